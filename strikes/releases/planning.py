"""Publishes what was planned for a time that has come."""

from django.db import transaction
from django.utils import timezone

from strikes.models import PlannedRelease
from strikes.releases.four_eyes import OwnWork
from strikes.releases.freeze import NothingToPublish, publish


def publish_due() -> int:
    """Publishes what is due; gives how many releases that made. What cannot be published is done
    too, and says why."""
    return sum(_publish(pk) for pk in PlannedRelease.objects.due().values_list("pk", flat=True))


def _publish(pk: int) -> bool:
    planned = _claimed(pk)
    if planned is None:
        return False
    try:
        planned.release = publish(planned.campaign, planned.planner, planned.note)
    except (NothingToPublish, OwnWork) as reason:
        planned.outcome = str(reason)
    except Exception:
        PlannedRelease.objects.filter(pk=pk).update(done=None)  # due again at the next look
        raise
    planned.save(update_fields=["release", "outcome"])
    return planned.release is not None


def _claimed(pk: int) -> PlannedRelease | None:
    """The row, marked as done before the work, so that two processes never publish it twice."""
    with transaction.atomic():
        rows = PlannedRelease.objects.due().select_for_update(skip_locked=True, of=("self",))
        planned = rows.filter(pk=pk).first()
        if planned:
            planned.done = timezone.now()
            planned.save(update_fields=["done"])
        return planned
