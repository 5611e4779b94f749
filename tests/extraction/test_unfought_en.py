"""What nobody did in earnest makes no claim: drills, exhibits, rumours, plans, threats."""

import pytest

from tests.extraction.reading import claims


@pytest.mark.parametrize(
    "text",
    [
        "Fourteen Su-24s bombed 30 targets at a range near Voronezh during drills on Tuesday.",
        "In the war games 150 aircraft struck more than 200 targets with bombs and missiles.",
        "The manoeuvres involved 40 jets; they flew 300 sorties and dropped 60 bombs.",
        "Of 240 targets set up for the exercise 221 were struck.",
        "Jets dropped 50 bombs on a firing range off Crete.",
        "Su-34s worked over the Tsugol range and hit more than 100 targets.",
        "Su-34s hit more than 100 targets that simulated columns of a supposed enemy.",
        "Over 1,000 aircraft take part in the manoeuvres. On Wednesday 50 jets hit 100 targets.",
        "In training, crews dropped 340 bombs on ranges in the Lipetsk region.",
    ],
)
def test_what_is_struck_for_practice_is_no_claim(text):
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "On show are 5 drones, 38 captured vehicles and 1,200 photographs.",
        "Three F-35s flew past at the air show, where 90 aircraft were on display.",
        "Fifty-one Russian helicopters and 24 fighters will fly in the parade.",
        "An exhibition in Moscow has 12 tanks that were captured in Syria and four drones.",
    ],
)
def test_what_is_shown_to_the_public_is_no_claim(text):
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "Asked about reports that a plane had bombed a hospital in Sarmin and killed 13, he said "
            "there had been no such strike."
        ),
        (
            "The Pentagon rejected as false a report that its planes had hit a mosque in Aleppo and "
            "killed 42 people."
        ),
        "There were no air strikes in Idlib, he said, calling the claim of 15 dead a lie.",
        "Saudi Arabia denied that its jets had struck a wedding, where 131 people were killed.",
        "Moscow rejected claims of a strike on a school where, says UNICEF, 22 children died.",
        "Moscow has denied reports that its jets killed 30 people in Idlib.",
        "Claims that four hospitals had been bombed do not correspond to reality, he said.",
        "The embassy called nonsense the story that four cruise missiles had come down in Iran.",
        "It is a fabrication, as were the four 'attacks' on schools.",
    ],
)
def test_a_rumour_that_is_denied_is_no_claim(text):
    assert claims(text) == []


def test_what_follows_a_denial_counts():
    text = "He called the reports of a raid on a hospital false; jets had flown 20 sorties."
    assert claims(text) == [("sorties", 20, 20, "exact")]


@pytest.mark.parametrize(
    "text",
    [
        "Washington is considering air strikes on 20 sites in Syria.",
        "Russia proposed that the two air forces should plan joint strikes on groups in Syria.",
        "Israel threatened 30 strikes on Beirut for every rocket.",
        '"We shall answer with a hundred strikes for each of theirs," the minister warned.',
        "The prime minister called for 500 air strikes a month against the group.",
        "The plan foresees 24 sorties a day over Libya from three bases.",
        "Up to 40 jets could take part in the raids on Raqqa.",
        "An attack would last three days, officials said.",
        "By 57% to 24%, Britons approve of RAF strikes against Islamic State in Iraq.",
        "Parliament voted 397 to 223 for air strikes in Syria.",
        "Two in three Germans are against air strikes in Syria.",
    ],
)
def test_what_is_planned_wished_or_threatened_is_no_claim(text):
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "You will have seen that 6 tanks were struck by the aircraft.",
        "The targets that threatened the city were hit with 6 bombs.",
    ],
)
def test_a_modal_that_plans_nothing_hides_no_figure(text):
    assert [low for _, low, _, _ in claims(text)] == [6]


