"""The one door: freezes what may be public into a numbered release, in one transaction.

Only what changed since the last release is rendered and written; `touched.py` says what that is.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import TypeVar

from django.db import OperationalError, transaction

from strikes.memory import give_back
from strikes.models import Campaign, Release, Sortie, Strike
from strikes.models.bulk import check_now
from strikes.releases import four_eyes, plain, render
from strikes.releases.chain import checksum
from strikes.releases.ledger_rows import put_ledger
from strikes.releases.moment import MANY, one_moment, rendered_ahead
from strikes.releases.rows import (
    SOURCES,
    counted,
    held_back,
    kept_back,
    rows,
    with_settled_evidence,
)
from strikes.releases.store import Store
from strikes.releases.touched import (
    Names,
    forget_marks,
    in_chunks,
    leave_marks,
    take_marks,
    touched,
)

Result = TypeVar("Result")
TRIES = 3
PREVIEWED = 3000  # records; to look at more takes longer than a page should
PATIENCE = "3s"  # of somebody who looks, while another publishes or looks
NOTHING_READY = (
    "No record is ready: set a strike or sortie with evidence to “pending”, then publish."
)
CUT_ACROSS = "40001"  # Postgres: a record was edited between reading and writing it


class NothingToPublish(Exception):
    """No record is ready, or nothing has changed since the last release."""


class TooMuch(Exception):
    """More records may have changed than are to be looked at."""


@dataclass
class Prospect:
    """What the next release would be; `nothing` says why there would be none. What may have
    changed too much to be looked at is counted alone."""

    number: int
    last: Release | None
    counts: dict[str, int]
    nothing: str = ""
    is_counted_alone: bool = False


def publish(
    campaign: Campaign,
    user=None,
    note: str = "",
    full: bool = False,
    after: Callable[[Release], None] = lambda release: None,
) -> Release:
    """Freezes the campaign's public records into its next release and gives that release.

    Rows that did not change stay as they are; changed and withdrawn ones end with this release.
    `full` renders every record, touched or not; `after` belongs to the same transaction.
    Raises NothingToPublish where the release would
    be empty or the same as the last, and OwnWork where the publisher's own
    work would go out and the setting FOUR_EYES forbids it.
    """
    four_eyes.check(campaign, user, last_release(campaign))

    def frozen(snapshot: str) -> Release:
        _publish_pending(campaign)
        release = _freeze(campaign, user, note, full, snapshot)
        after(release)
        return release

    return _undisturbed(frozen)


def preview(
    campaign: Campaign, look: Callable[[Release], Result]
) -> tuple[Prospect, Result | None]:
    """What publishing now would make, and what `look` sees in it.

    The release is made as publishing makes it, looked at, and taken back; no record is written, so
    that no edit meanwhile makes it begin again. A first release is only counted: it differs from
    nothing, and `look` has nothing to see; so is one for which more than PREVIEWED records have to
    be looked at. Raises Occupied where it would have to wait long for
    a release that is being made."""
    last = last_release(campaign)
    if last is None:
        return _first(campaign), None

    def made(_snapshot: str) -> tuple[Prospect, Result | None]:
        with transaction.atomic():
            seen = _made_for_a_look(campaign, last, look)
            transaction.set_rollback(True)
            return seen

    return _undisturbed(made, PATIENCE)


def _first(campaign: Campaign) -> Prospect:
    counts = _counted(campaign)
    if not (counts["strike"] or counts["sortie"]):
        return Prospect(1, None, {}, NOTHING_READY)
    return Prospect(1, None, counts)


def _counted(campaign: Campaign) -> dict[str, int]:
    held = sum(len(held_back(campaign, kind)) for kind in ("strike", "sortie"))
    return counted(campaign) | {"held_back": held}


def _made_for_a_look(
    campaign: Campaign, last: Release, look: Callable[[Release], Result]
) -> tuple[Prospect, Result | None]:
    try:
        release = _freeze(campaign, most=PREVIEWED)
    except NothingToPublish as reason:
        return Prospect(last.number + 1, last, {}, str(reason)), None
    except TooMuch:
        counts = _counted(campaign)
        return Prospect(last.number + 1, last, counts, is_counted_alone=True), None
    return Prospect(release.number, last, release.counts), look(release)


def _undisturbed(work: Callable[[str], Result], patience: str = "0") -> Result:
    """Works on the records as they stand at one moment; again where an edit cut across it."""
    for left in reversed(range(TRIES)):
        try:
            with one_moment(patience) as snapshot:
                return work(snapshot)
        except OperationalError as error:
            if getattr(error.__cause__, "pgcode", "") != CUT_ACROSS or not left:
                raise
        finally:
            give_back()
    raise AssertionError("unreachable")


def _freeze(
    campaign: Campaign,
    user=None,
    note: str = "",
    full: bool = False,
    snapshot: str = "",
    most: int | None = None,
) -> Release:
    """Raises TooMuch where more than `most` records have to be looked at."""
    campaign = Campaign.objects.get(pk=campaign.pk)
    last, about = last_release(campaign), _about(campaign)
    store = Store(campaign, last.number + 1 if last else 1)
    names = _names(campaign, last, about, full)
    if most is not None and last and _is_more(most, names, last):
        raise TooMuch
    _put_rows(store, names, snapshot)
    if store.written["claim"] or names is None:
        put_ledger(store, everything=names is None)
    counts = _counts(store, last)
    _refuse_empty(counts, store, last, about)
    counts["held_back"] = _hold_back(campaign, names)
    release = Release(
        campaign=campaign,
        number=store.number,
        slug=campaign.slug,
        position=campaign.position,
        about=about,
        publisher=user,
        note=note,
        counts=counts,
        form=render.FORM,
    )
    release.sha256 = checksum(release)
    release.save()
    return release


def _put_rows(store: Store, names: Names | None, snapshot: str) -> None:
    strikes = Strike.objects.filter(campaign=store.campaign).order_by()
    is_ahead = names is None and snapshot and strikes[MANY : MANY + 1].exists()
    for kind in SOURCES:
        keys = None if names is None else names[kind]
        found = rows(store.campaign, kind, keys)
        with closing(rendered_ahead(found, snapshot) if is_ahead else found) as found:
            store.put(kind, found, keys)


def _publish_pending(campaign: Campaign) -> None:
    """Some thousands at a time: Postgres holds in memory what is still to be checked."""
    for model in (Strike, Sortie):
        pending = model.objects.for_release().filter(campaign=campaign, publication="pending")
        ready = list(with_settled_evidence(pending).values_list("pk", flat=True))
        for chunk in in_chunks(ready):
            model.objects.filter(pk__in=chunk).update(publication="published")
            check_now()


def last_release(campaign: Campaign) -> Release | None:
    return Release.objects.filter(campaign=campaign).order_by("-number").first()


def _names(campaign: Campaign, last: Release | None, about: dict, full: bool) -> Names | None:
    """The rows to look at; None means all: no mark tells what they would be now."""
    if full or last is None or last.form != render.FORM or _moved(last.about, about):
        forget_marks(campaign)
        return None
    marks = take_marks(campaign)
    return None if marks["everything"] else touched(marks)


def _is_more(most: int, names: Names | None, last: Release) -> bool:
    """Whether more than so many records of the campaign are to be looked at. Names are also of
    other campaigns, where an organisation or a place is known to several."""
    if names is None:
        return sum(last.counts.get(kind, 0) for kind in SOURCES) > most
    if sum(len(names[kind]) for kind in SOURCES) <= most:
        return False
    held = counted(last.campaign)
    return sum(min(len(names[kind]), held[kind]) for kind in SOURCES) > most


def _moved(before: dict, about: dict) -> bool:
    return any(before[part] != about[part] for part in ("country", "start", "end"))


def _hold_back(campaign: Campaign, names: Names | None) -> int:
    """Counts what stays behind, and marks it for the next release."""
    count = 0
    for kind in ("strike", "sortie"):
        held = held_back(campaign, kind, None if names is None else names[kind])
        leave_marks(campaign, kind, held | kept_back(campaign, kind))
        count += len(held)
    return count


def _counts(store: Store, last: Release | None) -> dict[str, int]:
    kinds = store.kinds.keys() | set(SOURCES)
    before = last.counts if last else {}
    totals = {kind: before.get(kind, 0) + store.kinds[kind] for kind in kinds | before.keys()}
    return totals | dict(store.counts)


def _refuse_empty(counts: dict, store: Store, last: Release | None, about: dict) -> None:
    if last is None and not (counts["strike"] or counts["sortie"]):
        raise NothingToPublish(NOTHING_READY)
    if last and not store.written.total() and last.about == about:
        raise NothingToPublish(f"Nothing has changed since release {last.number}.")


def _about(campaign: Campaign) -> dict:
    return {
        "name": campaign.name,
        "names": plain.names(campaign),
        "country": campaign.country,
        "start": plain.day(campaign.start),
        "end": plain.day(campaign.end),
        "lat": campaign.lat,
        "lon": campaign.lon,
        "zoom": campaign.zoom,
        "synthetic": campaign.synthetic,
        "note": campaign.note,
        "belligerents": [each.name for each in campaign.belligerents.order_by("name")],
    }
