"""The map for other sites' pages: a page made for a frame, and what oEmbed says of it."""

from urllib.parse import urlsplit

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from strikes.models import Release
from strikes.public import wording
from strikes.public.as_of import PREFIX
from strikes.public.chips import chips
from strikes.public.choices import choices
from strikes.public.door import on_release
from strikes.public.filters import Asked, parse
from strikes.public.found import look_up
from strikes.public.known import known_of
from strikes.public.picture import picture
from strikes.public.timeline import bars
from strikes.public.words import for_the_browser

WIDTH, HEIGHT = 800, 600
LEAST = 200  # pixels; a smaller map shows nothing
MAP_PAGES = {"first", "campaign", "first-embed", "embed"}
A_DAY = 24 * 3600


@gzip_page
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
@require_safe
@on_release
def embed_page(request: HttpRequest, release: Release) -> HttpResponse:
    """Map, months and counts of a query; with where they come from and a link to all of it."""
    found = look_up(release, request.GET, per_page=1)
    address = reverse("campaign", args=[release.slug]) + found.query.suffix
    context = {
        "release": release,
        "found": found,
        "bars": bars(release, found.query),
        "chips": chips(found.query, choices(found)),
        "full": request.build_absolute_uri(address),
        "view": release_view(release),
        "picture": picture(release, found.query) if not found.asked.problems else None,
        "words": for_the_browser(release) | {"asked": found.query.address(page=1)},
    }
    status = 400 if found.asked.problems else 200
    return render(request, "public/embed.html", context, status=status)


def release_view(release: Release) -> dict:
    """The map's first view, as django-leaflet takes it."""
    about = release.about
    return {"DEFAULT_CENTER": (about["lat"], about["lon"]), "DEFAULT_ZOOM": about["zoom"]}


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """oEmbed 1.0 for the address of a map page, its filter included."""
    if request.GET.get("format", "json") != "json":
        return _refused(_("Only JSON is given here: leave “format” out."), 501)
    release, asked = _asked_for(request)
    if release is None:
        return _refused(_("“url” is not the address of a map of this site."), 404)
    if asked.problems:
        return _refused(asked.error, 404)
    older = PREFIX.match(urlsplit(request.GET["url"]).path)
    path = (older[0] if older else "") + reverse("embed", args=[release.slug])
    address = request.build_absolute_uri(path)
    name = wording.name(release.about["names"])
    width, height = _size(request.GET, "maxwidth", WIDTH), _size(request.GET, "maxheight", HEIGHT)
    frame = format_html(
        '<iframe src="{}" width="{}" height="{}" loading="lazy" title="{}"></iframe>',
        address + asked.query.suffix, width, height, name,
    )  # fmt: skip
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": name,
        "provider_name": _("Record of an air campaign"),
        "provider_url": request.build_absolute_uri(reverse("first")),
        "cache_age": A_DAY,
        "html": frame,
        "width": width,
        "height": height,
    }
    return _open(JsonResponse(answer, json_dumps_params={"ensure_ascii": False}))


def _asked_for(request: HttpRequest) -> tuple[Release | None, Asked]:
    """The release and the query of the page that `url` names."""
    nothing = Asked(query=None)
    try:
        address = urlsplit(request.GET.get("url", ""))
        older = PREFIX.match(address.path)
        page = resolve(address.path[older.end() if older else 0 :])
    except (ValueError, Resolver404):
        return None, nothing
    if address.netloc != request.get_host() or page.url_name not in MAP_PAGES:
        return None, nothing
    release = Release.objects.current(page.kwargs.get("slug", ""))
    if release and older:
        numbered = Release.objects.filter(campaign_id=release.campaign_id)
        release = numbered.filter(number=int(older[1])).first()
    if release is None:
        return None, nothing
    return release, parse(QueryDict(address.query), known_of(release))


def _size(asked: QueryDict, name: str, usual: int) -> int:
    """Pixels: as large as usual, smaller where less is asked for; what is no number is no wish."""
    text = asked.get(name, "")
    return max(LEAST, min(usual, int(text))) if text.isascii() and text.isdigit() else usual


def _refused(message: str, status: int) -> HttpResponse:
    return _open(JsonResponse({"error": message}, status=status))


def _open(response: HttpResponse) -> HttpResponse:
    """Other sites' scripts may read it."""
    response["Access-Control-Allow-Origin"] = "*"
    return response
