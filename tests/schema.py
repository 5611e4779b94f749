"""The database with all its tables and none of its rows, made once and copied from then on.

Applying every migration takes some twenty seconds of a processor, and each test process has a
Postgres of its own. So the first that needs the tables makes them, by `manage.py migrate` on a new
cluster, and keeps a copy of the cluster in pytest's cache; the others, and later sessions, begin
with that. It is made anew whenever something changes that the tables come from."""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.services import embedded_postgres
from config.services.account import servers_home
from config.services.postgres import NAME

ROOT = Path(__file__).parents[1]
CACHE = ROOT / ".pytest_cache/schema"
SOURCES = (
    "requirements.txt",
    "config/services/*.py",
    "config/settings/*.py",
    "strikes/apps.py",
    "strikes/desk/roles.py",
    "strikes/migrations/*.py",
    "strikes/models/**/*.py",
    "tests/schema.py",
)
lent: list[str] = []  # the database with the tables, where this process has been lent one


def lend(data_dir: Path) -> None:
    """Puts a cluster whose database has all tables where `embedded_postgres` will look for it."""
    CACHE.mkdir(parents=True, exist_ok=True)
    kept = CACHE / digest()
    cluster = servers_home(data_dir) / "postgres"
    with alone():
        if kept.is_dir():
            copy(kept, cluster)
        else:
            make(data_dir)
            for outdated in CACHE.glob("[!.]*"):
                shutil.rmtree(outdated)
            copy(cluster, CACHE / ".unfinished")
            (CACHE / ".unfinished").rename(kept)
    lent.append(NAME)


def digest() -> str:
    found = hashlib.sha256()
    for path in sorted(path for pattern in SOURCES for path in ROOT.glob(pattern)):
        found.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:16]


def make(data_dir: Path) -> None:
    with embedded_postgres(data_dir, durable=False) as url:
        given = {**os.environ, "DATA_DIR": str(data_dir), "DATABASE_URL": url}
        command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
        done = subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"The tables for the tests could not be made:\n{done.stderr}")


def copy(cluster: Path, to: Path) -> None:
    """With its owner, who may be another account than ours."""
    shutil.rmtree(to, ignore_errors=True)
    subprocess.run(["cp", "-a", cluster, to], check=True)


@contextmanager
def alone() -> Iterator[None]:
    """Other processes that want a cluster wait meanwhile."""
    with (CACHE / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
