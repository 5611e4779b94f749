"""What English newsrooms and commands write in many ways: each way is read alike."""

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
            "Jets flew 468 sorties, 24 of them combat missions of bombers.",
            [("sorties", 468), ("strike_sorties", 24)],
        ),
        (
            "An airstrike was made. The assessment is that three (3) terrorists were killed in it.",
            [("strikes", 1), ("killed", 3)],
        ),
        ("The jets made a targeted airstrike near Zap.", [("strikes", 1)]),
        (
            "The airstrikes destroyed 31 targets altogether, and senior members were neutralized.",
            [("targets_hit", 31)],
        ),
        ("Air operations against terrorist targets in Gara were carried out.", [("strikes", None)]),
        ("Two Typhoons, helped by a Reaper, found terrorists near Tuz Khurma.", [("aircraft", 2)]),
        (
            "One airstrike near Raqqah destroyed one ISIS UAS.",
            [("strikes", 1), ("items_destroyed", 1)],
        ),
        (
            "Since Russian planes in 2015 joined the war on terrorism, 800 rebels were killed.",
            [("killed", 800)],
        ),
    ],
)
def test_the_figures_are_found(text, found):
    assert figures(text) == found


def test_attacks_from_there_are_the_enemys():
    text = "The planes struck caves in Gara so that attacks from there on our people are thwarted."
    assert figures(text) == [("strikes", None)]


def test_villages_under_fire_in_a_truce_were_struck_by_no_aircraft():
    text = "Five violations of the truce; places in Idlib came under fire. Aircraft patrolled."
    assert figures(text) == []


def test_there_takes_the_place_told_of_before():
    text = "Tornados struck targets at Sinjar. Two bombs destroyed a car there on Sunday."
    assert placed(text)[-1] == (1, ("Sinjar",))


def test_a_figure_told_again_exactly_keeps_its_days():
    text = (
        "In three days, 5 to 7 May 2016, jets destroyed upwards of 1,300 targets.\n"
        "The targets destroyed were put at 1,354."
    )
    assert extract(text, date(2016, 5, 8), "en")[-1].window_start == date(2016, 5, 5)


def test_what_is_listed_with_a_great_total_is_a_total_too():
    text = "Jets have struck. Eliminated were 865 leaders and more than 133 thousand terrorists."
    assert [claim.cumulative for claim in extract(text, date(2018, 8, 22), "en")] == [True, True]


def test_an_operation_that_has_begun_lasts():
    text = "Jets began their operation on Sep. 30th, 2015; 800 targets have been destroyed in it."
    claim = only(text, "2016-01-01")
    assert (claim.cumulative, claim.window_start) == (True, date(2015, 9, 30))
