"""Windows of days as an editor types and reads them: ISO days, months and years, or EDTF."""

import re
from calendar import monthrange
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.formats import date_format

from strikes.models.ranges import last_day
from strikes.vocabulary import DATE_PRECISION

YEARS = range(1900, 2101)  # outside these a digit was mistyped
LONGEST = {"1": 1, "2": 6, "3": 7, "4": 31}  # days, by precision
OPEN = ".."
PART = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
HOW = "Write 2015-09-30 for a day, 2015-09 for a month, 2015 for a year, .. for an open end."


class WindowError(ValueError):
    """What was typed is no window; the message says why and what to write."""


def read_window(first: str, last: str = "") -> DateRange | None:
    """The half-open range of days that two typed ends mean, both included.

    `first` may be a whole EDTF interval ("2015-09-30/2015-10-01"). Without a last day the window
    is what the first says: a day, a month or a year. Nothing typed is None.
    """
    first, last = _two_ends(first.strip(), last.strip())
    if not first and not last:
        return None
    start = _bounds(first)[0] if first else None
    end = _bounds(last or first)[1]
    if start is None and end is None:
        raise WindowError(f"A window needs at least one end. {HOW}")
    if start and end and end < start:
        raise WindowError(f"The last day, {end}, is before the first, {start}: swap or correct.")
    return DateRange(start, end + timedelta(days=1) if end else None)


def _two_ends(first: str, last: str) -> tuple[str, str]:
    if "/" not in first:
        return first, last
    if last:
        raise WindowError("Write an interval with “/” alone, and leave the last day empty.")
    start, _, end = first.partition("/")
    return start.strip() or OPEN, end.strip() or OPEN


def _bounds(text: str) -> tuple[date | None, date | None]:
    """First and last day of a typed day, month or year; both None for an open end."""
    if text == OPEN:
        return None, None
    if text[-1:] in "~?%":
        raise WindowError("Doubt is not kept as a sign (~ ? %): write the widest window it allows.")
    match = PART.fullmatch(text)
    if not match:
        raise WindowError(f"“{text[:40]}” is no date. {HOW}")
    year, month, day = (int(part) if part else None for part in match.groups())
    if year not in YEARS:
        raise WindowError(f"The year {year} is outside {YEARS[0]}–{YEARS[-1]}: is it mistyped?")
    try:
        start = date(year, month or 1, day or 1)
        last_month = month or 12
        return start, date(year, last_month, day or monthrange(year, last_month)[1])
    except ValueError:
        raise WindowError(f"“{text}” is not in the calendar. {HOW}") from None


def written(window: DateRange | None) -> tuple[str, str]:
    """The two ends as they are typed, for a form."""
    if window is None:
        return "", ""
    start, end = window.lower, last_day(window)
    return (start.isoformat() if start else OPEN), (end.isoformat() if end else OPEN)


def precision_of(window: DateRange) -> str:
    """The date precision (a code of DATE_PRECISION) that the length of the window means."""
    if window.lower is None or window.upper is None:
        return "5"
    days = (window.upper - window.lower).days
    return next((code for code, most in LONGEST.items() if days <= most), "5")


def in_words(window: DateRange | None, precision: str = "") -> str:
    """As people say it: "30 September – 1 October 2015 (two to six days)"."""
    if window is None:
        return "not stated"
    start, end = window.lower, last_day(window)
    if start is None or end is None:
        words = f"until {_day(end)}" if end else f"from {_day(start)}, end open"
    else:
        words = _span(start, end)
    return f"{words} ({DATE_PRECISION.label(precision)})" if precision else words


def _day(day: date, pattern: str = "j F Y") -> str:
    return date_format(day, pattern)


def _span(start: date, end: date) -> str:
    whole_months = start.day == 1 and (end + timedelta(days=1)).day == 1
    if start == end:
        return _day(start)
    if whole_months and (start.month, end.month, start.year) == (1, 12, end.year):
        return str(start.year)
    if whole_months:
        return _joined(start, end, "F", "F Y")
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{_day(end)}"
    return _joined(start, end, "j F", "j F Y")


def _joined(start: date, end: date, short: str, full: str) -> str:
    """Two dates with a dash; the year stands once where both share it."""
    if _day(start, full) == _day(end, full):
        return _day(end, full)
    return f"{_day(start, short if start.year == end.year else full)} – {_day(end, full)}"
