"""Rows that report one strike, put together: nothing averaged, and every difference said."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from strikes.desk.intake.values import Aircraft, Figure, StrikeRow

COMPARED = {
    "place": "the place", "weapon": "the weapon", "base": "the base",
    "platform": "what it was launched from", "launcher": "the ships", "term": "the target",
}  # fmt: skip


@dataclass(frozen=True)
class TargetFacts:
    """One target of a strike, and the lines of the rows that report it."""

    category: str
    term: str
    effect: str
    group: str
    figure: Figure
    lines: tuple[int, ...]


class Event:
    """The rows of one strike, the first of them the leading one."""

    def __init__(self, rows: list[StrikeRow]):
        self.rows = rows
        self.lead = rows[0]

    @property
    def start(self):
        return min(row.start for row in self.rows)

    @property
    def end(self):
        return max(row.end for row in self.rows)

    @property
    def widest(self) -> StrikeRow:
        """The row with the coarsest location: its place is the one that all reports allow."""
        return max(self.rows, key=lambda row: row.where_prec)

    def first(self, name: str) -> str:
        """The first value that any row states."""
        return next((value for row in self.rows if (value := getattr(row, name))), "")

    @property
    def targets(self) -> list[TargetFacts]:
        """One for each category; where reports differ on the number, all that they allow. Rows
        that say nothing of a target make none."""
        by_category = defaultdict(list)
        for row in self.rows:
            if _names_target(row):
                by_category[row.category].append(row)
        return [_target(category, rows) for category, rows in by_category.items()]

    @property
    def aircraft(self) -> list[Aircraft]:
        """Each type once, with the number of flights that any report gives."""
        kinds: dict[str, int | None] = {}
        for row in self.rows:
            for one in row.aircraft:
                kinds[one.kind] = kinds.get(one.kind) or one.flights
        return [Aircraft(kind, flights) for kind, flights in kinds.items()]

    @property
    def differences(self) -> list[str]:
        """A sentence for each thing that the reports differ on."""
        if len(self.rows) == 1:
            return []
        said = []
        for name, label in COMPARED.items():
            values = dict.fromkeys(str(getattr(row, name)) for row in self.rows)
            values.pop("", None)
            if len(values) > 1:
                said.append(f"Reports differ on {label}: {_listed(values)}.")
        return said + self._other_differences()

    def _other_differences(self) -> list[str]:
        said = []
        windows = {(row.start, row.end): None for row in self.rows}
        if len(windows) > 1:
            listed = _listed(f"{first} to {last}" for first, last in windows)
            said.append(f"Reports differ on the days: {listed}; the widest stands.")
        if len({row.where_prec for row in self.rows}) > 1:
            said.append("Reports differ on how exactly the place is known; the coarser stands.")
        flown = dict.fromkeys(
            " and ".join(sorted(one.kind for one in row.aircraft)) for row in self.rows
        )
        flown.pop("", None)
        if len(flown) > 1:
            said.append(f"Reports differ on the aircraft: {_listed(flown)}.")
        bodies = dict.fromkeys(row.source.organisation for row in self.rows)
        if len(bodies) > 1:
            said.append(f"Reported by {_listed(bodies)}.")
        return said


def events(rows: Iterable[StrikeRow], says: Callable[[StrikeRow], Hashable]) -> list[Event]:
    """Rows by the strike they report: as `same_event` says; else by their own number; else rows
    that `says` the same are one."""
    groups: dict[Hashable, list[StrikeRow]] = {}
    for row in rows:
        groups.setdefault(row.event or row.ref or says(row), []).append(row)
    return [Event(some) for some in groups.values()]


def joint(figures: Iterable[Figure]) -> Figure:
    """Every number that one of the figures allows: the lowest low to the highest high, an end
    open where it is open in one of them. Figures without a number say nothing."""
    stated = [one for one in figures if one.qualifier]
    if not stated:
        return Figure()
    if len(set(stated)) == 1:
        return stated[0]
    lows, highs = [one.low for one in stated], [one.high for one in stated]
    low = None if None in lows else min(lows)
    high = None if None in highs else max(highs)
    if low is None and high is None:
        return Figure()
    if low is None or high is None:
        return Figure(low, high, "at_least" if high is None else "up_to")
    return Figure(low, high, "about" if low == high else "between")


def _names_target(row: StrikeRow) -> bool:
    is_bare = row.category == row.effect == "unspecified" and not row.term and not row.target_group
    return not is_bare or (row.measure == "targets_hit" and bool(row.figure.qualifier))


def _target(category: str, rows: list[StrikeRow]) -> TargetFacts:
    lead = rows[0]
    counted = [row.figure for row in rows if row.measure == "targets_hit"]
    groups = (row.target_group for row in rows if row.target_group)
    return TargetFacts(
        category=category,
        term=lead.term,
        effect=lead.effect,
        group=next(groups, ""),
        figure=joint(counted),
        lines=tuple(row.line for row in rows),
    )


def _listed(values: Iterable[str]) -> str:
    return "; ".join(f"“{value}”" for value in values)
