"""Pages of what the claims say together: ladder, contradictions, calendar, each with its twin."""

import csv
from io import StringIO

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from strikes.models import Published, Release
from strikes.public import calendar, disputes
from strikes.public.calendar import months, totals
from strikes.public.changes import changes
from strikes.public.door import on_release
from strikes.public.ladder import ladders
from strikes.public.overview import overview
from strikes.spreadsheets import harmless
from strikes.vocabulary import MEASURES

SORTIES_ON_A_PAGE = 500
LADDER_COLUMNS = (
    "measure",
    "scope",
    "unit",
    "low",
    "high",
    "qualifier",
    "window_start",
    "window_end",
    "as_of",
    "speaker",
    "post",
    "organisation",
    "publisher",
    "published",
    "address",
    "sentence",
    "archive_sha256",
    "disputed",
)


@gzip_page
@require_safe
@on_release
def ladder_page(request: HttpRequest, release: Release) -> HttpResponse:
    """What officials said the total was, and when: a chart and a table for each measure."""
    measure = request.GET.get("measure", "")
    if measure and measure not in MEASURES:
        return _unknown_measure(request, release, measure)
    context = {"release": release, "measure": measure}
    context["ladders"] = ladders(release, disputes.contradictions(release), measure)
    return render(request, "public/ladder.html", context | {"measures": MEASURES})


def _unknown_measure(request: HttpRequest, release: Release, measure: str) -> HttpResponse:
    problem = _("There is no measure “%(measure)s”.") % {"measure": measure[:60]}
    context = {"release": release, "problem": problem, "measures": MEASURES, "ladders": []}
    return render(request, "public/ladder.html", context, status=400)


@gzip_page
@require_safe
@on_release
def ladder_csv(request: HttpRequest, release: Release) -> HttpResponse:
    """Every running total as a table, with the sentence and the address it stands at."""
    sheet = StringIO()
    rows = csv.writer(sheet)
    rows.writerow(LADDER_COLUMNS)
    for ladder in ladders(release, disputes.contradictions(release)):
        for rung in ladder.rungs:
            rows.writerows(_csv_row(claim, rung.disputed) for claim in rung.claims)
    response = HttpResponse(sheet.getvalue(), content_type="text/csv; charset=utf-8")
    name = f"{release.slug}-release-{release.number}-ladder.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _csv_row(claim: dict, disputed: bool) -> list:
    window = claim["window"] or {"start": "", "end": ""}
    known = claim | {
        "window_start": window["start"],
        "window_end": window["end"],
        "archive_sha256": claim["capture"]["sha256"],
        "disputed": "yes" if disputed else "no",
    }
    return [harmless(known[column]) for column in LADDER_COLUMNS]


@gzip_page
@require_safe
@on_release
def contradictions_page(request: HttpRequest, release: Release) -> HttpResponse:
    """Every contradiction with both sentences, under the kind it is of."""
    found = disputes.contradictions(release)
    groups = [
        (kind, label, [each for each in found if each["kind"] == kind])
        for kind, label in disputes.KINDS.items()
        if any(each["kind"] == kind for each in found)
    ]
    return render(request, "public/contradictions.html", {"release": release, "groups": groups})


@gzip_page
@require_safe
@on_release
def contradictions_json(request: HttpRequest, release: Release) -> HttpResponse:
    found = [
        each | {"sentence": disputes.sentence(each)} for each in disputes.contradictions(release)
    ]
    return JsonResponse({"release": release.number, "results": found})


@gzip_page
@require_safe
@on_release
def calendar_page(request: HttpRequest, release: Release) -> HttpResponse:
    """Each day of the campaign: reported, late, none flown, silence, corrected."""
    found = months(release)
    context = {"release": release, "months": found, "counts": totals(found)}
    return render(request, "public/calendar.html", context)


@gzip_page
@require_safe
@on_release
def day_page(request: HttpRequest, release: Release, day: str) -> HttpResponse:
    """All that was said of one day, and the strikes that lie in it or may."""
    page = calendar.day_page(release, day)
    if page is None:
        raise Http404(_("There is no such day in the calendar of this campaign."))
    return render(request, "public/day.html", {"release": release, "page": page})


@gzip_page
@require_safe
@on_release
def overview_page(request: HttpRequest, release: Release) -> HttpResponse:
    """The campaign at a glance."""
    return render(request, "public/overview.html", {"release": release, **overview(release)})


@gzip_page
@require_safe
@on_release
def sorties_page(request: HttpRequest, release: Release) -> HttpResponse:
    """Every sortie record, in the order of its window."""
    rows = Published.objects.of(release, "sortie").order_by("window", "key")
    pages = Paginator(rows.values_list("data", flat=True), SORTIES_ON_A_PAGE)
    page = pages.get_page(request.GET.get("page"))  # a page that is none is the nearest there is
    context = {"release": release, "sorties": page.object_list, "page": page.number}
    context |= {"pages": pages.num_pages, "page_numbers": pages.page_range}
    return render(request, "public/sorties.html", context)


@gzip_page
@require_safe
@on_release
def changes_page(request: HttpRequest, release: Release) -> HttpResponse:
    """What each release added, changed and withdrew."""
    context = {"release": release, "changes": changes(release)}
    return render(request, "public/changes.html", context)
