import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg2
import pytest
from django.db import connection

from config import environment as env
from config.services.account import server_program
from config.services.postgres import PACKAGE, PROGRAMS
from strikes.operations import postgres
from tests.statements.processes import ROOT, environment

EMPTY = "restored"


@pytest.fixture
def places(settings, tmp_path) -> Path:
    """Archive, imports, release files and backups in folders of the test's own."""
    settings.DATA_DIR = tmp_path
    settings.ARCHIVE_DIR = tmp_path / "archive"
    releases = env.storage("RELEASES_STORAGE", tmp_path / "release-files")
    settings.STORAGES = settings.STORAGES | {"releases": releases}
    settings.BACKUP_DIR = tmp_path / "backups"
    return tmp_path


@pytest.fixture
def empty_database(transactional_db) -> Iterator[str]:
    """The name of a second, empty database on the server of the test."""
    _on_server(f"create database {EMPTY}")
    yield EMPTY
    _on_server(f"drop database {EMPTY} with (force)")


RunBeside = Callable[..., Any]


@pytest.fixture
def run_beside_a_copy(empty_database: str, places: Path) -> Callable[[str], RunBeside]:
    """Copies the test's database as it is now, with one statement of SQL to tell the two apart.
    Gives what runs a program with a replica, the name of a database or "" for none, and reads the
    JSON that it prints."""

    def copied(difference: str) -> RunBeside:
        postgres.dump(places / "dump")
        given = environment(DATA_DIR=str(places), DJANGO_SETTINGS_MODULE="config.settings")
        base = given["DATABASE_URL"].rpartition("/")[0]
        load = server_program(PACKAGE, f"{PROGRAMS}/pg_restore")
        url = f"{base}/{empty_database}".replace("postgres://", "postgresql://")
        subprocess.run([load, "--no-owner", f"--dbname={url}", places / "dump"], check=True)
        with connected_to(empty_database) as copy, copy.cursor() as cursor:
            cursor.execute("set session_replication_role = replica")
            cursor.execute(difference)

        def run(program: str, replica: str = "") -> Any:
            ran = subprocess.run(
                [sys.executable, "-c", program],
                cwd=ROOT,
                env={**given, "REPLICA_URL": f"{base}/{replica}" if replica else ""},
                capture_output=True,
                text=True,
            )
            assert ran.returncode == 0, ran.stderr
            return json.loads(ran.stdout)

        return run

    return copied


@contextmanager
def connected_to(name: str) -> Iterator["psycopg2.extensions.connection"]:
    options = {**connection.get_connection_params(), "dbname": name}
    options = {
        key: options[key] for key in ("host", "port", "user", "password") if options.get(key)
    }
    with closing(psycopg2.connect(dbname=name, **options)) as other:
        other.autocommit = True
        yield other


def rows_of(name: str) -> dict[str, list[str]]:
    """Every row of every table of a database, as Postgres writes it."""
    with connected_to(name) as other, other.cursor() as cursor:
        cursor.execute("select relname from pg_stat_user_tables order by 1")
        tables = [table for (table,) in cursor.fetchall()]
        found = {}
        for table in tables:
            cursor.execute(f'select each::text from "{table}" each order by 1')
            found[table] = [row for (row,) in cursor.fetchall()]
        return found


def _on_server(sql: str) -> None:
    with connected_to("postgres") as server, server.cursor() as cursor:
        cursor.execute(sql)


@pytest.fixture
def without_database(transactional_db, monkeypatch):
    """A stretch of time in which this process finds no server where its database was."""

    @contextmanager
    def away() -> Iterator[None]:
        with monkeypatch.context() as patch:
            connection.close()
            patch.setitem(connection.settings_dict, "HOST", "/nowhere")
            yield
        connection.close()

    return away
