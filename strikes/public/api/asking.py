"""What is asked of a collection's items: every parameter, checked, or all that is wrong at once."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.http import QueryDict
from django.utils.translation import override

from strikes.models import Release
from strikes.public.api.collections import Collection
from strikes.public.api.cursors import Cursor, read_cursor
from strikes.public.api.problems import Problem
from strikes.public.api.spaces import Box, read_box
from strikes.public.api.times import read_days
from strikes.public.filters import Query, parse
from strikes.public.known import known_of
from strikes.public.wording import shown

COMMON = ("f", "lang", "release")
PAGING = ("limit", "cursor", "sortby", "properties", "bbox", "datetime")
WHOLE = re.compile(r"[0-9]{1,18}")
LIMITS = {"json": 100, "html": 50}  # where none is asked; tables then have all that match
MOST = 10_000  # items of one page
MOST_SORTS = 3
Value = TypeVar("Value")


@dataclass(frozen=True)
class Asking:
    """`days` is what `datetime` asks, beside the site's own filters in `query`."""

    collection: Collection
    release: Release
    query: Query = Query()
    days: Query = Query()
    box: Box | None = None
    limit: int | None = None
    cursor: Cursor | None = None
    sort: tuple[str, ...] = ()  # names, “-” before those that fall
    properties: tuple[str, ...] = ()  # none: all

    @property
    def sortby(self) -> str:
        return ",".join(self.sort)


@dataclass
class Reader:
    """Reads parameters one by one and keeps what is wrong with each."""

    params: QueryDict
    problems: dict[str, str] = field(default_factory=dict)

    def read(self, name: str, read: Callable[[str], Value], default: Value) -> Value:
        values = self.params.getlist(name)
        if not values:
            return default
        try:
            if len(set(values)) > 1:
                raise ValueError(f"Given {len(values)} times: give it once.")
            return read(values[0].strip())
        except ValueError as error:
            self.problems[name] = str(error)
            return default


def allowed(collection: Collection) -> tuple[str, ...]:
    return (*COMMON, *PAGING, *collection.filters)


def refuse_unknown(params: QueryDict, names: Iterable[str]) -> None:
    known = tuple(names)
    unknown = sorted(set(params) - set(known))
    if unknown:
        says = f"There is no such parameter here: use {', '.join(sorted(known))}."
        raise Problem(400, problems={shown(name): says for name in unknown[:5]})


def read_release(params: QueryDict) -> int | None:
    """The release that the request names, in `release` or in its cursor."""
    reader = Reader(params)
    number = reader.read("release", _release, None)
    cursor = reader.read("cursor", read_cursor, None)
    if number and cursor and number != cursor.release:
        reader.problems["cursor"] = (
            f"It goes on in release {cursor.release}, and release={number} is asked: leave one out."
        )
    _refuse(reader.problems)
    return number or (cursor.release if cursor else None)


def read_items(collection: Collection, release: Release, params: QueryDict, form: str) -> Asking:
    """Raises Problem with everything that is wrong."""
    refuse_unknown(params, allowed(collection))
    reader = Reader(params)
    site = site_query(collection, release, params)
    asking = Asking(
        collection=collection,
        release=release,
        query=site.query,
        days=reader.read("datetime", lambda text: Query(*read_days(text)), Query()),
        box=reader.read("bbox", read_box, None),
        limit=reader.read("limit", _limit, LIMITS.get(form)),
        cursor=reader.read("cursor", read_cursor, None),
        sort=reader.read("sortby", lambda text: _sort(collection, text), ()),
        properties=reader.read("properties", lambda text: _properties(collection, text), ()),
    )
    if asking.cursor and asking.cursor.sort != asking.sortby:
        reader.problems["cursor"] = "It belongs to another sortby: begin again without it."
    _refuse(site.problems | reader.problems)
    return asking


def site_query(collection: Collection, release: Release, params: QueryDict) -> Any:
    """The site's own filters, read by the site's own parser."""
    asked = QueryDict(mutable=True)
    for name in collection.filters:
        for value in params.getlist(name):
            asked.appendlist(name, value.replace("\0", "\ufffd"))
    with override("en"):
        return parse(asked, known_of(release))


def _refuse(problems: dict[str, str]) -> None:
    if problems:
        raise Problem(400, problems=problems)


def _whole(text: str, what: str) -> int:
    if not WHOLE.fullmatch(text) or int(text) == 0:
        raise ValueError(f"“{shown(text)}” is no {what}")
    return int(text)


def _release(text: str) -> int:
    try:
        return min(_whole(text, "release"), 2**31 - 1)
    except ValueError as error:
        raise ValueError(f"{error}: use its number, from 1.") from None


def _limit(text: str) -> int:
    try:
        return min(_whole(text, "number of items"), MOST)
    except ValueError as error:
        raise ValueError(f"{error}: use 1 to {MOST}; more gives {MOST} a page.") from None


def _sort(collection: Collection, text: str) -> tuple[str, ...]:
    names = tuple(name.strip().removeprefix("+") for name in text.split(","))
    bare = [name.removeprefix("-") for name in names]
    strange = [name for name in bare if name not in collection.sorts]
    can = ", ".join(collection.sorts) or "nothing: leave it out"
    if strange:
        raise ValueError(f"“{shown(strange[0])}” is not what this sorts by: use {can}.")
    if len(set(bare)) < len(bare) or len(bare) > MOST_SORTS:
        raise ValueError(f"Name each property once, {MOST_SORTS} at most: {can}.")
    return names


def _properties(collection: Collection, text: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for name in text.split(",")))
    known = [field.name for field in collection.columns]
    strange = [name for name in names if name not in known]
    if strange:
        raise ValueError(f"“{shown(strange[0])}” is no property here: use {', '.join(known)}.")
    return names
