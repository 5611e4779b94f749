"""Brings a backup back into an empty database and an empty data folder."""

from pathlib import Path

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from config.services import Trouble
from strikes.operations.restore import restore


class Command(BaseCommand):
    help = "Restore a backup into an empty database and data folder, and verify its archive."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("backup", type=Path, help="a folder that manage.py backup made")

    def handle(self, *args, backup: Path, **options) -> None:
        try:
            restore(backup)
        except Trouble as trouble:
            raise CommandError(str(trouble)) from trouble
        call_command("migrate", interactive=False, verbosity=0, stdout=self.stdout)
        call_command("verify_archive", stdout=self.stdout, stderr=self.stderr)
        self.stdout.write("The record is back as it was backed up.")
