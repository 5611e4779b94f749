"""Russian claims without a number: «склад боеприпасов», one strike, strikes with a place."""

from collections.abc import Iterator
from itertools import pairwise

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...quantities import one
from .asides import in_aside, without_asides
from .combat import DASHES
from .fronted import joined_subjects, object_of
from .governing import carried_on
from .listed import under_strike
from .noun_phrases import QUOTES, phrase_end
from .summed import is_outcome
from .word_lists import words

GATHERINGS = words("скопление группа группировка отряд")
DROPPED = frozenset(("бомба", "авиабомба", "ракета", "торпеда"))
BEHIND = 16  # tokens between a subject and its predicate, asides included
_GENITIVE = frozenset(("лишить", "лишиться"))  # verbs that take away their genitive
ON_THINGS = frozenset(("destroy", "hit", "damage", "suppress", "destroy_or_damage"))
ON_PEOPLE = frozenset(("destroy", "kill", "wound"))
LEADERS = words("командир главарь лидер эмир амир полевой-командир командующий")
_CIVILIANS = words("""
    женщина мужчина ребенок мальчик девочка девушка подросток старик житель врач журналист младенец
    """)
_REPEATS = words("этот данный указанный тот сей весь каждый один")
_OBJECTLESS = words("ударить бить попасть отработать подвергнуться отбомбиться ударять")
_BY_ITSELF = words("рухнуть обрушиться обвалиться сгореть")  # здание рухнуло после удара
_MASS = words("""
    оружие вооружение техника бронетехника артиллерия инфраструктура транспорт производство
    расположение сооружение боекомплект запас средство часть путь ход линия
    """)
_AIMED_AT = words("дом здание машина автомобиль грузовик внедорожник пикап мотоцикл")


def one_thing(scene: Scene) -> Iterator[Mention]:
    """A bare singular under a verb: «уничтожены командный пункт, склад и три танка»."""
    forms = scene.language.forms
    counted = [(m.first, m.last) for m in scene.here]
    for mark in list(scene.sentence.marks):
        if mark.kind != "noun" or mark.value not in ("item", "target", "person", "aircraft"):
            continue
        if any(first <= mark.first < last for first, last in counted):
            continue
        first = _phrase_start(scene, mark)
        listed = _goes_on_under(scene, mark, first) or _outcome(scene, mark, first)
        verb = listed or _verb_over(scene, mark, first)
        if verb is None or not (listed or _is_one(scene, mark, first, verb)):
            continue
        if scene.key(mark.first) in GATHERINGS and (
            scene.key(mark.last) == "из" or scene.key(mark.last) in QUOTES
        ):
            continue  # «группа из 12 человек», «группу "Хорасан"»
        if mark.last - mark.first == 1 and scene.key(mark.first) in _MASS:
            continue
        if mark.value == "aircraft" and scene.key(verb.first) in _BY_ITSELF:
            continue  # «вертолет рухнул из-за неисправности»
        if mark.value == "person" and scene.key(mark.last - 1) not in LEADERS | _CIVILIANS:
            continue
        if scene.key(first - 1) == "," and "один" in {
            scene.key(i) for i in range(first - 5, first)
        }:
            continue  # «погибли трое, один из них, пожилой мужчина»
        last = phrase_end(scene.sentence, mark.last, forms)
        counted.append((first, last))
        yield Mention(
            one(first), mark.value, first, last, "one thing", (first, last), verb=verb.value,
            verb_mark=verb, confidence=0.7,
        )  # fmt: skip


def one_weapon(scene: Scene) -> Iterator[Mention]:
    """A bare singular that is dropped or launched: «сбросил бомбу», «выпущена ракета»."""
    forms = scene.language.forms
    for mark in scene.sentence.marks:
        if mark.kind != "noun" or scene.key(mark.last - 1) not in DROPPED:
            continue
        first = _phrase_start(scene, mark)
        if scene.key(first - 1) == "-":  # «227-килограммовую бомбу»
            first -= 2
        form, verb = forms.of(scene.sentence.tokens[mark.last - 1].text), scene.mark(first - 1)
        single = form.may_be("sing", "nomn", "accs") and scene.key(first - 1) != "один"
        if verb is not None and scene.key(verb.first - 1) == "откуда":
            continue  # whence those who are struck fire
        if verb is None or verb.kind != "verb" or verb.value != "release" or not single:
            continue
        if forms.of(scene.sentence.tokens[verb.first].text).pos not in ("VERB", "PRTS", "GRND"):
            continue
        last = phrase_end(scene.sentence, mark.last, forms)
        yield Mention(
            one(first), "weapon", first, last, "one weapon", (first, last), verb=verb.value,
            verb_mark=verb, confidence=0.7,
        )  # fmt: skip


