"""What each release added, changed and withdrew, and a feed of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from strikes.models import Published, Release

RECORDS = ("strike", "sortie")  # what is listed one by one; the rest is counted
LISTED = 50  # of each sort in each release


@dataclass
class Change:
    """One release: its counts, and the records it touched (`data` of the version that counts)."""

    release: Release
    added: list[dict] = field(default_factory=list)
    changed: list[dict] = field(default_factory=list)
    withdrawn: list[dict] = field(default_factory=list)

    @property
    def lists(self) -> Iterator[tuple[str, list[dict], int]]:
        """Name, the first records, and how many there are."""
        for name in ("added", "changed", "withdrawn"):
            found = getattr(self, name)
            yield name, found[:LISTED], len(found)


def changes(release: Release) -> list[Change]:
    """Every release of the campaign, the newest first; the very first one lists nothing."""
    releases = Release.objects.filter(campaign_id=release.campaign_id).order_by("number")
    found = {each.number: Change(each) for each in releases}
    first = min(found)
    versions = _versions(release, first)
    begun = {(row["since"], row["kind"], row["key"]) for row in versions}
    ended = {(row["until"], row["kind"], row["key"]) for row in versions}
    for row in versions:
        name = (row["kind"], row["key"])
        if row["since"] > first:
            before = (row["since"], *name) in ended
            (found[row["since"]].changed if before else found[row["since"]].added).append(row)
        if row["until"] and (row["until"], *name) not in begun:
            found[row["until"]].withdrawn.append(row)
    return list(found.values())[::-1]


def _versions(release: Release, first: int) -> list[dict]:
    """Every version that begins or ends after the first release."""
    rows = Published.objects.filter(campaign_id=release.campaign_id, kind__in=RECORDS)
    touched = rows.exclude(since=first, until=None).order_by("kind", "window", "key")
    return [dict(row) for row in touched.values("kind", "key", "since", "until", "data")]
