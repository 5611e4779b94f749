"""What was worked out for a release, which never changes: each process keeps what was asked last.

All of it lies in one cache bound by bytes, since each release has its own: kept one by one, what is
asked of thirty releases would stay beside what is asked of the newest."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any, TypeVar

from django.core.cache import caches

from strikes.public.alone import alone_at

Found = TypeVar("Found")
NOTHING = object()


def keeping(work: Callable[..., Found]) -> Callable[..., Found]:
    """For work whose result depends on what is asked alone; `repr` must tell all of that apart.

    Each caller gets a copy of its own."""

    @wraps(work)
    def kept(*asked: Any) -> Found:
        whole = f"{work.__module__}.{work.__name__} {asked!r}"
        name = sha256(whole.encode()).hexdigest()
        with alone_at(name):
            found = caches["worked out"].get(name, NOTHING)
            if found is NOTHING:
                found = work(*asked)
                caches["worked out"].set(name, found, timeout=None)
        return found

    return kept
