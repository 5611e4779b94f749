"""Russian combat flights told as a share: «(59 - боевые)», «боевыми из них стали 53»."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...quantities import Quantity
from .word_lists import words

COMBAT = words("боевой ударный штурмовой")
SUBSETS = words("из среди включая включать число который том количество")
DASHES = frozenset("-–—")
REMEMBERED = 40  # mentions that a bare number may look back over
LINKED = 6  # tokens between «боевые» and its number
# What may stand between «боевые» and the number: «боевыми из них стали 53», «на боевые приходится»
_LINKING = words("""
    из они этот это тот который весь общий число количество среди в к на с для уже также себя лишь
    только именно быть стать являться оказаться считаться относиться числиться насчитываться
    прийтись приходиться составить составлять сделать выполнить совершить названный
    """)
_TASKS = words("цель задача вылет задание миссия характер")


def combat_share(scene: Scene, quantity: Quantity, first: int, head: int) -> bool:
    """Are these the combat flights of a larger total: «из них 52 боевых вылета»?"""
    within = any(scene.key(i) in COMBAT for i in range(first, head + 1))
    before = range(max(0, quantity.first - 6), quantity.first)
    alone = any(scene.key(i) in COMBAT and not _is_noun(scene, i) for i in before)
    return any(scene.key(i) in SUBSETS for i in before) and (within or alone)


def combat_flights(scene: Scene) -> Iterator[Mention]:
    """The adjective alone: «(59 - боевые)», «46 из них были боевыми», «боевых - 46»."""
    said = {m.noun for m in scene.earlier[-REMEMBERED:]}
    said |= {m.value for m in scene.sentence.marks if m.kind == "noun"}
    if not said & {"sortie", "strike_sortie"}:
        return
    for quantity in scene.free():
        found = _behind(scene, quantity) or _before(scene, quantity)
        if found is None:
            continue
        scene.taken.add(quantity.number)
        first, last = min(found[0], quantity.first), max(found[1], quantity.last)
        yield Mention(quantity, "strike_sortie", first, last, "combat flights", found)


def _behind(scene: Scene, quantity: Quantity) -> tuple[int, int] | None:
    """Where the adjective or the purpose stands behind the number."""
    at = quantity.last + 2 * (scene.key(quantity.last) in ("из", "среди"))
    made = scene.mark(at)  # «из них 48 сделаны для …»
    if at > quantity.last and (struck := _were_dealt(scene, at)):
        return at, struck
    at += scene.key(at) in DASHES or made is not None and made.value == "fly"
    purpose = for_strikes(scene, at)
    if purpose:
        return at, purpose
    linked = next((i for i in range(at, at + LINKED) if scene.key(i) not in _LINKING), at)
    return (linked, linked + 1) if scene.key(linked) in COMBAT and _apart(scene, linked) else None


def _before(scene: Scene, quantity: Quantity) -> tuple[int, int] | None:
    """Where the adjective stands before the number, linking words between them."""
    armed = quantity.first - 3 - (scene.key(quantity.first - 1) in DASHES)
    if [scene.key(armed + n) for n in range(3)] == ["с", "применение", "оружие"]:
        return armed, armed + 3
    shared = any(scene.key(i) in SUBSETS for i in range(quantity.first - LINKED, quantity.first))
    for at in range(quantity.first - 1, max(-1, quantity.first - 1 - LINKED), -1):
        key = scene.key(at)
        if key in COMBAT:
            known = _apart(scene, at) or shared or _of_a_whole(scene, at)
            return (at, at + 1) if known else None
        if not (key in _LINKING or key in DASHES or key in _TASKS):
            return None
    return None


def _apart(scene: Scene, at: int) -> bool:
    """Is the adjective no part of «боевой вылет»?"""
    mark = scene.mark(at)
    return mark is None or mark.kind != "noun" or mark.value not in ("sortie", "strike_sortie")


def _of_a_whole(scene: Scene, at: int) -> bool:
    """«Из этого количества боевых вылетов - 7 806»: the whole stands before."""
    return any(scene.key(i) in SUBSETS for i in range(max(0, at - LINKED), at))


def _is_noun(scene: Scene, at: int) -> bool:
    mark: Mark | None = scene.mark(at)
    return mark is not None and mark.kind == "noun"


def _were_dealt(scene: Scene, at: int) -> int:
    """Where «в 10 тысячах из них наносились бомбовые удары» ends; 0 if no strikes were dealt."""
    verb = scene.mark(at)
    if verb is None or verb.value != "fly":
        return 0
    marks = (m for i in range(verb.last, verb.last + 3) if (m := scene.mark(i)))
    return next((m.last for m in marks if m.kind == "noun" and m.value == "strike"), 0)


def for_strikes(scene: Scene, at: int) -> int:
    """Where «4 521 - с целью нанесения ударов» ends; 0 if no such purpose stands there."""
    if scene.key(at) not in ("с", "для", "на", "по", "иметь"):
        return 0
    if [scene.key(at + n) for n in (1, 2)] == ["применение", "оружие"]:
        return at + 3
    marks = [m for i in range(at + 1, at + 5) if (m := scene.mark(i))]
    struck = [m.last for m in marks if m.kind == "noun" and m.value in ("strike", "target")]
    return max(struck, default=0)
