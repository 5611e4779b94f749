"""The one way in for a statement: pasted, uploaded, given as an address, or found by a feed."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from strikes.file_kinds import PDF, kind_of
from strikes.models import Campaign, Feed, Organisation, Statement
from strikes.models.locks import wait_for_turn
from strikes.statements import capture as captures
from strikes.statements import queue
from strikes.statements.addresses import tidy
from strikes.statements.trouble import ArchiveTrouble, Refused
from strikes.statements.wording import one_line
from strikes.vocabulary import LANGUAGES

MEGABYTE = 1024 * 1024
START = 1024  # bytes that tell what a file is
PASTED = "text/plain; charset=utf-8"


@dataclass
class Arrival:
    """What became of something that was handed in.

    `is_new` is false where the campaign had this statement already; `is_queued` tells, once the
    transaction is committed, whether the broker took the task: if not, beat picks it up later.
    """

    statement: Statement
    is_new: bool
    is_queued: bool = False


def arrive(
    campaign: Campaign,
    publisher: Organisation,
    published: date | None = None,
    *,
    text: str | None = None,
    body: bytes | None = None,
    address: str = "",
    content_type: str = "",
    organisation: Organisation | None = None,
    title: str = "",
    language: str = "",
    feed: Feed | None = None,
    due: datetime | None = None,
) -> Arrival:
    """Keeps a statement and queues its reading: from pasted `text`, an uploaded file's `body`,
    or an `address` to fetch; with an address besides, text or body are what it held.

    With `due` it is read then, not at once. The same bytes of one publisher, or the same address,
    are the same statement: it is given back.
    Raises Refused, with a sentence for the person who handed it in; then nothing is kept.
    """
    body, kind, content_type = _handed_in(text, body, content_type)
    check(body, address, published, language)
    details = {
        "campaign": campaign,
        "publisher": publisher,
        "published": published,
        "address": tidy(address) if address else "",
        "organisation": organisation,
        "title": one_line(title, 500),
        "language": language,
        "feed": feed,
        "due": due or timezone.now(),
    }
    try:
        return _kept(details, body, kind, content_type)
    except ArchiveTrouble as trouble:
        raise Refused(str(trouble)) from trouble


def _handed_in(
    text: str | None, body: bytes | None, content_type: str
) -> tuple[bytes | None, str, str]:
    """The bytes to keep, the kind of capture they are and the type of what they hold."""
    if text is not None:
        return text.encode("utf-8", "replace"), "pasted", PASTED
    if body is not None:
        refuse_unreadable(body)
    return body, "upload", content_type


def try_again(statement: Statement) -> None:
    """Has a stuck or waiting statement read anew, with all its tries before it."""
    with transaction.atomic():
        Statement.objects.standing().filter(pk=statement.pk).exclude(state="read").update(
            state="waiting", attempts=0, due=timezone.now(), problem=""
        )
        queue.send_after_commit("take_in", statement.pk)


def check(body: bytes | None, address: str, published: date | None, language: str) -> None:
    """Raises Refused for what cannot be a statement; touches nothing."""
    if address:
        tidy(address)
    if body is None and not address:
        raise Refused("There is nothing to keep: paste a text, choose a file, or give an address.")
    if body is not None and not body.strip(b"\0 \t\r\n"):
        raise Refused("It is empty: there is nothing to keep.")
    if body is not None and len(body) > settings.STATEMENT_MAX_BYTES:
        raise Refused(too_large(len(body)))
    if published and published > date.today() + timedelta(days=1):  # the day breaks in the east
        raise Refused(f"{published} is still to come: give the day it was published.")
    if language and language not in LANGUAGES:
        raise Refused(f"“{language[:20]}” is none of the languages read: {', '.join(LANGUAGES)}.")


def refuse_unreadable(body: bytes) -> None:
    """Raises Refused for an upload that holds no words: what is kept is kept for ever."""
    what = kind_of(body[:START])
    if what and PDF not in body[:START]:
        raise Refused(f"It is {what}: give a web page, a PDF, or plain text.")


def too_large(size: int) -> str:
    most = settings.STATEMENT_MAX_BYTES // MEGABYTE
    return (
        f"It has {size / MEGABYTE:.0f} MB, and {most} MB is the most that is kept as one "
        "statement. Give the part that holds the statement."
    )


@transaction.atomic
def _kept(details: dict, body: bytes | None, kind: str, content_type: str) -> Arrival:
    """Two who bring the same at the same moment take turns: the second finds the first's."""
    sha256 = hashlib.sha256(body).hexdigest() if body is not None else ""
    campaign, publisher = details["campaign"], details["publisher"]
    wait_for_turn(f"arrival {campaign.pk} {details['address'] or f'{publisher.pk} {sha256}'}")
    found = _same(campaign, publisher, details["address"], sha256)
    statement = found or Statement.objects.create(**details)
    arrival = Arrival(statement, is_new=found is None)
    if body is not None and not statement.captures.filter(sha256=sha256).exists():
        captures.keep(
            statement, body, kind=kind, address=details["address"], content_type=content_type
        )
        _wait_anew(statement)
    elif found:
        return arrival
    transaction.on_commit(lambda: _queue(arrival))
    return arrival


def _same(
    campaign: Campaign, publisher: Organisation, address: str, sha256: str
) -> Statement | None:
    statements = Statement.objects.standing().filter(campaign=campaign)
    if address:
        return statements.filter(address=address).first()
    return statements.filter(publisher=publisher, captures__sha256=sha256).first()


def _wait_anew(statement: Statement) -> None:
    statement.state, statement.attempts, statement.problem = "waiting", 0, ""
    statement.due = timezone.now()
    statement.save(update_fields=["state", "attempts", "problem", "due"])


def _queue(arrival: Arrival) -> None:
    """What is due later is picked up by beat."""
    if arrival.statement.due <= timezone.now():
        arrival.is_queued = queue.send("take_in", arrival.statement.pk)
