"""English sentences turned about, and what stands between a subject and its verb."""

from datetime import date

import pytest

from strikes.extraction.extract import extract
from tests.extraction.reading import claims, only


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("What Russian jets destroyed near Hama was three depots.", [("items_destroyed", 3)]),
        ("Of the 96 sorties 41 were strike sorties.", [("sorties", 96), ("strike_sorties", 41)]),
        ("Sorties: 670, 197 strike.", [("sorties", 670), ("strike_sorties", 197)]),
        ("Jets accounted for six tanks.", [("items_destroyed", 6)]),
        (
            "Jets destroyed not only a depot but also two tanks.",
            [("items_destroyed", 1), ("items_destroyed", 2)],
        ),
        ("Air strikes: terrorists lost 11 tanks to jets.", [("items_destroyed", 11)]),
        ("The strikes were carried out on nine objects.", [("targets_hit", 9)]),
        (
            "NATO planes went into action against eight tanks and hit five.",
            [("targets_hit", 8), ("targets_hit", 5)],
        ),
        (
            "Air strikes hit the camp, with two hideouts and a tunnel knocked out.",
            [("targets_hit", 1), ("items_destroyed", 2), ("items_destroyed", 1)],
        ),
        (
            "Air raids have killed ten people, six of them children, and left 14 injured.",
            [("killed", 10), ("killed", 6), ("wounded", 14)],
        ),
        ("The coalition against ISIS dropped 2,615 bombs.", [("weapons_released", 2615)]),
        (
            "Jets hit a post and four more aircraft, said the army, hit a convoy.",
            [("targets_hit", 1), ("aircraft", 4), ("targets_hit", 1)],
        ),
        (
            "In which one hundred and forty-six targets were destroyed by jets.",
            [("targets_hit", 146)],
        ),
    ],
)
def test_the_figures_of_a_turned_sentence_are_found(text, found):
    assert [claim[:2] for claim in claims(text)] == found


@pytest.mark.parametrize(
    "aside",
    [
        ", which operate from a base in the region,",
        ", backed by tankers,",
        ", the ministry said,",
        ", who fly by day and night,",
    ],
)
def test_an_aside_between_subject_and_verb_changes_no_window(aside):
    text = f"On May 29 coalition aircraft{aside} conducted 21 strikes near Mosul."
    found = only(text, "2016-06-01")
    assert (found.low, found.window_start, found.places) == (21, date(2016, 5, 29), ("Mosul",))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("It was reported for Tuesday: jets flew 16 sorties.", (2016, 2, 16), (2016, 2, 16)),
        (
            "From 8 a.m. yesterday to 8 a.m. today jets flew 16 sorties.",
            (2016, 2, 16),
            (2016, 2, 17),
        ),
        ("In a 24-hour period ending Monday jets flew 16 sorties.", (2016, 2, 14), (2016, 2, 15)),
    ],
)
def test_a_span_is_read(text, start, end):
    found = only(text, "2016-02-17")
    assert (found.window_start, found.window_end) == (date(*start), date(*end))


@pytest.mark.parametrize(
    "text",
    [
        "In the first days of 2016 jets flew 311 sorties.",
        "In the campaign's first week jets flew 1,100 sorties.",
        "Nine days into the campaign jets had flown 1,200 sorties.",
    ],
)
def test_the_first_days_of_something_are_no_known_window(text):
    found = only(text, "2016-02-17")
    assert (found.window_start, found.window_end) == (None, None)


def test_two_days_with_a_figure_each_are_two_windows():
    found = extract("Jets flew 74 sorties on Monday and 59 on Tuesday.", date(2016, 2, 17), "en")
    assert [c.window_start for c in found] == [date(2016, 2, 15), date(2016, 2, 16)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Tuesday's 16 air strikes hit Mosul hardest.", ("Mosul",)),
        ("Sixteen air raids shook Sanaa.", ("Sanaa",)),
        ("Sixteen air strikes were made on Mount Sinjar.", ("Mount Sinjar",)),
        ("Sixteen air strikes hit Tajoura, a suburb of Tripoli.", ("Tajoura",)),
        ("A spokesman in Baghdad said 16 air strikes were made near Hit.", ("Hit",)),
        ("The Air Force of Ukraine made 16 strikes.", ()),
    ],
)
def test_the_struck_place_is_told_from_others(text, places):
    assert only(text).places == places


def test_a_place_that_was_struck_before_is_known_again():
    text = "Jets bombed camps near Karachok. On Karachok 30 militants were killed by jets."
    assert extract(text, None, "en")[-1].places == ("Karachok",)


def test_a_line_that_ends_on_a_preposition_runs_on():
    text = "Jets destroyed 12 tanks near\nMosul."
    assert only(text).places == ("Mosul",)


@pytest.mark.parametrize(
    "text",
    [
        "Jets flew. Missile and artillery units hit two command posts.",
        "Jets flew. The army beat back four attacks.",
        "Jets flew. A rocket fired from Yemen killed three people in Najran.",
        "Jets flew. Britain is to send 12 aircraft.",
        "Jets flew. Could they have hit 200 targets a day?",
        "One Su-25 was shot down. Eight missiles struck a base.",
        "The air force plans to buy 24 jets and to fly 1,500 sorties.",
        "The alliance denied that its aircraft had killed 30 civilians.",
        "Two pilots ejected from their jet after a strike mission.",
        "Jets flew. In the truce Hama counted six breaches and Damascus four.",
    ],
)
def test_what_no_aircraft_did_makes_no_claim(text):
    assert claims(text) == []
