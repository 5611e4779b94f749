"""Taking turns, across processes and machines, by Postgres' advisory locks.

A lock goes with the connection that holds it: a killed process holds nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.db import Error, connection

HASH = "hashtextextended(%s, 0)"


@contextmanager
def alone(name: str) -> Iterator[bool]:
    """Tells whether this process is alone with `name` while the block runs; never waits."""
    got = _ask(f"SELECT pg_try_advisory_lock({HASH})", name)
    try:
        yield got
    finally:
        if got:
            with suppress(Error):  # a broken connection has let go already
                _ask(f"SELECT pg_advisory_unlock({HASH})", name)


def wait_for_turn(name: str) -> None:
    """Waits until no other transaction has `name`; holds it until this one ends."""
    _ask(f"SELECT pg_advisory_xact_lock({HASH})", name)


def _ask(sql: str, name: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(sql, [name])
        return cursor.fetchone()[0]
