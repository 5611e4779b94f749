"""One import from beginning to end, in one transaction."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from strikes.desk.intake import parts, sortie_rows, sorties, strikes, summaries, targets, values
from strikes.desk.intake.belonging import Belonging
from strikes.desk.intake.chunks import Progress, count, in_chunks
from strikes.desk.intake.ground import Ground
from strikes.desk.intake.lots import Lot
from strikes.desk.intake.names import Names, Placed
from strikes.desk.intake.outcome import Outcome
from strikes.desk.intake.reading import IntakeError, Readable, Row
from strikes.desk.intake.sources import Archive, Sources, StatementFacts
from strikes.models import Batch, Campaign
from strikes.models.bulk import check_now, many_rows
from strikes.models.copying import untold


@dataclass(frozen=True)
class Kind:
    """What a table can be of: the columns it must have; how a row is checked, said in words, and
    written. `parts` belong to strikes, which their writer is given by key."""

    columns: tuple[str, ...]
    check: Callable
    summarise: Callable
    write: Callable
    parts: bool = False


KINDS = {
    "claims": Kind(
        values.CLAIM_COLUMNS, values.claim_row, summaries.of_claim, sorties.write_claims
    ),
    "strikes": Kind(
        values.STRIKE_COLUMNS, values.strike_row, summaries.of_strike, strikes.write_strikes
    ),
    "sorties": Kind(
        parts.SORTIE_COLUMNS, parts.sortie_row, parts.of_sortie, sortie_rows.write_sorties, True
    ),
    "targets": Kind(
        parts.TARGET_COLUMNS, parts.target_row, summaries.of_claim, targets.write_targets, True
    ),
}


class Refused(Exception):
    """Rows were refused and nothing was written; `outcome` has each with its reason."""

    def __init__(self, outcome: Outcome):
        number = outcome.rows["refused"]
        super().__init__(f"{number:,} row{'s were' if number > 1 else ' was'} refused")
        self.outcome = outcome


def take_in(
    campaign: Campaign,
    table: Readable,
    kind: str,
    known: Mapping[str, StatementFacts] | None = None,
    *,
    partial: bool = False,
    dry: bool = False,
    batch: Batch | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Writes the rows of a table of one of KINDS, all of them or none.

    With `partial` the rows that are right are written and the refused ones listed; without it a
    single refused row raises Refused. A `dry` run does all of it but archive and history, and takes
    it back at the end, so that what it says is what an import says. `known` holds statements by
    address; `batch` is what the history calls the import. Rows that are stored already change
    nothing. Raises IntakeError where the file is no table."""
    table.require(*KINDS[kind].columns)
    with many_rows(**_occasion(table, batch)), untold() if dry else nullcontext():
        run = Run(campaign, KINDS[kind], known or {}, None if dry else Archive(batch))
        run.take(table, partial or dry, progress)
        run.outcome.open_places = list(run.names.open.values())
        transaction.set_rollback(dry)
    return run.outcome


def _occasion(table: Readable, batch: Batch | None) -> dict[str, Any]:
    if batch is None:
        return {"intake": table.name}
    return {"intake": batch.occasion, "user": batch.editor_id}


class Run:
    """The rows of one import, some thousands at a time; what it keeps of all is small."""

    def __init__(self, campaign: Campaign, kind: Kind, known: Mapping, archive: Archive | None):
        self.campaign = campaign
        self.kind = kind
        self.outcome = Outcome()
        self.names = Names(campaign)
        self.ground = Ground(campaign)
        self.sources = Sources(campaign, self.names, known, archive)
        self.belonging = Belonging(campaign)
        self.made: dict[int, int] = {}  # key of a record → line of its leading row
        self.numbers: dict[str, int] = {}  # a row's own number → its line

    def take(self, table: Readable, partial: bool, progress: Progress | None) -> None:
        """Raises Refused, where not `partial`, after all rows have been checked."""
        total, last_lines = count(table)
        if not total:
            raise IntakeError(f"{table.name} has a heading and no rows.")
        done = 0
        for rows in in_chunks(table.rows(), last_lines):
            self._take(rows, partial)
            done += len(rows)
            if progress:
                progress(done, total)
        if self.outcome.rows["refused"] and not partial:
            raise Refused(self.outcome)

    def _take(self, rows: list[Row], partial: bool) -> None:
        checked = list(self._completed(list(self._checked(rows))))
        self.names.load_areas(checked)
        placed = {row.line: self.names.place(row) for row in checked}
        good = list(self._placeable(checked, placed))
        if self.outcome.rows["refused"] and not partial:
            return
        evidence = self.sources.evidence(good, lambda row: self._summary(row, placed[row.line]))
        self.outcome.made["statements"] = self.sources.made
        lot = Lot(
            self.campaign, self.names, self.outcome, self.made, good, placed, evidence, partial
        )
        self.kind.write(lot, *([self.belonging.strikes] if self.kind.parts else []))
        check_now()

    def _summary(self, row: Any, placed: Placed) -> summaries.Summary:
        return self.kind.summarise(row, [area.name_en for area in placed.provinces])

    def _checked(self, rows: list[Row]) -> Iterator[Any]:
        for row in rows:
            value, reasons = self.kind.check(row)
            if value.ref and value.ref in self.numbers:
                reasons.append(f"{value.ref} stands on line {self.numbers[value.ref]} already")
            self.numbers.setdefault(value.ref, row.line)
            if reasons:
                self.outcome.refuse(row.line, reasons)
            else:
                yield value

    def _completed(self, rows: list[Any]) -> Iterator[Any]:
        self.belonging.load(rows)
        for row in rows:
            whole, reasons = self.belonging.complete(row)
            if reasons:
                self.outcome.refuse(row.line, reasons)
            else:
                yield whole

    def _placeable(self, rows: list[Any], placed: Mapping[int, Placed]) -> Iterator[Any]:
        for row in rows:
            where = placed[row.line]
            reasons = [*where.reasons, *self.ground.against(row)]
            if reasons:
                self.outcome.refuse(row.line, reasons)
                continue
            if where.note:
                self.outcome.note(row.line, where.note)
            yield row
