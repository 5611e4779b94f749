from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg2
import pytest
from django.db import connection

from config import environment as env

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
