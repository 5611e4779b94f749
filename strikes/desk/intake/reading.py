"""A CSV file as rows of text: line numbers kept, everything that cannot be a table refused."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MAX_BYTES = 500 * 1024 * 1024
MAX_CELL = 20_000  # characters
MAX_COLUMNS = 200
# The csv module's words → ours.
SAID = {
    "unexpected end of data": "a double quote is opened and never closed",
    "field larger": f"a cell has more than {MAX_CELL:,} characters, or a quote stays open",
    "expected after": "text stands right after a closing double quote; double the quotes inside",
}
OWN = {
    "claims": {"claim_id", "quantity", "cumulative"},
    "strikes": {"strike_id", "targets_count", "where_prec", "place_as_stated", "same_event"},
}


class IntakeError(Exception):
    """A sentence for the person who brought the file: what is wrong with all of it."""


@dataclass(frozen=True)
class Row:
    """One row: the line it began on (the heading is line 1) and its cells, trimmed, by column."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True)
class Table:
    """A file that reads as a table; `rows()` reads it from the start each time it is called."""

    path: Path
    columns: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.path.name

    def rows(self) -> Iterator[Row]:
        """The rows that are not blank. Raises IntakeError at the first that is no table row."""
        for line, cells in _lines(self.path):
            if line == 1 or not any(cells):
                continue
            if len(cells) > len(self.columns):
                raise IntakeError(
                    f"Line {line} has {len(cells)} cells, the heading {len(self.columns)}:"
                    " put cells that hold commas in double quotes."
                )
            padded = cells + [""] * (len(self.columns) - len(cells))
            yield Row(line, dict(zip(self.columns, map(str.strip, padded), strict=True)))

    def kind(self) -> str:
        """`claims` or `strikes`, by the columns that only one of them has."""
        kinds = [kind for kind, own in OWN.items() if own & set(self.columns)]
        if len(kinds) != 1:
            seen = "claims and strikes" if kinds else "neither claims nor strikes"
            raise IntakeError(
                f"{self.path.name} has columns of {seen}: say which it is with --kind claims"
                " or --kind strikes."
            )
        return kinds[0]

    def require(self, *columns: str) -> None:
        """Raises IntakeError, naming the columns that are not there."""
        missing = [name for name in columns if name not in self.columns]
        if missing:
            raise IntakeError(
                f"{self.path.name} has no column {', '.join(missing)}. It has:"
                f" {', '.join(self.columns)}."
            )


def open_table(path: Path) -> Table:
    """The table in a CSV file of UTF-8 text with a heading. Raises IntakeError."""
    if path.is_dir():
        raise IntakeError(f"{path} is a folder: name the CSV file in it.")
    try:
        size = path.stat().st_size
    except OSError as error:
        raise IntakeError(f"{path} cannot be opened: {error.strerror}.") from error
    if size == 0:
        raise IntakeError(f"{path.name} is empty: 0 bytes.")
    if size > MAX_BYTES:
        raise IntakeError(
            f"{path.name} has {size / 2**20:,.0f} MB, the limit is {MAX_BYTES / 2**20:,.0f} MB:"
            " split it into several files."
        )
    first = next(_lines(path), None)
    columns = tuple(name.strip().lower() for name in first[1]) if first else ()
    _check_heading(path, columns)
    return Table(path, columns)


def _check_heading(path: Path, columns: tuple[str, ...]) -> None:
    if not any(columns):
        raise IntakeError(f"{path.name} has no heading: its first line must name the columns.")
    if len(columns) > MAX_COLUMNS:
        raise IntakeError(f"{path.name} has {len(columns)} columns, the limit is {MAX_COLUMNS}.")
    twice = sorted({name for name in columns if columns.count(name) > 1})
    if twice:
        raise IntakeError(f"{path.name} has the column {', '.join(twice) or '(no name)'} twice.")


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of every record."""
    csv.field_size_limit(MAX_CELL)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(_without_nul(file), strict=True)
            line = 1
            for cells in reader:
                yield line, cells
                line = reader.line_num + 1
    except UnicodeDecodeError as error:
        raise IntakeError(
            f"{path.name} is not UTF-8 text ({_bad_byte(path, error)}):"
            " save it again as “CSV UTF-8”."
        ) from error
    except csv.Error as error:
        reason = next((said for part, said in SAID.items() if part in str(error)), str(error))
        raise IntakeError(f"Line {reader.line_num} of {path.name}: {reason}.") from error
    except OSError as error:
        raise IntakeError(f"{path} cannot be read: {error.strerror}.") from error


def _without_nul(file) -> Iterator[str]:
    for number, line in enumerate(file, 1):
        if "\0" in line:
            raise IntakeError(
                f"Line {number} holds a NUL character: the file is damaged, or no CSV text."
            )
        yield line


def _bad_byte(path: Path, error: UnicodeDecodeError) -> str:
    """Where the first byte stands that UTF-8 does not have."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError as wrong:
                return f"line {number}, byte 0x{line[wrong.start]:02x}"
    return str(error.reason)
