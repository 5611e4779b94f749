"""Gets one page from the web: bounded in time, size and redirects, from public machines only."""

import ssl
import time
import zlib
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

import certifi
import urllib3
from django.conf import settings
from urllib3.exceptions import (
    HTTPError,
    MaxRetryError,
    NewConnectionError,
    ReadTimeoutError,
    SSLError,
    TimeoutError,
)

from strikes.statements.addresses import PORTS, connectable, host_of, tidy
from strikes.statements.trouble import FetchFailed, Refused

PLAIN = ("", "identity")
MOST_REDIRECTS = 5
REDIRECTS = {301, 302, 303, 307, 308}
NOT_MODIFIED = 304
# Answers after which another try may succeed.
PASSING = {408, 425, 429}
MEGABYTE = 1024 * 1024
PIECE = 64 * 1024


@dataclass(frozen=True)
class Page:
    """What a server answered. `body` is unpacked, `wire` as it was sent; headers in their order."""

    address: str
    status: int
    reason: str
    headers: list[tuple[str, str]]
    body: bytes
    wire: bytes

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def content_type(self) -> str:
        return self.header("content-type")


def fetch(
    address: str,
    *,
    headers: dict[str, str] | None = None,
    limit: int | None = None,
    turn: Callable[[str], AbstractContextManager] = nullcontext,
) -> Page:
    """The page at an address, at most `limit` bytes of it.

    Each address, the redirects' too, is asked for inside `turn(address)`; what that raises ends the
    fetch. A status of 304 (with conditional `headers`) has no body.
    Raises FetchFailed.
    """
    limit = limit or settings.STATEMENT_MAX_BYTES
    deadline = time.monotonic() + settings.FETCH_SECONDS
    for _ in range(MOST_REDIRECTS + 1):
        with turn(address):
            page = _ask(address, headers or {}, limit, deadline)
        if page.status not in REDIRECTS or not page.header("location"):
            return _accepted(page)
        address = _next_address(page)
    raise FetchFailed(f"{host_of(address)} redirects more than {MOST_REDIRECTS} times.")


def _next_address(page: Page) -> str:
    target = urljoin(page.address, _as_written(page.header("location")))
    try:
        return tidy(target)
    except Refused as refusal:
        raise FetchFailed(f"{host_of(page.address)} redirects elsewhere: {refusal}") from refusal


def _as_written(header: str) -> str:
    """Headers come as Latin-1; servers that write letters into them mean UTF-8."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _accepted(page: Page) -> Page:
    if 200 <= page.status < 300 or page.status == NOT_MODIFIED:
        return page
    passing = page.status in PASSING or page.status >= 500
    advice = "It is tried again later." if passing else "Check the address, or paste the text."
    raise FetchFailed(
        f"{host_of(page.address)} answered {page.status} {page.reason}".rstrip() + f". {advice}",
        passing=passing,
        wait=_seconds(page.header("retry-after")),
    )


def _seconds(retry_after: str) -> float:
    """A day at most; the rarer form, a date, counts as nothing asked."""
    return min(float(retry_after), 86_400) if retry_after.strip().isdecimal() else 0


def _ask(address: str, headers: dict[str, str], limit: int, deadline: float) -> Page:
    host = host_of(address)
    try:
        with _pool(address) as pool:
            response = pool.urlopen(
                "GET",
                _target(address),
                headers={**_usual_headers(host), **headers},
                redirect=False,
                retries=False,
                assert_same_host=False,
                preload_content=False,
                decode_content=False,
            )
            body_wanted = response.status not in REDIRECTS
            wire = _received(response.stream(PIECE), limit, deadline) if body_wanted else b""
            response.close()
    except (HTTPError, OSError, ValueError) as error:
        raise FetchFailed(_in_words(host, error), passing=not _is_certificate(error)) from error
    packing = response.headers.get("Content-Encoding", "")
    return Page(
        address=address,
        status=response.status,
        reason=response.reason or "",
        headers=list(response.headers.iteritems()),
        body=wire if packing.strip().lower() in PLAIN else unpacked(wire, packing, limit),
        wire=wire,
    )


def _pool(address: str) -> urllib3.HTTPConnectionPool:
    """Connects to the address that was checked, and to no other, under the host's own name."""
    parts = urlsplit(address)
    host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
    checked, patience = connectable(host, port), settings.FETCH_STALL_SECONDS
    if parts.scheme == "http":
        return urllib3.HTTPConnectionPool(checked, port, timeout=patience)
    return urllib3.HTTPSConnectionPool(
        checked,
        port,
        timeout=patience,
        server_hostname=host,
        assert_hostname=host,
        ssl_context=_trust(),
    )


@lru_cache(maxsize=1)
def _trust() -> ssl.SSLContext:
    """The machine's own certificate authorities, and Mozilla's."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _target(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"


def _usual_headers(host: str) -> dict[str, str]:
    return {
        "Host": host,
        "User-Agent": settings.FETCH_USER_AGENT,
        "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain,*/*;q=0.5",
        "Accept-Encoding": "gzip",
    }


def _received(pieces: Iterable[bytes], limit: int, deadline: float) -> bytes:
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > limit:
            raise FetchFailed(
                f"The page is larger than {limit // MEGABYTE} MB, the most that is read."
            )
        if time.monotonic() > deadline:
            raise FetchFailed(
                f"The page was not all there after {settings.FETCH_SECONDS} seconds.", passing=True
            )
    return bytes(body)


def unpacked(wire: bytes, packing: str, limit: int) -> bytes:
    """What was packed with gzip, never more than `limit` bytes of it. Raises FetchFailed."""
    if packing.strip().lower() not in ("gzip", "x-gzip"):
        raise FetchFailed(f"The page is packed as “{packing[:40]}”, which was not asked for.")
    body, rest = bytearray(), wire
    try:
        while rest:
            unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
            body += unpacker.decompress(rest, limit + 1 - len(body))
            if len(body) > limit:
                raise FetchFailed(
                    f"The page unpacks to more than {limit // MEGABYTE} MB, the most that is read."
                )
            if not unpacker.eof:
                raise FetchFailed("The page's packing is cut short.", passing=True)
            rest = unpacker.unused_data.lstrip(b"\0")
    except zlib.error as error:
        raise FetchFailed("The page says that it is packed with gzip, and is not.") from error
    return bytes(body)


def _is_certificate(error: Exception) -> bool:
    return isinstance(error, SSLError) and "CERTIFICATE" in str(error)


def _in_words(host: str, error: Exception) -> str:
    """What happened, without the library's own wording."""
    cause = error.reason if isinstance(error, MaxRetryError) and error.reason else error
    if _is_certificate(cause):
        return f"{host} has no valid certificate, so it is not sure that the page is its own."
    if isinstance(cause, ReadTimeoutError):
        return f"{host} stopped sending for {settings.FETCH_STALL_SECONDS} seconds."
    if isinstance(cause, NewConnectionError):
        return f"{host} takes no connection."
    if isinstance(cause, TimeoutError):
        return f"{host} did not answer within {settings.FETCH_STALL_SECONDS} seconds."
    if isinstance(cause, SSLError):
        return f"No secure connection to {host} could be made."
    return f"{host} broke off before the page was complete."
