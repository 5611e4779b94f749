"""What the API says of itself: landing page, conformance, collections."""

from typing import Any

from strikes.models import Release
from strikes.public.api import geojson
from strikes.public.api.collections import COLLECTIONS, Collection
from strikes.public.api.endpoint import Call
from strikes.public.api.formats import ARROW, CSV, GEOJSON, HTML, JSON, OPENAPI
from strikes.public.api.links import link

CORE = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/"
CLASSES = ("core", "oas30", "html", "geojson")
LICENCE = link("license", "https://creativecommons.org/licenses/by/4.0/", "text/html", "CC BY 4.0")
PAGE = HTML.split(";")[0]
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"


def landing(call: Call) -> dict[str, Any]:
    to = call.addresses.to
    return {
        "title": call.release.about["name"],
        "description": "The public record of an air campaign: what officials said, what was struck,"
        " where and when, and how sure anyone can be. It documents the past.",
        **geojson.about(call.release),
        "links": [
            *call.addresses.others(call.form, ("json", "html")),
            link("service-desc", to("api"), OPENAPI, "OpenAPI 3.0"),
            link("service-doc", to("api", f="html"), PAGE, "Parameters and answers"),
            link("conformance", to("conformance"), JSON, "What it conforms to"),
            link("data", to("collections"), JSON, "Collections"),
            link("describedby", to("examples", f="html"), PAGE, "Examples"),
            LICENCE,
        ],
    }


def conformance() -> dict[str, Any]:
    return {"conformsTo": [CORE + name for name in CLASSES]}


def collections(call: Call) -> dict[str, Any]:
    return {
        **geojson.about(call.release),
        "links": call.addresses.others(call.form, ("json", "html")),
        "collections": [collection(call, each) for each in COLLECTIONS.values()],
    }


def collection(call: Call, about: Collection) -> dict[str, Any]:
    to, name = call.addresses.to, about.name
    return {
        "id": name,
        "title": about.title,
        "description": about.meaning,
        "itemType": "feature",
        "extent": _extent(call.release),
        "crs": [CRS84],
        "links": [
            link("self", to("collection", name), JSON, about.title),
            link("items", to("items", name), GEOJSON, "Items as GeoJSON"),
            link("items", to("items", name, f="csv"), CSV, "All items as CSV"),
            link("items", to("items", name, f="arrow"), ARROW, "All items as Arrow"),
            link("items", to("items", name, f="html"), PAGE, "Items as a page"),
            LICENCE,
        ],
    }


def _extent(release: Release) -> dict[str, Any]:
    """The campaign's days; its statements go on after them."""
    about = release.about
    days = [f"{day}T00:00:00Z" if day else None for day in (about.get("start"), None)]
    return {
        "spatial": {"bbox": [[-180, -90, 180, 90]], "crs": CRS84},
        "temporal": {"interval": [days]},
    }
