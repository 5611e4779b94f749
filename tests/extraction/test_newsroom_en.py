"""English as newsrooms reword what ministries said."""

from datetime import date

import pytest

from strikes.extraction.extract import extract
from tests.extraction.reading import claims, only


def places(text):
    return [claim.places for claim in extract(text, date(2015, 5, 3), "en")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two camps and a depot were engaged in four air strikes.", [2, 1, 4]),
        ("The number of sorties made by planes of the air group has come to 81.", [81]),
        ("Jets wiped out seven pieces of the militants' military equipment.", [7]),
        ("NATO flew 23,500 sorties; 8,800 of these rank as strike sorties.", [23500, 8800]),
        ("To this I would add 90 sorties flown by NATO.", [90]),
        ("Taking part are 14 nations, which provide 205 fighters for the air campaign.", [205]),
    ],
)
def test_the_figures_of_a_reworded_sentence_are_found(text, found):
    assert [claim[1] for claim in claims(text)] == found


def test_a_bridge_that_jets_brought_down_is_destroyed():
    assert claims("A bridge was brought down by jets.")[0][0] == "items_destroyed"


def test_a_jet_that_was_brought_down_is_no_claim():
    assert claims("A jet was brought down by militants.") == []


def test_the_day_of_a_release_is_no_day_of_strikes():
    claim = only("Near Mosul four strikes were made, according to Monday's release.", "2016-11-28")
    assert (claim.window_start, claim.window_end) == (None, None)


def test_a_month_by_which_something_had_been_flown_makes_a_running_total():
    assert only("By September of last year the RAF had flown 2,800 sorties.").cumulative


def test_countries_behind_a_group_are_struck_places():
    assert places("18 strikes on Islamic State in Iraq and Syria.") == [("Iraq", "Syria")]


def test_the_countries_in_a_name_with_its_short_form_are_no_places():
    text = "Near Mosul two air strikes hit the Islamic State in Iraq and Syria (ISIS)."
    assert places(text) == [("Mosul",)]


def test_a_place_that_tells_where_another_lies_is_none():
    assert places("Near Kisik, west of Mosul, two air strikes were made.") == [("Kisik",)]


def test_a_town_that_tells_where_in_a_country_is_the_place():
    assert places("In Syria, northwest of Raqqa, an airstrike was made.") == [("Raqqa",)]


def test_the_whole_keeps_its_country_when_a_share_is_placed():
    text = "In Syria airstrikes came to 16, and seven of the strikes were near Raqqa."
    assert places(text) == [("Syria",), ("Raqqa",)]


def test_missiles_of_a_militia_named_after_its_country_are_the_enemys():
    assert claims("Five missiles were launched by Yemen's Houthi militia at an air base.") == []


def test_the_dead_of_a_groups_long_campaign_are_no_claim():
    text = "40,000 people were killed in decades of the PKK's campaign. Jets flew two sorties."
    assert [claim[0] for claim in claims(text)] == ["sorties"]
