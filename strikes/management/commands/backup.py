"""Backs up database, archive and release files into a folder of their own."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from config.services import Trouble
from strikes.operations.backup import back_up


class Command(BaseCommand):
    help = "Back up database, archive and release files; prints the folder it made."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("home", nargs="?", type=Path, help="folder for it, else BACKUP_DIR")

    def handle(self, *args, home: Path | None, **options) -> None:
        try:
            self.stdout.write(str(back_up(home)))
        except Trouble as trouble:
            raise CommandError(str(trouble)) from trouble
