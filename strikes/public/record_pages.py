"""The page of one record: a strike, a sortie or a statement, as it stands or as it once stood."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from strikes.models import Published, Release
from strikes.public import as_of
from strikes.public.citation import KINDS, Citation, citation
from strikes.public.door import standing
from strikes.public.history import Version, history, versions
from strikes.public.statement import beside


@dataclass
class RecordPage:
    """What the page shows. `row` is the version shown, `stood_in` the last release it stood in;
    `release` is the campaign's current one."""

    row: Published
    newest: Published
    release: Release
    stood_in: Release
    history: list[Version]
    citation: Citation

    @property
    def numbers(self) -> dict[str, int]:
        """The number that each sentence of the evidence stands under, by its claim."""
        return {each["claim"]: n for n, each in enumerate(self.row.data.get("evidence", ()), 1)}

    @property
    def is_newest(self) -> bool:
        return self.row.since == self.newest.since

    @property
    def is_gone(self) -> bool:
        """Whether no version of the record stands any more."""
        return self.newest.until is not None


@gzip_page
@require_safe
def record_page(request: HttpRequest, kind: str, key: str) -> HttpResponseBase:
    """The newest version of a record; of a withdrawn one the last, with 410."""
    moved = as_of.to_its_address(request)
    if moved is not None:
        return moved
    page = page_of(request, kind, key)
    return _shown(request, page, status=410 if page.is_gone else 200)


@gzip_page
@require_safe
def version_page(request: HttpRequest, kind: str, key: str, since: int) -> HttpResponse:
    """A record as it stood from the release `since` on: the address that a citation gives."""
    return _shown(request, page_of(request, kind, key, since))


@require_safe
def record_json(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    row = _rows(request, kind, key)[0]
    return _json(row, status=410 if row.until else 200)


@require_safe
def version_json(request: HttpRequest, kind: str, key: str, since: int) -> HttpResponse:
    return _json(_version(_rows(request, kind, key), since))


def _json(row: Published, status: int = 200) -> JsonResponse:
    return JsonResponse(row.data, status=status, json_dumps_params={"ensure_ascii": False})


def _shown(request: HttpRequest, page: RecordPage, status: int = 200) -> HttpResponse:
    context = {"page": page, "row": page.row, "record": page.row.data, "release": page.release}
    if page.row.kind == "statement":
        context |= beside(page.row, page.stood_in)
    response = render(request, f"public/{page.row.kind}.html", context, status=status)
    response["Cache-Control"] = "private, no-cache"
    return response


def page_of(request: HttpRequest, kind: str, key: str, since: int | None = None) -> RecordPage:
    rows = _rows(request, kind, key)
    row = rows[0] if since is None else _version(rows, since)
    found = Release.objects.filter(campaign_id=row.campaign_id).order_by("-number")
    releases = {each.number: each for each in found}
    shown = standing(request, releases[max(releases)])
    return RecordPage(
        row=row,
        newest=rows[0],
        release=shown,
        stood_in=releases[row.until - 1 if row.until else shown.number],
        history=history(rows, releases),
        citation=citation(request, row, releases[row.since]),
    )


def _rows(request: HttpRequest, kind: str, key: str) -> list[Published]:
    """The versions of a record, the newest first; in an older release those there were by then."""
    rows = versions(kind, key, as_of.asked(request)) if kind in KINDS else []
    if not rows:
        raise Http404(_("There is no such record. It may have been mistyped."))
    return rows


def _version(rows: list[Published], since: int) -> Published:
    for row in rows:
        if row.since == since:
            return row
    raise Http404(_("The record has no version that began with this release."))
