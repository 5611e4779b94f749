"""A published row as an item: rendered once, when it is released, and copied out ever after.

Both texts begin behind the site's address, which only a request knows: the API writes what stands
before (`{"type":"Feature","properties":{"url":"https://…`) and then the text as it is.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import quote

from strikes.geometry import positions
from strikes.releases.fields import FIELDS, WITH_POINTS, table
from strikes.spreadsheets import harmless

# Kind → path of its page; what is in braces stands among the item's properties.
PAGES = {
    "strike": "/strike/{key}/",
    "sortie": "/sortie/{key}/",
    "target": "/strike/{strike}/",
    "claim": "/statement/{statement}/",
    "statement": "/statement/{key}/",
    "area": "/area/{key}/",
}


def rendered(kind: str, key: str, data: dict) -> dict[str, str]:
    """The columns `feature` and `line` of a published row; empty for what is no item."""
    if kind not in VALUES:
        return {"feature": "", "line": ""}
    path, said = _properties(kind, key, data)
    where = geometry(kind, data)
    return {"feature": _feature(path, key, said, where), "line": _line(kind, path, said, where)}


def _properties(kind: str, key: str, data: dict) -> tuple[str, dict[str, Any]]:
    """The path of its page, and its properties in order, `url` left out."""
    values = VALUES[kind](data) | {"key": key}
    path = quote(PAGES[kind].format_map(values))
    names = [field.name for field in FIELDS[kind][1:]]
    return path, {name: None if values[name] == "" else values[name] for name in names}


def _feature(path: str, key: str, said: dict[str, Any], where: dict | None) -> str:
    rest = {"id": key, **_extent(where), "geometry": where}
    return f'{path}",{_json(said)[1:]},{_json(rest)[1:]}'


def _line(kind: str, path: str, said: dict[str, Any], where: dict | None) -> str:
    """One line of CSV, its end included."""
    values = [path, *map(cell, said.values())]
    if kind in WITH_POINTS:
        at = where["coordinates"] if where and where["type"] == "Point" else (None, None)
        values += [cell(at[1]), cell(at[0])]
    text = io.StringIO()
    csv.writer(text).writerow(values)
    return text.getvalue()


def head(kind: str) -> str:
    """The first line of a kind's CSV."""
    return ",".join(field.name for field in table(kind)) + "\r\n"


def cell(value: Any) -> object:
    """A value as CSV has it: whole numbers without a point, text that no spreadsheet runs."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return harmless(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def geometry(kind: str, data: dict) -> dict | None:
    """GeoJSON of a record's own point or an area's polygon; never a province's centre."""
    if kind == "area" and data.get("polygon"):
        return data["polygon"]
    point = data.get("point")
    return point and {"type": "Point", "coordinates": [point[1], point[0]]}


def _extent(where: dict | None) -> dict[str, list[float]]:
    """`bbox` of a polygon; a point is its own."""
    if where is None or where["type"] == "Point":
        return {}
    lons, lats = zip(*positions(where["coordinates"]), strict=True)
    return {"bbox": [min(lons), min(lats), max(lons), max(lats)]}


def _said(kind: str, data: dict) -> dict[str, Any]:
    """What stands in the record under the property's own name; the rest is None so far."""
    return {field.name: data.get(field.name) for field in FIELDS[kind]}


def _strike(data: dict) -> dict[str, Any]:
    targets, sorties = data.get("targets", []), data.get("sorties", [])
    return {
        **_said("strike", data),
        **_record(data),
        **place(data),
        "targets": joined(map(_target, targets)),
        "target_categories": joined(each["category"] for each in targets),
        "aircraft": joined(each["aircraft"] for each in sorties),
    }


def _sortie(data: dict) -> dict[str, Any]:
    return _said("sortie", data) | _record(data)


def _record(data: dict) -> dict[str, Any]:
    """What strikes and sorties both work out."""
    provinces, evidence = data.get("provinces", []), data.get("evidence", [])
    return {
        **_window(data.get("window")),
        "date_prec": (data.get("window") or {}).get("prec"),
        "province_codes": joined(each["code"] for each in provinces),
        "provinces": joined(each["names"]["en"] for each in provinces),
        "publishers": joined(each["publisher"] for each in evidence),
        "addresses": joined(each["address"] for each in evidence),
        "archive_sha256": joined(each["capture"]["sha256"] for each in evidence),
    }


def place(data: dict) -> dict[str, Any]:
    """A country's name says less than the words of the statement."""
    stated, area = data["place"].get("stated", ""), data["place"].get("area") or {}
    named = area.get("level") not in (None, "country")
    return {
        "place": area["names"]["en"] if named else stated,
        "place_as_stated": stated,
        "place_code": area.get("code", ""),
    }


def _claim(data: dict) -> dict[str, Any]:
    areas = data.get("areas", [])
    return {
        **_said("claim", data),
        **_window(data.get("window")),
        "area_codes": joined(each["code"] for each in areas),
        "areas": joined(each["names"]["en"] for each in areas),
        "archive_sha256": data.get("capture", {}).get("sha256"),
    }


def _statement(data: dict) -> dict[str, Any]:
    return _said("statement", data) | {
        "capture_kind": data["capture"]["kind"],
        "captured": data["capture"]["captured"],
        "archive_sha256": data["capture"]["sha256"],
        "carriers": joined(data["carriers"]),
        "claims": len(data["claims"]),
    }


def _area(data: dict) -> dict[str, Any]:
    names = {f"name_{language}": name for language, name in data["names"].items()}
    return _said("area", data) | names | {"spellings": joined(data.get("spellings", []))}


def _window(days: dict | None) -> dict[str, Any]:
    days = days or {}
    return {name: days.get(name) for name in ("start", "end", "edtf")}


def _target(target: dict) -> str:
    """“command post (more than 8)”"""
    what, said = target["term"] or target["category"], _figure(target)
    return f"{what} ({said})" if said else what


def _figure(figure: dict) -> str:
    low, high, qualifier = figure["low"], figure["high"], figure["qualifier"]
    if low is not None and high is not None and low != high:
        return f"between {low} and {high}"
    said = low if low is not None else high
    words = "" if qualifier in ("exact", "between", "") else qualifier.replace("_", " ") + " "
    return "" if said is None else f"{words}{said}"


def joined(values: Iterable[str]) -> str:
    """Distinct values in their order, with "; " between."""
    return "; ".join(dict.fromkeys(value for value in values if value))


VALUES: dict[str, Callable[[dict], dict[str, Any]]] = {
    "strike": _strike,
    "sortie": _sortie,
    "claim": _claim,
    "statement": _statement,
    "area": _area,
}
