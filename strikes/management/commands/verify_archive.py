"""Re-reads every capture and reports each byte that differs."""

from django.core.management.base import BaseCommand, CommandError

from strikes.models import Capture
from strikes.statements.capture import verify, without_capture


class Command(BaseCommand):
    help = "Re-read every capture from the archive and compare it with its SHA-256."

    def handle(self, *args, **options) -> None:
        captures = Capture.objects.order_by("pk").defer("text")
        wrong = 0
        for sentence in verify(captures.iterator(chunk_size=500)):
            wrong += 1
            self.stderr.write(sentence)
        total = captures.count()
        if wrong:
            raise CommandError(f"{wrong} of {total} captures are not what was captured.")
        self.stdout.write(f"All {total} captures are what was captured.")
        for kept in without_capture():
            self.stdout.write(
                f"{kept.file} holds a record at {kept.offset} that no capture names: "
                "its writer was stopped half-way. It does no harm."
            )
