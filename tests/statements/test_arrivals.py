from datetime import date

import pytest

from strikes.models import Capture, Statement
from strikes.statements.arrivals import arrive, try_again
from strikes.statements.reading import take_in
from strikes.statements.trouble import Refused
from tests.making import make_campaign, make_organisation
from tests.statements.texts import TOTALS

pytestmark = pytest.mark.usefixtures("archive")
DAY = date(2016, 12, 23)


def test_pasted_text_waits_to_be_read_with_its_capture(campaign, publisher):
    arrival = arrive(campaign, publisher, DAY, text=TOTALS)
    assert arrival.is_new
    assert arrival.statement.state == "waiting"
    assert arrival.statement.capture.kind == "pasted"


def test_an_address_waits_without_a_capture(campaign, publisher):
    arrival = arrive(campaign, publisher, DAY, address="HTTPS://Example.org/a#top")
    assert arrival.statement.address == "https://example.org/a"
    assert arrival.statement.capture is None


def test_the_same_file_twice_is_one_statement_and_one_capture(campaign, publisher):
    first = arrive(campaign, publisher, DAY, body=TOTALS.encode())
    again = arrive(campaign, publisher, DAY, body=TOTALS.encode())
    assert (again.statement, again.is_new) == (first.statement, False)
    assert (Statement.objects.count(), Capture.objects.count()) == (1, 1)


def test_the_same_address_twice_is_one_statement(campaign, publisher):
    first = arrive(campaign, publisher, DAY, address="https://example.org/a")
    again = arrive(campaign, publisher, None, address="https://example.org/a#b")
    assert (again.statement, again.is_new) == (first.statement, False)


def test_the_same_words_of_two_publishers_are_two_statements(campaign, publisher):
    arrive(campaign, publisher, DAY, text=TOTALS)
    assert arrive(campaign, make_organisation("Another"), DAY, text=TOTALS).is_new


def test_the_same_file_in_two_campaigns_is_two_statements(campaign, publisher):
    arrive(campaign, publisher, DAY, text=TOTALS)
    assert arrive(make_campaign("second"), publisher, DAY, text=TOTALS).is_new


def test_text_given_for_a_page_that_was_stuck_has_it_read(campaign, publisher):
    stuck = arrive(campaign, publisher, DAY, address="https://example.org/a").statement
    Statement.objects.update(state="stuck", problem="The page holds no text.")
    arrival = arrive(campaign, publisher, DAY, address="https://example.org/a", text=TOTALS)
    stuck.refresh_from_db()
    assert (arrival.statement, arrival.is_new, stuck.state) == (stuck, False, "waiting")
    take_in(stuck.pk)
    stuck.refresh_from_db()
    assert stuck.state == "read"


def test_a_stuck_statement_can_be_tried_again(campaign, publisher):
    statement = arrive(campaign, publisher, DAY, text=TOTALS).statement
    Statement.objects.update(state="stuck", problem="x", attempts=8)
    try_again(statement)
    statement.refresh_from_db()
    assert (statement.state, statement.problem, statement.attempts) == ("waiting", "", 0)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({}, "There is nothing to keep"),
        ({"body": b""}, "It is empty"),
        ({"text": " \n\0 "}, "It is empty"),
        ({"body": b"x" * 50_000_000}, "It has 48 MB, and 20 MB is the most"),
        ({"address": "http://10.0.0.1/"}, "private or local network"),
        ({"address": "file:///etc/passwd"}, "http:// or https://"),
        ({"text": "20 sorties", "language": "xx"}, "“xx” is none of the languages"),
    ],
)
def test_what_cannot_be_a_statement_is_refused_with_a_reason(campaign, publisher, given, reason):
    with pytest.raises(Refused, match=reason):
        arrive(campaign, publisher, DAY, **given)
    assert Statement.objects.count() == 0


def test_a_day_still_to_come_is_refused(campaign, publisher):
    with pytest.raises(Refused, match="3016-01-01 is still to come"):
        arrive(campaign, publisher, date(3016, 1, 1), text=TOTALS)


def test_a_text_with_nuls_and_half_characters_is_kept(campaign, publisher):
    arrival = arrive(campaign, publisher, DAY, text="20 sorties\0\ud800", title="a\0\ud800b")
    assert arrival.statement.title == "a\ufffd?b"


def test_an_archive_that_cannot_be_written_refuses_and_keeps_nothing(campaign, publisher, archive):
    archive.parent.mkdir(exist_ok=True)
    archive.write_text("in the way")
    with pytest.raises(Refused, match="archive folder cannot be written"):
        arrive(campaign, publisher, DAY, text=TOTALS)
    assert Statement.objects.count() == 0
