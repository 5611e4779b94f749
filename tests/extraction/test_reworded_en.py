"""What English newsrooms and commands write in many ways: each way is read alike."""

from datetime import date

import pytest

from strikes.extraction.extract import extract
from tests.extraction.reading import claims, only, placed


def figures(text, published=None):
    return [(measure, low) for measure, low, _, _ in claims(text, published)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Jets flew 468 sorties, 24 of them combat missions of bombers.",
            [("sorties", 468), ("strike_sorties", 24)],
        ),
        (
            "An airstrike was made. The assessment is that three (3) terrorists were killed in it.",
            [("strikes", 1), ("killed", 3)],
        ),
        ("The jets made a targeted airstrike near Zap.", [("strikes", 1)]),
        (
            "The airstrikes destroyed 31 targets altogether, and senior members were neutralized.",
            [("targets_hit", 31)],
        ),
        ("Air operations against terrorist targets in Gara were carried out.", [("strikes", None)]),
        ("Two Typhoons, helped by a Reaper, found terrorists near Tuz Khurma.", [("aircraft", 2)]),
        (
            "One airstrike near Raqqah destroyed one ISIS UAS.",
            [("strikes", 1), ("items_destroyed", 1)],
        ),
        (
            "Since Russian planes in 2015 joined the war on terrorism, 800 rebels were killed.",
            [("killed", 800)],
        ),
    ],
)
def test_the_figures_are_found(text, found):
    assert figures(text) == found


def test_attacks_from_there_are_the_enemys():
    text = "The planes struck caves in Gara so that attacks from there on our people are thwarted."
    assert figures(text) == [("strikes", None)]


def test_villages_under_fire_in_a_truce_were_struck_by_no_aircraft():
    text = "Five violations of the truce; places in Idlib came under fire. Aircraft patrolled."
    assert figures(text) == []


def test_there_takes_the_place_told_of_before():
    text = "Tornados struck targets at Sinjar. Two bombs destroyed a car there on Sunday."
    assert placed(text)[-1] == (1, ("Sinjar",))


def test_a_figure_told_again_exactly_keeps_its_days():
    text = (
        "In three days, 5 to 7 May 2016, jets destroyed upwards of 1,300 targets.\n"
        "The targets destroyed were put at 1,354."
    )
    assert extract(text, date(2016, 5, 8), "en")[-1].window_start == date(2016, 5, 5)


def test_what_is_listed_with_a_great_total_is_a_total_too():
    text = "Jets have struck. Eliminated were 865 leaders and more than 133 thousand terrorists."
    assert [claim.cumulative for claim in extract(text, date(2018, 8, 22), "en")] == [True, True]


def test_an_operation_that_has_begun_lasts():
    text = "Jets began their operation on Sep. 30th, 2015; 800 targets have been destroyed in it."
    claim = only(text, "2016-01-01")
    assert (claim.cumulative, claim.window_start) == (True, date(2015, 9, 30))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the same week 12 close air support strikes were made.", [("strikes", 12)]),
        ("Two pairs of Super Hornets flew over Iraq.", [("aircraft", 4)]),
        ("Two fighters bombed wellheads in Homs.", [("aircraft", 2), ("strikes", None)]),
        ("Hornets dropped 500-pound bombs on facilities in northern Iraq.", [("strikes", None)]),
        ("Syria saw a sharp fall in airstrikes.", []),
        ("Camps and relay sites at Novi Sad were gone after by NATO jets.", [("strikes", None)]),
        ("Our air attacks took in the fuel depot at Porzec.", [("targets_hit", 1)]),
        (
            "Jets made 69 sorties: 48 for bombing and 11 to gather intelligence.",
            [("sorties", 69), ("strike_sorties", 48), ("sorties", 11)],
        ),
        (
            "Jets made 12 strikes, with 3 on 4 December alone; in Homs there were another 6.",
            [("strikes", 12), ("strikes", 3), ("strikes", 6)],
        ),
        (
            "Planes launched 751 weapons. The figure, given as 750 weapons, was cut to 414.",
            [("weapons_released", 751), ("weapons_released", 750), ("weapons_released", 414)],
        ),
        (
            "The force is built around twelve fighters of the Air Force and a patrol aircraft.",
            [("aircraft", 12), ("aircraft", 1)],
        ),
        (
            "Kalibr missiles were used by the air force, when 26 of them were launched at 11 targets.",
            [("weapons_released", 26), ("targets_hit", 11)],
        ),
        ("The missions with weapons released were 7,423.", [("strike_sorties", 7423)]),
    ],
)
def test_other_figures_are_found(text, found):
    assert figures(text) == found


def windows(text, published):
    found = extract(text, date.fromisoformat(published), "en")
    return [(claim.window_start, claim.window_end) for claim in found]


def test_what_is_told_after_last_night_is_of_that_night():
    text = "Last night was night four of the operation. 66 aircraft took part."
    assert windows(text, "1999-03-28") == [(date(1999, 3, 27), date(1999, 3, 28))]


