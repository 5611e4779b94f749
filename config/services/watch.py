"""Says when the page answers, then keeps an eye on the embedded servers: `watch ADDRESS [PID ...]`.

It runs beside web, worker and beat; its end makes honcho stop them all.
"""

import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

import psutil

from config.services.processes import is_alive

ANSWERING_SECONDS = 120


def answer_of(address: str) -> int | None:
    """The HTTP status of the page, or None while nobody answers."""
    where = urlsplit(address)
    connection = HTTPConnection(where.hostname or "", where.port, timeout=30)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status
    except (OSError, HTTPException):
        return None
    finally:
        connection.close()


def wait_for(address: str) -> None:
    deadline = time.monotonic() + ANSWERING_SECONDS
    while (status := answer_of(address)) is None:
        if time.monotonic() > deadline:
            sys.exit(f"{address} does not answer after {ANSWERING_SECONDS} seconds.")
        time.sleep(0.1)
    if status >= 500:
        sys.exit(f"{address} answers with the error {status}: the web process says why.")


def announce(address: str) -> None:
    command = [sys.executable, "manage.py", "admin_password", "--if-none"]
    account = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    print(f"\nThe record    {address}\nThe admin     {address}admin/\n{account}\nCtrl-C stops it.")


def main(address: str, pids: list[int]) -> None:
    watched = [psutil.Process(pid) for pid in pids]
    wait_for(address)
    announce(address)
    while all(map(is_alive, watched)):
        time.sleep(1)
    sys.exit("The database or the broker has stopped: its log is in the data folder's log/.")


if __name__ == "__main__":
    main(sys.argv[1], [int(pid) for pid in sys.argv[2:]])
