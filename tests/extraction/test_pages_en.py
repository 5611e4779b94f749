"""English pages told anew: shares, targets, datelines, and the days of what follows."""

from datetime import date

import pytest

from strikes.extraction.extract import extract
from tests.extraction.reading import claims, only, placed


def figures(text, published=None):
    return [(measure, low) for measure, low, _, _ in claims(text, published)]


def windows(text, published):
    found = extract(text, date.fromisoformat(published), "en")
    return [(claim.window_start, claim.window_end) for claim in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of the total sorties of the coalition 20 percent were Jordan's.", [("other", 20)]),
        ("Six F-16s and two jets in reserve.", [("aircraft", 6), ("aircraft", 2)]),
        ("The air strikes have cost some 2,600 Houthis their lives.", [("killed", 2600)]),
        (
            "Jets flew. In Baghdad the targets were the control center and the headquarters.",
            [("targets_hit", 1), ("targets_hit", 1)],
        ),
        (
            'The army with support of the VKS destroyed 68 cars and 22 "jihad-mobiles".',
            [("items_destroyed", 68), ("items_destroyed", 22)],
        ),
        (
            "The air force supported the army: fifty inhabited areas have been liberated.",
            [("settlements_taken", 50)],
        ),
    ],
)
def test_figures_that_few_words_carry_are_found(text, found):
    assert figures(text) == found


def test_what_is_counted_of_them_has_the_day_told_before():
    text = "On March 24 jets flew 1,500 sorties. Strike sorties made up more than 800 of them."
    assert windows(text, "2003-03-25") == [(date(2003, 3, 24), date(2003, 3, 24))] * 2


def test_the_year_in_which_a_campaign_began_is_no_window():
    text = "Since the alliance began its missions last year, jets killed 7,000 fighters."
    assert windows(text, "2015-02-08") == [(None, date(2015, 2, 8))]


def test_the_first_days_of_a_campaign_sum_nothing_up():
    text = "In the campaign's first day jets destroyed 19 targets."
    assert not only(text, "2015-02-09").cumulative


def test_names_behind_a_turned_verb_are_struck():
    text = "Struck from the air were Al-Jawf in the north, Al-Bayda in the south and also Sirwah."
    assert placed(text) == [(None, ("Al-Jawf", "Al-Bayda", "Sirwah"))]


def test_a_dateline_in_small_letters_is_no_day_of_the_strikes():
    text = "Moscow, December 24 (RHC)-- A convoy has been destroyed near Aleppo by Russian jets."
    assert windows(text, "2015-12-24") == [(None, None)]


def test_since_last_week_is_a_running_total():
    claim = only("Since last week the air force has flown 302 sorties.", "2015-12-24")
    assert (claim.cumulative, claim.window_start) == (True, None)


def test_clock_times_between_two_days_part_them_not():
    text = "From Jan. 30, 7 a.m., to Jan. 31, 7 a.m. local time, airstrikes killed 30 terrorists."
    assert windows(text, "2017-01-31") == [(date(2017, 1, 30), date(2017, 1, 31))]


def test_the_sorties_are_those_counted_before_any_total():
    text = (
        "Jets flew 157 sorties. Over 2,000 tankers have been destroyed since it began. "
        "The sorties over Latakia killed 20 terrorists."
    )
    assert [claim.cumulative for claim in extract(text, date(2016, 1, 2), "en")][-1] is False


def test_a_province_and_its_district_hold_for_all_that_follows():
    text = "In Helmand province, an airstrike in Kajaki district killed 2 and hit 1 vehicle."
    assert placed(text)[1:] == [(2, ("Helmand", "Kajaki")), (1, ("Helmand", "Kajaki"))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The air force destroyed a pick-up and a 12.7 mm heavy machine gun.",
            [("items_destroyed", 1), ("items_destroyed", 1)],
        ),
        (
            "Jets flew 60 sorties; 217 villages were taken.",
            [("sorties", 60), ("settlements_taken", 217)],
        ),
        ("Jets hit 24 targets; 207 targets were shelled.", [("targets_hit", 24)]),
    ],
)
def test_calibres_and_shells_are_told_from_bombs(text, found):
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('Jets flew 133 sorties, with 46 "strike" sorties among them.', [133, 46]),
        ("NATO made 133 sorties; 56 were intended as strike missions.", [133, 56]),
        ("As key hits of Thursday NATO lists 29 armed vehicles and a command node.", [29, 1]),
        ("The targets of the jets included:\n\n-- In Tripoli: one depot and three tanks.", [1, 3]),
        (
            "Near Sirte jets hit three guns, and near Zintan, a town of the rebels, two tanks.",
            [3, 2],
        ),
        ("A pair of RAF fighters pounded a post; another pair hit a base.", [2, 1, 2, 1]),
        ("Eight warships have been sunk by NATO jets.", [8]),
        ("Israeli aircraft struck a compound under a mosque.", [1]),
    ],
)
def test_the_numbers_are_found(text, found):
    assert [low for _, low in figures(text)] == found


def test_sorties_called_strike_are_strike_sorties():
    assert figures('Jets flew 46 "strike" sorties.') == [("strike_sorties", 46)]


def test_a_weekend_is_its_two_days():
    text = "A coalition airstrike at the weekend destroyed 83 tankers."
    assert windows(text, "2016-08-08") == [(date(2016, 8, 6), date(2016, 8, 7))] * 2


def test_a_feast_is_no_place():
    text = "The RAF made 10 airstrikes around Christmas in eastern Syria."
    assert placed(text) == [(10, ("eastern Syria",))]


def test_towns_that_were_the_object_of_air_strikes_are_struck():
    assert placed("NATO says so. Tripoli and Sirte have been the object of air strikes.") == [
        (None, ("Tripoli", "Sirte"))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jets made 500 sorties; foreign aircraft flew 12 surveillance missions.", [500]),
        ("In a new round of air strikes in Syria four targets have been hit.", [None, 4]),
        ("A coalition strike consisting of an engagement destroyed a cache.", [1, 1, 1]),
        (
            "Seven bombs from two F-15 Eagles destroyed nine buildings and damaged two.",
            [7, 2, 9, 2],
        ),
        (
            "In answer to the attack that killed three soldiers, jets have struck posts in Syria.",
            [None],
        ),
        ("Jets struck seven targets; militants who were preparing an attack died.", [7]),
    ],
)
def test_only_the_campaigns_numbers_are_found(text, found):
    assert [low for _, low in figures(text)] == found


def test_since_the_beginning_of_august_begins_on_its_first_day():
    text = "From the beginning of August it is 2518 airstrikes."
    assert windows(text, "2017-08-22") == [(date(2017, 8, 1), date(2017, 8, 22))]


def test_today_is_when_officials_reported():
    text = "Between March 9-15 the coalition made 23 strikes, 37 engagements, officials reported today."
    assert windows(text, "2018-03-16") == [(date(2018, 3, 9), date(2018, 3, 15))] * 2


def test_a_border_has_two_countries():
    text = "On Sunday airstrikes were made in the Iraq-Syria border region."
    assert placed(text, "2021-06-28") == [(None, ("Iraq", "Syria"))]


def test_van_is_a_town_where_it_is_written_so():
    text = "In an air strike in Van, a province of Turkey, 10 militants were killed."
    assert placed(text)[-1] == (10, ("Van",))
