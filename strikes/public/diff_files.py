"""Changes and deletions as files to work with: a row for each field that changed."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.http import StreamingHttpResponse
from django.urls import reverse

from strikes.models import Published
from strikes.public.citation import KINDS as WITH_PAGES
from strikes.releases.diff import Diff
from strikes.spreadsheets import harmless

TYPES = {"json": "application/json", "csv": "text/csv; charset=utf-8"}
Row = dict[str, Any]


def changed(diff: Diff, site: str) -> Iterator[Row]:
    """A row for each record that was added or withdrawn, and for each field that changed."""
    for one in diff:
        row = {
            "kind": one.kind,
            "key": one.key,
            "change": one.sort,
            "field": "",
            "before": None,
            "after": None,
            "before_url": version_url(one.before, site),
            "after_url": version_url(one.after, site),
        }
        fields = [
            {"field": each.name, "before": each.before, "after": each.after} for each in one.fields
        ]
        yield from (row | each for each in fields or [{}])


def deleted(rows: Iterable[Published], site: str) -> Iterator[Row]:
    """A row for each record that was public once and is no more."""
    for row in rows:
        yield {
            "kind": row.kind,
            "key": row.key,
            "last_stood_in_release": row.until - 1,
            "withdrawn_with_release": row.until,
            "last_version_url": version_url(row, site),
            "sha256": row.sha256,
        }


def version_url(row: Published | None, site: str) -> str:
    """The permanent address of a version; empty for what has no page of its own."""
    if row is None or row.kind not in WITH_PAGES:
        return ""
    return site + reverse("version", args=[row.kind, row.key, row.since])


def json_lines(about: Row, rows: Iterable[Row]) -> Iterator[str]:
    """One JSON object, in pieces."""
    yield json.dumps(about, ensure_ascii=False)[:-1] + ', "rows": ['
    comma = "\n"
    for row in rows:
        yield comma + json.dumps(row, ensure_ascii=False)
        comma = ",\n"
    yield "\n]}\n"


def csv_lines(about: Row, rows: Iterable[Row]) -> Iterator[str]:
    """A line for the columns even where no row follows; values that are no text stand as JSON."""
    yield from ("\ufeff", _line([f"# {name}: {value}" for name, value in about.items()]))
    head_written = False
    for row in rows:
        if not head_written:
            yield _line(row)
            head_written = True
        yield _line(harmless(_text(value)) for value in row.values())


def _text(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float) and not isinstance(value, bool):
        return value
    return json.dumps(value, ensure_ascii=False)


def _line(cells: Iterable[Any]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()


def streamed(pieces: Iterator[str], name: str, ending: str) -> StreamingHttpResponse:
    response = StreamingHttpResponse(pieces, content_type=TYPES[ending])
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
