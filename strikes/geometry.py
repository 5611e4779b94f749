"""Points and polygons on the map's plane: plain functions over GeoJSON geometries, WGS 84."""

import math
from collections.abc import Iterable, Iterator

Ring = list[list[float]]
KM_PER_DEGREE = 111.32
MOST_POINTS = 20_000  # of one area; the shipped ones have some hundreds


def polygons(geometry: dict) -> Iterator[list[Ring]]:
    """The polygons of a GeoJSON Polygon or MultiPolygon, each a list of rings, the outer first."""
    if geometry["type"] == "Polygon":
        yield geometry["coordinates"]
    elif geometry["type"] == "MultiPolygon":
        yield from geometry["coordinates"]
    else:
        raise ValueError(f"{geometry['type']} is neither a Polygon nor a MultiPolygon")


def positions(nested: list) -> Iterator[tuple[float, float]]:
    """Longitude and latitude of every point in the coordinates of any GeoJSON geometry."""
    if isinstance(nested[0], int | float):
        yield nested[0], nested[1]
        return
    for part in nested:
        yield from positions(part)


def fault(geometry: object) -> str:
    """What is wrong with something that should be a GeoJSON Polygon or MultiPolygon, in words."""
    if not isinstance(geometry, dict) or geometry.get("type") not in ("Polygon", "MultiPolygon"):
        return "It is neither a GeoJSON Polygon nor a MultiPolygon: give the geometry alone."
    try:
        rings = [ring for rings in polygons(geometry) for ring in rings]
        points = [(lon + 0.0, lat + 0.0) for ring in rings for lon, lat, *_ in ring]
    except (KeyError, TypeError, ValueError):
        return "Its coordinates are no rings of [longitude, latitude]."
    if len(points) > MOST_POINTS:
        return f"It has {len(points):,} points, {MOST_POINTS:,} is the most: simplify it first."
    if not rings or any(len(ring) < 4 or ring[0] != ring[-1] for ring in rings):
        return "A ring has four points or more, and its last is its first."
    if not all(abs(lon) <= 180 and abs(lat) <= 90 for lon, lat in points):
        return "A point lies beyond 180° of longitude or 90° of latitude."
    return ""


def contains(geometry: dict, lat: float, lon: float) -> bool:
    """Whether the point lies inside; a point on the very edge may fall to either side."""
    return any(
        _crossed(outer, lat, lon) and not any(_crossed(hole, lat, lon) for hole in holes)
        for outer, *holes in polygons(geometry)
    )


def _crossed(ring: Ring, lat: float, lon: float) -> bool:
    """Even-odd rule: a ray to the east crosses the ring's edges an odd number of times."""
    inside = False
    for (x1, y1, *_), (x2, y2, *_) in _edges(ring):
        if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def _edges(ring: Ring) -> Iterable[tuple[list[float], list[float]]]:
    return zip(ring, ring[1:] + ring[:1], strict=True)


def distance_km(geometry: dict, lat: float, lon: float) -> float:
    """How far the point lies from the geometry's nearest edge, in kilometres; 0 inside.

    Flat-earth arithmetic around the point: good for the few kilometres it is asked about."""
    if contains(geometry, lat, lon):
        return 0.0
    stretch = math.cos(math.radians(lat))
    edges = (edge for rings in polygons(geometry) for ring in rings for edge in _edges(ring))
    nearest = min(
        _to_segment((x1 - lon) * stretch, y1 - lat, (x2 - lon) * stretch, y2 - lat)
        for (x1, y1, *_), (x2, y2, *_) in edges
    )
    return nearest * KM_PER_DEGREE


def _to_segment(x1: float, y1: float, x2: float, y2: float) -> float:
    """Distance from the origin to a segment."""
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    along = 0.0 if length == 0 else max(0.0, min(1.0, -(x1 * dx + y1 * dy) / length))
    return math.hypot(x1 + along * dx, y1 + along * dy)


def box(geometry: dict) -> tuple[float, float, float, float]:
    """South, west, north and east edge."""
    points = [point for rings in polygons(geometry) for point in rings[0]]
    lons, lats = [point[0] for point in points], [point[1] for point in points]
    return min(lats), min(lons), max(lats), max(lons)


def inner_point(geometry: dict) -> tuple[float, float]:
    """Latitude and longitude of a point well inside: half-way along the longest stretch that the
    middle parallel has in the geometry."""
    south, _, north, _ = box(geometry)
    lat = (south + north) / 2 + (north - south) * 1e-6  # beside any corner at the very middle
    crossings = sorted(
        (x2 - x1) * (lat - y1) / (y2 - y1) + x1
        for rings in polygons(geometry)
        for ring in rings
        for (x1, y1, *_), (x2, y2, *_) in _edges(ring)
        if (y1 > lat) != (y2 > lat)
    )
    stretches = zip(crossings[::2], crossings[1::2], strict=True)
    west, east = max(stretches, key=lambda stretch: stretch[1] - stretch[0])
    return lat, (west + east) / 2


def rounded(geometry: dict, digits: int = 4) -> dict:
    """The geometry with fewer decimals (4 are about 11 m), repeated points and rings that
    collapse left out."""
    rings = [
        [short for ring in one if len(short := _short(ring, digits)) >= 4]
        for one in polygons(geometry)
    ]
    kept = [one for one in rings if one]
    if len(kept) == 1:
        return {"type": "Polygon", "coordinates": kept[0]}
    return {"type": "MultiPolygon", "coordinates": kept}


def _short(ring: Ring, digits: int) -> Ring:
    points: Ring = []
    for lon, lat, *_ in ring:
        point = [round(lon, digits), round(lat, digits)]
        if not points or points[-1] != point:
            points.append(point)
    return points


class Borders:
    """Finds the area that a point lies in, among areas given as name and geometry."""

    def __init__(self, areas: Iterable[tuple[str, dict]]):
        self.areas = [(name, geometry, box(geometry)) for name, geometry in areas]

    def at(self, lat: float, lon: float, within_km: float = 0) -> str | None:
        """The name of the area that holds the point; failing that, of the nearest one within
        the distance, since coasts and borders are drawn with some generalisation."""
        margin = within_km / KM_PER_DEGREE
        near = [
            (name, geometry)
            for name, geometry, edges in self.areas
            if _in_box(edges, lat, lon, margin)
        ]
        for name, geometry in near:
            if contains(geometry, lat, lon):
                return name
        found = [(distance_km(geometry, lat, lon), name) for name, geometry in near]
        return min((one for one in found if one[0] <= within_km), default=(0, None))[1]


def _in_box(edges: tuple[float, float, float, float], lat: float, lon: float, by: float) -> bool:
    south, west, north, east = edges
    wide = by / max(0.1, math.cos(math.radians(lat)))
    return south - by <= lat <= north + by and west - wide <= lon <= east + wide
