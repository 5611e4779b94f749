"""The checksum of a release: over the one before it and everything that changed since.

So it vouches for the whole content and for how it came about, and costs what has changed. The
text that is summed has a line for each thing, ended by a line feed:

    the checksum of the release before, or an empty line
    the SHA-256 of the campaign as it was described (`about`, as compact JSON in order of names)
    kind, key and SHA-256 of each new version, and "-" for one that was withdrawn, with a space
    between, in order of the bytes of kind and key
"""

import hashlib
from collections.abc import Iterator
from heapq import merge

from django.db.models import QuerySet
from django.db.models.functions import Collate

from strikes.models import Published, Release
from strikes.releases.diff import Diff
from strikes.releases.rows import digest
from strikes.releases.touched import AT_ONCE

Line = tuple[str, str, str]  # kind, key and SHA-256


def checksum(release: Release) -> str:
    """What the checksum of the release is by its rows and the checksum before."""
    before = Release.objects.filter(campaign_id=release.campaign_id, number__lt=release.number)
    last = before.order_by("-number").values_list("sha256", flat=True).first()
    total = hashlib.sha256(f"{last or ''}\n{digest(release.about)}\n".encode())
    for kind, key, sha256 in _changes(release):
        total.update(f"{kind} {key} {sha256}\n".encode())
    return total.hexdigest()


def altered() -> Iterator[str]:
    """Versions of any record whose content is not what their own checksum says."""
    for row in Published.objects.only("kind", "key", "since", "data", "sha256").iterator(AT_ONCE):
        if digest(row.data) != row.sha256:
            yield f"{row.kind} {row.key} since release {row.since}"


def _changes(release: Release) -> Iterator[Line]:
    diff = Diff(release.campaign_id, release.number - 1, release.number)
    gone = ((kind, key, "-") for kind, key, _sum in _in_order(diff.gone()))
    return merge(_in_order(diff.begun), gone, key=lambda line: (line[0].encode(), line[1].encode()))


def _in_order(rows: QuerySet[Published]) -> Iterator[Line]:
    by_bytes = rows.order_by(Collate("kind", "C"), Collate("key", "C"))
    return by_bytes.values_list("kind", "key", "sha256").iterator(AT_ONCE)
