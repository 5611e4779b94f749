"""Windows and running totals in English."""

from datetime import date

import pytest

from strikes.extraction.extract import extract
from tests.extraction.reading import only


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("in the past 24 hours", (2015, 10, 19), (2015, 10, 20)),
        ("over the last five days", (2015, 10, 15), (2015, 10, 20)),
        ("in the past two weeks", (2015, 10, 6), (2015, 10, 20)),
        ("yesterday", (2015, 10, 19), (2015, 10, 19)),
        ("last night", (2015, 10, 19), (2015, 10, 20)),
        ("on Saturday", (2015, 10, 17), (2015, 10, 17)),
        ("during the week", (2015, 10, 13), (2015, 10, 20)),
        ("last month", (2015, 9, 1), (2015, 9, 30)),
        ("on October 8", (2015, 10, 8), (2015, 10, 8)),
        ("on 8 October 2015", (2015, 10, 8), (2015, 10, 8)),
        ("from October 5 to October 9", (2015, 10, 5), (2015, 10, 9)),
        ("from 8 a.m. October 5 to 8 a.m. October 9", (2015, 10, 5), (2015, 10, 9)),
        ("on October 5-9", (2015, 10, 5), (2015, 10, 9)),
        ("between 5 and 9 October", (2015, 10, 5), (2015, 10, 9)),
        ("on October 8 last year", (2014, 10, 8), (2014, 10, 8)),
        ("over a 24-hour period", (2015, 10, 19), (2015, 10, 20)),
        ("in September", (2015, 9, 1), (2015, 9, 30)),
        ("on December 30", (2014, 12, 30), (2014, 12, 30)),
    ],
)
def test_time_is_resolved_against_the_published_day(when, start, end):
    claim = only(f"Jets flew 53 sorties {when}.", "2015-10-20")
    assert (claim.window_start, claim.window_end) == (date(*start), date(*end))
    assert not claim.cumulative


@pytest.mark.parametrize("when", ["last Friday", "in the past few days", "recently"])
def test_time_that_cannot_be_known_stays_open(when):
    claim = only(f"Jets flew 53 sorties {when}.", "2015-10-20")
    assert (claim.window_start, claim.window_end) == (None, None)


def test_without_a_day_relative_time_stays_open():
    assert only("Jets flew 53 sorties yesterday.").window_end is None


def test_the_day_of_saying_is_no_window_but_what_relative_time_counts_from():
    claim = only(
        "Jets flew 53 sorties in the past 24 hours, the army said on Sunday.", "2015-10-20"
    )
    assert (claim.window_start, claim.window_end) == (date(2015, 10, 17), date(2015, 10, 18))


@pytest.mark.parametrize(
    ("since", "start"),
    [
        ("since September 30", date(2015, 9, 30)),
        ("since the year began", date(2015, 1, 1)),
        ("since Friday", date(2015, 10, 16)),
        ("since September 2015", None),
        ("so far", None),
        ("to date", None),
    ],
)
def test_a_running_total_ends_on_the_published_day(since, start):
    claim = only(f"Jets have flown 53 sorties {since}.", "2015-10-20")
    assert (claim.window_start, claim.window_end) == (start, date(2015, 10, 20))
    assert claim.cumulative


def test_a_total_of_a_bounded_span_is_no_running_total():
    assert not only("Jets flew 53 sorties in total in the past 24 hours.", "2015-10-20").cumulative


def test_the_campaigns_first_day_is_taken_from_the_text():
    text = "Jets have so far flown 530 sorties. The operation began on September 30, 2015."
    assert only(text, "2015-10-20").window_start == date(2015, 9, 30)


def test_a_line_that_a_day_leads_holds_for_its_sentences():
    text = "Friday 4 December - Typhoons patrolled over Iraq. A Reaper carried out one attack."
    assert only(text, "2015-12-04").window_start == date(2015, 12, 4)


def test_the_raids_take_the_day_of_the_raids_told_of_before():
    text = "Jets made 30 raids on Thursday. 28 aircraft took part. In the raids 23 rebels died."
    killed = next(c for c in claims_of(text) if c.measure == "killed")
    assert killed.window_start == date(2015, 10, 15)


def test_from_a_day_with_a_perfect_tense_is_a_running_total():
    claim = only("From September 30, 2015 Russian planes have flown 900 sorties.", "2015-10-20")
    assert (claim.window_start, claim.cumulative) == (date(2015, 9, 30), True)


def test_a_month_in_which_the_campaign_began_is_no_window():
    claim = only(
        "Since the mission began in October 2014 jets have flown 900 sorties.", "2015-10-20"
    )
    assert (claim.window_start, claim.window_end) == (None, date(2015, 10, 20))


def test_a_clock_time_may_stand_before_the_day_of_a_count():
    claim = only("As of 3:59 p.m. EST Oct. 13, jets have made 900 strikes.", "2015-10-20")
    assert (claim.window_end, claim.cumulative) == (date(2015, 10, 13), True)


def claims_of(text):
    return extract(text, date(2015, 10, 20), "en")


def test_the_day_before_is_counted_from_the_day_told_of_before():
    text = "On October 8 jets hit two depots. The day before they had hit five camps."
    windows = [c.window_start for c in extract(text, date(2015, 10, 20), "en")]
    assert windows == [date(2015, 10, 8), date(2015, 10, 7)]


def test_a_number_without_its_noun_is_of_the_day_that_gave_the_noun():
    text = "Yesterday seven strikes were conducted in Syria. In Iraq there were 16."
    windows = [c.window_start for c in extract(text, date(2015, 11, 3), "en")]
    assert windows == [date(2015, 11, 2), date(2015, 11, 2)]


def test_a_day_alone_is_the_day_of_the_strikes_and_not_of_the_words():
    text = "On Saturday alone, he stated, four depots had been hit by jets."
    assert only(text, "2015-04-05").window_start == date(2015, 4, 4)
