"""What a statement keeps when it is told again in other words: days, totals, places, verbs."""

from datetime import date

import pytest

from strikes.extraction.extract import extract
from tests.extraction.reading import claims, only, placed


def windows(text, published="2015-11-25"):
    found = extract(text, date.fromisoformat(published), "en")
    return [(c.window_start, c.window_end, c.cumulative) for c in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The airstrikes went against 11 training camps.", [("targets_hit", 11)]),
        ("The air strikes did away with six convoys.", [("items_destroyed", 6)]),
        ("In the air strikes a bridge suffered damage.", [("targets_hit", 1)]),
        ("Among those that airstrikes targeted were 11 camps in Hama.", [("targets_hit", 11)]),
        ("In aerial strikes 18 militants met their deaths.", [("killed", 18)]),
        ("34 vehicles fell victim to air strikes.", [("items_destroyed", 34)]),
        (
            "NATO flew 222 strike sorties, then 79 against air defences, altogether 301.",
            [("strike_sorties", 222), ("strike_sorties", 79), ("strike_sorties", 301)],
        ),
        (
            "Outside Misrata it was 15 tanks that NATO hit, and south of Brega, in the east, two.",
            [("targets_hit", 15), ("targets_hit", 2)],
        ),
        (
            "NATO puts the number of sorties at 547, 218 of them being strike sorties.",
            [("sorties", 547), ("strike_sorties", 218)],
        ),
        (
            "Two airstrikes hit caves; a fifth, near Al Qa'im, damaged eight vehicles.",
            [("strikes", 2), ("strikes", 1), ("targets_hit", 8)],
        ),
        (
            "The sorties of Russian planes totaled 1,417 and their strikes on militants 2,687.",
            [("sorties", 1417), ("strikes", 2687)],
        ),
        (
            "Jets wiped out 200 trucks with mounted weapons and 1,200 terrorists.",
            [("items_destroyed", 200), ("killed", 1200)],
        ),
        ("Coalition aircraft put 33 munitions on the enemy.", [("weapons_released", 33)]),
        (
            "The coalition flew 5,500 sorties; Jordan took part in 946.",
            [
                ("sorties", 5500),
                ("sorties", 946),
            ],
        ),
        ("The air force consisted of six CF-18 fighters.", [("aircraft", 6)]),
        (
            "31 tanks were destroyed and a tactical unit engaged in two strikes.",
            [
                ("items_destroyed", 31),
                ("targets_hit", 1),
                ("strikes", 2),
            ],
        ),
        ("With air support troops drove IS from 35 settlements.", [("settlements_taken", 35)]),
        (
            "In the Qandil region of Iraq 14 targets of the PKK were destroyed in airstrikes.",
            [
                ("targets_hit", 14),
            ],
        ),
        (
            "In the month since it began its strikes in Syria Russia has destroyed 16 targets.",
            [
                ("targets_hit", 16),
            ],
        ),
        (
            "A strike sortie is one that is meant to find targets. NATO flew 7 sorties.",
            [("sorties", 7)],
        ),
        (
            "Jets made 200 sorties. 115 of the sorties were strike sorties.",
            [
                ("sorties", 200),
                ("strike_sorties", 115),
            ],
        ),
        (
            "The coalition flew 200 sorties, about 60 percent of them by the US.",
            [
                ("sorties", 200),
                ("other", 60),
            ],
        ),
        ("The missile strikes since the operation began now add up to 214.", [("strikes", 214)]),
        (
            "25 targets have been destroyed by airstrikes on the Gara and Asos areas.",
            [
                ("targets_hit", 25),
                ("strikes", None),
            ],
        ),
        (
            "Air strikes: 300 were killed and 700 wounded. Of that number 16 were commanders.",
            [("killed", 300), ("wounded", 700), ("killed", 16)],
        ),
    ],
)
def test_the_measure_is_that_of_the_words(text, found):
    assert [claim[:2] for claim in claims(text)] == found


def test_strikes_spoken_of_again_at_their_place_are_no_new_claim():
    text = "Near Mosul jets made four airstrikes. In the strikes near Mosul a cave was damaged."
    assert [claim[0] for claim in claims(text)] == ["strikes", "targets_hit"]


def test_a_day_before_an_aside_is_the_day_of_the_deed():
    text = "On Nov. 18, said the colonel, jets hit a bridge in Ramadi."
    assert windows(text) == [(date(2015, 11, 18), date(2015, 11, 18), False)]


