"""Dates as they are written: "September 30, 2015", "2nd April", "30 сентября", "20.8.11".

A lexicon gives senses of kind "month" (1 to 12) and "weekday" (0 is Monday).
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from .numbers import digits
from .tokens import Sentence

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\Z")
_ORDINAL = frozenset("st nd rd th го е й".split())
FIRST_YEAR, LAST_YEAR = 1900, 2100


class Written(NamedTuple):
    """A date at tokens `first` to `last` (exclusive); any of year, month, day may be missing."""

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


def year_at(sentence: Sentence, i: int) -> int | None:
    """The year that token i is, if it could be one."""
    if i < len(sentence.tokens) and sentence.tokens[i].kind == "number":
        value = digits(sentence.tokens[i].text) if len(sentence.tokens[i].text) == 4 else None
        if isinstance(value, int) and FIRST_YEAR <= value <= LAST_YEAR:
            return value
    return None


def day_at(sentence: Sentence, i: int) -> tuple[int | None, int]:
    """The day of a month at token i and the token after it ("2nd" covers its ending)."""
    if not 0 <= i < len(sentence.tokens) or sentence.tokens[i].kind != "number":
        return None, i
    text = sentence.tokens[i].text
    value = digits(text) if len(text) <= 2 else None
    if not isinstance(value, int) or not 1 <= value <= 31:
        return None, i
    at = i + 1
    run = sentence.tokens
    dash = at + 1 < len(run) and run[at].text == "-" and run[at].glued
    if at + dash < len(run) and run[at + dash].glued and run[at + dash].key in _ORDINAL:
        at += dash + 1
    return value, at


def written_date(sentence: Sentence, i: int, skip: frozenset = frozenset()) -> Written | None:
    """The date that begins at token i. `skip` are words inside a date ("of", "года")."""
    token, mark = sentence.tokens[i], sentence.at[i]
    if token.kind == "number":
        return _dotted(sentence, i) or _iso(sentence, i) or _day_first(sentence, i, skip)
    if mark is None or mark.kind not in ("month", "weekday"):
        return None
    if mark.kind == "weekday":
        return _after_weekday(sentence, mark, skip)
    return _month_first(sentence, mark, skip)


def _dotted(sentence: Sentence, i: int) -> Written | None:
    found = _DOTTED.match(sentence.tokens[i].text)
    if not found:
        return None
    day, month, year = map(int, found.groups())
    year += 0 if year > 100 else 1900 if year > 80 else 2000
    return Written(i, i + 1, year, month, day) if _valid(year, month, day) else None


def _iso(sentence: Sentence, i: int) -> Written | None:
    run = sentence.tokens[i : i + 5]
    if len(run) < 5 or run[1].text != "-" or run[3].text != "-" or year_at(sentence, i) is None:
        return None
    if not all(run[n].text.isdecimal() and len(run[n].text) <= 4 for n in (0, 2, 4)):
        return None
    year, month, day = (int(run[n].text) for n in (0, 2, 4))
    return Written(i, i + 5, year, month, day) if _valid(year, month, day) else None


def _day_first(sentence: Sentence, i: int, skip: frozenset) -> Written | None:
    day, at = day_at(sentence, i)
    if day is None:
        return None
    while at < len(sentence.tokens) and sentence.tokens[at].key in skip:
        at += 1
    mark = sentence.at[at] if at < len(sentence.at) else None
    if mark is None or mark.kind != "month":
        return None
    year, last = _year_after(sentence, mark.last, skip)
    return Written(i, last, year, mark.value, day)


def _month_first(sentence: Sentence, mark, skip: frozenset) -> Written:
    at = mark.last
    while at < len(sentence.tokens) and sentence.tokens[at].key in skip:
        at += 1
    at += at < len(sentence.tokens) and sentence.tokens[at].text == "."
    day, last = day_at(sentence, at)
    if day is not None:
        year, last = _year_after(sentence, last, skip)
        return Written(mark.first, last, year, mark.value, day)
    year, last = _year_after(sentence, mark.last, skip)
    return Written(mark.first, last, year, mark.value)


def _after_weekday(sentence: Sentence, mark, skip: frozenset) -> Written:
    at = mark.last
    while at < len(sentence.tokens) and (
        sentence.tokens[at].text in ",(" or sentence.tokens[at].key in skip
    ):
        at += 1
    if at < len(sentence.tokens):
        following = sentence.at[at]
        if sentence.tokens[at].kind == "number" or (following and following.kind == "month"):
            found = written_date(sentence, at, skip)
            if found is not None and found.day:
                return found._replace(first=mark.first, weekday=mark.value)
    return Written(mark.first, mark.last, weekday=mark.value)


def _year_after(sentence: Sentence, at: int, skip: frozenset) -> tuple[int | None, int]:
    begin = at
    while at < len(sentence.tokens) and (
        sentence.tokens[at].text in ",." or sentence.tokens[at].key in skip
    ):
        at += 1
    year = year_at(sentence, at)
    return (year, at + 1) if year else (None, begin)


def _valid(year, month, day) -> bool:
    return (
        all(isinstance(part, int) for part in (year, month, day))
        and FIRST_YEAR <= year <= LAST_YEAR
        and 1 <= month <= 12
        and 1 <= day <= monthrange(year, month)[1]
    )


def span(found: Written, day: date | None, year: int | None) -> tuple[date, date] | None:
    """First and last day of a written date; None where it cannot be known.

    A missing year is the latest that keeps it on or before `day`, else `year`; a weekday is the
    latest on or before `day`.
    """
    if found.month is None:
        if found.weekday is None or day is None:
            return None
        at = day - timedelta((day.weekday() - found.weekday) % 7)
        return at, at
    when = found.year or _latest_year(found, day) or year
    if when is None:
        return None
    length = monthrange(when, found.month)[1]
    if found.day is None:
        return date(when, found.month, 1), date(when, found.month, length)
    return (date(when, found.month, found.day),) * 2 if found.day <= length else None


def _latest_year(found: Written, day: date | None) -> int | None:
    if day is None:
        return None
    return day.year if (found.month, found.day or 1) <= (day.month, day.day) else day.year - 1
