"""Russian rules for mentions: where a number's noun stands when it does not follow the number."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...quantities import Quantity
from .bare import GATHERINGS
from .noun_phrases import QUOTES, phrase_at, phrase_end

COMBAT = frozenset("боевой ударный штурмовой".split())
SUBSETS = frozenset("из среди включая включать число который том".split())
FLOWN = frozenset(("sortie", "strike_sortie", "strike", "target"))
DASHES = frozenset("-–—")
NEAR = 12  # tokens back to a noun that stands before its number


def here(scene: Scene) -> list[Mention]:
    """The mentions found so far in this sentence, as they stand."""
    own = {id(quantity) for quantity in scene.quantities}
    return sorted((m for m in scene.earlier if id(m.quantity) in own), key=lambda m: m.first)


def antecedent(scene: Scene, quantity: Quantity) -> Mention | None:
    """The mention whose noun a bare number shares: the nearest before it that counts something."""
    before = [m for m in here(scene) if m.first < quantity.first]
    if before and scene.key(quantity.first - 1 - (scene.key(quantity.first - 1) == "по")) == "и":
        before = _outside_clause(scene, before, quantity)
    if not before:
        own = {id(m) for m in here(scene)}
        before = [m for m in scene.earlier if id(m) not in own]
        if scene.key(quantity.last) in DASHES and scene.key(quantity.last + 1) == "на":
            before = [m for m in before if m.noun in FLOWN] or before
    said = before[-1] if before else None
    return said if said is not None and said.noun not in (None, "none") else None


def _outside_clause(scene: Scene, before: list[Mention], quantity: Quantity) -> list[Mention]:
    """Without what stands in «, где уничтожено …,» when «, и по одному» goes on after it."""
    if scene.key(quantity.first - 3) != "," and scene.key(quantity.first - 2) != ",":
        return before
    where = [i for i in range(quantity.first) if scene.key(i) == "где"]
    return [m for m in before if m.first < where[0]] or before if where else before


def counted(scene: Scene) -> Iterator[Mention]:
    """Number, then noun: «72 объекта боевиков», «15 из которых», «17 уничтоженных складов»."""
    for quantity in scene.free():
        at = quantity.last + (scene.key(quantity.last) == "из" and scene.key(quantity.last - 1) == "один")
        dash = scene.key(at) in DASHES and not scene.sentence.tokens[at].glued
        phrase = phrase_at(scene.sentence, at + dash, scene.language.forms)
        if phrase is None or phrase.noun is None or _is_content(scene, quantity, phrase.noun):
            continue
        noun, last = phrase.noun, phrase.last
        if scene.key(phrase.head) == "раз" and _strikes_so_often(scene):
            noun = "strike"
        if scene.key(phrase.head) == "машина" and any(m.noun == "aircraft" for m in here(scene)):
            noun = "aircraft"
        if noun == "sortie" and _combat_share(scene, quantity, phrase.first, phrase.head):
            noun = "strike_sortie"
        scene.taken.add(quantity.number)
        yield Mention(
            quantity,
            noun,
            quantity.first,
            last,
            "counted noun",
            (phrase.first, last),
            verb=phrase.verb.value if phrase.verb else None,
            verb_mark=phrase.verb,
            confidence=0.9 if phrase.known else 0.6,
        )


def _strikes_so_often(scene: Scene) -> bool:
    """«Атаковала двенадцать раз»."""
    return any(m.kind == "verb" and m.value == "hit" for m in scene.sentence.marks)


def _is_content(scene: Scene, quantity: Quantity, noun: str) -> bool:
    """«Колонна из 12 грузовиков» is one column."""
    of = scene.mark(quantity.first - 2) if scene.key(quantity.first - 1) == "из" else None
    if of is None or of.kind != "noun" or scene.key(of.first) in GATHERINGS:
        return False
    return noun == "item" and of.value == "item"


def _combat_share(scene: Scene, quantity: Quantity, first: int, head: int) -> bool:
    """Are these the combat flights of a larger total: «из них 52 боевых вылета»?"""
    within = any(scene.key(i) in COMBAT for i in range(first, head + 1))
    before = range(max(0, quantity.first - 6), quantity.first)
    alone = any(scene.key(i) in COMBAT and not _is_noun(scene, i) for i in before)
    return any(scene.key(i) in SUBSETS for i in before) and (within or alone)


def _is_noun(scene: Scene, at: int) -> bool:
    mark = scene.mark(at)
    return mark is not None and mark.kind == "noun"


def combat_flights(scene: Scene) -> Iterator[Mention]:
    """The adjective alone: «(59 - боевые)», «в том числе 46 боевых», «боевых - 46»."""
    if not any(m.noun in ("sortie", "strike_sortie") for m in scene.earlier):
        return
    for quantity in scene.free():
        at = quantity.last + 2 * (scene.key(quantity.last) in ("из", "среди"))
        at += scene.key(at) in DASHES
        left = quantity.first - 1 - (scene.key(quantity.first - 1) in DASHES)
        first, last = quantity.first, at + 1
        purpose = _for_strikes(scene, at)
        if purpose:
            last = purpose
        elif scene.key(at) not in COMBAT:
            if scene.key(left) not in COMBAT:
                continue
            first, last, at = left, quantity.last, left
        scene.taken.add(quantity.number)
        yield Mention(quantity, "strike_sortie", first, last, "combat flights", (at, at + 1))


def _for_strikes(scene: Scene, at: int) -> int:
    """Where «4 521 - с целью нанесения ударов» ends; 0 if no such purpose stands there."""
    if scene.key(at) not in ("с", "для", "на", "по"):
        return 0
    marks = (scene.mark(i) for i in range(at + 1, at + 5))
    return next((m.last for m in marks if m and m.kind == "noun" and m.value == "strike"), 0)


def people_alone(scene: Scene) -> Iterator[Mention]:
    """People whom only the verb names: «около ста получили ранения», «погибли 12, ранены 30»."""
    for quantity in scene.free():
        after, before = scene.mark(quantity.last), scene.mark(quantity.first - 1)
        behind = before is not None and scene.key(quantity.last) in (",", ".", ";", "и", "", "а")
        verb = after if _on_people(after) else before if behind and _on_people(before) else None
        if verb is None:
            continue
        scene.taken.add(quantity.number)
        first, last = min(verb.first, quantity.first), max(verb.last, quantity.last)
        yield Mention(
            quantity, "person", first, last, "people alone", (verb.first, verb.last),
            verb=verb.value, verb_mark=verb, confidence=0.7,
        )  # fmt: skip


def _on_people(mark: Mark | None) -> bool:
    return mark is not None and mark.kind == "verb" and mark.value in ("kill", "wound")


def bracketed(scene: Scene) -> Iterator[Mention]:
    """Noun, then number in brackets or after a colon: «удары (100)», «командных пунктов: 12»."""
    for quantity in scene.free():
        if scene.key(quantity.first - 1) not in ("(", ":"):
            continue
        if scene.key(quantity.last) not in (")", ",", ";", ".", ""):
            continue
        noun = _noun_left(scene, quantity.first - 1, 8)
        if noun is not None:
            yield _before(scene, quantity, noun, "noun and bracket")


def noun_before(scene: Scene) -> Iterator[Mention]:
    """Noun, then number: «число вылетов достигло 2200», «боевых вылетов самолеты сделали 55»."""
    for quantity in scene.free():
        if _is_share(scene, quantity):
            continue
        noun = _noun_left(scene, quantity.first, NEAR + 8)
        if noun is None or not _fronted(scene, noun, quantity):
            continue
        if noun.value == "aircraft" and (said := antecedent(scene, quantity)) and said.noun in FLOWN:
            continue  # «вертолеты - еще девять»: they struck nine times
        yield _before(scene, quantity, noun, "noun before")


def _before(scene: Scene, quantity: Quantity, noun: Mark, rule: str) -> Mention:
    scene.taken.add(quantity.number)
    inner = scene.mark(noun.first - 1)
    verb = inner if inner is not None and inner.kind == "verb" else None
    if verb is not None and not scene.language.forms.of(scene.sentence.tokens[verb.first].text).adjective:
        verb = None
    return Mention(
        quantity, noun.value, noun.first, quantity.last, rule, (noun.first, noun.last),
        verb=verb.value if verb else None, verb_mark=verb,
    )  # fmt: skip


def _noun_left(scene: Scene, at: int, reach: int) -> Mark | None:
    """The nearest noun on the left that no number counts yet and that could be counted."""
    floor = max((m.last for m in here(scene) if m.last <= at), default=0)
    floor = max(floor, at - reach, *(b for b in [0, *scene.breaks] if b <= at))
    nouns = [m for m in scene.sentence.marks if m.kind == "noun" and floor <= m.first < at]
    strong = [m for m in nouns if m.value in ("sortie", "strike_sortie", "strike", "target")]
    heads = [m for m in nouns if not any(_within(scene, m, other) for other in nouns)]
    return (strong or heads or [None])[-1]


def _within(scene: Scene, noun: Mark, other: Mark) -> bool:
    """Is the noun a genitive of the other («лагеря подготовки террористов»)?"""
    if other.last > noun.first:
        return False
    if noun.first < phrase_end(scene.sentence, other.last, scene.language.forms):
        return True
    between = scene.sentence.tokens[other.last : noun.first]
    return len(between) < 4 and scene.key(other.last) in ("по", "для", "с", "из")


def _fronted(scene: Scene, noun: Mark, quantity: Quantity) -> bool:
    """Is the noun in the genitive plural, or said to number so many («составили», «насчитали»)?"""
    form = scene.language.forms.of(scene.sentence.tokens[noun.first].text)
    if form.adjective or form.pos != "NOUN":
        form = scene.language.forms.of(scene.sentence.tokens[noun.last - 1].text)
    between = range(noun.last, quantity.first)
    equals = any((m := scene.mark(i)) and m.kind in ("equals", "growth") for i in between)
    before = range(max(0, noun.first - 3), noun.first)
    number_of = any(scene.key(i) in ("число", "количество", "сумма", "интенсивность") for i in before)
    dash = any(scene.key(i) in DASHES for i in between)
    if scene.key(quantity.first - 1) in DASHES and form.may_be("plur", "nomn", "accs"):
        run = scene.sentence.tokens[noun.last : quantity.first - 1]
        return len(run) < 9 and not any(token.text in ",;:" for token in run)
    return (form.may_be("plur", "gent") or form.may_be("plur", "nomn") and equals) and (
        equals or number_of or dash or not _governed(scene, noun)
    )


def _governed(scene: Scene, noun: Mark) -> bool:
    """Does another noun or a preposition stand right before, so that the genitive is its own?"""
    at = noun.first - 1
    forms = scene.language.forms
    while at >= 0 and forms.of(scene.sentence.tokens[at].text).adjective:
        at -= 1
    if at >= 0 and (mark := scene.mark(at)) and mark.kind in ("month", "weekday", "time", "timeunit"):
        return False
    return at >= 0 and forms.of(scene.sentence.tokens[at].text).pos in ("NOUN", "PREP", "NUMR")


def _is_share(scene: Scene, quantity: Quantity) -> bool:
    """«пять из них», «из которых 30»: counts what the number before counted."""
    before = {scene.key(i) for i in range(quantity.first - 4, quantity.first)}
    return bool(before & {"из", "среди", "доля"}) or scene.key(quantity.last) == "из"


def adjective_before(scene: Scene) -> Iterator[Mention]:
    """A genitive adjective for the noun said before: «плановых среди них 142»."""
    for quantity in scene.free():
        said = antecedent(scene, quantity)
        if said is None or scene.key(quantity.last) not in (",", ".", "", ";", ")"):
            continue
        for i in range(quantity.first - 1, max(-1, quantity.first - 6), -1):
            form = scene.language.forms.of(scene.sentence.tokens[i].text)
            if scene.sentence.tokens[i].text in QUOTES or scene.sentence.tokens[i].text == ",":
                break
            if form.pos in ("ADJF", "PRTF") and form.may_be("plur", "gent"):
                scene.taken.add(quantity.number)
                combat = scene.key(i) in COMBAT and said.noun == "sortie"
                yield Mention(
                    quantity, "strike_sortie" if combat else said.noun, i, quantity.last, "adjective before", (i, i + 1),
                    verb=said.verb, confidence=0.7,
                )  # fmt: skip
                break


def distributed(scene: Scene) -> Iterator[Mention]:
    """«Еще по одному - на Хит, Эль-Баадж и Кайяру»: one mention for each place."""
    for quantity in scene.free():
        if scene.key(quantity.first - 1) != "по" or scene.language.is_counting(scene, quantity):
            continue
        said = antecedent(scene, quantity)
        places = [p for p in scene.language.find_places(scene.sentence) if p.first >= quantity.last]
        if said is None or not places or places[0].first - quantity.last > 4:
            continue
        scene.taken.add(quantity.number)
        for number, place in enumerate(places):
            at = quantity if not number else quantity._replace(first=place.first, number=place.first)
            yield Mention(
                at, said.noun, at.first, place.last, "one each", (at.first, at.first),
                verb=said.verb, confidence=0.7,
            )  # fmt: skip


def elliptic(scene: Scene) -> Iterator[Mention]:
    """A number whose noun was said before: «пять близ Айн-Исы», «из них 30 ночью», «один в Ираке»."""
    for quantity in scene.free():
        said = antecedent(scene, quantity)
        if said is None or not scene.language.is_elliptic(scene.sentence, quantity):
            continue
        scene.taken.add(quantity.number)
        last = min(quantity.last + 1, len(scene.sentence.tokens))
        yield Mention(
            quantity, said.noun, quantity.first, last, "elliptic count",
            (quantity.first, quantity.last), verb=said.verb, confidence=0.7,
        )  # fmt: skip
