"""Dates as ISO 8601-2 writes them (EDTF), for a filter: an expression → its first and last day.

What a reader of a campaign needs: days, months, years, seasons, unspecified digits and intervals
with open ends. The marks of doubt "?", "~" and "%" are allowed and ask for the days as written:
how surely a record lies in them is the record's own doubt, which the answer tells.
static/js/edtf.js reads the same.
"""

import re
from calendar import monthrange
from datetime import date

Days = tuple[date | None, date | None]

YEAR = r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
PART = re.compile(YEAR + r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?[?~%]?")
OPEN = ("", "..")
SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # first month of a northern spring, summer, autumn, winter


class NotEdtf(ValueError):
    """The text is no date of the kinds that a filter takes."""


def days_of(text: str) -> Days:
    """First and last day, both included; None is an open end. Raises NotEdtf."""
    parts = text.strip().split("/")
    if len(parts) == 1:
        return _span(parts[0])
    if len(parts) > 2 or all(part in OPEN for part in parts):
        raise NotEdtf(text)
    start, end = ((None, None) if part in OPEN else _span(part) for part in parts)
    if start[0] and end[1] and start[0] > end[1]:
        raise NotEdtf(text)
    return start[0], end[1]


def _span(text: str) -> tuple[date, date]:
    part = PART.fullmatch(text)
    if not part:
        raise NotEdtf(text)
    year, month, day = part["year"], part["month"] or "XX", part["day"] or "XX"
    try:
        if "X" in year or month == "XX":
            _nothing_after(text, month, day)
            return _years(year)
        if int(month) in SEASONS:
            _nothing_after(text, day)
            return _season(int(year), SEASONS[int(month)])
        first = date(int(year), int(month), 1 if day == "XX" else int(day))
    except ValueError as reason:
        raise NotEdtf(text) from reason
    return first, _end_of_month(first) if day == "XX" else first


def _nothing_after(text: str, *parts: str) -> None:
    """A day without its month, or a month of an unknown year, is no span of days."""
    if any(part != "XX" for part in parts):
        raise NotEdtf(text)


def _years(year: str) -> tuple[date, date]:
    return date(int(year.replace("X", "0")), 1, 1), date(int(year.replace("X", "9")), 12, 31)


def _season(year: int, first: int) -> tuple[date, date]:
    """Three months; a winter ends in the next year."""
    last = date(year + (first == 12), (first + 1) % 12 + 1, 1)
    return date(year, first, 1), _end_of_month(last)


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
