"""Russian numbers whose noun was said before: «из них 12», «(59 - боевые)», «пять близ Айн-Исы»."""

from collections.abc import Iterator
from itertools import pairwise

from ...mentions import Mention, Scene
from ...quantities import Quantity
from .combat import COMBAT, DASHES, REMEMBERED
from .noun_phrases import QUOTES
from .word_lists import words

PLACE_LINKS = words("в во на над под близ возле около у из к по севернее южнее районе")
SHARE_WORDS = words("который среди доля включая против")
_SHARES = (["из", "они"], ["из", "число"], ["тот", "число"], ["том", "число"])
_FELL = words("прийтись приходиться достаться остальной")  # «на Сирию пришлось 16»
_COLLECTIVE = words("двое трое четверо пятеро шестеро семеро восьмеро девятеро десятеро")
WHOLE = "whole of a share"  # the rule of a mention that only its shares make claims
_MONEYED = words("миллион миллиард")  # no campaign counts so many of a thing
LANDED = words("попасть поразить упасть достичь достигнуть")
THEM = 4  # tokens from the noun to «их»
_CASES = ("nomn", "accs", "gent", "datv", "ablt", "loct")
SPOKEN = 3  # sentences back to a noun that no figure counted
FLOWN = frozenset(("sortie", "strike_sortie", "strike", "target"))


def said_before(scene: Scene) -> list[Mention]:
    """The last mentions of the sentences before."""
    return scene.earlier[-REMEMBERED - len(scene.here) : len(scene.earlier) - len(scene.here)]


def antecedent(scene: Scene, quantity: Quantity) -> Mention | None:
    """The mention whose noun a bare number shares: the nearest before it that counts something."""
    if (spoken := _them(scene, quantity)) is not None:
        return spoken
    before = [
        m for m in scene.in_order() if m.first < quantity.first and not _tells_where(scene, m)
    ]
    if before and scene.key(quantity.first - 1 - (scene.key(quantity.first - 1) == "по")) == "и":
        before = _outside_clause(scene, before, quantity)
    if not before:
        before = said_before(scene)
        if scene.key(quantity.last) in DASHES and scene.key(quantity.last + 1) == "на":
            before = [m for m in before if m.noun in FLOWN] or before
    if not before and scene.key(quantity.first - 1) == "они":
        return _spoken_of(scene, quantity)
    before = _alike(scene, quantity, before)
    said = before[-1] if before else None
    return said if said is not None and said.noun not in (None, "none") else None


def _alike(scene: Scene, quantity: Quantity, before: list[Mention]) -> list[Mention]:
    """«Двое» counts people; «на Ану пришлось 11, убиты 47, на Каим - четыре» what fell."""
    if scene.key(quantity.number) in _COLLECTIVE:
        people = Mention(quantity, "person", quantity.first, quantity.last, "spoken of")
        return [m for m in before if m.noun == "person"] or before and [people]
    fell = any(token.key in _FELL for token in scene.sentence.tokens[: quantity.first])
    if fell and _falls_too(scene, quantity):
        return [m for m in before if m.noun in FLOWN] or before
    return before


def _falls_too(scene: Scene, quantity: Quantity) -> bool:
    """«, на Эль-Каим - еще четыре»: a name behind «на», and a dash."""
    dash = next((i for i in range(quantity.first - 1, quantity.first - 3, -1) if i > 0), 0)
    while dash > 0 and scene.key(dash) not in DASHES and quantity.first - dash < 3:
        dash -= 1
    back = [scene.key(i) for i in range(max(0, dash - 5), dash)]
    return scene.key(dash) in DASHES and "на" in back


def _them(scene: Scene, quantity: Quantity) -> Mention | None:
    """«Все цели, а их было 14, поражены»: the plural right before «их»."""
    at = next(
        (i for i in range(quantity.first - 1, quantity.first - 4, -1) if _is_them(scene, i)), 0
    )
    form_of, run = scene.language.forms.of, scene.sentence.tokens
    for mark in reversed(scene.sentence.marks):
        near = mark.kind == "noun" and at - THEM <= mark.last <= at and mark.value in FLOWN
        if at and near and form_of(run[mark.first].text).may_be("plur", *_CASES):
            return Mention(quantity, mark.value, mark.first, mark.last, "spoken of")
    return None


