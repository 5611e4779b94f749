"""Spans of days that a reader often asks for: the campaign, its first and last 30 days, years."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from strikes.models import Release
from strikes.public.query import Query
from strikes.public.timeline import Bar

A_MONTH = timedelta(days=29)  # from a day to the last of thirty


@dataclass(frozen=True)
class Preset:
    """A named span of days, both included; None is an open end."""

    label: str
    start: date | None
    end: date | None
    query: Query

    @property
    def is_chosen(self) -> bool:
        return (self.start, self.end) == (self.query.start, self.query.end)

    @property
    def address(self) -> str:
        return self.query.address(page=1, **{"from": self.start, "to": self.end})


def presets(release: Release, query: Query, bars: list[Bar]) -> list[Preset]:
    """The spans of a campaign whose months are drawn as `bars`."""
    return [Preset(*each, query) for each in _spans(release, bars)]


def _spans(release: Release, bars: list[Bar]) -> Iterator[tuple[str, date | None, date | None]]:
    yield _("Whole campaign"), None, None
    if not bars:
        return
    first, last = _ends(release, bars)
    yield _("First 30 days"), first, first + A_MONTH
    yield _("Last 30 days"), last - A_MONTH, last
    for year in range(first.year, last.year + 1):
        yield str(year), date(year, 1, 1), date(year, 12, 31)


def _ends(release: Release, bars: Iterable[Bar]) -> tuple[date, date]:
    """The campaign's days as described, else those of its first and last bar."""
    months = [bar.month for bar in bars]
    start, end = (release.about.get(name) for name in ("start", "end"))
    return (
        date.fromisoformat(start) if start else months[0].first,
        date.fromisoformat(end) if end else months[-1].last,
    )
