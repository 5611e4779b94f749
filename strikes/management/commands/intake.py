"""`manage.py intake FILE --campaign SLUG`: strikes, sorties, targets or claims of a table."""

import argparse
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from strikes.desk.imports import running, verdicts
from strikes.desk.imports.arrival import receive
from strikes.desk.imports.beat import Beat, Busy, Stopped
from strikes.desk.imports.running import CHECK, IMPORT, UNDO, CannotRun, begin
from strikes.desk.imports.undo import undo
from strikes.desk.intake import KINDS, IntakeError, Outcome, Refused
from strikes.desk.intake.days import ORDERS
from strikes.desk.intake.reading import MAX_BYTES
from strikes.models import Batch, Campaign, Organisation
from strikes.statements.trouble import ArchiveTrouble

SHOWN = 50  # remarks; the rest go to the file that --verdicts names
BLOCK = 1024 * 1024
WIDTH = 40


class Command(BaseCommand):
    help = (
        "Import a CSV, TSV, XLSX, GeoJSON or JSON Lines file (docs/data.md has the columns)."
        " A single row that is refused keeps all of them out, unless --partial is given."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument("file", type=Path, nargs="?")
        parser.add_argument("--campaign", metavar="SLUG")
        parser.add_argument("--kind", choices=KINDS, help="by default seen from the columns")
        parser.add_argument("--organisation", metavar="NAME", help="who made the table")
        parser.add_argument(
            "--column", metavar="OURS=THEIRS", action="append", default=[], type=_pair
        )
        parser.add_argument(
            "--value", metavar="OURS=TEXT", action="append", default=[], type=_pair,
            help="for every row where the file says nothing",
        )  # fmt: skip
        parser.add_argument("--days", choices=ORDERS, help="how 5/10/2015 is meant")
        parser.add_argument("--encoding", default="", help="where the one found is wrong")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done")
        parser.add_argument("--partial", action="store_true", help="import the rows that are right")
        parser.add_argument("--verdicts", type=Path, metavar="FILE", help="each row, with a reason")
        parser.add_argument("--undo", type=int, metavar="NUMBER", help="take an import back")

    def handle(self, *args, **options) -> None:
        try:
            if options["undo"]:
                self._undo(options["undo"])
            elif options["file"] and options["campaign"]:
                self._take_in(options)
            else:
                raise CommandError("Name a file and its --campaign, or an import to --undo.")
        except (IntakeError, CannotRun, Busy) as trouble:
            raise CommandError(f"Nothing was changed: {trouble}") from trouble

    def _take_in(self, options: dict) -> None:
        batch = self._batch(options)
        self.stderr.write(f"{batch.name}: {batch.form}; {batch.mapping['kind']}")
        begin(batch, CHECK)
        outcome = self._run(batch, CHECK, running.check)
        if not options["dry_run"]:
            self._refuse(batch, outcome, options)
            begin(batch, IMPORT)
            outcome = self._run(batch, IMPORT, running.import_rows)
        self._report(batch, outcome, options["verdicts"])
        what = "would be" if options["dry_run"] else "import"
        number = "" if options["dry_run"] else f" {batch.pk}"
        self.stdout.write(f"{batch.mapping['kind']}, {what}{number}: {outcome.summary}")

    def _batch(self, options: dict) -> Batch:
        batch = receive(
            self._campaign(options["campaign"]), options["file"].name, _blocks(options["file"]),
            kind=options["kind"] or "", organisation=self._organisation(options["organisation"]),
            encoding=options["encoding"],
        )  # fmt: skip
        batch.mapping["columns"] |= dict(options["column"])
        batch.mapping["fixed"] |= dict(options["value"])
        batch.mapping["order"] = options["days"] or batch.mapping["order"]
        batch.save()
        return batch

    def _run(self, batch: Batch, step: running.Step, run) -> Outcome:
        try:
            with Beat(batch, self._bar(step.meanwhile)) as beat:
                return run(batch, beat)
        except (KeyboardInterrupt, Stopped, IntakeError, ArchiveTrouble, DatabaseError) as trouble:
            problem = running.problem_of(trouble)
            running.fail(batch, step.allowed[0], problem)
            raise CommandError(f"Nothing was imported: {problem}") from trouble

    def _refuse(self, batch: Batch, outcome: Outcome, options: dict) -> None:
        if outcome.rows["refused"] and not options["partial"]:
            self._report(batch, outcome, options["verdicts"])
            raise CommandError(
                f"Nothing was imported: {Refused(outcome)}. Correct them and run it again, or"
                " import the others alone with --partial."
            )

    def _undo(self, number: int) -> None:
        batch = Batch.objects.filter(pk=number).first()
        if batch is None:
            raise CommandError(f"There is no import {number}.")
        begin(batch, UNDO)
        try:
            with Beat(batch):
                undo(batch)
        except (IntakeError, KeyboardInterrupt) as trouble:
            running.fail(batch, "imported", running.problem_of(trouble))
            raise CommandError(f"Nothing was changed: {batch.problem}") from trouble
        self.stdout.write(f"Import {number} of {batch.name} is undone.")

    def _campaign(self, slug: str) -> Campaign:
        found = Campaign.objects.filter(slug=slug).first()
        if found is None:
            slugs = ", ".join(Campaign.objects.values_list("slug", flat=True)) or "none yet"
            raise CommandError(f"There is no campaign “{slug}”. There is: {slugs}.")
        return found

    def _organisation(self, name: str | None) -> Organisation | None:
        if not name:
            return None
        found = Organisation.objects.filter(name__iexact=name).first()
        if found is None:
            raise CommandError(f"There is no organisation “{name}”: add it at the desk first.")
        return found

    def _bar(self, doing: str):
        """A line that fills, where somebody looks at it."""

        def show(done: int, total: int) -> None:
            filled = WIDTH * done // max(total, 1)
            self.stderr.write(
                f"\r{doing} [{'#' * filled:<{WIDTH}}] {done:,} of {total:,}",
                ending="\n" if done == total else "",
            )

        return show if self.stderr.isatty() else None

    def _report(self, batch: Batch, outcome: Outcome, file: Path | None) -> None:
        for verdict in outcome.remarks[:SHOWN]:
            self.stderr.write(str(verdict))
        if len(outcome.remarks) > SHOWN:
            where = f"see {file}" if file else "--verdicts FILE writes them all"
            self.stderr.write(f"… and {len(outcome.remarks) - SHOWN:,} more lines: {where}")
        if file:
            try:
                with file.open("w", encoding="utf-8", newline="") as out:
                    out.writelines(verdicts.lines(batch))
            except OSError as error:
                raise CommandError(f"{file} cannot be written: {error.strerror}.") from error


def _pair(text: str) -> tuple[str, str]:
    ours, equals, its = text.partition("=")
    if not (ours and equals and its):
        raise argparse.ArgumentTypeError(f"“{text}” is not written as ours=theirs")
    return ours.strip(), its.strip()


def _blocks(path: Path):
    """The file in pieces. Raises IntakeError where it cannot be read, or is too large to begin."""
    if path.is_dir():
        raise IntakeError(f"{path} is a folder: name the CSV file in it.")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise IntakeError(
                f"{path.name} has {path.stat().st_size / 2**20:,.0f} MB, the limit is"
                f" {MAX_BYTES / 2**20:,.0f} MB: split it into several files."
            )
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                yield block
    except OSError as error:
        raise IntakeError(f"{path} cannot be opened: {error.strerror}.") from error
