"""The web’s Mercator map as a square: 0 to 1 from its north-western corner; in Python and SQL."""

from math import log, pi, radians, sin

from django.db.models import F, Func, IntegerField

TILE = 256  # pixels; the world is 2**zoom of them wide


def world(zoom: float) -> float:
    """Pixels around the world at a zoom."""
    return TILE * 2**zoom


def place(lat: float, lon: float) -> tuple[float, float]:
    """Degrees → x, y in the square."""
    sine = sin(radians(lat))
    return lon / 360 + 0.5, 0.5 - log((1 + sine) / (1 - sine)) / (4 * pi)


def column(cells: float, first: int = 0) -> Func:
    """Of `lon`: its column, where the world is so many cells wide, counted from `first`."""
    whole = f"floor((%(expressions)s / 360 + 0.5) * {cells})::int - {first}"
    return Func(F("lon"), template=whole, output_field=IntegerField())


def line(cells: float, first: int = 0) -> Func:
    """Of `lat`: its line, where the world is so many cells high, counted from `first`."""
    sine = "sin(radians(%(expressions)s))"
    north = f"0.5 - ln((1 + {sine}) / (1 - {sine})) / (4 * pi())"
    whole = f"floor(({north}) * {cells})::int - {first}"
    return Func(F("lat"), template=whole, output_field=IntegerField())
