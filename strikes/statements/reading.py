"""Reads what has arrived: fetch, capture, text, claims. Each step is kept before the next begins,
so that a reading that was broken off goes on where it stopped."""

import logging
import random
from datetime import timedelta

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.db.models import F
from django.utils import timezone

from strikes.models import Capture, Statement
from strikes.models.locks import alone
from strikes.statements import capture as captures
from strikes.statements import queue
from strikes.statements.copies import propose_copies
from strikes.statements.hosts import visit
from strikes.statements.propose import propose
from strikes.statements.relook import keep_page, next_look
from strikes.statements.text import Reading, read_text
from strikes.statements.trouble import ArchiveTrouble, FetchFailed, HostBusy, Unreadable

logger = logging.getLogger(__name__)

MOST_ATTEMPTS = 8
MOST_AT_ONCE = 500
LONGEST_WAIT = 6 * 3600


def pick_up_waiting() -> int:
    """Queues the statements that are due; returns how many."""
    due = Statement.objects.due().values_list("pk", flat=True)[:MOST_AT_ONCE]
    return queue.send_all("take_in", due)


def take_in(statement_id: int) -> None:
    """Reads a waiting statement that is due, unless another worker is at it.

    Ends with the state read, or stuck, or waiting for another try, with the problem in words.
    """
    with alone(f"statement {statement_id}") as mine:
        statement = _begun(statement_id) if mine else None
        if statement is not None:
            _attempt(statement)


def _begun(statement_id: int) -> Statement | None:
    """Counts the attempt before it is made, so that one that kills its worker is counted too."""
    now = timezone.now()
    due = Statement.objects.select_related("campaign").filter(
        pk=statement_id, state="waiting", due__lte=now
    )
    statement = due.first()
    if statement is None:
        return None
    if statement.attempts >= MOST_ATTEMPTS:
        _settle(statement, "stuck", "Reading it broke off each time. Paste the part that counts.")
        return None
    statement.attempts += 1
    statement.due = now + timedelta(seconds=_pause(statement.attempts))
    statement.save(update_fields=["attempts", "due"])
    return statement


def _attempt(statement: Statement) -> None:
    try:
        _read(statement)
    except Unreadable as trouble:
        _settle(statement, "stuck", str(trouble))
    except HostBusy as busy:
        _step_aside(statement, busy)
    except FetchFailed as trouble:
        if trouble.passing:
            _later(statement, str(trouble), trouble.wait)
        else:
            _settle(statement, "stuck", str(trouble))
    except ArchiveTrouble as trouble:
        _later(statement, str(trouble))
    except SoftTimeLimitExceeded:
        limit = settings.CELERY_TASK_SOFT_TIME_LIMIT
        _later(statement, f"Reading it was broken off after {limit} seconds.")
    except Exception as error:  # whatever it is, the statement has to say that it failed
        logger.exception("Reading statement %s failed", statement.pk)
        _later(statement, f"Reading it failed ({type(error).__name__}); the log has the details.")
    else:
        _settle(statement, "read")


def _read(statement: Statement) -> None:
    capture = statement.capture or _fetched(statement)
    if not capture.text:
        body = captures.read(capture)
        _fill(statement, capture, read_text(body, capture.content_type, capture.address))
    propose(capture)
    propose_copies(statement)


def _fetched(statement: Statement) -> Capture:
    if not statement.address:
        raise Unreadable("It has neither a text nor an address. Paste the text.")
    return keep_page(statement, visit(statement.address))


def _fill(statement: Statement, capture: Capture, reading: Reading) -> None:
    """What the page tells about itself fills what nobody has given."""
    Capture.objects.filter(pk=capture.pk, text="").update(text=reading.text)
    capture.text = reading.text
    told = {
        "title": reading.title,
        "language": reading.language[:8],
        "published": reading.published,
    }
    filled = {name: value for name, value in told.items() if value and not getattr(statement, name)}
    for name, value in filled.items():
        setattr(statement, name, value)
    if filled:
        statement.save(update_fields=list(filled))
    capture.statement = statement


def _settle(statement: Statement, state: str, problem: str = "") -> None:
    again = next_look(statement, timezone.now()) if state == "read" else None
    Statement.objects.filter(pk=statement.pk, state="waiting").update(
        state=state, problem=problem, look_again=again
    )


def _step_aside(statement: Statement, busy: HostBusy) -> None:
    """Others are at the same host: no attempt was made."""
    Statement.objects.filter(pk=statement.pk, state="waiting").update(
        attempts=F("attempts") - 1, due=timezone.now() + timedelta(seconds=busy.wait)
    )


def _pause(attempts: int) -> float:
    """Seconds before another try: twice as long after each."""
    return min(settings.RETRY_SECONDS * 2 ** (attempts - 1), LONGEST_WAIT)


def _later(statement: Statement, problem: str, wait: float = 0) -> None:
    """Another try after a pause, scattered so that not all come at once."""
    if statement.attempts >= MOST_ATTEMPTS:
        _settle(statement, "stuck", f"{problem} It was tried {statement.attempts} times.")
        return
    pause = max(_pause(statement.attempts) * random.uniform(0.8, 1.2), wait)
    Statement.objects.filter(pk=statement.pk, state="waiting").update(
        due=timezone.now() + timedelta(seconds=pause), problem=problem
    )
