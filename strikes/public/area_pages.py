"""Pages of the areas: all provinces with what lies in them, and one area."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from strikes.models import Release
from strikes.public import area
from strikes.public.door import on_release

MOST_PAGES = 100_000


@gzip_page
@require_safe
@on_release
def provinces_page(request: HttpRequest, release: Release) -> HttpResponse:
    """Every province, its districts and places, and how many strikes name it."""
    context = {"release": release, "provinces": area.provinces(release)}
    return render(request, "public/provinces.html", context)


@gzip_page
@require_safe
@on_release
def area_page(request: HttpRequest, release: Release, code: str) -> HttpResponse:
    """A province, district or place: names, strikes over time, the claims that name it."""
    number = _page_number(request.GET.get("page", ""))
    page = area.area_page(release, code, number)
    if page is None:
        raise Http404(_("There is no area of this code in the record, or no such page of it."))
    context = {"release": release, "page": page, "number": number}
    return render(request, "public/area.html", context)


def _page_number(text: str) -> int:
    """The number of a page; the first where the text is none."""
    number = int(text) if text.isdecimal() and len(text) < 10 else 1
    return min(max(number, 1), MOST_PAGES)
