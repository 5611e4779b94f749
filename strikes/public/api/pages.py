"""One page of items: what it holds, how many match in all, and where the next begins."""

from dataclasses import dataclass, replace
from typing import Any

from strikes.public.api import rows
from strikes.public.api.asking import Asking
from strikes.public.api.cursors import Cursor


@dataclass(frozen=True)
class Page:
    """`rows` hold the columns asked for; `next` is the cursor of the next page, if there is one."""

    rows: list[tuple[Any, ...]]
    matched: int
    next: Cursor | None


def read_page(asking: Asking, columns: rows.Sql) -> Page:
    """Counting is left out where the page itself tells the number, or the one before did."""
    found = rows.fetch(rows.page(asking, columns))
    more = len(found) > (asking.limit or len(found))
    shown = found[: asking.limit]
    matched = _matched(asking, len(shown), more)
    keys = len(rows.order(asking))
    bare = [row[:-keys] for row in shown]
    if not more:
        return Page(bare, matched, None)
    after = tuple(shown[-1][-keys:])
    return Page(bare, matched, Cursor(asking.release.number, matched, asking.sortby, after))


def _matched(asking: Asking, shown: int, more: bool) -> int:
    if asking.cursor:
        return asking.cursor.matched
    return rows.count(asking) if more else shown


def one(asking: Asking, key: str, columns: rows.Sql) -> tuple[Any, ...] | None:
    """The item of this key as it stands in the release."""
    asked = replace(asking, limit=1)
    sql = rows.Sql("SELECT") + columns + rows.Sql("FROM") + rows.source(asked) + rows.Sql("WHERE")
    by_key = rows.Sql.all_of([rows.wanted(asked), rows.Sql("key = %s", [key])])
    found = rows.fetch(sql + by_key)
    return found[0] if found else None
