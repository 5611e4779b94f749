"""The releases of a campaign: what each changed against any earlier one, and what was withdrawn."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from django.core.files.storage import storages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from strikes.models import Release
from strikes.public import diff_files, wording
from strikes.public.door import keep_forever, numbered, on_release
from strikes.releases.diff import SORTS, Diff, Difference, deletions

LONGEST = 300  # characters of a value on a page
LISTED = 100  # differences of each kind on a page; the files have all
# In the order in which a page tells of them.
KINDS = {
    "strike": gettext_lazy("strikes"),
    "sortie": gettext_lazy("sorties"),
    "claim": gettext_lazy("claims"),
    "statement": gettext_lazy("statements"),
    "contradiction": gettext_lazy("contradictions"),
    "area": gettext_lazy("areas"),
    "ledger": gettext_lazy("days of the calendar"),
}


def _earlier(request: HttpRequest, release: Release) -> int:
    """The release that `from` names, else the one before."""
    text = request.GET.get("from", str(release.number - 1))
    if not text.isdecimal() or not int(text[:10]) < release.number:
        words = _("Compare with an earlier release: from=0 to from=%(last)s.")
        raise Http404(words % {"last": release.number - 1})
    return int(text)


@gzip_page
@require_safe
@on_release
def releases_page(request: HttpRequest, release: Release) -> HttpResponse:
    """Every release of the campaign, the newest first."""
    found = Release.objects.filter(campaign_id=release.campaign_id, number__lte=release.number)
    context = {
        "release": release,
        "releases": found.order_by("-number").prefetch_related("files"),
    }
    return render(request, "public/releases.html", context)


@gzip_page
@require_safe
@on_release
def diff_page(request: HttpRequest, release: Release, number: int) -> HttpResponse:
    """What differs between a release and an earlier one, field by field."""
    later = numbered(release, number)
    first = _earlier(request, later)
    diff = Diff(later.campaign_id, first, number)
    counts = diff.counts()
    # Before the first release there was nothing: its list would be the release itself.
    firsts = diff.firsts(LISTED) if first else {}
    context = {
        "release": release,
        "later": later,
        "first": first,
        "earlier": range(later.number - 1, -1, -1),
        "kinds": [
            _of_kind(kind, str(words), counts, firsts.get(kind))
            for kind, words in KINDS.items()
            if any(counts[sort].get(kind) for sort in SORTS)
        ],
    }
    return render(request, "public/release_changes.html", context)


def _of_kind(
    kind: str, words: str, counts: dict[str, dict[str, int]], listed: list[Difference] | None
) -> dict[str, Any]:
    of_sort = [(sort, counts[sort].get(kind, 0)) for sort in SORTS]
    total = sum(count for _sort, count in of_sort)
    return {
        "kind": kind,
        "words": words,
        "counts": of_sort,
        "listed": [_told(one) for one in listed or []],
        "more": 0 if listed is None else total - len(listed),
    }


def _told(one: Difference) -> dict[str, Any]:
    row = one.after or one.before
    return {
        "sort": one.sort,
        "title": _title(one.kind, row.data) or one.key,
        "address": diff_files.version_url(row, ""),
        "fields": [
            (each.name, _shortened(each.before), _shortened(each.after)) for each in one.fields
        ],
    }


def _title(kind: str, data: dict) -> str:
    """What a reader knows the record by; empty where that is its key."""
    if kind == "strike":
        return f"{wording.place_short(data)}, {wording.window_short(data['window'])}"
    if kind == "sortie":
        return f"{data['aircraft'] or _('sorties')}, {wording.window_short(data['window'])}"
    if kind == "area":
        return wording.name(data["names"])
    return data.get("title") or data.get("sentence") or ""


def _shortened(value: Any) -> str:
    """A value as it stands in the data, cut where it is a whole text."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _file(write: Callable[..., Iterator[str]], of: str, ending: str) -> Callable:
    """A view that streams what `write` makes of a release."""

    @gzip_page
    @require_safe
    @on_release
    def view(request: HttpRequest, release: Release, number: int) -> HttpResponseBase:
        later = numbered(release, number)
        site = request.build_absolute_uri("/").rstrip("/")
        if of == "changes":
            first = _earlier(request, later)
            rows = diff_files.changed(Diff(later.campaign_id, first, number), site)
            name = f"{later.slug}-release-{first}-to-{number}.{ending}"
            about: dict[str, object] = {"from": first, "to": number}
        else:
            rows = diff_files.deleted(deletions(later.campaign_id, number), site)
            name = f"{later.slug}-release-{number}-deletions.{ending}"
            about = {"release": number}
        about = {"campaign": later.about["name"], **about, "sha256": later.sha256}
        return diff_files.streamed(write(about, rows), name, ending)

    return view


changes_json = _file(diff_files.json_lines, "changes", "json")
changes_csv = _file(diff_files.csv_lines, "changes", "csv")
deletions_json = _file(diff_files.json_lines, "deletions", "json")
deletions_csv = _file(diff_files.csv_lines, "deletions", "csv")


@require_safe
@on_release
def release_file(
    request: HttpRequest, release: Release, number: int, stem: str, ending: str
) -> HttpResponseBase:
    """A file of a release as it was written, to be kept for ever."""
    name = f"{stem}.{ending}"
    file = numbered(release, number).files.filter(name=name).first()
    if file is None:
        raise Http404(_("This release has no such file; they are listed with it."))
    body = storages["releases"].open(file.stored)
    response = FileResponse(
        body,
        content_type=file.media_type,
        filename=f"{release.slug}-{number}-{name}",
        as_attachment=True,
    )
    response["ETag"] = f'"{file.sha256}"'
    response["Content-Length"] = str(file.size)
    return keep_forever(response)
