"""The progress of a run: written beside its transaction, so that others see it at once."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.db import DatabaseError, connection

from strikes.models import Batch

HELD = 0x1A7B  # the first half of the advisory lock of a batch
WRITE = """
UPDATE strikes_batch SET done = %s, total = %s, beat = now() WHERE id = %s RETURNING stop
"""


class Stopped(Exception):
    """Someone asked the run to stop."""


class Busy(Exception):
    """Another process works on the batch."""


class Beat:
    """Called with rows done and rows in all; raises Stopped where the batch is to stop.

    Holds the batch while it is entered, as long as its process lives; raises Busy where another
    does. `listen` is told the same as the row, for a progress bar."""

    def __init__(self, batch: Batch, listen: Callable[[int, int], None] | None = None):
        self.batch = batch
        self.listen = listen
        self.beside: Any = connection.copy()

    def __enter__(self) -> "Beat":
        with self.beside.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [HELD, self.batch.pk])
            held = cursor.fetchone()[0]
        if not held:
            self.beside.close()
            raise Busy(f"Another process works on {self.batch} already.")
        return self

    def __exit__(self, *_: object) -> None:
        """Lets the batch go at once: of a closed connection its server may hear a moment later."""
        with suppress(DatabaseError), self.beside.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [HELD, self.batch.pk])
        self.beside.close()

    def __call__(self, done: int, total: int) -> None:
        with self.beside.cursor() as cursor:
            cursor.execute(WRITE, [done, total, self.batch.pk])
            found = cursor.fetchone()
        if found and found[0]:
            raise Stopped
        if self.listen:
            self.listen(done, total)
