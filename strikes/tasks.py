"""Celery's way in: load by id, call the function; nothing else."""

from celery import shared_task
from celery.signals import task_postrun

from strikes.desk.imports import sweeping, work
from strikes.memory import give_back
from strikes.operations import backup
from strikes.releases import planning
from strikes.releases.package import written
from strikes.statements import feeds, reading, relook


@task_postrun.connect
def _end(**_: object) -> None:
    give_back()


@shared_task
def take_in(statement_id: int) -> None:
    reading.take_in(statement_id)


@shared_task
def look_again(statement_id: int) -> None:
    relook.look_again(statement_id)


@shared_task
def look_at_feed(feed_id: int) -> None:
    feeds.look_at(feed_id)


@shared_task
def pick_up_waiting() -> None:
    reading.pick_up_waiting()
    relook.pick_up_looks()


@shared_task
def pick_up_feeds() -> None:
    feeds.pick_up_feeds()


@shared_task
def pick_up_imports() -> None:
    work.pick_up_lost()


@shared_task
def sweep_imports() -> None:
    sweeping.sweep()


@shared_task(soft_time_limit=6 * 3600 - 60, time_limit=6 * 3600)
def pick_up_releases() -> None:
    planning.publish_due()
    written.write_due()


@shared_task(soft_time_limit=6 * 3600 - 60, time_limit=6 * 3600)
def back_up() -> None:
    backup.back_up_if_due()


@shared_task(soft_time_limit=6 * 3600 - 60, time_limit=6 * 3600)
def work_on_batch(batch_id: int, what: str) -> None:
    work.work(batch_id, what)
