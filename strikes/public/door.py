"""Every public view stands on one release: finds it, and lets readers keep what they have."""

from collections.abc import Callable
from functools import cache, wraps
from hashlib import sha256
from typing import TypeVar

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from strikes.models import Release
from strikes.public import as_of, kept_pages

FOREVER = 365 * 24 * 3600
Response = TypeVar("Response", bound=HttpResponseBase)


@cache
def build() -> str:
    """Changes with the templates, styles and scripts, so that no reader keeps an old page."""
    folders = [settings.ROOT / name for name in ("templates", "static", "locale")]
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    marks = [f"{path.name} {path.stat().st_mtime_ns} {path.stat().st_size}" for path in files]
    return sha256("\n".join(marks).encode()).hexdigest()[:12]


def on_release(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Gives the view the campaign's release in place of its slug (the current one, or that of the
    address: as_of.py), and an ETag to the answer: same release, language and address, same answer.
    """

    @wraps(view)
    def answer(request: HttpRequest, slug: str = "", **names: str) -> HttpResponseBase:
        moved = as_of.to_its_address(request)
        if moved is not None:
            return moved
        current = Release.objects.current(slug)
        if current is None:
            return _nothing_yet(request, slug)
        release = standing(request, current)
        # The newest release as well: pages of an older one name it.
        at = (get_language(), request.get_full_path())
        words = (release.pk, release.sha256, current.sha256, build(), *at)
        name = sha256(" ".join(map(str, words)).encode()).hexdigest()[:32]
        etag = f'"{name}"'
        kept = get_conditional_response(request, etag=etag)
        if kept is not None:
            # The page kept by the reader carries the nonce of its own policy.
            kept._csp_exempt = True  # type: ignore[attr-defined]
            return kept
        written = kept_pages.copy_out(request, name)
        if written is not None:
            return written
        response = view(request, release, **names)
        if response.status_code == 200 and not response.has_header("ETag"):
            response["ETag"] = etag
            patch_cache_control(response, private=True, no_cache=True)
        kept_pages.keep(request, name, response)
        return response

    return answer


def standing(request: HttpRequest, current: Release) -> Release:
    """The release that the address names, else the campaign's current one."""
    number = as_of.asked(request)
    if number in (None, current.number):
        return current
    found = numbered(current, number)
    found.newest = current.number
    return found


def numbered(current: Release, number: int) -> Release:
    """The campaign's release of this number; Http404 says which is the newest."""
    found = Release.objects.filter(campaign_id=current.campaign_id, number=number).first()
    if found is None:
        words = _("There is no release %(number)s: the newest is %(newest)s.")
        raise Http404(words % {"number": number, "newest": current.number})
    return found


def keep_forever(response: Response) -> Response:
    """For what stands at an address made of its own checksum."""
    patch_cache_control(response, public=True, max_age=FOREVER, immutable=True)
    return response


def _nothing_yet(request: HttpRequest, slug: str) -> HttpResponse:
    if slug:
        raise Http404(_("There is no campaign of this name."))
    if request.path.endswith(".json"):
        return JsonResponse({"error": _("Nothing has been published yet.")}, status=404)
    return render(request, "public/empty.html")
