"""Taking turns, across processes and machines, by Postgres' advisory locks.

A lock goes with the connection that holds it: a killed process holds nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.db import Error, connection

HASH = "hashtextextended(%s, 0)"
# Postgres lists the two halves of such a lock's number apart.
HELD = """
SELECT EXISTS(
    SELECT FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 1 AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND (classid::bigint << 32 | objid::bigint) = hashtextextended(%s, 0))
"""


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


def is_held(name: str) -> bool:
    """Whether any process has `name` at this moment."""
    return _ask(HELD, name)


def _ask(sql: str, name: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(sql, [name])
        return cursor.fetchone()[0]
