"""English reports of single raids and briefings: who struck what, where, and with how many."""

from datetime import date

import pytest

from strikes.extraction.extract import extract
from tests.extraction.reading import claims, only, placed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jets flew 206 sorties; the Hornets account for 130, the Auroras for 40.", [206, 130, 40]),
        ("Jets flew 684 sorties, with a further 90 meant to suppress air defences.", [684, 90]),
        ("Warplanes made three air strikes; Derna was hit by the other two.", [3, 2]),
        ("Coalition jets made six strikes, and Baqim district was the target of two.", [6, 2]),
        ("He gave 1,354 as the number of targets which jets destroyed.", [1354]),
        ("Jets hit a battery of 6 vehicles.", [1]),
        ("Jets hit a command centre with three storeys.", [1]),
    ],
)
def test_the_figures_of_a_report_are_found(text, found):
    assert [claim[1] for claim in claims(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Among what aviation destroyed, he said, were 53 depots.", [("items_destroyed", 53)]),
        ("ISIL's headquarters at Salma was destroyed by jets.", [("items_destroyed", 1)]),
        ("In the last air raid in Iraq, a post near Mosul was hit.", [("targets_hit", 1)]),
        ("Two houses were the target of the air strikes.", [("targets_hit", 2)]),
        ("Air strikes went on, killing or injuring three citizens.", [("killed", 3)]),
        ("Arms convoy from Libya wiped out by warplanes", [("items_destroyed", 1)]),
        (
            "In 24 of these sorties it was the bombers that flew combat missions.",
            [("sorties", 24)],
        ),
        (
            "Jets made 468 sorties, and in 24 of these it was bombers that flew combat missions.",
            [("sorties", 468), ("strike_sorties", 24)],
        ),
        (
            "Of the Serb forces on the ground in Kosovo NATO says 30 tanks were struck.",
            [("targets_hit", 30)],
        ),
        (
            "Posts at Glavka were struck by NATO, and a post at Djakovica came under attack.",
            [("strikes", None), ("targets_hit", 1)],
        ),
        (
            "Six people lost their lives across Yemen in strikes by aircraft.",
            [("killed", 6), ("strikes", None)],
        ),
    ],
)
def test_what_was_struck_or_killed_is_told_by_its_verb(text, found):
    assert [claim[:2] for claim in claims(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Masked militants had opened fire in Minya, leaving 29 dead. Jets flew.",
        "Some 60 troops died when a Houthi missile struck their camp. The coalition answered.",
        "Of the 24 Apache helicopters that are being sent the first have arrived.",
    ],
)
def test_what_the_enemy_did_and_what_is_on_its_way_is_no_claim(text):
    assert claims(text) == []


def test_a_house_that_is_told_of_once_more_is_not_hit_again():
    text = "Two houses were hit by coalition jets; one was the home of a guard."
    assert [claim[1] for claim in claims(text)] == [2]


def test_a_qualifier_behind_the_first_of_a_list_holds_for_it_alone():
    text = "Jets struck 12 tanks at the least, 11 armoured vehicles and 9 guns."
    assert [claim[3] for claim in claims(text)] == ["at_least", "exact", "exact"]


def test_who_goes_on_speaking_refers_back_to_no_day():
    text = "Jets hit four targets yesterday. In eight sorties, it said, jets flew over Idlib."
    found = extract(text, date(2015, 10, 1), "en")
    assert [claim.window_start for claim in found] == [date(2015, 9, 30), None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jets hit a depot near Idlib and, near Hama, a bunker.", [(1, "Idlib"), (1, "Hama")]),
        ("In Jawf province three airstrikes hit Mutun district.", [(3, "Jawf, Mutun")]),
        (
            "Jets struck two posts at Glavka, and a post at Istok came under attack.",
            [(2, "Glavka"), (1, "Istok")],
        ),
        (
            "Over Kosovo 90 sorties were flown to suppress the air defences of Yugoslavia.",
            [(90, "Kosovo")],
        ),
    ],
)
def test_each_figure_has_the_place_that_its_words_give_it(text, found):
    assert [(low, ", ".join(where)) for low, where in placed(text)] == found


def test_so_many_settlements_are_freed_in_a_whole_campaign():
    text = "With support from Russian aviation 586 settlements were freed."
    assert only(text, "2016-07-15").cumulative


def test_a_few_settlements_may_be_freed_in_a_week():
    text = "With support from Russian aviation 35 settlements were freed."
    assert not only(text, "2016-07-15").cumulative
