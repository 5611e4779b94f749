"""Which release a request stands on.

A numbered release never changes, so a process asks for each once; today's it asks for again when
what it knows is a second old (API_RELEASE_SECONDS). Most answers of 304 then cost no query at all.
"""

import time

from django.conf import settings

from strikes.models import Release
from strikes.public.api.problems import Problem

MOST = 500  # releases that one process remembers
FOREVER = float("inf")


class Known:
    """(slug, number) → (until when it holds, release); number 0 is today's."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, int], tuple[float, Release]] = {}

    def get(self, slug: str, number: int) -> Release | None:
        until, release = self._held.get((slug, number), (0.0, None))
        return release if until > time.monotonic() else None

    def keep(self, slug: str, number: int, release: Release) -> None:
        seconds = settings.API_RELEASE_SECONDS
        if not seconds:
            return
        if len(self._held) >= MOST:
            self._held.clear()
        until = FOREVER if number else time.monotonic() + seconds
        self._held[slug, number] = (until, release)


known = Known()


def find_release(slug: str, number: int | None) -> Release:
    """Today’s release of the campaign, or the numbered one. Raises Problem where there is none."""
    release = known.get(slug, number or 0)
    if release is None:
        release = _read(slug, number)
        known.keep(slug, number or 0, release)
    return release


def _read(slug: str, number: int | None) -> Release:
    releases = Release.objects
    release = releases.numbered(number, slug) if number else releases.current(slug)
    if release is not None:
        return release
    current = releases.current(slug) if number else None
    if current is not None:
        raise Problem(404, f"There is no release {number}: the newest is {current.number}.")
    raise Problem(404, "There is no such campaign." if slug else "Nothing has been published yet.")
