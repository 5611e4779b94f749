"""Looks where an organisation's statements appear, and takes in those that are new."""

import logging
import random
from datetime import date, datetime, timedelta

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.utils import timezone

from strikes.models import Feed, Statement
from strikes.models.locks import alone
from strikes.statements import queue
from strikes.statements.addresses import tidy
from strikes.statements.arrivals import arrive
from strikes.statements.entries import Entry, Listing, read_listing
from strikes.statements.fetch import NOT_MODIFIED, Page
from strikes.statements.hosts import slots, visit
from strikes.statements.trouble import FeedTrouble, FetchFailed, HostBusy, Refused, Trouble
from strikes.statements.wording import clean
from strikes.vocabulary import LANGUAGES

logger = logging.getLogger(__name__)

MOST_NEW = 500  # of one look; what is left comes with the next
MOST_PARTS = 10  # of a sitemap in parts, the newest first
LONGEST_PAUSE = timedelta(days=1)
SOON = timedelta(minutes=1)
SHOWN = 3


def pick_up_feeds() -> int:
    """Queues a look at each feed that is due; returns how many."""
    due = Feed.objects.due().values_list("pk", flat=True)
    return queue.send_all("look_at_feed", due)


def look_at(feed_id: int) -> None:
    """Looks at a feed that is due, unless another worker is at it, and notes how it went."""
    with alone(f"feed {feed_id}") as mine:
        feed = _begun(feed_id) if mine else None
        if feed is None:
            return
        try:
            _look(feed)
        except HostBusy as busy:
            feed.next_look = timezone.now() + timedelta(seconds=busy.wait)
            feed.failures -= 1
            feed.save(update_fields=["next_look", "failures"])
        except Trouble as trouble:
            _failed(feed, str(trouble), getattr(trouble, "wait", 0))
        except SoftTimeLimitExceeded:
            _failed(feed, "Looking at it took too long and was broken off.")
        except Exception as error:  # whatever it is, the feed's page has to say that it failed
            logger.exception("Looking at feed %s failed", feed.pk)
            _failed(feed, f"Looking failed ({type(error).__name__}); the log has the details.")


def look_now(feed: Feed) -> None:
    """Has a feed looked at without waiting for its time, however often it failed before."""
    Feed.objects.filter(pk=feed.pk).update(next_look=timezone.now())
    queue.send_after_commit("look_at_feed", feed.pk)


def _begun(feed_id: int) -> Feed | None:
    """Counts as a failure until it has gone well: a look that kills its worker is counted too."""
    now = timezone.now()
    due = Feed.objects.due(now).filter(pk=feed_id).select_related("campaign", "organisation")
    feed = due.first()
    if feed is not None:
        feed.next_look = now + _doubled(timedelta(seconds=settings.RETRY_SECONDS), feed.failures)
        feed.failures += 1
        feed.save(update_fields=["next_look", "failures"])
    return feed


def _look(feed: Feed) -> None:
    page = visit(tidy(feed.address), _conditions(feed))
    if page.status == NOT_MODIFIED:
        return _went_well(feed, page, new=0, left=0, remarks=[])
    listing = read_listing(feed.kind, page.body, page.address, page.content_type, feed.link_pattern)
    listing, part_remarks = _with_parts(listing, feed)
    entries, odd = _tidied(listing.entries)
    new = _unknown(feed, entries)
    taken = _take(feed, new[:MOST_NEW])
    remarks = [listing.remark, *part_remarks, *odd, *taken]
    return _went_well(feed, page, len(new[:MOST_NEW]), len(new[MOST_NEW:]), remarks)


def _conditions(feed: Feed) -> dict[str, str]:
    asked = {"If-None-Match": feed.etag, "If-Modified-Since": feed.last_modified}
    return {name: value for name, value in asked.items() if value}


