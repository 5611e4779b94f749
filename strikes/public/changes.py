"""What the newest releases added, changed and withdrew, record by record."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet, Window
from django.db.models.functions import RowNumber

from strikes.models import Published, Release

RECORDS = ("strike", "sortie")  # what is listed one by one; the rest is counted
LISTED = 50  # of each sort in each release
RELEASES_SHOWN = 20
SORTS = ("added", "changed", "withdrawn")


@dataclass
class Change:
    """One release, and the first records it touched: rows of each sort, with how many there are
    (`data` is that of the version that counts)."""

    release: Release
    rows: dict[str, list[dict]] = field(default_factory=lambda: {sort: [] for sort in SORTS})

    @property
    def lists(self) -> Iterator[tuple[str, list[dict], int]]:
        """Name, the first records, and how many there are."""
        for sort, found in self.rows.items():
            yield sort, found, found[0]["count"] if found else 0


def changes(release: Release) -> list[Change]:
    """The newest releases up to this one, the newest first; the very first one lists nothing."""
    releases = Release.objects.filter(campaign_id=release.campaign_id, number__lte=release.number)
    newest = releases.order_by("-number")[:RELEASES_SHOWN]
    found = {each.number: Change(each) for each in newest}
    versions = Published.objects.filter(campaign_id=release.campaign_id, kind__in=RECORDS)
    numbers = [number for number in found if number > 1]
    for row in _begun(versions, numbers):
        found[row["since"]].rows["changed" if row["other"] else "added"].append(row)
    for row in _withdrawn(versions, numbers):
        found[row["until"]].rows["withdrawn"].append(row)
    return list(found.values())


def _begun(versions: QuerySet[Published], numbers: list[int]) -> QuerySet[Any]:
    """Versions that began with one of the releases; `other`: in place of one that ended then."""
    before = _same(versions).filter(until=OuterRef("since"))
    rows = versions.filter(since__in=numbers).annotate(other=Exists(before))
    return _firsts(rows, "since", "other")


def _withdrawn(versions: QuerySet[Published], numbers: list[int]) -> QuerySet[Any]:
    """Versions that ended with one of the releases and have none in their place."""
    after = _same(versions).filter(since=OuterRef("until"))
    rows = versions.filter(until__in=numbers).annotate(other=Exists(after)).filter(other=False)
    return _firsts(rows, "until", "other")


def _same(versions: QuerySet[Published]) -> QuerySet[Published]:
    return versions.filter(kind=OuterRef("kind"), key=OuterRef("key"))


def _firsts(rows: QuerySet[Published], *parts: str) -> QuerySet[Any]:
    """The first rows of each part, and how many the part has (`count`)."""
    order = ("kind", "window", "key")
    place = Window(RowNumber(), partition_by=list(parts), order_by=list(order))
    counted = rows.annotate(place=place, count=Window(Count("pk"), partition_by=list(parts)))
    wanted = ("kind", "key", "since", "until", "data", "other", "count")
    return counted.filter(place__lte=LISTED).order_by(*order).values(*wanted)