def test_days_that_are_only_compared_are_no_window():
    text = "Jets hit 20 targets, fewer than at the high point earlier this week."
    assert windows(text, "1999-05-06") == [(None, None)]


def test_a_part_has_the_days_of_its_whole():
    text = (
        "Since they joined the fight jets have flown 144 missions. "
        "Of these sorties 89 fell to the Hornets, which dropped bombs in October."
    )
    assert windows(text, "2014-11-05") == [(None, date(2014, 11, 5))] * 2


def test_the_month_in_which_an_official_put_it_is_no_window():
    text = "At least 70 militants have been killed by airstrikes, as an official put it in June."
    assert windows(text, "2023-09-17") == [(None, None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The airstrikes destroyed two posts and damaged another; one truck was hit.",
            [("items_destroyed", 2), ("targets_hit", 1), ("targets_hit", 1)],
        ),
        (
            "Struck in these airstrikes were seven further staging areas and a depot.",
            [("targets_hit", 7), ("targets_hit", 1)],
        ),
        ("RAF jets flew. It was a gun which another patrol engaged.", [("targets_hit", 1)]),
        ("Su-24 fighters dropped high-explosive bombs on Kastun.", [("strikes", None)]),
        ("The airstrikes had “neutralized” 16 terrorists in Hakkari.", [("other", 16)]),
        ("The jets flew; another two terrorists were shot dead.", []),
    ],
)
def test_figures_of_turned_sentences_are_found(text, found):
    assert figures(text) == found


def test_these_two_days_are_those_told_before():
    text = (
        "Jets made 22 airstrikes in Syria on Monday and today; one was made in Iraq on Monday.\n"
        "On these two days 21 airstrikes were made near Kobani."
    )
    assert windows(text, "2014-10-14")[-1] == (date(2014, 10, 13), date(2014, 10, 14))


def test_the_day_of_a_statement_is_the_day_it_counts_from():
    text = "On Wednesday and Thursday jets made 14 strikes. The statement, of Thursday, says so."
    assert windows(text, "2014-10-17") == [(date(2014, 10, 15), date(2014, 10, 16))]


def test_an_evening_and_the_day_after_it_are_one_window():
    text = "Jets made 14 strikes on Tuesday evening and Wednesday."
    assert windows(text, "2016-08-31") == [(date(2016, 8, 30), date(2016, 8, 31))]


def test_since_last_september_begins_on_a_day_nobody_gives():
    text = "Over 10,000 sorties have been made since last September."
    claim = only(text, "2016-05-10")
    assert (claim.cumulative, claim.window_start) == (True, None)


def test_the_hands_a_land_is_in_are_no_place():
    text = "In Libya, most of it in the hands of Muammar Qaddafi, 12 air strikes were made."
    assert placed(text) == [(12, ("Libya",))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "An airstrike destroyed three vehicles and damaged a fourth.",
            [("strikes", 1), ("items_destroyed", 3), ("targets_hit", 1)],
        ),
        (
            "Nine airstrikes were made. Two airstrikes of the nine hit, near Raqqah, a camp.",
            [("strikes", 9), ("strikes", 2), ("targets_hit", 1)],
        ),
        (
            "Destroyed in the airstrikes were four combat vehicles of infantry and seven all-terrain cars.",
            [("items_destroyed", 4), ("items_destroyed", 7)],
        ),
        (
            "Another four airstrikes, on 2 August, accounted for a launcher and an excavator.",
            [("strikes", 4), ("items_destroyed", 1), ("items_destroyed", 1)],
        ),
        (
            "Three airstrikes were made. The targets were two posts and a truck.",
            [("strikes", 3), ("targets_hit", 2), ("targets_hit", 1)],
        ),
        ("The bombers worked on the objects of ISIS near Arak.", [("strikes", None)]),
        ("Four states are committed to 620 aircraft.", []),
    ],
)
def test_more_figures_of_turned_sentences_are_found(text, found):
    assert figures(text) == found


def test_this_time_is_the_time_told_before():
    text = (
        "From September 30 Russia conducts an operation of aviation. "
        "For this time 200 blows have been put on the terrorists."
    )
    claim = only(text, "2015-10-10")
    assert (claim.cumulative, claim.window_start) == (True, date(2015, 9, 30))


def test_a_campaign_begun_on_a_day_counts_from_it():
    text = "Airstrikes of the operation, begun Aug. 1, have now reached 65 in total."
    assert only(text, "2016-08-22").window_start == date(2016, 8, 1)


def test_a_dateline_of_two_names_is_no_place():
    text = "ERBIL, Kurdistan Region – On Tuesday 11 militants died in airstrikes on Makhmour."
    assert placed(text, "2018-08-29")[0] == (11, ("Makhmour",))


def test_a_list_of_names_ends_before_what_the_strikes_did():
    text = "Ten air strikes were near Sinjar, Mosul and Falluja, destroying a factory."
    assert placed(text)[1] == (1, ("Sinjar", "Mosul", "Falluja"))
