"""A whole table as it is: the lines that the release rendered, passed on as Postgres sends them."""

from collections.abc import Iterator
from contextlib import suppress
from queue import Empty, Full, Queue
from threading import Event, Thread

from django.conf import settings
from django.db import transaction
from django.db.utils import DatabaseError
from psycopg2.errors import QueryCanceled

from strikes.public.api.reading import database, took_too_long
from strikes.public.api.sql import Sql

Part = bytes | BaseException | None  # None: all is sent
# Bytes of a binary COPY before its first row, and of each row before its only column.
HEAD_OF_COPY, HEAD_OF_ROW = 19, 6
PART = 1 << 18  # bytes, about
WAITING = 8  # parts that are ready to be sent


class Lines:
    """Parts of the only text of each row. Postgres goes on sending while the ones before go out,
    and waits where the reader is slow. The first part is there at once: what takes too long is
    refused before an answer begins. Whoever opens it closes it."""

    def __init__(self, sql: Sql) -> None:
        self._database = database()
        self._parts: Queue[Part] = Queue(WAITING)
        self._is_left = Event()
        self._end: BaseException | None = None
        self._held: list[bytes] = []
        self._size, self._before = 0, HEAD_OF_COPY
        self._transaction = transaction.atomic(using=self._database.alias)
        self._transaction.__enter__()
        with self._database.cursor() as cursor:
            cursor.execute("SET LOCAL max_parallel_workers_per_gather = 0")
            said = cursor.mogrify(sql.text, sql.values).decode()
        command = f"COPY ({said}) TO STDOUT (FORMAT binary)"
        self._thread = Thread(target=self._copy, args=[command], daemon=True)
        self._thread.start()
        self._first = self._next()

    def __iter__(self) -> Iterator[bytes]:
        part = self._first
        while part:
            yield part
            part = self._next()

    def close(self) -> None:
        """Ends the question, however much of it is left; once is enough."""
        if self._is_left.is_set():
            return
        self._is_left.set()
        if self._thread.is_alive():
            self._cancel()
        self._thread.join()
        transaction.set_rollback(True, using=self._database.alias)
        self._transaction.__exit__(None, None, None)

    def _cancel(self) -> None:
        """What comes too late for the question must not meet the next one."""
        self._database.connection.cancel()
        self._thread.join()
        if not isinstance(self._end, QueryCanceled):
            with suppress(DatabaseError), transaction.atomic(using=self._database.alias):
                with self._database.cursor() as cursor:
                    cursor.execute("SELECT pg_sleep(0.1)")

    def write(self, message: bytes) -> None:
        """Postgres sends a message for each row, and one of two bytes at the end."""
        row = message[self._before :]
        self._before = 0
        if len(row) <= HEAD_OF_ROW:
            return
        self._held.append(row[HEAD_OF_ROW:])
        self._size += len(row)
        if self._size > PART:
            self._pass_on()

    def _copy(self, command: str) -> None:
        try:
            with self._database.connection.cursor() as cursor:
                cursor.copy_expert(command, self)
            self._pass_on()
        except BaseException as error:  # it is raised where the parts are asked for
            self._end = error
        self._put(self._end)

    def _pass_on(self) -> None:
        if self._held:
            self._put(b"".join(self._held))
        self._held, self._size = [], 0

    def _put(self, part: Part) -> None:
        """Waits while enough parts are ready; in vain where nobody asks for them any more."""
        while not self._is_left.is_set():
            try:
                self._parts.put(part, timeout=0.2)
                return
            except Full:
                continue

    def _next(self) -> bytes | None:
        try:
            part = self._parts.get(timeout=settings.API_SECONDS)
        except Empty:
            self.close()
            raise took_too_long() from None
        if isinstance(part, BaseException):
            self._thread.join()
            self.close()
            with self._database.wrap_database_errors:
                raise part
        return part
