"""`datetime`: an instant or an interval as RFC 3339 writes it; the record knows whole days, UTC."""

import re
from datetime import UTC, date, datetime

from strikes.public.wording import shown

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
HOW = (
    "give a day (2015-10-03), a time (2015-10-03T12:00:00Z) or an interval"
    " (2015-10-01/2015-10-31, 2015-10-01/.., ../2015-10-31)"
)
Days = tuple[date | None, date | None]


def read_days(text: str) -> Days:
    """First and last day, both included; None is an open end. Raises ValueError with what is
    wrong."""
    if "/" not in text:
        day = _day(text)
        return day, day
    ends = text.split("/")
    if len(ends) != 2:
        raise ValueError(f"“{shown(text)}” has more than two ends: {HOW}.")
    start, end = (None if end in ("", "..") else _day(end) for end in ends)
    if start is None and end is None:
        raise ValueError(f"“{shown(text)}” has no end that is not open: leave it out, or {HOW}.")
    if start and end and start > end:
        raise ValueError(f"The last day ({end}) is before the first ({start}): swap the two.")
    return start, end


def _day(text: str) -> date:
    try:
        if DAY.fullmatch(text):
            return date.fromisoformat(text)
        if DAY.match(text) and text[10:11] in ("T", "t", " ") and _has_zone(text):
            return datetime.fromisoformat(text.upper()).astimezone(UTC).date()
    except (ValueError, OverflowError):
        pass
    raise ValueError(f"“{shown(text)}” is neither a day nor a time: {HOW}.")


def _has_zone(text: str) -> bool:
    return bool(re.search(r"([zZ]|[+-][0-9]{2}:[0-9]{2})$", text[11:]))
