"""In which format a request wants its answer: `f=` says, else the Accept header."""

from django.http import HttpRequest

from strikes.public.api.problems import Problem
from strikes.public.wording import shown

GEOJSON = "application/geo+json"
JSON = "application/json"
HTML = "text/html; charset=utf-8"
CSV = "text/csv; charset=utf-8; header=present"
ARROW = "application/vnd.apache.arrow.stream"
OPENAPI = "application/vnd.oai.openapi+json;version=3.0"

DOCUMENT = ("json", "html")
ITEMS = ("json", "csv", "html", "arrow")
# What a client may name in Accept → the format it gets.
ACCEPTED = {
    "application/geo+json": "json",
    "application/json": "json",
    "application/vnd.oai.openapi+json": "json",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/csv": "csv",
    "application/vnd.apache.arrow.stream": "arrow",
}


def chosen_format(request: HttpRequest, offered: tuple[str, ...]) -> str:
    """One of the offered; JSON where the client has no wish. Raises Problem for another `f`."""
    asked = request.GET.get("f")
    if asked is None:
        return _accepted(request, offered)
    if asked not in offered:
        allowed = ", ".join(offered)
        raise Problem(400, problems={"f": f"“{shown(asked)}” is no format here: use {allowed}."})
    return asked


def _accepted(request: HttpRequest, offered: tuple[str, ...]) -> str:
    header = request.META.get("HTTP_ACCEPT", "*/*")
    if header in ("", "*/*"):
        return "json"
    for media in request.accepted_types_by_precedence:
        name = ACCEPTED.get(f"{media.main_type}/{media.sub_type}")
        if name in offered:
            return name
        if media.main_type == "*" or (media.main_type, media.sub_type) == ("application", "*"):
            return "json"
    wanted = shown(header)
    raise Problem(406, f"Accept asks for “{wanted}”: this answers in {', '.join(offered)}.")
