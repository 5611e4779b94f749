"""Where made-up strikes are: in provinces, districts and places, at every precision."""

from bisect import bisect
from dataclasses import dataclass, field
from itertools import accumulate
from math import cos, radians
from random import Random

from strikes.models import Area

KM = 1 / 111.2  # degrees of latitude
# Share of groups by UCDP where_prec.
PRECISIONS = {"1": 46, "2": 24, "3": 7, "4": 11, "5": 6, "6": 5, "7": 1}
NEAR = (5.0, 10.0, 15.0, 25.0, 25.0, 25.0, 50.0)  # km, as statements give them


@dataclass
class Province:
    """A province with what lies in it; `bounds` are running sums of the places' weights."""

    area: Area
    places: list[Area] = field(default_factory=list)
    districts: list[Area] = field(default_factory=list)
    bounds: list[float] = field(default_factory=list)

    def place(self, random: Random) -> Area:
        """Some places are named again and again, most hardly ever."""
        return self.places[bisect(self.bounds, random.random() * self.bounds[-1])]


@dataclass(frozen=True)
class Spot:
    """One strike's place; None where there is none."""

    area: Area | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None


class Ground:
    """A country's ground. `draw` gives the provinces of a group, `spot` the place of one strike."""

    def __init__(self, country: Area | None, areas: list[Area], random: Random) -> None:
        """`areas`: the country's provinces, districts and places, in order of their codes."""
        self.country = country
        found = {one.pk: Province(one) for one in areas if one.level == "province"}
        for one in areas:
            home = found.get(one.province_id)
            if home and one.level == "place" and one.lat is not None:
                home.places.append(one)
            if home and one.level == "district":
                home.districts.append(one)
        self.provinces = [one for one in found.values() if one.places]
        for home in self.provinces:
            home.bounds = list(accumulate(random.paretovariate(0.9) for _place in home.places))
        self.weights = [random.paretovariate(0.8) for _province in self.provinces]

    def draw(self, random: Random) -> tuple[str, list[Province]]:
        """A where_prec and the provinces that belong to it."""
        [precision] = random.choices(list(PRECISIONS), list(PRECISIONS.values()))
        if precision in "67":
            return precision, []
        first = random.choices(self.provinces, self.weights)[0]
        if precision == "3" and not first.districts:
            return "4", [first]
        if precision != "5" or len(self.provinces) < 2:
            return ("4" if precision == "5" else precision), [first]
        most = min(4, len(self.provinces) - 1)
        others = [one for one in self.provinces if one is not first]
        return "5", [first, *random.sample(others, random.randint(1, most))]

    def spot(self, precision: str, provinces: list[Province], random: Random) -> Spot:
        if precision == "1":
            place = provinces[0].place(random)
            return Spot(place, *_beside(place, random))
        if precision == "2":
            place = provinces[0].place(random)
            return Spot(place, place.lat, place.lon, random.choice(NEAR))
        if precision == "3":
            return Spot(random.choice(provinces[0].districts))
        if precision == "4":
            return Spot(provinces[0].area)
        return Spot(self.country if precision == "6" else None)


def _beside(place: Area, random: Random) -> tuple[float, float]:
    """A point of its own, mostly within some kilometres, written as statements do: to 100 m."""
    north, east = random.gauss(0, 4) * KM, random.gauss(0, 4) * KM
    lat = place.lat + north
    return round(lat, 3), round(place.lon + east / cos(radians(lat)), 3)
