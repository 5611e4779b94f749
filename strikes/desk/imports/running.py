"""A dry run or an import of a batch: one transaction, progress told beside it."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError, connection, transaction
from django.db.models.functions import Now
from django.utils import timezone

from strikes.desk.imports.arrival import mapped_table
from strikes.desk.imports.beat import Beat, Stopped
from strikes.desk.intake import IntakeError, Outcome, Refused, take_in
from strikes.models import Batch, BatchRow, Campaign, SavedMapping
from strikes.models.bulk import many_rows
from strikes.models.copying import copy_in
from strikes.statements.trouble import ArchiveTrouble

ROWS = 20_000
LOCK = 0x1A7A  # the first half of the advisory locks of imports
MOST_PLACES = 500  # spellings that are asked; the commonest come first


class CannotRun(Exception):
    """The batch is not in a state for this; the message says what to do."""


@dataclass(frozen=True)
class Step:
    """What a batch can be told to do: in which state, which one it has meanwhile and after."""

    allowed: tuple[str, ...]
    meanwhile: str
    after: str


CHECK = Step(("mapping", "checked", "failed", "undone"), "checking", "checked")
IMPORT = Step(("checked",), "importing", "imported")
UNDO = Step(("imported",), "undoing", "undone")


def begin(batch: Batch, step: Step) -> None:
    """Marks the batch as running; of two who try at once one is told. Raises CannotRun."""
    with transaction.atomic():
        held = Batch.objects.select_for_update().get(pk=batch.pk)
        if held.is_running and not held.has_died:
            raise CannotRun(
                f"{batch} is {held.get_state_display()} already: wait for it, or stop it."
            )
        was = held.state if not held.has_died else step.allowed[0]
        if was not in step.allowed:
            raise CannotRun(f"{batch} is {held.get_state_display()}: that cannot be done now.")
        held.state, held.beat, held.stop = step.meanwhile, Now(), False
        held.done, held.problem = 0, ""
        held.save()
    batch.refresh_from_db()


def check(batch: Batch, beat: Beat) -> Outcome:
    """Says of each row what an import would do. Raises what `_run` raises."""
    outcome = _take(batch, beat, dry=True, partial=True)
    with many_rows():
        _keep_verdicts(batch, outcome, dry=True)
        batch.checked = _as_checked(batch)
        _end(batch, CHECK.after, outcome)
    return outcome


def import_rows(batch: Batch, beat: Beat, partial: bool = True) -> Outcome:
    """Imports; the state of the batch is part of the same transaction.

    Raises IntakeError, Refused, ArchiveTrouble or Stopped: then nothing was imported."""
    with transaction.atomic():
        outcome = _take(batch, beat, dry=False, partial=partial)
        _keep_verdicts(batch, outcome, dry=False)
        if batch.organisation:
            SavedMapping.objects.update_or_create(
                organisation=batch.organisation,
                kind=batch.mapping["kind"],
                defaults={"mapping": batch.mapping},
            )
        _end(batch, IMPORT.after, outcome)
    return outcome


def is_checked(batch: Batch) -> bool:
    """Whether what was checked is what would be imported now."""
    return batch.checked == _as_checked(batch)


def fail(batch: Batch, state: str, problem: str) -> None:
    """Notes why nothing was done."""
    Batch.objects.filter(pk=batch.pk).update(
        state=state, problem=problem, finished=timezone.now(), stop=False
    )
    batch.refresh_from_db()


def problem_of(error: BaseException) -> str:
    """What to tell a person; empty for what is a fault of the program."""
    if isinstance(error, Stopped | KeyboardInterrupt):
        return "Stopped: nothing was changed."
    if isinstance(error, DatabaseError):
        return f"Nothing was changed, the database refused it: {str(error).splitlines()[0]}."
    return str(error) if isinstance(error, IntakeError | Refused | ArchiveTrouble) else ""


def lock(campaign: Campaign) -> None:
    """One import into a campaign at a time, until the transaction ends. Raises IntakeError."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [LOCK, campaign.pk])
        if not cursor.fetchone()[0]:
            raise IntakeError(f"Another import into {campaign} is running: try again after it.")


def _take(batch: Batch, beat: Beat, *, dry: bool, partial: bool) -> Outcome:
    table = mapped_table(batch)
    with transaction.atomic():
        lock(batch.campaign)
        return take_in(
            batch.campaign, table, batch.mapping["kind"],
            partial=partial, dry=dry, batch=batch, progress=beat,
        )  # fmt: skip


def _as_checked(batch: Batch) -> dict[str, Any]:
    return deepcopy({"mapping": batch.mapping, "encoding": batch.encoding})


def _keep_verdicts(batch: Batch, outcome: Outcome, dry: bool) -> None:
    BatchRow.objects.filter(batch=batch).delete()
    rows = [
        BatchRow(
            batch=batch,
            line=one.line,
            what=one.what,
            reason=one.reason,
            record="" if dry and one.what in ("made", "joined") else one.record,  # not there yet
        )  # fmt: skip
        for one in sorted(outcome.verdicts)
    ]
    for first in range(0, len(rows), ROWS):
        copy_in(rows[first : first + ROWS])


def _end(batch: Batch, state: str, outcome: Outcome) -> None:
    batch.state, batch.finished, batch.problem = state, timezone.now(), ""
    batch.counts = {
        "rows": dict(outcome.rows),
        "made": dict(outcome.made),
        "places": _open_places(outcome.open_places),
    }
    batch.save(update_fields=["state", "finished", "problem", "counts", "checked"])


def _open_places(places: Iterable[Any]) -> list[dict[str, Any]]:
    """Spellings without one area: those that fit several first, then the commonest."""
    return [
        {
            "text": one.text,
            "province": one.province.code if one.province else "",
            "fits": [area.code for area in one.fits],
            "rows": one.rows,
            "is_province": one.is_province,
        }
        for one in sorted(places, key=lambda one: (not one.fits, -one.rows, one.text))[:MOST_PLACES]
    ]
