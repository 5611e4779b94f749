"""The file again, with a column of what became of each row and one of why."""

import csv
import io
from collections.abc import Iterable, Iterator

from strikes.desk.imports.arrival import raw_table
from strikes.models import Batch
from strikes.spreadsheets import harmless

COLUMNS = ("what became of it", "why", "record")
AT_ONCE = 500  # rows handed out in one piece


def lines(batch: Batch, what: Iterable[str] = ()) -> Iterator[str]:
    """CSV text, some hundred rows at a time; only rows with these verdicts, if any are named.

    Raises IntakeError where the file cannot be read any more."""
    table = raw_table(batch)
    rows = batch.rows.filter(what__in=what) if what else batch.rows.all()
    verdicts = rows.values_list("line", "what", "reason", "record").iterator(5000)
    verdict = next(verdicts, None)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["line", *table.columns, *COLUMNS])
    for number, row in enumerate(table.rows(), 1):
        if verdict and verdict[0] == row.line:
            told = [row.line, *row.cells.values(), *verdict[1:]]
            writer.writerow([harmless(each) for each in told])
            verdict = next(verdicts, None)
        if number % AT_ONCE == 0:
            yield out.getvalue()
            out.seek(0)
            out.truncate()
    yield out.getvalue()
