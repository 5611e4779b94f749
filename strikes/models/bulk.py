"""Writing many rows at once under history triggers."""

from collections.abc import Iterator
from contextlib import contextmanager

import pghistory
from django.db import connection, transaction


@contextmanager
def many_rows(**occasion: object) -> Iterator[None]:
    """A transaction whose history says on what occasion it was written.

    The history triggers ask for two settings on every row: their context, and which triggers are
    switched off. Where one was never made, Postgres rolls back a subtransaction for each row,
    going over all foreign keys that are still to be checked: 20,000 rows take minutes then, and
    seconds with both of them set."""
    with transaction.atomic(), pghistory.context(**occasion):
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('pgtrigger.ignore', '{}', true)")
        yield


def check_now() -> None:
    """Runs the checks that wait for the end of the transaction, and lets later ones wait again:
    Postgres holds in memory every row that is still to be checked."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
