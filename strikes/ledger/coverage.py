"""What is known of each day of a campaign: reported, reported late, none flown, or silence.

A day nobody spoke about is not a day on which nothing happened, so the two never look alike.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from strikes.ledger.contradictions import Contradiction
from strikes.ledger.figures import Figure

FLOWN = ("sorties", "strike_sorties", "strikes", "engagements", "targets_hit", "items_destroyed")
SHORT = timedelta(days=7)  # a longer window says something about its span, not about each day
PROMPT = timedelta(days=3)  # said within three days of the window's end
ONE_DAY = timedelta(days=1)
CORRECTION = "restated"  # the kind of contradiction in which one body changes its own figure


@dataclass
class Day:
    """One day: `status` is reported, late, zero, spanned or silence; `figures` are claim keys.

    `spanned`: only a window longer than a week covers it. `corrected`: the same body gave a figure
    for this day again, and changed it. `contradicted`: a claim on this day is one side of any
    contradiction.
    """

    date: date
    status: str = "silence"
    figures: list[str] = field(default_factory=list)
    corrected: bool = False
    contradicted: bool = False


def coverage(
    figures: Iterable[Figure],
    first: date,
    last: date,
    disputes: Iterable[Contradiction] = (),
) -> list[Day]:
    """Each day from the first to the last, both included."""
    about = defaultdict(list)
    for one in figures:
        for day in _days(one, first, last):
            about[day].append(one)
    disputed: set[str] = set()
    restated: set[str] = set()
    for dispute in disputes:
        sides = (dispute.first.key, dispute.second.key)
        disputed.update(sides)
        if dispute.kind == CORRECTION:
            restated.update(sides)
    length = (last - first).days + 1
    days = [_day(first + ONE_DAY * place, about) for place in range(length)]
    for each in days:
        each.corrected = not restated.isdisjoint(each.figures)
        each.contradicted = not disputed.isdisjoint(each.figures)
    return days


def days_with(days: Iterable[Day], keys: Collection[str]) -> set[date]:
    """The dates of those that list any claim of these keys."""
    wanted = frozenset(keys)
    return {each.date for each in days if not wanted.isdisjoint(each.figures)}


def days_about(figures: Iterable[Figure], first: date, last: date) -> set[date]:
    """The dates, from the first to the last, that any of the figures says something of."""
    return {day for one in figures for day in _days(one, first, last)}


def _days(one: Figure, first: date, last: date) -> Iterator[date]:
    if one.cumulative or one.rate or one.measure not in FLOWN or not (one.start and one.end):
        return
    day, end = max(one.start, first), min(one.end, last)
    while day <= end:
        yield day
        day += ONE_DAY


def _day(day: date, about: dict[date, list[Figure]]) -> Day:
    figures = about.get(day, [])
    return Day(day, _status(figures), [one.key for one in figures])


def _status(figures: list[Figure]) -> str:
    if not figures:
        return "silence"
    short = [one for one in figures if one.end - one.start < SHORT]
    if not short:
        return "spanned"
    if all(one.high == 0 for one in short):
        return "zero"
    prompt = any(one.said is None or one.said - one.end <= PROMPT for one in short)
    return "reported" if prompt else "late"
