"""GeoJSON: each feature a row of its properties, with `lon` and `lat` of its point. The first
feature is on line 2, as if a heading stood above it."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import ijson

from strikes.desk.intake.formats.objects import Objects, as_lines, columns_of
from strikes.desk.intake.reading import IntakeError, Table, table_of

DEEPEST = 40
NOT_READ = (
    "is JSON, but no GeoJSON with features: bring a FeatureCollection, or JSON Lines with one"
    " object a line."
)


def open_table(path: Path, encoding: str = "") -> Table:
    """The table that the features of a file are. Raises IntakeError."""
    objects = partial(_objects, path)
    columns = columns_of(objects())
    if not columns:
        raise IntakeError(f"{path.name} {NOT_READ}")
    return table_of(path, partial(as_lines, columns, objects), "GeoJSON")


def _objects(path: Path) -> Objects:
    for number, feature in enumerate(_features(path), 2):
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(feature, dict) or not isinstance(properties, dict | None):
            raise IntakeError(f"Feature {number - 1} of {path.name} is no feature with properties.")
        own = {str(name).lower(): value for name, value in (properties or {}).items()}
        if feature.get("id") is not None:
            own.setdefault("id", feature["id"])
        yield number, own | _point(feature.get("geometry"), number)


def _features(path: Path) -> Iterator[Any]:
    try:
        with path.open("rb") as file:
            yield from ijson.items(ijson.parse(_not_deep(path, file)), "features.item")
    except (ijson.JSONError, UnicodeDecodeError, RecursionError) as error:
        raise IntakeError(f"{path.name} is no JSON that can be read: {error}.") from error
    except OSError as error:
        raise IntakeError(f"{path} cannot be read: {error.strerror}.") from error


def _not_deep(path: Path, file: Any) -> Iterator[tuple[str, Any]]:
    """What the parser reads, one step at a time; nesting without end would fill the memory."""
    depth = 0
    for event, value in ijson.basic_parse(file):
        depth += event.startswith("start_") - event.startswith("end_")
        if depth > DEEPEST:
            raise IntakeError(f"{path.name} {NOT_READ} (It nests values more than {DEEPEST} deep.)")
        yield event, value


def _point(geometry: Any, number: int) -> dict[str, Any]:
    """A row has one point or none; of a line or an area nothing is guessed."""
    if geometry is None:
        return {}
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    at = geometry.get("coordinates") if kind == "Point" else None
    if not (isinstance(at, list) and len(at) >= 2 and all(map(_is_number, at[:2]))):
        raise IntakeError(
            f"Feature {number - 1} has a geometry of type {kind}: only points can be taken in."
        )
    return {"lon": at[0], "lat": at[1]}


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)
