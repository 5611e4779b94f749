"""Postgres and broker of one test session, in a folder of its own: sessions run side by side."""

import os
import shutil
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

import psutil
from django.db.backends.base.base import BaseDatabaseWrapper

from config.services import embedded_broker, embedded_postgres
from config.services.broker import stop_leftover as stop_broker
from config.services.postgres import stop_leftover as stop_postgres
from tests import schema

PARENT, PREFIX = Path("/tmp"), "acr-tests-"


def start(running: ExitStack) -> None:
    """Starts what the environment does not name already, and points the environment at it."""
    sweep()
    folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-", dir=PARENT))
    folder.chmod(0o711)  # servers started by root run as an account that must reach their files
    running.callback(shutil.rmtree, folder, ignore_errors=True)
    os.environ["DATA_DIR"] = str(folder)
    os.environ["API_REQUESTS_A_MINUTE"] = "0"  # tests ask more than a person would
    os.environ["API_RELEASE_SECONDS"] = "0"  # a test's release is gone when the next begins
    os.environ["PAGES_KEPT"] = "0"  # tests change settings, which no release does
    os.environ["TEXTS_KEPT"] = "0"  # a test’s rows are gone when another process would read them
    (folder / "static").mkdir()  # WhiteNoise warns in every test without it
    if not os.environ.get("DATABASE_URL"):
        schema.lend(folder)
        url = running.enter_context(embedded_postgres(folder, durable=False))
        os.environ["DATABASE_URL"] = url
    if not os.environ.get("CELERY_BROKER_URL"):
        os.environ["CELERY_BROKER_URL"] = running.enter_context(embedded_broker(folder))


def wait_until_unused(connection: BaseDatabaseWrapper, seconds: float) -> bool:
    """Whether nobody else is connected to this database any more, or was not after the time."""
    end = time.monotonic() + seconds
    while _others(connection):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def _others(connection: BaseDatabaseWrapper) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
        )
        return cursor.fetchone()[0]


def sweep() -> None:
    """Stops and removes what sessions left that were killed."""
    for folder in PARENT.glob(f"{PREFIX}*"):
        owner = int(folder.name.removeprefix(PREFIX).split("-")[0])
        if not psutil.pid_exists(owner) and os.access(folder, os.W_OK):
            stop_postgres(folder / "servers")
            stop_broker(folder / "servers")
            shutil.rmtree(folder, ignore_errors=True)
