from datetime import date, timedelta

import pytest
from django.utils import timezone

from strikes.models import Capture, Statement
from strikes.statements.arrivals import arrive
from strikes.statements.reading import take_in
from strikes.statements.relook import LOOKS, look_again
from tests.statements.site import status
from tests.statements.texts import BRIEFING_RU, page

pytestmark = pytest.mark.usefixtures("archive")


@pytest.fixture
def statement(campaign, publisher, site) -> Statement:
    """A page that was read a day and an hour ago."""
    site.gives("/a", page(BRIEFING_RU), ETag='"1"')
    arrived = arrive(campaign, publisher, date(2015, 10, 5), address=f"{site.root}/a").statement
    take_in(arrived.pk)
    past = timezone.now() - timedelta(hours=25)
    Statement.objects.update(created=past, look_again=past + LOOKS[0])
    arrived.refresh_from_db()
    return arrived


def look(statement: Statement) -> Statement:
    look_again(statement.pk)
    statement.refresh_from_db()
    return statement


def test_a_page_that_was_read_is_due_again_after_a_day(campaign, publisher, site):
    site.gives("/a", page(BRIEFING_RU))
    arrived = arrive(campaign, publisher, address=f"{site.root}/a").statement
    take_in(arrived.pk)
    arrived.refresh_from_db()
    assert arrived.look_again == arrived.created + timedelta(days=1)


def test_a_pasted_text_is_never_due_again(campaign, publisher):
    arrived = arrive(campaign, publisher, text=BRIEFING_RU).statement
    take_in(arrived.pk)
    arrived.refresh_from_db()
    assert (arrived.state, arrived.look_again) == ("read", None)


def test_a_page_that_has_not_changed_makes_no_capture(statement, site):
    site.answers("/a", status(304))
    look(statement)
    assert site.headers[-1]["If-None-Match"] == '"1"'
    assert Capture.objects.count() == 1
    assert statement.look_again == statement.created + timedelta(days=7)


def test_a_page_that_has_changed_makes_a_second_capture_and_keeps_the_first(statement, site):
    site.gives("/a", page(BRIEFING_RU.replace("10 объектам", "12 объектам")))
    look(statement)
    first, second = statement.captures.all()
    assert "10 объектам" in first.text and "12 объектам" in second.text
    assert statement.capture == second


def test_only_what_a_changed_page_says_anew_is_proposed(statement, site):
    before = set(statement.capture.claims.values_list("measure", "low"))
    site.gives("/a", page(BRIEFING_RU.replace("10 объектам", "12 объектам")))
    look(statement)
    after = set(statement.captures.last().claims.values_list("measure", "low"))
    assert before and after == {("targets_hit", 12)}


def test_a_page_that_is_gone_is_noted_and_stays_as_it_was_read(statement, site):
    site.answers("/a", status(404))
    look(statement)
    assert statement.state == "read" and "answered 404" in statement.problem
    assert "20 боевых вылетов" in statement.capture.text


def test_a_changed_page_without_text_is_kept_beside_the_readable_one(statement, site):
    site.gives("/a", "<html><script>x()</script></html>")
    look(statement)
    assert Capture.objects.count() == 2 and "only scripts" in statement.problem
    assert "20 боевых вылетов" in statement.capture.text


def test_a_page_is_looked_at_again_four_times_and_then_no_more(statement, site):
    site.answers("/a", status(304))
    Statement.objects.update(created=timezone.now() - timedelta(days=200))
    look(statement)
    assert statement.look_again is None


def test_a_page_that_is_not_due_is_left_alone(statement, site):
    Statement.objects.update(look_again=timezone.now() + timedelta(hours=1))
    asked = len(site.asked)
    look(statement)
    assert len(site.asked) == asked
