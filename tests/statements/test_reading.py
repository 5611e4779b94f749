import os
import threading
from datetime import date, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from strikes.models import Capture, Statement
from strikes.models.locks import alone
from strikes.statements import reading
from strikes.statements.arrivals import arrive
from strikes.statements.capture import read
from strikes.statements.reading import pick_up_waiting, take_in
from tests.statements.site import breaking_off, status
from tests.statements.texts import BRIEFING_RU, TOTALS, page, pdf

pytestmark = pytest.mark.usefixtures("archive")
DAY = date(2016, 12, 23)


@pytest.fixture
def taken_in(campaign, publisher):
    """Lets a statement arrive and be read once; gives it back as it then stands."""

    def take(**given) -> Statement:
        statement = arrive(campaign, publisher, given.pop("published", DAY), **given).statement
        take_in(statement.pk)
        statement.refresh_from_db()
        return statement

    return take


def test_a_pasted_text_is_read(taken_in):
    statement = taken_in(text=TOTALS)
    assert (statement.state, statement.language) == ("read", "en")
    assert statement.capture.text == TOTALS


def test_a_page_is_fetched_kept_and_read(taken_in, site):
    body = page(BRIEFING_RU, "Удары").encode("windows-1251")
    statement = taken_in(address=site.gives("/a", body, "text/html; charset=windows-1251"))
    capture = statement.capture
    assert (statement.state, statement.title, statement.language) == ("read", "Удары", "ru")
    assert (capture.kind, capture.charset, read(capture)) == ("page", "cp1251", body)
    assert "20 боевых вылетов" in capture.text


def test_what_the_editor_gave_stands_over_what_the_page_says(taken_in, site):
    address = site.gives("/a", page(TOTALS, "The page's title"))
    statement = taken_in(address=address, title="The editor's", published=date(2016, 12, 1))
    assert (statement.title, statement.published) == ("The editor's", date(2016, 12, 1))


def test_a_page_without_a_given_day_has_the_day_it_gives_itself(taken_in, site):
    head = '<meta property="article:published_time" content="2015-10-05">'
    statement = taken_in(address=site.gives("/a", page(TOTALS, head=head)), published=None)
    assert statement.published == date(2015, 10, 5)


def test_a_pdf_is_read(taken_in, site):
    address = site.gives("/a", pdf("Aircraft flew 20 sorties."), "application/pdf")
    assert taken_in(address=address).capture.text == "Aircraft flew 20 sorties."


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x01\x02\x03" * 40, "no text, no web page and no PDF"),
        (b"<html><script>draw()</script></html>", "only scripts"),
    ],
)
def test_a_page_that_holds_no_text_is_kept_and_waits_for_an_editor(taken_in, site, body, reason):
    statement = taken_in(address=site.gives("/a", body, "text/html"))
    assert statement.state == "stuck" and reason in statement.problem
    assert read(statement.capture) == body


def test_a_page_that_is_not_there_waits_for_an_editor(taken_in, site):
    statement = taken_in(address=f"{site.root}/none")
    assert (statement.state, statement.problem) == (
        "stuck",
        f"{site.root[7:]} answered 404 Not Found. Check the address, or paste the text.",
    )


@pytest.mark.parametrize(
    "body",
    [
        BRIEFING_RU.encode("windows-1251"),
        BRIEFING_RU.encode("utf-16"),
        BRIEFING_RU.encode() + b"\0\0",
    ],
)
def test_a_file_in_any_character_set_or_with_nuls_is_read(taken_in, body):
    statement = taken_in(body=body)
    assert (statement.state, statement.language) == ("read", "ru")
    assert statement.capture.claims.filter(measure="sorties", low=20).exists()


def test_a_statement_that_kills_its_worker_each_time_is_stuck_in_the_end(campaign, publisher):
    statement = arrive(campaign, publisher, DAY, text=TOTALS).statement
    Statement.objects.update(attempts=reading.MOST_ATTEMPTS)
    take_in(statement.pk)
    statement.refresh_from_db()
    assert (statement.state, statement.problem) == (
        "stuck",
        "Reading it broke off each time. Paste the part that counts.",
    )


def test_a_page_with_odd_headers_is_kept(taken_in, site):
    odd = {"X_Note": "naïve \x01", "Content_Disposition": 'inline; filename="a\xa0b"'}
    address = site.gives("/a", page(TOTALS), "text/html; charset=" + "x" * 500, **odd)
    assert taken_in(address=address).state == "read"


