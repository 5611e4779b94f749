"""JSON Lines: one object of named values a line. The heading counts as line 1, as in CSV, so that
the first object is on line 2."""

import json
from functools import partial
from pathlib import Path

from strikes.desk.intake.formats.objects import Objects, as_lines, columns_of
from strikes.desk.intake.reading import IntakeError, Table, table_of

MAX_LINE = 1_000_000  # characters


def is_first_line(start: bytes, most: int) -> bool:
    """Whether a text that begins so is JSON Lines and no single JSON document."""
    line, rest, _ = start.partition(b"\n")
    if not rest and len(start) >= most - 8:
        return b'"FeatureCollection"' not in line and line.startswith(b"{")
    try:
        first = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(first, dict) and "features" not in first


def open_table(path: Path, encoding: str = "") -> Table:
    """The table that the objects of a file are. Raises IntakeError."""
    objects = partial(_objects, path)
    lines = partial(as_lines, columns_of(objects()), objects)
    return table_of(path, lines, "JSON Lines")


def _objects(path: Path) -> Objects:
    try:
        with path.open(encoding="utf-8-sig") as file:
            for number, text in enumerate(iter(partial(file.readline, MAX_LINE), ""), 2):
                if text.strip():
                    yield number, _object(number, text)
    except UnicodeDecodeError as error:
        raise IntakeError(f"{path.name} is not UTF-8 text, as JSON must be.") from error
    except OSError as error:
        raise IntakeError(f"{path} cannot be read: {error.strerror}.") from error


def _object(number: int, text: str) -> dict:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise IntakeError(f"Object {number - 1} is no JSON that can be read: {error}.") from error
    if not isinstance(found, dict):
        raise IntakeError(f"Object {number - 1} is no object of named values.")
    return found
