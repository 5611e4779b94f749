"""Objects of named values as lines of cells: what GeoJSON and JSON Lines have in common."""

import json
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any

from strikes.desk.intake.formats.delimited import MAX_CELL
from strikes.desk.intake.reading import MAX_COLUMNS, IntakeError, Lines

Objects = Iterator[tuple[int, dict[str, Any]]]  # line, values by name


def columns_of(objects: Objects) -> list[str]:
    """All names that any object has, in the order they come up. Raises IntakeError."""
    names: dict[str, None] = {}
    for line, one in objects:
        names.update(dict.fromkeys(one))
        if len(names) > MAX_COLUMNS:
            raise IntakeError(
                f"By line {line} there are more than {MAX_COLUMNS} different names of values, the"
                " limit: is each value under a name of its own?"
            )
    return list(names)


def as_lines(columns: Iterable[str], objects: Callable[[], Objects]) -> Lines:
    """The names as a heading, and for each object its values as cells."""
    columns = list(columns)
    yield 1, columns
    for line, one in objects():
        yield line, [_text(line, one.get(name)) for name in columns]


def _text(line: int, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list) and not any(isinstance(each, list | dict) for each in value):
        return ";".join(_text(line, each) for each in value)
    if isinstance(value, list | dict):
        text = json.dumps(value, ensure_ascii=False, default=str)
    else:
        text = f"{value:f}" if isinstance(value, Decimal) and value.is_finite() else str(value)
    if len(text) > MAX_CELL:
        raise IntakeError(f"Line {line} has a value of more than {MAX_CELL:,} characters.")
    if "\0" in text:
        raise IntakeError(f"Line {line} holds a NUL character, which no text may.")
    return text
