"""`manage.py codebook > docs/codebook.md`"""

from django.core.management.base import BaseCommand

from strikes.releases.codebook import codebook


class Command(BaseCommand):
    help = "Prints the codebook: every closed list with meanings and sources."
    requires_system_checks: list[str] = []

    def handle(self, *args, **options) -> None:
        self.stdout.write(codebook(), ending="")
