"""A province, district or place: its names and spellings, its strikes over time, the claims that
name it, and the areas inside it."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Subquery, Window
from django.db.models.fields.json import KT

from strikes.models import Published, Release
from strikes.public.query import Query
from strikes.public.timeline import bars
from strikes.public.trend import Trend, trend

CLAIMS_SHOWN = 50
STRIKES_ON_A_PAGE = 100
LEVELS = ("province", "district", "place")


@dataclass
class AreaPage:
    """What the page of an area shows; `strikes` are those of one page of `pages`."""

    area: dict
    province: dict | None
    inside: dict[str, list[dict]]
    query: Query
    strikes: list[dict]
    strike_count: int
    pages: int
    claims: list[dict]
    claim_count: int
    trend: Trend | None


def area_page(release: Release, code: str, page: int = 1) -> AreaPage | None:
    """None where no area of this code stands in the release, or no such page of its strikes."""
    areas = _with_its_kin(release, code)
    if code not in areas:
        return None
    area = areas.pop(code)
    province = areas.pop(area["province"], None)
    query = _query(release, area)
    strikes, strike_count = _first(query.strikes(release), STRIKES_ON_A_PAGE, page)
    if page > 1 and not strikes:
        return None
    claims, claim_count = _first(_claims(release, area), CLAIMS_SHOWN)
    return AreaPage(
        area=area,
        province=province,
        inside={
            level: [each for each in areas.values() if each["level"] == level]
            for level in LEVELS
            if area["level"] == "province"
        },
        query=query,
        strikes=strikes,
        strike_count=strike_count,
        pages=-(-strike_count // STRIKES_ON_A_PAGE),
        claims=claims,
        claim_count=claim_count,
        trend=trend(bars(release, query)),
    )


def provinces(release: Release) -> list[dict]:
    """Every province with its districts and places (`inside`), and how many strikes name it."""
    rows = Published.objects.of(release, "area").order_by("data__names__en", "key")
    names = [
        {"code": code, "level": level, "names": names, "province": province}
        for code, level, names, province in rows.values_list(
            "key", KT("data__level"), "data__names", KT("data__province")
        )
    ]
    counts = _counts(release)
    return [
        each
        | {
            "strikes": counts.get(each["code"], 0),
            "inside": {
                level: [
                    part
                    for part in names
                    if part["province"] == each["code"] and part["level"] == level
                ]
                for level in LEVELS[1:]
            },
        }
        for each in names
        if each["level"] == "province"
    ]


def _counts(release: Release) -> dict[str, int]:
    """Strikes that name each province; one that names two counts in both."""
    found: dict[str, int] = {}
    rows = Published.objects.of(release, "strike").order_by().values_list("provinces")
    for codes, count in rows.annotate(Count("pk")):
        for code in codes:
            found[code] = found.get(code, 0) + count
    return found


def _with_its_kin(release: Release, code: str) -> dict[str, dict]:
    """By code: the area, the province it lies in and, of a province, what lies in it."""
    rows = Published.objects.of(release, "area")
    province = rows.filter(key=code).order_by().values_list(KT("data__province"))[:1]
    kin = rows.filter(Q(key=code) | Q(provinces__contains=[code]) | Q(key=Subquery(province)))
    found = kin.order_by("data__names__en", "key").values_list("key", "data")
    return dict(found)


def _query(release: Release, area: dict) -> Query:
    """What a reader would ask the map for to see the strikes of the area."""
    if area["level"] == "country" and area["code"] == release.about["country"]:
        return Query()
    code = (area["code"],)
    if area["level"] == "province":
        return Query(provinces=code)
    return Query(districts=code) if area["level"] == "district" else Query(places=code)


def _first(rows: QuerySet, shown: int, page: int = 1) -> tuple[list[dict], int]:
    """The data of the rows of a page, and how many there are in all, in one query."""
    start = shown * (page - 1)
    found = list(rows.values_list("data", Window(Count("pk")))[start : start + shown])
    return [data for data, _all in found], found[0][1] if found else 0


def _claims(release: Release, area: dict) -> QuerySet[Published]:
    rows = Published.objects.of(release, "claim")
    named = Q(facets__overlap=[f"{area['level']}:{area['code']}"])
    if area["level"] == "province":
        named = Q(provinces__contains=[area["code"]])
    return rows.filter(named).order_by("data__as_of", "pk")
