"""Sentences for rows that bring none."""

import pytest

from strikes.desk.intake import summaries
from strikes.desk.intake.values import claim_row, strike_row
from tests.desk.intake.making import CLAIM, STRIKE, row

SAID = "On 6 October 2015 A Speaker, spokesman, speaking for the Ministry of Defence, said that "


def claim(provinces=(), **changes: str) -> str:
    sentence = summaries.of_claim(claim_row(row(CLAIM, **changes))[0], provinces).sentence
    return sentence.removeprefix(SAID)


def strike(provinces=("Homs",), **changes: str) -> str:
    value, _ = strike_row(row(STRIKE, **changes))
    return summaries.of_strike(value, provinces).sentence.partition(" said that ")[2]


def test_a_claim_of_sorties():
    assert claim() == "aircraft flew more than 20 sorties from 5 to 6 October 2015."


def test_a_running_total_is_said_to_be_one():
    assert claim(measure="targets_hit", quantity="62000", cumulative="yes") == (
        "more than 62,000 targets were hit in all from 5 to 6 October 2015."
    )


def test_one_thing_is_in_the_singular():
    assert claim(measure="strikes", quantity="1", qualifier="exact", window_end="2015-10-05") == (
        "1 strike was made on 5 October 2015."
    )


def test_several_provinces_are_listed():
    assert claim(["Homs", "Hama", "Idlib"]) == (
        "aircraft flew more than 20 sorties in the provinces of Homs, Hama and Idlib"
        " from 5 to 6 October 2015."
    )


@pytest.mark.parametrize(
    ("changes", "figure"),
    [
        ({"measure": "items_destroyed", "scope": "tanks"}, "more than 20 tanks were destroyed"),
        ({"measure": "items_destroyed", "scope": "armour"}, "more than 20 pieces of armour were"),
        ({"measure": "killed"}, "more than 20 people were killed"),
        ({"measure": "killed", "scope": "commanders"}, "more than 20 commanders were killed"),
        ({"measure": "killed", "scope": "from Russia"}, "more than 20 people (from Russia) were"),
        ({"measure": "area_taken", "unit": "km2"}, "more than 20 square kilometres were taken"),
        (
            {"measure": "area_taken", "unit": "percent"},
            "more than 20 percent of the territory was taken",
        ),
        (
            {"measure": "weapons_released", "scope": "bombs", "unit": "tonnes"},
            "more than 20 tonnes of bombs were used",
        ),
        (
            {"measure": "weapons_released", "scope": "missiles; sea launched"},
            "more than 20 missiles (sea launched) were used",
        ),
        ({"measure": "other", "scope": "own dead"}, "the figure for own dead was more than 20"),
        ({"measure": "strikes", "quantity": "0", "qualifier": ""}, "no strikes were made"),
        ({"rate": "day"}, "aircraft flew more than 20 sorties a day"),
    ],
)
def test_each_measure_has_its_words(changes, figure):
    assert claim(**changes).startswith(figure)


def test_a_strike_says_who_struck_what_where_and_when():
    assert strike() == (
        "2 Su-34 aircraft struck 2 targets (ammunition depot) near “Homs” in Homs province"
        " from 5 to 6 October 2015."
    )


def test_a_strike_by_night_and_an_inferred_date_are_said():
    assert "in the night from 5 to 6 October 2015" in strike(date_note="night")
    assert strike(date_note="inferred_day").endswith("(the date is inferred).")


def test_strikes_counted_are_made_and_no_targets():
    assert " made 64 strikes (positions)" in strike(
        measure="strikes", targets_count="64", term="positions"
    )


def test_a_strike_from_the_sea_names_the_ships():
    assert strike(platform="sea", aircraft="submarine Kolpino", base="Mediterranean").startswith(
        "ships (submarine Kolpino) from the Mediterranean struck"
    )


def test_without_a_speaker_it_is_a_statement():
    assert summaries.of_claim(claim_row(row(CLAIM, speaker=""))[0], []).sentence.startswith(
        "On 6 October 2015 a statement of the Ministry of Defence said that"
    )


def test_the_words_of_the_figure_stand_in_the_sentence():
    summary = summaries.of_claim(claim_row(row(CLAIM))[0], [])
    assert summary.words == "more than 20 sorties"
    assert summary.words in summary.sentence


def test_a_year_apart_both_days_are_written_out():
    assert claim(window_end="2016-10-06").endswith("from 5 October 2015 to 6 October 2016.")
