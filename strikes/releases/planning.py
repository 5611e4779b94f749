"""Publishes what was asked for now, or planned for a time that has come."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone

from strikes.models import Campaign, PlannedRelease
from strikes.models.locks import alone, is_held
from strikes.releases import four_eyes
from strikes.releases.four_eyes import OwnWork
from strikes.releases.freeze import NothingToPublish, last_release, publish

LATE = timedelta(minutes=1)  # beat looks every few seconds
FAILED = (
    "The program failed and nothing became public; its log says how."
    " Publish again when that is mended."
)


class DoneAlready(Exception):
    """Another process was quicker."""


def ask(campaign: Campaign, planner: Any, note: str) -> tuple[PlannedRelease, bool]:
    """The release of the campaign that is to be made now, and whether it was not asked for before:
    of two who ask at once, one makes the row. Raises OwnWork, as publishing itself would."""
    four_eyes.check(campaign, planner, last_release(campaign))
    with transaction.atomic():
        Campaign.objects.select_for_update(no_key=True).get(pk=campaign.pk)
        before = PlannedRelease.objects.due().filter(campaign=campaign).first()
        if before is not None:
            return before, False
        now = timezone.now()
        fields = {"campaign": campaign, "planner": planner, "note": note}
        return PlannedRelease.objects.create(due=now, **fields), True


def stage(planned: PlannedRelease) -> str:
    """How far one that is due has come: "working" while a process makes it, "late" where none has
    taken it for a while, else "waiting"."""
    if is_held(_turn(planned)):
        return "working"
    return "late" if timezone.now() - planned.due > LATE else "waiting"


def publish_due() -> int:
    """Publishes what is due; gives how many releases that made. What cannot be published is done
    too, and says why. Stops where another process is at it: a second one would only wait."""
    made = 0
    for planned in list(PlannedRelease.objects.due()):
        with alone(_turn(planned)) as mine:
            if not mine:
                break
            made += _publish(planned)
    return made


def _turn(planned: PlannedRelease) -> str:
    return f"planned release {planned.pk}"


def _publish(planned: PlannedRelease) -> bool:
    """The release and its row become done in one transaction: a process killed in between leaves
    neither, and two at once make one release."""
    if not PlannedRelease.objects.waiting().filter(pk=planned.pk).exists():
        return False
    if not _may_publish(planned.planner):
        return _give_up(
            planned, f"{planned.planner} may not publish any more: somebody who may has to ask."
        )
    try:
        publish(
            planned.campaign,
            planned.planner,
            planned.note,
            after=lambda release: _settle(planned, release=release),
        )
    except DoneAlready:
        return False
    except (NothingToPublish, OwnWork) as reason:
        return _give_up(planned, str(reason))
    except (OperationalError, InterfaceError):
        raise  # the database is away or full: it stays due
    except Exception:
        _give_up(planned, FAILED)
        raise
    return True


def _may_publish(planner: Any) -> bool:
    """A release that a program planned has no planner; a right may end before the day comes."""
    return planner is None or planner.has_perm("strikes.add_release")


def _give_up(planned: PlannedRelease, reason: str) -> bool:
    with suppress(DoneAlready):
        _settle(planned, outcome=reason)
    return False


def _settle(planned: PlannedRelease, **outcome: Any) -> None:
    waiting = PlannedRelease.objects.filter(pk=planned.pk, done=None)
    if not waiting.update(done=timezone.now(), **outcome):
        raise DoneAlready
