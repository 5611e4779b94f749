"""Find the claims in a statement: `manage.py extract FILE` or `manage.py extract --jsonl`."""

import argparse
import sys

from django.core.management.base import BaseCommand, CommandError

from strikes.extraction import cli


class Command(BaseCommand):
    """A thin door to strikes/extraction/cli.py; it needs no database."""

    help = "Find the claims in a statement, or in many: one JSON record a line."
    requires_system_checks = ()

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The extractor's own arguments."""
        cli.add_arguments(parser)

    def handle(self, **options) -> None:
        """Run on standard input and output; what cannot be read ends with one clear line."""
        cli.use_utf8(sys.stdin, sys.stdout)
        try:
            cli.run(argparse.Namespace(**options), sys.stdin, sys.stdout)
        except SystemExit as problem:
            raise CommandError(str(problem)) from None
