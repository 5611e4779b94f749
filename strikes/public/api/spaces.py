"""`bbox`: four or six numbers, west, south, (lowest,) east, north (, highest), in degrees."""

import math
from dataclasses import dataclass

from strikes.public.wording import shown

HOW = "give west,south,east,north in degrees, such as 35.5,34.5,38,36"


@dataclass(frozen=True)
class Box:
    """A box of WGS 84. Where `west` is greater than `east` it goes over the date line."""

    west: float
    south: float
    east: float
    north: float


def read_box(text: str) -> Box:
    """Raises ValueError with what is wrong; heights are left out, since nothing here has one."""
    numbers = [_number(part.strip()) for part in text.split(",")]
    if len(numbers) not in (4, 6):
        raise ValueError(f"{len(numbers)} numbers where 4 or 6 are wanted: {HOW}.")
    half = len(numbers) // 2
    if half == 3 and numbers[2] > numbers[5]:
        raise ValueError(f"The lowest height, {numbers[2]:g}, is above the highest: swap them.")
    box = Box(numbers[0], numbers[1], numbers[half], numbers[half + 1])
    _check(box)
    return box


def _check(box: Box) -> None:
    for name, value, most in (
        ("west", box.west, 180),
        ("east", box.east, 180),
        ("south", box.south, 90),
        ("north", box.north, 90),
    ):
        if abs(value) > most:
            raise ValueError(
                f"{name} is {value:g}, beyond {-most} to {most}: {HOW}, longitude first."
            )
    if box.south > box.north:
        raise ValueError(f"south ({box.south:g}) is above north ({box.north:g}): swap the two.")


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or "_" in text:
        raise ValueError(f"“{shown(text)}” is not a number: {HOW}.")
    return number