def _is_them(scene: Scene, at: int) -> bool:
    return at > 0 and scene.sentence.tokens[at].text.casefold() == "их"


def _spoken_of(scene: Scene, quantity: Quantity) -> Mention | None:
    """«Число вылетов приближается к тысяче. Пока их 934»: a noun that no figure counted."""
    at = scene.sentence.index
    for sentence in reversed(scene.sentences[max(0, at - SPOKEN) : at]):
        for mark in reversed(sentence.marks):
            if mark.kind == "noun" and mark.value in FLOWN:
                first = quantity.first
                return Mention(quantity, mark.value, first, first, "spoken of")
    return None


def _tells_where(scene: Scene, mention: Mention) -> bool:
    """«В районах восьми городов»: so many places, which no share is of."""
    form = scene.language.forms.of(scene.sentence.tokens[mention.first - 1].text)
    near = mention.first > 0 and (form.pos == "PREP" or form.lemma == "район")
    return near and mention.noun == "settlement"


def _outside_clause(scene: Scene, before: list[Mention], quantity: Quantity) -> list[Mention]:
    """Without what stands in «, где уничтожено …,» when «, и по одному» goes on after it."""
    if scene.key(quantity.first - 3) != "," and scene.key(quantity.first - 2) != ",":
        return before
    where = [i for i in range(quantity.first) if scene.key(i) == "где"]
    return [m for m in before if m.first < where[0]] or before if where else before


def is_share(scene: Scene, quantity: Quantity) -> bool:
    """«пять из них», «из которых 30»: counts what the number before counted."""
    keys = [scene.key(i) for i in range(quantity.first - 4, quantity.first + 1)]
    among = any(pair in (("среди", "они"), ("среди", "который")) for pair in pairwise(keys))
    return among or bool({"из", "доля"} & set(keys[:-1])) or scene.key(quantity.last) == "из"


def adjective_before(scene: Scene) -> Iterator[Mention]:
    """A genitive adjective for the noun said before: «плановых среди них 142»."""
    for quantity in scene.free():
        said = antecedent(scene, quantity)
        if said is None or scene.key(quantity.last) not in (",", ".", "", ";", ")"):
            continue
        at = _adjective_left(scene, quantity)
        if at is not None:
            scene.taken.add(quantity.number)
            noun = _whole(said)
            if scene.key(at) in COMBAT and noun == "sortie":
                noun = "strike_sortie"
            yield Mention(
                quantity, noun, at, quantity.last, "adjective before", (at, at + 1),
                verb=said.verb, confidence=0.7,
            )  # fmt: skip


def _adjective_left(scene: Scene, quantity: Quantity) -> int | None:
    """The genitive plural adjective within a few words before the number."""
    for i in range(quantity.first - 1, max(-1, quantity.first - 6), -1):
        token = scene.sentence.tokens[i]
        form = scene.language.forms.of(token.text)
        if token.text in QUOTES or token.text == ",":
            return None
        dash = i == quantity.first - 2 and scene.key(i + 1) in DASHES  # «патрульные - 92»
        fallen = (mark := scene.mark(i)) is not None and mark.kind == "verb"
        of_noun = (after := scene.mark(i + 1)) is not None and after.value == "settlement"
        if (
            form.adjective
            and not (fallen or of_noun)
            and form.may_be("plur", "gent", *(("nomn",) if dash else ()))
        ):
            return i
    return None


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
            here_at = place.first if number else quantity.first
            at = quantity._replace(first=here_at, number=here_at) if number else quantity
            yield Mention(
                at, said.noun, at.first, place.last, "one each", (at.first, at.first),
                verb=said.verb, confidence=0.7,
            )  # fmt: skip


def elliptic(scene: Scene) -> Iterator[Mention]:
    """A number whose noun was said before: «пять близ Айн-Исы», «из них 30 ночью»."""
    for quantity in scene.free():
        said = antecedent(scene, quantity)
        if said is None or not (_stands_alone(scene, quantity) or _lands(scene, quantity, said)):
            continue
        scene.taken.add(quantity.number)
        last = min(quantity.last + 1, len(scene.sentence.tokens))
        noun = _whole(said)
        yield Mention(
            quantity, noun, quantity.first, last, "elliptic count",
            (quantity.first, quantity.last), verb=said.verb, confidence=0.7,
        )  # fmt: skip


