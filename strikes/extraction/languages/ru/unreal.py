"""What is not done yet in Russian text: planned, threatened, asked for, called off."""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from .cues import PLANNED, UNREAL
from .governing import nearest_verb
from .word_lists import words

CLAUSE = 12  # tokens back to a verb in the future
BEHIND = 5  # tokens to the verb that calls off what stands before it
_FLOWN = frozenset(("strike", "sortie", "strike_sortie", "aircraft"))
_ENDS = frozenset(",;:—")
_OFF = words("отменить отложить перенести сорвать сорваться отменять откладывать")


def is_unreal(scene: Scene, mention: Mention) -> bool:
    """Plans, threats, requests: only where they stand over the mention."""
    if _planned(scene) or _called_off(scene, mention) or _conditional(scene):
        return True
    verb = governor(scene, mention)
    first = min(mention.first, verb.first if verb else mention.first)
    before = {scene.key(i) for i in range(max(0, first - 6), first)}
    if before & UNREAL:
        return True
    if _future_before(scene, mention):
        return True
    if verb is None:
        return False
    form = scene.language.forms.of(scene.sentence.tokens[verb.first].text)
    planned = form.pos == "INFN" and scene.key(verb.first - 1) in ("чтобы", "быть")
    return "futr" in form.marks or planned  # «будут наносить»


def _future_before(scene: Scene, mention: Mention) -> bool:
    """«НАТО усилит авиаудары», «примет решение об участии шести F/A-18»: in the future."""
    if mention.noun not in _FLOWN:
        return False
    of, run = scene.language.forms.of, scene.sentence.tokens
    for i in range(mention.first - 1, max(-1, mention.first - CLAUSE), -1):
        if run[i].text in _ENDS:
            return False
        form = of(run[i].text)
        if form.pos == "VERB":
            return "futr" in form.marks and not _says(scene, i)
    return False


def _called_off(scene: Scene, mention: Mention) -> bool:
    """«Два вылета пришлось перенести»."""
    if mention.noun not in _FLOWN:
        return False
    run = scene.sentence.tokens
    behind = range(mention.last, min(mention.last + BEHIND, len(run)))
    end = next((i for i in behind if run[i].text in _ENDS), behind.stop)
    return any(scene.key(i) in _OFF for i in range(mention.last, end))


def _says(scene: Scene, at: int) -> bool:
    """«Напомним», «добавим»: what is told with it has happened."""
    return scene.key(at) in ("напомнить", "добавить", "отметить", "уточнить", "подчеркнуть")


def _conditional(scene: Scene) -> bool:
    """«Если пролив закроют, группа ответит; у нее 500 крылатых ракет»."""
    of, run = scene.language.forms.of, scene.sentence.tokens
    if not any(token.key == "если" for token in run):
        return False
    return any(of(t.text).pos == "VERB" and "futr" in of(t.text).marks for t in run)


def _planned(scene: Scene) -> bool:
    """«Запланировано 20 вылетов», but not «поразили 108 из 113 намеченных объектов»."""
    of = scene.language.forms.of
    return any(t.key in PLANNED and of(t.text).pos != "PRTF" for t in scene.sentence.tokens)


def governor(scene: Scene, mention: Mention) -> Mark | None:
    """The verb over a mention, or the nearest before it."""
    return mention.verb_mark or nearest_verb(scene.sentence, mention.first)
