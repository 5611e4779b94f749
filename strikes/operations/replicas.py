"""Readers' pages may come from a copy of the database; whoever is signed in sees the original.

With `REPLICA_URL` set, a reading request without a session is answered from the replica. A replica
that does not answer is left alone for a while and the original takes over, so that losing it costs
readers nothing but speed.
"""

import time
from collections.abc import Callable
from contextvars import ContextVar

from django.conf import settings
from django.db import OperationalError, connections
from django.http import HttpRequest, HttpResponse

REPLICA, ORIGINAL = "replica", "default"
AWAY_SECONDS = 30

_of_a_reader: ContextVar[bool] = ContextVar("of_a_reader", default=False)
_away_until = 0.0


def readers_apart(get_response: Callable[[HttpRequest], HttpResponse]):
    """Middleware: marks the requests that a replica may answer."""

    def answer(request: HttpRequest) -> HttpResponse:
        token = _of_a_reader.set(_is_of_a_reader(request))
        try:
            return get_response(request)
        finally:
            _of_a_reader.reset(token)

    return answer


def _is_of_a_reader(request: HttpRequest) -> bool:
    """An editor carries a session, and must find at once what was just written."""
    return request.method in ("GET", "HEAD") and settings.SESSION_COOKIE_NAME not in request.COOKIES


class Router:
    """Django's question for every query: which database."""

    def db_for_read(self, model, **hints) -> str:
        shared = model._meta.app_label == "django_cache"  # counts of attempts
        wanted = REPLICA in settings.DATABASES and _of_a_reader.get() and not shared
        return REPLICA if wanted and _answers() else ORIGINAL

    def db_for_write(self, model, **hints) -> str:
        return ORIGINAL

    def allow_relation(self, first, second, **hints) -> bool:
        return True

    def allow_migrate(self, database: str, app_label: str, **hints) -> bool:
        return database == ORIGINAL


def _answers() -> bool:
    global _away_until
    if time.monotonic() < _away_until:
        return False
    try:
        replica = connections[REPLICA]
        replica.close_if_health_check_failed()  # here, where the original can still take over
        replica.ensure_connection()
    except OperationalError:
        _away_until = time.monotonic() + AWAY_SECONDS
        return False
    return True
