"""English lists behind a colon, parts behind "and", and deeds told one after the other."""

from datetime import date

import pytest

from tests.extraction.reading import Reader, claims, only, placed

ENGLISH = Reader("en")


def test_a_list_behind_a_colon_takes_the_verb_of_what_is_listed():
    text = "Jets flew, and 684 targets were damaged or destroyed: 119 tanks and 62 guns."
    assert claims(text) == [
        ("targets_hit", 684, 684, "exact"),
        ("targets_hit", 119, 119, "exact"),
        ("targets_hit", 62, 62, "exact"),
    ]


def test_aircraft_behind_a_colon_took_part_like_those_before_it():
    text = "On Tuesday fifteen French aircraft were engaged over Libya: ten Rafales and five C-135 tankers."
    assert [claim[:2] for claim in claims(text)] == [
        ("aircraft", 15),
        ("aircraft", 10),
        ("aircraft", 5),
    ]


def test_the_dead_of_a_second_group_share_verb_and_qualifier():
    text = "Russian jets have killed more than 28,000 fighters of ISIS and 7,000 of al-Nusra."
    assert claims(text)[1] == ("killed", 7000, None, "more_than")


def test_so_many_of_the_dead_were_killed():
    text = "Jets killed 90 men in Idlib. About 20 of the dead had come from Russia."
    assert claims(text)[1] == ("killed", 20, 20, "about")


def test_people_that_no_lexicon_knows_die_too():
    assert claims("Jets struck Aleppo. Two nurses were killed.")[1] == ("killed", 2, 2, "exact")


def test_the_two_are_no_new_dead():
    assert claims("Jets killed four men; the two were known.") == [("killed", 4, 4, "exact")]


def test_bombs_that_come_from_planes_were_released():
    text = "Two bombs from coalition planes tore through a hall in Sanaa."
    assert ("weapons_released", 2, 2, "exact") in claims(text)


def test_losses_over_a_list_are_destroyed():
    text = "The militants' losses from air strikes: 3 tanks, 14 pickups."
    assert claims(text) == [
        ("items_destroyed", 3, 3, "exact"),
        ("items_destroyed", 14, 14, "exact"),
    ]


def test_a_deed_with_a_place_is_a_strike_though_another_deed_follows():
    text = "Syrian jets pounded posts in Jobar, and destroyed a tunnel and two vehicles."
    assert [claim[0] for claim in claims(text)] == ["strikes", "items_destroyed", "items_destroyed"]


def test_a_sentence_that_says_no_such_reports_are_true_answers_what_stands_before_it():
    text = "Rights groups charge that 200 people were killed in 25 Russian air raids; {}."
    assert len(claims(text.format("Moscow calls the paper a set of fakes"))) == 2
    assert claims(text.format("eleven such charges have proved baseless")) == []


def test_a_span_runs_to_the_end_of_a_month():
    claim = only("From 30 September 2015 to the end of April jets flew 500 sorties.", "2016-05-05")
    assert (str(claim.window_start), str(claim.window_end)) == ("2015-09-30", "2016-04-30")


def test_parts_behind_a_semicolon_keep_the_days_of_the_whole():
    text = "Jets made 24 airstrikes from 21 to 23 November. Nine were in Syria; 15 were in Iraq."
    found = [claim for claim in ENGLISH.claims(text, date(2014, 11, 24)) if claim.low == 15]
    assert [str(claim.window_end) for claim in found] == ["2014-11-23"]


@pytest.mark.parametrize("words", ["for the week", "during the week"])
def test_the_week_is_the_one_that_ended(words):
    claim = only(f"Jets flew 30 sorties {words}.", "2017-08-13")
    assert str(claim.window_start) == "2017-08-06"


def test_a_line_of_last_night_holds_for_what_follows():
    text = "Last night's operations: 650 sorties were flown. In Kosovo pilots hit eleven tanks."
    assert [str(claim.window_start) for claim in ENGLISH.claims(text, date(1999, 4, 28))] == [
        "1999-04-27"
    ] * 2


def test_names_stay_with_their_claims_in_such_lists():
    text = "Syrian jets pounded posts in Jobar, and destroyed two vehicles near Hama."
    assert placed(text)[1] == (2, ("Hama",))


def test_those_who_stood_there_are_not_the_dead():
    text = "Jets struck a post near al-Tanf; 200 fighters whom Britain trained were there, and two died."
    assert ("killed", 2, 2, "exact") in claims(text)
    assert ("killed", 200, 200, "exact") not in claims(text)


def test_a_part_of_what_was_hit_is_none_of_the_jets_that_hit_it():
    text = "On Monday 84 targets were hit by 21 jets; 44 of them were destroyed."
    assert claims(text)[-1] == ("targets_hit", 44, 44, "exact")


def test_the_first_ten_days_of_a_month_are_known():
    claim = only("Planes flew 311 sorties in the first ten days of January.", "2016-01-11")
    assert (str(claim.window_start), str(claim.window_end)) == ("2016-01-01", "2016-01-10")


