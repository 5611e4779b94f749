"""What a time expression comes to, and what relative time counts from."""

from datetime import date
from typing import NamedTuple

from .tokens import Sentence


class TimeSpan(NamedTuple):
    """A time expression at tokens `first` to `last` (exclusive).

    `role`: "span" (within), "since", "until", or "unknown" when it says a time that cannot be
    resolved. `full`: the text itself gives the day.
    """

    first: int
    last: int
    role: str
    start: date | None = None
    end: date | None = None
    full: bool = False


class Days(NamedTuple):
    """What relative time counts from: the day of the statement, and a year for dates without one.

    `named`: the full days that the text itself gives; without a day of the statement a weekday is
    the one of these that falls on it. `heard`: the day of the report, where the words were said the
    day before it: its own "yesterday" counts from there.
    """

    said: date | None
    year: int | None
    named: tuple[date, ...] = ()
    heard: date | None = None


def of_yesterday(sentence: Sentence, time: TimeSpan, words: frozenset[str]) -> bool:
    """Is a day told from the day of the report: "in a statement of yesterday, Monday"?"""
    near = range(max(0, time.first - 2), min(time.last + 2, len(sentence.tokens)))
    marks = (sentence.at[i] for i in near)
    marked = any(m is not None and m.kind == "time" and m.value == "yesterday" for m in marks)
    return marked or any(sentence.tokens[i].key in words for i in near)
