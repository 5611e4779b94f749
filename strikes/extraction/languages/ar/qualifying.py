"""Arabic qualifiers away from their number: behind the noun, before a list, at a clause's head."""

from ...mentions import Mention, Scene
from ...quantities import bounds

EXCESS = ("تجاوز", "يتجاوز", "تتجاوز", "فاق", "يفوق", "تفوق", "تخط", "زاد", "زادت", "يزيد", "تزيد")
FAR = 20  # tokens from a verb of excess to its number


def carry_qualifier(scene: Scene, mentions: list[Mention]) -> None:
    """A qualifier before the first item of a list holds for the list."""
    carried, before = None, None
    for mention in mentions:
        _qualify_behind(scene, mention)
        _qualify_far(scene, mention)
        if (
            mention.quantity.article
            or mention.quantity.low is None
            and mention.quantity.high is None
        ):
            carried = None
        elif before is not None and _goes_on(scene, before, mention):
            if carried and mention.quantity.qualifier == "exact":
                value = mention.quantity.low
                low, high = bounds(value, carried)
                mention.quantity = mention.quantity._replace(low=low, high=high, qualifier=carried)
        else:
            carried = mention.quantity.qualifier if mention.quantity.qualifier != "exact" else None
        before = mention


def _qualify_behind(scene: Scene, mention: Mention) -> None:
    """16 مدنيا على الأقل, 300 ضربة تقريبا: the qualifier stands behind the noun."""
    mark = scene.mark(mention.last)
    if mark is None or mark.kind != "qualifier" or mark.form != "after" or mark.value == "exact":
        return
    quantity = mention.quantity
    if quantity.qualifier == "exact" and not quantity.article:
        low, high = bounds(quantity.low, mark.value)
        mention.quantity = quantity._replace(low=low, high=high, qualifier=mark.value)
        mention.last = mark.last


def _qualify_far(scene: Scene, mention: Mention) -> None:
    """تجاوزت حصيلة الطلعات 600 طلعة: the verb of excess stands at the head of the clause."""
    quantity = mention.quantity
    if quantity.qualifier != "exact" or quantity.article:
        return
    for mark in scene.sentence.marks:
        capped = scene.key(mark.first) in ("لم", "لا") and mark.value == "up_to"
        if mark.kind != "qualifier" or not (capped or scene.key(mark.first).startswith(EXCESS)):
            continue
        between = scene.sentence.tokens[mark.last : quantity.first]
        counted = any(mark.last <= q.number < quantity.first for q in scene.quantities)
        if 0 < len(between) <= FAR and not counted and not any(t.text in ".؛;:" for t in between):
            bound = "up_to" if capped else "more_than"
            low, high = bounds(quantity.low, bound)
            mention.quantity = quantity._replace(low=low, high=high, qualifier=bound)


def _goes_on(scene: Scene, before: Mention, mention: Mention) -> bool:
    """Does only "and" or a comma stand between two things of one kind?"""
    between = scene.sentence.tokens[before.last : mention.first]
    return (
        before.noun == mention.noun
        and before.noun in ("item", "weapon", "aircraft")
        and len(between) <= 2
        and all(token.key in ("و", "،", ",") for token in between)
    )
