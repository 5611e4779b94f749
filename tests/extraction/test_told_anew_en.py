"""English sentences told anew: lists that a verb ends, calibres, definitions, hours and stays."""

from datetime import date

import pytest

from strikes.extraction.extract import extract
from tests.extraction.reading import claims, only, placed


def figures(text, published=None):
    return [(measure, low) for measure, low, _, _ in claims(text, published)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Six airstrikes struck five units, and two posts, a car and a gun were destroyed.",
            [
                ("strikes", 6),
                ("targets_hit", 5),
                ("items_destroyed", 2),
                ("items_destroyed", 1),
                ("items_destroyed", 1),
            ],
        ),
        ("Jets destroyed 15 facilities for refining and storing oil.", [("items_destroyed", 15)]),
        ("Jets used 500 tons of ammunition.", [("weapons_released", 500)]),
        ("Jets hit 12 targets in Gaza; 500 artillery shells were fired.", [("targets_hit", 12)]),
        ("Planes flew over 650 strike and strike support sorties.", [("strike_sorties", 650)]),
        (
            "In an attack of two Su-25s on this target the store was destroyed.",
            [("strikes", 1), ("aircraft", 2)],
        ),
        (
            "A strike, by definition, is one or more kinetic events; a single jet can make one.",
            [],
        ),
        ("Jets flew 60 sorties; the flying hours came to some 2,000.", [("sorties", 60)]),
        (
            "Six F-16s flew bombing missions on targets near Zlitan.",
            [("aircraft", 6), ("strikes", None)],
        ),
        (
            "72 warplanes hit 108 targets in 7 areas of Afrin.",
            [("aircraft", 72), ("targets_hit", 108)],
        ),
        ("Jets struck 14 targets in two waves of airstrikes.", [("targets_hit", 14)]),
        ("Three camp sites were wiped out by coalition strikes.", [("items_destroyed", 3)]),
        ("Eight hideouts of militants were struck by fighter jets.", [("targets_hit", 8)]),
        ("US warplanes loosed hundreds of cruise missiles.", [("weapons_released", None)]),
    ],
)
def test_the_figures_are_found(text, found):
    assert figures(text) == found


def windows(text, published):
    found = extract(text, date.fromisoformat(published), "en")
    return [(claim.window_start, claim.window_end) for claim in found]


def test_clock_times_on_both_sides_of_and_part_no_days():
    text = "Jets made six airstrikes between 8 a.m., May 15, and 8 a.m., May 16, local time."
    assert windows(text, "2015-05-16") == [(date(2015, 5, 15), date(2015, 5, 16))]


def test_the_months_that_a_group_has_taken_part_are_a_running_total():
    text = "In the two months that the group has taken part jets have flown 420 sorties."
    claim = only(text, "2017-01-06")
    assert (claim.cumulative, claim.window_start) == (True, None)


def test_since_a_briefing_of_yesterday_begins_yesterday():
    text = "Since I briefed you yesterday, 153 missions have been flown by the coalition."
    assert windows(text, "2011-03-25") == [(date(2011, 3, 24), date(2011, 3, 25))]


def test_where_it_was_said_is_no_place():
    text = "In operations in Borno the air force made 12 air strikes, it said on Monday in Yola."
    assert placed(text, "2017-01-17") == [(12, ("Borno",))]


def test_a_sentence_without_figures_hands_no_place_to_a_new_paragraph():
    text = "The troops are near Hama.\n\nJets have destroyed 68 vehicles."
    assert placed(text) == [(68, ())]
