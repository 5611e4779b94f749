"""The files that a table can come in: told by their content, never by their name alone."""

import re
from collections.abc import Callable
from pathlib import Path

from strikes.desk.intake.formats import delimited, geojson, json_lines, workbook
from strikes.desk.intake.reading import MAX_BYTES, IntakeError, Table
from strikes.file_kinds import ZIP, kind_of

START = 4096
WEB_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml)\b", re.IGNORECASE)


def open_table(path: Path, encoding: str = "") -> Table:
    """The table in a CSV, TSV, XLSX, GeoJSON or JSON Lines file with a heading.

    `encoding` names the character set of a text where it is not the one that would be found.
    Raises IntakeError."""
    start = _start(path)
    if start.startswith(ZIP):
        return workbook.open_table(path)
    what = "a web page" if WEB_PAGE.match(start) else kind_of(start)
    if what:
        raise IntakeError(
            f"{path.name} is {what}: bring a CSV, TSV, XLSX, GeoJSON or JSON Lines file."
        )
    return _of_text(start)(path, encoding)


def _of_text(start: bytes) -> Callable[[Path, str], Table]:
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not text.startswith((b"{", b"[")):
        return delimited.open_table
    return json_lines.open_table if json_lines.is_first_line(text, START) else geojson.open_table


def _start(path: Path) -> bytes:
    """The first bytes of a file that can be read and is not too large."""
    if path.is_dir():
        raise IntakeError(f"{path} is a folder: name the CSV file in it.")
    try:
        size = path.stat().st_size
        if size == 0:
            raise IntakeError(f"{path.name} is empty: 0 bytes.")
        if size > MAX_BYTES:
            raise IntakeError(
                f"{path.name} has {size / 2**20:,.0f} MB, the limit is {MAX_BYTES / 2**20:,.0f} MB:"
                " split it into several files."
            )
        with path.open("rb") as file:
            return file.read(START)
    except OSError as error:
        raise IntakeError(f"{path} cannot be opened: {error.strerror}.") from error
