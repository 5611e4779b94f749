"""Hands work to Celery by name. A broker that is away loses nothing: the rows say what is due."""

import logging
from collections.abc import Iterable
from itertools import takewhile

from celery import current_app
from django.conf import settings
from django.db import transaction
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)


def send(task: str, *keys: int) -> bool:
    """Queues `strikes.tasks.<task>(*keys)` and tells whether the broker took it."""
    expires = 4 * settings.LOOK_SECONDS  # beat has queued it anew by then
    try:
        current_app.send_task(f"strikes.tasks.{task}", keys, expires=expires, retry=False)
    except (OperationalError, OSError) as error:
        logger.warning("The broker cannot be reached, %s waits in its row: %s", task, error)
        return False
    return True


def send_all(task: str, keys: Iterable[int]) -> int:
    """Queues the task for each key until the broker fails; returns how many it took."""
    return sum(1 for _ in takewhile(lambda key: send(task, key), keys))


def send_after_commit(task: str, *keys: int) -> None:
    transaction.on_commit(lambda: send(task, *keys))
