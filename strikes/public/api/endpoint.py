"""What every address of the API does around its own answer."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from hashlib import blake2b
from typing import Any

from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt

from strikes.models import Release
from strikes.public.api import answers, limits
from strikes.public.api.asking import COMMON, read_release, refuse_unknown
from strikes.public.api.formats import DOCUMENT, chosen_format
from strikes.public.api.links import Addresses
from strikes.public.api.problems import Problem
from strikes.public.api.standing import find_release
from strikes.public.door import build

View = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Call:
    """One request to the API, as far as every address understands it."""

    request: HttpRequest
    release: Release
    form: str
    addresses: Addresses

    @property
    def params(self) -> QueryDict:
        return self.request.GET

    @property
    def site(self) -> str:
        return self.addresses.site


def endpoint(offered: tuple[str, ...] = DOCUMENT, checked: bool = False) -> Callable[[View], View]:
    """For a view of a `Call` and the parts of its address. `checked`: the view itself refuses
    parameters that it does not know."""

    def around(view: View) -> View:
        @csrf_exempt
        @wraps(view)
        def answer(request: HttpRequest, slug: str = "", **parts: str) -> HttpResponseBase:
            response: HttpResponseBase
            try:
                if request.method == "OPTIONS":
                    response = answers.preflight()
                else:
                    _admit(request)
                    form = chosen_format(request, offered)
                    refuse_unknown(request.GET, COMMON if not checked else request.GET)
                    response = _answer(view, request, slug, form, parts)
            except Problem as problem:
                response = problem.response()
            return answers.pack(request, answers.readable_everywhere(response))

        return answer

    return around


def _admit(request: HttpRequest) -> None:
    """Raises Problem for what is not for reading, and for a client that asks too often."""
    if request.method not in ("GET", "HEAD"):
        allow = {"Allow": answers.METHODS}
        raise Problem(405, f"{request.method} changes things; use GET.", headers=allow)
    limits.check(request)


def _answer(
    view: View, request: HttpRequest, slug: str, form: str, parts: dict[str, str]
) -> HttpResponseBase:
    number = read_release(request.GET)
    release = find_release(slug, number)
    etag = _etag(request, release, form)
    response = _kept(request, release, etag) or view(
        Call(request, release, form, Addresses.of(request, slug)), **parts
    )
    if form == "html":
        answers.keep_page(response, etag)
    else:
        answers.keep(response, release, etag, numbered=number is not None)
    return response


def _kept(request: HttpRequest, release: Release, etag: str) -> HttpResponseBase | None:
    """304, where what the client holds still stands."""
    response = get_conditional_response(request, etag, int(release.published.timestamp()))
    if response is not None:  # a page that is kept carries the nonce of its own policy
        response._csp_exempt = True  # type: ignore[attr-defined]
    return response


def _etag(request: HttpRequest, release: Release, form: str) -> str:
    """Same release, format and address: same answer, but for the time it was given."""
    words: list[Any] = [release.pk, release.sha256, build(), form, request.get_host()]
    words += [request.get_full_path(), get_language() if form == "html" else ""]
    said = "\n".join(map(str, words)).encode()
    return f'W/"{blake2b(said, digest_size=16).hexdigest()}"'
