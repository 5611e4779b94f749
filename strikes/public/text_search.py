"""Where a text stands in a release: keys of its strikes, for pages that filter by themselves."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from strikes.models import Published
from strikes.public.data import release_of
from strikes.public.filters import parse_text
from strikes.public.found import refuse
from strikes.public.query import Query

A_DAY = 24 * 3600


@gzip_page
@require_safe
def found(request: HttpRequest, sha256: str) -> HttpResponse:
    """{"keys": …} of the strikes whose texts hold the words of `q`, in the order of their days."""
    asked = parse_text(request.GET)
    if asked.problems:
        return refuse(asked)
    rows = Published.objects.of(release_of(sha256), "strike")
    rows = rows.filter(Query(text=asked.query.text).matches()).order_by("window", "key")
    response = JsonResponse({"keys": list(rows.values_list("key", flat=True))})
    patch_cache_control(response, public=True, max_age=A_DAY)
    return response
