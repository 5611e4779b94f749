"""Arabic aircraft counted by their name alone: تسع طائرات رافال وست ميراج."""

from collections.abc import Iterator

from ...mentions import Mention, Scene
from .word_lists import words

NAMES = words(
    """
    رافال ميراج تايفون تورنيدو تورنادو هورنت سوخوي ميغ ميج توبوليف بريداتور ريبر أباتشي يوروفايتر
    هارير رابتور تايغر فانتوم
    """
)


def craft_by_name(scene: Scene) -> Iterator[Mention]:
    """A number before the name of a type, behind aircraft that were counted as such."""
    for quantity in scene.free():
        if scene.key(quantity.last) not in NAMES:
            continue
        before = [m for m in scene.in_order() if m.noun == "aircraft" and m.last <= quantity.first]
        if not before:
            continue
        scene.taken.add(quantity.number)
        last = quantity.last + 1
        yield Mention(
            quantity, "aircraft", quantity.first, last, "craft by name", (quantity.last, last),
            verb=before[-1].verb, verb_mark=before[-1].verb_mark, confidence=0.7,
        )  # fmt: skip
