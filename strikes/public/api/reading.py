"""The rows as Postgres hands them out, within the time that a reader may make others wait."""

import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from struct import unpack
from typing import Any

from django.conf import settings
from django.db import connections, router, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import OperationalError
from psycopg2.errors import QueryCanceled
from psycopg2.extensions import BYTES, register_type

from strikes.models import Published
from strikes.public.api.asking import Asking
from strikes.public.api.conditions import source, wanted
from strikes.public.api.problems import Problem
from strikes.public.api.sql import Sql

WELL_SECONDS = 1.0
CHUNK = 5000  # lines held in memory while a whole table goes out


def database() -> BaseDatabaseWrapper:
    """The one that readers are answered from."""
    return connections[router.db_for_read(Published)]


def _well(connection: BaseDatabaseWrapper) -> BaseDatabaseWrapper:
    """Django asks a kept connection before each request whether it is well. One that answered just
    now is; should it not be, the reader is told to try again, and the next one gets another."""
    if time.monotonic() - getattr(connection, "answered", -WELL_SECONDS) < WELL_SECONDS:
        connection.health_check_done = True  # type: ignore[attr-defined]
    return connection


def count(asking: Asking) -> int:
    sql = Sql("SELECT count(*) FROM") + source(asking) + Sql("WHERE") + wanted(asking)
    return fetch(sql)[0][0]


def _manners() -> str:
    """For one question: it may not take long, nor more than one process of the database."""
    seconds = f"SET LOCAL statement_timeout = {int(settings.API_SECONDS * 1000)}"
    return f"{seconds}; SET LOCAL max_parallel_workers_per_gather = 0"


def fetch(sql: Sql) -> list[tuple[Any, ...]]:
    """All rows. Raises Problem where it takes longer than a reader should make others wait."""
    with answered_in_time(), database().cursor() as cursor:
        cursor.execute(f"{_manners()}; {sql.text}", sql.values)
        return cursor.fetchall()


def texts(sql: Sql) -> list[tuple[bool, bytes]]:
    """The rows of a boolean and a text, as Postgres sends it: none passes through Python's
    strings."""
    return _quickly(sql)


def numbers(sql: Sql) -> tuple[int, ...]:
    """The numbers of one row that holds them all, 8 bytes each, as Postgres sends them."""
    packed = _quickly(sql)[0][0] or b""
    return unpack(f">{len(packed) // 8}q", packed)


def _quickly(sql: Sql) -> list[tuple[Any, ...]]:
    """Without what Django does around a query; texts are bytes."""
    connection = _well(database())
    with answered_in_time(), connection.cursor() as cursor, connection.wrap_database_errors:
        register_type(BYTES, cursor.cursor)
        cursor.cursor.execute(f"{_manners()}; {sql.text}", sql.values)
        found = cursor.cursor.fetchall()
    connection.answered = time.monotonic()  # type: ignore[attr-defined]
    return found


class Stream:
    """The rows some thousands at a time, so that memory stays as it is. The first are read at
    once: what takes too long is refused before an answer begins. Whoever opens it closes it."""

    def __init__(self, sql: Sql) -> None:
        self._chunks = _chunks(sql)
        self._first = next(self._chunks, None)

    def __iter__(self) -> Iterator[list[tuple[Any, ...]]]:
        if self._first is not None:
            yield self._first
        yield from self._chunks

    def close(self) -> None:
        self._chunks.close()


def _chunks(sql: Sql) -> Generator[list[tuple[Any, ...]], None, None]:
    with answered_in_time(), transaction.atomic(using=database().alias):
        with database().cursor() as cursor:
            cursor.execute(_manners())
        with database().wrap_database_errors, closing(_named_cursor()) as cursor:
            cursor.itersize = CHUNK
            cursor.execute(sql.text, sql.values)
            while rows := cursor.fetchmany(CHUNK):
                yield rows


def _named_cursor() -> Any:
    """One whose rows stay with Postgres until they are fetched."""
    return database().connection.cursor(name="api_items")


@contextmanager
def answered_in_time() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        if not isinstance(error.__cause__, QueryCanceled):
            raise
        raise took_too_long() from None


def took_too_long() -> Problem:
    return Problem(
        503,
        f"The database did not find this within {settings.API_SECONDS} seconds: ask for fewer"
        " days or provinces, leave out sortby, or take a whole file of the release.",
        headers={"Retry-After": "60"},
    )
