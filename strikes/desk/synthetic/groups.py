"""Groups of made-up strikes: those that one sentence of a briefing announces together."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from strikes.desk.synthetic.days import Day
from strikes.desk.synthetic.ground import Ground, Province
from strikes.vocabulary import GRADES, TARGET_CATEGORIES

LEAST = 6  # strikes in a group, in the middle
SENTENCES = 18  # that a briefing of a heavy day has, about
# Share of groups by DATE_PRECISION.
WINDOWS = {"1": 84, "2": 8, "3": 5, "4": 3}
ALLEGED = 0.15  # share of groups that others report
AIRCRAFT = ("fighter", "bomber", "attack aircraft", "helicopter", "drone")
CATEGORIES = [code for code in TARGET_CATEGORIES.codes if code != "other"]


@dataclass(frozen=True)
class Group:
    """`count` strikes of one window and one stretch of ground; both days included."""

    count: int
    first: date
    last: date
    date_prec: str
    where_prec: str
    provinces: list[Province]
    status: str
    grade: str
    aircraft: str


def groups(day: Day, ground: Ground, random: Random) -> Iterator[Group]:
    """The groups that a day's strikes fall into."""
    left, middle = day.strikes, max(LEAST, day.strikes / SENTENCES)
    while left:
        count = min(left, 1 + int(random.expovariate(1 / middle)))
        left -= count
        where_prec, provinces = ground.draw(random)
        alleged = random.random() < ALLEGED
        yield Group(
            count,
            *window(day.date, random),
            where_prec,
            provinces,
            "alleged" if alleged else "declared",
            random.choice(GRADES.codes) if alleged else "",
            random.choice(AIRCRAFT) if random.random() < 0.4 else "",
        )


def window(day: date, random: Random) -> tuple[date, date, str]:
    """First and last day, and how precise that is: the day, some days, its week, its month."""
    [precision] = random.choices(list(WINDOWS), list(WINDOWS.values()))
    if precision == "2":
        return day, day + timedelta(days=random.randint(1, 5)), precision
    if precision == "3":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6), precision
    if precision == "4":
        first = day.replace(day=1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1), precision
    return day, day, precision


def category(random: Random) -> str:
    """Few categories are common, most are rare: of each the half as often as of the one before."""
    place = int(random.expovariate(1 / 5))
    return CATEGORIES[place] if place < len(CATEGORIES) else "unspecified"


def figure(random: Random) -> tuple[int | None, int | None, str]:
    """How many targets of a strike are claimed: low, high and the qualifier."""
    number, fate = 1 + int(random.expovariate(1 / 2)), random.random()
    if fate < 0.15:
        return None, None, ""
    if fate < 0.75:
        return number, number, "exact"
    if fate < 0.85:
        return number, number + random.randint(1, 4), "between"
    return {
        True: (number, None, "more_than"),
        False: (number, None, "at_least"),
    }[fate < 0.95]
