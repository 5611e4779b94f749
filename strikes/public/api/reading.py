"""The rows as Postgres hands them out, within the time that a reader may make others wait."""

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from typing import Any

from django.conf import settings
from django.db import connections, router, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import OperationalError
from psycopg2.errors import QueryCanceled

from strikes.models import Published
from strikes.public.api.asking import Asking
from strikes.public.api.conditions import source, wanted
from strikes.public.api.problems import Problem
from strikes.public.api.sql import Sql

# Bytes of a binary COPY before its first row, and of each row before its first column; then before
# the second, where the first is a boolean.
HEAD_OF_COPY, HEAD_OF_ROW, BEHIND_BOOLEAN = 19, 6, 11
Heads = tuple[bytes, bytes]  # what stands before a text whose boolean is false, and is true
CHUNK = 5000  # lines held in memory while a whole table goes out


def database() -> BaseDatabaseWrapper:
    """The one that readers are answered from."""
    return connections[router.db_for_read(Published)]


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


class Texts:
    """Takes a binary COPY of a boolean and a text: Postgres sends a message for each row, the first
    behind the head, and one of two bytes at the end."""

    def __init__(self, heads: Heads) -> None:
        self.found: list[bytes] = []
        self._heads = heads
        self._before = HEAD_OF_COPY

    def write(self, message: bytes) -> None:
        row = message[self._before :] if self._before else message
        self._before = 0
        if len(row) > BEHIND_BOOLEAN:
            self.found.append(self._heads[row[HEAD_OF_ROW]] + row[BEHIND_BOOLEAN:])


def copied(sql: Sql, heads: Heads) -> list[bytes]:
    """The text of each row as Postgres sends it, behind the head that its boolean chooses: none is
    looked through on the way, nor passes through Python's strings."""
    texts = Texts(heads)
    with answered_in_time(), database().cursor() as cursor, database().wrap_database_errors:
        said = cursor.mogrify(sql.text, sql.values).decode()
        cursor.copy_expert(f"{_manners()}; COPY ({said}) TO STDOUT (FORMAT binary)", texts)
    return texts.found


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
