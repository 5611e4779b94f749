"""Which rows are asked for, as SQL."""

from datetime import date
from functools import lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS

from strikes.models import Published
from strikes.public.api.asking import Asking
from strikes.public.api.spaces import Box
from strikes.public.api.sql import ITEM, Sql
from strikes.public.api.targets import TARGETS
from strikes.public.filters import CERTAIN, POSSIBLE, Query

MONTHS = 36  # beyond that, months find no faster than looking through all


def source(asking: Asking) -> Sql:
    return Sql(TARGETS if asking.collection.kind == "target" else "strikes_published")


def wanted(asking: Asking) -> Sql:
    """Which rows are in, wherever a page of them begins."""
    release, kind = asking.release, asking.collection.kind
    stands = Sql("since <= %s AND (until IS NULL OR until > %s)", [release.number] * 2)
    asked = [each for each in (asking.query, asking.days) if each != Query()]
    parts = [compiled(each, "matches") for each in asked]
    cells = _cells(asking)
    if cells:  # they name campaign and kind; said again, Postgres would read larger indexes beside
        parts = [*cells, stands, Sql("(") + Sql.all_of(parts) + Sql(") IS TRUE")]
    else:
        own = Sql("campaign_id = %s AND kind = %s", [release.campaign_id, kind])
        parts = [own, stands, *parts]
    if asking.box:
        parts.append(_within(asking.box, kind))
    return Sql.all_of(parts)


def is_certain(asking: Asking) -> Sql:
    """Whether an item certainly matches, as a boolean in SQL; else it possibly does."""
    sure = [
        compiled(asked, "certainly") for asked in (asking.query, asking.days) if asked.certainties()
    ]
    return Sql("(") + Sql.all_of(sure) + Sql(") IS TRUE") if sure else Sql("true")


def doubt(asking: Asking) -> Sql:
    """“certain” or “possible”, as text in SQL."""
    return Sql("CASE WHEN") + is_certain(asking) + Sql("THEN %s ELSE %s END", [CERTAIN, POSSIBLE])


@lru_cache(maxsize=500)
def _compiled(asked: Query, part: str) -> tuple[str, tuple[Any, ...]]:
    query = Published.objects.filter(getattr(asked, part)()).order_by().query
    text, values = query.get_compiler(using=DEFAULT_DB_ALIAS).compile(query.where)
    return text, tuple(values)


def compiled(asked: Query, part: str) -> Sql:
    """A condition of the site's filters as SQL: of what `matches` or what is `certainly` in."""
    text, values = _compiled(asked, part)
    return Sql(text, list(values)) if text else Sql("true")


def _within(box: Box, kind: str) -> Sql:
    """Points in the box, its edge included; of areas, those whose extent meets it."""
    if kind == "area":
        return _meets(box)
    across = "OR" if box.west > box.east else "AND"
    return Sql(
        f"lat BETWEEN %s AND %s AND (lon >= %s {across} lon <= %s)",
        [box.south, box.north, box.west, box.east],
    )


def _meets(box: Box) -> Sql:
    across = "OR" if box.west > box.east else "AND"
    west, south, east, north = (f"coalesce(({EXTENT}->>{i})::float8, {own})" for i, own in SIDES)
    return Sql(
        f"{north} >= %s AND {south} <= %s AND ({east} >= %s {across} {west} <= %s)",
        [box.south, box.north, box.west, box.east],
    )


EXTENT = f"({ITEM}->'bbox')"
SIDES = ((0, "lon"), (1, "lat"), (2, "lon"), (3, "lat"))


def _cells(asking: Asking) -> list[Sql]:
    """The months and provinces in which the rows lie, for the index to find them by: only where
    the days have two ends."""
    starts = [each.start for each in (asking.query, asking.days) if each.start]
    ends = [each.end for each in (asking.query, asking.days) if each.end]
    if not starts or not ends or asking.collection.kind == "target":
        return []
    months = range(_month(max(starts)), _month(min(ends)) + 1)
    if len(months) > MONTHS:
        return []
    own = f"{asking.release.campaign_id} {asking.collection.kind}"
    cells = [
        f"{own} {province} {month}"
        for province in asking.query.provinces or ("*",)
        for month in (*months, "long")
    ]
    return [Sql('published_cells(campaign_id, kind, provinces, "window") && %s::text[]', [cells])]


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
