"""The moment that a release shows: one state of all tables, on one connection or on two."""

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager

from django.db import OperationalError, connection, transaction
from django.db.backends.utils import CursorWrapper

from strikes.ahead import ahead
from strikes.models import Published, statistics
from strikes.models.bulk import many_rows
from strikes.releases.touched import in_chunks

MANY = 20_000  # records; for fewer a second connection gains nothing
NOT_GIVEN = "55P03"  # Postgres: a lock was not given in time


class Occupied(Exception):
    """Somebody else publishes, or looks at what publishing would make."""


@contextmanager
def one_moment(patience: str = "0") -> Iterator[str]:
    """A transaction that sees one state of all tables, while nobody else publishes.

    The lock comes before the first look at any table; readers and editors do not notice it. Gives
    the name by which another connection finds the same state; inside another transaction, what
    that one sees counts, and the name is empty. `patience` is how long to wait for the lock, as
    Postgres writes times, "0" for ever; raises Occupied after that."""
    outermost = not connection.in_atomic_block
    if outermost:
        statistics.look_again()
    with transaction.atomic(), connection.cursor() as cursor:
        if outermost:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        _lock(cursor, patience)
        snapshot = ""
        if outermost:
            cursor.execute("SELECT pg_export_snapshot()")
            [snapshot] = cursor.fetchone()
        with many_rows(occasion="publishing"):
            yield snapshot
    if outermost:
        statistics.look_again()


def _lock(cursor: CursorWrapper, patience: str) -> None:
    cursor.execute("SET LOCAL lock_timeout = %s", [patience])  # SELECT would look too early
    try:
        cursor.execute("LOCK TABLE strikes_release IN SHARE ROW EXCLUSIVE MODE")
    except OperationalError as error:
        if getattr(error.__cause__, "pgcode", "") == NOT_GIVEN:
            raise Occupied from error
        raise
    cursor.execute("SET LOCAL lock_timeout TO DEFAULT")


def rendered_ahead(rows: Iterable[Published], snapshot: str) -> Generator[Published, None, None]:
    """The same rows, rendered in a thread while Postgres takes in those before them. They are read
    as all tables stood at the moment of the snapshot, by a connection of that thread."""
    with closing(ahead(_as_they_stood(rows, snapshot))) as chunks:
        for chunk in chunks:
            yield from chunk


def _as_they_stood(
    rows: Iterable[Published], snapshot: str
) -> Generator[list[Published], None, None]:
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                cursor.execute("SET TRANSACTION SNAPSHOT %s", [snapshot])
            yield from in_chunks(rows)
    finally:
        connection.close()
