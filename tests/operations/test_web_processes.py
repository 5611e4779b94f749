"""The web's processes: one that a large piece of work made grow gives way to a new one."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import psutil

from tests.run.runs import ROOT, free_port

SECONDS = 60
APP = """
import os, time
from pathlib import Path

from strikes.memory import large_work

held = []


def application(environ, start_response):
    path = environ["PATH_INFO"]
    if path == "/grow":
        with large_work():
            held.append(bytearray(b"x" * (100 << 20)))
    if path == "/wait":
        Path("waiting").touch()
        while not Path("enough").exists():
            time.sleep(0.01)
    answer = str(os.getpid()).encode()
    start_response("200 OK", [("Content-Length", str(len(answer)))])
    return [answer]
"""


@contextmanager
def served(folder: Path) -> Iterator[int]:
    """One process with several threads, configured as the site's; gives its port."""
    (folder / "growing.py").write_text(APP)
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "-c", ROOT / "config/gunicorn.py", "growing"]
    environment = os.environ | {"PORT": str(port), "WEB_CONCURRENCY": "1", "METRICS_ADDRESS": ""}
    environment["PYTHONPATH"] = str(ROOT)
    server = psutil.Popen(command, cwd=folder, env=environment, stderr=subprocess.DEVNULL)
    try:
        until(lambda: _is_there(port))
        yield port
    finally:
        server.terminate()
        server.wait(SECONDS)


def _is_there(port: int) -> bool:
    try:
        return ask(port) > 0
    except OSError:
        return False


def ask(port: int, path: str = "/") -> int:
    """The process that answered."""
    connection = HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    connection.request("GET", path)
    return int(connection.getresponse().read())


def until(is_so) -> None:
    deadline = time.monotonic() + SECONDS
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_process_that_grew_gives_way_to_another(tmp_path: Path) -> None:
    with served(tmp_path) as port:
        grown = ask(port, "/grow")
        until(lambda: _is_there(port) and ask(port) != grown)
        until(lambda: not psutil.pid_exists(grown))


def test_a_process_that_did_not_grow_goes_on(tmp_path: Path) -> None:
    with served(tmp_path) as port:
        assert len({ask(port) for _time in range(20)}) == 1


def test_what_such_a_process_is_busy_with_is_answered(tmp_path: Path) -> None:
    with served(tmp_path) as port:
        answers: list[int] = []
        busy = threading.Thread(target=lambda: answers.append(ask(port, "/wait")))
        busy.start()
        until((tmp_path / "waiting").exists)
        grown = ask(port, "/grow")
        assert ask(port) == grown
        (tmp_path / "enough").touch()
        busy.join(SECONDS)
        assert answers == [grown]
