"""Place names as written to the gazetteer's areas: only what is certain, nothing guessed."""

from collections import defaultdict
from collections.abc import Iterable

from strikes.models import Area, AreaName
from strikes.spelling import fold


def areas_of(names: Iterable[str], country: str) -> dict[str, list[Area]]:
    """For each name the areas that bear it, those of the country alone where it has any."""
    folded = {name: fold(name) for name in names}
    bearers: dict[str, list[Area]] = defaultdict(list)
    spelled = AreaName.objects.filter(folded__in=set(folded.values()) - {""})
    for spelling in spelled.select_related("area__province").order_by("area_id"):
        if spelling.area not in bearers[spelling.folded]:
            bearers[spelling.folded].append(spelling.area)
    return {name: _at_home(bearers[key], country) for name, key in folded.items()}


def certain_area(bearers: list[Area], *, is_province: bool) -> Area | None:
    """The area that a name surely means; None where it stays open.

    A name of both a city and its district or province surely means somewhere in the larger one; of
    several places in one province, somewhere in that province. Two provinces stay open.
    """
    if is_province:
        bearers = [area for area in bearers if area.level == "province"]
    if len(bearers) == 1:
        return bearers[0]
    around_all = [area for area in bearers if all(_holds(area, other) for other in bearers)]
    if around_all:
        return around_all[0]
    provinces = {area.own_province for area in bearers}
    return provinces.pop() if len(provinces) == 1 else None


def _at_home(bearers: list[Area], country: str) -> list[Area]:
    return [area for area in bearers if area.country == country] or bearers


def _holds(area: Area, other: Area) -> bool:
    return area.pk in (other.pk, other.parent_id, other.province_id)
