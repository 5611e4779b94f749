"""How often something was struck or flown: "14 times", "twice"."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...quantities import Quantity

TIMES = {"hit": "strike", "fly": "sortie", "deploy": "sortie"}
MORE = frozenset("more as the higher larger greater bigger over that its".split())


def times_struck(scene: Scene) -> Iterator[Mention]:
    """How often: "struck 14 times in Iraq", "were in the air 9,000 times"."""
    for quantity in scene.free():
        if scene.key(quantity.last) != "times" or scene.key(quantity.last + 1) in MORE:
            continue
        verb = _verb_before(scene, quantity.first)
        noun = TIMES.get(verb.value) if verb is not None else None
        if noun is None:
            continue
        scene.taken.add(quantity.number)
        term = quantity.last, quantity.last + 1
        yield _times(quantity, noun, verb, term)


def struck_twice(scene: Scene) -> Iterator[Mention]:
    """ "Struck a garrison near al-Tanf twice": the blows are counted, and not what they met."""
    for at, token in enumerate(scene.sentence.tokens):
        if token.key != "twice" or scene.key(at + 1) in MORE or _is_rate(scene, at + 1):
            continue
        verb = _verb_before(scene, at)
        if verb is None or verb.value != "hit":
            continue
        first = verb.last if verb.form == "right" else _clause_start(scene, at)
        scene.taken.update(range(first, at + 1))
        quantity = Quantity(2, 2, "exact", at, at, at + 1)
        yield _times(quantity, "strike", verb, (at, at + 1))


def _is_rate(scene: Scene, at: int) -> bool:
    mark = scene.mark(at)
    return mark is not None and mark.kind == "rate"


def _clause_start(scene: Scene, at: int) -> int:
    return max((b for b in scene.breaks if b <= at), default=0)


def _verb_before(scene: Scene, at: int) -> Mark | None:
    """The last verb of the clause."""
    start = _clause_start(scene, at)
    if scene.key(start) in ("who", "which"):  # struck men who were on their way 1,000 times
        start = max((b for b in scene.breaks if b < start), default=0)
    done = [m for m in scene.sentence.marks if m.kind == "verb" and start <= m.first < at]
    return done[-1] if done else None


def _times(quantity: Quantity, noun: str, verb: Mark, term: tuple[int, int]) -> Mention:
    first, last = quantity.first, term[1]
    return Mention(quantity, noun, first, last, "times struck", term, verb_mark=verb, sure=True)
