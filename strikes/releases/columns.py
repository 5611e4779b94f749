"""A release's strikes as columns, for the map page: one value a row, repeated values by number.

key        the strike's key
start end  first and last day of the window, in days since 1970-01-01; an open end is OPEN
night      1 at night
provinces  number of a set of provinces in `sets.provinces`
place      number of a place in `sets.place`
lat lon    degrees, or null: no point is known
where      UCDP where_prec, 1 to 7
radius     km around the point, 0 where none is known
targets    number of a list of targets in `sets.targets`
status     number of a status in `sets.status`
"""

import json
from datetime import date

from django.db.models import F

from strikes.models import Published, Release
from strikes.models.ranges import last_day

OPEN = 2**31 - 1
EPOCH = date(1970, 1, 1).toordinal()
CHUNK = 5000


class Numbered:
    """Distinct values by number, in the order in which they first came."""

    def __init__(self) -> None:
        self.values: list = []
        self._numbers: dict[str, int] = {}

    def number(self, value: object) -> int:
        known = json.dumps(value, sort_keys=True)
        if known not in self._numbers:
            self._numbers[known] = len(self.values)
            self.values.append(value)
        return self._numbers[known]


def columns(release: Release) -> dict:
    """{"length", "open", "sets": {name: values}, "columns": {name: one value a row}}"""
    sets = {name: Numbered() for name in ("provinces", "place", "targets", "status")}
    rows = Published.objects.of(release, "strike").order_by("window", "key")
    shown = rows.values_list(
        "key", "window", "provinces", "lat", "lon", "where_prec", "radius_km",
        F("data__night"), F("data__place"), F("data__targets"), F("data__status"),
    )  # fmt: skip
    lines = [_line(row, sets) for row in shown.iterator(chunk_size=CHUNK)]
    names = (
        "key", "start", "end", "provinces", "lat", "lon", "where", "radius",
        "night", "place", "targets", "status",
    )  # fmt: skip
    values = zip(*lines, strict=True) if lines else [()] * len(names)
    return {
        "length": len(lines),
        "open": OPEN,
        "sets": {name: each.values for name, each in sets.items()},
        "columns": dict(zip(names, map(list, values), strict=True)),
    }


def _line(row: tuple, sets: dict[str, Numbered]) -> tuple:
    key, window, provinces, lat, lon, where, radius, night, place, targets, status = row
    last = last_day(window)
    return (
        key,
        window.lower.toordinal() - EPOCH,
        last.toordinal() - EPOCH if last else OPEN,
        sets["provinces"].number(sorted(provinces)),
        lat,
        lon,
        int(where or 6),
        radius or 0,
        int(bool(night)),
        sets["place"].number(_place(place)),
        sets["targets"].number([_target(each) for each in targets]),
        sets["status"].number(status),
    )


def _place(place: dict) -> dict:
    area = place.get("area") or {}
    return {"stated": place.get("stated", ""), "area": area.get("code", "")}


def _target(target: dict) -> dict:
    return {name: target[name] for name in ("category", "term", "low", "high", "qualifier")}
