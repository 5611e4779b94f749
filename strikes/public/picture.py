"""The map as it is first seen: a picture in the page itself, there before any script and where
there are none. The script paints the same (static/js/marks.js) and takes its place.

Pixels are counted from the middle of the campaign's map, one zoom further out than it names: so it
fits most screens. On larger and smaller ones the page scales it as the script will (fit in map.js).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log1p, sqrt

from django.db.models import Count

from strikes.geometry import Ring, polygons
from strikes.models import Release
from strikes.public import mercator
from strikes.public.known import known_of
from strikes.public.query import CERTAIN, Query
from strikes.public.worked_out import keeping

WIDTH, HEIGHT = 1920, 1200  # pixels: as large as most screens show
CELL = 6
MARKS_AT_MOST = 500  # more cells than this are drawn as squares
SHADES = 6  # of squares, by how many strikes they hold
SINGLE, LARGEST = 4.5, 22.0  # radius of the mark of one strike, and of very many
NUMBERED = 7.0  # radius from which a mark holds its number


@dataclass(frozen=True)
class Mark:
    """A cell with few neighbours: a disc, its certain part solid."""

    x: float
    y: float
    certain: int
    possible: int

    @property
    def total(self) -> int:
        return self.certain + self.possible

    @property
    def radius(self) -> float:
        grown = min(LARGEST, 4 + 2.6 * sqrt(self.total))
        return SINGLE if self.total == 1 else round(grown, 1)

    @property
    def edge(self) -> float:
        return self.radius + 1

    @property
    def core(self) -> float:
        return round(self.radius * sqrt(self.certain / self.total), 1)

    @property
    def number(self) -> str:
        if self.certain < 2 or self.core < NUMBERED:
            return ""
        return f"{self.certain // 1000}k" if self.certain > 999 else str(self.certain)


@dataclass(frozen=True)
class Picture:
    """Marks, or squares where there are too many: (kind, shade, SVG path data); never both."""

    land: "Land"
    marks: list[Mark]
    squares: list[tuple[str, int, str]]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = -WIDTH // 2
    top: int = -HEIGHT // 2


@dataclass(frozen=True)
class Land:
    """The provinces' outlines as SVG path data, and their edges."""

    path: str = ""
    west: int = 0
    north: int = 0
    east: int = 0
    south: int = 0

    @property
    def back(self) -> tuple[float, float]:
        """From its own middle to that of the campaign's map."""
        return -(self.west + self.east) / 2, -(self.north + self.south) / 2

    @property
    def width(self) -> int:
        return self.east - self.west

    @property
    def height(self) -> int:
        return self.south - self.north

    @property
    def doubled(self) -> tuple[int, int]:
        return 2 * self.width, 2 * self.height

    @property
    def shown_from(self) -> tuple[int, int]:
        """The least map that, doubled, shows all of it around the campaign's own middle."""
        return 4 * max(-self.west, self.east), 4 * max(-self.north, self.south)


def picture(release: Release, query: Query) -> Picture:
    """Of the strikes with a point that are in, around the middle of the campaign's map."""
    about = release.about
    view = (about["lat"], about["lon"], about["zoom"] - 1)
    of = (release.campaign_id, release.number, release.sha256)
    return _picture(*of, replace(query, page=1), view)


@keeping
def _picture(
    campaign: int, number: int, sha256: str, query: Query, view: tuple[float, float, int]
) -> Picture:
    release = Release(campaign_id=campaign, number=number, sha256=sha256)
    cells = dict(_cells(release, query, view))
    land = _land(campaign, number, sha256, view)
    if len(cells) > MARKS_AT_MOST:
        return Picture(land, [], _squares(cells))
    marks = [Mark(x + CELL / 2, y + CELL / 2, *counts) for (x, y), counts in cells.items()]
    return Picture(land, sorted(marks, key=lambda mark: -mark.total), [])


def _cells(
    release: Release, query: Query, view: tuple[float, float, int]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Corner of a cell in pixels → (certain, possible), for the cells inside of the picture."""
    lat, lon, zoom = view
    around = mercator.world(zoom) / CELL
    middle_x, middle_y = (around * part for part in mercator.place(lat, lon))
    found: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
    groups = (
        query.strikes(release).filter(lat__isnull=False).order_by()
        .annotate(cell_x=mercator.column(around), cell_y=mercator.line(around))
        .values_list("cell_x", "cell_y", "doubt").annotate(n=Count("pk"))
    )  # fmt: skip
    for column, line, doubt, n in groups:
        x, y = round((column - middle_x) * CELL), round((line - middle_y) * CELL)
        if abs(x) < WIDTH / 2 and abs(y) < HEIGHT / 2:
            found[x, y][doubt != CERTAIN] += n
    return ((corner, (certain, possible)) for corner, (certain, possible) in sorted(found.items()))


def _squares(cells: dict[tuple[int, int], tuple[int, int]]) -> list[tuple[str, int, str]]:
    most = max(sum(counts) for counts in cells.values())
    paths: dict[tuple[str, int], list[str]] = defaultdict(list)
    for (x, y), (certain, possible) in cells.items():
        shade = min(SHADES - 1, int(SHADES * log1p(certain + possible) / log1p(most)))
        kind = "certain" if certain else "possible"
        paths[kind, shade].append(f"M{x} {y}h5v5h-5z")
    return [(kind, shade, "".join(path)) for (kind, shade), path in sorted(paths.items())]


@keeping
def _land(campaign: int, number: int, sha256: str, view: tuple[float, float, int]) -> Land:
    release = Release(campaign_id=campaign, number=number, sha256=sha256)
    rings = [
        list(_pixels(ring, view))
        for polygon in known_of(release).polygons.values()
        for part in polygons(polygon)
        for ring in part
    ]
    if not rings:
        return Land()
    across, down = zip(*(here for ring in rings for here in ring), strict=True)
    path = "".join(_outline(ring) for ring in rings)
    return Land(path, min(across), min(down), max(across), max(down))


def _pixels(ring: Ring, view: tuple[float, float, int]) -> Iterator[tuple[int, int]]:
    lat, lon, zoom = view
    world = mercator.world(zoom)
    middle_x, middle_y = mercator.place(lat, lon)
    for here_lon, here_lat in ring:
        x, y = mercator.place(here_lat, here_lon)
        yield round((x - middle_x) * world), round((y - middle_y) * world)


def _outline(ring: list[tuple[int, int]]) -> str:
    """A closed path of the pixels, those that follow themselves left out."""
    steps = [
        f"{x - before_x} {y - before_y}"
        for (before_x, before_y), (x, y) in pairwise(ring)
        if (x, y) != (before_x, before_y)
    ]
    return f"M{ring[0][0]} {ring[0][1]}l{' '.join(steps)}z" if len(steps) > 1 else ""
