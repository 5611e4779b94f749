"""The real programs beside a test: worker and beat of their own, on the test's own database."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]


def environment(**more: str) -> dict[str, str]:
    """What points a program at the test's database, archive and broker."""
    base = os.environ["DATABASE_URL"].rpartition("/")[0]
    return {
        **os.environ,
        "DATABASE_URL": f"{base}/{connection.settings_dict['NAME']}",
        "DATA_DIR": str(Path(settings.ARCHIVE_DIR).parent),
        "FETCH_ALLOW_PRIVATE": ",".join(settings.FETCH_ALLOW_PRIVATE),
        "FETCH_DELAY_SECONDS": str(settings.FETCH_DELAY_SECONDS),
        "RETRY_SECONDS": "1",
        "LOOK_SECONDS": "1",
        "PYTHONPATH": str(ROOT),
        **more,
    }


def command(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """A management command as a person runs it."""
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env=environment(**more),
        capture_output=True,
        text=True,
        timeout=180,
    )


def start(program: str, log: Path, *options: str, **more: str) -> subprocess.Popen:
    """A Celery program in a group of processes of its own."""
    with log.open("ab") as out:
        return subprocess.Popen(
            [sys.executable, "-m", "celery", "-A", "config", program, *options],
            cwd=ROOT,
            env=environment(**more),
            stdout=out,
            stderr=out,
            start_new_session=True,
        )


def kill(process: subprocess.Popen) -> None:
    """kill -9 to the program and all it started."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextmanager
def worker_and_beat(folder: Path, **more: str) -> Iterator[None]:
    running = [
        start("worker", folder / "worker.log", "--concurrency=2", "--loglevel=INFO", **more),
        start("beat", folder / "beat.log", "--pidfile=", **more),
    ]
    try:
        yield
    finally:
        for process in running:
            kill(process)


def wait_until(happened: Callable[[], bool], seconds: float, what: Callable[[], object]) -> None:
    """Looks again and again; fails with `what()` when it has not happened in time."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, what()
        time.sleep(0.02)
