"""Where a step chart's points, lines and ticks lie, in the units of its view box."""

from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10

WIDTH, HEIGHT = 720, 260
LEFT, RIGHT, TOP, BOTTOM = 64, 16, 24, 28  # room for labels
STEPS = (1, 2, 2.5, 5, 10)
TICKS = 4


@dataclass(frozen=True)
class Chart:
    """`points` (x, y); `path` as SVG's `d`; `values` and `days` are ticks: (place, what);
    `scale` is how high one of the value is drawn."""

    points: list[tuple[float, float]]
    path: str
    values: list[tuple[float, float]]
    days: list[tuple[float, date]]
    scale: float
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    floor: int = HEIGHT - BOTTOM
    right: int = WIDTH - RIGHT

    def down(self, value: float) -> float:
        """How far from the top a value lies."""
        return _round(self.floor - self.scale * value)


def chart(rungs: list[tuple[date, float]], highest: float = 0) -> Chart:
    """A chart of (day, value) in order of the day; the value axis begins at nought and reaches
    at least to `highest`."""
    first, last = rungs[0][0].toordinal(), rungs[-1][0].toordinal()
    highest = max(highest, *(value for _day, value in rungs))
    step = round_step(highest)
    top = step * ceil(highest / step) or 1
    scale = (HEIGHT - TOP - BOTTOM) / top

    def across(day: int) -> float:
        return _round(LEFT + (WIDTH - LEFT - RIGHT) * (day - first) / max(1, last - first))

    def down(value: float) -> float:
        return _round(HEIGHT - BOTTOM - scale * value)

    points = [(across(day.toordinal()), down(value)) for day, value in rungs]
    values = [(down(step * n), step * n) for n in range(int(top / step) + 1)]
    days = [(across(day.toordinal()), day) for day in _days(rungs[0][0], rungs[-1][0])]
    return Chart(points, _steps(points), values, days, scale)


def _steps(points: list[tuple[float, float]]) -> str:
    """Level until the next total is said, then straight up or down to it."""
    first, *rest = points
    return f"M{first[0]} {first[1]}" + "".join(f"H{x}V{y}" for x, y in rest)


def round_step(highest: float) -> float:
    """A round distance between ticks, so that about four of them reach the highest value."""
    rough = max(highest, 1) / TICKS
    power = 10 ** floor(log10(rough))
    return next(step * power for step in STEPS if step * power >= rough)


def _days(first: date, last: date) -> list[date]:
    """The first of each year between; of a shorter span, its two ends."""
    years = [date(year, 1, 1) for year in range(first.year + 1, last.year + 1)]
    return years if len(years) >= 2 else [first, last] if last > first else [first]


def _round(place: float) -> float:
    return round(place, 1)
