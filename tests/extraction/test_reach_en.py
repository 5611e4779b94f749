"""How far a day, a total or a place of an English statement reaches."""

from datetime import date

import pytest

from strikes.extraction.extract import extract
from tests.extraction.reading import placed

PUBLISHED = date(2016, 1, 20)  # a Wednesday


def started(text):
    """(low, first day of the window, running total?) of each claim."""
    found = extract(text, PUBLISHED, "en")
    return [(c.low, c.window_start, c.cumulative) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jets hit three depots near Hama; on Monday the pilots had flown 55 sorties.",
            [(3, None, False), (55, date(2016, 1, 18), False)],
        ),
        (
            "In Homs jets hit nine camps; in total 510 sorties have been flown since January 1.",
            [(9, None, False), (510, date(2016, 1, 1), True)],
        ),
    ],
)
def test_a_day_behind_a_semicolon_does_not_reach_before_it(text, expected):
    assert started(text) == expected


def test_the_day_since_which_a_total_runs_is_not_that_of_what_raised_it():
    text = "Jets destroyed 12 tanks, raising to 60 the number knocked out since January 3."
    assert started(text) == [(12, None, False), (60, date(2016, 1, 3), True)]


def test_a_total_just_raised_hands_nothing_down():
    text = (
        "Nine more strikes were flown, which brought to 57 the count from January 3 on. "
        "Hit were three trucks."
    )
    assert started(text)[-1] == (3, None, False)


def test_a_total_behind_a_semicolon_has_no_town_of_the_part_before():
    text = "In Homs jets hit nine camps; in total 510 sorties have been flown."
    assert placed(text) == [(9, ("Homs",)), (510, ())]


def test_what_a_number_of_that_days_strikes_destroyed_is_of_that_day():
    text = (
        "On January 18 forces conducted 16 strikes in Iraq.\n\n"
        "Near Mosul, six engaged three tactical units and destroyed 22 vehicles."
    )
    assert [start for _, start, _ in started(text)] == [date(2016, 1, 18)] * 4


def test_the_day_of_a_release_reaches_a_line_that_ends_on_its_strike():
    text = (
        "Forces on Tuesday conducted strikes in Syria and Iraq.\n\n"
        "In Syria, near Kobani, two airstrikes destroyed a tank.\n\n"
        "In Iraq, in the Baghdadi area, a vehicle was destroyed by one airstrike."
    )
    assert started(text)[-1] == (1, date(2016, 1, 19), False)


def test_a_sum_led_by_its_country_has_that_country():
    text = (
        "In Syria five airstrikes were carried out: near Aleppo one struck a truck; near Kobani "
        "four struck two units."
    )
    assert placed(text)[0] == (5, ("Syria",))


def test_the_day_of_what_was_told_is_no_day_of_telling():
    text = "The coalition said Tuesday's 11 raids had been aimed at barracks in Aden."
    assert started(text) == [(11, date(2016, 1, 19), False)]


def test_raids_on_the_town_are_on_the_town_just_named():
    text = "In Ataq 20 rebels were killed in raids on the town."
    assert placed(text) == [(None, ("Ataq",)), (20, ("Ataq",))]


def test_a_house_of_parliament_is_no_place_that_was_struck():
    text = '"Jets have made 34,000 sorties," said the head of the defense committee of the Duma.'
    assert placed(text) == [(34000, ())]


def test_earlier_in_the_day_is_the_day_of_the_words():
    text = "Earlier in the day jets struck 20 camps."
    assert started(text) == [(20, PUBLISHED, False)]


def test_where_a_page_was_written_was_not_struck():
    text = "HASAKAH – Warplanes carried out 12 raids on ISIS around Manbij."
    assert placed(text) == [(12, ("Manbij",))]


def test_a_day_after_something_is_no_rate():
    text = "On Monday jets hit 12 camps in Derna, a day after the beheading."
    assert started(text) == [(12, date(2016, 1, 18), False)]


def test_a_country_right_behind_its_share_is_its_only_place():
    text = "Jets have struck ISIS in Iraq and Syria 8,503 times, 5,764 in Iraq and 2,739 in Syria."
    assert placed(text)[1:] == [(5764, ("Iraq",)), (2739, ("Syria",))]


def test_a_length_of_days_ends_on_the_day_it_leads_to():
    found = extract("In the 48 hours to Tuesday 100 targets were struck.", PUBLISHED, "en")
    assert [(c.window_start, c.window_end) for c in found] == [
        (date(2016, 1, 17), date(2016, 1, 19))
    ]


def test_the_new_year_is_no_place():
    text = "Over the New Year holidays the group's jets flew 311 sorties."
    assert placed(text) == [(311, ())]
