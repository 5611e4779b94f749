"""What is known of each day, as a row of a release: worked out for all days, or for those alone on
which something has changed since the row that stands."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Max, QuerySet
from django.db.models.fields.json import KT
from django.db.models.functions import Upper

from strikes.ledger.contradictions import Contradiction
from strikes.ledger.coverage import Day, coverage, days_about, days_with
from strikes.ledger.figures import Bounds, Figure
from strikes.models import Campaign, Claim, Published
from strikes.models.ranges import last_day, plain_number
from strikes.releases import render
from strikes.releases.rows import new_row
from strikes.releases.store import Store
from strikes.releases.touched import AT_ONCE, in_chunks

# Of a claim, what `_dated` looks at beside the window; of a contradiction, its kind and its claims.
DATED = [
    KT(f"data__{part}") for part in ("measure", "rate", "cumulative", "high", "as_of", "published")
]
SIDES = [KT("data__kind"), KT("data__first__claim"), KT("data__second__claim")]


def coverage_row(campaign: Campaign) -> list[Published]:
    """What is known of each day, by the claims and contradictions as they are published now."""
    return _row(campaign, _days(campaign, _dated(campaign), _last(campaign)))


def coverage_after(store: Store) -> list[Published]:
    """The same row, when those of claims and contradictions are written. A day is taken over as it
    was where no claim on it changed, nor a contradiction that one of them is a side of."""
    campaign = store.campaign
    standing = _standing(campaign, "ledger").values_list("data", flat=True).first()
    if standing is None:
        return coverage_row(campaign)
    before = {day.date: day for day in map(_read, standing["days"])}
    changed, last = _changed(store), _last(campaign)
    stale = days_with(before.values(), changed)
    stale |= days_about(_by_key(campaign, changed), campaign.start, last)
    listed = {key for each in stale & before.keys() for key in before[each].figures}
    days = _days(campaign, _by_key(campaign, changed | listed), last)
    return _row(campaign, [day if day.date in stale else before.get(day.date, day) for day in days])


def _row(campaign: Campaign, days: list[Day]) -> list[Published]:
    return [new_row(campaign, "ledger", "coverage", render.coverage(days))]


def _read(day: dict[str, Any]) -> Day:
    flags = {name: day[name] for name in ("status", "corrected", "contradicted")}
    return Day(date.fromisoformat(day["date"]), figures=day["claims"], **flags)


def _days(campaign: Campaign, figures: Iterable[Figure], last: date) -> list[Day]:
    return coverage(figures, campaign.start, last, _disputed(campaign))


def _last(campaign: Campaign) -> date:
    return max(campaign.end or _last_flown(campaign) or campaign.start, campaign.start)


def _standing(campaign: Campaign, kind: str) -> QuerySet[Published]:
    return Published.objects.filter(campaign=campaign, kind=kind, until=None)


def _changed(store: Store) -> set[str]:
    """Keys of the claims that say another thing of days than before this release, and of those
    whose contradictions are others."""
    return {key for key, *_parts in _otherwise(store, "claim", ["key", "window", *DATED])} | {
        key for _kind, *sides in _otherwise(store, "contradiction", SIDES) for key in sides
    }


def _otherwise(store: Store, kind: str, parts: list) -> set[tuple]:
    """These parts of the rows that the release begins and of those that it ends, where the one is
    not as the other."""
    rows = Published.objects.filter(campaign=store.campaign, kind=kind)
    begun = rows.filter(since=store.number).values_list(*parts)
    ended = rows.filter(until=store.number).values_list(*parts)
    return set(begun.iterator(AT_ONCE)) ^ set(ended.iterator(AT_ONCE))


def _by_key(campaign: Campaign, keys: Collection[str]) -> Iterator[Figure]:
    """The figures of those that stand in the campaign still, in order of their keys."""
    for chunk in in_chunks(sorted(map(int, keys))):
        yield from _dated(campaign, pk__in=chunk)


def _settled(campaign: Campaign) -> QuerySet[Claim]:
    return Claim.objects.settled().filter(capture__statement__campaign=campaign)


def _dated(campaign: Campaign, **which: Any) -> Iterator[Figure]:
    """Figures with what their days need, from the columns: reading a third of a million claims as
    JSON takes ten times as long."""
    found = _settled(campaign).filter(**which).values_list(
        "pk", "measure", "rate", "cumulative", "window", "high", "as_of",
        "capture__statement__published",
    )  # fmt: skip
    ordered = found.order_by("pk")
    for key, measure, rate, cumulative, window, high, as_of, out in ordered.iterator(AT_ONCE):
        yield Figure(
            str(key), measure, Bounds(), rate=rate, cumulative=cumulative, high=plain_number(high),
            start=window and window.lower, end=last_day(window), said=as_of or out,
        )  # fmt: skip


def _disputed(campaign: Campaign) -> Iterator[Contradiction]:
    standing = _standing(campaign, "contradiction").values_list(*SIDES)
    for kind, first, second in standing.iterator(AT_ONCE):
        yield Contradiction(kind, Figure(first, "", Bounds()), Figure(second, "", Bounds()))


def _last_flown(campaign: Campaign) -> date | None:
    """The last day that a figure for a window speaks of; totals go on being quoted for years."""
    windows = _settled(campaign).filter(cumulative=False, window__upper_inf=False)
    after = windows.aggregate(last=Max(Upper("window")))["last"]
    return after and after - timedelta(days=1)