@pytest.mark.parametrize("answer", [status(500), status(503), breaking_off(b"<p>", 999)])
def test_a_passing_failure_is_tried_again_later(taken_in, site, answer):
    statement = taken_in(address=site.answers("/a", answer))
    assert (statement.state, statement.attempts) == ("waiting", 1)
    assert statement.problem and statement.due > timezone.now() + timedelta(seconds=30)
    site.gives("/a", page(TOTALS))
    Statement.objects.update(due=timezone.now())
    take_in(statement.pk)
    statement.refresh_from_db()
    assert (statement.state, statement.problem) == ("read", "")


def test_the_wait_that_a_server_asks_for_is_kept(taken_in, site):
    statement = taken_in(address=site.answers("/a", status(503, Retry_After="7200")))
    assert statement.due > timezone.now() + timedelta(seconds=7000)


def test_pauses_grow_and_the_eighth_failure_is_the_last(taken_in, site):
    statement = taken_in(address=site.answers("/a", status(500)))
    Statement.objects.update(due=timezone.now(), attempts=reading.MOST_ATTEMPTS - 1)
    take_in(statement.pk)
    statement.refresh_from_db()
    assert statement.state == "stuck"
    assert statement.problem.endswith("It was tried 8 times.")


def test_a_statement_that_is_not_due_yet_is_left_alone(taken_in, site):
    statement = taken_in(address=site.answers("/a", status(500)))
    take_in(statement.pk)
    assert site.asked == ["/a"]


def test_a_statement_that_is_read_is_not_read_again(taken_in, site):
    statement = taken_in(address=site.gives("/a", page(TOTALS)))
    take_in(statement.pk)
    assert site.asked == ["/a"]


def test_a_statement_that_is_gone_is_no_matter(db):
    take_in(404)


def test_a_reading_that_was_broken_off_goes_on_from_its_capture(taken_in, site):
    statement = taken_in(address=site.gives("/a", page(TOTALS)))
    Statement.objects.update(state="waiting", due=timezone.now())
    take_in(statement.pk)
    statement.refresh_from_db()
    assert (statement.state, site.asked) == ("read", ["/a"])
    assert Capture.objects.count() == 1


def test_an_unforeseen_failure_is_said_and_tried_again(taken_in, monkeypatch):
    def fail(capture):
        raise ZeroDivisionError

    monkeypatch.setattr(reading, "propose", fail)
    statement = taken_in(text=TOTALS)
    assert statement.state == "waiting"
    assert statement.problem == "Reading it failed (ZeroDivisionError); the log has the details."


def test_a_statement_that_meets_a_full_disk_waits_and_is_read_when_there_is_room(
    taken_in, site, full_disk
):
    body = page(TOTALS, head=f"<!-- {os.urandom(30_000).hex()} -->")
    with full_disk():
        statement = taken_in(address=site.gives("/a", body))
    assert (statement.state, statement.captures.count()) == ("waiting", 0)
    assert "Free some space" in statement.problem
    Statement.objects.filter(pk=statement.pk).update(due=timezone.now())
    take_in(statement.pk)
    statement.refresh_from_db()
    assert (statement.state, statement.captures.count()) == ("read", 1)


@pytest.mark.django_db(transaction=True)
def test_two_workers_do_not_read_one_statement_at_once(campaign, publisher):
    statement = arrive(campaign, publisher, DAY, text=TOTALS).statement
    with alone(f"statement {statement.pk}"):
        in_another_connection(lambda: take_in(statement.pk))
        statement.refresh_from_db()
        assert (statement.state, statement.attempts) == ("waiting", 0)
    in_another_connection(lambda: take_in(statement.pk))
    statement.refresh_from_db()
    assert statement.state == "read"


def in_another_connection(act) -> None:
    def run() -> None:
        act()
        connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()


def test_only_what_is_due_is_picked_up(campaign, publisher):
    due = arrive(campaign, publisher, DAY, text=TOTALS).statement
    later = arrive(campaign, publisher, DAY, text="20 sorties").statement
    Statement.objects.filter(pk=later.pk).update(due=timezone.now() + timedelta(hours=1))
    assert list(Statement.objects.due()) == [due]
    assert pick_up_waiting() == 1
