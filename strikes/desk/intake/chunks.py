"""A table some thousands of rows at a time, rows of one strike never apart."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from strikes.desk.intake.reading import Readable, Row

ROWS = 4000
EVENT = "same_event"
Progress = Callable[[int, int], None]  # rows done, rows in all; may raise to stop the import


def count(table: Readable) -> tuple[int, dict[str, int]]:
    """How many rows there are, and the last line of each event that has several.

    Reads the table once, and keeps the names of the events alone."""
    total = 0
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for row in table.rows():
        total += 1
        event = row.cells.get(EVENT, "")
        if event and first.setdefault(event, row.line) != row.line:
            last[event] = row.line
    return total, last


def in_chunks(rows: Iterable[Row], last_lines: Mapping[str, int]) -> Iterator[list[Row]]:
    """Lists of rows in the order of the file, but for the rows of one event: they come together,
    with the last of them."""
    ready: list[Row] = []
    waiting: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        event = row.cells.get(EVENT, "")
        if event not in last_lines:
            ready.append(row)
        else:
            waiting[event].append(row)
            if row.line == last_lines[event]:
                ready.extend(waiting.pop(event))
        if len(ready) >= ROWS:
            yield sorted(ready, key=lambda row: row.line)
            ready = []
    if ready:
        yield sorted(ready, key=lambda row: row.line)
