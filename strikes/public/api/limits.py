"""How often one client may ask, counted over all processes of the server.

The count stands in Postgres. A process takes some requests of it at a time for a client, so that
most requests cost no query; a client can never have more than the limit, at worst a few less. A
process that may write nothing (PUBLIC_ONLY) counts for itself.
"""

import time
from hashlib import blake2b
from threading import Lock

from django.conf import settings
from django.http import HttpRequest

from strikes.models.uses import Use
from strikes.public.api.problems import Problem

LEASES_A_MINUTE = 30
MOST_CLIENTS = 10_000  # remembered by one process


class Leases:
    """What this process may still answer: client → (minute, requests left)."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[int, int]] = {}
        self._lock = Lock()

    def use(self, client: str, minute: int, most: int) -> bool:
        """Takes one request; False when the client has none left in this minute."""
        with self._lock:
            left = self._left(client, minute, most)
            self._held[client] = (minute, max(left - 1, 0))
            return left > 0

    def _left(self, client: str, minute: int, most: int) -> int:
        known, left = self._held.get(client, (0, 0))
        if known == minute and left > 0:
            return left
        if len(self._held) > MOST_CLIENTS:
            self._held.clear()
        if settings.PUBLIC_ONLY:
            return most if known != minute else 0
        lease = max(1, most // LEASES_A_MINUTE)
        taken = Use.take(client, minute, lease)
        return lease - max(0, taken - most)


leases = Leases()


def check(request: HttpRequest) -> None:
    """Raises Problem, which says when to come back, for a client that asks too often."""
    most = settings.API_REQUESTS_A_MINUTE
    if not most:
        return
    now = time.time()
    if not leases.use(client(request), int(now // 60), most):
        wait = 60 - int(now % 60)
        raise Problem(
            429,
            f"{most} requests a minute are answered: come back in {wait} seconds. Ask for more"
            " items a page (limit), keep ETags, or take a whole file of the release.",
            headers={"Retry-After": str(wait)},
        )


def client(request: HttpRequest) -> str:
    """A keyed sum of the client's address; behind proxies, of the one that the nearest trusted
    proxy names."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.TRUSTED_PROXIES:
        passed = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        address = passed[-min(settings.TRUSTED_PROXIES, len(passed))].strip() or address
    key = settings.SECRET_KEY.encode()[:64]
    return blake2b(address.encode(), key=key, digest_size=16).hexdigest()
