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


def examples(call: Call) -> dict[str, Any]:
    """Commands that work as they stand, by the tool they are for."""
    items = call.addresses.to("items", "strikes")
    page = items + ("&" if "?" in items else "?")
    root = call.addresses.to("landing")
    asked = "datetime=2015-10-01/2015-10-31&province=SY-HI"
    return {
        "examples": [
            {"tool": tool, "text": text.strip("\n")}
            for tool, text in (
                (
                    "curl",
                    f"""
# Strikes in Homs in October 2015, then all strikes as one table
curl '{page}{asked}'
curl --compressed -o strikes.csv '{page}f=csv'
""",
                ),
                (
                    "Python, pandas",
                    f"""
import pandas
strikes = pandas.read_csv("{page}f=csv", parse_dates=["start"])
strikes.groupby("province_codes").size()
""",
                ),
                (
                    "R",
                    f"""
strikes <- read.csv("{page}f=csv")
library(sf)
october <- st_read("{page}{asked}&limit=10000")
""",
                ),
                (
                    "QGIS",
                    f"""
Layer › Add Layer › Add WFS / OGC API – Features Layer › New
URL: {root}
Version: OGC API – Features; page size: 10000
""",
                ),
                (
                    "ogr2ogr",
                    f"""
ogr2ogr strikes.gpkg 'OAPIF:{root}' strikes
ogrinfo -so 'OAPIF:{root}' strikes
""",
                ),
            )
        ]
    }
