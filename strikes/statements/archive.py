"""The archive folder: numbered WARC files that only ever grow.

All processes append to one file in turn, under a lock. Beside the lock stands how long the file is
when every record in it is whole. Where that does not fit the file (a writer was killed half-way, or
the folder came back from a backup), the file is left as it is and the next number begins: nothing
that was written is ever cut or overwritten.
"""

import fcntl
import io
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from strikes.statements.trouble import ArchiveTrouble

LOCK = "writing"
FILES = "[0-9]*.warc.gz"


@dataclass(frozen=True)
class Kept:
    """Where a record stands: file name below the archive folder, and offset in bytes."""

    file: str
    offset: int


def append(
    body: bytes,
    *,
    address: str,
    moment: datetime,
    headers: list[tuple[str, str]] | None = None,
    status: str = "200 OK",
    content_type: str = "",
) -> Kept:
    """Writes a record and returns once it is on the disk.

    With `headers` it is a response as the server gave it; without, a resource of `content_type`.
    Raises ArchiveTrouble when the disk refuses.
    """
    record = {
        "uri": address,
        "record_type": "response" if headers else "resource",
        "payload": io.BytesIO(body),
        "length": len(body),
        "http_headers": StatusAndHeaders(status, headers, "HTTP/1.1") if headers else None,
        "warc_content_type": "" if headers else content_type or "application/octet-stream",
        "warc_headers_dict": {"WARC-Date": f"{moment:%Y-%m-%dT%H:%M:%S.%fZ}"},
    }
    return _append([record])[0]


def append_texts(texts: Iterable[tuple[str, bytes]], moment: datetime) -> list[Kept]:
    """Writes resources of plain text, each with its address, and returns once all are on the disk.

    Raises ArchiveTrouble when the disk refuses."""
    return _append(
        {
            "uri": address,
            "record_type": "resource",
            "payload": io.BytesIO(body),
            "length": len(body),
            "warc_content_type": "text/plain; charset=utf-8",
            "warc_headers_dict": {"WARC-Date": f"{moment:%Y-%m-%dT%H:%M:%S.%fZ}"},
        }
        for address, body in texts
    )


def _append(records: Iterable[dict]) -> list[Kept]:
    folder = Path(settings.ARCHIVE_DIR)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _turn_to_write(folder) as (path, out):
            if out.seek(0, os.SEEK_END) == 0:
                _write_opening(out, path.name)
            writer, kept = WARCWriter(out, gzip=True), []
            for record in records:
                kept.append(Kept(path.name, out.tell()))
                writer.write_record(writer.create_warc_record(**record))
            return kept
    except OSError as error:
        raise ArchiveTrouble(
            f"The archive folder cannot be written: {error.strerror or error}. "
            "Free some space or mend its rights; then try again."
        ) from error


def stored(kept: Kept) -> tuple[bytes, list[tuple[str, str]]]:
    """The content of a record, its transfer packing undone, and the headers it came with."""
    path = Path(settings.ARCHIVE_DIR) / kept.file
    try:
        with path.open("rb") as file:
            file.seek(kept.offset)
            record = next(iter(ArchiveIterator(file)))
            headers = record.http_headers.headers if record.http_headers else []
            return record.content_stream().read(), headers
    except (OSError, StopIteration, ArchiveLoadFailed, EOFError, ValueError) as error:
        raise ArchiveTrouble(f"{kept.file} holds no whole record at {kept.offset}.") from error


def records() -> Iterator[Kept]:
    """Every whole record in the archive, file by file; what a killed writer left is passed over."""
    for path in sorted(Path(settings.ARCHIVE_DIR).glob(FILES)):
        with path.open("rb") as file:
            whole = ArchiveIterator(file)
            try:
                for record in whole:
                    if record.rec_type != "warcinfo":
                        yield Kept(path.name, whole.get_record_offset())
            except (ArchiveLoadFailed, EOFError, ValueError):
                continue


@contextmanager
def _turn_to_write(folder: Path) -> Iterator[tuple[Path, io.BufferedWriter]]:
    """The file to append to, this process alone; what was written counts once it is on the disk."""
    with (folder / LOCK).open("a+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.seek(0)
        path = folder / _file_to_continue(folder, lock.read())
        with path.open("ab") as out:
            yield path, out
            out.flush()
            os.fsync(out.fileno())
            length = out.tell()
        lock.truncate(0)
        lock.write(f"{path.name} {length}")
        lock.flush()
        os.fsync(lock.fileno())


def _file_to_continue(folder: Path, noted: str) -> str:
    """The file noted last, if it is whole and has room; else the next number."""
    name, _, length = noted.partition(" ")
    path = folder / name
    is_whole = bool(name) and path.is_file() and str(path.stat().st_size) == length
    if is_whole and int(length) < settings.ARCHIVE_FILE_BYTES:
        return name
    numbers = [int(path.name.split(".")[0]) for path in folder.glob(FILES)]
    return f"{max(numbers, default=0) + 1:06}.warc.gz"


def _write_opening(out: io.BufferedWriter, name: str) -> None:
    writer = WARCWriter(out, gzip=True)
    about = {"software": "warcio", "format": "WARC File Format 1.0"}
    writer.write_record(writer.create_warcinfo_record(name, about))
