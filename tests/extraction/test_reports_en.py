"""How English statements share, place and date their figures."""

from datetime import date

import pytest

from strikes.extraction.extract import extract
from tests.extraction.reading import claims, only, placed


def found(text, published="2016-06-15"):
    return extract(text, date.fromisoformat(published), "en")


def windows(text, published="2016-06-15"):
    return [(c.window_start, c.window_end) for c in found(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets struck 14 times in Iraq.", ("strikes", 14)),
        ("The jets were in the air 9,000 times.", ("sorties", 9000)),
        ("Jets made 80 sorties, of which 23 saw at least one weapon released.", ("sorties", 80)),
        ("Jets dropped a KAB-500.", ("weapons_released", 1)),
        ('Forty "terrorist" targets were hit by jets.', ("targets_hit", 40)),
        ("In air strikes 20 vehicles were destroyed or severely damaged.", ("targets_hit", 20)),
        ("A U.S. airstrike hit the group.", ("strikes", 1)),
    ],
)
def test_what_is_counted(text, expected):
    assert expected in [claim[:2] for claim in claims(text)]


def test_kinds_of_flight_are_parts_of_the_sorties():
    text = "Jets made 230 sorties, 145 of ground attack, 40 of reconnaissance."
    assert [claim[:2] for claim in claims(text)] == [
        ("sorties", 230),
        ("strike_sorties", 145),
        ("sorties", 40),
    ]


def test_a_number_behind_each_aircraft_counts_its_sorties():
    assert [claim[:2] for claim in claims("Missions by type: F/A-18A Hornet 50, KC-30A 30.")] == [
        ("sorties", 50),
        ("sorties", 30),
    ]


def test_a_number_behind_each_place_counts_there():
    assert placed("Jets made 18 raids: Aleppo 10, Idlib 8.")[1:] == [
        (10, ("Aleppo",)),
        (8, ("Idlib",)),
    ]


def test_a_sum_has_the_places_of_its_parts():
    assert placed("Jets made 37 strikes: 14 in Syria, 23 in Iraq.")[0] == (37, ("Syria", "Iraq"))


def test_a_column_is_struck_where_it_was_going():
    claim = only("Jets destroyed 20 vehicles of a column on its way to Deir ez-Zor.")
    assert claim.places == ("Deir ez-Zor",)


def test_a_name_alone_behind_the_verb_is_struck():
    assert only("Air strikes hit Abyan and Lahej.").places == ("Abyan", "Lahej")


def test_a_person_behind_the_verb_is_no_place():
    assert all("Omar" not in str(c.places) for c in found("A strike in Shaddadi hit Omar Khan."))


def test_each_figure_of_two_days_has_its_own():
    text = "Six strikes on 10 June and one strike on 11 June were conducted in Sirte."
    assert windows(text) == [(date(2016, 6, 10),) * 2, (date(2016, 6, 11),) * 2]


def test_the_opening_day_of_a_release_holds_for_its_list():
    text = (
        "Coalition forces attacked the group yesterday, officials reported today.\n\n"
        "Strikes in Syria\n\n-- Near Manbij, 11 strikes destroyed two vehicles."
    )
    assert set(windows(text)) == {(date(2016, 6, 14), date(2016, 6, 14))}


def test_a_day_behind_a_dateline_is_the_day_of_the_strikes():
    text = "SOUTHWEST ASIA, June 5, 2017 - On June 4, coalition forces conducted 22 strikes."
    assert windows(text, "2017-06-05") == [(date(2017, 6, 4), date(2017, 6, 4))]


def test_a_day_without_strikes_is_no_day_of_saying():
    text = (
        "Between Feb. 16 and Feb. 22 aircraft conducted 36 strikes.\n\n"
        "There were no strikes reported on Feb. 19."
    )
    assert windows(text, "2018-02-23") == [(date(2018, 2, 16), date(2018, 2, 22))]


def test_a_span_since_the_start_is_counted_back():
    claim = found("In the year since strikes began, planes have flown 5,946 sorties.")[0]
    assert (claim.window_start, claim.cumulative) == (date(2015, 6, 15), True)


@pytest.mark.parametrize(
    "text",
    [
        "Eight drones and three missiles launched at Riyadh were shot down by the air force.",
        "Planes flew over. Iraq fired 26 Scud missiles at Israel.",
        "Jets took off. Six attacks on homes by militants were noted.",
        "Jets took off. In its terror campaign the PKK killed 1,200 people.",
        "Aircraft patrolled. In all 34 vessels were hailed.",
        "A flotilla of ten ships with 15 planes on board sailed home.",
    ],
)
def test_what_makes_no_claim(text):
    assert claims(text) == []
