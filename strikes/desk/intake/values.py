"""The values of a claim row and a strike row, once they are checked."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from strikes.desk.intake.checking import Cells
from strikes.desk.intake.reading import Row
from strikes.models.claims import RATES, UNITS
from strikes.vocabulary import (
    CONFIDENCE,
    EFFECTS,
    GRADES,
    LOCATION_PRECISION,
    MEASURES,
    PLATFORMS,
    QUALIFIERS,
    STRIKE_STATUS,
    TARGET_CATEGORIES,
)

CLAIM_COLUMNS = ("stated_on", "publisher", "url", "measure")
STRIKE_COLUMNS = ("window_start", "stated_on", "publisher", "url")
COUNTS = (
    "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
COUNT_WORDS = {word: number for number, word in enumerate(COUNTS, 1)} | {"pair": 2}


@dataclass(frozen=True)
class Figure:
    """A number as said: low and high may each be open; `qualifier` empty means no number."""

    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: str = ""


@dataclass(frozen=True)
class Source:
    """Who said it, where it was read, and the words that say it (empty: none were given)."""

    address: str
    publisher: str
    language: str
    stated_on: date | None
    inferred: bool
    speaker: str
    post: str
    organisation: str
    claimant_type: str
    sentence: str
    words: str


@dataclass(frozen=True)
class Aircraft:
    kind: str
    flights: int | None = None


@dataclass(frozen=True)
class ClaimRow:
    line: int
    ref: str
    source: Source
    measure: str
    figure: Figure
    scope: str = ""
    effect: str = ""
    unit: str = ""
    rate: str = ""
    term: str = ""
    target_group: str = ""
    cumulative: bool = False
    start: date | None = None
    end: date | None = None
    place: str = ""
    place_id: str = ""
    provinces: tuple[str, ...] = ()
    country: str = ""
    flown_by: str = ""
    note: str = ""


@dataclass(frozen=True)
class StrikeRow:
    line: int
    ref: str
    source: Source
    start: date
    end: date
    measure: str
    figure: Figure
    date_note: str = ""
    place: str = ""
    place_id: str = ""
    provinces: tuple[str, ...] = ()
    where_prec: str = "6"
    location_note: str = ""
    radius_km: float | None = None
    lat: float | None = None
    lon: float | None = None
    term: str = ""
    category: str = "unspecified"
    effect: str = "unspecified"
    target_group: str = ""
    platform: str = "air"
    aircraft: tuple[Aircraft, ...] = ()
    launcher: str = ""
    weapon: str = ""
    base: str = ""
    flown_by: str = ""
    status: str = ""
    grade: str = ""
    country: str = ""
    confidence: str = "medium"
    event: str = ""
    note: str = ""

    @property
    def night(self) -> bool:
        return self.date_note == "night"

    @property
    def inferred(self) -> bool:
        return self.date_note.startswith("inferred")


def claim_row(row: Row) -> tuple[ClaimRow, list[str]]:
    """The values of a claim, and the reasons to refuse it."""
    cells = Cells(row)
    start, end = cells.days()
    values = ClaimRow(
        line=row.line,
        ref=cells.number_of_row("claim_id"),
        source=source(cells),
        measure=cells.word("measure", MEASURES, required=True),
        figure=figure(cells, "quantity"),
        scope=cells.text("scope", 100),
        effect=cells.word("effect", EFFECTS),
        unit=cells.option("unit", tuple(code for code, _ in UNITS)),
        rate=cells.option("rate", tuple(code for code, _ in RATES)),
        term=cells.text("term", 1000),
        target_group=cells.text("target_group", 200),
        cumulative=cells.option("cumulative", ("yes", "no"), "no") == "yes",
        start=start,
        end=end,
        place=cells.text("place"),
        place_id=cells.text("place_id", 80),
        provinces=cells.codes("provinces"),
        country=cells.text("country", 100),
        flown_by=cells.text("flown_by", 200),
        note=cells.text("note", 5000),
    )
    return values, cells.reasons


def strike_row(row: Row) -> tuple[StrikeRow, list[str]]:
    """The values of a strike, and the reasons to refuse it."""
    cells = Cells(row)
    start, end = cells.days(required=True)
    values = StrikeRow(
        line=row.line,
        ref=cells.number_of_row("strike_id"),
        source=source(cells),
        start=start or date.min,
        end=end or start or date.min,
        date_note=cells.text("date_note", 40),
        status=cells.word("status", STRIKE_STATUS),
        grade=cells.word("grade", GRADES),
        confidence=cells.word("confidence", CONFIDENCE, "medium"),
        event=cells.text("same_event", 200),
        note=cells.text("note", 5000),
        **_where(cells),
        **_target(cells),
        **_means(cells),
    )
    return values, cells.reasons


def _where(cells: Cells) -> dict[str, Any]:
    lat, lon = cells.point()
    return {
        "place": cells.text("place_as_stated"),
        "place_id": cells.text("place_id", 80),
        "provinces": cells.codes("provinces"),
        "country": cells.text("country", 100),
        "where_prec": cells.word("where_prec", LOCATION_PRECISION, "6"),
        "location_note": cells.text("location_note", 100),
        "radius_km": cells.kilometres("radius_km"),
        "lat": lat,
        "lon": lon,
    }


def _target(cells: Cells) -> dict[str, Any]:
    said = figure(cells, "targets_count")
    counted = "targets_hit" if said.qualifier else "strikes"
    return {
        "measure": cells.option("measure", ("targets_hit", "strikes"), counted),
        "figure": said,
        "term": cells.text("term", 1000),
        "category": cells.word("target_category", TARGET_CATEGORIES, "unspecified"),
        "effect": cells.word("effect", EFFECTS, "unspecified"),
        "target_group": cells.text("target_group", 200),
    }


def _means(cells: Cells) -> dict[str, Any]:
    """What it was flown with; ships have no aircraft."""
    platform = cells.word("platform", PLATFORMS, "air")
    stated = cells.text("aircraft", 200)
    return {
        "platform": platform,
        "aircraft": _aircraft(stated) if platform == "air" else (),
        "launcher": stated if platform == "sea" else "",
        "weapon": cells.text("weapon", 200),
        "base": cells.text("base", 100),
        "flown_by": cells.text("flown_by", 200),
    }


def source(cells: Cells) -> Source:
    return Source(
        address=cells.address("url"),
        publisher=cells.text("publisher", 200, required=True),
        language=cells.text("language", 8),
        stated_on=cells.day("stated_on", required=True),
        inferred=cells.option("stated_on_precision", ("day", "inferred"), "day") == "inferred",
        speaker=cells.text("speaker", 200),
        post=cells.text("post", 200),
        organisation=cells.text("organisation", 200),
        claimant_type=cells.text("claimant_type", 40),
        sentence=cells.text("sentence", 5000),
        words=cells.text("words", 1000),
    )


def figure(cells: Cells, column: str) -> Figure:
    """The number of a column with the row's qualifier; “between” is written as 30-40."""
    qualifier = cells.word("qualifier", QUALIFIERS)
    written = cells.text(column)
    if not written:
        if qualifier:
            cells.refuse(f"qualifier “{qualifier}” stands without a {column}")
        return Figure()
    if qualifier == "between":
        return _between(cells, column, written)
    number = cells.number(column)
    low = None if qualifier in ("less_than", "up_to") else number
    high = None if qualifier in ("more_than", "at_least") else number
    return Figure(low, high, qualifier or "exact")


def _between(cells: Cells, column: str, written: str) -> Figure:
    found = re.fullmatch(r"(\d+(?:\.\d{1,2})?)\s*[-–]\s*(\d+(?:\.\d{1,2})?)", written)
    if not found or Decimal(found[1]) > Decimal(found[2]):
        cells.refuse(f"{column} “{written}” is not two numbers written as 30-40")
        return Figure()
    return Figure(Decimal(found[1]), Decimal(found[2]), "between")


def _aircraft(stated: str) -> tuple[Aircraft, ...]:
    """«Su-24M (four); Su-25» → four flights of Su-24M, and Su-25 without a number."""
    return tuple(_one_aircraft(part.strip()) for part in stated.split(";") if part.strip())


def _one_aircraft(part: str) -> Aircraft:
    found = re.fullmatch(r"(.+?)\s*\((\w+)\)", part)
    if not found:
        return Aircraft(part[:100])
    word = found[2].lower()
    number = int(word) if word.isdecimal() and len(word) < 5 else COUNT_WORDS.get(word)
    return Aircraft(found[1], number) if number else Aircraft(part[:100])