def _goes_on_under(scene: Scene, mark: Mark, first: int) -> Mark | None:
    """«Удары по двум складам и командному пункту»: the strike is over the whole list."""
    if scene.key(first - 1) == "по" and scene.key(mark.last - 1) in _AIMED_AT:
        return _released_onto(scene, mark, first)
    if scene.key(first - 1) not in ("и", ",") or mark.value not in ("item", "target"):
        return None
    before = next((m for m in scene.here if m.last == first - 1), None)
    form = scene.language.forms.of(scene.sentence.tokens[_head(scene, mark)].text)
    if before is None:
        only = form.may_be("sing", "datv") and not form.may_be("sing", "nomn", "accs", "gent")
        under = only and under_strike(scene, first)
        return Mark("verb", "hit", "", first - 1, first) if under else None
    case = {"по": "datv", "на": "accs"}.get(scene.key(before.first - 1))
    if before.noun not in ("item", "target") or case is None or not form.may_be("sing", case):
        return None
    return Mark("verb", "hit", "", before.first - 1, before.first)


def _released_onto(scene: Scene, mark: Mark, first: int) -> Mark | None:
    """«Выпустил три ракеты по жилому дому»: what missiles that are told of fell on."""
    released = any(m.kind == "verb" and m.value == "release" for m in scene.sentence.marks)
    form = scene.language.forms.of(scene.sentence.tokens[mark.last - 1].text)
    weapons = any(m.noun == "weapon" and m.quantity.low is not None for m in scene.here)
    struck = released and weapons and form.may_be("sing", "datv")
    return Mark("verb", "hit", "", first - 1, first) if struck else None


def _outcome(scene: Scene, mark: Mark, first: int) -> Mark | None:
    """«Итог налета - пять танков и склад»: named as what the strike achieved."""
    form = scene.language.forms.of(scene.sentence.tokens[_head(scene, mark)].text)
    alone = scene.key(first - 1) in ("и", ",", ":", "", *DASHES) and mark.value == "item"
    if not alone or not form.may_be("sing", "nomn") or form.may_be("plur", "nomn"):
        return None
    struck = is_outcome(scene, mark.first, mark.last)
    return Mark("verb", "destroy", "", max(0, first - 1), first) if struck else None


def _phrase_start(scene: Scene, mark: Mark) -> int:
    """Back over the adjectives and quotation marks before a noun."""
    forms, at = scene.language.forms, mark.first
    while at > 0:
        token = scene.sentence.tokens[at - 1]
        form = forms.of(token.text)
        verb = scene.mark(at - 1)
        if verb is not None and verb.kind in ("verb", "number") and form.pos != "PRTF":
            break
        if not (form.adjective or token.text in QUOTES):
            break
        at -= 1
    return at


def _is_one(scene: Scene, mark: Mark, first: int, verb: Mark) -> bool:
    """Singular, subject or object of the verb, and no repetition of something said."""
    forms, run = scene.language.forms, scene.sentence.tokens
    head = _head(scene, mark)
    form = forms.of(run[head].text)
    deverbal = verb.last - verb.first == 1 and (
        forms.of(run[verb.first].text).pos == "NOUN" or scene.key(verb.first) in _GENITIVE
    )
    cases = ("gent",) if deverbal else ("nomn", "accs")
    if form.pos == "" and not deverbal:
        return _agrees_as_one(scene, mark, first, verb)
    if not form.may_be("sing", *cases) or form.may_be("plur", "nomn") and not deverbal:
        return False
    if any(forms.of(run[i].text).lemma in _REPEATS for i in range(first, head)):
        return False
    before = forms.of(run[first - 1].text) if first else None
    if before is not None and before.pos in ("PREP", "NUMR"):
        return scene.key(first - 1) == "включая" or _fell_on(scene, verb, first)
    if not deverbal and before is not None and before.pos == "NOUN" and form.may_be("sing", "gent"):
        return scene.key(first - 1) in (",",) or not form.may_be("sing", "nomn")
    return True


