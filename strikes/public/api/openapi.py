"""The API as an OpenAPI 3.0 document, made of the same lists that answer."""

from typing import Any

from strikes.public.api.asking import LIMITS, MOST
from strikes.public.api.collections import COLLECTIONS, Collection
from strikes.public.api.endpoint import Call
from strikes.public.api.formats import ARROW, CSV, DOCUMENT, GEOJSON, HTML, ITEMS, JSON, OPENAPI
from strikes.public.api.problems import MEDIA_TYPE
from strikes.public.known import Known, known_of
from strikes.vocabulary import GRADES, MEASURES, STRIKE_STATUS, TARGET_CATEGORIES

Schema = dict[str, Any]
PAGE = HTML.split(";")[0]
TEXT: Schema = {"type": "string"}
DAY: Schema = {"type": "string", "format": "date"}
REFUSALS = {
    "400": "What is wrong with which parameter, and what is allowed",
    "404": "There is no such release, collection or item",
    "406": "Accept asks for a format that this does not have",
    "429": "Too many requests; Retry-After says when to come back",
}
MEANINGS = {
    "limit": f"Items of a page; more than {MOST} gives {MOST}. CSV and Arrow without it: all",
    "bbox": "west,south,east,north; over the date line where west is greater than east. What has no"
    " point is in no box",
    "datetime": "A day, a time or an interval, open ends as ..; certain where the whole window lies"
    " inside, possible where a part does",
    "properties": "Those alone, in this order",
    "cursor": "Where the page begins: from the “next” link. It names its release",
    "sortby": "Properties to sort by; “-” before one that falls",
}


def document(call: Call) -> Schema:
    known = known_of(call.release)
    return {
        "openapi": "3.0.3",
        "info": {
            "title": call.release.about["name"],
            "version": f"release {call.release.number}",
            "description": "OGC API – Features over numbered releases of the record.",
            "license": {
                "name": "CC BY 4.0",
                "url": "https://creativecommons.org/licenses/by/4.0/",
            },
        },
        "servers": [{"url": call.addresses.to("landing").split("?")[0].rstrip("/")}],
        "paths": _paths(known),
        "components": {"schemas": _schemas()},
    }


def _paths(known: Known) -> Schema:
    found: Schema = {
        "/": _get("The landing page", {JSON: _ref("Landing"), PAGE: TEXT}),
        "/conformance": _get("What it conforms to", {JSON: _ref("Conformance"), PAGE: TEXT}),
        "/collections": _get("The collections", {JSON: _ref("Collections"), PAGE: TEXT}),
        "/api": _get("This document", {OPENAPI: {"type": "object"}, PAGE: TEXT}),
        "/examples": _get("Examples for common tools", {JSON: {"type": "object"}, PAGE: TEXT}),
    }
    for each in COLLECTIONS.values():
        found |= _paths_of(each, known)
    return found


def _paths_of(each: Collection, known: Known) -> Schema:
    path = f"/collections/{each.name}"
    table = {CSV.split(";")[0]: TEXT, ARROW: {"type": "string", "format": "binary"}, PAGE: TEXT}
    parameters = [_format(ITEMS), *(_parameter(*said) for said in _asked(each, known))]
    key = {"name": "key", "in": "path", "required": True, "schema": TEXT}
    return {
        path: _get(each.title, {JSON: _ref("Collection"), PAGE: TEXT}),
        f"{path}/items": _get(
            each.meaning,
            {GEOJSON: _ref(f"{each.name}-items"), **table},
            parameters,
            {"503": "It takes too long: ask for less"},
        ),
        f"{path}/items/{{key}}": _get(
            f"One of {each.name}",
            {GEOJSON: _ref(f"{each.name}-item"), PAGE: TEXT},
            [_format(DOCUMENT), key],
        ),
    }


def _get(
    summary: str,
    content: dict[str, Schema],
    parameters: list[Schema] | None = None,
    more: dict[str, str] | None = None,
) -> Schema:
    refusals = {
        code: {"description": text, "content": {MEDIA_TYPE: {"schema": _ref("Problem")}}}
        for code, text in (REFUSALS | (more or {})).items()
    }
    given = {media: {"schema": schema} for media, schema in content.items()}
    release = _parameter("release", {"type": "integer", "minimum": 1}, "As it stood in release N")
    answers = {
        "200": {"description": summary, "content": given},
        "304": {"description": "What you hold still stands"},
    }
    return {
        "get": {
            "summary": summary,
            "parameters": [*(parameters or [_format(DOCUMENT)]), release],
            "responses": answers | refusals,
        }
    }


