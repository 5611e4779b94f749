"""Arabic numbers without a noun of their own: خمس منها قرب الرمادي, غارة في كل من الحسكة والرقة."""

from collections.abc import Iterator
from dataclasses import replace

from ...mentions import Mention, Scene
from ...quantities import Quantity
from .forms import MANY, ONE
from .grammar import COMBAT
from .places import find_places
from .rules import FEMININE_NOUNS, for_strikes, is_noun

SHARES = frozenset("منها منهم بينها بينهم منهن بينهن".split())
_OF_THEM = frozenset(("منهم", "بينهم"))  # of people: things are منها
THEN = frozenset(("و", "ف", "الي"))  # كان المعدل 40 ثم 60 فـ90 طلعة
OPENING = frozenset(("و", "،", ",", ":", "ف", "ال", ""))
LINKS = frozenset(
    """
    في ب قرب علي شمال جنوب غرب شرق شمالي جنوبي غربي شرقي اخري اخرون اخرين خلال يوم ليلا ضد
    استهدفت دمرت ل محيط
    """.split()
)
ONTO = frozenset("في علي قرب ب شمال جنوب غرب شرق".split())  # 34 غارة: 20 على صرواح
FORCES = frozenset("طيران طائرات مقاتلات قاذفات بحريه سفن غواصات مروحيات".split())
FEMININE = frozenset(
    """
    ثلاث اربع خمس ست سبع ثماني ثمان تسع عشر اثنتان اثنتين واحده اثنتا احدي ثلاثا اربعا خمسا ستا
    سبعا ثمانيا تسعا عشرا
    """.split()
)


def elliptic(scene: Scene) -> Iterator[Mention]:
    """A number whose noun was said before: خمس منها قرب الرمادي, وعشر في العراق, 18 في الثاني."""
    for quantity in scene.free():
        if quantity.low is None and quantity.high is None or not _stands_alone(scene, quantity):
            continue
        if quantity.low == 1 and _describes(scene, quantity):
            continue
        said = _antecedent(scene, quantity)
        if said is None:
            continue
        scene.taken.add(quantity.number)
        last = min(quantity.last + 1, len(scene.sentence.tokens))
        mention = Mention(
            quantity,
            said.noun,
            quantity.first,
            last,
            "elliptic count",
            (quantity.first, quantity.last),
            verb=said.verb,
            verb_mark=said.verb_mark,
            confidence=0.7,
        )
        if _is_combat(scene, quantity) and _of_flights(scene, said):
            mention.noun = "strike_sortie"
        yield mention


def _is_combat(scene: Scene, quantity: Quantity) -> bool:
    """54 قتالية, 53 منها قتالية, منها 60 بهدف توجيه ضربات."""
    if for_strikes(scene, quantity.last):
        return True
    return scene.key(quantity.last + (scene.key(quantity.last) in SHARES)) in COMBAT


def _of_flights(scene: Scene, said: Mention) -> bool:
    """ارتفع عدد الطلعات إلى 11858، منها 4478 هجومية: flights, if the sentence names them."""
    named = (m.kind == "noun" and m.value == "sortie" for m in scene.sentence.marks)
    return said.noun == "sortie" or any(named)


def _stands_alone(scene: Scene, quantity: Quantity) -> bool:
    key, before = scene.key(quantity.last), scene.key(quantity.first - 1)
    if _is_after_place(scene, quantity):
        return True
    if before in (":", "(") and is_noun(scene.mark(quantity.first - 2)) and key not in ONTO:
        return False
    if _is_after_force(scene, quantity) or _is_after_day(scene, quantity):
        return True
    if (
        key in SHARES
        or key in COMBAT
        or before in SHARES
        and not is_noun(scene.mark(quantity.last))
    ):
        return True
    if key == "من" and scene.key(quantity.last + 1) in SHARES | {"ها", "هم"}:
        return True
    mark = scene.mark(quantity.last)
    if mark is not None and mark.kind == "where":
        return True
    if (
        mark is not None
        and mark.kind == "power"
        and scene.sentence.tokens[quantity.last].glued is False
    ):
        return True
    if key in LINKS or before == "ثم" and key in THEN:
        return before in OPENING or before in SHARES or bool(scene.in_order())
    if scene.sentence.tokens[quantity.number].kind == "number":
        return False
    return mark is not None and mark.kind == "verb" and scene.key(quantity.first) in FEMININE


def _describes(scene: Scene, quantity: Quantity) -> bool:
    """ساعة طيران واحدة: one of the thing right before it, whatever that is."""
    before = scene.sentence.tokens[quantity.first - 1] if quantity.first else None
    return before is not None and before.kind == "word" and before.key not in OPENING | {"و"}


def _is_day_part(scene: Scene, at: int) -> bool:
    mark = scene.mark(at)
    return mark is not None and mark.kind == "time" and mark.value in ("today", "yesterday")


def _is_after_force(scene: Scene, quantity: Quantity) -> bool:
    """وجهت السفن 100 ضربة والطيران الاستراتيجي 66: so many by another force."""
    if scene.key(quantity.last) not in ("،", ",", ".", "و", "", "؛") or not scene.in_order():
        return False
    back = [scene.key(i) for i in range(max(0, quantity.first - 5), quantity.first)]
    return "و" in back and bool(set(back[back.index("و") :]) & FORCES)


