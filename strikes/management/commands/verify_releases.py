"""`manage.py verify_releases`: works out the checksum of every row and release again."""

from django.core.management.base import BaseCommand, CommandError

from strikes.models import Release
from strikes.releases.chain import altered, checksum


class Command(BaseCommand):
    help = "Compares every row and release with its checksum; fails where one differs."

    def handle(self, *args, **options) -> None:
        differ = []
        for release in Release.objects.order_by("slug", "number"):
            name = f"{release.slug}, release {release.number}"
            if not release.form:
                self.stdout.write(f"{name}: made before sums were chained, not checked")
            elif checksum(release) == release.sha256:
                self.stdout.write(f"{name}: as published")
            else:
                differ.append(name)
        differ += list(altered())
        if differ:
            raise CommandError(
                f"The rows are not those that were published: {'; '.join(differ)}."
                " Compare with a backup, or with the sums that readers kept."
            )
