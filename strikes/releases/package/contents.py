"""The rows of a release as plain values, by the names of `releases/fields.py`."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings

from strikes.models import Published, Release
from strikes.releases.fields import FIELDS
from strikes.releases.items import PAGES, VALUES, geometry
from strikes.releases.touched import AT_ONCE

KINDS = tuple(FIELDS)  # strike, sortie, target, claim, statement, area
Values = dict[str, Any]


def values(release: Release, kind: str) -> Iterator[Values]:
    """Rows in order of window and key: a value for each field, None where there is none; `lat` and
    `lon` of the point; and `geometry` as GeoJSON has it."""
    of = "strike" if kind == "target" else kind
    rows = Published.objects.of(release, of).order_by("window", "key")
    for key, data in rows.values_list("key", "data").iterator(AT_ONCE):
        made = VALUES[of](data) | {"key": key}
        where = geometry(of, data)
        lat, lon = data.get("point") or (None, None)
        point = {"geometry": where, "lat": lat, "lon": lon}
        if kind == "target":
            yield from (_named(kind, each) | point for each in _targets(made, data))
        else:
            yield _named(kind, made) | point


def _targets(strike: Values, data: dict) -> Iterator[Values]:
    for number, target in enumerate(data["targets"], 1):
        yield strike | target | {"strike": strike["key"], "key": f"{strike['key']}-{number}"}


def _named(kind: str, made: Values) -> Values:
    made = made | {"url": settings.SITE_URL + PAGES[kind].format_map(made)}
    return {each.name: _or_none(made.get(each.name), each.type) for each in FIELDS[kind]}


def _or_none(value: Any, kind: str) -> Any:
    if value is None or value == "":
        return None
    return str(value) if kind in ("string", "date") else value
