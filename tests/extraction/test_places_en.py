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
