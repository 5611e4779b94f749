"""Starts `make run` as a person does, and looks at what it leaves."""

import os
import re
import signal
import socket
import subprocess
import time
from http.client import HTTPConnection
from pathlib import Path

import psutil

from config.services.processes import carries, is_alive

ROOT = Path(__file__).resolve().parents[2]
STARTING_SECONDS = 600  # a first start beside many other programs
STOPPING_SECONDS = 60
# A test session points these at its own servers; a run of its own must not find them.
SESSION = (
    "DATABASE_URL",
    "CELERY_BROKER_URL",
    "DATA_DIR",
    "DJANGO_SETTINGS_MODULE",
    "DJANGO_ALLOW_ASYNC_UNSAFE",
    "MAKEFLAGS",
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def environment(**changes: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in SESSION} | changes


class Run:
    """One `make run` in a session of its own, as in a terminal of its own."""

    def __init__(self, data_dir: Path, **changes: str) -> None:
        self.data_dir = data_dir
        self.port = free_port()
        self.output = data_dir.parent / f"output-{self.port}"
        settings = {"DATA_DIR": str(data_dir), "PORT": str(self.port)} | changes
        with self.output.open("w") as output:
            self.process = subprocess.Popen(
                ["make", "run"],
                cwd=ROOT,
                env=environment(**settings),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    def said(self) -> str:
        return self.output.read_text()

    def wait_until_it_answers(self) -> str:
        """Waits for the announcement and returns all that was printed."""
        deadline = time.monotonic() + STARTING_SECONDS
        while "Ctrl-C stops it" not in self.said():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < deadline, self.said()
            time.sleep(0.1)
        return self.said()

    def page(self, path: str = "/") -> tuple[int, str]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    def press_ctrl_c(self) -> int:
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(STOPPING_SECONDS)

    def supervisor(self) -> psutil.Process:
        found = re.search(r'"pid": (\d+)', (self.data_dir / "run/state.json").read_text())
        assert found is not None
        return psutil.Process(int(found[1]))

    def children(self) -> list[psutil.Process]:
        """What the supervisor started itself: the servers, and who reads the programs' output."""
        return [child for child in self.supervisor().children() if is_alive(child)]

    def program(self, name: str) -> psutil.Process | None:
        """The web server, worker or beat that runs now."""
        try:
            return psutil.Process(int((self.data_dir / f"run/{name}.pid").read_text()))
        except (OSError, ValueError, psutil.NoSuchProcess):
            return None


def processes_of(data_dir: Path) -> list[psutil.Process]:
    """Every process that works on the data folder, however it was started."""
    return [process for process in psutil.process_iter() if carries(process, str(data_dir))]


def kill_everything(data_dir: Path) -> None:
    while left := processes_of(data_dir):
        for process in left:
            process.kill()
        psutil.wait_procs(left, timeout=5)
