"""The map of a campaign too large for the browser: numbers by cell of a tile, and by province.

Each answer stands at an address made of the release's checksum, so it never changes."""

from collections import defaultdict
from collections.abc import Callable
from math import atan, degrees, pi, sinh
from typing import Any

from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from strikes.models import Release
from strikes.public import mercator
from strikes.public.data import release_of
from strikes.public.door import keep_forever
from strikes.public.filters import parse
from strikes.public.found import refuse
from strikes.public.known import known_of
from strikes.public.query import CERTAIN, Query
from strikes.public.worked_out import keeping

CELLS = 64  # along each edge of a tile: 4 pixels each, see static/js/tiles.js
DEEPEST = 18  # zoom
Box = tuple[float, float, float, float]  # south, north, west, east in degrees


@gzip_page
@require_safe
def tile(request: HttpRequest, sha256: str, z: int, x: int, y: int) -> HttpResponse:
    """`cells`: [column, line, certain, possible] of a tile of the query, from its north-west."""
    if z > DEEPEST or x >= 2**z or y >= 2**z:
        raise Http404
    return _answer(request, sha256, lambda *of: {"cells": _cells(*of, z, x, y)})


@gzip_page
@require_safe
def provinces(request: HttpRequest, sha256: str) -> HttpResponse:
    """What has a province but no point: [provinces, certain, possible] by set of provinces."""
    return _answer(request, sha256, lambda *of: {"groups": _groups(*of)})


def _answer(request: HttpRequest, sha256: str, found: Callable[..., dict]) -> HttpResponse:
    release = release_of(sha256)
    asked = parse(request.GET, known_of(release))
    if asked.problems:
        return refuse(asked)
    content = found(release.campaign_id, release.number, release.sha256, asked.query)
    return keep_forever(JsonResponse(content))


@keeping
def _cells(
    campaign: int, number: int, sha256: str, query: Query, z: int, x: int, y: int
) -> list[list[int]]:
    south, north, west, east = box(z, x, y)
    inside = _strikes(campaign, number, sha256, query).filter(
        lat__gt=south, lat__lte=north, lon__gte=west, lon__lt=east
    )
    around = 2**z * CELLS
    groups = (
        inside.annotate(
            cell_x=mercator.column(around, x * CELLS), cell_y=mercator.line(around, y * CELLS)
        )
        .values_list("cell_x", "cell_y", "doubt")
        .annotate(n=Count("pk"))
    )
    counts: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
    for column, line, doubt, n in groups:
        place = (min(max(column, 0), CELLS - 1), min(max(line, 0), CELLS - 1))
        counts[place][doubt != CERTAIN] += n
    return [[*place, *both] for place, both in sorted(counts.items())]


@keeping
def _groups(campaign: int, number: int, sha256: str, query: Query) -> list[list]:
    rows = _strikes(campaign, number, sha256, query).filter(lat__isnull=True)
    counts: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0, 0])
    for codes, doubt, n in rows.values_list("provinces", "doubt").annotate(n=Count("pk")):
        counts[tuple(sorted(codes))][doubt != CERTAIN] += n
    return [[list(codes), *both] for codes, both in sorted(counts.items()) if codes]


def _strikes(campaign: int, number: int, sha256: str, query: Query) -> QuerySet[Any]:
    release = Release(campaign_id=campaign, number=number, sha256=sha256)
    return query.strikes(release).order_by()


def box(z: int, x: int, y: int) -> Box:
    """The degrees that a tile of the web's Mercator map covers."""
    edges = [degrees(atan(sinh(pi * (1 - 2 * line / 2**z)))) for line in (y + 1, y)]
    return (*edges, 360 * x / 2**z - 180, 360 * (x + 1) / 2**z - 180)
