"""Atom feeds: each release, and the newest records, claims and contradictions."""

import re
from collections.abc import Callable
from datetime import datetime

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from strikes.models import Published, Release
from strikes.public import citation, disputes
from strikes.public.door import on_release
from strikes.public.wording import name, quoted

NEWEST = 100  # entries of a feed
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # not in any XML
Entry = dict[str, str]


@gzip_page
@require_safe
@on_release
def releases_feed(request: HttpRequest, release: Release) -> HttpResponse:
    """Each release: what it added, changed and withdrew."""
    page = reverse("ledger:changes", args=[release.slug])
    feed = _feed(request, release, page, _("What each release added, changed and withdrew."))
    for each in _releases(release)[:NEWEST]:
        counts = {"number": each.number} | each.counts
        words = _("%(added)s added, %(changed)s changed, %(withdrawn)s withdrawn") % counts
        entry = {
            "title": _("Release %(number)s") % counts,
            "link": f"{page}#r{each.number}",
            "id": f"{page}#{each.sha256}",
            "description": each.note or words,
        }
        _add(feed, request, entry, each.published)
    return _answer(feed)


@gzip_page
@require_safe
@on_release
def records_feed(request: HttpRequest, release: Release) -> HttpResponse:
    """Strikes and sorties, new or changed."""
    page = reverse("ledger:changes", args=[release.slug])
    title = _("Records, new and changed")
    return _of_rows(request, release, ("strike", "sortie"), page, title, _record)


@gzip_page
@require_safe
@on_release
def claims_feed(request: HttpRequest, release: Release) -> HttpResponse:
    """Claims, new or changed, each with its sentence."""
    page = reverse("ledger:overview", args=[release.slug])
    return _of_rows(request, release, ("claim",), page, _("Claims, new and changed"), _claim)


@gzip_page
@require_safe
@on_release
def contradictions_feed(request: HttpRequest, release: Release) -> HttpResponse:
    """Contradictions that became known, each in a sentence with both quotes."""
    page = reverse("ledger:contradictions", args=[release.slug])

    def entry(row: Published) -> Entry:
        first, second = row.data["first"], row.data["second"]
        return {
            "title": disputes.sentence(row.data),
            "link": f"{page}#{row.key}",
            "description": " – ".join(quoted(each["sentence"]) for each in (first, second)),
        }

    return _of_rows(request, release, ("contradiction",), page, _("New contradictions"), entry)


def _record(row: Published) -> Entry:
    return {
        "title": citation.title(row),
        "link": reverse("version", args=[row.kind, row.key, row.since]),
        "description": " ".join(claim["sentence"] for claim in row.data["evidence"]),
    }


def _claim(row: Published) -> Entry:
    claim = row.data
    words = {"figure": disputes.figure(claim), "who": disputes.speaker(claim)}
    return {
        "title": _("%(who)s: %(figure)s") % words,
        "link": f"{reverse('statement', args=[claim['statement']])}#claim-{row.key}",
        "description": claim["sentence"],
    }


def _of_rows(
    request: HttpRequest,
    release: Release,
    kinds: tuple[str, ...],
    page: str,
    title: str,
    entry: Callable[[Published], Entry],
) -> HttpResponse:
    """A feed of the rows that stand in the release, those that came last first."""
    feed = _feed(request, release, page, title)
    published = dict(_releases(release).values_list("number", "published"))
    rows = Published.objects.of(release).filter(kind__in=kinds).order_by("-since", "-pk")
    for row in rows[:NEWEST]:
        words = entry(row)
        _add(feed, request, {"id": f"{words['link']}@{row.since}"} | words, published[row.since])
    return _answer(feed)


def _releases(release: Release) -> QuerySet[Release]:
    found = Release.objects.filter(campaign_id=release.campaign_id, number__lte=release.number)
    return found.order_by("-number")


def _feed(request: HttpRequest, release: Release, page: str, title: str) -> Atom1Feed:
    campaign = name(release.about["names"])
    return Atom1Feed(
        title=f"{campaign}: {title}",
        link=request.build_absolute_uri(page),
        description=title,
        feed_url=request.build_absolute_uri(),
        author_name=campaign,
        language=get_language(),
    )


def _add(feed: Atom1Feed, request: HttpRequest, entry: Entry, published: datetime) -> None:
    feed.add_item(
        title=CONTROLS.sub(" ", entry["title"]),
        link=request.build_absolute_uri(entry["link"]),
        unique_id=request.build_absolute_uri(entry["id"]),
        description=escape(CONTROLS.sub(" ", entry["description"])),  # a summary is read as HTML
        pubdate=published,
        updateddate=published,
    )


def _answer(feed: Atom1Feed) -> HttpResponse:
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
