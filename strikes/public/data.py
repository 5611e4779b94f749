"""What the map page reads once and keeps: a release's strikes and areas, by checksum."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from strikes.models import Published, Release
from strikes.public.door import keep_forever
from strikes.releases.columns import columns


@gzip_page
@require_safe
def strikes(request: HttpRequest, sha256: str) -> HttpResponse:
    """The strikes of a release as columns: see `strikes/releases/columns.py`."""
    release = get_object_or_404(Release, sha256=sha256)
    return keep_forever(JsonResponse(columns(release)))


@gzip_page
@require_safe
def areas(request: HttpRequest, sha256: str) -> HttpResponse:
    """The areas of a release: names in every language, points, and polygons where there are any."""
    release = get_object_or_404(Release, sha256=sha256)
    rows = Published.objects.of(release, "area").order_by("key").values_list("data", flat=True)
    return keep_forever(JsonResponse({"areas": list(rows)}))
