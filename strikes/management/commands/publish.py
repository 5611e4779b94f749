"""`manage.py publish [SLUG …] [--note TEXT]`: the next release of each campaign."""

from django.core.management.base import BaseCommand, CommandError

from strikes.models import Campaign
from strikes.releases.freeze import NothingToPublish, publish


class Command(BaseCommand):
    help = "Freezes the records that are ready into the next release of each campaign."

    def add_arguments(self, parser) -> None:
        parser.add_argument("slug", nargs="*", help="campaigns; all of them when none is named")
        parser.add_argument("--note", default="", help="a note for readers")

    def handle(self, *args, **options) -> None:
        for campaign in self.named(options["slug"]):
            try:
                release = publish(campaign, note=options["note"])
            except NothingToPublish as reason:
                self.stdout.write(f"{campaign.slug}: {reason}")
                continue
            counts = ", ".join(f"{number} {kind}" for kind, number in release.counts.items())
            self.stdout.write(f"{campaign.slug}: release {release.number} ({counts})")

    def named(self, slugs: list[str]) -> list[Campaign]:
        campaigns = {campaign.slug: campaign for campaign in Campaign.objects.all()}
        unknown = [slug for slug in slugs if slug not in campaigns]
        if unknown or not campaigns:
            known = ", ".join(campaigns) or "none yet: run `manage.py load_campaign`"
            raise CommandError(f"No campaign {', '.join(unknown)}. Campaigns: {known}.")
        return [campaigns[slug] for slug in slugs] if slugs else list(campaigns.values())
