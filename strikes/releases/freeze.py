"""The one door: freezes what may be public into a numbered release, in one transaction."""

from collections import Counter
from dataclasses import dataclass, field

from django.db import transaction

from strikes.models import Campaign, Published, Release, Sortie, Strike
from strikes.releases import render
from strikes.releases.columns import arrow_file
from strikes.releases.rows import CHUNK, digest, held_back, rows, with_settled_evidence

Name = tuple[str, str]  # kind and key of a row


class NothingToPublish(Exception):
    """No record is ready, or nothing has changed since the last release."""


@dataclass
class Change:
    """What a release would change: `fresh` rows to write, `ended` rows that no longer stand."""

    last: Release | None
    counts: Counter = field(default_factory=lambda: Counter(added=0, changed=0, withdrawn=0))
    sums: dict[Name, str] = field(default_factory=dict)
    fresh: list[Published] = field(default_factory=list)
    ended: set[Name] = field(default_factory=set)

    @property
    def number(self) -> int:
        return self.last.number + 1 if self.last else 1

    @property
    def sha256(self) -> str:
        """Over the sums of all rows of the release, in order of kind and key."""
        return digest(sorted(self.sums.items()))


def compare(campaign: Campaign) -> Change:
    """What publishing now would change. Writes nothing."""
    change = Change(last=Release.objects.filter(campaign=campaign).order_by("-number").first())
    standing = _standing(campaign)
    for row in rows(campaign):
        name = (row.kind, row.key)
        change.sums[name] = row.sha256
        change.counts[row.kind] += 1
        if standing.get(name) == row.sha256:
            continue
        change.fresh.append(row)
        change.counts["changed" if name in standing else "added"] += 1
        if name in standing:
            change.ended.add(name)
    gone = standing.keys() - change.sums.keys()
    change.ended |= gone
    change.counts["withdrawn"] = len(gone)
    change.counts["held_back"] = held_back(campaign)
    return change


@transaction.atomic
def publish(campaign: Campaign, user=None, note: str = "") -> Release:
    """Freezes the campaign's public records into its next release and gives that release.

    Rows that did not change stay as they are; changed and withdrawn ones end with this release.
    Raises NothingToPublish where the release would be empty or the same as the last.
    """
    campaign = Campaign.objects.select_for_update().get(pk=campaign.pk)
    change, about = compare(campaign), _about(campaign)
    _refuse_empty(change, about)
    _end(campaign, change)
    for row in change.fresh:
        row.since = change.number
    Published.objects.bulk_create(change.fresh, batch_size=CHUNK)
    for model in (Strike, Sortie):
        pending = model.objects.filter(campaign=campaign, publication="pending")
        with_settled_evidence(pending).update(publication="published")
    release = Release.objects.create(
        campaign=campaign,
        number=change.number,
        slug=campaign.slug,
        position=campaign.position,
        about=about,
        publisher=user,
        note=note,
        counts=dict(change.counts),
        sha256=change.sha256,
    )
    # Once it stands: a file that cannot be written now is written when it is first asked for.
    transaction.on_commit(lambda: arrow_file(release), robust=True)
    return release


def _refuse_empty(change: Change, about: dict) -> None:
    if change.last is None and not (change.counts["strike"] or change.counts["sortie"]):
        raise NothingToPublish(
            "No record is ready: set a strike or sortie with evidence to “pending”, then publish."
        )
    if change.last and not change.fresh and not change.ended and change.last.about == about:
        raise NothingToPublish(f"Nothing has changed since release {change.last.number}.")


def _standing(campaign: Campaign) -> dict[Name, str]:
    rows = Published.objects.filter(campaign=campaign, until=None)
    return {(kind, key): total for kind, key, total in rows.values_list("kind", "key", "sha256")}


def _end(campaign: Campaign, change: Change) -> None:
    by_kind: dict[str, list[str]] = {}
    for kind, key in change.ended:
        by_kind.setdefault(kind, []).append(key)
    for kind, keys in by_kind.items():
        rows = Published.objects.filter(campaign=campaign, until=None, kind=kind, key__in=keys)
        rows.update(until=change.number)


def _about(campaign: Campaign) -> dict:
    return {
        "name": campaign.name,
        "names": render.names(campaign),
        "country": campaign.country,
        "start": render.day(campaign.start),
        "end": render.day(campaign.end),
        "lat": campaign.lat,
        "lon": campaign.lon,
        "zoom": campaign.zoom,
        "synthetic": campaign.synthetic,
        "note": campaign.note,
        "belligerents": [each.name for each in campaign.belligerents.order_by("name")],
    }
