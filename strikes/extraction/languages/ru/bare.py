"""Russian claims without a number: «склад боеприпасов», one strike, strikes with a place."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...quantities import Quantity
from .asides import without_asides
from .governing import carried_on
from .noun_phrases import QUOTES, phrase_end
from .word_lists import words

GATHERINGS = words("скопление группа группировка отряд")
BEHIND = 16  # tokens between a subject and its predicate, asides included
_GENITIVE = frozenset(("лишить", "лишиться"))  # verbs that take away their genitive
_NO_STRIKES = words("стихия судьба молния кризис сердечный")
ON_THINGS = frozenset(("destroy", "hit", "damage", "suppress", "destroy_or_damage"))
ON_PEOPLE = frozenset(("destroy", "kill", "wound"))
LEADERS = words("командир главарь лидер эмир амир полевой-командир командующий")
_REPEATS = words("этот данный указанный тот сей весь каждый один")
_OBJECTLESS = words("ударить бить попасть отработать подвергнуться отбомбиться ударять")
_MASS = words("""
    оружие вооружение техника бронетехника артиллерия инфраструктура транспорт производство
    расположение сооружение боекомплект запас средство часть путь ход линия
    """)
_DROPS = words("сбросить сбрасывать упасть падать")
_STRIKING = words("""
    ударить ударять атаковать бомбить разбомбить отбомбиться бомбардировать обстрелять утюжить
    поразить подвергнуться поражать обстреливать
    """)


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
        verb = _verb_over(scene, mark, first)
        if verb is None or not _is_one(scene, mark, first, verb):
            continue
        if scene.key(mark.first) in GATHERINGS and scene.key(mark.last) == "из":
            continue
        if mark.last - mark.first == 1 and scene.key(mark.first) in _MASS:
            continue
        if mark.value == "person" and scene.key(mark.last - 1) not in LEADERS:
            continue
        last = phrase_end(scene.sentence, mark.last, forms)
        counted.append((first, last))
        yield Mention(
            one(first), mark.value, first, last, "one thing", (first, last), verb=verb.value,
            verb_mark=verb, confidence=0.7,
        )  # fmt: skip


def one(at: int) -> Quantity:
    """The amount of one that no word says."""
    return Quantity(1, 1, "exact", at, at, at, article=True)


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
        return False
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
    after = next((v for v in verbs if last <= v.first <= last + BEHIND), None)
    if after is not None and _subject_of(scene, after, mark, last):
        return after if after.value in allowed else None
    left = [v for v in verbs if v.last <= first and v.value not in ("release", "deploy", "fly")]
    if not verbs and (carried := carried_on(scene, mark.value)):
        return Mark("verb", carried, "", first, first)
    if not left or scene.key(left[-1].first) in _OBJECTLESS or left[-1].value not in allowed:
        return None
    verb = left[-1]
    form = forms.of(scene.sentence.tokens[verb.first].text)
    if form.pos == "PRTF" and scene.key(verb.first - 1) in ("среди", ","):
        return verb
    if mark.value == "aircraft" and form.pos == "VERB":
        return None
    if form.pos == "PRTF" or "pres" in form.marks or "futr" in form.marks:
        return None
    return verb if _listed(scene, verb, first) else None


def _subject_of(scene: Scene, verb: Mark, mark: Mark, last: int) -> bool:
    """«Склад уничтожен», «лагерь был разрушен»: a singular short participle behind its subject."""
    form = scene.language.forms.of(scene.sentence.tokens[verb.first].text)
    between = without_asides(scene.sentence, last, verb.first, scene.language.forms)
    if len(between) > 8:
        return False
    if any(
        token.text in ",;:()" or token.kind == "number" or token.key == "и" for token in between
    ):
        return False
    leader = mark.value == "person" and form.pos == "VERB" and verb.value == "kill"
    return (form.pos == "PRTS" or leader) and "sing" in form.marks


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


def placed_strikes(scene: Scene) -> Iterator[Mention]:
    """Strikes without a number, with a place in their own sentence; a bare singular is one."""
    own = scene.here
    if any(m.noun == "strike" for m in own):
        return
    for mark in scene.sentence.marks:
        if (
            scene.key(mark.first - 1) == "для"
            or not _is_strike(scene, mark)
            or any(m.first <= mark.first < m.last for m in own)
        ):
            continue
        if _carries_target(scene, mark, own):
            return
        single = _single(scene, mark)
        if _is_means(scene, mark, own) and not (single and _dealt(scene, mark)):
            continue
        if not _place_near(scene, mark) and not (single and _dealt(scene, mark)):
            continue
        quantity = one(mark.first) if single else Quantity(None, None, None, *[mark.first] * 3)
        last = phrase_end(scene.sentence, mark.last, scene.language.forms)
        yield Mention(
            quantity, "strike", mark.first, last, "one strike" if single else "placed strikes",
            (mark.first, mark.last), confidence=0.7,
        )  # fmt: skip
        return


def _is_strike(scene: Scene, mark: Mark) -> bool:
    if mark.kind == "noun" and mark.value == "weapon":
        form = scene.language.forms.of(scene.sentence.tokens[mark.first].text)
        near = (scene.key(i) for i in range(mark.first - 2, mark.last + 2))
        return form.may_be("plur", "nomn", "accs") and any(key in _DROPS for key in near)
    if mark.kind == "noun":
        return mark.value == "strike" and scene.key(mark.last) not in _NO_STRIKES
    if mark.kind == "operation":
        return _is_raid(scene)
    if scene.language.forms.of(scene.sentence.tokens[mark.first].text).pos == "INFN":
        return False
    return mark.kind == "verb" and scene.key(mark.first) in _STRIKING


def _carries_target(scene: Scene, mark: Mark, own: list[Mention]) -> bool:
    """Does the strike only carry a figure of targets («удары по 9 объектам»)?"""
    carried = ("target", "item", "weapon") if mark.kind == "verb" else ("target", "item")
    things = [m for m in own if m.noun in carried]
    if mark.kind == "verb":
        return any(_governs(scene, mark, thing) for thing in things)
    return any(mark.last <= m.first <= mark.last + 3 for m in things)


def _is_means(scene: Scene, mark: Mark, own: list[Mention]) -> bool:
    """Strikes that only say by what things were destroyed; with a place of their own they count."""
    if not any(m.noun in ("target", "item", "person") for m in own) or mark.kind == "verb":
        return False
    places = [p for p in scene.language.find_places(scene.sentence) if p.first >= mark.last]
    if not places:
        return True
    marks = scene.sentence.marks
    return any(mark.last <= m.first < places[0].first and m.kind == "verb" for m in marks) or any(
        mark.last <= m.first < places[0].first for m in own
    )


def _is_raid(scene: Scene) -> bool:
    """«ВВС провели операцию в районах …»: an operation that was carried out at a named place."""
    held = any(t.key in ("провести", "пройти", "осуществить") for t in scene.sentence.tokens)
    places = scene.language.find_places(scene.sentence)
    return held and any(place.level != "country" for place in places)


def _place_near(scene: Scene, mark: Mark) -> bool:
    """A place in the sentence; for a verb, in its own clause."""
    places = scene.language.find_places(scene.sentence)
    if mark.kind != "verb":
        return bool(places)
    ends = [i for i, token in enumerate(scene.sentence.tokens) if token.text in ":;"]
    first = max((i for i in ends if i < mark.first), default=0)
    last = min((i for i in ends if i > mark.first), default=len(scene.sentence.tokens))
    return any(first <= place.first < last for place in places)


def _governs(scene: Scene, verb: Mark, thing: Mention) -> bool:
    """Is the thing the verb's own, with no other verb between them?"""
    if thing.verb_mark is not None:
        return thing.verb_mark == verb
    first, last = sorted((verb.first, thing.first))
    return not any(m.kind == "verb" and first < m.first < last for m in scene.sentence.marks)


def _single(scene: Scene, mark: Mark) -> bool:
    form = scene.language.forms.of(scene.sentence.tokens[mark.last - 1].text)
    head = scene.language.forms.of(scene.sentence.tokens[mark.first].text)
    if mark.kind == "verb" or form.pos != "NOUN":
        form = head
    return (
        mark.kind == "noun"
        and not form.may_be("plur", "nomn", "accs", "datv", "ablt", "loct")
        and (form.may_be("sing", "nomn", "accs", "gent", "datv", "ablt", "loct"))
    )


def _dealt(scene: Scene, mark: Mark) -> bool:
    """«Нанесла удар»: dealt, not merely spoken of."""
    return any(m.kind == "verb" and m.value == "fly" for m in scene.sentence.marks)
