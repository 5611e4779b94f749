"""A kind of row as columns: an Arrow IPC stream, and a Parquet file made of it."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import nanoarrow
from arro3.io import read_ipc_stream, write_parquet
from nanoarrow.ipc import StreamWriter

from strikes.models import Release
from strikes.releases.fields import Field, table
from strikes.releases.package.contents import Values, values
from strikes.releases.touched import in_chunks

AT_ONCE = 10_000  # rows in a batch
EPOCH = date(1970, 1, 1).toordinal()
TYPES = {
    "string": nanoarrow.string(),
    "date": nanoarrow.date32(),
    "number": nanoarrow.float64(),
    "integer": nanoarrow.int64(),
    "boolean": nanoarrow.bool_(),
}


def write_arrow(release: Release, kind: str, path: Path) -> None:
    """A batch for every few thousand rows; without rows, an empty one."""
    fields = table(kind)
    schema = nanoarrow.c_schema(nanoarrow.struct({each.name: TYPES[each.type] for each in fields}))
    with path.open("wb") as file, StreamWriter.from_writable(file) as stream:
        chunks = iter(in_chunks(values(release, kind), AT_ONCE))
        stream.write_array(_batch(schema, fields, next(chunks, [])))
        for rows in chunks:
            stream.write_array(_batch(schema, fields, rows))


def write_parquet_of(arrow: Path, path: Path) -> None:
    """The same rows, packed with zstd."""
    with arrow.open("rb") as file:
        write_parquet(read_ipc_stream(file), str(path), compression="zstd(3)")


def _batch(schema: Any, fields: Iterable[Field], rows: list[Values]) -> Any:
    columns = [_column(each, [row[each.name] for row in rows]) for each in fields]
    return nanoarrow.c_array_from_buffers(schema, len(rows), [None], children=columns)


def _column(field: Field, cells: list[Any]) -> Any:
    if field.type == "date":
        days = [day and date.fromisoformat(day).toordinal() - EPOCH for day in cells]
        return nanoarrow.c_array(days, nanoarrow.int32())
    return nanoarrow.c_array(cells, TYPES[field.type])
