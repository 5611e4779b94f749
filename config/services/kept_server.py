"""A server of a run that comes back: killed, or stopped by a full disk, it is started again."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psutil

from config.services.trouble import Trouble

LOOK_SECONDS = 0.2
LONGEST_PAUSE_SECONDS = 10  # between two tries to start one that will not


@contextmanager
def kept(
    name: str, start: Callable[[], psutil.Popen], stop: Callable[[psutil.Popen], None]
) -> Iterator[None]:
    """Starts a server and starts it anew whenever it ends; afterwards stops it.

    `start` returns once the server answers and raises Trouble when it cannot; the first time that
    is the caller's, later it is printed and tried again."""
    running, stopping = [start()], threading.Event()

    def watch() -> None:
        while not stopping.wait(LOOK_SECONDS):
            if running[0].poll() is not None:
                print(f"{name} has stopped and is started again.", flush=True)
                if server := _comeback(start, stopping):
                    running[0] = server

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    try:
        yield
    finally:
        stopping.set()
        watching.join()
        stop(running[0])


def _comeback(start: Callable[[], psutil.Popen], stopping: threading.Event) -> psutil.Popen | None:
    """The server once it runs again; None when the run stops before."""
    pause = 0.5
    while not stopping.is_set():
        try:
            return start()
        except Trouble as trouble:
            print(f"{trouble} Trying again in {pause:g} s.", flush=True)
        stopping.wait(pause)
        pause = min(2 * pause, LONGEST_PAUSE_SECONDS)
    return None
