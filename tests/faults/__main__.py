"""Breaks a whole site under load and counts what is left: `python -m tests.faults 50`.

A site of its own (`make run` on a new data folder and a free port) takes in statements, tables,
edits and releases while its parts are killed, taken away, stopped and filled up. In the end a table
says what was done, what readers saw meanwhile and whether anything is lost, doubled or stuck; the
exit status is 1 where something is. `--away SECONDS` is how long the broker stays away, and a
quarter of it the database; 0 leaves it at the kills. Everything is on this machine and removed afterwards.
"""

import argparse
import os
import sys
import time
from contextlib import ExitStack

from tests.faults.folder import Clock, data_folder


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("rounds", type=int, nargs="?", default=50)
    parser.add_argument("--away", type=int, default=60, help="seconds without a broker")
    parser.add_argument("--statements", type=int, default=4, help="new ones in each round")
    return parser.parse_args()


def main() -> int:
    given, begun = arguments(), time.monotonic()
    with ExitStack() as stack:
        folder = stack.enter_context(data_folder())
        clock = Clock(folder.parent)
        os.environ["DATA_DIR"] = str(folder)  # by which the settings find the site's servers
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        os.environ |= {
            "LOOK_SECONDS": "1", "RETRY_SECONDS": "1", "FETCH_DELAY_SECONDS": "0",
            "FETCH_ALLOW_PRIVATE": "127.0.0.1", "API_REQUESTS_A_MINUTE": "0", "MAP_TILES": "none",
        }  # fmt: skip
        from tests.faults.whole_site import WholeSite

        site = stack.enter_context(WholeSite(folder, **clock.environment))
        from tests.faults.course import Course  # needs the site's database

        course = Course(site, folder, clock, given.statements)
        return course.run(given.rounds, given.away, begun)


if __name__ == "__main__":
    sys.exit(main())
