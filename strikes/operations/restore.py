"""Brings a backup back into an empty place: never over a record that is there."""

import shutil
from pathlib import Path

from django.db import connection

from config.services import Trouble
from strikes.operations import postgres, sums
from strikes.operations.backup import DATABASE, folders


def restore(backup: Path) -> None:
    """Checks the backup's sums, then loads the database and copies the files back.

    Raises Trouble, before anything is touched, where the backup is not whole or the place is taken.
    """
    _check_whole(backup)
    _check_empty()
    kept = {name: folder for name, folder in folders().items() if (backup / name).is_dir()}
    for folder in kept.values():
        _check_free(folder)
    for name, folder in kept.items():
        shutil.copytree(backup / name, folder, dirs_exist_ok=True)
    connection.close()
    postgres.load(backup / DATABASE)


def _check_whole(backup: Path) -> None:
    try:
        found = list(sums.wrong(backup))
    except OSError:
        raise Trouble(f"{backup} is no backup: it holds no {sums.SUMS}.") from None
    if found:
        raise Trouble(f"{backup} is not whole: {' '.join(found)} Use another backup.")


def _check_empty() -> None:
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
    if tables:
        raise Trouble(
            f"The database holds {len(tables)} tables already: a backup goes into an empty one. "
            "Name a new DATABASE_URL, or a new DATA_DIR."
        )


def _check_free(folder: Path) -> None:
    if any(path.is_file() for path in folder.rglob("*")):
        raise Trouble(f"{folder} holds files already: name a new DATA_DIR.")
