"""One run at a time on a data folder: a lock that dies with its holder, and notes beside it."""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from config.services.place import Place
from config.services.private_files import write_private
from config.services.trouble import Trouble


@contextmanager
def only_run(place: Place) -> Iterator[None]:
    """Holds the data folder; Trouble when another process does."""
    # A lock of this kind belongs to the process alone: nothing it starts can keep it alive.
    with (place.run_folder / "lock").open("a") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = state(place)
            raise Trouble(
                f"The record in {place.data_dir} is running already"
                f"{' at ' + holder['address'] if 'address' in holder else ''} "
                f"(process {holder.get('pid', 'unknown')}): "
                "use that, stop it with make stop, or choose another DATA_DIR."
            ) from error
        note_state(place, pid=os.getpid())
        try:
            yield
        finally:
            state_file(place).unlink(missing_ok=True)


def is_running(place: Place) -> bool:
    """Whether some process holds the data folder."""
    path = place.run_folder / "lock"
    if not path.is_file():
        return False
    with path.open("a") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
    return False


def state_file(place: Place) -> Path:
    return place.run_folder / "state.json"


def note_state(place: Place, **facts: Any) -> None:
    """Writes what others need to join the run; the file may hold a password, so it is private."""
    write_private(state_file(place), json.dumps(facts))


def state(place: Place) -> dict[str, Any]:
    try:
        return json.loads(state_file(place).read_text())
    except (OSError, ValueError):
        return {}
