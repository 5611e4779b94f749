"""Places in English."""

import pytest

from strikes.extraction.extract import extract
from tests.extraction.reading import only


@pytest.mark.parametrize(
    ("where", "places"),
    [
        ("near Abu Kamal", ("Abu Kamal",)),
        ("near Deir al-Zor", ("Deir al-Zor",)),
        ("in the provinces of Aleppo, Hama and Idlib", ("Aleppo", "Hama", "Idlib")),
        ("in the Aleppo, Hama and Idlib provinces", ("Aleppo", "Hama", "Idlib")),
        ("outside the western city of Misrata", ("Misrata",)),
        ("in Syria", ("Syria",)),
        ("near Raqqa in Syria", ("Raqqa",)),
        ("in Iraq and Syria", ("Iraq", "Syria")),
        ("near Qala-e-Naw", ("Qala-e-Naw",)),
        ("outside Brega, 800 km east of Tripoli", ("Brega",)),
    ],
)
def test_struck_places_are_named_as_written(where, places):
    assert only(f"Jets conducted nine strikes {where}.").places == places


def test_a_base_is_no_struck_place():
    assert only("Jets from the Hmeimim air base flew 53 sorties.").places == ()


def test_a_sentence_that_goes_on_inherits_the_place():
    found = extract("Jets flew 53 sorties in Idlib. They hit 20 targets.")
    assert [c.places for c in found] == [("Idlib",), ("Idlib",)]


def test_a_running_total_does_not_inherit_the_place_of_an_increment():
    found = extract("Jets flew 5 sorties in Idlib. Jets have flown 900 sorties so far.")
    assert [c.places for c in found] == [("Idlib",), ()]


def test_clauses_keep_their_own_places():
    found = extract("Near Homs, two strikes destroyed a tank; near Raqqa, one strike hit a depot.")
    assert [c.places for c in found] == [("Homs",), ("Homs",), ("Raqqa",), ("Raqqa",)]


def test_what_the_text_calls_a_province_is_one():
    assert only("Jets flew 9 sorties in Idlib province.").provinces == ("Idlib",)


def test_a_name_that_fits_two_areas_stays_open():
    assert len(only("Jets flew 9 sorties in Damascus.").open_places["Damascus"]) > 1


def test_a_lower_case_compass_word_keeps_the_name_behind_it():
    assert only("Jets made two airstrikes in western Anbar, the army said.").places == ("Anbar",)


def test_a_later_sentence_inherits_only_where_the_strikes_fell():
    text = (
        "Jets hit six tanks near Derna after gunmen killed 29 people in Minya. Five cars were hit."
    )
    assert extract(text, None, "en")[-1].places == ("Derna",)


def test_news_of_another_day_inherits_no_place():
    text = "Jets hit two depots in Hodeidah. Planes flew 120 sorties on Sunday."
    assert extract(text, None, "en")[-1].places == ()


def test_a_thing_takes_the_place_of_the_figure_before_it():
    text = "Jets made three strikes near Bayji that destroyed two bunkers, and one near Sinjar."
    assert [c.places for c in extract(text, None, "en")][:2] == [("Bayji",), ("Bayji",)]
