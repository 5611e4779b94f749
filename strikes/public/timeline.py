"""Month by month: how many strikes lie certainly in a month and how many only possibly."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Count

from strikes.models import Published, Release
from strikes.public.filters import CERTAIN, OUT, Query
from strikes.public.worked_out import keeping

LEAST_HEIGHT = 4  # percent: one strike must still be seen
MONTHS_AT_MOST = 600  # fifty years of bars; a stray window must not fill the page


@dataclass
class Month:
    """One bar: the strikes whose window lies in the month, and those that only reach into it."""

    first: date
    certain: int = 0
    possible: int = 0

    @property
    def last(self) -> date:
        return _next_month(self.first) - timedelta(days=1)

    @property
    def total(self) -> int:
        return self.certain + self.possible


@dataclass(frozen=True)
class Bar:
    """A month as the page draws it; heights in percent of the highest, as SVG takes them."""

    month: Month
    highest: int
    query: Query

    @property
    def certain_height(self) -> str:
        return self._height(self.month.certain)

    @property
    def height(self) -> str:
        return self._height(self.month.total)

    @property
    def is_chosen(self) -> bool:
        return (self.query.start, self.query.end) == (self.month.first, self.month.last)

    @property
    def address(self) -> str:
        """Asks for this month alone; where it is the one asked for, for every month again."""
        if self.is_chosen:
            return self.query.address(page=1, **{"from": None, "to": None})
        return self.query.address(page=1, **{"from": self.month.first, "to": self.month.last})

    def _height(self, count: int) -> str:
        return f"{max(LEAST_HEIGHT, 100 * count / self.highest) if count else 0:.2f}"


def bars(release: Release, query: Query) -> list[Bar]:
    """The campaign month by month as drawn beside this query."""
    found = months(release, query)
    highest = max((month.total for month in found), default=0) or 1
    return [Bar(month, highest, query) for month in found]


def months(release: Release, query: Query) -> list[Month]:
    """The bars of the campaign of what is asked for; dates do not narrow them."""
    asked = replace(query.without_days, page=1)
    kept = (release.campaign_id, release.number, release.sha256)
    return _months(*kept, asked, _last_day(release))


@keeping
def _months(campaign: int, number: int, sha256: str, query: Query, last: date) -> list[Month]:
    release = Release(campaign_id=campaign, number=number, sha256=sha256)
    rows = Published.objects.of(release, "strike").order_by().annotate(doubt=query.doubt())
    return spread(rows.values_list("window", "doubt").annotate(n=Count("pk")), last)


def spread(groups: Iterable[tuple], last: date) -> list[Month]:
    """Bars from groups of (half-open window, doubt of the place, number of strikes).

    What is out of the place counts nothing, but its months are there. A window without an end
    reaches to `last`.
    """
    bars: dict[date, Month] = {}
    for window, doubt, count in groups:
        start = window.lower
        end = window.upper - timedelta(days=1) if window.upper else max(last, start)
        touched = _months_between(start, end)
        for first in touched:
            bar = bars.setdefault(first, Month(first))
            if doubt == CERTAIN and len(touched) == 1 and window.upper:
                bar.certain += count
            elif doubt != OUT:
                bar.possible += count
    return _without_gaps(bars)


def _without_gaps(bars: dict[date, Month]) -> list[Month]:
    if not bars:
        return []
    every = _months_between(min(bars), max(bars))
    return [bars.get(first, Month(first)) for first in every]


def _months_between(start: date, end: date) -> list[date]:
    found: list[date] = []
    first = start.replace(day=1)
    while first <= end and len(found) < MONTHS_AT_MOST:
        found.append(first)
        first = _next_month(first)
    return found


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _last_day(release: Release) -> date:
    """The campaign's end as described, else the day of the release."""
    end = release.about.get("end")
    return date.fromisoformat(end) if end else release.published.date()
