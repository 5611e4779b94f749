"""The progress of a run: written beside its transaction, so that others see it at once."""

from collections.abc import Callable
from typing import Any

from django.db import connection

from strikes.models import Batch

WRITE = """
UPDATE strikes_batch SET done = %s, total = %s, beat = now() WHERE id = %s RETURNING stop
"""


class Stopped(Exception):
    """Someone asked the run to stop."""


class Beat:
    """Called with rows done and rows in all; raises Stopped where the batch is to stop.

    `listen` is told the same, for a progress bar."""

    def __init__(self, batch: Batch, listen: Callable[[int, int], None] | None = None):
        self.batch = batch
        self.listen = listen
        self.beside: Any = connection.copy()

    def __enter__(self) -> "Beat":
        return self

    def __exit__(self, *_: object) -> None:
        self.beside.close()

    def __call__(self, done: int, total: int) -> None:
        with self.beside.cursor() as cursor:
            cursor.execute(WRITE, [done, total, self.batch.pk])
            found = cursor.fetchone()
        if found and found[0]:
            raise Stopped
        if self.listen:
            self.listen(done, total)