def _with_parts(listing: Listing, feed: Feed) -> tuple[Listing, list[str]]:
    """The entries of a sitemap's parts; a part that fails is remarked on."""
    entries, remarks = list(listing.entries), []
    for address in listing.parts[:MOST_PARTS]:
        try:
            page = visit(tidy(address))
            entries += read_listing("sitemap", page.body, page.address).entries
        except (FetchFailed, FeedTrouble, Refused) as trouble:
            remarks.append(f"Part {address[:200]}: {trouble}")
    return Listing(entries, remark=listing.remark), remarks


def _tidied(entries: list[Entry]) -> tuple[list[Entry], list[str]]:
    """Entries by their tidy address, each once; and what was wrong with the others."""
    kept: dict[str, Entry] = {}
    refused: list[str] = []
    for entry in entries:
        try:
            address = tidy(entry.address)
        except Refused as refusal:
            refused.append(str(refusal))
        else:
            kept.setdefault(address, Entry(address, entry.title, entry.published))
    shown = [f"An entry was left out: {reason}" for reason in refused[:SHOWN]]
    if len(refused) > SHOWN:
        shown.append(f"{len(refused) - SHOWN} more entries were left out for such reasons.")
    return list(kept.values()), shown


def _unknown(feed: Feed, entries: list[Entry]) -> list[Entry]:
    """Those that are no statement of the campaign yet."""
    known = Statement.objects.standing().filter(
        campaign=feed.campaign, address__in=[entry.address for entry in entries]
    )
    addresses = set(known.values_list("address", flat=True))
    return [entry for entry in entries if entry.address not in addresses]


def _take(feed: Feed, entries: list[Entry]) -> list[str]:
    """Lets the entries arrive, each with a moment at which its host may be asked."""
    remarks = []
    due = _promised(entries)
    for entry in entries:
        day = entry.published
        if day and day > date.today() + timedelta(days=1):
            remarks.append(f"{entry.address} is dated {day}, still to come: taken without a day.")
            day = None
        arrive(
            feed.campaign,
            feed.organisation,
            day,
            address=entry.address,
            organisation=feed.organisation,
            title=entry.title,
            language=feed.language if feed.language in LANGUAGES else "",
            feed=feed,
            due=due[entry.address],
        )
    return remarks[:SHOWN]


def _promised(entries: list[Entry]) -> dict[str, datetime]:
    by_host: dict[str, list[str]] = {}
    for entry in entries:
        by_host.setdefault(entry.address.split("/")[2], []).append(entry.address)
    promised: dict[str, datetime] = {}
    for addresses in by_host.values():
        promised |= zip(addresses, slots(addresses[0], len(addresses)), strict=True)
    return promised


def _interval(feed: Feed) -> timedelta:
    return timedelta(minutes=feed.interval_minutes)


def _doubled(pause: timedelta, times: int) -> timedelta:
    return min(pause * 2 ** min(times, 12), LONGEST_PAUSE)


def _scattered(pause: timedelta) -> timedelta:
    return pause * random.uniform(0.9, 1.1)


def _went_well(feed: Feed, page: Page, new: int, left: int, remarks: list[str]) -> None:
    now = timezone.now()
    if left:
        remarks = [f"{left} more entries are new: they come with the next looks.", *remarks]
    feed.last_looked, feed.failures, feed.problem = now, 0, ""
    feed.last_new = now if new else feed.last_new
    feed.remark = clean("\n".join(filter(None, remarks)), 5000)
    feed.next_look = now + (SOON if left else _scattered(_interval(feed)))
    if page.status != NOT_MODIFIED:
        # With entries left over the same page has to be given once more.
        feed.etag = "" if left else clean(page.header("etag"), 500)
        feed.last_modified = "" if left else clean(page.header("last-modified"), 100)
    feed.save()


def _failed(feed: Feed, problem: str, wait: float = 0) -> None:
    """The pause doubles with each failure in a row, up to a day; `rests` says so in the admin."""
    now = timezone.now()
    pause = LONGEST_PAUSE if feed.rests else _doubled(_interval(feed), feed.failures - 1)
    feed.last_looked, feed.problem = now, problem
    feed.next_look = now + max(_scattered(pause), timedelta(seconds=wait))
    feed.save(update_fields=["last_looked", "problem", "next_look"])
