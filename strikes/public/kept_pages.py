"""Pages as they were written for a release: each process keeps the last ones it was asked for.

A release never changes, so a page of it is written once and copied out. Only the nonce of its
policy is new in each answer.
"""

from dataclasses import dataclass

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

NONCE = b"the-nonce-of-this-answer"
LARGEST = 500_000  # bytes; larger ones would push out many that are asked more often
OF_THE_ANSWER = ("_csp", "xframe")  # what a view may say of its answer beside the heads


@dataclass(frozen=True)
class Kept:
    body: bytes
    heads: dict[str, str]


def copy_out(request: HttpRequest, name: str) -> HttpResponse | None:
    """The page that was kept under this name, with this answer's nonce."""
    if request.method != "GET":
        return None
    kept: Kept | None = caches["pages"].get(_full(request, name))
    if kept is None:
        return None
    body = kept.body
    if NONCE in body:
        body = body.replace(NONCE, str(request.csp_nonce).encode())  # type: ignore[attr-defined]
    return HttpResponse(body, headers=kept.heads)


def keep(request: HttpRequest, name: str, response: HttpResponseBase) -> None:
    """Keeps the page unless it is one of a kind: streamed, large, or with rules of its own."""
    own_rules = any(each.startswith(OF_THE_ANSWER) for each in vars(response))
    if request.method != "GET" or response.cookies or own_rules:
        return
    if not isinstance(response, HttpResponse):  # it streams
        return
    if response.status_code != 200 or len(response.content) > LARGEST:
        return
    nonce = getattr(request, "_csp_nonce", "")  # there only where the page has used it
    body = response.content.replace(nonce.encode(), NONCE) if nonce else response.content
    caches["pages"].set(_full(request, name), Kept(body, dict(response.items())), timeout=None)


def _full(request: HttpRequest, name: str) -> str:
    """Pages name their own address, so each host and scheme has its own."""
    return f"{request.scheme}://{request.get_host()}/{name}"
