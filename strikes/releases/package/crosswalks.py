"""Strikes in the shape of two well-known data sets, and what each shape cannot hold.

The shapes are for software that expects them. Neither is a file of that project.
"""

import csv
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from strikes.models import Release
from strikes.releases.items import cell
from strikes.releases.package.contents import Values, values
from strikes.vocabulary import DATE_PRECISION, LOCATION_PRECISION, Vocabulary

ACLED_LOSES = """\
The window: event_date is its first day, and a window of a year has no time_precision. The \
location precision: seven steps become three, and "near a place" loses its radius. Open ranges and \
qualifiers: fatalities is empty, since no strike states one of its own. Declared or alleged, the \
grade and the sentence of the claim. A strike without a point has no latitude and longitude. \
Strikes whose window has no end keep their first day alone."""
GED_LOSES = """\
Deaths: best, high and low are empty, because a strike here is no count of deaths, where GED holds \
only events with at least one. The sides are those of the campaign, not of a UCDP dyad, and there \
are no UCDP identifiers. Grades, targets, figures and their qualifiers. A strike without a point \
has no latitude and longitude, where GED would place it in the middle of its area."""


def _acled(row: Values, release: Release) -> dict[str, Any]:
    year = row["start"][:4]
    return {
        "event_id_cnty": row["key"],
        "event_date": row["start"],
        "year": year,
        "time_precision": _crosswalk(DATE_PRECISION, row["date_prec"], "time_precision"),
        "disorder_type": "Political violence",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Air/drone strike",
        "actor1": row["organisation"],
        "iso2": release.about["country"],
        "admin1": row["provinces"],
        "location": row["place"],
        "latitude": row["lat"],
        "longitude": row["lon"],
        "geo_precision": _crosswalk(LOCATION_PRECISION, row["where_prec"], "geo_precision"),
        "source": row["publishers"],
        "source_url": row["addresses"],
        "notes": row["targets"],
        "fatalities": None,
        "timestamp": int(release.published.timestamp()),
        "url": row["url"],
    }


def _ged(row: Values, release: Release) -> dict[str, Any]:
    return {
        "id": row["key"],
        "year": row["start"][:4],
        "type_of_violence": None,
        "side_a": row["organisation"],
        "source_office": row["publishers"],
        "source_article": row["addresses"],
        "where_prec": row["where_prec"],
        "where_coordinates": row["place"],
        "where_description": row["place_as_stated"],
        "adm_1": row["provinces"],
        "latitude": row["lat"],
        "longitude": row["lon"],
        "country": release.about["country"],
        "date_prec": row["date_prec"],
        "date_start": row["start"],
        "date_end": row["end"],
        "event_clarity": 1 if row["start"] == row["end"] else 2,
        "best": None,
        "high": None,
        "low": None,
        "url": row["url"],
    }


def _crosswalk(words: Vocabulary, code: str | None, scale: str) -> str | None:
    return words[code].crosswalk.get(f"ACLED {scale}") if code in words else None


Shape = Callable[[Values, Release], dict[str, Any]]
SHAPES: dict[str, tuple[Shape, str]] = {
    "acled-shaped": (_acled, ACLED_LOSES),
    "ucdp-ged-shaped": (_ged, GED_LOSES),
}


def columns(name: str, release: Release) -> list[str]:
    """The names of the shape's columns: those of a row of nothing."""
    return list(SHAPES[name][0](defaultdict(str), release))


def write_shape(release: Release, name: str, path: Path) -> None:
    shape, _loses = SHAPES[name]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns(name, release))
        for row in values(release, "strike"):
            writer.writerow(map(cell, shape(row, release).values()))
