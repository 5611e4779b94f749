"""What the map page reads once and keeps: a release's strikes and areas, by checksum."""

import gzip
import json

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from strikes.models import Published, Release
from strikes.public.door import Response, keep_forever
from strikes.public.worked_out import keeping
from strikes.releases.columns import arrow_file

# What is known of a day (strikes/ledger/coverage.py) → how static/js/coverage.js reads it.
LETTERS = {"reported": "r", "late": "l", "zero": "z", "spanned": "p", "silence": "s"}
JSON = "application/json"
ARROW_STREAM = "application/vnd.apache.arrow.stream"


@require_safe
def strikes(request: HttpRequest, sha256: str) -> HttpResponseBase:
    """The strikes of a release as columns: see `strikes/releases/columns.py`."""
    path, packed = arrow_file(release_of(sha256)), _takes_gzip(request)
    file = path.open("rb") if packed else gzip.open(path)  # noqa: SIM115 (the response closes it)
    return _for_ever(FileResponse(file, content_type=ARROW_STREAM), packed)


@require_safe
def areas(request: HttpRequest, sha256: str) -> HttpResponse:
    """The areas of a release: names in every language, points, and polygons where there are any;
    and what is known of its `days`, a letter each."""
    release = release_of(sha256)
    content = _areas(release.campaign_id, release.number, release.sha256)
    packed = _takes_gzip(request)
    content = content if packed else gzip.decompress(content)
    return _for_ever(HttpResponse(content, content_type=JSON), packed)


def _takes_gzip(request: HttpRequest) -> bool:
    return "gzip" in request.headers.get("Accept-Encoding", "")


def _for_ever(response: Response, packed: bool) -> Response:
    if packed:
        response["Content-Encoding"] = "gzip"
    patch_vary_headers(response, ["Accept-Encoding"])
    return keep_forever(response)


@keeping
def _areas(campaign: int, number: int, sha256: str) -> bytes:
    """The JSON, gzipped."""
    release = Release(campaign_id=campaign, number=number, sha256=sha256)
    rows = Published.objects.of(release, "area").order_by("key").values_list("data", flat=True)
    content = {"areas": list(rows), "days": _days(release)}
    return gzip.compress(json.dumps(content, ensure_ascii=False).encode(), mtime=0)


def _days(release: Release) -> dict[str, str]:
    """The campaign's first day, and a letter for what is known of each day from it on."""
    row = Published.objects.of(release, "ledger").filter(key="coverage").first()
    days = row.data["days"] if row else []
    known = "".join(LETTERS[day["status"]] for day in days)
    return {"from": days[0]["date"] if days else "", "known": known}


def release_of(sha256: str) -> Release:
    """Releases whose rows are the same share their checksum; either will do."""
    release = Release.objects.filter(sha256=sha256).order_by("pk").first()
    if release is None:
        raise Http404
    return release
