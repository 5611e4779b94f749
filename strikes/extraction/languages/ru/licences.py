"""What licenses a Russian claim: the words which tell that it was done from the air, by measure."""

from itertools import pairwise

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...tokens import Sentence
from ..licensing import Licences
from .cues import ENEMIES
from .enemies import names_flier
from .word_lists import words

STRIKES = words("""
    удар авиаудар дроноудар налет авианалет авиарейд рейд бомбардировка бомбежка бомбометание
    авиаатака бомбить разбомбить отбомбиться бомбардировать
    """)
_LEADERS = words("командир главарь лидер")
_NOT_FLOWN = words("химический террористический наземный хакерский")  # attacks
_CAUSES = words("бой перестрелка стычка засада взрыв подрыв теракт")
_OTHER_CAUSES = words("огонь убийство голод болезнь мина казнь обстрел")
_OF_A_STATE = words("""
    американский американец британский британец российский россиянин французский француз
    """)  # of those whose aircraft struck
_FALLEN = words("убитый погибший")
_FROM_GUNS = words("снаряд")
_CARRIES = words("нести поднимать вмещать оснастить вооружить брать вместить снарядить")
_ATTACKS = frozenset(("hit", "destroy", "release"))
_DONE = frozenset(("fly", "hit", "destroy", "kill", "wound", "damage", "release", "neutralise"))
BY_ITSELF = words("рухнуть сгореть взорваться обрушиться лишиться")  # nobody struck it
_HAPPEN = words("""
    идти пройти проходить состояться прогреметь произойти последовать длиться продолжаться
    продолжиться затронуть затрагивать охватить падать упасть сыпаться
    прийтись приходиться обрушиться возобновиться
    """)
GOING_ON = words("продолжать продолжить начать начинать возобновить возобновлять")
_ABOUT = words("о об")
_PART = words("участвовать участие")
REACH = 4  # sentences between a strike and those whom it killed
NEAR = 4  # tokens between «о», «участие в» and the strike


def tells_of_strike(sentence: Sentence) -> bool:
    """«Удар», «бомбили», or something that flies and a verb of striking."""
    if any(token.key in STRIKES for token in sentence.tokens):
        return True
    struck = any(
        mark.kind == "verb"
        and mark.value in _ATTACKS
        and sentence.tokens[mark.first].key not in BY_ITSELF
        for mark in sentence.marks
    )
    return struck and names_flier(sentence)


def _were_struck(scene: Scene, mention: Mention) -> bool:
    """Those whom a campaign fights, or people behind a strike that was told of."""
    named = {scene.key(i) for i in range(mention.first, mention.last + 1)}
    if named & (ENEMIES | _LEADERS) or mention.verb == "neutralise":
        return True
    if tells_of_strike(scene.sentence):
        return not _among_causes(scene.sentence)
    if named & _OF_A_STATE:
        return False
    keys = [token.key for token in scene.sentence.tokens]
    if _CAUSES.intersection(keys) or ("в", "страна") in pairwise(keys):
        return False  # «в боях погибли 20 солдат», whatever was struck before
    at = scene.sentence.index
    near = scene.sentences[max(0, at - 1) : at + 1]
    foes = any(token.key in ENEMIES for each in near for token in each.tokens)
    if foes and _are_unnamed(scene, mention, named):
        return True
    told = (
        scene.sentences[max(0, at - REACH) : at] or scene.sentences[1:2]
    )  # or right behind a lead
    return any(tells_of_strike(each) for each in told)


def _among_causes(sentence: Sentence) -> bool:
    """«От перекрестного огня, взрывов, убийств, бомбардировок»: bombs are one cause of several."""
    keys = [token.key for token in sentence.tokens]
    other = _OTHER_CAUSES | _CAUSES - {"взрыв"}  # an explosion may be that of the strike
    causes = [i for i, key in enumerate(keys) if key in STRIKES or key in other]
    near = [(a, b) for a, b in pairwise(causes) if b - a <= 3 and {",", "и"} & set(keys[a:b])]
    return any((keys[a] in STRIKES) != (keys[b] in STRIKES) for a, b in near)


def _are_unnamed(scene: Scene, mention: Mention, named: set[str]) -> bool:
    """«О четырех сотнях убитых», «уничтожено свыше двух тысяч»: who they are stands before."""
    if mention.rule == "people alone" or mention.verb == "destroy" or named & _FALLEN:
        return True
    verb = mention.verb_mark
    return verb is not None and scene.key(verb.first) in ("потерять", "потеря", "лишиться")


def is_shell(sentence: Sentence, mark: Mark) -> bool:
    """Shells alone tell of no campaign from the air."""
    return sentence.tokens[mark.last - 1].key in _FROM_GUNS


def _were_dropped(scene: Scene, mention: Mention) -> bool:
    """Shells come from guns unless something flies; «пушка со 150 снарядами» only has them."""
    if scene.key(mention.first - 1) == "с" or scene.key(mention.first) == "с":
        return False
    over = mention.verb_mark
    own = over is not None and over.first != mention.first
    if not own and any(scene.key(i) in _CARRIES for i in range(mention.first)):
        return False  # «поднимает 34 тонны: 84 бомбы»
    shells = any(scene.key(i) in _FROM_GUNS for i in range(*mention.term))
    return not shells or names_flier(scene.sentence)


def _were_dealt(scene: Scene, mention: Mention) -> bool:
    """A counted strike, or strikes that were dealt or told of, not feared, wanted or ended."""
    if scene.key(mention.first - 1) in _NOT_FLOWN:
        return False
    if mention.quantity.low is not None:
        return True
    mark = scene.mark(mention.first)
    if mark is None or mark.kind != "noun" or not _has_verb(scene):
        return True
    if _is_object(scene, mention.first):
        return False
    if any(each.kind == "verb" and each.value in _DONE for each in scene.sentence.marks):
        return True
    if any(token.key in GOING_ON for token in scene.sentence.tokens[: mention.first]):
        return True
    if any(scene.key(i) in _HAPPEN for i in range(mention.last, mention.last + NEAR)):
        return True  # «налеты шли в пяти районах»
    near = {scene.key(i) for i in range(max(0, mention.first - NEAR), mention.first)}
    return bool(near & (_ABOUT | _PART))


def _is_object(scene: Scene, at: int) -> bool:
    """«Обсудив новые бомбардировки Йемена»: of a verb that deals no strikes."""
    of, run = scene.language.forms.of, scene.sentence.tokens
    over = next((i for i in range(at - 1, -1, -1) if not of(run[i].text).adjective), None)
    if over is None or scene.mark(over) is not None or run[over].key in GOING_ON:
        return False
    return of(run[over].text).pos in ("VERB", "GRND", "INFN")


def _has_verb(scene: Scene) -> bool:
    of = scene.language.forms.of
    return any(of(token.text).pos in ("VERB", "INFN") for token in scene.sentence.tokens)


LICENCES: Licences = {
    "person": _were_struck,
    "weapon": _were_dropped,
    "strike": _were_dealt,
}
