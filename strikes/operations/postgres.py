"""Postgres' own programs for dump and load, pointed at the database of the settings."""

import os
import subprocess
from pathlib import Path

from django.conf import settings

from config.services import Trouble
from config.services.account import server_program
from config.services.postgres import PACKAGE, PROGRAMS


def dump(file: Path) -> None:
    """The whole database in Postgres' custom format. Raises Trouble with its reason."""
    _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={file}")


def load(file: Path) -> None:
    """The dump into an empty database: whole, or nothing of it. Raises Trouble with the reason."""
    name = settings.DATABASES["default"]["NAME"]
    options = ("--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error")
    _run("pg_restore", *options, f"--dbname={name}", str(file))


def _run(program: str, *options: str) -> None:
    """No password stands in the command, where every account of the machine could read it."""
    database: dict = dict(settings.DATABASES["default"])
    names = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD"}  # nosec B105
    given = {variable: str(database[name]) for name, variable in names.items() if database[name]}
    done = subprocess.run(
        [server_program(PACKAGE, f"{PROGRAMS}/{program}"), *options],
        env={**os.environ, **given, "PGDATABASE": database["NAME"]},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or [f"{program} gave no reason."]
        raise Trouble(said[0])
