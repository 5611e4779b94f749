"""The record on several hosts: its programs, and the settings that let them find each other."""

import os
import secrets
import sys
from pathlib import Path

from network import Host

ROOT = Path(__file__).resolve().parents[2]
PYTHON = sys.executable


def settings(hosts: dict[str, Host], folder: Path) -> dict[str, str]:
    """Development settings, since TLS is nothing that this proves; the rest as on real hosts. The
    data folder is one file system for all, as the archive must be (docs/deployment.md)."""
    return {
        "DATABASE_URL": f"postgres://record@{hosts['primary'].address}/record",
        "REPLICA_URL": f"postgres://record@{hosts['replica'].address}/record",
        "CELERY_BROKER_URL": f"amqp://guest:guest@{hosts['broker'].address}//",
        "DATA_DIR": str(folder / "data"), "SECRET_KEY": secrets.token_hex(32),
        "ALLOWED_HOSTS": "*", "TRUSTED_PROXIES": "1", "MAP_TILES": "none",
        "FETCH_ALLOW_PRIVATE": hosts["outside"].address, "FETCH_DELAY_SECONDS": "0",
        "LOOK_SECONDS": "2", "RETRY_SECONDS": "2", "API_REQUESTS_A_MINUTE": "0",
        "DJANGO_SETTINGS_MODULE": "config.settings", "PYTHONPATH": str(ROOT),
    }  # fmt: skip


class Programs:
    """Starts the Procfile's programs on their hosts, each with a log of its own."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        self.environment, self.folder = os.environ | environment, folder

    def prepare(self, host: Host) -> None:
        for command in ("prepare",), ("collectstatic", "--noinput", "-v0"):
            host.call(PYTHON, "manage.py", *command, cwd=ROOT, env=self.environment)

    def web(self, host: Host) -> None:
        self._start(host, "gunicorn", "-c", "config/gunicorn.py", "config.wsgi", HOST=host.address)

    def worker(self, host: Host) -> None:
        self._celery(host, "worker", "--concurrency", "1", "-n", f"{host.name}@record")

    def beat(self, host: Host) -> None:
        self._celery(host, "beat", "--pidfile=")

    def _celery(self, host: Host, *words: object) -> None:
        self._start(host, "celery", "--quiet", "-A", "config", *words, "--loglevel", "WARNING")

    def _start(self, host: Host, program: str, *words: object, **more: str) -> None:
        log = (self.folder / f"{host.name}.log").open("ab")
        host.start(
            PYTHON, "-m", program, *words,
            cwd=ROOT, env=self.environment | more, stdout=log, stderr=log,
        )  # fmt: skip
