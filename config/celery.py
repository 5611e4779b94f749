"""The Celery application: `celery -A config worker`, `celery -A config beat`."""

import gc
import os

from celery import Celery
from celery.signals import worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("config")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect(weak=False)
def _share(**_: object) -> None:
    """The processes that a worker forks share what is loaded by now: none looks through it for
    garbage, and so none makes a copy of it."""
    gc.collect()
    gc.freeze()
