"""Takes in one official statement: a file, or an address to fetch."""

import time
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from strikes.models import Claim, Statement
from strikes.statements.arrivals import Arrival, arrive, check
from strikes.statements.from_shell import (
    campaign_called,
    file_body,
    is_address,
    organisation_called,
)
from strikes.statements.trouble import Trouble
from strikes.vocabulary import LANGUAGES

WAIT_SECONDS = 120


class Command(BaseCommand):
    help = "Take in an official statement; its claims are proposed for review."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("source", metavar="FILE-or-URL")
        parser.add_argument("--publisher", required=True, help="who published it, by name")
        parser.add_argument("--published", required=True, help="the day, like 2016-12-23")
        parser.add_argument("--campaign", help="its slug; without it the first one")
        parser.add_argument("--organisation", help="whose statement it is, if not the publisher's")
        parser.add_argument("--title", default="")
        parser.add_argument("--language", default="", help=" or ".join(LANGUAGES))
        parser.add_argument("--wait", action="store_true", help="until it has been read")

    def handle(self, *args, source: str, wait: bool, **options) -> None:
        try:
            arrival = self._arrived(source, options)
        except Trouble as trouble:
            raise CommandError(str(trouble)) from trouble
        self._say(arrival)
        if wait:
            self._wait(arrival.statement)

    def _arrived(self, source: str, options: dict) -> Arrival:
        campaign = campaign_called(options["campaign"])
        published = self._day(options["published"])
        address, body = (source, None) if is_address(source) else ("", file_body(Path(source)))
        check(body, address, published, options["language"])  # before a publisher is noted
        return arrive(
            campaign,
            organisation_called(options["publisher"], self.stdout.write),
            published,
            organisation=options["organisation"]
            and organisation_called(options["organisation"], self.stdout.write),
            title=options["title"],
            language=options["language"],
            address=address,
            body=body,
        )

    def _day(self, written: str) -> date:
        try:
            return date.fromisoformat(written)
        except ValueError as error:
            raise CommandError(f"--published {written}: give a day like 2016-12-23.") from error

    def _say(self, arrival: Arrival) -> None:
        statement = arrival.statement
        if not arrival.is_new:
            state = statement.problem or statement.get_state_display()
            self.stdout.write(f"Statement {statement.key} is this one already ({state}).")
        elif arrival.is_queued:
            self.stdout.write(f"Statement {statement.key} is kept and queued to be read.")
        else:
            self.stdout.write(
                f"Statement {statement.key} is kept, but the broker cannot be reached: "
                "it is read as soon as the worker and beat run."
            )

    def _wait(self, statement: Statement) -> None:
        """Until the worker has dealt with it. Exit code 1 where it could not be read."""
        end = time.monotonic() + WAIT_SECONDS
        while statement.state == "waiting" and not statement.problem and time.monotonic() < end:
            time.sleep(0.3)
            statement.refresh_from_db()
        if statement.state == "read":
            claims = Claim.objects.of(statement).count()
            self.stdout.write(f"Read: {claims} claims are proposed for review.")
        else:
            reason = statement.problem or "No worker has read it yet: does one run?"
            raise CommandError(f"Not read ({statement.get_state_display()}): {reason}")
