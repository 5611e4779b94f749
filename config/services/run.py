"""`make run`: servers, data, then web, worker and beat until somebody stops them."""

import os
import shlex
import signal
import subprocess
import sys
from types import FrameType

import honcho.manager
from honcho.environ import parse_procfile

from config.services import leftovers
from config.services.comebacks import Keeper
from config.services.occupancy import note_state, only_run
from config.services.place import (
    ROOT,
    Place,
    check_port,
    check_space,
    open_data_folder,
    space_needed,
)
from config.services.servers import servers
from config.services.trouble import Trouble

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
ENDING_SECONDS = 20  # for a task in progress; then it is killed, and its row says it is still due


def run(place: Place) -> int:
    """Runs everything in the foreground; returns the exit status."""
    open_data_folder(place)
    stop_at_first_signal()
    try:
        with only_run(place):
            leftovers.end_leftovers(place)
            check_space(place.data_dir, space_needed(place))
            check_port(place)
            with servers(place) as environment:
                note_state(
                    place,
                    pid=os.getpid(),
                    address=place.address,
                    database_url=environment["DATABASE_URL"],
                    broker_url=environment["CELERY_BROKER_URL"],
                )
                prepare(environment)
                status = supervise(place, environment)
    except KeyboardInterrupt:
        status = 0
    print("Stopped.", flush=True)
    return status


def stop_at_first_signal() -> None:
    """Makes each stop signal unwind the run once; impatient repetitions change nothing."""

    def stop(number: int, frame: FrameType | None) -> None:
        ignore_signals()
        raise KeyboardInterrupt

    for number in STOP_SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:  # nohup asked for that
            signal.signal(number, stop)


def ignore_signals() -> None:
    for number in STOP_SIGNALS:
        signal.signal(number, signal.SIG_IGN)


def prepare(environment: dict[str, str]) -> None:
    """Brings the database up to date; the first time it loads the campaign."""
    done = subprocess.run([sys.executable, "manage.py", "prepare"], cwd=ROOT, env=environment)
    if done.returncode:
        raise Trouble("The database could not be prepared: the lines above say why.")


def supervise(place: Place, environment: dict[str, str]) -> int:
    """Runs the Procfile's processes under honcho until a signal comes, or one cannot be kept."""
    procfile = parse_procfile((ROOT / "Procfile").read_text())
    watch = [sys.executable, "-m", "config.services.watch", place.address]
    commands = {**procfile.processes, "record": f"exec {shlex.join(watch)}"}
    (place.run_folder / leftovers.SUPERVISOR).write_text(str(os.getpgrp()))
    honcho.manager.KILL_WAIT = ENDING_SECONDS
    manager = Keeper()
    for name, command in commands.items():
        note = shlex.quote(str(place.run_folder / f"{name}.pid"))
        noted = f"echo $$ > {note}; {command}"
        manager.add_process(name, noted, env=environment, cwd=str(ROOT))
    # A closed terminal stops the run as Ctrl-C does.
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    manager.loop()
    ignore_signals()
    for pid_file in place.run_folder.glob("*.pid"):
        pid_file.unlink()
    stopped_by_hand = manager.returncode in (130, 143)
    return 0 if stopped_by_hand else manager.returncode or 1