def test_a_day_on_which_a_commander_spoke_is_no_day_of_strikes():
    text = "Jets destroyed 25 tanks, the operations commander said on Sunday."
    assert windows(text) == [(None, None, False)]


def test_these_weeks_are_those_told_of_before():
    text = (
        "Jets made nine sorties over the past two weeks, he said.\n"
        '"Among what jets destroyed in these two weeks are 83 tanks," he noted.'
    )
    assert windows(text)[1] == (date(2015, 11, 11), date(2015, 11, 25), False)


def test_a_sum_of_parts_keeps_the_night_of_its_parts():
    text = (
        "The sorties flown last night were 652. Two hundred and twenty-two of them were strike "
        "sorties; another 79 strike sorties make it 301 strike sorties in all."
    )
    assert {cumulative for _, _, cumulative in windows(text)} == {False}


@pytest.mark.parametrize(
    "text",
    [
        "With last night Operation Allied Force has seen more than 25,000 sorties.",
        "328 missions have been flown by the jets from the day Canada joined in last fall.",
        "Sorties by coalition aircraft from March 19 on number 1,802.",
        "The total of airstrikes on ISIL is now 198.",
        "The count began at 08.00GMT on 31 March 2011, NATO says: 547 sorties so far.",
        "56 targets have been hit by jets since Thursday.",
        "Jets dropped bombs, bringing this year's total to 675 bombs.",
    ],
)
def test_a_count_up_to_now_is_a_running_total(text):
    assert only(text, "2015-11-25").cumulative


def test_this_mornings_update_is_no_time_of_strikes():
    text = "As you saw in this morning's update, NATO aircraft struck six tanks."
    assert windows(text) == [(None, None, False)]


def test_the_days_of_parts_leave_the_running_total_as_it_is():
    text = "56 targets have been hit by jets since Thursday: 19 on the first day, 18 on the second."
    assert [cumulative for _, _, cumulative in windows(text)] == [True, False, False]


def test_a_figure_of_a_day_is_not_dated_by_the_total_that_it_raises():
    text = (
        "In the past 24 hours jets flew 80 sorties; 24 Tomahawks were fired, bringing to 159 the "
        "number launched since the operation began."
    )
    assert [cumulative for _, _, cumulative in windows(text)] == [False, False, True]


def test_twenty_four_hours_may_be_written_out():
    text = "In the last twenty-four hours NATO aircraft have flown 600 sorties."
    assert windows(text) == [(date(2015, 11, 24), date(2015, 11, 25), False)]


def test_the_day_on_which_somebody_put_a_number_is_no_day_of_strikes():
    text = "Gerasimov on Thursday put at 28,000 the sorties that Russian planes have so far flown."
    assert windows(text) == [(None, date(2015, 11, 25), True)]


def test_a_tank_and_a_gun_are_no_two_houses():
    text = (
        "South of Kobani two houses were hit by jets; near Raqqa airstrikes hit a tank, and near "
        "Mosul a gun."
    )
    assert placed(text)[0] == (2, ("Kobani",))


def test_their_strikes_are_those_told_of_before():
    text = "Jets hit nine targets yesterday. Their strikes fell on camps near Hama and Homs."
    assert windows(text)[1] == (date(2015, 11, 24), date(2015, 11, 24), False)


def test_the_country_before_a_colon_is_that_of_the_sum():
    text = "In Iraq there were five airstrikes: near Al Qaim, one strike hit a cave."
    assert placed(text)[0] == (5, ("Iraq",))


def test_a_number_of_sorties_which_warplanes_flew_counts_sorties():
    text = "The number of combat sorties which warplanes flew reached 510."
    assert claims(text)[0][:2] == ("sorties", 510)


def test_what_is_told_with_a_raised_total_is_one_too():
    text = "Jets dropped bombs, bringing this year's total to 675 bombs, with 3,029 sorties flown."
    assert [cumulative for _, _, cumulative in windows(text)] == [True, True]


def test_engagements_altogether_are_no_running_total():
    text = "The coalition conducted 26 strikes, 66 engagements altogether, near Mosul."
    assert [cumulative for _, _, cumulative in windows(text)] == [False, False]


def test_a_total_that_grows_refers_to_no_day_before():
    text = "Jets flew yesterday. Jets destroyed 15 tanks, which brings the total to 29."
    assert windows(text)[0] == (None, None, False)


def test_places_on_both_sides_of_a_verb_are_no_list():
    text = "Eleven tanks near Ajdabiya were hit by jets and on the edge of Misrata another 14."
    assert placed(text) == [(11, ("Ajdabiya",)), (14, ("Misrata",))]
