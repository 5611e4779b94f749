"""The map page beside what a user would pick instead, in one Chromium, on the same strikes.

    make bench-map                      62,000 strikes
    make bench-map STRIKES=1000000      our page alone: the peers do not hold so many

Makes and publishes a synthetic campaign of that size where there is none, measures, prints the
table and writes it into benchmarks/README.md.
"""

import json
import os
import secrets
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks/data")]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ["MAP_TILES"] = "off"  # what a tile server takes is not ours to measure
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps an event loop in this thread

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from measure import Measured, measure, visit  # noqa: E402
from peers import Peers  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402
from table import table, write  # noqa: E402

from strikes.models import Campaign, Release  # noqa: E402
from tests.browser.conftest import FLAGS, chromium_path  # noqa: E402

ROUNDS = 3
PORT = os.environ.get("BENCH_PORT", "8299")
BEHIND_TLS = {"X-Forwarded-Proto": "https"}  # as from the server that holds the certificate
HELD_BY_PEERS = 200_000
PEERS = {"circles": "Leaflet circle markers, canvas", "cluster": "Leaflet.markercluster"}
WANTED = json.loads((Path(__file__).parent / "package.json").read_text())["dependencies"]
VERSIONS = ", ".join(f"{name} {version}" for name, version in WANTED.items())


def campaign(strikes: int) -> Release:
    """The current release of a synthetic campaign of that size; made where there is none."""
    slug = "synthetic" if strikes == 62_000 else f"synthetic-{strikes}"
    if not Campaign.objects.filter(slug=slug).exists():
        call_command("synthesize", strikes=strikes, slug=slug)
    release = Release.objects.current(slug)
    if release is None:
        call_command("publish", slug)
        release = Release.objects.current(slug)
    has = release.counts["strike"]
    if has != strikes:
        sys.exit(f"“{slug}” has {has} strikes, not {strikes}: use an empty DATA_DIR.")
    return release


@contextmanager
def site() -> Iterator[str]:
    """Our pages, served as to the public; gives their address."""
    address = f"http://127.0.0.1:{PORT}"
    environment = {
        **os.environ,
        "DJANGO_ENV": "production",
        "SECRET_KEY": secrets.token_hex(32),
        "ALLOWED_HOSTS": "127.0.0.1",
        "DATABASE_URL": settings.DATABASE_URL,
        "CELERY_BROKER_URL": settings.CELERY_BROKER_URL,
    }
    static = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
    subprocess.run(static, cwd=ROOT, env=environment, check=True)
    command = [sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{PORT}",
               "--threads", "4", "--timeout", "600", "--log-level", "error"]  # fmt: skip
    server = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        yield address
    finally:
        server.terminate()
        server.wait()


def _wait_for(address: str) -> None:
    """Until the page answers: what a release writes once is written then."""
    asked = urllib.request.Request(address, headers=BEHIND_TLS)
    for _time in range(100):
        try:
            urllib.request.urlopen(asked, timeout=600).read()
            return
        except OSError:
            time.sleep(0.2)
    sys.exit(f"{address} did not answer within 20 seconds.")


def measured(browser: Browser, release: Release) -> list[Measured]:
    """Ours first; the peers on maps of the same size."""
    with site() as address:
        ours = f"{address}/{release.slug}/"
        _wait_for(ours)
        visit(browser, ours, BEHIND_TLS).close()
        first, box = measure(browser, "this project", ours, ROUNDS, BEHIND_TLS)
    if release.counts["strike"] > HELD_BY_PEERS:
        return [first]
    with Peers(release) as peers:
        peers.style |= {name: f"{pixels}px" for name, pixels in box.items()}
        others = [measure(browser, PEERS[key], peers.address(key), 1)[0] for key in PEERS]
    return [first, *others]


def main(strikes: int) -> None:
    release = campaign(strikes)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        found = measured(browser, release)
        versions = f"Chromium {browser.version}, {VERSIONS}"
        browser.close()
    text = table(strikes, found, versions)
    print(text)
    write(strikes, text)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 62_000)
