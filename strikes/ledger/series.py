"""Running totals in the order in which they were said, and the increments between them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from strikes.ledger.figures import Figure

Series = list[Figure]


def totals(figures: Iterable[Figure], campaign_start: date | None) -> list[Series]:
    """Running totals that can be compared, each series in order of the day it was said.

    A total "since the start" and one with the campaign's first day are the same series; a total
    since another day ("so far this year") is a series of its own.
    """
    groups = defaultdict(list)
    for one in figures:
        if one.cumulative and one.said and (one.low is not None or one.high is not None):
            start = None if one.start == campaign_start else one.start
            groups[one.family, start, one.counted].append(one)
    return [sorted(group, key=lambda one: (one.said, one.key)) for group in groups.values()]


def increments(figures: Iterable[Figure]) -> dict[tuple, Series]:
    """Figures for a stated window, by family and what they count, whatever the places: what was
    flown over some provinces is part of what was flown. Of several values for one window the
    lowest stands for it, since that much is not disputed."""
    groups: defaultdict[tuple, dict[tuple, Figure]] = defaultdict(dict)
    for one in figures:
        if one.cumulative or one.rate or one.low is None or not (one.start and one.end):
            continue
        group, days = groups[one.family, one.counted[:-1]], (one.start, one.end)
        if days not in group or one.low < group[days].low:
            group[days] = one
    return {key: list(group.values()) for key, group in groups.items()}


def span(one: Figure) -> tuple[float, float]:
    """The window on a line of days. "The last 24 hours" runs from one midday to the next, so that
    the daily briefings of two days in a row touch and do not overlap."""
    first, last = one.start.toordinal(), one.end.toordinal()
    return (first + 0.5, last + 0.5) if last == first + 1 else (first, last + 1)


def largest_sum(figures: Series) -> tuple[float, Series]:
    """The most that increments with no day in common add up to, and which they are.

    Only low ends are added: it is the least that these words allow. O(n log n).
    """
    ordered = sorted(figures, key=lambda one: span(one)[1])
    ends = [span(one)[1] for one in ordered]
    best: list[tuple[float, int]] = [(0.0, 0)]  # sum of the first n, and how many of them it took
    for place, one in enumerate(ordered):
        before = bisect_right(ends, span(one)[0], hi=place)
        taken = best[before][0] + one.low
        best.append((taken, place + 1) if taken > best[place][0] else best[place])
    chosen, place = [], best[-1][1]
    while place:
        one = ordered[place - 1]
        chosen.append(one)
        place = best[bisect_right(ends, span(one)[0], hi=place - 1)][1]
    return best[-1][0], chosen[::-1]
