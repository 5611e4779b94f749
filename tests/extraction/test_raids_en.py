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
        ("127 were the combat sorties that jets flew.", [127]),
        ("The tally of 14 June: sorties, 149; strike sorties, 41.", [149, 41]),
        ("Of the objects in Raqqa and Idlib provinces 140 were wiped out by jets.", [140]),
        ("The number of terrorists who have been killed by jets has reached 300.", [300]),
        ("Aircraft let go 7,362 weapons.", [7362]),
        ("Jets flew. In 966 of that year's sorties at least one weapon was released.", [966]),
        ("Jets made 99 airstrikes. In Iraq there had been 75, in Syria 24.", [99, 75, 24]),
        ("27 airstrikes by Canadian fighters have been made.", [27]),
        ("Thirty F-16s took part in air raids on the PKK.", [30]),
        ("Of the six airstrikes near Mosul two hit a tactical unit.", [6, 2, 1]),
        ("Jets went after the laboratories, 10 of which they destroyed.", [10]),
        ("Su-34s dropped a bunker-busting bomb near Raqqa.", [1]),
        ("Yesterday's biggest single attack went with 650 sorties.", [650]),
        ("Six Hornets and an early warning aircraft are based in the region.", [6, 1]),
        ("26 June: Sorties - 142, Strike sorties - 50.", [142, 50]),
        ("The Tu-160 can carry 12 missiles, each with a 400-kilogram warhead. Jets flew.", []),
        ("16 Tu-160s are in service.", []),
        ("Jets hit 10 buildings used as shelters and 2 posts.", [10, 2]),
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
            "A battery that the militants had been firing from was put out of action by jets.",
            [("items_destroyed", 1)],
        ),
        (
            "10 houses used as shelters and two posts were demolished by jets.",
            [("items_destroyed", 10), ("items_destroyed", 2)],
        ),
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
        "The Houthi movement said it had sent ten drones against two plants.",
        "Jets flew. Eight air strikes of which Damascus had been accused never took place.",
        "An attack by Houthi drones on an airport killed a guard and wounded 21 civilians.",
        "Of the coalition 45 soldiers from Bahrain were killed when a missile hit a base in Marib.",
        "Thirteen drones attacked the Hmeymim air base. Seven were shot down.",
        "Jets flew. A roadside mine in the district killed a policeman and wounded two others.",
        "The air force flew. Two conscripts were wounded when a roadside bomb went off.",
        "Of the 24 Apache helicopters that are being sent the first have arrived.",
    ],
)
def test_what_the_enemy_did_and_what_is_on_its_way_is_no_claim(text):
    assert claims(text) == []


def test_where_people_were_shot_is_no_target():
    text = "The air raid came after 28 people had been shot dead on a bus."
    assert "items_destroyed" not in [claim[0] for claim in claims(text)]


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
        (
            "Jets struck a refinery at Pancevo, and at Krusevac a plant.",
            [(1, "Pancevo"), (1, "Krusevac")],
        ),
        (
            "In Latakia province jets hit a post, and near Akerbat in Hama province two depots.",
            [(1, "Latakia"), (2, "Akerbat, Hama")],
        ),
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


def windows(text, published):
    found = extract(text, date.fromisoformat(published), "en")
    return [(c.window_start, c.window_end, c.cumulative) for c in found]


def test_what_was_done_in_days_and_what_was_done_to_date_keep_their_own_times():
    text = "In three days jets hit 56 targets, he noted, and 946 sorties were flown to date."
    days, campaign = windows(text, "2015-02-08")
    assert days == (date(2015, 2, 5), date(2015, 2, 8), False)
    assert campaign == (None, date(2015, 2, 8), True)


def test_key_hits_are_those_of_the_day_that_the_report_opens_with():
    text = "Sorties conducted 09 SEPTEMBER 2011: 112. Key hits: in the vicinity of Sirte, 1 Radar."
    assert [start for start, _, _ in windows(text, "2011-09-10")] == [date(2011, 9, 9)] * 2


def test_through_a_day_sums_up_until_then():
    text = "Through March 25 Canada's jets have made 401 sorties."
    assert windows(text, "2015-03-26") == [(None, date(2015, 3, 25), True)]


def test_an_operation_is_counted_from_its_start_to_its_end():
    text = "From the start of the operation on March 26 to its end on April 21 jets flew 9 sorties."
    assert windows(text, "2015-04-22") == [(date(2015, 3, 26), date(2015, 4, 21), False)]


def test_the_day_behind_a_said_that_follows_targets_is_the_day_of_the_words():
    text = "Hit near al-Bab were 36 targets, said Rudskoy on Wednesday. Jets flew 9 sorties."
    assert {start for start, _, _ in windows(text, "2017-01-20")} == {None}


def test_a_part_of_what_the_same_sentence_counts_refers_to_no_day_before():
    text = (
        "NATO flew 72 sorties yesterday.\n\n"
        "Near Pristina ten vehicles were attacked and four of these destroyed."
    )
    assert [start for start, _, _ in windows(text, "1999-04-14")][1:] == [None, None]
