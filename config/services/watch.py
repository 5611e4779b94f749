"""Says when the page answers: `watch ADDRESS`.

It runs beside web, worker and beat. A site that does not come up stops them all.
"""

import signal
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException
from typing import NoReturn
from urllib.parse import urlsplit

from config.services.comebacks import GIVES_UP

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
            give_up(f"{address} does not answer after {ANSWERING_SECONDS} seconds.")
        time.sleep(0.1)
    if status >= 500:
        give_up(f"{address} answers with the error {status}: the web process says why.")


def give_up(why: str) -> NoReturn:
    print(why, flush=True)
    sys.exit(GIVES_UP)


def announce(address: str) -> None:
    command = [sys.executable, "manage.py", "admin_password", "--if-none"]
    account = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    print(f"\nThe record    {address}\nThe admin     {address}admin/\n{account}\nCtrl-C stops it.")


def main(address: str) -> None:
    wait_for(address)
    announce(address)
    while True:
        signal.pause()


if __name__ == "__main__":
    main(sys.argv[1])
