"""The claim ladder: what officials said the total was, and when they said it.

A ladder is one measure as one family of speakers counts it. Copies of one figure on one day are
one rung with several carriers. Nothing is averaged: a total that falls is drawn falling.
"""

from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from strikes.ledger.figures import Figure, figure
from strikes.ledger.series import totals
from strikes.models import Published, Release
from strikes.public.chart import Chart, chart

FEWEST = 2  # rungs; a single total is no ladder


@dataclass
class Rung:
    """One total, said on one day; `claims` are all that carry it, `disputes` the contradictions
    that speak of it. `opens`: up, down or "" ."""

    figure: Figure
    claims: list[dict]
    disputes: list[dict]

    @property
    def claim(self) -> dict:
        return self.claims[0]

    @property
    def disputed(self) -> bool:
        return bool(self.disputes)

    @property
    def said(self) -> date:
        return self.figure.said

    @property
    def value(self) -> float:
        """The number that was said, where it stands on the chart."""
        return self.figure.low if self.figure.low is not None else self.figure.high

    @property
    def upper(self) -> float | None:
        """The upper end of a range that was said (“between 30 and 40”)."""
        low, high = self.figure.low, self.figure.high
        return high if low is not None and high is not None and low != high else None

    @property
    def opens(self) -> str:
        if self.figure.high is None:
            return "up"
        return "down" if self.figure.low is None else ""


@dataclass
class Ladder:
    rungs: list[Rung]
    chart: Chart = field(init=False)

    def __post_init__(self) -> None:
        highest = max(rung.upper or rung.value for rung in self.rungs)
        self.chart = chart([(rung.said, rung.value) for rung in self.rungs], highest)

    @property
    def claim(self) -> dict:
        """Any claim of the ladder: what it counts is the same for all."""
        return self.rungs[0].claim

    @property
    def slug(self) -> str:
        return f"claim-{self.claim['claim']}"

    @property
    def drawn(self) -> list[tuple[Rung, float, float, float | None]]:
        """Each rung with its place on the chart, and how high its range reaches."""
        return [
            (rung, x, y, None if rung.upper is None else self.chart.down(rung.upper))
            for rung, (x, y) in zip(self.rungs, self.chart.points, strict=True)
        ]

    @property
    def disputes(self) -> list[dict]:
        """What does not fit in this ladder, each contradiction once."""
        found = {each["key"]: each for rung in self.rungs for each in rung.disputes}
        return list(found.values())


def ladders(release: Release, disputes: list[dict], measure: str = "") -> list[Ladder]:
    """The release's ladders, the one with the most rungs first; of one measure if it is named.
    `disputes` are the release's contradictions, to mark what they speak of."""
    rows = Published.objects.of(release, "claim").filter(data__cumulative=True)
    if measure:
        rows = rows.filter(data__measure=measure)
    claims = {data["claim"]: data for data in rows.values_list("data", flat=True)}
    about: dict[str, list[dict]] = {}
    for each in disputes:
        for side in ("first", "second"):
            about.setdefault(each[side]["claim"], []).append(each)
    start = date.fromisoformat(release.about["start"])
    found = [
        _rungs(series, claims, about) for series in totals(map(figure, claims.values()), start)
    ]
    long = sorted((each for each in found if len(each) >= FEWEST), key=_order)
    return [Ladder(rungs) for rungs in long]


def _rungs(
    series: list[Figure], claims: dict[str, dict], about: dict[str, list[dict]]
) -> list[Rung]:
    ordered = sorted(series, key=lambda one: (one.said, str(one.stated), one.key))
    rungs = []
    for _same, group in groupby(ordered, key=lambda one: (one.said, one.stated)):
        carriers = list(group)
        disputes = [each for one in carriers for each in about.get(one.key, ())]
        rungs.append(Rung(carriers[0], [claims[one.key] for one in carriers], disputes))
    return sorted(rungs, key=lambda rung: (rung.said, rung.value))


def _order(rungs: list[Rung]) -> tuple:
    return (-len(rungs), rungs[0].claim["measure"], rungs[0].claim["scope"])
