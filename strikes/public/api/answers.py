"""What every answer of the API carries: who may read and keep it, and how it is packed."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import cast

import brotli
from backports import zstd
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from strikes.models import Release

FOREVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "public, no-cache"
METHODS = "GET, HEAD, OPTIONS"
CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Last-Modified, Link, Retry-After",
}
SMALL = 500  # bytes: packing less gains nothing
Packed = Iterator[bytes]


def _gzip(parts: Iterable[bytes]) -> Packed:
    packer = zlib.compressobj(4, wbits=31)
    for part in parts:
        yield packer.compress(part)
    yield packer.flush()


def _brotli(parts: Iterable[bytes]) -> Packed:
    packer = brotli.Compressor(quality=4)
    for part in parts:
        yield packer.process(part)
    yield packer.finish()


def _zstd(parts: Iterable[bytes]) -> Packed:
    packer = zstd.ZstdCompressor(level=3)
    for part in parts:
        yield packer.compress(part)
    yield packer.flush()


# The best first: where a client takes several, size and time speak for zstd.
PACKERS: dict[str, Callable[[Iterable[bytes]], Packed]] = {
    "zstd": _zstd,
    "br": _brotli,
    "gzip": _gzip,
}


def preflight() -> HttpResponse:
    """A browser asks before it reads across sites."""
    return HttpResponse(
        status=204,
        headers={
            **CORS,
            "Allow": METHODS,
            "Access-Control-Allow-Methods": METHODS,
            "Access-Control-Allow-Headers": "*",
            "Access-Control-Max-Age": "86400",
        },
    )


def readable_everywhere(response: HttpResponseBase) -> HttpResponseBase:
    for name, value in CORS.items():
        response[name] = value
    return response


def keep(response: HttpResponseBase, release: Release, etag: str, numbered: bool) -> None:
    """A numbered release never changes; today's is asked for again, which costs next to nothing."""
    response["ETag"] = etag
    response["Last-Modified"] = release.published.strftime("%a, %d %b %Y %H:%M:%S GMT")
    response["Cache-Control"] = FOREVER if numbered else ASK_AGAIN


def packing(request: HttpRequest) -> str:
    """The packing that the client likes best among ours; "" for none."""
    header = request.META.get("HTTP_ACCEPT_ENCODING", "")
    if not header:
        return ""
    likes = dict(map(_like, header.lower().split(",")))
    best = max(PACKERS, key=lambda name: likes.get(name, likes.get("*", 0.0)))
    return best if likes.get(best, likes.get("*", 0.0)) > 0 else ""


def _like(part: str) -> tuple[str, float]:
    name, _semicolon, quality = part.partition(";")
    try:
        return name.strip(), float(quality.partition("=")[2] or 1)
    except ValueError:
        return name.strip(), 0.0


def pack(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Packs the answer as the client's Accept-Encoding likes it."""
    response["Vary"] = "Accept, Accept-Encoding"
    name = packing(request)
    if isinstance(response, StreamingHttpResponse):
        if name:
            parts = cast(Iterator[bytes], response.streaming_content)
            response.streaming_content = PACKERS[name](parts)
            response["Content-Encoding"] = name
    elif isinstance(response, HttpResponse):
        if name and len(response.content) > SMALL:
            response.content = b"".join(PACKERS[name]([response.content]))
            response["Content-Encoding"] = name
        response["Content-Length"] = str(len(response.content))
    return response


def keep_page(response: HttpResponseBase, etag: str) -> None:
    """A page for people: in their language, with the nonce of its own policy."""
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
