"""`manage.py load_areas [COUNTRY]`: provinces, districts and places into the gazetteer."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from strikes.desk import gazetteer
from strikes.geometry import Borders


class Command(BaseCommand):
    help = "Load a country's areas; without a country, those that come with the project."

    def add_arguments(self, parser) -> None:
        parser.add_argument("country", nargs="?", help="two letters of ISO 3166-1, such as SY")
        parser.add_argument("--districts", type=Path, metavar="FILE", help="GeoJSON of districts")
        parser.add_argument("--source", default="", help="where the districts file is from")
        parser.add_argument("--licence", default="", help="the licence of the districts file")
        parser.add_argument(
            "--refresh", action="store_true", help="replace stored values that differ"
        )

    def handle(self, *args, **options) -> None:
        try:
            for code in self._countries(options["country"]):
                self._load(code, options)
        except gazetteer.GazetteerError as error:
            raise CommandError(str(error)) from error

    def _countries(self, country: str | None) -> list[str]:
        if country:
            return [gazetteer.checked_code(country)]
        return sorted(folder.name for folder in gazetteer.SHIPPED.iterdir() if folder.is_dir())

    def _load(self, code: str, options: dict) -> None:
        areas = gazetteer.read(code)
        if options["districts"]:
            areas += gazetteer.read_districts(
                options["districts"], code, options["source"], options["licence"],
                Borders((one.code, one.polygon) for one in areas if one.polygon),
            )  # fmt: skip
        done = gazetteer.store(areas, refresh=options["refresh"])
        self.stdout.write(
            f"{code}: {done.made} areas made, {done.filled} filled in, "
            f"{done.unchanged} unchanged, {done.names} spellings added"
        )
        for line in done.kept:
            self.stderr.write(f"kept as stored, the file differs: {line}")