def _parameter(name: str, schema: Schema, meaning: str) -> Schema:
    several = {"style": "form", "explode": schema.get("x-each", True)}
    array = several if schema["type"] == "array" else {}
    schema = {key: value for key, value in schema.items() if key != "x-each"}
    return {"name": name, "in": "query", "description": meaning, "schema": schema, **array}


def _list(items: Schema, **more: int) -> Schema:
    """Values with commas between."""
    return {"type": "array", "items": items, "minItems": 1, "x-each": False, **more}


def _format(offered: tuple[str, ...]) -> Schema:
    return _parameter("f", {"type": "string", "enum": list(offered)}, "Format; else Accept says")


def _asked(each: Collection, known: Known) -> list[tuple[str, Schema, str]]:
    """Name, schema and meaning of every parameter of items, `f` and `release` aside."""
    names = [field.name for field in each.columns]
    sorts = [sign + name for name in each.sorts for sign in ("", "-")]
    found = [
        (name, schema, MEANINGS[name])
        for name, schema in (
            ("limit", {"type": "integer", "minimum": 1, "default": LIMITS["json"]}),
            ("bbox", _list({"type": "number"}, minItems=4, maxItems=6)),
            ("datetime", TEXT),
            ("properties", _list({"type": "string", "enum": names})),
            ("cursor", TEXT),
        )
    ]
    if sorts:
        schema = _list({"type": "string", "enum": sorts}, maxItems=3)
        found.append(("sortby", schema, MEANINGS["sortby"]))
    filters = _filters(known)
    return found + [(name, *filters[name]) for name in each.filters]


def _filters(known: Known) -> dict[str, tuple[Schema, str]]:
    """The site's filters: schema and meaning."""
    return {
        "from": (DAY, "First day"),
        "to": (DAY, "Last day, included"),
        "date": (TEXT, "Days as EDTF: 2015-10, 2015-10-03/.."),
        "province": (_any_of(known.provinces), "ISO 3166-2 code; any of several"),
        "district": (_any_of(known.districts), "Code of a district"),
        "place": (_any_of(()), "Code of a place, or its name in any script"),
        "category": (_any_of(TARGET_CATEGORIES.codes), "Target category"),
        "measure": (_any_of(MEASURES.codes), "What is counted"),
        "aircraft": (_any_of(known.values.get("aircraft", ())), "Type of aircraft"),
        "organisation": (_any_of(known.values.get("organisation", ())), "Who is said to have"),
        "status": (_any_of(STRIKE_STATUS.codes), "Declared or alleged"),
        "grade": (_any_of(GRADES.codes), "Airwars' grade"),
        "precision": ({"type": "integer", "minimum": 1, "maximum": 7}, "UCDP where_prec at most"),
        "q": (TEXT, "Words of the record and its evidence, in English, Russian or Arabic"),
    }


def _any_of(codes: Any) -> Schema:
    allowed = {"enum": sorted(codes)} if codes else {}
    return {"type": "array", "items": {"type": "string", **allowed}}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _schemas() -> Schema:
    links = {"type": "array", "items": _ref("Link")}
    found: Schema = {
        "Link": _object(href=TEXT, rel=TEXT, type=TEXT, title=TEXT),
        "Landing": _object(title=TEXT, links=links),
        "Conformance": _object(conformsTo={"type": "array", "items": TEXT}),
        "Collection": _object(id=TEXT, title=TEXT, description=TEXT, links=links),
        "Collections": _object(
            links=links, collections={"type": "array", "items": _ref("Collection")}
        ),
        "Problem": _object(title=TEXT, status={"type": "integer"}, detail=TEXT),
        "Geometry": {
            "type": "object",
            "nullable": True,
            "required": ["type", "coordinates"],
            "properties": {"type": TEXT, "coordinates": {"type": "array", "items": {}}},
        },
    }
    for each in COLLECTIONS.values():
        found |= _item_schemas(each, links)
    return found


def _item_schemas(each: Collection, links: Schema) -> Schema:
    properties = {field.name: field.schema for field in each.columns}
    item = _object(
        type={"type": "string", "enum": ["Feature"]},
        id=TEXT,
        geometry=_ref("Geometry"),
        properties={"type": "object", "properties": properties},
    )
    number = {"type": "integer", "minimum": 0}
    return {
        f"{each.name}-item": item,
        f"{each.name}-items": _object(
            type={"type": "string", "enum": ["FeatureCollection"]},
            timeStamp={"type": "string", "format": "date-time"},
            numberMatched=number,
            numberReturned=number,
            release=number,
            links=links,
            features={"type": "array", "items": _ref(f"{each.name}-item")},
        ),
    }


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "required": list(properties), "properties": properties}
