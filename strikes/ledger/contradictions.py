"""Where officials contradict themselves: pairs of claims that cannot both be true.

Every finder compares bounds, never bare numbers, and only figures that count the same thing.
Nothing is averaged, and nobody is said to be right.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from strikes.ledger.figures import Figure
from strikes.ledger.series import increments, largest_sum, totals

ROUNDING = 0.05  # "more than 400" after "420" is the same total, rounded
SAME_STATEMENT = timedelta(days=2)  # reports of one statement appear within two days


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims, `first` the one said earlier; `others` are the further claims it rests on.

    `kind`: total_falls, total_names_less, increments_exceed, two_values, headline, copies_differ,
    restated or two_speakers. `hedged`: one side said "about".
    """

    kind: str
    first: Figure
    second: Figure
    others: tuple[Figure, ...] = ()
    sum: float | None = None  # what the increments add up to at least

    @property
    def key(self) -> str:
        return f"{self.kind}-{self.first.key}-{self.second.key}"

    @property
    def hedged(self) -> bool:
        return self.first.hedged or self.second.hedged


def contradictions(
    figures: Iterable[Figure], campaign_start: date | None = None
) -> list[Contradiction]:
    """Every contradiction among the figures of one campaign, in a fixed order."""
    figures = sorted(figures, key=lambda one: (one.said or date.min, one.key))
    series = totals(figures, campaign_start)
    found = [
        *(drop for one in series for drop in falling(one)),
        *exceeded(series, increments(figures)),
        *disagreeing(figures),
    ]
    return sorted(found, key=lambda one: (one.second.said or date.min, one.kind, one.key))


def falling(series: list[Figure]) -> Iterator[Contradiction]:
    """Totals below a total said before: each day's value once, against the highest before it.

    Two totals that are open above can both be true; that the later one names less is told too,
    under a kind of its own.
    """
    top, told = None, set()
    for one in series:
        if top is None or one.bounds.low > top.bounds.low:
            top = one
        elif one.said > top.said and (one.said, one.stated) not in told:
            told.add((one.said, one.stated))
            if one.bounds.under(top.bounds):
                yield Contradiction("total_falls", top, one)
            elif one.low is not None and one.low < top.low * (1 - ROUNDING):
                yield Contradiction("total_names_less", top, one)


def exceeded(series: list[list[Figure]], by_count: dict) -> Iterator[Contradiction]:
    """Increments that add up to more than the totals around them leave room for."""
    for one in series:
        group = by_count.get((one[0].family, one[0].counted[:-1]), [])
        for before, after in _neighbours(one):
            inside = [each for each in group if before.said < each.start and each.end <= after.said]
            inside = [each for each in inside if one[0].places in ((), each.places)]
            added, chosen = largest_sum(inside)
            if chosen and before.bounds.low + added > after.bounds.high:
                yield Contradiction("increments_exceed", before, after, tuple(chosen), added)


def _neighbours(series: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """A total with a low end and the next one, of a later day, with a high end."""
    told = set()
    for place, before in enumerate(series):
        if before.low is None or (before.said, before.stated) in told:
            continue
        told.add((before.said, before.stated))
        later = (one for one in series[place + 1 :] if one.said > before.said)
        after = next((one for one in later if one.high is not None), None)
        if after and not after.bounds.under(before.bounds):
            yield before, after


def disagreeing(figures: Iterable[Figure]) -> Iterator[Contradiction]:
    """Values for the same thing and the same days that exclude each other."""
    groups = defaultdict(list)
    for one in figures:
        # A running total is for the day it was said, an increment for the window it names.
        days = (one.said,) if one.cumulative else (one.start, one.end)
        if any(days) and (one.low is not None or one.high is not None):
            groups[one.counted, one.cumulative, days, one.target_group].append(one)
    for group in groups.values():
        yield from _against_the_commonest(group)


def _against_the_commonest(group: list[Figure]) -> Iterator[Contradiction]:
    """Each other value once, against the value that most claims give (the earliest on a tie)."""
    values = defaultdict(list)
    for one in group:
        values[one.stated].append(one)
    commonest, *others = sorted(values.values(), key=len, reverse=True)
    for other in others:
        first, second = _closest(commonest, other)
        if first.bounds.excludes(second.bounds) and not _part_of_it(first, second):
            yield Contradiction(_kind(first, second), first, second)


def _closest(here: list[Figure], there: list[Figure]) -> tuple[Figure, Figure]:
    """A pair from one text where there is one, else from one family, else the earliest of each."""
    texts = {one.statement: one for one in reversed(here)}
    families = {one.family: one for one in reversed(here)}
    for known, name in ((texts, "statement"), (families, "family")):
        for other in there:
            if match := known.get(getattr(other, name)):
                return _in_order(match, other)
    return _in_order(here[0], there[0])


def _in_order(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    return (one, other) if (one.said or date.min) <= (other.said or date.min) else (other, one)


def _part_of_it(first: Figure, second: Figure) -> bool:
    """In one text two numbers under different words are a whole and its part, not two values."""
    return first.statement == second.statement and first.term != second.term


def _kind(first: Figure, second: Figure) -> str:
    if first.family != second.family:
        return "two_speakers"
    if first.statement == second.statement:
        return "headline" if first.headline != second.headline else "two_values"
    if first.said and second.said and second.said - first.said <= SAME_STATEMENT:
        return "copies_differ"
    return "restated"
