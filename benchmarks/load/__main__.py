"""Two hundred readers for five minutes, with editors and imports going on, on this machine alone.

    python benchmarks/load                           200 readers, 300 seconds, 62,000 strikes
    python benchmarks/load --seconds 60 --strikes 0  shorter, on the campaign that comes along

Starts a site of its own, prints a table and writes it into benchmarks/README.md. The exit status is
1 where a bar is missed: an error, an answer over a second at the 99th percentile, or memory that
grows. A process takes memory when it does a kind of work for the first time, so some releases and
imports are made before anything is measured. Readers are locust's; it is installed into
`installed/` beside this file.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
INSTALLED = HERE / "installed"
sys.path[:0] = [str(ROOT), str(HERE), str(HERE.parent / "data")]

from memory import Memory  # noqa: E402
from report import report  # noqa: E402
from spent import spent  # noqa: E402

THINK = (5, 15)  # seconds between two clicks
PASSWORD = "the password of a measurement"
EDIT_SECONDS, TABLE_SECONDS = 4, 1
RELEASES_BEFORE = 8  # each of two processes makes one then, but for one run in a hundred


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python benchmarks/load", description=__doc__)
    parser.add_argument("--readers", type=int, default=200)
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--strikes", type=int, default=62_000, help="0: the campaign as it comes")
    return parser.parse_args()


def install() -> Path:
    python = INSTALLED / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", INSTALLED], check=True)
    wanted = ["-m", "pip", "install", "--quiet", "-r", HERE / "requirements.txt"]
    subprocess.run([python, *wanted], check=True)
    return python


def main() -> int:
    given, python = arguments(), install()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="acr-load-")))
        folder.chmod(0o711)
        os.environ |= {
            "DATA_DIR": str(folder / "data"), "DJANGO_SETTINGS_MODULE": "config.settings",
            "TRUSTED_PROXIES": "1", "MAP_TILES": "none",
        }  # fmt: skip
        from tests.faults.whole_site import WholeSite

        site = stack.enter_context(WholeSite(folder / "data"))
        import django

        django.setup()
        seen = folder / "visits.json"
        release = _release(given.strikes)
        from visits import visits

        seen.write_text(json.dumps(visits(release)))
        with _work_going_on(site):
            memory, before, done = Memory(site), spent(site), _done()
            rows = _read(python, site.address, seen, given, folder)
            memory.stop()
            took = {part: seconds - before[part] for part, seconds in spent(site).items()}
            made = {what: count - done[what] for what, count in _done().items()}
    return report(given, THINK, release.counts["strike"], rows, memory, took, made)


def _release(strikes: int):
    """The release that is read: its files written, as they are in production by then."""
    from django.core.management import call_command

    from strikes.models import Campaign, Release
    from strikes.releases.package.written import write_due

    slug = Campaign.objects.get().slug
    if strikes:
        slug = f"measured-{strikes}"
        call_command("synthesize", strikes=strikes, slug=slug)
        call_command("publish", slug)
    release = Release.objects.current(slug)
    while not release.files.exists():  # the site's worker may be at it, too
        write_due()
        time.sleep(1)
    return release


def _done() -> dict[str, int]:
    """The releases there are, and the tables that were imported."""
    from strikes.models import Batch, Release

    tables = Batch.objects.filter(state="imported")
    return {"releases": Release.objects.count(), "tables": tables.count()}


def _work_going_on(site) -> ExitStack:
    """An editor who saves every few seconds, another who imports one table after the other; both
    in the campaign that comes along, so that what readers see stays the same."""
    from strikes.models import Campaign
    from tests.faults.load import Desk, Tables
    from tests.faults.visitors import Going

    campaign = Campaign.objects.order_by("pk").first()
    desk, tables = Desk(_editor(site, "desk"), campaign), Tables(_editor(site, "tables"), campaign)
    stack = ExitStack()
    stack.enter_context(Going(tables.work, TABLE_SECONDS))
    _make_releases(desk)
    stack.enter_context(Going(desk.work, EDIT_SECONDS))
    return stack


def _editor(site, name: str):
    from django.contrib.auth import get_user_model

    from tests.faults.visitors import Editor

    get_user_model().objects.create_superuser(name, password=PASSWORD)
    editor = Editor(site.address, name, PASSWORD)
    editor.sign_in()
    return editor


def _make_releases(desk) -> None:
    """So many that every process has made one, and one of the worker's has written its files."""
    from strikes.releases.package.written import due

    for _release in range(RELEASES_BEFORE):
        desk.editor.edit(desk.keys[0])
        desk.editor.publish()
        desk.editor.session.close()  # a kept connection would lead to the same process again
    while due().exists():
        time.sleep(1)


def _read(python: Path, address: str, seen: Path, given, folder: Path) -> list[dict[str, str]]:
    """Lets the readers read; one row of figures for each kind of page, and one for all."""
    options = {
        "-f": HERE / "readers.py", "--host": address, "-u": given.readers,
        "-r": max(1, given.readers // 20), "-t": f"{given.seconds}s", "--csv": folder / "seen",
        "--loglevel": "WARNING",
    }  # fmt: skip
    words = [str(word) for pair in options.items() for word in pair]
    environment = os.environ | {"VISITS": str(seen), "THINK": ",".join(map(str, THINK))}
    subprocess.run(
        [python, "-m", "locust", "--headless", "--only-summary", *words],
        env=environment, stdout=subprocess.DEVNULL, timeout=given.seconds + 120,
    )  # fmt: skip
    with (folder / "seen_stats.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    failures = folder / "seen_failures.csv"
    print(*failures.read_text().splitlines()[1:11], sep="\n")
    return rows


if __name__ == "__main__":
    sys.exit(main())
