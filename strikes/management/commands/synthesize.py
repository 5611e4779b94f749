"""`manage.py synthesize --strikes N --seed S`: a made-up campaign for measuring, marked as such."""

from django.core.management.base import BaseCommand, CommandError

from strikes.desk.synthetic import SyntheticError, synthesize


class Command(BaseCommand):
    help = "Make up a campaign of any size, for measuring; `publish synthetic` then shows it."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--strikes", type=int, default=62_000, help="how many (62000)")
        parser.add_argument("--seed", type=int, default=1, help="same seed, same campaign (1)")
        parser.add_argument("--slug", default="synthetic", help="its address (synthetic)")
        parser.add_argument("--country", default="", help="two letters; its areas must be loaded")

    def handle(self, *args, **options) -> None:
        names = ("strikes", "seed", "slug", "country")
        try:
            synthesize(**{name: options[name] for name in names}, tell=self._tell)
        except SyntheticError as error:
            raise CommandError(str(error)) from error
        slug = options["slug"]
        self.stdout.write(f"{options['strikes']} strikes made; now: manage.py publish {slug}")

    def _tell(self, written: int) -> None:
        if written // 100_000 > (written - 5_000) // 100_000:
            self.stdout.write(f"{written} strikes …")
