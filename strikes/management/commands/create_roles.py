import getpass
import os
import re
import sys

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from strikes.operations.roles import READER, CannotMakeRoles, make_reader

VARIABLE = "READER_PASSWORD"
FIT = re.compile(r"[a-z_][a-z0-9_]{0,62}")


class Command(BaseCommand):
    help = (
        "Makes the Postgres role of processes that serve readers alone (PUBLIC_ONLY): it can read"
        " what is published and nothing else. Run it again after each upgrade."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument("--reader", default=READER, help=f"its name; else {READER}")
        parser.add_argument(
            "--no-password",
            action="store_true",
            help="leave the password as it is: the server knows the role in another way",
        )

    def handle(self, reader: str, no_password: bool, **_) -> None:
        if not FIT.fullmatch(reader):
            raise CommandError(f"--reader {reader}: give a name of small letters, digits and _.")
        try:
            made = make_reader(reader, None if no_password else _password())
        except CannotMakeRoles as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"{'Made' if made.is_new else 'Put right'}: {made.name}")
        self.stdout.write(f"Readers' processes: PUBLIC_ONLY=1 DATABASE_URL={_address(made.name)}")


def _password() -> str:
    given = os.environ.get(VARIABLE, "")
    if not given and sys.stdin.isatty():
        given = getpass.getpass("Password of the role: ")
    if len(given) < 12:
        raise CommandError(
            f"Give the role a password of 12 characters or more, in {VARIABLE} or when asked;"
            " --no-password leaves it as it is."
        )
    return given


def _address(name: str) -> str:
    """As the process needs it, the password left out."""
    now = connection.settings_dict
    host = f"{now['HOST'] or 'localhost'}{':' + str(now['PORT']) if now['PORT'] else ''}"
    if host.startswith("/"):  # a folder of sockets
        host = host.replace("/", "%2F")
    return f"postgres://{name}:…@{host}/{now['NAME']}"
