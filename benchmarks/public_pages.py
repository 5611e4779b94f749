"""How long each public page takes, and how large it is, on the data of this folder's record.

`make bench` runs it on the servers of a run; the figures are of the program alone, without a
network between. Pages are copied out as they were written the first time; with PAGES_KEPT=0 each is
written anew.
"""

import os
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django  # noqa: E402

django.setup()

from django.test import Client  # noqa: E402

from strikes.models import Published  # noqa: E402

ROUNDS = 15
PAGES = (
    "/",
    "/?from=2015-10-01&to=2015-10-31&province=SY-HI",
    "/strikes.json?from=2015-10-01&to=2015-10-31&province=SY-HI",
    "/strikes.json",
    "/overview/",
    "/ladder/",
    "/contradictions/",
    "/calendar/",
    "/sorties/",
    "/changes/",
    "/strike/{strike}/",
    "/statement/{statement}/",
    "/api/collections/strikes/items/{strike}",
    "/api/collections/strikes/items?limit=100",
)


def main() -> None:
    client = Client(headers={"host": "localhost"})
    print(f"{'page':62} {'ms':>7} {'kB':>7}")
    for page in PAGES:
        address = page.format(strike=a_key("strike"), statement=a_key("statement"))
        response = client.get(address)
        if response.status_code != 200:
            sys.exit(
                f"{address} answered {response.status_code}: load and publish a campaign first."
            )
        taken = [measure(client, address) for _round in range(ROUNDS)]
        size = len(response.content) / 1000
        print(f"{address:62} {statistics.median(taken):7.1f} {size:7.1f}")


def a_key(kind: str) -> str:
    """Of a record that stands in the newest release."""
    rows = Published.objects.filter(kind=kind, until=None)
    return rows.order_by("campaign", "key").values_list("key", flat=True).first() or ""


def measure(client: Client, address: str) -> float:
    """Milliseconds of one answer."""
    begin = time.perf_counter()
    client.get(address)
    return 1000 * (time.perf_counter() - begin)


if __name__ == "__main__":
    main()