def test_what_an_officer_said_this_month_did_not_happen_in_it():
    claim = only("Jets hit 200 targets in Syria, an officer said this month.", "2018-09-18")
    assert claim.window_end is None


def test_what_burned_till_dawn_is_no_running_total():
    claim = only("Jets struck. A depot that they hit in Sanaa burned till dawn.", "2015-06-08")
    assert not claim.cumulative


def test_flights_that_are_planned_are_no_claim():
    assert claims("Jets stand by. Nineteen flights are planned for Friday.") == []


def test_allies_take_part_with_aircraft_that_only_their_number_tells():
    text = (
        "The kingdom has 100 aircraft in the operation; Kuwait and Bahrain take part with 15 each."
    )
    assert [claim[:2] for claim in claims(text)] == [("aircraft", 100), ("aircraft", 15)]


def test_of_a_whole_that_is_somebodys_only_the_part_counts():
    text = "Jordan's planes have taken part in 946 of the coalition's 5,500 sorties."
    assert [claim[:2] for claim in claims(text)] == [("sorties", 946)]


def test_planes_that_are_put_on_an_airfield_are_deployed():
    text = "Russia has put 28 combat planes on the airfield: four Su-30s and 24 Su-25s."
    assert [claim[:2] for claim in claims(text)] == [
        ("aircraft", 28),
        ("aircraft", 4),
        ("aircraft", 24),
    ]


def test_a_day_before_the_verb_of_aircraft_is_the_day_of_their_deed():
    claim = only("NATO said its aircraft on Sunday hit two tanks.", "2011-06-27")
    assert str(claim.window_start) == "2011-06-26"


def test_the_price_of_a_shot_releases_nothing():
    assert claims("Jets flew. At $1.5 million a shot, 47 Tomahawks made up most of the bill.") == []


def test_fighters_of_a_force_are_no_enemy():
    text = "Russian fighters made a strike on a depot of the group in the city of Idlib."
    assert ("targets_hit", 1, 1, "exact") in claims(text)


def test_at_most_stands_behind_a_rate_too():
    assert claims("Planes made 250 sorties a day at most.") == [("sorties", None, 250, "up_to")]


def test_elements_left_dead_are_people():
    text = "Jets bombed two gatherings in al-Baghdadi, leaving 25 of its elements dead and six cars ablaze."
    assert [claim[:2] for claim in claims(text)] == [
        ("targets_hit", 2),
        ("killed", 25),
        ("items_destroyed", 6),
    ]


def test_what_burned_of_those_struck_are_things_and_no_strikes():
    text = "In Taiz six air strikes were aimed at Houthi vehicles, of which four burned."
    assert [claim[:2] for claim in claims(text)] == [("strikes", 6), ("items_destroyed", 4)]


def test_those_whom_rockets_killed_are_no_claim():
    text = "Jets hit 350 targets of Hamas; four people in Israel were killed by rockets."
    assert claims(text) == [("targets_hit", 350, 350, "exact")]


@pytest.mark.parametrize("verb", ["consists of", "was made up of", "comprises"])
def test_a_list_of_what_was_destroyed_tells_what_was_destroyed(verb):
    text = f"Jets destroyed 53 posts. The list {verb} 41 camps and 12 depots."
    assert [claim[:2] for claim in claims(text)] == [
        ("items_destroyed", 53),
        ("items_destroyed", 41),
        ("items_destroyed", 12),
    ]


def test_what_a_listed_thing_made_is_not_done_to_the_next():
    text = "Jets destroyed 18 workshops that made car bombs, 65 fuel dumps and 73 bunkers."
    assert [claim[:2] for claim in claims(text)] == [
        ("items_destroyed", 18),
        ("items_destroyed", 65),
        ("items_destroyed", 73),
    ]


def test_what_comes_to_strike_sorties_and_their_sum_are_strike_sorties():
    text = (
        "We flew 548 sorties, and 196 among them were strike sorties, to which come 61 against"
        " air defences, making 257 in all."
    )
    assert [claim[:2] for claim in claims(text)] == [
        ("sorties", 548),
        ("strike_sorties", 196),
        ("strike_sorties", 61),
        ("strike_sorties", 257),
    ]


def test_the_hour_at_which_a_count_opened_is_no_figure_and_its_day_the_start():
    text = "The tally, which opened at 19.00 GMT on 24th March 1999, now reads 3,120 sorties."
    claim = only(text)
    assert (claim.low, claim.window_start, claim.cumulative) == (3120, date(1999, 3, 24), True)


def test_a_country_in_the_name_of_its_air_force_is_no_struck_place():
    text = "The Pakistan Air Force has destroyed 61 hideouts."
    assert placed(text) == [(61, ())]


def test_a_command_that_is_spoken_of_is_no_struck_place():
    text = "Jets made 61 strikes, a source in the Joint Operations Command said."
    assert placed(text) == [(61, ())]
