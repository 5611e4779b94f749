"""What an English number counts where its noun, its verb or its bound stands apart from it."""

import pytest

from tests.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jets have increased their sorties around the city to 60 to 70 a day.",
            [("sorties", 60, 70, "between")],
        ),
        (
            "Airstrikes have risen to between 20 and 25 a day.",
            [("strikes", 20, 25, "between")],
        ),
        (
            "Sorties have grown from 50 to 80 a day.",
            [("sorties", 50, 50, "exact"), ("sorties", 80, 80, "exact")],
        ),
    ],
)
def test_what_grew_to_a_range_is_one_figure(text, expected):
    assert claims(text) == expected


def test_targets_that_are_numbered_are_no_verb():
    text = "He said that planes made 302 sorties in Syria and that targets numbering 93 were hit."
    assert claims(text) == [
        ("sorties", 302, 302, "exact"),
        ("targets_hit", 93, 93, "exact"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve field commanders who were with him in Idlib died in the bombing.",
        "12 commanders of the group who had gathered there were killed by jets.",
    ],
)
def test_what_people_did_before_parts_them_from_no_death(text):
    assert claims(text) == [("killed", 12, 12, "exact")]


def test_sorties_that_released_weapons_are_strike_sorties():
    text = "F-16s flew 34,286 sorties, releasing weapons in 1,908 of them."
    assert [measure for measure, *_ in claims(text)] == ["sorties", "strike_sorties"]


def test_a_road_on_which_something_was_struck_is_no_target():
    text = "Su-25s struck a truck on a road near Homs and three tanks along a highway."
    assert claims(text) == [("targets_hit", 1, 1, "exact"), ("targets_hit", 3, 3, "exact")]


def test_blows_of_artillery_are_no_strikes():
    text = "Turkish artillery hit 20 targets 61 times, while jets carried out four air strikes."
    assert claims(text) == [("strikes", 4, 4, "exact")]
