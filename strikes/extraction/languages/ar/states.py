"""Arabic people of whom the noun itself says what befell them: قتيل, جريح, بين القتلى."""

from ...mentions import Mention, Scene

TOLLS = frozenset("حصيله عدد اعداد".split())


def state_of(scene: Scene, mention: Mention) -> str:
    """ "dead" or "injured" where the noun says so itself: قتيل, جريح."""
    for i in (*range(*mention.term), *range(mention.first, mention.last)):
        mark = scene.mark(i)
        if mark is not None and mark.kind == "noun" and mark.value == "person":
            return mark.form.partition(" ")[2] or _state_of_all(scene, mention)
    return ""


def _state_of_all(scene: Scene, mention: Mention) -> str:
    """وبين القتلى سبعة قياديين: they are of those who were said to be dead."""
    for i in range(mention.first - 6, mention.first):
        mark, before = scene.mark(i), {scene.key(i - 1), scene.key(i - 2)}
        among = before & {"بين", "من", "ضمن"} and i >= mention.first - 3
        if mark is not None and mark.kind == "noun" and (among or before & TOLLS):
            return mark.form.partition(" ")[2]
    return ""
