"""Rows of sorties and of targets: a claim each, with what the record has besides."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from strikes.desk.intake import summaries
from strikes.desk.intake.checking import Cells
from strikes.desk.intake.reading import Row
from strikes.desk.intake.values import ClaimRow, figure, source
from strikes.vocabulary import CONFIDENCE, EFFECTS, TARGET_CATEGORIES

SORTIE_COLUMNS = ("window_start", "stated_on", "publisher", "url")
TARGET_COLUMNS = ("strike", "stated_on", "publisher", "url")


@dataclass(frozen=True)
class PartRow(ClaimRow):
    """`strike` is the key of the strike that the record belongs to, empty where none is named."""

    strike: str = ""


@dataclass(frozen=True)
class SortieRow(PartRow):
    aircraft: str = ""
    base: str = ""
    confidence: str = "medium"


@dataclass(frozen=True)
class TargetRow(PartRow):
    category: str = "unspecified"


def sortie_row(row: Row) -> tuple[SortieRow, list[str]]:
    """The values of a sortie, and the reasons to refuse it."""
    cells = Cells(row)
    strike = cells.text("strike", 40).lower()
    start, end = cells.days(required=not strike)
    aircraft = cells.text("aircraft", 100)
    values = SortieRow(
        line=row.line,
        ref=cells.number_of_row("sortie_id"),
        strike=strike,
        start=start,
        end=end or start,
        measure=cells.option("measure", ("sorties", "strike_sorties"), "sorties"),
        figure=figure(cells, "flights"),
        term=aircraft,
        aircraft=aircraft,
        scope=cells.text("mission", 80),
        base=cells.text("base", 100),
        place=cells.text("place"),
        place_id=cells.text("place_id", 80),
        provinces=cells.codes("provinces"),
        country=cells.text("country", 100),
        flown_by=cells.text("flown_by", 200),
        confidence=cells.word("confidence", CONFIDENCE, "medium"),
        **_rest(cells),
    )
    return values, cells.reasons


def target_row(row: Row) -> tuple[TargetRow, list[str]]:
    """The values of a target, and the reasons to refuse it."""
    cells = Cells(row)
    effect = cells.word("effect", EFFECTS)
    values = TargetRow(
        line=row.line,
        ref="",
        strike=cells.text("strike", 40, required=True).lower(),
        measure=cells.option("measure", ("targets_hit", "items_destroyed"), "targets_hit"),
        figure=figure(cells, "targets_count"),
        term=cells.text("term", 1000),
        category=cells.word("target_category", TARGET_CATEGORIES, "unspecified"),
        effect="" if effect == "unspecified" else effect,
        target_group=cells.text("target_group", 200),
        **_rest(cells),
    )
    return values, cells.reasons


def _rest(cells: Cells) -> dict[str, Any]:
    return {"source": source(cells), "note": cells.text("note", 5000)}


def of_sortie(row: SortieRow, provinces: Iterable[str]) -> summaries.Summary:
    """What a claim of its sorties says, with the base: one type may fly from several."""
    narrowed = (row.aircraft, row.scope, row.base and f"from {row.base}")
    return summaries.of_claim(replace(row, term="; ".join(filter(None, narrowed))), provinces)
