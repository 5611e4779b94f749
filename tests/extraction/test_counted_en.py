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


def test_a_comma_opens_another_of_the_things_done_with():
    text = (
        "Jets hit 158 targets, with 100 militants killed, four tanks destroyed and a gun besides."
    )
    assert claims(text)[2] == ("items_destroyed", 4, 4, "exact")


def test_what_opens_a_sentence_may_be_done_with():
    text = "With two tunnels destroyed and 14 militants killed, the coalition's raids near Tal Afar went on."
    assert claims(text)[0] == ("items_destroyed", 2, 2, "exact")


def test_a_relative_clause_says_that_a_thing_was_destroyed():
    text = (
        "Tornados used four Paveway IVs on men who had fired from a compound, which was destroyed."
    )
    assert claims(text)[-1] == ("items_destroyed", 1, 1, "exact")


def test_a_missile_by_its_name_was_fired_at_what_was_hit():
    text = "A post near Sinjar was hit by a Reaper with a Hellfire missile."
    assert claims(text) == [
        ("targets_hit", 1, 1, "exact"),
        ("weapons_released", 1, 1, "exact"),
    ]


def test_another_that_was_damaged_is_one_more_of_the_things_before():
    text = "Jets knocked out two tanks; another was damaged."
    assert claims(text)[-1] == ("targets_hit", 1, 1, "exact")


def test_a_drone_that_struck_is_not_struck():
    text = "A drone found a mortar team near Sirte and hit it with two Hellfires."
    assert claims(text) == [
        ("targets_hit", 1, 1, "exact"),
        ("weapons_released", 2, 2, "exact"),
    ]


def test_a_bomb_laid_on_the_ground_is_no_weapon_released():
    assert claims("Three conscripts were wounded in Rafah by a bomb laid on the road.") == []


def test_those_among_the_dead_are_dead():
    text = "Jets struck camps, at least 30 terrorists being killed, three commanders among them."
    assert claims(text) == [("killed", 30, None, "at_least"), ("killed", 3, 3, "exact")]


def test_a_number_between_commas_counts_the_plural_before_it():
    text = "The Tomahawks, 59 of them, were fired from two destroyers at the Shayrat airfield."
    assert claims(text)[0] == ("weapons_released", 59, 59, "exact")


def test_those_who_flew_stand_outside_the_sorties_they_flew():
    text = "Much was destroyed in the 1,500 strike missions NATO planes have flown."
    assert claims(text) == [("strike_sorties", 1500, 1500, "exact")]


def test_an_earlier_strike_is_one_strike():
    text = "Africa Command hit camps near Sirte; an earlier strike had killed eight of the group."
    assert ("strikes", 1, 1, "exact") in claims(text)


def test_snipers_who_were_killed_are_people():
    assert claims("Jets killed two snipers near Mosul.") == [("killed", 2, 2, "exact")]
