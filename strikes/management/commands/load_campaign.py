"""`manage.py load_campaign [SLUG]`: a campaign that comes with the project, with its evidence."""

from django.core.management.base import BaseCommand, CommandError

from strikes.desk.campaign import CampaignError, load_campaign, shipped


class Command(BaseCommand):
    help = "Load a campaign that comes with the project; without a slug, all of them."

    def add_arguments(self, parser) -> None:
        parser.add_argument("slug", nargs="?", help="such as " + ", ".join(shipped()))

    def handle(self, *args, **options) -> None:
        for slug in [options["slug"]] if options["slug"] else shipped():
            try:
                self._report(slug)
            except CampaignError as error:
                raise CommandError(str(error)) from error

    def _report(self, slug: str) -> None:
        loaded = load_campaign(slug)
        self.stdout.write(f"{loaded.campaign}")
        for kind, outcome in loaded.outcomes.items():
            self.stdout.write(f"  {kind}.csv: {outcome.summary}")
            for remark in outcome.remarks:
                self.stdout.write(f"    {remark}")
