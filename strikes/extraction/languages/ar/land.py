"""Arabic shares of land that was taken: تحرير 95 بالمئة من أراضي سوريا."""

from collections.abc import Iterator

from ...mentions import Mention, Scene
from ...numbers import Number
from ...tokens import Sentence

LAND = frozenset("الاراضي اراضي اراضيها اراضيه مساحه مساحتها".split())
_PERCENT = frozenset("% بالميه بالمايه ميه مايه".split())
REACH = 5  # tokens between the number and the land


def is_share_of_land(sentence: Sentence, number: Number) -> bool:
    """Is it a percentage of land that the sentence says was taken?"""
    run = sentence.tokens
    if not {t.key for t in run[number.last : number.last + 3]} & _PERCENT:
        return False
    taken = any(m.kind == "verb" and m.value == "take" for m in sentence.marks)
    near = run[max(0, number.first - REACH) : number.last + 3 + REACH]
    return taken and any(token.key in LAND for token in near)


def land_taken(scene: Scene) -> Iterator[Mention]:
    """تحرر من الأراضي السورية 87.4 بالمئة: percent of a country, taken."""
    for quantity in scene.free():
        number = Number(quantity.low, quantity.number, quantity.last)
        if not is_share_of_land(scene.sentence, number):
            continue
        scene.taken.add(quantity.number)
        last = quantity.last
        while scene.key(last) not in _PERCENT:
            last += 1
        term = (quantity.last, last + 1)
        yield Mention(quantity, "area", quantity.first, last + 1, "land taken", term, verb="take")
