"""Looks at pages again some time after they were read: what they say may have been changed."""

import logging
from datetime import datetime, timedelta

from django.utils import timezone

from strikes.models import Capture, Statement
from strikes.models.locks import alone
from strikes.statements import capture as captures
from strikes.statements import queue
from strikes.statements.fetch import NOT_MODIFIED, Page
from strikes.statements.hosts import visit
from strikes.statements.propose import propose
from strikes.statements.text import read_text
from strikes.statements.trouble import HostBusy, Trouble

logger = logging.getLogger(__name__)

# After a statement was taken in. Corrections mostly come within days; a page may vanish later.
LOOKS = tuple(timedelta(days=days) for days in (1, 7, 30, 180))
MOST_AT_ONCE = 100


def next_look(statement: Statement, now: datetime) -> datetime | None:
    """When a page that was read is to be looked at again; None after the last time."""
    if not statement.address:
        return None
    return next((at for pause in LOOKS if (at := statement.created + pause) > now), None)


def pick_up_looks() -> int:
    """Queues the later looks that are due; returns how many."""
    due = Statement.objects.due_for_another_look().values_list("pk", flat=True)[:MOST_AT_ONCE]
    return queue.send_all("look_again", due)


def look_again(statement_id: int) -> None:
    """Captures a page anew if it has changed, and proposes what it says besides.

    A look that fails is noted as the statement's problem; what was captured stays as it is.
    """
    with alone(f"statement {statement_id}") as mine:
        statement = _begun(statement_id) if mine else None
        if statement is None:
            return
        try:
            _look(statement)
        except HostBusy as busy:
            _update(statement, look_again=timezone.now() + timedelta(seconds=busy.wait))
        except Trouble as trouble:
            day = timezone.now().date()
            _update(statement, problem=f"At a later look on {day}: {trouble}")
        else:
            _update(statement, problem="")


def _begun(statement_id: int) -> Statement | None:
    now = timezone.now()
    due = Statement.objects.due_for_another_look(now).filter(pk=statement_id, state="read")
    statement = due.select_related("campaign").first()
    if statement is not None:
        Statement.objects.filter(pk=statement_id).update(look_again=next_look(statement, now))
    return statement


def _update(statement: Statement, **values: object) -> None:
    Statement.objects.filter(pk=statement.pk).update(**values)


def _look(statement: Statement) -> None:
    before = statement.captures.filter(kind="page").order_by("pk").last()
    page = visit(statement.address, _conditions(before) if before else {})
    if page.status == NOT_MODIFIED:
        return
    capture = keep_page(statement, page)
    if not capture.text:
        text = read_text(page.body, page.content_type, page.address).text
        Capture.objects.filter(pk=capture.pk, text="").update(text=text)
        capture.text = text
        propose(capture)


def keep_page(statement: Statement, page: Page) -> Capture:
    """The capture of a page as it was fetched."""
    return captures.keep(
        statement,
        page.body,
        kind="page",
        address=page.address,
        headers=page.headers,
        status=f"{page.status} {page.reason}",
        content_type=page.content_type,
        wire=page.wire,
    )


def _conditions(capture: Capture) -> dict[str, str]:
    came = captures.headers(capture)
    asked = {"If-None-Match": came.get("etag"), "If-Modified-Since": came.get("last-modified")}
    return {name: value for name, value in asked.items() if value}
