"""The pages the world reads, each with its JSON twin. Every figure comes from one release."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from strikes.models import Release
from strikes.public.chips import chips
from strikes.public.choices import choices, precisions
from strikes.public.door import on_release
from strikes.public.embed import release_view
from strikes.public.found import entry, look_up, refuse
from strikes.public.picture import picture
from strikes.public.presets import presets
from strikes.public.timeline import bars
from strikes.public.words import for_the_browser
from strikes.vocabulary import MEASURES, NEAR_KM

MORE = ("aircraft", "measure", "grade", "organisation", "status", "district")  # in one panel
ROWS_ON_A_PAGE = 100
ROWS_IN_JSON = 5000


@gzip_page
@require_safe
@on_release
def map_page(request: HttpRequest, release: Release) -> HttpResponse:
    """The map, the timeline and the list of the strikes that the address asks for."""
    found = look_up(release, request.GET, ROWS_ON_A_PAGE)
    months, offered = bars(release, found.query), choices(found)
    more = [offered[name] for name in MORE]
    context = {
        "release": release,
        "found": found,
        "choices": offered,
        "more": more,
        "more_set": sum(len(each.chosen) for each in more) + bool(found.query.precision),
        "chips": chips(found.query, offered),
        "precisions": precisions(found),
        "presets": presets(release, found.query, months),
        "bars": months,
        "view": release_view(release),
        "picture": picture(release, found.query) if not found.asked.problems else None,
        "is_large": release.counts.get("strike", 0) > settings.COLUMNS_AT_MOST,
        "words": for_the_browser(release) | {"asked": found.query.address(page=1)},
        "page_address": request.build_absolute_uri(request.path),
        "embed_address": request.build_absolute_uri(reverse("embed", args=[release.slug])),
    }
    return render(request, "public/map.html", context, status=400 if found.asked.problems else 200)


@gzip_page
@require_safe
@on_release
def strikes_json(request: HttpRequest, release: Release) -> HttpResponse:
    """The same query as data: counts, and the rows of one page."""
    found = look_up(release, request.GET, ROWS_IN_JSON)
    if found.asked.problems:
        return refuse(found.asked)
    results = [entry(row, reverse("strike", args=[row["key"]])) for row in found.rows]
    paging = {"page": found.query.page, "pages": found.pages}
    release_now = {"number": release.number, "sha256": release.sha256}
    made_up = {"synthetic": True} if release.about.get("synthetic") else {}
    return JsonResponse(
        made_up
        | {
            "measure": "strikes",
            **found.counts,
            **paging,
            "release": release_now,
            "filter": found.query.address(page=1),
            "results": results,
        },
        json_dumps_params={"ensure_ascii": False},
    )


@gzip_page
@require_safe
@on_release
def about_page(request: HttpRequest, release: Release) -> HttpResponse:
    """How to read the record: what the words, the marks and the counts mean."""
    return render(request, "public/about.html", {"release": release})


@gzip_page
@require_safe
@on_release
def methodology_page(request: HttpRequest, release: Release) -> HttpResponse:
    """How the record is made, under the headings of the Every Casualty Standards."""
    context = {"release": release, "measures": MEASURES, "near_km": NEAR_KM}
    return render(request, "public/methodology.html", context)
