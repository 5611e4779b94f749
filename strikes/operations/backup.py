"""A backup is a folder: the database, the archive, imported tables, release files, all their sums.

The database is dumped first: a capture's bytes are in the archive before its row is in the
database, and archive files only grow, so that the copy made afterwards holds all that the dump
names. A folder is whole or it is not there: it is made beside its place and moved.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage, storages
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from config.services import Trouble
from strikes.operations import postgres, sums

STAMP = "%Y-%m-%dT%H-%M-%SZ"
DATABASE, ABOUT = "database.dump", "about.json"


def back_up(home: Path | None = None) -> Path:
    """Makes a backup in `home` (by default BACKUP_DIR) and returns its folder.

    Raises Trouble where it cannot be made; what was begun is taken away again.
    """
    home = home or Path(settings.BACKUP_DIR)
    try:
        with _alone(home):
            return _made(home, timezone.now().astimezone(UTC))
    except OSError as error:
        raise Trouble(
            f"The backup cannot be written: {error.strerror or error} ({error.filename}). "
            "Free some space, or set BACKUP_DIR to another disk."
        ) from error


def back_up_if_due() -> Path | None:
    """The scheduled backup: one each BACKUP_HOURS, by what lies there; old ones are let go."""
    if not settings.BACKUP_HOURS:
        return None
    kept = backups(Path(settings.BACKUP_DIR))
    wait = timedelta(hours=settings.BACKUP_HOURS)
    if kept and timezone.now() - moment_of(kept[-1]) < wait:
        return None
    made = back_up()
    let_go(Path(settings.BACKUP_DIR), settings.BACKUP_KEEP)
    return made


def backups(home: Path) -> list[Path]:
    """Whole backups, oldest first."""
    return sorted(path.parent for path in home.glob(f"*Z/{sums.SUMS}"))


def moment_of(backup: Path) -> datetime:
    return datetime.strptime(backup.name, STAMP).replace(tzinfo=UTC)


def let_go(home: Path, keep: int) -> None:
    """Deletes all but the newest `keep`, and never the last one."""
    for old in backups(home)[: -max(keep, 1)]:
        shutil.rmtree(old)


def _made(home: Path, now: datetime) -> Path:
    last = backups(home)[-1:]
    unfinished = home / f"{now:{STAMP}}.unfinished"
    unfinished.mkdir(mode=0o700)
    try:
        postgres.dump(unfinished / DATABASE)
        for name, folder in folders().items():
            _copy(folder, unfinished / name, last[0] / name if last else None)
        (unfinished / ABOUT).write_text(json.dumps(_about(now), indent=1))
        sums.write(unfinished)
        return unfinished.rename(home / f"{now:{STAMP}}")
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def folders() -> dict[str, Path]:
    """By name in a backup, the folders that belong to the record. Release files in a bucket are
    not among them: the bucket keeps its own."""
    found: dict[str, os.PathLike[str] | str] = {"archive": settings.ARCHIVE_DIR}
    found["imports"] = settings.DATA_DIR / "imports"
    releases = storages["releases"]
    if isinstance(releases, FileSystemStorage):
        found["release-files"] = releases.location
    return {name: Path(folder) for name, folder in found.items()}


def _copy(folder: Path, to: Path, before: Path | None) -> None:
    """A file that the backup before has, byte for byte, is linked to and takes no room."""
    to.mkdir()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        target = to / file.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        kept = before / file.relative_to(folder) if before else None
        if kept and kept.is_file() and sums.sum_of(kept) == sums.sum_of(file):
            os.link(kept, target)
        else:
            shutil.copyfile(file, target)


def _about(now: datetime) -> dict:
    """What a person who finds the folder wants to know."""
    applied = MigrationRecorder(connection).applied_migrations()
    return {
        "what": "a backup of the record; manage.py restore FOLDER brings it back",
        "made": now.isoformat(timespec="seconds"),
        "postgres": connection.pg_version,  # type: ignore[attr-defined]
        "migration": max(name for app, name in applied if app == "strikes"),
    }


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """One backup at a time; it also clears what a killed one left."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (home / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Trouble("Another backup is being made: wait until it has ended.") from None
        for left in home.glob("*.unfinished"):
            shutil.rmtree(left)
        yield
