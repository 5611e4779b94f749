"""`manage.py intake FILE --campaign SLUG`: a CSV of claims or strikes into a campaign."""

import csv
from collections.abc import Iterable
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from strikes.desk.intake import KINDS, IntakeError, Outcome, Refused, Verdict, open_table, take_in
from strikes.models import Campaign
from strikes.statements.trouble import ArchiveTrouble

SHOWN = 50  # remarks; the rest go to the file that --remarks names


class Command(BaseCommand):
    help = (
        "Import a CSV file of claims or strikes (docs/data.md has the columns)."
        " A single row that is refused keeps all of them out, unless --partial is given."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--campaign", required=True, metavar="SLUG")
        parser.add_argument("--kind", choices=KINDS, help="by default seen from the columns")
        parser.add_argument("--partial", action="store_true", help="import the rows that are right")
        parser.add_argument("--remarks", type=Path, metavar="FILE", help="all remarks as a CSV")

    def handle(self, *args, **options) -> None:
        campaign = self._campaign(options["campaign"])
        try:
            table = open_table(options["file"])
            kind = options["kind"] or table.kind()
            outcome = take_in(campaign, table, kind, partial=options["partial"])
        except Refused as refused:
            self._report(refused.outcome.remarks, options["remarks"])
            raise CommandError(
                f"Nothing was imported: {refused}. Correct them and run it again, or import the"
                " others alone with --partial."
            ) from refused
        except (IntakeError, ArchiveTrouble) as trouble:
            raise CommandError(f"Nothing was imported: {trouble}") from trouble
        self._done(kind, outcome, options["remarks"])

    def _campaign(self, slug: str) -> Campaign:
        found = Campaign.objects.filter(slug=slug).first()
        if found is None:
            slugs = ", ".join(Campaign.objects.values_list("slug", flat=True)) or "none yet"
            raise CommandError(f"There is no campaign “{slug}”. There is: {slugs}.")
        return found

    def _done(self, kind: str, outcome: Outcome, file: Path | None) -> None:
        self._report(outcome.remarks, file)
        self.stdout.write(f"{kind}: {outcome.summary}")

    def _report(self, remarks: list[Verdict], file: Path | None) -> None:
        for remark in remarks[:SHOWN]:
            self.stderr.write(str(remark))
        if len(remarks) > SHOWN:
            where = f"see {file}" if file else "--remarks FILE writes them all"
            self.stderr.write(f"… and {len(remarks) - SHOWN:,} more lines: {where}")
        if file:
            write_remarks(file, remarks)


def write_remarks(file: Path, remarks: Iterable[Verdict]) -> None:
    try:
        with file.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(["line", "what", "reason"])
            writer.writerows((one.line, one.what, one.reason) for one in remarks)
    except OSError as error:
        raise CommandError(f"{file} cannot be written: {error.strerror}.") from error
