"""English parts of a year, and figures that stand for what was counted before."""

from datetime import date

import pytest

from strikes.extraction.extract import extract
from tests.extraction.reading import claims, only, placed


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("in the first quarter of 2016", date(2016, 1, 1), date(2016, 3, 31)),
        ("in Q2 2016", date(2016, 4, 1), date(2016, 6, 30)),
        ("in the third quarter of last year", date(2016, 7, 1), date(2016, 9, 30)),
        ("in the fourth quarter", date(2016, 10, 1), date(2016, 12, 31)),
        ("in the first half of May", date(2017, 5, 1), date(2017, 5, 15)),
        ("in the second half of the year 2015", date(2015, 7, 1), date(2015, 12, 31)),
        ("in the first six months of 2017", date(2017, 1, 1), date(2017, 6, 30)),
        ("in the first two weeks of July", date(2017, 7, 1), date(2017, 7, 14)),
        ("in the week to Sunday", date(2017, 7, 23), date(2017, 7, 30)),
    ],
)
def test_a_part_of_a_year_is_its_months(when, start, end):
    claim = only(f"Coalition jets carried out 31 strikes {when}.", "2017-08-01")
    assert (claim.window_start, claim.window_end) == (start, end)


def test_a_day_is_parted_from_the_figure_behind_it():
    claim = only("From January 11 to 14 136 sorties were flown by Russian jets.", "2016-01-15")
    assert (claim.low, claim.window_end) == (136, date(2016, 1, 14))


def test_a_space_parts_the_thousands_where_no_day_is_told():
    assert claims("In May 14 136 sorties were flown by NATO jets.") == [
        ("sorties", 14136, 14136, "exact")
    ]


def test_a_figure_takes_up_what_was_counted_before():
    assert claims("Jets dropped 5,213 weapons. September's figure was 841.") == [
        ("weapons_released", 5213, 5213, "exact"),
        ("weapons_released", 841, 841, "exact"),
    ]


def test_and_more_is_a_bound():
    assert claims("The RAF made 68 strikes in Syria. In Iraq the figure is 1,000 and more.") == [
        ("strikes", 68, 68, "exact"),
        ("strikes", 1000, None, "at_least"),
    ]


def test_the_whole_is_counted_if_it_is_a_running_total():
    found = claims("NATO has flown 5,000 strike sorties, out of a total of 12,887 since March 31.")
    assert [(measure, low) for measure, low, _, _ in found] == [
        ("strike_sorties", 5000),
        ("sorties", 12887),
    ]


def test_twice_counts_the_blows_and_not_what_they_met():
    assert claims("Jets struck a garrison of rebels near al-Tanf twice on Thursday.") == [
        ("strikes", 2, 2, "exact")
    ]


def test_twice_as_many_counts_nothing():
    assert claims("Jets struck Homs; they flew twice as many sorties as the week before.") == [
        ("strikes", None, None, None)
    ]


def test_the_day_of_a_later_event_is_not_the_day_of_the_strikes():
    text = "Israeli aircraft struck 120 targets in Gaza before a truce took hold on Monday."
    assert only(text, "2018-11-14").window_start is None


def test_a_place_of_what_has_no_number_belongs_to_no_other_thing():
    text = "Jets hit a bridge at Varvarin, ammunition storage at Pristina and a radar near Nis."
    assert placed(text) == [(1, ("Varvarin",)), (1, ("Nis",))]


def test_a_headline_pounds_a_town():
    (claim,) = extract("Israeli Jets Pound Gaza", None, "en")
    assert claim.places == ("Gaza",)
