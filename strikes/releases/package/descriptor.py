"""datapackage.json: each file with its sum, each column with its type, meaning and closed list."""

from typing import Any

from strikes.models import Release
from strikes.releases.fields import Field, table
from strikes.releases.package import crosswalks
from strikes.vocabulary import (
    CONFIDENCE,
    DATE_PRECISION,
    EFFECTS,
    GRADES,
    LOCATION_PRECISION,
    MEASURES,
    PLATFORMS,
    QUALIFIERS,
    STRIKE_STATUS,
    TARGET_CATEGORIES,
    Vocabulary,
)

# Column → the closed list its values are from.
LISTS: dict[str, Vocabulary] = {
    "date_prec": DATE_PRECISION,
    "where_prec": LOCATION_PRECISION,
    "status": STRIKE_STATUS,
    "grade": GRADES,
    "confidence": CONFIDENCE,
    "measure": MEASURES,
    "qualifier": QUALIFIERS,
    "effect": EFFECTS,
    "category": TARGET_CATEGORIES,
    "platform": PLATFORMS,
}
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def descriptor(release: Release, files: list[dict[str, Any]]) -> dict[str, Any]:
    """`files` have name, size, sha256, media_type and kind (of row; empty for other files)."""
    about = release.about
    described = [about.get("note", ""), release.note]
    if about.get("synthetic"):
        described.insert(0, "Synthetic data, made up for measuring: no fact.")
    return {
        "profile": "data-package",
        "name": f"{release.slug}-release-{release.number}",
        "title": f"{about['name']}, release {release.number}",
        "description": " ".join(filter(None, described)),
        "version": str(release.number),
        "created": release.published.isoformat(timespec="seconds"),
        "licenses": [LICENCE],
        "release_sha256": release.sha256,
        "resources": [_resource(release, file) for file in files],
    }


def _resource(release: Release, file: dict[str, Any]) -> dict[str, Any]:
    name, ending = file["name"].rsplit(".", 1)
    found = {
        "name": f"{name}-{ending}".lower().replace(".", "-"),
        "path": file["name"],
        "format": ending,
        "mediatype": file["media_type"],
        "bytes": file["size"],
        "hash": f"sha256:{file['sha256']}",
    }
    if ending != "csv":
        return found
    csv = {"profile": "tabular-data-resource", "encoding": "utf-8"}
    if name in crosswalks.SHAPES:
        loses = crosswalks.SHAPES[name][1]
        columns = [{"name": each, "type": "any"} for each in crosswalks.columns(name, release)]
        return found | csv | {"description": f"Lost in this shape: {loses}"} | _schema(columns)
    # The second line, of HXL tags, begins with "#": for readers of the package it is a comment.
    hxl = {"dialect": {"commentChar": "#"}}
    return found | csv | hxl | _schema([_column(each) for each in table(file["kind"])], ["key"])


def _schema(fields: list[dict[str, Any]], key: list[str] | None = None) -> dict[str, Any]:
    return {"schema": {"fields": fields, **({"primaryKey": key} if key else {})}}


def _column(field: Field) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": field.name,
        "type": field.type,
        "description": field.meaning,
    }
    if field.type == "boolean":
        found |= {"trueValues": ["true"], "falseValues": ["false"]}
    if field.name in LISTS and field.type == "string":
        words = LISTS[field.name]
        found["constraints"] = {"enum": [entry.code for entry in words]}
        found["codes"] = {entry.code: entry.meaning or entry.label for entry in words}
    return found
