"""`manage.py prepare`: everything the database needs before the web server starts."""

from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from strikes.models import Campaign


class Command(BaseCommand):
    help = "Migrates, loads the campaign that comes with the project into a database without one."

    def handle(self, *args, **options) -> None:
        call_command("migrate", interactive=False, verbosity=0, stdout=self.stdout)
        Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
        if settings.PRODUCTION:
            call_command("collectstatic", interactive=False, verbosity=0)
        if not Campaign.objects.exists():
            self._load_campaign()

    def _load_campaign(self) -> None:
        self.stdout.write("Loading the campaign that comes with the project …")
        with (
            transaction.atomic()
        ):  # a broken-off load leaves nothing, so the next start loads again
            for command in ("load_areas", "load_campaign", "publish"):
                call_command(command, stdout=self.stdout, stderr=self.stderr)
