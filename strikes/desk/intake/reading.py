"""A file as rows of text: line numbers kept, everything that cannot be a table refused."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

MAX_BYTES = 500 * 1024 * 1024
MAX_COLUMNS = 200
OWN = {
    "claims": {"claim_id", "quantity", "cumulative"},
    "strikes": {"strike_id", "where_prec", "place_as_stated", "same_event"},
    "sorties": {"sortie_id", "flights", "mission"},
}
SHARED = {"strike": "targets", "targets_count": "strikes"}  # what tells where nothing above does


class IntakeError(Exception):
    """A sentence for the person who brought the file: what is wrong with all of it."""


@dataclass(frozen=True)
class Row:
    """One row: the line it began on (the heading is line 1), its cells, trimmed, by column, and
    what is wrong with it as a row already."""

    line: int
    cells: dict[str, str]
    faults: tuple[str, ...] = ()


Lines = Iterator[tuple[int, list[str]]]


class Readable(Protocol):
    """What an import needs of a table."""

    @property
    def name(self) -> str: ...

    def require(self, *columns: str) -> None: ...

    def rows(self) -> Iterator[Row]: ...


@dataclass(frozen=True)
class Table:
    """A file that reads as a table; `rows()` reads it from the start each time it is called.

    `tags` are the HXL tags of the columns, where the file has a row of them; `form` says in what
    form it was read, for the person who brought it."""

    path: Path
    columns: tuple[str, ...]
    lines: Callable[[], Lines]
    form: str = ""
    tags: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.path.name

    def rows(self) -> Iterator[Row]:
        """The rows that are not blank. Raises IntakeError at the first that is no table row."""
        width, tagged = len(self.columns), bool(self.tags)
        for line, cells in self.lines():
            if line == 1 or not any(cells):
                continue
            if tagged and is_tags(cells):
                tagged = False
                continue
            if len(cells) > width:
                raise IntakeError(
                    f"Line {line} has {len(cells):,} cells, the heading {width}:"
                    " put cells that hold the separator in double quotes."
                )
            texts = [each.strip() for each in cells] + [""] * (width - len(cells))
            faults = tuple(_formulas(self.columns, texts)) if FORMULA in "".join(texts) else ()
            yield Row(line, dict(zip(self.columns, texts, strict=True)), faults)

    def kind(self) -> str:
        """What the rows are of, by the columns that only one kind has. Raises IntakeError."""
        there = set(self.columns)
        kinds = [kind for kind, own in OWN.items() if own & there]
        kinds = kinds or [kind for name, kind in SHARED.items() if name in there][:1]
        if len(kinds) != 1:
            seen = " and ".join(kinds) if kinds else "neither claims, strikes, sorties nor targets"
            raise IntakeError(f"{self.name} has columns of {seen}: say which its rows are of.")
        return kinds[0]

    def require(self, *columns: str) -> None:
        """Raises IntakeError, naming the columns that are not there."""
        missing = [name for name in columns if name not in self.columns]
        if missing:
            raise IntakeError(
                f"{self.name} has no column {', '.join(missing)}. It has:"
                f" {', '.join(self.columns)}."
            )


FORMULA = "\x1a"  # stands before a cell of a workbook that is worked out, not written


def _formulas(columns: tuple[str, ...], texts: list[str]) -> Iterator[str]:
    for column, text in zip(columns, texts, strict=True):
        if text.startswith(FORMULA):
            yield f"{column} is a formula ({text[1:60]}): paste its value instead"


def is_tags(cells: list[str]) -> bool:
    """Whether these are HXL tags: every cell is one or empty, and there is one at least."""
    filled = [each.strip() for each in cells if each.strip()]
    return bool(filled) and all(each.startswith("#") and len(each) > 1 for each in filled)


def table_of(path: Path, lines: Callable[[], Lines], form: str) -> Table:
    """The table that these lines are, their first one its heading. Raises IntakeError."""
    reading = lines()
    first = next(reading, None)
    columns = tuple(name.strip().lower() for name in first[1]) if first else ()
    while columns and not columns[-1]:  # spreadsheets leave commas behind
        columns = columns[:-1]
    _check_heading(path, columns)
    second = next(reading, None)
    tags = tuple(each.strip() for each in second[1]) if second and is_tags(second[1]) else ()
    return Table(path, columns, lines, form, tags)


def _check_heading(path: Path, columns: tuple[str, ...]) -> None:
    if not any(columns):
        raise IntakeError(f"{path.name} has no heading: its first line must name the columns.")
    if len(columns) > MAX_COLUMNS:
        raise IntakeError(f"{path.name} has {len(columns)} columns, the limit is {MAX_COLUMNS}.")
    twice = sorted({name for name in columns if columns.count(name) > 1})
    if twice:
        raise IntakeError(f"{path.name} has the column {', '.join(twice) or '(no name)'} twice.")
