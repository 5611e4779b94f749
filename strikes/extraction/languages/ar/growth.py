"""Arabic nouns before their number: بلغ عدد الطلعات 120, ارتفعت من 35 إلى 50 فـ80."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene, nouns_before
from ...quantities import Quantity, bounds
from .forms import MANY, ONE, TWO
from .grammar import STOPS

EXCEEDING = ("يزيد", "تزيد", "زاد", "تجاوز", "يتجاوز", "تتجاوز", "فاق", "يفوق", "تفوق")
FAR = 10  # tokens from زاد عدد الجرحى to the number
REACH = 20  # tokens from حصيلة الطلعات منذ … to the number behind the day
BECAME = frozenset("بات باتت اصبح اصبحت صار صارت".split())
NUMBER_WORDS = frozenset("عدد حصيله مجموع اجمالي".split())


def number_of(scene: Scene) -> Iterator[Mention]:
    """بلغ عدد الطلعات 120, عدد المواقع المدمرة إلى 11 ألفا, ارتفعت الطلعات من 35 إلى 50 فـ80."""
    yield from _number_first(scene)
    for mention in nouns_before(scene):
        if _counts_its_own(scene, mention.quantity) or _counts_hours(scene, mention.quantity):
            continue
        mark = scene.mark(mention.term[0])
        town = mark is not None and mark.form == ONE and mention.noun == "settlement"
        if mention.noun == "none" or town or mark is not None and mark.form == TWO:
            scene.taken.discard(mention.quantity.number)
            continue
        counted = _counted_by_name(scene, mention)
        if counted is not None:
            mention.noun, mention.term = counted.value, (counted.first, counted.last)
        noun = (mention.term[0], mention.term[1])
        yield Mention(
            mention.quantity, mention.noun, mention.first, mention.last, "number of", noun
        )
    yield from _exceeding(scene)
    yield from _growing(scene)
    yield from _listed_behind(scene)


def _counts_its_own(scene: Scene, quantity: Quantity) -> bool:
    """بلغ عددها 81 محاولة: the singular behind a number over ten is what it counts."""
    if (quantity.low or 0) <= 10 or scene.mark(quantity.last) is not None:
        return False
    return scene.key(quantity.last).endswith(("ه", "ا")) and len(scene.key(quantity.last)) > 3


def _counts_hours(scene: Scene, quantity: Quantity) -> bool:
    """حصيلة الغارات خلال الساعات الـ24."""
    return bool({"ساعات", "ايام"} & {scene.key(quantity.first - 1), scene.key(quantity.first - 2)})


def _number_first(scene: Scene) -> Iterator[Mention]:
    """رفع إلى 96 عدد الغارات: the noun behind "number of" that stands behind its number."""
    for quantity in scene.free():
        at = quantity.last + 1
        at += scene.key(at) == "ال"
        noun = scene.mark(at)
        if scene.key(quantity.last) != "عدد" or noun is None or noun.kind != "noun":
            continue
        scene.taken.add(quantity.number)
        term = (noun.first, noun.last)
        yield Mention(quantity, noun.value, quantity.first, noun.last, "number of", term)


def _counted_by_name(scene: Scene, mention: Mention) -> Mark | None:
    """عدد الهجمات على المرافق إلى 23: the noun right behind "number of"."""
    for at in range(mention.first, max(-1, mention.first - 9), -1):
        if scene.key(at).removeprefix("و") in NUMBER_WORDS:
            mark = scene.mark(at + 1 + (scene.key(at + 1) == "ال"))
            return mark if mark is not None and mark.kind == "noun" else None
    return None


def _exceeding(scene: Scene) -> Iterator[Mention]:
    """زاد عدد الجرحى على 30 ألفا, تجاوز عدد القتلى في الغارات 100: more than so many of them."""
    for quantity in list(scene.free()):
        back = range(quantity.first - 1, max(0, quantity.first - FAR), -1)
        at = next((i for i in back if scene.key(i) in NUMBER_WORDS), 0)
        if not at or not scene.key(at - 1).startswith(EXCEEDING) or _parted(scene, at, quantity):
            continue
        capped = scene.key(at - 2) in ("لم", "لا")
        noun = scene.mark(at + 1 + (scene.key(at + 1) == "ال"))
        if noun is None or noun.kind != "noun" or noun.value == "none" or quantity.low is None:
            continue
        scene.taken.add(quantity.number)
        bound = "up_to" if capped else "more_than"
        low, high = bounds(quantity.low, bound)
        said = quantity._replace(low=low, high=high, qualifier=bound)
        yield Mention(said, noun.value, at, quantity.last, "number of", (noun.first, noun.last))


def _parted(scene: Scene, at: int, quantity: Quantity) -> bool:
    """Does a comma or another number stand before this one?"""
    between = range(at, quantity.first)
    return any(scene.key(i) in STOPS for i in between) or any(
        at < q.number < quantity.number for q in scene.quantities
    )


def _growing(scene: Scene) -> Iterator[Mention]:
    """The figures of a growth: all count the noun that the growth is of."""
    growth = next((m for m in scene.sentence.marks if m.kind == "growth"), None)
    counts = any(
        m.kind == "equals" and scene.key(m.first) != "الي" or _exceeds(scene, m.first)
        for m in scene.sentence.marks
    )
    if growth is None and not counts:
        return
    for quantity in list(scene.free()):
        start = max((b for b in scene.breaks if b <= quantity.first), default=0)
        nouns = [
            m for m in scene.sentence.marks
            if m.kind == "noun" and start <= m.first < quantity.first and m.value != "none"
        ]  # fmt: skip
        nouns = nouns or _flown_before(scene, start)
        said = quantity.low is not None or quantity.high is not None
        if _counts_hours(scene, quantity):
            continue
        if not nouns or not said or not _is_growth_figure(scene, quantity):
            continue
        noun = nouns[-1]
        if noun.value not in (
            "sortie",
            "strike_sortie",
            "strike",
            "target",
        ) and not _number_of_them(scene, nouns):
            continue
        scene.taken.add(quantity.number)
        near = quantity.first - noun.last <= 4
        first = noun.first if near else quantity.first - 1
        yield Mention(
            quantity, noun.value, first, quantity.last, "number of", (noun.first, noun.last)
        )


def _listed_behind(scene: Scene) -> Iterator[Mention]:
    """بلغ عدد ضربات السفن 100، وضربات الطيران 66: another force's, its number behind as well."""
    for quantity in scene.free():
        noun = next((m for m in reversed(scene.sentence.marks) if _is_flown(m, quantity)), None)
        alike = noun is not None and any(m.noun == noun.value for m in scene.here)
        ended = scene.key(quantity.last) in ("", ".", "،", ",", "و", "؛")
        if noun is None or not alike or not ended or scene.key(noun.first - 1) != "و":
            continue
        between = [scene.mark(i) for i in range(noun.last, quantity.first)]
        if any(mark is not None and mark.kind not in ("air", "power") for mark in between):
            continue
        scene.taken.add(quantity.number)
        term = (noun.first, noun.last)
        yield Mention(quantity, noun.value, noun.first, quantity.last, "number of", term)


