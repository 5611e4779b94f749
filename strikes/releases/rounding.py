"""Places shown no more exactly than their protection allows: their district or province instead."""

from collections.abc import Iterable

from strikes.models import Area, Sortie, Strike
from strikes.models.protection import strictest

COARSER = {"district": "3", "province": "4"}  # UCDP's precision of a place


def area(one: Area | None) -> Area | None:
    """The area to name in place of one that is protected."""
    if one is None or not one.protection or one.level in ("province", "country"):
        return one
    return _within(one, one.protection)


def strike(one: Strike, provinces: Iterable[Area]) -> None:
    """Takes from a strike, which is not saved again, what shows its place too exactly."""
    level = strictest(one.protection, *_around(one.area), *(each.protection for each in provinces))
    if level not in COARSER:
        return
    one.rounded_to = level
    one.lat = one.lon = one.radius_km = None
    one.area = _within(one.area, level) if one.area else None
    one.place_as_stated = one.area.name_en if one.area else ""
    one.where_prec = max(one.where_prec, _precision(one.area, level))


def sortie(one: Sortie) -> None:
    level = strictest(one.protection, *_around(one.base))
    if level in COARSER:
        one.base = _within(one.base, level) if one.base else None
        one.base_as_stated = ""


def _around(one: Area | None) -> list[str]:
    """The protection of the area and of what it lies in."""
    if one is None:
        return []
    within = [one.parent, one.parent.parent if one.parent else None, one.province]
    return [one.protection, *(each.protection for each in within if each)]


def _within(one: Area, level: str) -> Area | None:
    """Its district where the gazetteer tells it and that is coarse enough, else its province."""
    if level == "district":
        if one.level == "district":
            return one
        if one.parent and one.parent.level == "district":
            return one.parent
    return one.own_province


def _precision(shown: Area | None, level: str) -> str:
    return COARSER["district"] if shown and shown.level == "district" else COARSER["province"]
