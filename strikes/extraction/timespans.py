"""What a time expression comes to, and what relative time counts from."""

from datetime import date
from typing import NamedTuple


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
    the one of these that falls on it.
    """

    said: date | None
    year: int | None
    named: tuple[date, ...] = ()
