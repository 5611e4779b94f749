"""Publishes what was planned for a time that has come."""

from contextlib import suppress
from typing import Any

from django.utils import timezone

from strikes.models import PlannedRelease
from strikes.releases.four_eyes import OwnWork
from strikes.releases.freeze import NothingToPublish, publish


class DoneAlready(Exception):
    """Another process was quicker."""


def publish_due() -> int:
    """Publishes what is due; gives how many releases that made. What cannot be published is done
    too, and says why."""
    return sum(_publish(planned) for planned in list(PlannedRelease.objects.due()))


def _publish(planned: PlannedRelease) -> bool:
    """The release and its row become done in one transaction: a process killed in between leaves
    neither, and two at once make one release."""
    if not _may_publish(planned.planner):
        with suppress(DoneAlready):
            _settle(planned, outcome=f"{planned.planner} may not publish any more.")
        return False
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
        with suppress(DoneAlready):
            _settle(planned, outcome=str(reason))
        return False
    return True


def _may_publish(planner: Any) -> bool:
    """A release that a program planned has no planner; a right may end before the day comes."""
    return planner is None or planner.has_perm("strikes.add_release")


def _settle(planned: PlannedRelease, **outcome: Any) -> None:
    waiting = PlannedRelease.objects.filter(pk=planned.pk, done=None)
    if not waiting.update(done=timezone.now(), **outcome):
        raise DoneAlready
