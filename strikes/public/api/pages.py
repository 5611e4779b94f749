"""One page of items: what it holds, how many match in all, and where the next begins."""

from dataclasses import dataclass, replace
from typing import Any

from strikes.public.api import conditions, order, reading
from strikes.public.api.asking import Asking
from strikes.public.api.cursors import Cursor
from strikes.public.api.sql import Sql


@dataclass(frozen=True)
class Page:
    """`rows` hold the columns asked for; `next` is the cursor of the next page, if there is one."""

    rows: list[tuple[Any, ...]]
    matched: int
    next: Cursor | None


def read_page(asking: Asking, columns: Sql) -> Page:
    """Counting is left out where the page itself tells the number, or the one before did."""
    found = reading.fetch(order.page(asking, columns))
    more = len(found) > (asking.limit or len(found))
    shown = found[: asking.limit]
    matched = matching(asking, len(shown), more)
    keys = len(order.order(asking))
    bare = [row[:-keys] for row in shown]
    return Page(bare, matched, cursor_behind(asking, matched, shown[-1][-keys:]) if more else None)


def cursor_behind(asking: Asking, matched: int, last: tuple[Any, ...]) -> Cursor:
    """Leads on from the item with these sort values."""
    return Cursor(asking.release.number, matched, asking.sortby, tuple(last))


def matching(asking: Asking, shown: int, more: bool) -> int:
    """How many match in all; `more` than are shown on this page."""
    if asking.cursor:
        return asking.cursor.matched
    return reading.count(asking) if more else shown


def one(asking: Asking, key: str, columns: Sql) -> tuple[Any, ...] | None:
    """The item of this key as it stands in the release."""
    asked = replace(asking, limit=1)
    sql = Sql("SELECT") + columns + Sql("FROM") + conditions.source(asked) + Sql("WHERE")
    by_key = Sql.all_of([conditions.wanted(asked), Sql("key = %s", [key])])
    found = reading.fetch(sql + by_key)
    return found[0] if found else None