def _head(scene: Scene, mark: Mark) -> int:
    """The word that carries the case: the first noun of the phrase («пункт управления»)."""
    forms = scene.language.forms
    for i in range(mark.first, mark.last):
        if forms.of(scene.sentence.tokens[i].text).pos == "NOUN":
            return i
    return mark.first


def _agrees_as_one(scene: Scene, mark: Mark, first: int, verb: Mark) -> bool:
    """An abbreviation («БТР») is one when its verb or adjective is singular."""
    forms, run = scene.language.forms, scene.sentence.tokens
    words = [forms.of(run[i].text) for i in (*range(first, mark.first), verb.first)]
    singular = [f for f in words if f.adjective or f.pos == "PRTS"]
    return bool(singular) and all("sing" in f.marks for f in singular)


def _verb_over(scene: Scene, mark: Mark, first: int) -> Mark | None:
    """The verb that has the noun as its object: nearest on the left, or right behind."""
    forms, allowed = scene.language.forms, ON_PEOPLE if mark.value == "person" else ON_THINGS
    verbs = [m for m in scene.sentence.marks if m.kind == "verb"]
    inner = next((v for v in verbs if first <= v.first < mark.first), None)
    if inner is not None:
        return inner if inner.value in allowed else None
    last = phrase_end(scene.sentence, mark.last, forms)
    if (behind := object_of(scene, mark, last)) is not None:
        return behind
    after = next((v for v in verbs if last <= v.first <= last + BEHIND), None)
    if after is not None and _subject_of(scene, after, mark, last):
        return after if after.value in allowed else None
    left = [v for v in verbs if v.last <= first and v.value not in ("release", "deploy", "fly")]
    left = [v for v in left if not in_aside(scene.sentence, v, first, forms)]
    if not verbs and (carried := carried_on(scene, mark.value, mark.last)):
        return Mark("verb", carried, "", first, first)
    if left and _fell_on(scene, left[-1], first):
        return left[-1]
    if not left or scene.key(left[-1].first) in _OBJECTLESS or left[-1].value not in allowed:
        return None
    verb = left[-1]
    form = forms.of(scene.sentence.tokens[verb.first].text)
    if form.pos == "PRTF" and scene.key(verb.first - 1) in ("среди", ","):
        return verb
    if mark.value == "aircraft" and form.pos == "VERB" and not _on_the_ground(scene):
        return None
    if form.pos == "PRTF" or "pres" in form.marks or "futr" in form.marks:
        return None
    return verb if _listed(scene, verb, first) else None


def _fell_on(scene: Scene, verb: Mark, first: int) -> bool:
    """«Бомбы попали в завод»."""
    return scene.key(verb.first) == "попасть" and scene.key(first - 1) == "в" == scene.key(
        verb.last
    )


def _on_the_ground(scene: Scene) -> bool:
    """«Уничтожил на земле самолет»: a parked one is a thing that is struck."""
    keys = [token.key for token in scene.sentence.tokens]
    return any(pair in (("на", "земля"), ("на", "аэродром")) for pair in pairwise(keys))


def _subject_of(scene: Scene, verb: Mark, mark: Mark, last: int) -> bool:
    """«Склад уничтожен», «лагерь был разрушен»: a singular short participle behind its subject."""
    form = scene.language.forms.of(scene.sentence.tokens[verb.first].text)
    if joined_subjects(scene, verb, mark, last):
        return True
    between = without_asides(scene.sentence, last, verb.first, scene.language.forms)
    if len(between) > 8:
        return False
    if any(
        token.text in ",;:()" or token.kind == "number" or token.key == "и" for token in between
    ):
        return False
    leader = mark.value == "person" and form.pos == "VERB" and verb.value == "kill"
    ruined = form.pos == "VERB" and form.lemma in _BY_ITSELF
    return (form.pos == "PRTS" or leader or ruined) and "sing" in form.marks


def _listed(scene: Scene, verb: Mark, first: int) -> bool:
    """Does only a list stand between the verb and the noun, no new clause?"""
    forms = scene.language.forms
    headed = scene.key(verb.last) == ":"  # «поражены: у Бреги - танк; у Злитена - радар»
    for token in without_asides(scene.sentence, verb.last, first, forms):
        form = forms.of(token.text)
        if (
            token.text == ";"
            and not headed
            or form.lemma in ("который", "где", "что", "чтобы", "куда", "откуда")
        ):
            return False
        if (
            token.text[0].islower()
            and form.pos in ("VERB", "GRND", "INFN")
            and form.lemma != "быть"
        ):
            return False
    return True
