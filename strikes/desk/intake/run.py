"""One import from beginning to end, in one transaction."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from strikes.desk.intake import summaries, values
from strikes.desk.intake.claims import write_claims
from strikes.desk.intake.names import Names, Placed
from strikes.desk.intake.outcome import Outcome
from strikes.desk.intake.reading import IntakeError, Table
from strikes.desk.intake.sorties import write_sorties
from strikes.desk.intake.sources import Evidence, Sources, StatementFacts
from strikes.desk.intake.strikes import Strikes
from strikes.models import Campaign
from strikes.models.bulk import many_rows


@dataclass(frozen=True)
class Kind:
    """What a table can be of: the columns it must have, and how a row is checked and said."""

    columns: tuple[str, ...]
    check: Callable
    summarise: Callable


KINDS = {
    "claims": Kind(values.CLAIM_COLUMNS, values.claim_row, summaries.of_claim),
    "strikes": Kind(values.STRIKE_COLUMNS, values.strike_row, summaries.of_strike),
}


class Refused(Exception):
    """Rows were refused and nothing was written; `outcome` has each with its reason."""

    def __init__(self, outcome: Outcome):
        number = outcome.rows["refused"]
        super().__init__(f"{number:,} row{'s were' if number > 1 else ' was'} refused")
        self.outcome = outcome


def take_in(
    campaign: Campaign,
    table: Table,
    kind: str,
    known: Mapping[str, StatementFacts] | None = None,
    partial: bool = False,
) -> Outcome:
    """Writes the rows of a table of `claims` or `strikes`, all of them or none.

    With `partial` the rows that are right are written and the refused ones listed; without it a
    single refused row raises Refused. `known` holds statements by address. Raises IntakeError
    where the file is no table. Rows that are stored already change nothing."""
    table.require(*KINDS[kind].columns)
    with many_rows(intake=table.path.name):
        return _take_in(campaign, table, KINDS[kind], known or {}, partial)


def _take_in(
    campaign: Campaign, table: Table, kind: Kind, known: Mapping, partial: bool
) -> Outcome:
    outcome, names = Outcome(), Names(campaign)
    rows = _checked(table, kind, outcome)
    if not rows and not outcome.remarks:
        raise IntakeError(f"{table.path.name} has a heading and no rows.")
    names.load_areas(rows)
    placed = {row.line: names.place(row) for row in rows}
    rows = _placeable(rows, placed, outcome)
    if outcome.refused and not partial:
        raise Refused(outcome)
    sources = Sources(campaign, names, known)
    evidence = sources.evidence(
        rows, lambda row: kind.summarise(row, [area.name_en for area in placed[row.line].provinces])
    )
    outcome.count("statements", sources.made)
    if kind is KINDS["claims"]:
        _write_claims(campaign, rows, evidence, placed, names, outcome)
        return outcome
    strikes = Strikes(campaign, names, outcome)
    strikes.prepare(rows, evidence, placed)
    if outcome.refused and not partial:
        raise Refused(outcome)
    strikes.write()
    return outcome


def _checked(table: Table, kind: Kind, outcome: Outcome) -> list[Any]:
    rows: list[Any] = []
    seen: dict[str, int] = {}
    for row in table.rows():
        value, reasons = kind.check(row)
        if value.ref and value.ref in seen:
            reasons.append(f"{value.ref} stands on line {seen[value.ref]} already")
        seen[value.ref] = row.line
        if reasons:
            outcome.refuse(row.line, reasons)
        else:
            rows.append(value)
    return rows


def _placeable(rows: list[Any], placed: dict[int, Placed], outcome: Outcome) -> list[Any]:
    for row in rows:
        where = placed[row.line]
        if where.reasons:
            outcome.refuse(row.line, where.reasons)
        elif where.note:
            outcome.leave_open(row.line, where.note)
    return [row for row in rows if not placed[row.line].reasons]


def _write_claims(
    campaign: Campaign,
    rows: list[Any],
    evidence: Mapping[int, Evidence],
    placed: Mapping[int, Placed],
    names: Names,
    outcome: Outcome,
) -> None:
    claims = write_claims(rows, evidence, placed, names, outcome)
    outcome.rows["made"] += len(outcome.fresh)
    outcome.rows["unchanged"] += len(rows) - len(outcome.fresh)
    write_sorties(campaign, rows, claims, placed, names, outcome)
