"""A claim as the ledger compares it: what was counted, over which days, within which bounds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import inf


@dataclass(frozen=True, slots=True)
class Bounds:
    """The values that the words allow; an end that is left out (`above`, `below`) is exclusive."""

    low: float = -inf
    high: float = inf
    above: bool = False
    below: bool = False

    def under(self, other: "Bounds") -> bool:
        """Is every value here smaller than every value there?"""
        if self.high != other.low:
            return self.high < other.low
        return self.below or other.above

    def excludes(self, other: "Bounds") -> bool:
        """Is there no value that both allow?"""
        return self.under(other) or other.under(self)


@dataclass(frozen=True, slots=True)
class Figure:
    """One claim. `family` is the body at the top of the speaker's, `said` the day it was said."""

    key: str
    measure: str
    bounds: Bounds
    qualifier: str = "exact"
    low: float | None = None
    high: float | None = None
    scope: str = ""
    unit: str = ""
    effect: str = ""
    rate: str = ""
    term: str = ""
    cumulative: bool = False
    start: date | None = None
    end: date | None = None
    said: date | None = None
    family: str = ""
    statement: str = ""
    places: tuple[str, ...] = ()
    target_group: str = ""
    headline: bool = False

    @property
    def counted(self) -> tuple:
        """What must agree before two figures can be compared at all."""
        return (self.measure, self.scope, self.unit, self.effect, self.rate, self.places)

    @property
    def hedged(self) -> bool:
        """Does the speaker leave room around the number?"""
        return self.qualifier == "about"

    @property
    def stated(self) -> tuple:
        return (self.low, self.high, self.qualifier)


def bounds(low: float | None, high: float | None, qualifier: str) -> Bounds:
    """The bounds that a figure's words set; see the vocabulary's section on quantities."""
    return Bounds(
        low=-inf if low is None else low,
        high=inf if high is None else high,
        above=qualifier == "more_than",
        below=qualifier == "less_than",
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def figure(claim: Mapping) -> Figure:
    """A figure from a published claim's data (see strikes/releases/sources.py)."""
    window = claim.get("window") or {}
    places = [area["code"] for area in claim["areas"]] or claim["places"]
    return Figure(
        key=claim["claim"],
        measure=claim["measure"],
        bounds=bounds(claim["low"], claim["high"], claim["qualifier"]),
        qualifier=claim["qualifier"],
        low=claim["low"],
        high=claim["high"],
        scope=claim["scope"],
        unit=claim["unit"],
        effect=claim["effect"],
        rate=claim["rate"],
        term=claim["term"],
        cumulative=claim["cumulative"],
        start=_day(window.get("start")),
        end=_day(window.get("end")),
        said=_day(claim["as_of"]) or _day(claim["published"]),
        family=claim["family"],
        statement=claim["statement"],
        places=tuple(sorted(places)),
        target_group=claim["target_group"],
        headline=bool(claim["title"]) and claim["sentence"] == claim["title"],
    )
