"""The strikes of a query as files to keep: exactly what the page shows, with release and filter."""

import csv
import json
from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from strikes.models import Release
from strikes.public import wording
from strikes.public.door import on_release
from strikes.public.filters import Query, parse
from strikes.public.found import refuse
from strikes.public.known import known_of
from strikes.releases.hxl import tag
from strikes.releases.items import joined
from strikes.spreadsheets import harmless

CHUNK = 1000
LICENCE = "CC BY 4.0"
SYNTHETIC = "made up for measuring; none of this happened"
COLUMNS = (
    "key", "in", "start", "end", "date_prec", "edtf", "night", "place", "place_as_stated",
    "province_codes", "provinces", "lat", "lon", "where_prec", "radius_km", "targets",
    "target_categories", "aircraft", "organisation", "status", "grade", "publishers", "addresses",
    "archive_sha256", "url",
)  # fmt: skip


@gzip_page
@require_safe
@on_release
def strikes_csv(request: HttpRequest, release: Release) -> HttpResponseBase:
    """A table: its head names release and filter behind "#", then names and HXL tags of columns."""
    return _download(request, release, "csv", "text/csv; charset=utf-8", _csv_lines)


@gzip_page
@require_safe
@on_release
def strikes_geojson(request: HttpRequest, release: Release) -> HttpResponseBase:
    """A FeatureCollection; a strike without a point has no geometry, never a province's centre."""
    return _download(request, release, "geojson", "application/geo+json", _geojson_lines)


def _download(
    request: HttpRequest,
    release: Release,
    ending: str,
    content_type: str,
    lines: Callable[[Release, Query, str], Iterator[str]],
) -> HttpResponseBase:
    asked = parse(request.GET, known_of(release))
    if asked.problems:
        return refuse(asked)
    site = request.build_absolute_uri("/").rstrip("/")
    response = StreamingHttpResponse(lines(release, asked.query, site), content_type=content_type)
    name = f"{release.slug}-release-{release.number}-strikes.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _head(release: Release, query: Query, site: str) -> dict[str, Any]:
    made_up = {"synthetic": SYNTHETIC} if release.about.get("synthetic") else {}
    return made_up | {
        "campaign": release.about["name"],
        "release": release.number,
        "released": release.published.date().isoformat(),
        "sha256": release.sha256,
        "filter": query.address(page=1),
        "source": site + reverse("campaign", args=[release.slug]) + query.address(page=1),
        "measure": "strikes",
        "licence": LICENCE,
    }


def _rows(release: Release, query: Query, site: str) -> Iterator[tuple[dict, dict]]:
    """(record, flat row) of each strike."""
    for row in query.strikes(release).iterator(chunk_size=CHUNK):
        yield row.data, _flat(row.data, row.doubt, site)


def _flat(record: dict, doubt: str, site: str) -> dict[str, Any]:
    lat, lon = record["point"] or (None, None)
    window, evidence = record["window"], record["evidence"]
    return {
        "key": record["key"],
        "in": doubt,
        "start": window["start"],
        "end": window["end"],
        "date_prec": window["prec"],
        "edtf": window["edtf"],
        "night": record["night"],
        "place": wording.place(record),
        "place_as_stated": record["place"]["stated"],
        "province_codes": joined(each["code"] for each in record["provinces"]),
        "provinces": joined(wording.name(each["names"]) for each in record["provinces"]),
        "lat": lat,
        "lon": lon,
        "where_prec": record["where_prec"],
        "radius_km": record["radius_km"],
        "targets": joined(_target(each) for each in record["targets"]),
        "target_categories": joined(each["category"] for each in record["targets"]),
        "aircraft": joined(each["aircraft"] for each in record["sorties"]),
        "organisation": record["organisation"],
        "status": record["status"],
        "grade": record["grade"],
        "publishers": joined(each["publisher"] for each in evidence),
        "addresses": joined(each["address"] for each in evidence),
        "archive_sha256": joined(each["capture"]["sha256"] for each in evidence),
        "url": site + reverse("strike", args=[record["key"]]),
    }


def _target(target: dict) -> str:
    what, said = target["term"] or target["category"], wording.quantity(target)
    return f"{what} ({said})" if said else what


class _Line:
    """What csv writes to: gives each line back."""

    def write(self, line: str) -> str:
        return line


def _csv_lines(release: Release, query: Query, site: str) -> Iterator[str]:
    writer = csv.writer(_Line())
    yield "\ufeff"  # spreadsheets then read it as UTF-8
    for name, value in _head(release, query, site).items():
        yield writer.writerow([f"# {name}: {value}"])
    yield writer.writerow(COLUMNS)
    yield writer.writerow(map(tag, COLUMNS))
    for _record, row in _rows(release, query, site):
        yield writer.writerow([harmless(row[name]) for name in COLUMNS])


def _geojson_lines(release: Release, query: Query, site: str) -> Iterator[str]:
    head = json.dumps({"type": "FeatureCollection", **_head(release, query, site)})
    yield head[:-1] + ', "features": ['
    comma = ""
    for record, row in _rows(release, query, site):
        point = record["point"]
        feature = {
            "type": "Feature",
            "id": record["key"],
            "geometry": point and {"type": "Point", "coordinates": [point[1], point[0]]},
            "properties": row,
        }
        yield comma + json.dumps(feature, ensure_ascii=False)
        comma = ",\n"
    yield "]}\n"
