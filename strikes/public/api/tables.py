"""Items as CSV: the lines that the release rendered, or the chosen columns of them."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from strikes.public.api import conditions
from strikes.public.api.asking import Asking
from strikes.public.api.sql import ITEM, Sql
from strikes.releases.fields import Field
from strikes.releases.items import cell

POINT = ("lat", "lon")
CASTS = {"number": "float8", "integer": "int8", "boolean": "bool", "date": "date"}


def fields(asking: Asking) -> list[Field]:
    """The columns asked for, in the order asked for."""
    by_name = {each.name: each for each in asking.collection.columns}
    return [by_name[name] for name in asking.properties or by_name]


def is_rendered(asking: Asking) -> bool:
    """Whether whole lines of it stand in the database."""
    return not asking.properties and asking.collection.kind != "target"


def columns(asking: Asking, site: str) -> Sql:
    """What to select: one whole line, or a value for each column."""
    if is_rendered(asking):
        return Sql("(") + conditions.doubt(asking) + Sql(") || %s || line", [f",{site}"])
    return values(asking, site)


def values(asking: Asking, site: str) -> Sql:
    """A typed value for each column."""
    found = Sql("")
    for each in fields(asking):
        found += Sql("," if found.text else "") + _value(asking, each, site)
    return found


def _value(asking: Asking, each: Field, site: str) -> Sql:
    if each.name == "in":
        return Sql("(") + conditions.doubt(asking) + Sql(")::text")
    if each.name in POINT:
        return Sql(each.name)
    text = f"({ITEM}->'properties'->>'{each.name}')"
    if each.name == "url":
        return Sql(f"%s || {text}", [site])
    cast = CASTS.get(each.type)
    return Sql(f"{text}::{cast}" if cast else text)


def head(asking: Asking) -> str:
    return ",".join(each.name for each in fields(asking)) + "\r\n"


def whole(asking: Asking, parts: Iterable[bytes]) -> Iterator[bytes]:
    """The file of rendered lines in parts, as they come."""
    yield head(asking).encode()
    yield from parts


def lines(asking: Asking, found: Iterable[list[tuple[Any, ...]]]) -> Iterator[bytes]:
    """The file in parts; `found` are rows of `columns`, some thousands at a time."""
    yield head(asking).encode()
    rendered = is_rendered(asking)
    for some in found:
        text = "".join([row[0] for row in some]) if rendered else _written(asking, some)
        yield text.encode()


def _written(asking: Asking, some: list[tuple[Any, ...]]) -> str:
    text, width = io.StringIO(), len(fields(asking))
    csv.writer(text).writerows([cell(value) for value in row[:width]] for row in some)
    return text.getvalue()
