"""XLSX: the first sheet that holds anything, a row at a time."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile
from zlib import error as BrokenPacking

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from strikes.desk.intake.formats.delimited import MAX_CELL
from strikes.desk.intake.reading import (
    FORMULA,
    MAX_BYTES,
    MAX_COLUMNS,
    IntakeError,
    Lines,
    Table,
    table_of,
)

MAX_STRINGS = 100 * 1024 * 1024  # shared strings are held in memory while a sheet is read
STRINGS = "xl/sharedStrings.xml"
# What openpyxl and the parts below it raise for a workbook that is none.
BROKEN = (
    BadZipFile, BrokenPacking, InvalidFileException, KeyError, ValueError, TypeError, EOFError,
    AttributeError, IndexError, SyntaxError, NotImplementedError, RuntimeError,
)  # fmt: skip


def open_table(path: Path) -> Table:
    """The table in a workbook. Raises IntakeError."""
    _refuse_bombs(path)
    with _workbook(path) as book:
        names = [sheet.title for sheet in book.worksheets if any(_filled(sheet))]
    if not names:
        raise IntakeError(f"{path.name} is a workbook with nothing in it.")
    others = f"; left out: {', '.join(names[1:])}" if len(names) > 1 else ""
    form = f"Excel workbook, sheet “{names[0]}”{others}"
    return table_of(path, partial(_lines, path, names[0]), form)


def _refuse_bombs(path: Path) -> None:
    """A packed file says how large its parts are, and no more than that is ever unpacked."""
    try:
        with ZipFile(path) as packed:
            sizes = {part.filename: part.file_size for part in packed.infolist()}
    except (BadZipFile, OSError) as error:
        raise IntakeError(
            f"{path.name} begins like a workbook, but is damaged: {error}."
        ) from error
    if "xl/workbook.xml" not in sizes:
        raise IntakeError(f"{path.name} is a ZIP file, but no Excel workbook: unpack it first.")
    if sum(sizes.values()) > MAX_BYTES or sizes.get(STRINGS, 0) > MAX_STRINGS:
        raise IntakeError(
            f"{path.name} would be {sum(sizes.values()) / 2**20:,.0f} MB unpacked, the limit is"
            f" {MAX_BYTES / 2**20:,.0f} MB, {MAX_STRINGS / 2**20:,.0f} MB of it texts: split it,"
            " or save it as CSV."
        )


@contextmanager
def _workbook(path: Path) -> Iterator[Any]:
    try:
        with path.open("rb") as file:  # by its path it would be told by its ending
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # on styles and extensions that we do not read
                book = load_workbook(file, read_only=True, keep_links=False)
            try:
                yield book
            finally:
                book.close()
    except BROKEN as error:
        raise IntakeError(
            f"{path.name} cannot be read as an Excel workbook: open it and save it again, or"
            " save it as CSV."
        ) from error
    except OSError as error:
        raise IntakeError(f"{path} cannot be read: {error.strerror or error}.") from error


def _filled(sheet: Any) -> Iterator[bool]:
    """Whether there is anything in the first rows."""
    for row in sheet.iter_rows(max_row=20, max_col=MAX_COLUMNS, values_only=True):
        yield any(value is not None for value in row)


def _lines(path: Path, name: str) -> Lines:
    with _workbook(path) as book:
        sheet = book[name]
        sheet.reset_dimensions()  # what a file says of its own size need not be true
        for line, row in enumerate(sheet.iter_rows(), 1):
            cells = [_text(cell) for cell in row]
            while cells and not cells[-1]:
                cells.pop()
            if any(len(each) > MAX_CELL for each in cells):
                raise IntakeError(f"Line {line} has a cell of more than {MAX_CELL:,} characters.")
            yield line, cells


def _text(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return FORMULA + str(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value).replace("\0", "")
