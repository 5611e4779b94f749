"""Celery's way in: load by id, call the function; nothing else."""

from celery import shared_task

from strikes.statements import reading


@shared_task
def take_in(statement_id: int) -> None:
    reading.take_in(statement_id)


@shared_task
def pick_up_waiting() -> None:
    reading.pick_up_waiting()
