"""What a killed run left behind: found by the ids it noted, ended once they prove to be ours."""

import os

import psutil

from config.services.account import servers_home
from config.services.broker import stop_leftover as stop_broker
from config.services.place import Place
from config.services.postgres import stop_leftover as stop_postgres
from config.services.processes import end, running

ENDING_SECONDS = 15
SUPERVISOR = "supervisor.pid"  # holds the process group in which honcho reads what is printed


def end_leftovers(place: Place) -> None:
    """Ends the web server, worker and others of an earlier run; only the holder may call it."""
    for pid_file in sorted(place.run_folder.glob("*.pid")):
        left = running(pid_file, str(place.data_dir))
        if pid_file.name == SUPERVISOR:
            left = [process for process in left if is_supervisor(process)]
        if left:
            print(f"Ending what an earlier run left: {pid_file.stem}", flush=True)
        end(left, ENDING_SECONDS)
        pid_file.unlink()


def is_supervisor(process: psutil.Process) -> bool:
    """Its group is the terminal's job and may hold others, so its command line must say so too."""
    try:
        return process.pid != os.getpid() and process.cmdline()[-2:] == ["config.services", "run"]
    except psutil.Error:
        return False


def end_leftover_servers(place: Place) -> None:
    home = servers_home(place.data_dir)
    stop_postgres(home)
    stop_broker(home)
