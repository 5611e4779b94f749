"""Points as tables write them: decimal degrees, degrees with minutes and seconds, or MGRS."""

import re
from dataclasses import dataclass

from mgrs import MGRS
from mgrs.core import MGRSError

DECIMAL = re.compile(r"[+-]?\d{1,3}(?:[.,]\d+)?°?")
SIXTIETHS = re.compile(
    r"""(?P<sign>[+-]?)(?P<front>[NSEW]?)\s*(?P<degrees>\d{1,3})\s*[°º:\s]\s*
    (?P<minutes>\d{1,2}(?:[.,]\d+)?)\s*(?:['′’:\s]\s*)?
    (?:(?P<seconds>\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|'')?)?\s*(?P<back>[NSEW]?)""",
    re.VERBOSE | re.IGNORECASE,
)
GRID = re.compile(r"(\d{1,2}[C-HJ-NP-X][A-HJ-NP-Z]{2})(\d*)", re.IGNORECASE)
PAIR = re.compile(r"(.+?[NS]|[^,;]+?)\s*(?:[,;]|\s(?=[EW\d+-])|(?<=[NS]))\s*(.+)", re.IGNORECASE)
HALF_DIAGONAL = 0.7072


class PointError(ValueError):
    """The text is no place on earth; the message says why."""


@dataclass(frozen=True)
class Point:
    """Degrees, WGS 84; `radius_km` is set where the text names a square and no point."""

    lat: float
    lon: float
    radius_km: float | None = None


def degrees(text: str) -> str:
    """Decimal degrees as text, of a latitude or longitude; what is in no known form comes back as
    it was. Raises PointError where minutes or seconds are 60 or more."""
    if DECIMAL.fullmatch(text):
        return text.rstrip("°").replace(",", ".")
    found = SIXTIETHS.fullmatch(text.strip())
    if not found or (found["front"] and found["back"]):
        return text
    minutes, seconds = (
        float((found[name] or "0").replace(",", ".")) for name in ("minutes", "seconds")
    )
    if minutes >= 60 or seconds >= 60:
        raise PointError(f"“{text}” has minutes or seconds of 60 or more")
    south = found["sign"] == "-" or (found["front"] or found["back"]).upper() in ("S", "W")
    value = int(found["degrees"]) + minutes / 60 + seconds / 3600
    return f"{-value if south else value:.7f}".rstrip("0").rstrip(".")


def point(text: str) -> Point:
    """The point that one text gives: MGRS, or latitude and longitude. Raises PointError."""
    packed = re.sub(r"\s", "", text)
    if grid := GRID.fullmatch(packed):
        return _of_grid(text, *grid.groups())
    pair = PAIR.fullmatch(text.strip())
    try:
        lat, lon = (float(degrees(part)) for part in pair.groups()) if pair else (None, None)
    except ValueError as error:
        reason = str(error) if isinstance(error, PointError) else ""
        raise PointError(reason or f"“{text[:60]}” is no point: {HOW}") from None
    if lat is None:
        raise PointError(f"“{text[:60]}” is no point: {HOW}")
    return Point(lat, lon)


HOW = "write 34.72, 36.71 or 34°43′N 36°42′E or 37SBU9042"


def _of_grid(text: str, square: str, digits: str) -> Point:
    """The middle of the square that a grid reference names."""
    if len(digits) % 2 or len(digits) > 10:
        raise PointError(
            f"“{text[:60]}” is no grid reference: it needs 0, 2, 4, 6, 8 or 10 figures"
        )
    half = len(digits) // 2
    try:
        lat, lon = MGRS().toLatLon(f"{square.upper()}{digits}")
    except MGRSError as error:
        raise PointError(f"“{text[:60]}” is no grid reference: no such square") from error
    side_km = 100 / 10**half
    radius = round(side_km * HALF_DIAGONAL, 2) if side_km >= 1 else None
    return Point(round(lat, 6), round(lon, 6), radius)