def _whole(said: Mention) -> str:
    """The class of what was said before; flights again where only a share of them was combat."""
    share = said.rule in ("combat flights", "adjective before")
    return "sortie" if share and said.noun == "strike_sortie" else said.noun


def _stands_alone(scene: Scene, quantity: Quantity) -> bool:
    """«Пять близ», «30 - возле», «из них 12», «на долю американцев пришлось 113»."""
    before = [scene.key(i) for i in range(quantity.first - 4, quantity.first)]
    after = scene.key(quantity.last)
    dash = after in DASHES
    link = scene.key(quantity.last + dash)
    if scene.key(quantity.last - 1) in _MONEYED:
        return False  # «израсходованы десятки миллионов»
    if before[-1] == "по" or before[-1] == "в" and after == "из" or after == "%":
        return False  # «в одном из которых размещался штаб», «еще 22%»
    if link in PLACE_LINKS or after == "среди" or after in _FELL or _after_a_name(scene, quantity):
        return True
    if set(before) & SHARE_WORDS or before[-2:] in _SHARES or before[-1] in _FELL:
        return True
    if before[-1] == "они" or "они" in before and (not after or after in ".,;:"):
        return True  # «их было уже 55»
    if before[-1] == ":" and _is_told(scene, quantity.last):
        return True  # «привлечены 29 самолетов: девять летают с базы»
    counting = {scene.key(i) for i in range(quantity.first, quantity.number)} | {before[-1]}
    if counting & {"еще", "только", "лишь"}:
        return not after.isalpha() or after in ("быть", "прийтись")
    if _after_a_day(scene, quantity) or _behind_a_place(scene, quantity):
        return True
    loose = dash and not scene.sentence.tokens[quantity.last].glued
    return loose and before[-1] != "-" and bool(link)


def _is_told(scene: Scene, at: int) -> bool:
    run = scene.sentence.tokens
    return at < len(run) and scene.language.forms.of(run[at].text).pos in ("VERB", "PRTS")


def _lands(scene: Scene, quantity: Quantity, said: Mention) -> bool:
    """«76 попали в научный центр», of missiles."""
    return said.noun == "weapon" and scene.key(quantity.last) in LANDED


def _behind_a_place(scene: Scene, quantity: Quantity) -> bool:
    """«Хама (12), Хомс (9)», «в Хаме 12 ударов, в Хомсе 9»: so many there."""
    bracket = scene.key(quantity.first - 1) == "(" and scene.key(quantity.last) == ")"
    ended = scene.key(quantity.last) in (",", ".", ";", "", "и")
    at = quantity.first - 1 - bracket
    if at < 0 or not (bracket or ended):
        return False
    places = (p for p in scene.language.find_places(scene.sentence) if p.last == at + 1)
    return any(True for _ in places)


def _after_a_day(scene: Scene, quantity: Quantity) -> bool:
    """«В четверг - 33, в ноябре - уже 2300», «всего с начала операции - 819»."""
    part = scene.key(quantity.first - 2) in ("утро", "утром", "вечер", "вечером", "днем", "день")
    day = scene.mark(quantity.first - 2 - part)
    named = day is not None and (
        day.kind in ("weekday", "month", "total", "timeunit")
        or day.value in ("yesterday", "today", "time")
    )
    return named and scene.key(quantity.first - 1) in DASHES


def _after_a_name(scene: Scene, quantity: Quantity) -> bool:
    """«По аэродрому Дюмер - 12»."""
    if quantity.first < 2 or scene.key(quantity.first - 1) not in DASHES:
        return False
    run, before = scene.sentence.tokens, scene.mark(quantity.first - 2)
    force = before is not None and before.kind == "noun" and before.value == "aircraft"
    named = run[quantity.first - 2].text[0].isupper() or force  # «вертолеты - более 7 тыс.»
    return named and not run[quantity.first].glued
