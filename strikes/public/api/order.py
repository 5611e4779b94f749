"""In which order rows come, and where a page of them begins, as SQL."""

from datetime import date

from strikes.public.api.asking import Asking
from strikes.public.api.conditions import source, wanted
from strikes.public.api.cursors import BROKEN
from strikes.public.api.problems import Problem
from strikes.public.api.sql import Sql

POSSIBLE = 1 << 62  # higher than any id
# What can be sorted by → how; NULL would belong nowhere in an order.
SORTS = {
    "key": ("key", "text"),
    "start": ("coalesce(lower(\"window\"), 'infinity')", "date"),
    "end": ("coalesce(upper(\"window\"), 'infinity')", "date"),
    "where_prec": ("where_prec", "text"),
    "lat": ("coalesce(lat, 'infinity')", "float8"),
    "lon": ("coalesce(lon, 'infinity')", "float8"),
}


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


def numbered(asking: Asking, is_certain: Sql) -> Sql:
    """The ids of the same rows, packed into one value; POSSIBLE more where one only possibly
    matches."""
    marked = Sql("CASE WHEN") + is_certain + Sql(f"THEN id ELSE id + {POSSIBLE} END AS marked")
    packed = Sql("SELECT string_agg(int8send(marked), '') FROM (")
    return packed + plain(asking, marked) + Sql(") AS found")


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
    for (sql, kind, falls), value in zip(keys, after, strict=True):
        found.append(equal + Sql(f"AND {sql} {'<' if falls else '>'} %s::{kind}", [value]))
        equal += Sql(f"AND {sql} = %s::{kind}", [value])
    beyond = Sql(" OR ".join(f"({each.text})" for each in found), [
        value for each in found for value in each.values
    ])  # fmt: skip
    # Said apart, since an index is entered by what holds of every row that is wanted.
    sql, kind, falls = keys[0]
    return [Sql(f"{sql} {'<=' if falls else '>='} %s::{kind}", [after[0]]), beyond]


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
