"""A figure is a claim only where somebody flew, and where the deed is told as done."""

import pytest

from tests.extraction.reading import claims


@pytest.mark.parametrize(
    "text",
    [
        "Jets struck Ramadi. Two policemen died on Friday.",
        "Jets struck Taiz. Snipers shot dead five soldiers in Jizan.",
        "Four soldiers were killed by an anti-tank missile as jets flew overhead.",
        "Twelve officers have died, by official count, since the bombing campaign began.",
    ],
)
def test_soldiers_die_from_the_air_only_where_their_clause_says_so(text):
    assert [claim for claim in claims(text) if claim[0] == "killed"] == []


def test_soldiers_killed_by_a_strike_are_a_claim():
    text = "Sixty-two Syrian soldiers were killed by coalition strikes near Deir ez-Zor."
    assert ("killed", 62, 62, "exact") in claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jets struck Ankawa. A car bomb killed 28 people in Ankara.",
        "Jets struck Aleppo. Eight people lost their lives in an ambush.",
    ],
)
def test_people_killed_by_what_does_not_fly_are_no_claim(text):
    assert [claim for claim in claims(text) if claim[0] == "killed"] == []


@pytest.mark.parametrize("deed", ["were killed in them", "died there", "were killed on Friday"])
def test_people_killed_by_nothing_else_died_in_the_strikes_told_before(deed):
    assert ("killed", 20, 20, "exact") in claims(f"Jets made strikes on Ramadi. Twenty men {deed}.")


@pytest.mark.parametrize(
    "text",
    [
        "Five Rafales with Scalp missiles could fire from outside Syria's air space.",
        "Twelve jets of the wing might strike Raqqa.",
    ],
)
def test_aircraft_that_only_could_act_are_no_claim(text):
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "An Il-20 with 15 on board was hit by a Syrian missile.",
        "Crews turn around four Raptors at a time; a jet is fuelled, armed with eight bombs.",
    ],
)
def test_a_missile_that_hit_an_aircraft_and_bombs_that_it_carries_are_no_claim(text):
    assert claims(text) == []


def test_fighters_that_drop_bombs_are_aircraft():
    assert claims("Ten French fighters dropped 16 bombs on Raqqa.") == [
        ("aircraft", 10, 10, "exact"),
        ("weapons_released", 16, 16, "exact"),
    ]


def test_fighters_lost_beside_helicopters_are_no_dead():
    assert claims("Jets bombed. Three helicopters and two fighters were lost in accidents.") == []


def test_pilots_who_walk_out_strike_nobody():
    text = (
        "The strike by 4,800 pilots of Lufthansa grounded 900 flights and hit 100,000 travellers."
    )
    assert claims(text) == []


def test_a_strike_by_pilots_of_the_coalition_is_still_one():
    text = "A strike by pilots of the coalition near Raqqa killed 20 militants."
    assert ("killed", 20, 20, "exact") in claims(text)


def test_the_dead_of_a_helicopter_are_its_own_crew():
    assert claims("A-10s flew past; officers came for the three dead of the HH-60.") == []
