"""Ladder, contradictions and calendar, as a reader gets them."""

import csv
from datetime import date
from io import StringIO

import pytest

from strikes.public import chart
from strikes.releases.freeze import publish
from tests.making import days, make_campaign, make_capture, make_claim, make_strike

pytestmark = pytest.mark.django_db


def say(campaign, words: str, on: date, low: float, qualifier: str = "exact", **fields):
    """A total of sorties, said on a day in a statement of its own."""
    capture = make_capture(campaign, f"He said {words} on {on}.", published=on)
    high = low if qualifier in ("exact", "about") else None
    return make_claim(
        capture, words, measure="sorties", low=low, high=high, qualifier=qualifier,
        cumulative=True, as_of=on, **fields,
    )  # fmt: skip


@pytest.fixture
def release():
    campaign = make_campaign()
    more = say(campaign, "more than 30,000 sorties", date(2016, 12, 20), 30_000, "more_than")
    say(campaign, "17,800 sorties", date(2016, 12, 22), 17_800)
    say(campaign, "=1+1 sorties", date(2016, 12, 25), 17_900, speaker="=cmd()")
    make_claim(
        make_capture(campaign, "No sorties were flown, 0 in all."), "0 in all",
        measure="sorties", low=0, high=0, window=days(date(2015, 9, 30)), as_of=date(2015, 9, 30),
    )  # fmt: skip
    make_strike(more)
    return publish(campaign)


def page(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_contradiction_is_one_plain_sentence(client, release):
    assert (
        "On 20 December 2016 A newspaper gave a total of more than 30,000 sorties;"
        " on 22 December 2016 A newspaper gave 17,800." in page(client, "/contradictions/")
    )


def test_both_quotes_stand_below_it_with_their_words_marked(client, release):
    html = page(client, "/contradictions/")
    assert "<mark>more than 30,000 sorties</mark>" in html
    assert "<mark>17,800 sorties</mark>" in html


def test_the_json_twin_has_the_same_sentence(client, release):
    first = client.get("/contradictions.json").json()["results"][0]
    assert first["kind"] == "total_falls"
    assert first["sentence"].endswith("on 22 December 2016 A newspaper gave 17,800.")


def test_the_ladder_lists_each_total_as_claimed(client, release):
    html = page(client, "/ladder/")
    assert "more than 30,000" in html and "17,800" in html


def test_an_open_total_is_drawn_open(client, release):
    assert 'class="open"' in page(client, "/ladder/?measure=sorties").split("<table")[0]


def test_a_measure_without_totals_says_so(client, release):
    assert "No measure has two running totals" in page(client, "/ladder/?measure=wounded")


def test_an_unknown_measure_is_named_and_the_list_offered(client, release):
    response = client.get("/ladder/?measure=%3Cscript%3E")
    assert response.status_code == 400
    assert "There is no measure “&lt;script&gt;”." in response.content.decode()


def test_a_measure_with_a_null_byte_is_no_error_of_ours(client, release):
    assert client.get("/ladder/?measure=%00").status_code == 400


def test_the_csv_has_the_sentence_of_every_total(client, release):
    rows = list(csv.DictReader(StringIO(client.get("/ladder/ladder.csv").content.decode())))
    assert [row["low"] for row in rows] == ["30000", "17800", "17900"]
    assert rows[0]["sentence"] == "He said more than 30,000 sorties on 2016-12-20."


def test_no_cell_of_the_csv_starts_a_formula(client, release):
    rows = list(csv.DictReader(StringIO(client.get("/ladder/ladder.csv").content.decode())))
    assert rows[2]["speaker"] == "'=cmd()"


def test_the_calendar_tells_zero_from_silence(client, release):
    html = page(client, "/calendar/")
    assert 'class="day zero"' in html


def test_each_page_stands_below_its_campaign_too(client, release):
    assert page(client, "/first/ladder/") == page(client, "/ladder/")


def test_a_campaign_that_is_none_is_not_found(client, release):
    assert client.get("/second/ladder/").status_code == 404


@pytest.mark.parametrize("address", ["/ladder/", "/contradictions/", "/calendar/"])
def test_no_page_needs_more_than_six_queries(
    client, release, address, django_assert_max_num_queries
):
    with django_assert_max_num_queries(6):
        client.get(address)


@pytest.mark.parametrize("address", ["/ladder/", "/contradictions/", "/calendar/"])
def test_before_the_first_release_a_page_says_so(client, address):
    assert "published" in page(client, address)


def test_a_chart_of_one_day_has_a_width():
    drawn = chart.chart([(date(2016, 1, 1), 5), (date(2016, 1, 1), 7)])
    assert {x for x, _y in drawn.points} == {chart.LEFT}


def test_a_chart_of_noughts_has_a_height():
    drawn = chart.chart([(date(2016, 1, 1), 0), (date(2016, 1, 2), 0)])
    assert [y for _x, y in drawn.points] == [chart.HEIGHT - chart.BOTTOM] * 2


def test_ticks_are_round_numbers():
    drawn = chart.chart([(date(2016, 1, 1), 17_800), (date(2016, 1, 2), 30_000)])
    assert [value for _y, value in drawn.values] == [0, 10_000, 20_000, 30_000]
