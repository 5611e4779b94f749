"""Asks other people's servers politely: as robots.txt says, one request at a time, with pauses."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from protego import Protego

from strikes.models import Host
from strikes.models.locks import alone
from strikes.statements.addresses import host_of
from strikes.statements.charsets import charset_of, decode
from strikes.statements.fetch import Page, fetch
from strikes.statements.trouble import FetchFailed, HostBusy
from strikes.statements.wording import storable

ROBOT = "AirCampaignRecord"
ROBOTS_LAST = timedelta(days=1)
ROBOTS_BYTES = 512 * 1024
LONGEST_DELAY = 30
PATIENCE = 20  # seconds that a worker stands in line itself
GLANCE = 0.1


def visit(address: str, headers: dict[str, str] | None = None) -> Page:
    """The page at an address, asked for as its host wishes. Raises FetchFailed, HostBusy."""
    return fetch(address, headers=headers, turn=_allowed_turn)


def slots(address: str, number: int) -> list[datetime]:
    """Moments at which so many pages of the host may be asked for, promised to no other."""
    name = host_of(address)
    Host.objects.get_or_create(name=name)
    with transaction.atomic():
        host = Host.objects.select_for_update().get(name=name)
        first, pause = max(host.next_slot, timezone.now()), timedelta(seconds=_delay(host))
        host.next_slot = first + number * pause
        host.save(update_fields=["next_slot"])
    return [first + step * pause for step in range(number)]


@contextmanager
def _allowed_turn(address: str) -> Iterator[None]:
    host, _ = Host.objects.get_or_create(name=host_of(address))
    with _turn(host):
        _refresh_robots(host, address)
        if not _rules(host).can_fetch(address, ROBOT):
            raise FetchFailed(
                f"{host.name} asks robots not to read this address (robots.txt). "
                "Paste the text, or upload the page."
            )
        yield


@contextmanager
def _turn(host: Host) -> Iterator[None]:
    """This worker alone asks the host while the block runs, a pause after the request before."""
    deadline = time.monotonic() + PATIENCE
    while True:
        with alone(f"host {host.name}") as mine:
            if mine:
                host.refresh_from_db()
                _pause(host)
                try:
                    yield
                finally:
                    host.asked = timezone.now()
                    host.save(update_fields=["asked"])
                return
        if time.monotonic() > deadline:
            slot = slots(f"http://{host.name}", 1)[0]
            raise HostBusy(host.name, wait=(slot - timezone.now()).total_seconds())
        time.sleep(GLANCE)


def _pause(host: Host) -> None:
    if host.asked:
        since = (timezone.now() - host.asked).total_seconds()
        time.sleep(max(0, min(_delay(host) - since, LONGEST_DELAY)))


def _delay(host: Host) -> float:
    asked_for = _rules(host).crawl_delay(ROBOT) or 0
    return min(max(settings.FETCH_DELAY_SECONDS, asked_for), LONGEST_DELAY)


def _rules(host: Host) -> Protego:
    return Protego.parse(host.robots)


def _refresh_robots(host: Host, address: str) -> None:
    """Reads robots.txt once a day. Where there is none all is allowed; if it fails, nothing."""
    now = timezone.now()
    if host.robots_read and now - host.robots_read < ROBOTS_LAST:
        return
    parts = urlsplit(address)
    try:
        page = fetch(f"{parts.scheme}://{parts.netloc}/robots.txt", limit=ROBOTS_BYTES)
        host.robots = storable(decode(page.body, charset_of(page.body, page.content_type)))
    except FetchFailed as failure:
        if failure.passing:
            raise
        host.robots = ""
    host.robots_read = now
    host.save(update_fields=["robots", "robots_read"])
    _pause_after_robots(host)


def _pause_after_robots(host: Host) -> None:
    host.asked = timezone.now()
    _pause(host)
