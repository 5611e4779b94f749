"""Where the bars of a chart by month lie: certain strikes solid, possible ones hatched above."""

from dataclasses import dataclass

from strikes.public.chart import BOTTOM, LEFT, RIGHT, WIDTH, round_step
from strikes.public.timeline import Bar

HEIGHT, TOP = 180, 12
GAP = 0.15  # of a bar's own width


@dataclass(frozen=True)
class Column:
    """One month: `top` of all its strikes, `certain` where the certain ones end, in the units of
    the view box."""

    bar: Bar
    x: float
    width: float
    top: float
    certain: float

    @property
    def possible_height(self) -> float:
        return round(self.certain - self.top, 1)

    @property
    def certain_height(self) -> float:
        return round(HEIGHT - BOTTOM - self.certain, 1)


@dataclass(frozen=True)
class Trend:
    """`values` and `years` are ticks: (place, what)."""

    columns: list[Column]
    values: list[tuple[float, float]]
    years: list[tuple[float, int]]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    floor: int = HEIGHT - BOTTOM


def trend(bars: list[Bar]) -> Trend | None:
    """None where there is no strike to draw."""
    highest = max((bar.month.total for bar in bars), default=0)
    if not highest:
        return None
    step = max(1, round_step(highest))
    scale = (HEIGHT - TOP - BOTTOM) / highest
    wide = (WIDTH - LEFT - RIGHT) / len(bars)

    def down(count: float) -> float:
        return round(HEIGHT - BOTTOM - scale * count, 1)

    columns = [
        Column(
            bar,
            x=round(LEFT + wide * place, 1),
            width=round(wide * (1 - GAP), 1),
            top=down(bar.month.total),
            certain=down(bar.month.certain),
        )
        for place, bar in enumerate(bars)
    ]
    values = [(down(step * n), step * n) for n in range(int(highest / step) + 1)]
    return Trend(columns, values, _years(columns))


def _years(columns: list[Column]) -> list[tuple[float, int]]:
    """Each year at its first month."""
    found: dict[int, float] = {}
    for column in columns:
        found.setdefault(column.bar.month.first.year, column.x)
    return [(x, year) for year, x in found.items()]
