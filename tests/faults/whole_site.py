"""A whole site of its own, as `make run` starts it, whose parts can be killed."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

import psutil
import requests

from tests.run.runs import Run, kill_everything

PROGRAMS = ("web", "worker", "beat")
SERVERS = {"broker": "valkey-server", "postgres": "postgres"}
PARTS = (*PROGRAMS, *SERVERS)
COMEBACK_SECONDS = 120


class WholeSite:
    """`address` is where it answers; `slowest` how long a killed part took to come back."""

    def __init__(self, data_dir: Path, **settings: str) -> None:
        self.run = Run(data_dir, **settings)
        self.address = f"http://127.0.0.1:{self.run.port}"
        self.slowest: dict[str, float] = dict.fromkeys(PARTS, 0.0)

    def __enter__(self) -> "WholeSite":
        try:
            self.run.wait_until_it_answers()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_) -> None:
        with suppress(Exception):
            self.run.press_ctrl_c()
        kill_everything(self.run.data_dir)

    def process(self, part: str) -> psutil.Process | None:
        """What runs as this part now."""
        if part in PROGRAMS:
            return self.run.program(part)
        found = [child for child in self.run.children() if _is(child, SERVERS[part])]
        return found[0] if found else None

    def kill(self, *parts: str) -> None:
        """kill -9 to all of them at once; waits until each is back and the site is ready."""
        before = {part: self.process(part) for part in parts}
        begun = time.monotonic()
        self.signal(signal.SIGKILL, *parts)
        for part, killed in before.items():
            self._wait(lambda part=part, killed=killed: self._is_back(part, killed), part)
        self._wait(self.is_ready, "the site")
        seconds = time.monotonic() - begun
        for part in parts:
            self.slowest[part] = max(self.slowest[part], seconds)

    def signal(self, number: int, *parts: str) -> None:
        for process in filter(None, map(self.process, parts)):
            with suppress(psutil.NoSuchProcess):
                process.send_signal(number)

    def keep(self, keeping: bool) -> None:
        """Lets the supervisor sleep, so that what is killed stays away, or wakes it."""
        os.kill(self.run.supervisor().pid, signal.SIGCONT if keeping else signal.SIGSTOP)

    def is_ready(self) -> bool:
        try:
            return requests.get(f"{self.address}/readyz", timeout=5).json()["state"] == "ready"
        except (requests.RequestException, ValueError):
            return False

    def wait_until_ready(self) -> None:
        self._wait(self.is_ready, "the site")

    def _is_back(self, part: str, killed: psutil.Process | None) -> bool:
        now = self.process(part)
        return now is not None and now != killed

    def _wait(self, happened, what: str) -> None:
        end = time.monotonic() + COMEBACK_SECONDS
        while not happened():
            if time.monotonic() > end:
                raise SystemExit(f"{what} did not come back:\n{self.run.said()[-3000:]}")
            time.sleep(0.05)


def _is(process: psutil.Process, server: str) -> bool:
    """Whether it is that server, and not the same program asked for its version at a start."""
    try:
        return process.name() == server and "--version" not in process.cmdline()
    except psutil.Error:
        return False
