"""A claim: one figure, or one placed strike, as one sentence of a statement gives it."""

from dataclasses import asdict, dataclass, fields
from datetime import date

QUALIFIERS = ("exact", "more_than", "at_least", "about", "less_than", "up_to", "between")


@dataclass(frozen=True, slots=True)
class Claim:
    """What a text says, not that it is true.

    `low` and `high` keep the stated number and the qualifier says how it bounds; both are None
    when no number is given ("dozens of strikes"). `start` and `end` are character offsets of the
    evidence in the text. `rule` names the rule that found the claim; `confidence` is 0 to 1.
    """

    measure: str
    low: int | float | None
    high: int | float | None
    qualifier: str | None
    term: str
    cumulative: bool
    window_start: date | None
    window_end: date | None
    places: tuple[str, ...]
    provinces: tuple[str, ...]
    open_places: dict[str, tuple[str, ...]]
    actor: str | None
    speaker: str | None
    target_group: str | None
    effect: str | None
    rate: str | None
    evidence: str
    start: int
    end: int
    rule: str
    confidence: float

    def as_dict(self) -> dict:
        """The claim as JSON can hold it: lists for tuples, ISO days for dates."""
        values = asdict(self)
        for name in ("window_start", "window_end"):
            values[name] = values[name].isoformat() if values[name] else None
        for name in ("places", "provinces"):
            values[name] = list(values[name])
        values["open_places"] = {name: list(ids) for name, ids in self.open_places.items()}
        return values


FIELDS = tuple(field.name for field in fields(Claim))
