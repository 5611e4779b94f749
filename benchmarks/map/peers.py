"""The pages of the peers, served with the same rows that our page shows.

A strike without a point, which ours counts into its provinces, stands in the middle of them: these
libraries have no other way to show it. One that names no province either is on neither map.
"""

import gzip
import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import mean

from django.db.models.fields.json import KT

from strikes.geometry import polygons
from strikes.models import Published, Release
from strikes.models.ranges import last_day
from strikes.public.known import known_of

HERE = Path(__file__).resolve().parent
EPOCH = 719_163  # 1970-01-01 as Python counts days


def rows(release: Release) -> bytes:
    """Every strike that stands on a map, as peers/peer.js reads it; gzipped JSON."""
    strikes = Published.objects.of(release, "strike").exclude(lat__isnull=True, provinces=[])
    found = strikes.values_list("lat", "lon", "window", "provinces", KT("data__targets"))
    about = release.about
    middles = {code: _middle(polygon) for code, polygon in known_of(release).polygons.items()}
    lines = (
        json.dumps([
            *_place(lat, lon, provinces, middles),
            window.lower.toordinal() - EPOCH, last_day(window).toordinal() - EPOCH,
            provinces, [target["category"] for target in json.loads(targets)],
        ])
        for lat, lon, window, provinces, targets in found.iterator(chunk_size=5000)
    )  # fmt: skip
    view = json.dumps({name: about[name] for name in ("lat", "lon", "zoom")})
    return gzip.compress(f'{{"view": {view}, "rows": [{",".join(lines)}]}}'.encode(), 6)


def _middle(polygon: dict) -> tuple[float, float]:
    """Latitude and longitude of the middle of all that a province covers."""
    corners = [corner for part in polygons(polygon) for ring in part for corner in ring]
    lon, lat = ((min(all_of) + max(all_of)) / 2 for all_of in zip(*corners, strict=True))
    return lat, lon


def _place(
    lat: float | None, lon: float | None, provinces: list[str], middles: dict
) -> tuple[float, float]:
    if lat is not None and lon is not None:
        return lat, lon
    lats, lons = zip(*(middles[code] for code in provinces), strict=True)
    return mean(lats), mean(lons)


class Handler(SimpleHTTPRequestHandler):
    """The peers' files and libraries, and the rows."""

    def __init__(self, *args, rows: bytes, style: dict[str, str], **options) -> None:
        self.rows, self.style = rows, style
        super().__init__(*args, directory=str(HERE), **options)

    def do_GET(self) -> None:
        if self.path == "/peers/rows.json":
            self._answer(self.rows, "application/json", ("Content-Encoding", "gzip"))
        elif self.path == "/peers/peer.css":
            sizes = "".join(f"--{name}: {value};" for name, value in self.style.items())
            text = (HERE / "peers/peer.css").read_text() + f"\n:root {{ {sizes} }}\n"
            self._answer(text.encode(), "text/css")
        else:
            super().do_GET()

    def _answer(self, body: bytes, kind: str, *headers: tuple[str, str]) -> None:
        self.send_response(200)
        for name, value in (("Content-Type", kind), ("Content-Length", str(len(body))), *headers):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args) -> None:
        """Says nothing."""


class Peers:
    """The peers' pages, served as long as the block lasts; `style` sets the size of their maps."""

    def __init__(self, release: Release) -> None:
        self.style: dict[str, str] = {}
        handler = partial(Handler, rows=rows(release), style=self.style)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)

    def __enter__(self) -> "Peers":
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_error) -> None:
        self.server.shutdown()
        self.server.server_close()

    def address(self, name: str) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/peers/{name}.html"
