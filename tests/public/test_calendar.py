"""The calendar and its days: reported, late, zero, silence, corrected, each for itself."""

from datetime import date

import pytest

from strikes.models import Published
from strikes.public import calendar
from strikes.releases.freeze import publish
from tests.making import days, make_campaign, make_capture, make_claim, make_strike

pytestmark = pytest.mark.django_db


def report(campaign, day: date, said: date, number: int, **fields):
    """A number of sorties flown on one day, in a statement of its own."""
    capture = make_capture(campaign, f"On {day} {number} sorties, said {said}.", published=said)
    return make_claim(
        capture, f"{number} sorties", measure="sorties", low=number, high=number,
        window=days(day), as_of=said, **fields,
    )  # fmt: skip


@pytest.fixture
def release():
    """1 October reported, 2nd late, 3rd none flown, 4th silence, 5th given again and changed,
    6th two numbers at once, 7th the end."""
    campaign = make_campaign(start=date(2015, 10, 1), end=date(2015, 10, 7))
    first = report(campaign, date(2015, 10, 1), date(2015, 10, 1), 20)
    report(campaign, date(2015, 10, 2), date(2015, 10, 20), 21)
    report(campaign, date(2015, 10, 3), date(2015, 10, 3), 0)
    report(campaign, date(2015, 10, 5), date(2015, 10, 5), 30)
    report(campaign, date(2015, 10, 5), date(2015, 12, 5), 35)
    report(campaign, date(2015, 10, 6), date(2015, 10, 6), 40)
    report(campaign, date(2015, 10, 6), date(2015, 10, 7), 44)
    make_strike(first, key="struck", window=days(date(2015, 10, 1), date(2015, 10, 2)))
    return publish(campaign)


def what_is_known(release) -> dict[int, str]:
    return {day.date.day: day.css for day in calendar.days(release)}


def test_each_day_has_its_own_status_and_marks(release):
    assert what_is_known(release) == {
        1: "reported",
        2: "late",
        3: "zero",
        4: "silence",
        5: "reported corrected contradicted",
        6: "reported contradicted",
        7: "silence",
    }


def test_the_legend_counts_the_days_of_each_kind(client, release):
    counts = {code: n for code, _words, n in client.get("/calendar/").context["counts"]}
    assert counts == {
        "reported": 3, "late": 1, "zero": 1, "spanned": 0, "silence": 2,
        "corrected": 1, "contradicted": 2,
    }  # fmt: skip


def test_a_release_made_before_corrections_were_marked_can_be_read(release):
    row = Published.objects.get(kind="ledger")
    for each in row.data["days"]:
        del each["contradicted"]
    assert what_is_known(release)[6]


def test_a_day_leads_to_its_own_page(client, release):
    assert 'href="/first/calendar/2015-10-03/"' in client.get("/calendar/").content.decode()


def test_the_page_of_a_day_quotes_every_figure_for_it(client, release):
    page = client.get("/calendar/2015-10-05/").content.decode()
    assert "<mark>30 sorties</mark>" in page and "<mark>35 sorties</mark>" in page


def test_the_page_of_a_day_says_what_does_not_fit(client, release):
    assert "for the same days" in client.get("/calendar/2015-10-05/").content.decode()


def test_the_page_of_a_day_lists_strikes_that_may_lie_in_it(client, release):
    assert "/strike/struck/" in client.get("/calendar/2015-10-02/").content.decode()


def test_a_silent_day_is_told_from_a_day_without_flights(client, release):
    assert "That is silence" in client.get("/calendar/2015-10-04/").content.decode()
    assert "<mark>0 sorties</mark>" in client.get("/calendar/2015-10-03/").content.decode()


@pytest.mark.parametrize("day", ["2015-09-30", "2015-10-08", "2015-13-01", "today", "9" * 300])
def test_a_day_outside_the_campaign_is_not_found(client, release, day):
    assert client.get(f"/calendar/{day}/").status_code == 404


def test_the_page_of_a_day_needs_few_queries(client, release, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get("/calendar/2015-10-05/")
