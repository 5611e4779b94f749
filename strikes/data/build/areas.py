"""Provinces and places of Syria: the governorates' further spellings put with them, working notes
taken out, polygons rounded, and the spellings that statements use added."""

import json
import re
from pathlib import Path

from strikes.data.build.tables import Row, read, write
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
LICENCE = "CC BY 3.0 IGO (OCHA); public domain (Natural Earth)"
# Natural Earth draws the UN zone on the Golan apart; OCHA counts its places to Quneitra.
UN_ZONE, QUNEITRA = "SY-X01~", "SY-QU"
WITH_ZONE = "The polygon holds the UN zone on the Golan, which Natural Earth draws apart."
# Natural Earth writes the city's name for both; the countryside is known by this one.
RUSSIAN = {"SY-RD": "Риф-Димашк"}
WORKING = re.compile(r"largest deviation|find_string")
SEVERAL = re.compile(r"[,/]| and |province|countryside|valley|\barea\b")


def build_areas(folder: Path, out: Path, strikes: list[Row]) -> None:
    rows = read(folder / "places.csv")
    spellings = _spellings(strikes)
    governorates = {row["province"]: row for row in rows if row["kind"] == "governorate"}
    provinces = [_province(row, governorates) for row in read(folder / "governorates.csv")]
    places = [_place(row, spellings) for row in rows if row["kind"] != "governorate"]
    write(out / "provinces.csv", PROVINCE, provinces)
    write(out / "places.csv", PLACE, places)
    _build_polygons(folder / "geo" / "syr_admin1_naturalearth.geojson", out)


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
        governorates[code]["name_ru"], known=(row["name_en"], row["name_ar"], russian),
    )  # fmt: skip
    if code == QUNEITRA:
        row["note"] = f"{row['note']}; {WITH_ZONE}".strip("; ")
    return row


def _place(row: Row, spellings: dict[str, set[str]]) -> Row:
    stated = ";".join(sorted(spellings.get(row["place_id"], ())))
    known = (row["name_en"], row["name_ar"], row["name_ru"])
    notes = [part for part in row["note"].split("; ") if not WORKING.search(part)]
    return row | {
        "alt_names": _names(row["alt_names"], stated, known=known),
        "source": row["coord_source"] or "named in the statements; no free coordinate found",
        "note": "; ".join(notes),
    }


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
