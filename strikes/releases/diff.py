"""What differs between two releases of a campaign: added, changed field by field, withdrawn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Collate

from strikes.models import Published
from strikes.models.releases import KINDS
from strikes.releases.touched import AT_ONCE

SORTS = ("added", "changed", "withdrawn")
UNSHOWN = ("feature", "line", "facets", "search")
ABSENT = None  # a field that one of the versions does not have
Side = tuple[Published, bool]  # a version, and whether it is the one of the later release


@dataclass(frozen=True)
class Field:
    """One value that differs; `name` is its path in the record: `window.start`, `targets.0.low`."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Difference:
    """One record: its version in the earlier release and in the later one, None where it is not."""

    kind: str
    key: str
    before: Published | None
    after: Published | None

    @property
    def sort(self) -> str:
        if self.before is None:
            return "added"
        return "changed" if self.after else "withdrawn"

    @property
    def fields(self) -> list[Field]:
        """What differs in a changed record, in order of names; nothing of the other two."""
        if self.before is None or self.after is None:
            return []
        before, after = _flat(self.before.data), _flat(self.after.data)
        names = sorted(before.keys() | after.keys())
        pairs = [Field(name, before.get(name, ABSENT), after.get(name, ABSENT)) for name in names]
        return [each for each in pairs if each.before != each.after]


class Diff:
    """Between the release `first` (0: before any) and the later `last`, of one kind or all."""

    def __init__(self, campaign_id: int, first: int, last: int, kind: str = "") -> None:
        kinds = [kind] if kind else [code for code, _name in KINDS]
        rows = Published.objects.filter(campaign_id=campaign_id, kind__in=kinds)
        self.begun = rows.filter(since__gt=first, since__lte=last).filter(
            Q(until=None) | Q(until__gt=last)
        )
        self.ended = rows.filter(since__lte=first, until__gt=first, until__lte=last)

    def __iter__(self) -> Iterator[Difference]:
        """In order of the bytes of kind and key, a few thousand rows in memory at once."""
        return _differences(_in_order(self.ended, False), _in_order(self.begun, True))

    def firsts(self, most: int) -> dict[str, list[Difference]]:
        """By kind the first differences, read in two questions however many kinds there are."""
        sides = [
            _firsts_of_kinds(rows.filter(~Exists(_same(other))), is_after, most)
            for rows, other, is_after in (
                (self.ended, self.begun, False), (self.begun, self.ended, True)
            )
        ]  # fmt: skip
        found: dict[str, list[Difference]] = {code: [] for code, _name in KINDS}
        for one in _differences(*sides):
            if len(found[one.kind]) < most:
                found[one.kind].append(one)
        return found

    def counts(self) -> dict[str, dict[str, int]]:
        """Sort → kind → how many."""
        other = {"kind": OuterRef("kind"), "key": OuterRef("key")}
        again = self.begun.filter(Exists(self.ended.filter(**other)))
        sorts = {
            "added": self.begun.filter(~Exists(self.ended.filter(**other))),
            "changed": again.filter(~Exists(_same(self.ended))),
            "withdrawn": self.gone(),
        }
        first, *rest = (_by_kind(rows, sort) for sort, rows in sorts.items())
        counts: dict[str, dict[str, int]] = {sort: {} for sort in sorts}
        for sort, kind, count in first.union(*rest, all=True):
            counts[sort][kind] = count
        return counts

    def gone(self) -> QuerySet[Published]:
        """The last versions of what no longer stands."""
        again = self.begun.filter(kind=OuterRef("kind"), key=OuterRef("key"))
        return self.ended.filter(~Exists(again))


def deletions(campaign_id: int, number: int) -> QuerySet[Published]:
    """The last versions of all that was public once and is not in this release."""
    rows = Published.objects.filter(campaign_id=campaign_id, kind__in=[code for code, _ in KINDS])
    later = rows.filter(
        kind=OuterRef("kind"), key=OuterRef("key"), since__gt=OuterRef("since"), since__lte=number
    )
    return rows.filter(~Exists(later), until__lte=number).order_by("until", "kind", "key")


def _by_kind(rows: QuerySet[Published], sort: str) -> QuerySet[Any, tuple[str, str, int]]:
    named = rows.order_by().values("kind").annotate(sort=Value(sort), count=Count("pk"))
    return named.values_list("sort", "kind", "count")


def _same(rows: QuerySet[Published]) -> QuerySet[Published]:
    """The version among the rows that says the same of the same record."""
    return rows.filter(kind=OuterRef("kind"), key=OuterRef("key"), sha256=OuterRef("sha256"))


def _differences(ended: Iterable[Side], begun: Iterable[Side]) -> Iterator[Difference]:
    """Of versions in order of the bytes of kind and key."""
    rows = merge(ended, begun, key=_name)
    for (kind, key), versions in groupby(rows, key=lambda one: (one[0].kind, one[0].key)):
        sides = {is_after: row for row, is_after in versions}
        before, after = sides.get(False), sides.get(True)
        if before is None or after is None or before.sha256 != after.sha256:
            yield Difference(kind, key, before, after)


def _firsts_of_kinds(rows: QuerySet[Published], is_after: bool, most: int) -> list[Side]:
    shown = rows.defer(*UNSHOWN).order_by(Collate("key", "C"))
    first, *rest = (shown.filter(kind=code)[:most] for code, _name in KINDS)
    return sorted(((row, is_after) for row in first.union(*rest, all=True)), key=_name)


def _in_order(rows: QuerySet[Published], is_after: bool) -> Iterator[Side]:
    shown = rows.defer(*UNSHOWN)
    for row in shown.order_by(Collate("kind", "C"), Collate("key", "C")).iterator(AT_ONCE):
        yield row, is_after


def _name(side: Side) -> tuple[bytes, bytes]:
    return side[0].kind.encode(), side[0].key.encode()


def _flat(value: Any, path: str = "") -> dict[str, Any]:
    """Every single value by its path. Parts of a list go by their own code where they have one, so
    that one more at the front does not make all the others look changed."""
    parts: Iterable[tuple[str, Any]]
    if isinstance(value, dict):
        parts = value.items()
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        parts = [(_code(each, place), each) for place, each in enumerate(value)]
    else:
        return {path: value}
    found: dict[str, Any] = {}
    for name, part in parts:
        found |= _flat(part, f"{path}.{name}" if path else str(name))
    return found


def _code(part: dict, place: int) -> str:
    return str(part.get("claim") or part.get("code") or part.get("sha256") or place)
