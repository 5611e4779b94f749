"""Two figures that go with the two before them: «204 и 110 соответственно»."""

from collections.abc import Iterator

from ...mentions import Mention, Scene


def respectively(scene: Scene) -> Iterator[Mention]:
    """«1990 вылетов, из которых 952 ударных; за среду - 204 и 110 соответственно»."""
    free = list(scene.free())
    for one, other in zip(free, free[1:], strict=False):
        joined = scene.key(one.last) == "и" and other.first == one.last + 1
        if not joined or scene.key(other.last) != "соответственно":
            continue
        said = [m for m in scene.preceding(one.first) if m.noun not in (None, "none")][-2:]
        if len(said) < 2:
            continue
        for quantity, before in zip((one, other), said, strict=True):
            scene.taken.add(quantity.number)
            span = quantity.first, quantity.last
            yield Mention(
                quantity, before.noun, *span, "respectively", span, verb=before.verb, confidence=0.7
            )
