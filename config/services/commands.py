"""What `python -m config.services` can do beside running: join, stop, reset."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from config.services.leftovers import end_leftover_servers, end_leftovers
from config.services.occupancy import is_running, only_run, state
from config.services.place import ROOT, Place, open_data_folder
from config.services.servers import servers
from config.services.trouble import Trouble

STOPPING_SECONDS = 90
# All that a run makes in its data folder; a reset touches nothing else there.
# What belongs to the database that goes; backups stay.
OURS = (
    "servers", "run", "log", "archive", "imports", "release-files", "texts", "static", "media",
    "secret-key", "celerybeat-*",
)  # fmt: skip


def with_servers(place: Place, command: list[str]) -> int:
    """Runs a command on the servers of the run, or on servers started for it alone."""
    if not command:
        raise Trouble("Name a command: python -m config.services with COMMAND")
    open_data_folder(place)
    if is_running(place):
        join(place)
        return call(place, command)
    with only_run(place):
        end_leftovers(place)
        return call(place, command)


def join(place: Place) -> None:
    """Points the environment at the servers of the run that holds the data folder."""
    urls = state(place)
    if "database_url" not in urls:
        raise Trouble("The run is still starting: wait until it prints its address.")
    os.environ["DATABASE_URL"] = urls["database_url"]
    os.environ["CELERY_BROKER_URL"] = urls["broker_url"]


def call(place: Place, command: list[str]) -> int:
    with servers(place) as environment:
        # Ctrl-C is for the command, a shell for instance: it decides what that means.
        signal.signal(signal.SIGINT, lambda *_: None)
        with subprocess.Popen(command, cwd=ROOT, env=environment) as called:
            # Whoever ends this process means the command; the servers end after it.
            for number in (signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, lambda said, _frame: called.send_signal(said))
            return called.wait()


def stop(place: Place) -> int:
    """Stops the run on the data folder, and whatever a killed one left."""
    if not place.run_folder.is_dir():
        print(f"Nothing has run in {place.data_dir}.")
        return 0
    if is_running(place):
        os.kill(state(place)["pid"], signal.SIGTERM)
        wait_until_free(place)
        return 0
    with only_run(place):
        end_leftovers(place)
        end_leftover_servers(place)
    print(f"Nothing runs in {place.data_dir}.")
    return 0


def wait_until_free(place: Place) -> None:
    deadline = time.monotonic() + STOPPING_SECONDS
    while is_running(place):
        if time.monotonic() > deadline:
            raise Trouble(
                f"Process {state(place).get('pid')} did not stop: end it, then try again."
            )
        time.sleep(0.2)


def reset(place: Place) -> int:
    """Deletes the database and all that belongs to it after asking; other files stay."""
    if not place.run_folder.is_dir():
        print(f"There is nothing to delete in {place.data_dir}.")
        return 0
    if is_running(place):
        raise Trouble("The record is running: stop it first (make stop).")
    print(f"This deletes the database and the archived statements in {place.data_dir} for good.")
    if ask("Type yes to go on: ") != "yes":
        print("Nothing was deleted.")
        return 1
    with only_run(place):
        end_leftovers(place)
        end_leftover_servers(place)
    for pattern in OURS:
        for path in place.data_dir.glob(pattern):
            delete(path)
    print("Deleted.")
    return 0


def delete(path: Path) -> None:
    """Deletes a file or a folder; of a link, both what it names and the link."""
    if path.is_dir():
        shutil.rmtree(path.resolve())
    if path.is_symlink() or path.is_file():
        path.unlink()


def ask(question: str) -> str:
    try:
        return input(question).strip()
    except EOFError:
        return ""
