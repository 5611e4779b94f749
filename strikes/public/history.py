"""The versions of one record: with which release each began and ended, and what it changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from strikes.models import Published, Release

# Parts of a record's data that a reader knows by a name; parts of one name are told once.
PARTS = {
    "window": gettext_lazy("the days"),
    "night": gettext_lazy("the days"),
    "place": gettext_lazy("the place"),
    "provinces": gettext_lazy("the place"),
    "where_prec": gettext_lazy("the place"),
    "radius_km": gettext_lazy("the place"),
    "point": gettext_lazy("the place"),
    "targets": gettext_lazy("the targets"),
    "low": gettext_lazy("the number"),
    "high": gettext_lazy("the number"),
    "qualifier": gettext_lazy("the number"),
    "sorties": gettext_lazy("the aircraft"),
    "aircraft": gettext_lazy("the aircraft"),
    "base": gettext_lazy("the base"),
    "mission": gettext_lazy("what narrows the count"),
    "weapon": gettext_lazy("the weapon"),
    "organisation": gettext_lazy("who flew or spoke"),
    "status": gettext_lazy("declared or alleged"),
    "grade": gettext_lazy("the grade"),
    "confidence": gettext_lazy("the confidence"),
    "note": gettext_lazy("the note"),
    "evidence": gettext_lazy("the evidence"),
    "claims": gettext_lazy("the claims read from it"),
    "assessments": gettext_lazy("assessments by others"),
    "text": gettext_lazy("the text"),
    "title": gettext_lazy("the title"),
    "published": gettext_lazy("the day it was published"),
    "capture": gettext_lazy("the archived copy"),
    "captures": gettext_lazy("the archived copy"),
    "copy_of": gettext_lazy("what it carries"),
    "carriers": gettext_lazy("who carries it"),
}


@dataclass(frozen=True)
class Version:
    """One version: `begun` is the release with which it began, `withdrawn` the one that ended it
    without another version in its place; else None."""

    row: Published
    begun: Release
    withdrawn: Release | None
    changed: list[str]

    @property
    def changes(self) -> str:
        """What differs from the version before, in words; "" for a first version."""
        return _(", ").join(self.changed)


def versions(kind: str, key: str, number: int | None = None) -> list[Published]:
    """The record's versions, the newest first; with a number, as they were in that release."""
    rows = Published.objects.filter(kind=kind, key=key).order_by("-since")
    if number is None:
        return list(rows)
    known = list(rows.filter(since__lte=number))
    for row in known:
        row.until = row.until if row.until and row.until <= number else None
    return known


def history(rows: list[Published], releases: dict[int, Release]) -> list[Version]:
    """The versions told, in the order given: the newest first. `releases` are by number."""
    begun = {row.since for row in rows}
    return [
        Version(
            row,
            releases[row.since],
            None if row.until in begun else releases.get(row.until),
            _changed(row, before),
        )
        for row, before in zip(rows, [*rows[1:], None], strict=True)
    ]


def _changed(row: Published, before: Published | None) -> list[str]:
    if before is None:
        return []
    words = list(dict.fromkeys(_parts(before.data, row.data)))
    if before.until is not None and before.until < row.since:
        words.insert(0, _("back after it was withdrawn"))
    return words


def _parts(before: dict, after: dict) -> Iterator[str]:
    """Names of the parts that differ; of others we say that something did."""
    for part in before.keys() | after.keys():
        if before.get(part) != after.get(part):
            yield str(PARTS.get(part) or _("how it is written down"))
