"""Programs that come back: one that dies is started again, until it dies too often in a row."""

import os
import signal
import threading
import time
from collections import deque
from contextlib import suppress
from functools import partial
from multiprocessing.sharedctypes import RawValue

from honcho.compat import ProcessManager
from honcho.manager import Manager
from honcho.process import Process

GIVES_UP = 69  # the exit status of a program that knows that another try is in vain
DEATHS, WITHIN_SECONDS = 10, 60  # more than so many in so short a time, and the run ends
PAUSE_SECONDS = 0.2  # before a program is started again; longer with each recent death


class Deaths:
    """Counts how often one program died of late."""

    def __init__(self) -> None:
        self._moments: deque[float] = deque()

    def one_more(self) -> int:
        """Notes a death; returns how many there were within the last `WITHIN_SECONDS`."""
        now = time.monotonic()
        self._moments.append(now)
        while self._moments[0] < now - WITHIN_SECONDS:
            self._moments.popleft()
        return len(self._moments)


class Kept(Process):
    """One line of the Procfile, started again whenever it ends by itself.

    honcho runs this in a process of its own and learns the new process id from each `start`."""

    def __init__(self, *arguments, stopping, **options) -> None:
        super().__init__(*arguments, **options)
        self.stopping = stopping

    def run(self, events=None, ignore_signals: bool = False) -> None:
        self._events, self._manager, deaths = events, os.getppid(), Deaths()
        while True:
            status = self._once(ignore_signals)
            if self._is_over() or status == GIVES_UP:
                break
            if (died := deaths.one_more()) > DEATHS:
                self._say(f"ended {died} times within {WITHIN_SECONDS} seconds: stopping all")
                break
            self._say(f"ended (status {status}) and is started again")
            time.sleep(PAUSE_SECONDS * died)
        self._send_message({"returncode": status}, type="stop")

    def _is_over(self) -> bool:
        """Whether the run stops, or was killed itself: then the next one starts everything."""
        return bool(self.stopping.value) or os.getppid() != self._manager

    def _once(self, ignore_signals: bool) -> int:
        """From its start to its end; returns its exit status, negative for a signal."""
        child = self._child = self._child_ctor(self.cmd, env=self.env, cwd=self.cwd)
        self._send_message({"pid": child.pid}, type="start")
        if ignore_signals:  # who stops the run tells the program, and this waits for it
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
        if self.stopping.value:  # asked to end while this one was on its way
            child.terminate()
        threading.Thread(target=_end_the_rest, args=(child,), daemon=True).start()
        for line in iter(child.stdout.readline, b""):
            self._send_message(line)
        child.stdout.close()
        return child.wait()

    def _say(self, what: str) -> None:
        self._send_message(f"{self.name} {what}\n".encode())


def _end_the_rest(child) -> None:
    """Ends what a killed program leaves of its group: it would keep the port, or go on with a task
    that is given to others by then."""
    child.wait()
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)


class LeadersOnly(ProcessManager):
    """Asks the first process of each group to end: a worker then lets its children finish."""

    def terminate(self, pid: int) -> None:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGTERM)


class Keeper(Manager):
    """honcho's manager, whose processes come back until it stops them."""

    def __init__(self) -> None:
        super().__init__()
        self._stopping = RawValue("b", 0)
        self._procmgr = LeadersOnly()
        self._process_ctor = partial(Kept, stopping=self._stopping)

    def terminate(self) -> None:
        self._stopping.value = 1
        super().terminate()
