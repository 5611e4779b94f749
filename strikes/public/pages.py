"""The pages the world reads, each with its JSON twin. Every figure comes from one release."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from strikes.models import Published, Release
from strikes.public.chips import chips
from strikes.public.choices import choices
from strikes.public.door import on_release
from strikes.public.found import entry, look_up, refuse
from strikes.public.presets import presets
from strikes.public.timeline import bars
from strikes.public.words import for_the_browser
from strikes.vocabulary import LOCATION_PRECISION

PRECISIONS = [LOCATION_PRECISION[code] for code in "1234"]  # what a reader can ask for at least
MORE = ("district", "aircraft", "measure", "organisation", "status", "grade")  # in one panel
ROWS_ON_A_PAGE = 500
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
        "precisions": PRECISIONS,
        "presets": presets(release, found.query, months),
        "bars": months,
        "view": {
            "DEFAULT_CENTER": (release.about["lat"], release.about["lon"]),
            "DEFAULT_ZOOM": release.about["zoom"],
        },
        "words": for_the_browser(release),
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
    return JsonResponse(
        {
            "measure": "strikes",
            **found.counts,
            **paging,
            "release": release_now,
            "results": results,
        },
        json_dumps_params={"ensure_ascii": False},
    )


@gzip_page
@require_safe
def strike_page(request: HttpRequest, key: str) -> HttpResponse:
    """One strike with all its doubt and the sentences it stands on."""
    return _record_page(request, "strike", key)


@gzip_page
@require_safe
def sortie_page(request: HttpRequest, key: str) -> HttpResponse:
    """Flights in a window, as claimed, with the sentences they stand on."""
    return _record_page(request, "sortie", key)


@gzip_page
@require_safe
def statement_page(request: HttpRequest, key: str) -> HttpResponse:
    """The text of one statement with its claims marked where they stand."""
    return _record_page(request, "statement", key)


@require_safe
def record_json(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    row, _release = _published(kind, key)
    status = 410 if row.until else 200
    return JsonResponse(row.data, status=status, json_dumps_params={"ensure_ascii": False})


@gzip_page
@require_safe
@on_release
def about_page(request: HttpRequest, release: Release) -> HttpResponse:
    """How to read the record: what the words, the marks and the counts mean."""
    return render(request, "public/about.html", {"release": release})


def _record_page(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    row, release = _published(kind, key)
    context = {"row": row, "record": row.data, "release": release}
    response = render(request, f"public/{kind}.html", context, status=410 if row.until else 200)
    response["Cache-Control"] = "private, no-cache"
    return response


def _published(kind: str, key: str) -> tuple[Published, Release]:
    """The newest version of a record, and its campaign's current release."""
    row = Published.objects.filter(kind=kind, key=key).order_by("-since").first()
    if row is None:
        raise Http404(_("There is no such record. It may have been mistyped."))
    return row, Release.objects.filter(campaign_id=row.campaign_id).first()
