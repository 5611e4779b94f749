"""A kind of row as columns: an Arrow IPC stream, and a Parquet file made of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from arro3.io import read_ipc_stream, write_parquet
from nanoarrow.ipc import StreamWriter

from strikes.models import Release
from strikes.releases.arrow import batch
from strikes.releases.fields import Field, table
from strikes.releases.package.contents import Values, values
from strikes.releases.touched import in_chunks

AT_ONCE = 2_000  # rows in a batch, each of some kB until it is one


def write_arrow(release: Release, kind: str, path: Path) -> None:
    """A batch for every few thousand rows; without rows, an empty one."""
    fields = table(kind)
    with path.open("wb") as file, StreamWriter.from_writable(file) as stream:
        chunks = iter(in_chunks(values(release, kind), AT_ONCE))
        stream.write_array(_batch(fields, next(chunks, [])))
        for rows in chunks:
            stream.write_array(_batch(fields, rows))


def write_parquet_of(arrow: Path, path: Path) -> None:
    """The same rows, packed with zstd."""
    with arrow.open("rb") as file:
        write_parquet(read_ipc_stream(file), str(path), compression="zstd(3)")


def _batch(fields: Sequence[Field], rows: list[Values]) -> Any:
    return batch(fields, [[row[each.name] for row in rows] for each in fields])
