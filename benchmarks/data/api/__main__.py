"""The API beside tipg and pygeoapi on the same rows, and the export of a million strikes.

    make bench-data                     62,000 strikes, and 1,000,000 of ours alone
    make bench-data STRIKES=100000      a smaller second size, to try it

Every server has two processes and works each answer out anew; the clients' own work is in every
figure alike. Ours stands as it does when a release has had its first reader: the texts of its items
lie in files, and how long that takes is told too.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psutil

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path[:0] = [str(ROOT), str(HERE), str(HERE.parent)]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django  # noqa: E402

django.setup()

import peers  # noqa: E402
from contest import Entrant, compete, family  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from load import Connection  # noqa: E402
from readme import machine, write  # noqa: E402
from rows import fill, tell  # noqa: E402

from strikes.models import Release  # noqa: E402
from strikes.public.api import kept_texts  # noqa: E402

SMALL, LARGE = 62_000, int(os.environ.get("STRIKES") or 1_000_000)
PORT = int(os.environ.get("BENCH_PORT") or 8271)
PROVINCES = ("SY-HI", "SY-HM", "SY-ID", "SY-DI", "SY-HL")
MEASURED = (
    "Items of one province in one quarter as GeoJSON: answers a second, and what one answer costs"
    " in processor time of server and database (the middle of rounds in turn)."
)
QUARTERS = (("2016-01-01", "2016-03-31"), ("2016-04-01", "2016-06-30"))
ASKED = [(province, first, last) for province in PROVINCES for first, last in QUARTERS]


@contextmanager
def ours() -> Iterator[tuple[str, int]]:
    """The program as `make run` serves it: address and process. Clients are counted as always,
    with a limit out of reach."""
    command = [sys.executable, "-W", "ignore", "-m", "gunicorn", "-c", "config/gunicorn.py",
               "--timeout", "600", "--log-level", "error", "config.wsgi"]  # fmt: skip
    environment = os.environ | {
        "HOST": "127.0.0.1", "PORT": str(PORT), "WEB_CONCURRENCY": "2",
        "API_REQUESTS_A_MINUTE": "100000000",
    }  # fmt: skip
    server = psutil.Popen(command, cwd=ROOT, env=environment)
    try:
        wait_for(f"http://127.0.0.1:{PORT}/api/conformance")
        yield f"http://127.0.0.1:{PORT}", server.pid
    finally:
        server.terminate()
        server.wait()


def wait_for(address: str) -> None:
    for _time in range(300):
        try:
            urllib.request.urlopen(address).read()
            return
        except OSError:
            time.sleep(0.2)
    sys.exit(f"{address} did not answer.")


def our_backends() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(peers.SERVING)
        return [pid for (pid,) in cursor.fetchall()]


def our_entrants(small: Release, large: Release, address: str, pid: int) -> list[Entrant]:
    working = family(pid, our_backends)
    of_small, of_large = ([
        f"/{release.slug}/api/collections/strikes/items?province={province}"
        f"&datetime={first}/{last}&limit=1000"
        for province, first, last in ASKED
    ] for release in (small, large))  # fmt: skip
    found = [
        Entrant("this program", SMALL, address, of_small, working),
        Entrant("this program", LARGE, address, of_large, working),
    ]
    for path in (*of_small, *of_large):
        wait_for(address + path)
    heads = {path: f"If-None-Match: {etag(address, path)}\r\n" for path in of_small}
    return [
        *found,
        Entrant("this program, If-None-Match", SMALL, address, of_small, working, heads),
    ]


def texts_kept(*releases: Release) -> tuple[float, int]:
    """As the first reader of a release has it done: seconds and bytes for the last of them."""
    shutil.rmtree(settings.TEXTS_DIR, ignore_errors=True)
    for release in releases:
        name, begun = (release.campaign_id, "strike"), time.perf_counter()
        kept_texts.write(name)
        seconds = time.perf_counter() - begun
    folder = kept_texts.folder_of(name)
    return seconds, sum(each.stat().st_size for each in folder.iterdir())


def etag(address: str, path: str) -> str:
    _status, named, _size = Connection(address).ask(path)
    return named["etag"]


def peer_entrants(stack: ExitStack, url: str) -> list[Entrant]:
    def serving() -> list[int]:
        return peers.backends(url)

    tipg, tipg_pid = stack.enter_context(peers.tipg(url, PORT + 2))
    wait_for(f"{tipg}/collections")
    pygeoapi, pygeoapi_pid = stack.enter_context(peers.pygeoapi(url, PORT + 3))
    wait_for(f"{pygeoapi}/collections?f=json")
    tipg_paths = [
        f"/collections/public.strikes/items?f=geojson&province_codes={province}"
        f"&datetime={first}T00:00:00Z/{last}T00:00:00Z&limit=1000"
        for province, first, last in ASKED
    ]
    pygeoapi_paths = [
        f"/collections/strikes/items?f=json&province_codes={province}"
        f"&datetime={first}/{last}&limit=1000"
        for province, first, last in ASKED
    ]
    return [
        Entrant("tipg", SMALL, tipg, tipg_paths, family(tipg_pid, serving)),
        Entrant("pygeoapi", SMALL, pygeoapi, pygeoapi_paths, family(pygeoapi_pid, serving)),
    ]


def exported(address: str, pid: int, release: Release) -> tuple[float, int, int]:
    """Seconds, bytes, and by how many bytes the server's memory grew at most."""
    servers = [psutil.Process(pid), *psutil.Process(pid).children()]
    before = {each.pid: each.memory_info().rss for each in servers}
    path, size, most, begun = "collections/strikes/items?f=csv", 0, 0, time.perf_counter()
    with urllib.request.urlopen(f"{address}/{release.slug}/api/{path}") as answer:
        while part := answer.read(1 << 22):
            size += len(part)
            most = max(most, *(each.memory_info().rss - before[each.pid] for each in servers))
    return time.perf_counter() - begun, size, most


