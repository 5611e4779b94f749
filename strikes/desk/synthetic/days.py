"""How many strikes each day of a made-up campaign has."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import exp
from random import Random

LENGTH = 1096  # days of the campaign: three years
BURSTS = 14
SILENT = 0.10  # share of days that nobody speaks of
IDLE = 0.05  # share of days on which, as is said, nothing was flown


@dataclass(frozen=True)
class Day:
    """One day with its number of strikes; `is_idle`: a briefing says that nothing was flown."""

    date: date
    strikes: int
    is_idle: bool = False


def days(first: date, strikes: int, random: Random) -> list[Day]:
    """The days of the campaign; their strikes add up to the number asked for."""
    fates = [random.random() for _day in range(LENGTH)]
    weights = [
        0.0 if fate < SILENT + IDLE else weight
        for fate, weight in zip(fates, _weights(random), strict=True)
    ]
    numbers = shares(strikes, weights)
    return [
        Day(first + timedelta(days=place), number, SILENT <= fates[place] < SILENT + IDLE)
        for place, number in enumerate(numbers)
    ]


def shares(total: int, weights: list[float]) -> list[int]:
    """Whole numbers in proportion to the weights that add up to the total."""
    whole, past, found = sum(weights), 0.0, []
    for weight in weights:
        before = round(total * past / whole)
        past += weight
        found.append(round(total * past / whole) - before)
    return found


def _weights(random: Random) -> list[float]:
    """A slow drift, with bursts of some days to some weeks upon it."""
    bursts = [
        (random.uniform(0, LENGTH), random.uniform(2, 18), random.uniform(1, 6))
        for _burst in range(BURSTS)
    ]
    drift, found = 0.0, []
    for day in range(LENGTH):
        drift = 0.97 * drift + random.gauss(0, 0.15)
        burst = sum(height * exp(-(((day - at) / width) ** 2)) for at, width, height in bursts)
        found.append(exp(drift) + burst)
    return found
