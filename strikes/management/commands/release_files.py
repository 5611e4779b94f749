"""`manage.py release_files`: writes the files of every release that has none yet."""

from django.core.management.base import BaseCommand

from strikes.releases.package.written import due, write_files


class Command(BaseCommand):
    help = "Writes the files of releases (CSV, GeoPackage, Parquet …) that are not written yet."

    def handle(self, *args, **options) -> None:
        waiting = list(due())
        for release in waiting:
            write_files(release)
            size = sum(file.size for file in release.files.all())
            self.stdout.write(f"{release.slug}, release {release.number}: {size:,} bytes")
        if not waiting:
            self.stdout.write("Every release has its files.")
