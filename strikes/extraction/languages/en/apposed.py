"""English things whose number stands behind them: "the Tomahawks, 59 of them, were fired"."""

from collections.abc import Iterator

from ...mentions import Mention, Scene

ENDS = (["of", "them", ","], ["of", "them", ""], ["of", "them", "."])


def numbered_behind(scene: Scene) -> Iterator[Mention]:
    """A number between commas that counts the plural before it, which nothing else counts."""
    for quantity in scene.free():
        noun = scene.mark(quantity.first - 2)
        around = [scene.key(i) for i in range(quantity.last, quantity.last + 3)]
        if scene.key(quantity.first - 1) != "," or around not in ENDS:
            continue
        if noun is None or noun.kind != "noun" or noun.form == "singular":
            continue
        start = max((b for b in scene.breaks if b <= noun.first), default=0)
        if any(start <= q.first < noun.first for q in scene.quantities):
            continue  # 312 sorties, 59 of them, were flown by night
        scene.taken.add(quantity.number)
        term = noun.first, noun.last
        yield Mention(
            quantity, noun.value, quantity.first, quantity.last + 2, "numbered behind", term
        )
