"""Qualifiers, ranges and lists."""

import pytest

from tests.extraction.reading import claims


@pytest.mark.parametrize(
    ("said", "bounds"),
    [
        ("40", (40, 40, "exact")),
        ("a total of 40", (40, 40, "exact")),
        ("more than 40", (40, None, "more_than")),
        ("over 40", (40, None, "more_than")),
        ("upwards of 40", (40, None, "more_than")),
        ("40+", (40, None, "more_than")),
        ("at least 40", (40, None, "at_least")),
        ("no fewer than 40", (40, None, "at_least")),
        ("about 40", (40, 40, "about")),
        ("some 40", (40, 40, "about")),
        ("nearly 40", (40, 40, "about")),
        ("an estimated 40", (40, 40, "about")),
        ("fewer than 40", (None, 40, "less_than")),
        ("up to 40", (None, 40, "up_to")),
        ("as many as 40", (None, 40, "up_to")),
        ("30 to 40", (30, 40, "between")),
        ("30-40", (30, 40, "between")),
        ("between 30 and 40", (30, 40, "between")),
    ],
)
def test_what_is_said_about_a_number_bounds_it(said, bounds):
    assert claims(f"Jets flew {said} sorties.") == [("sorties", *bounds)]


def test_a_scale_after_a_range_holds_for_both_ends():
    assert claims("Jets flew 25-30 thousand sorties.") == [("sorties", 25000, 30000, "between")]


def test_a_qualifier_before_the_first_of_a_list_holds_for_the_list():
    assert claims("Jets destroyed more than 50 tanks, 30 trucks and 20 depots.") == [
        ("items_destroyed", 50, None, "more_than"),
        ("items_destroyed", 30, None, "more_than"),
        ("items_destroyed", 20, None, "more_than"),
    ]


def test_a_qualifier_in_the_middle_of_a_list_does_not_reach_back():
    assert claims("Jets destroyed 50 tanks and more than 30 trucks.") == [
        ("items_destroyed", 50, 50, "exact"),
        ("items_destroyed", 30, None, "more_than"),
    ]


def test_growth_from_a_to_b_is_two_figures():
    assert claims("Airstrikes rose from 50 a day to 80 a day.") == [
        ("strikes", 50, 50, "exact"),
        ("strikes", 80, 80, "exact"),
    ]
