"""The items of a request as Postgres finds them: SQL by hand, since pages are copied, not made.

Every value travels as a parameter; names of columns come from closed lists here.
"""

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.utils import OperationalError
from psycopg2.errors import QueryCanceled

from strikes.models import Published
from strikes.public.api.asking import Asking
from strikes.public.api.cursors import BROKEN
from strikes.public.api.problems import Problem
from strikes.public.api.spaces import Box
from strikes.public.api.targets import TARGETS
from strikes.public.filters import CERTAIN, POSSIBLE, Query

# Bytes of a binary COPY before its first row, and of each row before its only column.
HEAD_OF_COPY, HEAD_OF_ROW = 19, 6
CHUNK = 5000  # lines held in memory while a whole table goes out
MONTHS = 36  # beyond that, months find no faster than looking through all
# What can be sorted by → how; NULL would belong nowhere in an order.
SORTS = {
    "key": ("key", "text"),
    "start": ("coalesce(lower(\"window\"), 'infinity')", "date"),
    "end": ("coalesce(upper(\"window\"), 'infinity')", "date"),
    "where_prec": ("where_prec", "text"),
    "lat": ("coalesce(lat, 'infinity')", "float8"),
    "lon": ("coalesce(lon, 'infinity')", "float8"),
}


@dataclass
class Sql:
    """A piece of SQL and its parameters."""

    text: str
    values: list[Any] = field(default_factory=list)

    def __add__(self, other: "Sql") -> "Sql":
        return Sql(f"{self.text} {other.text}", [*self.values, *other.values])

    @staticmethod
    def all_of(parts: Sequence["Sql"]) -> "Sql":
        return Sql(
            " AND ".join(f"({part.text})" for part in parts),
            [value for part in parts for value in part.values],
        )


def source(asking: Asking) -> Sql:
    return Sql(TARGETS if asking.collection.kind == "target" else "strikes_published")


def wanted(asking: Asking) -> Sql:
    """Which rows are in, wherever a page of them begins."""
    release, kind = asking.release, asking.collection.kind
    stands = Sql("since <= %s AND (until IS NULL OR until > %s)", [release.number] * 2)
    asked = [each for each in (asking.query, asking.days) if each != Query()]
    parts = [compiled(each, "matches") for each in asked]
    cells = _cells(asking)
    if cells:  # they name campaign and kind; said again, Postgres would read larger indexes beside
        parts = [*cells, stands, Sql("(") + Sql.all_of(parts) + Sql(") IS TRUE")]
    else:
        own = Sql("campaign_id = %s AND kind = %s", [release.campaign_id, kind])
        parts = [own, stands, *parts]
    if asking.box:
        parts.append(_within(asking.box, kind))
    return Sql.all_of(parts)


def doubt(asking: Asking) -> Sql:
    """“certain” or “possible”, as text in SQL."""
    sure = [
        compiled(asked, "certainly") for asked in (asking.query, asking.days) if asked.certainties()
    ]
    if not sure:
        return Sql("%s", [CERTAIN])
    return Sql("CASE WHEN") + Sql.all_of(sure) + Sql("THEN %s ELSE %s END", [CERTAIN, POSSIBLE])


def order(asking: Asking) -> list[tuple[str, str, bool]]:
    """(SQL, type, whether it falls) of each sort key; the last make the order total."""
    keys = [(*SORTS[name.removeprefix("-")], name.startswith("-")) for name in asking.sort]
    last = [("id", "int8", False)]
    return keys + last + ([("number", "int8", False)] if asking.collection.kind == "target" else [])


def page(asking: Asking, columns: Sql) -> Sql:
    """The columns, then the sort values, of a page's rows and of one more, if there is one."""
    # Named apart: ORDER BY would take a bare “id” for the text of the same name.
    values = "".join(f", {sql}::text AS after_{at}" for at, (sql, *_) in enumerate(order(asking)))
    return _ordered(asking, columns + Sql(values))


def plain(asking: Asking, columns: Sql) -> Sql:
    """The columns alone, of the same rows."""
    return _ordered(asking, columns)


def last_of_page(asking: Asking) -> Sql:
    """The sort values of a full page's last row."""
    values = ", ".join(f"{sql}::text AS after_{at}" for at, (sql, *_) in enumerate(order(asking)))
    return _ordered(asking, Sql(values)) + Sql("OFFSET %s", [(asking.limit or 1) - 1])


def _ordered(asking: Asking, columns: Sql) -> Sql:
    keys = order(asking)
    by = ", ".join(f"{sql} {'DESC' if falls else 'ASC'}" for sql, _type, falls in keys)
    inside = [wanted(asking), *_after(asking, keys)]
    found = Sql("SELECT") + columns + Sql("FROM") + source(asking) + Sql("WHERE")
    found += Sql.all_of(inside) + Sql(f"ORDER BY {by}")
    return found if asking.limit is None else found + Sql("LIMIT %s", [asking.limit + 1])


def _after(asking: Asking, keys: list[tuple[str, str, bool]]) -> list[Sql]:
    """Rows behind the cursor's: the first key beyond it, or equal and the second beyond it …"""
    if asking.cursor is None:
        return []
    after = asking.cursor.after
    if len(after) != len(keys) or not all(map(_fits, (kind for _, kind, _ in keys), after)):
        raise Problem(400, problems={"cursor": BROKEN})
    found, equal = [], Sql("true")
    for (sql, kind, falls), value in zip(keys, asking.cursor.after, strict=True):
        found.append(equal + Sql(f"AND {sql} {'<' if falls else '>'} %s::{kind}", [value]))
        equal += Sql(f"AND {sql} = %s::{kind}", [value])
    return [Sql(" OR ".join(f"({each.text})" for each in found), [
        value for each in found for value in each.values
    ])]  # fmt: skip