def copied(release: Release) -> tuple[float, int]:
    """Seconds and bytes of COPY … TO STDOUT of the same lines, through psql."""
    which = f"kind = 'strike' AND campaign_id = {release.campaign_id}"
    lines = f"COPY (SELECT line FROM strikes_published WHERE {which}) TO STDOUT"  # noqa: S608
    begun, size = time.perf_counter(), 0
    with subprocess.Popen(
        ["psql", os.environ["DATABASE_URL"], "-c", lines], stdout=subprocess.PIPE
    ) as psql:
        while part := psql.stdout.read(1 << 22):
            size += len(part)
    return time.perf_counter() - begun, size


def main() -> None:
    call_command("migrate", verbosity=0)
    small, large = fill(SMALL), fill(LARGE)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE strikes_published")
    peers.install()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        file = tell(small, Path(folder) / "strikes.csv")
        keeping = texts_kept(small, large)
        url = stack.enter_context(peers.postgis(file, PORT + 1))
        others = peer_entrants(stack, url)
        address, pid = stack.enter_context(ours())
        entrants = our_entrants(small, large, address, pid)
        compete([*entrants, *others])
        export = exported(address, pid, large)
    write("api", table(entrants, others, export, copied(large), keeping))


def table(
    ours: list[Entrant],
    others: list[Entrant],
    export: tuple[float, int, int],
    copy: tuple[float, int],
    keeping: tuple[float, int],
) -> str:
    small, large, kept = ours
    slower, dearer = small.per_second / large.per_second, large.cost / small.cost
    lines = [
        "### The API",
        "",
        MEASURED,
        "",
        "| server | strikes | answers/s | ms | kB |",
        "|---|---|---|---|---|",
        *map(_line, [*ours, *others]),
        "",
        f"- {LARGE:,} strikes: {slower:.2f} times slower ({dearer:.2f} by processor time)",
    ]  # fmt: skip
    for one in others:
        lines.append(
            f"- beside {one.name}: {small.per_second / one.per_second:.1f} times as many"
            f" ({one.cost / small.cost:.1f} by processor time), with If-None-Match"
            f" {kept.per_second / one.per_second:,.0f} ({one.cost / kept.cost:,.0f})"
        )
    lines.append(
        f"- the texts of {LARGE:,} items are put in files by the first reader of a release:"
        f" {keeping[0]:.1f} s, {keeping[1] / 1e6:,.0f} MB; Postgres answers meanwhile"
    )
    return "\n".join([*lines, _exported(export, copy), "", _versions()])


def _line(one: Entrant) -> str:
    size = f"{one.size / 1000:,.0f}" if one.status == 200 else str(one.status)
    return f"| {one.name} | {one.strikes:,} | {one.per_second:,.1f} | {one.cost:.2f} | {size} |"


def _exported(export: tuple[float, int, int], copy: tuple[float, int]) -> str:
    seconds, size, growth = export
    speed, plain = size / seconds / 1e6, copy[1] / copy[0] / 1e6
    return (
        f"- export of {LARGE:,} strikes as CSV through HTTP: {seconds:.1f} s, {size / 1e6:,.0f} MB,"
        f" {speed:.0f} MB/s; server memory grew by {growth / 1e6:.0f} MB at most."
        f" `COPY … TO STDOUT` of the same lines through psql: {plain:.0f} MB/s;"
        f" ours is {speed / plain:.2f} of it"
    )


def _versions() -> str:
    wanted = (HERE / "requirements.txt").read_text().splitlines()
    named = ", ".join(line.replace("==", " ") for line in wanted if line and line[0] != "#")
    return f"Two processes each; peers: {named}, PostGIS 3.3 on Postgres 15. {machine()}"


main()
