"""Fields as columns of Arrow: the types, and a batch of rows."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import nanoarrow

from strikes.releases.fields import Field

EPOCH = date(1970, 1, 1).toordinal()
TYPES = {
    "string": nanoarrow.string(),
    "date": nanoarrow.date32(),
    "number": nanoarrow.float64(),
    "integer": nanoarrow.int64(),
    "boolean": nanoarrow.bool_(),
}


def schema_of(fields: Iterable[Field]) -> Any:
    return nanoarrow.c_schema(nanoarrow.struct({each.name: TYPES[each.type] for each in fields}))


def batch(fields: Sequence[Field], columns: Iterable[Sequence[Any]]) -> Any:
    """One batch of these columns, in the order of the fields; days are dates, or text as ISO 8601
    writes them."""
    cells = list(columns)
    made = [_column(each, some) for each, some in zip(fields, cells, strict=True)]
    length = len(cells[0]) if cells else 0
    return nanoarrow.c_array_from_buffers(schema_of(fields), length, [None], children=made)


def _column(each: Field, cells: Sequence[Any]) -> Any:
    if each.type == "date":
        return nanoarrow.c_array([_day(cell) for cell in cells], nanoarrow.int32())
    return nanoarrow.c_array(list(cells), TYPES[each.type])


def _day(cell: date | str | None) -> int | None:
    if not cell:
        return None
    return (date.fromisoformat(cell) if isinstance(cell, str) else cell).toordinal() - EPOCH