def _is_after_place(scene: Scene, quantity: Quantity) -> bool:
    """صعدة (12) وحجة (9), صعدة 12 وحجة 9: so many there."""
    bracket = scene.key(quantity.first - 1) == "(" and scene.key(quantity.last) == ")"
    ended = bracket or scene.key(quantity.last) in ("،", ",", ".", "و", "", "؛")
    place = scene.mark(quantity.first - 1 - bracket)
    if bracket and place is None and scene.key(quantity.first - 3) == "ال":
        place = scene.mark(quantity.first - 4)  # كوباني الحدودية (428)
    known = place is not None and place.kind in ("place", "country")
    return ended and known and bool(scene.in_order())


def _is_after_day(scene: Scene, quantity: Quantity) -> bool:
    """نفذت الثلاثاء 41 طلعة، والأربعاء 33; مساء أمس ستا، وأربعا صباح اليوم: on another day."""
    if scene.key(quantity.first - 1) == "و" and _is_day_part(scene, quantity.last):
        return bool(scene.in_order())
    day = scene.mark(quantity.first - 1)
    ended = scene.key(quantity.last) in ("،", ",", ".", "و", "", "؛")
    at = day.first - 1 - (scene.key(day.first - 1) == "في") if day is not None else -1
    dated = day is not None and day.kind in ("weekday", "month")
    return ended and dated and scene.key(at) in ("و", "ف") and bool(scene.in_order())


def _antecedent(scene: Scene, quantity: Quantity) -> Mention | None:
    """The mention whose noun a bare number shares: the nearest, of the gender that words tell."""
    before = [m for m in scene.preceding(quantity.first) if m.noun not in (None, "none")]
    before = before or _unnumbered(scene, quantity)
    in_words = scene.sentence.tokens[quantity.number].kind == "word"
    if in_words and scene.key(quantity.number) in FEMININE:
        before = [m for m in before if m.noun in FEMININE_NOUNS] or before
    if scene.key(quantity.last) in _OF_THEM:
        before = [m for m in before if m.noun == "person"] or before
    before = [m for m in before if not _is_smaller(m, quantity)] or before
    return _whole_of_shares(scene, quantity) or (before[-1] if before else None)


def _whole_of_shares(scene: Scene, quantity: Quantity) -> Mention | None:
    """أربعا منها في سوريا دمرت مبنى، و14 في العراق: another share of the whole said first."""
    shared = {m.noun for m in scene.in_order() if m.rule == "elliptic count"} & FEMININE_NOUNS
    if scene.key(quantity.last) not in ("في", "قرب", "ب"):
        return None
    wholes = [m for m in scene.in_order() if m.noun in shared and not _is_smaller(m, quantity)]
    return wholes[-1] if wholes else None


def _unnumbered(scene: Scene, quantity: Quantity) -> list[Mention]:
    """ضربات التحالف: 11 على الجوبة: the plural that the numbers count."""
    nouns = [
        m
        for m in scene.sentence.marks
        if m.kind == "noun"
        and m.value in FEMININE_NOUNS
        and m.form == MANY
        and m.last <= quantity.first
    ]
    return [Mention(quantity, n.value, n.first, n.last, "unnumbered") for n in nouns[-1:]]


def _is_smaller(mention: Mention, share: Quantity) -> bool:
    """A share is no larger than what it is a share of."""
    whole = mention.quantity.low
    return whole is not None and share.low is not None and whole < share.low


def one_each(scene: Scene) -> Iterator[Mention]:
    """غارة في كل من الحسكة والرقة: one at each place."""
    for i in range(1, len(scene.sentence.tokens) - 1):
        if scene.key(i) != "كل" or scene.key(i + 1) != "من":
            continue
        places = [p for p in find_places(scene.sentence) if p.first > i]
        if said := _bare_one(scene, i):
            yield from _one_at_each(said, places)
            continue
        noun = next(
            (m for m in reversed(scene.sentence.marks) if m.kind == "noun" and m.last <= i), None
        )
        if noun is None or noun.form != ONE or i - noun.last > 4 or not places:
            continue
        for number, place in enumerate(_together(places)):
            first = noun.first if not number else place.first
            quantity = Quantity(1, 1, "exact", first, first, first, article=True)
            yield Mention(
                quantity, noun.value, first, place.last, "one each", (noun.first, noun.last)
            )


def _bare_one(scene: Scene, at: int) -> Mention | None:
    """وواحدة قرب كل من X وY: the one of which strikes told before are the noun."""
    near = (q for q in scene.free() if q.low == 1 and 0 < at - q.last <= 2)
    quantity = next(near, None)
    if quantity is None:
        return None
    said = [m for m in scene.preceding(quantity.first) if m.noun in FEMININE_NOUNS]
    scene.taken.add(quantity.number)
    return replace(said[-1], quantity=quantity, first=quantity.first) if said else None


def _one_at_each(said: Mention, places: list) -> Iterator[Mention]:
    for number, place in enumerate(_together(places)):
        first = place.first if number else said.quantity.first
        quantity = said.quantity._replace(first=first, number=first)
        yield Mention(quantity, said.noun, first, place.last, "one each", (first, first))


def _together(places: list) -> list:
    """The places of one list: each but little behind the one before."""
    kept = places[:1]
    for place in places[1:]:
        if place.first - kept[-1].last > 3:
            break
        kept.append(place)
    return kept