@pytest.mark.parametrize(
    "text",
    [
        "In all 19 Houthi boats have been destroyed by coalition ships.",
        "Saudi warships destroyed three Houthi boats off Hodeidah.",
        "The Khmeimim base was attacked by two drones, both of which the air defenses destroyed.",
    ],
)
def test_what_ships_or_air_defences_destroy_is_no_claim(text):
    assert claims(text) == []


def test_air_defences_that_are_struck_count():
    text = "Air strikes destroyed two air defense systems near Tripoli."
    assert claims(text) == [("items_destroyed", 2, 2, "exact")]


@pytest.mark.parametrize(
    "text",
    [
        "Hellfires are running short: 24,000 have been ordered since 2001.",
        "The Pentagon has bought 4,000 bombs.",
        "The carrier, from which 10 jets can fly, left on Monday.",
        "Airlines cancelled 120 flights to Erbil after cruise missiles crossed the country.",
        "Of those asked, 64 percent were for air strikes in Syria.",
    ],
)
def test_what_is_bought_or_cancelled_or_asked_about_is_no_claim(text):
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In retaliation they fired a Zelzal-2 missile at a Saudi base in Najran.",
        "Neither side's aircraft struck the convoy. There were 31 trucks in it, and 18 of these burned.",
        "Only 20 MiG-29s, some Su-22s and 36 L-39s are fit to fly.",
        "An F-16 crashed; more than 20 missiles had been fired at the jets.",
        "In a day 60 ceasefire violations were counted, among them 12 air strikes.",
    ],
)
def test_what_was_fired_at_jets_or_broke_a_truce_is_no_claim(text):
    assert claims(text) == []


def test_a_year_before_its_raid_counts_no_raids():
    assert claims("In the 1986 raid on Tripoli jets hit 66 targets.") == [
        ("targets_hit", 66, 66, "exact")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Two drones which the Houthis had sent towards the airport were also brought down.",
        "To date 107 missiles have been fired at the kingdom.",
        "Civilian planes in the sky of Syria number eight a day.",
    ],
)
def test_what_was_brought_down_or_fired_at_a_friend_or_flies_passengers_is_no_claim(text):
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hezbollah's drones hit an Israeli barracks, killing four soldiers and wounding 58.",
        "US troops came under attack by 12 drones at al-Tanf.",
        "The mission's flights have evacuated 1,200 wounded to Jordan.",
        "Since the truce 28 air strikes have been recorded as violations of it.",
        "A strike by 3,000 oil workers entered its second week.",
        "Two thirds of the 128 Eurofighters cannot fly.",
    ],
)
def test_what_the_other_side_flew_and_what_only_sounds_like_a_strike_is_no_claim(text):
    assert claims(text) == []


def test_how_long_a_flight_takes_counts_no_flight():
    assert claims("A flight from Qatar to Syria takes the bombers six hours.") == []


def test_what_neither_of_two_struck_was_not_struck():
    text = (
        "Neither Russian nor Syrian aircraft, he said, struck the convoy of 31 trucks near Aleppo."
    )
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Coalition defences brought down two missiles and seven drones sent towards Jizan.",
        "Since March 2015 the militia has launched 165 missiles at cities, killing 112 civilians.",
        "The group says that its men destroyed 12 tanks, which jets could not prevent.",
        "After its strikes the Pentagon asks $1.8 billion for bombs: 34,000 JDAMs to fly.",
        "A strike sortie looks for targets; it does not follow that it drops bombs.",
    ],
)
def test_the_other_sides_deeds_purchases_and_definitions_are_no_claim(text):
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Iran launched 16 missiles, 11 of which struck a base, destroying 7 tents and a jet.",
        "The jet made its test flight before a second aircraft with two missiles took off.",
    ],
)
def test_what_missiles_of_others_did_and_a_test_flight_are_no_claim(text):
    assert claims(text) == []


def test_a_denial_before_a_colon_denies_nothing_behind_it():
    text = "Our jets do not let up: four vehicles destroyed today, and five late last night."
    found = [("items_destroyed", 4), ("items_destroyed", 5)]
    assert [claim[:2] for claim in claims(text)] == found