def _fits(kind: str, value: int | str) -> bool:
    """Whether a sort value can be one that Postgres wrote."""
    try:
        if kind == "int8":
            return 0 <= int(value) < 2**63 and str(value).isdecimal()
        if kind == "date":
            return value == "infinity" or bool(date.fromisoformat(str(value)))
        return kind == "text" or float(value) is not None
    except ValueError:
        return False


def count(asking: Asking) -> int:
    sql = Sql("SELECT count(*) FROM") + source(asking) + Sql("WHERE") + wanted(asking)
    return fetch(sql)[0][0]


@lru_cache(maxsize=500)
def _compiled(asked: Query, part: str) -> tuple[str, tuple[Any, ...]]:
    query = Published.objects.filter(getattr(asked, part)()).order_by().query
    text, values = query.get_compiler(connection=connection).compile(query.where)
    return text, tuple(values)


def compiled(asked: Query, part: str) -> Sql:
    """A condition of the site's filters as SQL: of what `matches` or what is `certainly` in."""
    text, values = _compiled(asked, part)
    return Sql(text, list(values)) if text else Sql("true")


def _within(box: Box, kind: str) -> Sql:
    """Points in the box, its edge included; of areas, those whose extent meets it."""
    if kind == "area":
        return _meets(box)
    across = "OR" if box.west > box.east else "AND"
    return Sql(
        f"lat BETWEEN %s AND %s AND (lon >= %s {across} lon <= %s)",
        [box.south, box.north, box.west, box.east],
    )


def _meets(box: Box) -> Sql:
    across = "OR" if box.west > box.east else "AND"
    west, south, east, north = (f"coalesce(({EXTENT}->>{i})::float8, {own})" for i, own in SIDES)
    return Sql(
        f"{north} >= %s AND {south} <= %s AND ({east} >= %s {across} {west} <= %s)",
        [box.south, box.north, box.west, box.east],
    )


ITEM = """('{"type":"Feature","properties":{"url":"' || feature)::json"""
EXTENT = f"({ITEM}->'bbox')"
SIDES = ((0, "lon"), (1, "lat"), (2, "lon"), (3, "lat"))


def _cells(asking: Asking) -> list[Sql]:
    """The months and provinces in which the rows lie, for the index to find them by: only where
    the days have two ends."""
    starts = [each.start for each in (asking.query, asking.days) if each.start]
    ends = [each.end for each in (asking.query, asking.days) if each.end]
    if not starts or not ends or asking.collection.kind == "target":
        return []
    months = range(_month(max(starts)), _month(min(ends)) + 1)
    if len(months) > MONTHS:
        return []
    own = f"{asking.release.campaign_id} {asking.collection.kind}"
    cells = [
        f"{own} {province} {month}"
        for province in asking.query.provinces or ("*",)
        for month in (*months, "long")
    ]
    return [Sql('published_cells(campaign_id, kind, provinces, "window") && %s::text[]', [cells])]


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _manners() -> str:
    """For one question: it may not take long, nor more than one process of the database."""
    seconds = f"SET LOCAL statement_timeout = {settings.API_SECONDS * 1000}"
    return f"{seconds}; SET LOCAL max_parallel_workers_per_gather = 0"


def fetch(sql: Sql) -> list[tuple[Any, ...]]:
    """All rows. Raises Problem where it takes longer than a reader should make others wait."""
    with answered_in_time(), connection.cursor() as cursor:
        cursor.execute(f"{_manners()}; {sql.text}", sql.values)
        return cursor.fetchall()


class Texts:
    """Takes a binary COPY of one column: Postgres sends a message for each row, the first behind
    the head, and one of two bytes at the end."""

    def __init__(self) -> None:
        self.found: list[bytes] = []
        self._before = HEAD_OF_COPY

    def write(self, message: bytes) -> None:
        row = message[self._before :]
        self._before = 0
        if len(row) > HEAD_OF_ROW:
            self.found.append(row[HEAD_OF_ROW:])


def copied(sql: Sql) -> list[bytes]:
    """The only text of each row as Postgres sends it: none is looked through on the way, nor passes
    through Python's strings."""
    texts = Texts()
    with answered_in_time(), connection.cursor() as cursor, connection.wrap_database_errors:
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
    with answered_in_time(), transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(_manners())
        with connection.wrap_database_errors, closing(_named_cursor()) as cursor:
            cursor.itersize = CHUNK
            cursor.execute(sql.text, sql.values)
            while rows := cursor.fetchmany(CHUNK):
                yield rows


def _named_cursor() -> Any:
    """One whose rows stay with Postgres until they are fetched."""
    return connection.connection.cursor(name="api_items")


@contextmanager
def answered_in_time() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        if not isinstance(error.__cause__, QueryCanceled):
            raise
        raise Problem(
            503,
            f"The database did not find this within {settings.API_SECONDS} seconds: ask for fewer"
            " days or provinces, leave out sortby, or take a whole file of the release.",
            headers={"Retry-After": "60"},
        ) from None