def _is_flown(mark: Mark, quantity: Quantity) -> bool:
    """A plural of strikes or flights, within a few words before the number."""
    flown = mark.kind == "noun" and mark.value in ("strike", "sortie")
    return flown and mark.form == MANY and 0 < quantity.first - mark.last <= 6


def _flown_before(scene: Scene, start: int) -> list[Mark]:
    """35 طلعة يوميا ثم بلغت خمسين: the flights of the clause before."""
    if scene.key(start) != "ثم":
        return []
    marks = [m for m in scene.sentence.marks if m.kind == "noun" and m.first < start]
    return [m for m in marks if m.value in ("sortie", "strike_sortie", "strike")]


def _number_of_them(scene: Scene, nouns: list[Mark]) -> bool:
    """عدد القتلى بلغ, عدد الإرهابيين يزيد على: any noun of which the number is said."""
    at = nouns[-1].first
    return nouns[-1].value == "person" and "عدد" in {scene.key(i) for i in range(at - 2, at)}


def _is_number_said(scene: Scene, noun: Mark | None) -> bool:
    """بلغ عدد الطلعات 120: the number stands right behind the noun of which it is said."""
    if noun is None or noun.kind != "noun":
        return False
    became = scene.mark(noun.first - 1 - (scene.key(noun.first - 1) == "ال"))
    if became is not None and scene.key(became.first) in BECAME:
        return True  # باتت الطلعات 140 في اليوم
    return bool({scene.key(i) for i in range(noun.first - 2, noun.first)} & NUMBER_WORDS)


def _described(scene: Scene, at: int) -> Mark | None:
    """The mark before a number, over an adjective: the flights of الطلعات الجوية 140."""
    mark = scene.mark(at)
    if mark is None or mark.kind != "air":
        return mark
    return scene.mark(mark.first - 1 - (scene.key(mark.first - 1) == "ال"))


def _exceeds(scene: Scene, at: int) -> bool:
    """تجاوزت 80, لم تتجاوز 80."""
    at += scene.key(at) in ("لم", "لا")
    return scene.key(at).startswith(EXCEEDING)


def _is_growth_figure(scene: Scene, quantity: Quantity) -> bool:
    before = _described(scene, quantity.first - 1)
    if before is not None and before.kind in ("time", "month", "timeunit"):
        return any(
            scene.key(i) in NUMBER_WORDS for i in range(max(0, before.first - REACH), before.first)
        )
    if _exceeds(scene, quantity.first) or _is_number_said(scene, before):
        return True
    return scene.key(quantity.first - 1) in ("من", "الي", "ف", "ل") or (
        before is not None and before.kind in ("growth", "equals")
    )
