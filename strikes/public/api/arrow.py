"""Items as columns: an Arrow IPC stream, a batch for each few thousand rows."""

import io
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import nanoarrow
from nanoarrow.ipc import StreamWriter

from strikes.public.api import tables
from strikes.public.api.asking import Asking
from strikes.releases.fields import Field

EPOCH = date(1970, 1, 1).toordinal()
TYPES = {
    "string": nanoarrow.string(),
    "date": nanoarrow.date32(),
    "number": nanoarrow.float64(),
    "integer": nanoarrow.int64(),
    "boolean": nanoarrow.bool_(),
}


def batches(asking: Asking, found: Iterable[list[tuple[Any, ...]]]) -> Iterator[bytes]:
    """The stream in parts; `found` are rows of `tables.values`. Without rows, an empty batch."""
    fields = tables.fields(asking)
    schema = nanoarrow.c_schema(nanoarrow.struct({each.name: TYPES[each.type] for each in fields}))
    parts = io.BytesIO()
    writer = StreamWriter.from_writable(parts)
    empty = True
    for some in found:
        empty = False
        writer.write_array(_batch(schema, fields, some))
        yield _taken(parts)
    if empty:
        writer.write_array(_batch(schema, fields, []))
    writer.close()
    yield _taken(parts)


def _taken(parts: io.BytesIO) -> bytes:
    """What has been written since the last time."""
    text = parts.getvalue()
    parts.seek(0)
    parts.truncate()
    return text


def _batch(schema: Any, fields: list[Field], some: list[tuple[Any, ...]]) -> Any:
    columns = zip(*some, strict=True) if some else [()] * len(fields)
    children = [
        _column(each, values)
        for each, values in zip(fields, list(columns)[: len(fields)], strict=True)
    ]
    return nanoarrow.c_array_from_buffers(schema, len(some), [None], children=children)


def _column(each: Field, values: Iterable[Any]) -> Any:
    if each.type == "date":
        days = [value and value.toordinal() - EPOCH for value in values]
        return nanoarrow.c_array(days, nanoarrow.int32())
    return nanoarrow.c_array(list(values), TYPES[each.type])
