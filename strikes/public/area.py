"""A province or place: its names, its strikes over time, and the claims that name it."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Window

from strikes.models import Published, Release
from strikes.public.filters import Query
from strikes.public.timeline import Bar, bars

CLAIMS_SHOWN = 100
STRIKES_SHOWN = 100


@dataclass
class AreaPage:
    """What the page of an area shows. `bars` only for a province, which the map can ask for."""

    area: dict
    strikes: list[dict]
    strike_count: int
    claims: list[dict]
    claim_count: int
    bars: list[Bar]


def area_page(release: Release, code: str) -> AreaPage | None:
    """None where no area of this code stands in the release."""
    area = Published.objects.of(release, "area").filter(key=code).first()
    if area is None:
        return None
    is_province = area.data["level"] == "province"
    return AreaPage(
        area.data,
        *_first(_strikes(release, code, is_province), STRIKES_SHOWN),
        *_first(_claims(release, code), CLAIMS_SHOWN),
        bars(release, Query(provinces=(code,))) if is_province else [],
    )


def _first(rows: QuerySet[Published], shown: int) -> tuple[list[dict], int]:
    """The data of the first rows, and how many there are in all, in one query."""
    found = list(rows.values_list("data", Window(Count("pk")))[:shown])
    return [data for data, _all in found], found[0][1] if found else 0


def _strikes(release: Release, code: str, is_province: bool) -> QuerySet[Published]:
    rows = Published.objects.of(release, "strike").order_by("window", "key")
    named = Q(provinces__contains=[code]) if is_province else Q(data__place__area__code=code)
    return rows.filter(named)


def _claims(release: Release, code: str) -> QuerySet[Published]:
    rows = Published.objects.of(release, "claim")
    return rows.filter(data__areas__contains=[{"code": code}]).order_by("data__as_of", "pk")
