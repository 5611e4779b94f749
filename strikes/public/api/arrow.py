"""Items as columns: an Arrow IPC stream, a batch for each few thousand rows."""

import io
from collections.abc import Iterable, Iterator
from typing import Any

from nanoarrow.ipc import StreamWriter

from strikes.public.api import tables
from strikes.public.api.asking import Asking
from strikes.releases.arrow import batch
from strikes.releases.fields import Field


def batches(asking: Asking, found: Iterable[list[tuple[Any, ...]]]) -> Iterator[bytes]:
    """The stream in parts; `found` are rows of `tables.values`. Without rows, an empty batch."""
    fields = tables.fields(asking)
    parts = io.BytesIO()
    writer = StreamWriter.from_writable(parts)
    empty = True
    for some in found:
        empty = False
        writer.write_array(_batch(fields, some))
        yield _taken(parts)
    if empty:
        writer.write_array(_batch(fields, []))
    writer.close()
    yield _taken(parts)


def _taken(parts: io.BytesIO) -> bytes:
    """What has been written since the last time."""
    text = parts.getvalue()
    parts.seek(0)
    parts.truncate()
    return text


def _batch(fields: list[Field], some: list[tuple[Any, ...]]) -> Any:
    columns = list(zip(*some, strict=True)) if some else [()] * len(fields)
    return batch(fields, columns[: len(fields)])
