"""What others fire, lose, bring or catch is no claim; the strike that stands nearest to it is."""

import pytest

from tests.extraction.reading import claims


@pytest.mark.parametrize(
    "text",
    [
        "One C-17 and two C-130s flew to Mount Sinjar. They dropped 72 bundles of supplies.",
        "Two Mi-8 helicopters were used in the rescue mission. The Su-24 had been hit at the border.",
    ],
)
def test_aircraft_that_bring_aid_or_look_for_men_are_no_claim(text):
    assert claims(text) == []


def test_aircraft_that_strike_while_others_bring_aid_are_a_claim():
    text = "Four F-15s struck a tank near Kobani. Other planes dropped 20 bundles of food there."
    assert ("aircraft", 4, 4, "exact") in claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "A drone saw six short-range ballistic missiles hit the base, 11 in all.",
        "The Su-24 was hit by an air-to-air missile from a Turkish F-16.",
        "Jets flew over Zirtali. The mujahideen targeted a Chinook with an RPG shell.",
    ],
)
def test_missiles_that_no_aircraft_fires_at_the_ground_are_no_claim(text):
    assert claims(text) == []


def test_ballistic_missiles_that_were_destroyed_are_a_claim():
    text = "Coalition jets destroyed three ballistic missiles in a depot near Sanaa."
    assert ("items_destroyed", 3, 3, "exact") in claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "Iran fired two dozen missiles at two bases as jets flew over.",
        "Jets flew on. After the missile attack on American forces at two bases 34 had concussions.",
        "Defences intercepted missiles and drones targeting an oil facility.",
    ],
)
def test_what_others_aim_at_is_no_claim(text):
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Warplanes flew. Three others were wounded by guerrillas in Cukurca.",
        "Warplanes flew. A sergeant was killed in an attack by the PKK in Semdinli.",
        "A helicopter came under heavy firing by rebels in Latakia.",
        "One of the choppers was damaged by small-arms fire.",
        "A missile launched from Houthi-held land hit a commercial vessel; a jet flew over.",
        "The jets responded to an attack on the ship.",
        "Jets flew. The Lebanese group said on Friday that it had made an attack on a new depot.",
        "Jets flew. Hezbollah claimed a second drone strike.",
        "Ten soldiers were killed in a Houthi strike on a depot; the missile also killed 45 men.",
        "Jets flew. 22 soldiers were killed by rebels, while 23 others died of wounds.",
        "The coalition said five of its soldiers were killed at the border.",
        "Skiffs of suspected pirates attacked a tanker; a patrol aircraft found them.",
        "Our defences are confronting an air strike on Damascus.",
        "An attack with a bomb-laden vehicle hit a field. Jets flew on.",
        "A suicide bomber targeted a military post. Jets flew on.",
        "The jet was hit while on a reconnaissance mission.",
        "Loyalists bombed Dafniya using tanks and artillery. Twenty people were killed there.",
        "Jets flew on. A convoy was attacked by a suicide bomber at Thall.",
        "Three fighter jets entered its air space to target bases.",
        "A base was struck by three Grad missiles, and two drones hit targets inside it.",
        "A rocket attack reportedly damaged a mosque. Coalition jets were not in the air.",
        "The groups have made five drone attacks on U.S. forces.",
        "A jet flew on. ISIS claimed responsibility for the attack that killed 13 villagers.",
        "A base was hit by an Iraqi Scud; jets flew on.",
        "Jets flew over. Two tanks were destroyed by militants.",
        "Two explosive-laden drones sent by Hezbollah struck an area near Metula.",
        "In an anti-tank missile attack near Manara two soldiers were hurt as jets flew on.",
    ],
)
def test_deeds_of_the_other_side_are_no_claim(text):
    assert claims(text) == []


def test_guerrillas_whom_aircraft_kill_are_a_claim():
    assert ("killed", 6, 6, "exact") in claims("Six guerrillas were killed by warplanes in Zap.")


@pytest.mark.parametrize(
    "text",
    [
        "Our Air Force and the defence forces destroyed 10 Shaheds over Odesa.",
        "The Air Force neutralised 11 Shahed drones launched last night.",
        "Russia sent 31 drones and 2 missiles; air defences destroyed 28 drones and both missiles.",
        '"Five rockets were intercepted by the IDF Aerial Defense Array, 1 rocket fell," it said.',
    ],
)
def test_drones_and_missiles_that_were_stopped_are_no_claim(text):
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A Black Hawk helicopter crash killed 11 on Aug. 17.",
        "Five of its crew died when the Chinook on an ISAF mission went down near Kajaki.",
        "A coalition helicopter crashed near Asadabad. At least 450 people have been killed in May.",
    ],
)
def test_a_crash_makes_nobody_a_claim(text):
    assert claims(text) == []


def test_the_dead_of_a_strike_told_before_a_crash_are_a_claim():
    text = (
        "Jets struck a camp near Hit. At least 45 people were killed. A helicopter crashed later."
    )
    assert ("killed", 45, None, "at_least") in claims(text)


def test_villages_taken_without_aircraft_are_no_claim():
    text = "The army liberated four villages on Sunday. Turkey's air force began Euphrates Shield in 2016."
    assert claims(text) == []


def test_villages_taken_in_a_briefing_on_strikes_are_a_claim():
    text = "Jets struck 30 targets near Homs. The army liberated four villages on Sunday."
    assert ("settlements_taken", 4, 4, "exact") in claims(text)


def test_the_raids_that_a_monitoring_group_counts_are_a_claim():
    text = "The monitoring group said that it had documented 12 air strikes near Hama."
    assert claims(text) == [("strikes", 12, 12, "exact")]


def test_the_dead_of_strikes_are_a_claim_beside_missiles_that_were_intercepted():
    text = "It made 32 strikes in Abdiya, killing 160 Houthis; two missiles were intercepted."
    assert ("killed", 160, 160, "exact") in claims(text)


def test_a_denied_subject_strikes_nothing():
    text = "No missile of theirs had struck a depot before. Jets flew on."
    assert claims(text) == []


def test_no_fewer_than_a_number_is_that_number():
    assert claims("No fewer than 30 targets were hit by jets.") == [
        ("targets_hit", 30, None, "at_least")
    ]


def test_raids_that_were_reduced_are_no_strike():
    assert claims("The coalition has reduced its airstrikes in Makhmour.") == []


def test_losses_of_the_coalition_are_no_claim():
    assert claims("The coalition's losses came to 292 killed, 147 of them by jets.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether jets had bombed two hospitals in Idlib, he said no.",
        "The ministry denied hitting six hospitals. Jets flew on.",
        "A picture disproves claims that an air strike killed 12 people.",
    ],
)
def test_what_is_asked_or_denied_is_no_claim(text):
    assert claims(text) == []


def test_what_jets_struck_beside_a_denial_is_a_claim():
    text = "The ministry denied hitting the hospital. Its Su-34s struck 94 targets near Sarmin."
    assert claims(text) == [("targets_hit", 94, 94, "exact")]


def test_sites_where_men_are_trained_are_no_targets():
    assert claims("The coalition has trained 6,000 men at five sites.") == []


def test_people_killed_beside_rocket_launchers_are_a_claim():
    text = "Coalition jets destroyed two rocket launchers and killed 180 militants at Bashiqa."
    assert ("killed", 180, 180, "exact") in claims(text)


def test_soldiers_of_another_army_that_a_strike_killed_are_a_claim():
    text = "At least 33 of its soldiers were killed in an air strike in Idlib on Thursday."
    assert ("killed", 33, None, "at_least") in claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "Typhoons were scrambled to meet two Russian Su-27 fighters and an Il-22.",
        "NATO fighters intercepted four Su-34s and a pair of An-26s in a single scramble sortie.",
    ],
)
def test_aircraft_that_only_meet_others_are_no_claim(text):
    assert claims(text) == []


def test_what_jets_hit_after_attacks_on_their_own_is_a_claim():
    text = (
        "US jets hit two facilities of militias that have made five drone attacks on Americans;"
        " four fighters were killed."
    )
    assert claims(text) == [("targets_hit", 2, 2, "exact"), ("killed", 4, 4, "exact")]


def test_people_killed_beside_car_bombs_that_were_destroyed_are_a_claim():
    text = "The jets destroyed two car bombs and three mortars and killed 58 terrorists."
    assert ("killed", 58, 58, "exact") in claims(text)


def test_shells_of_a_gunship_are_a_claim():
    text = "The AC-130 had fired 211 shells at the Kunduz hospital; 42 people were killed."
    assert claims(text) == [("weapons_released", 211, 211, "exact"), ("killed", 42, 42, "exact")]


@pytest.mark.parametrize(
    "text",
    [
        "Drone attacks are a violation of the sovereignty of Pakistan.",
        "The bomber can drop three bombs on a doorknob.",
        "A bomb that the air force dropped on Lyon in 1944 was defused yesterday.",
    ],
)
def test_what_holds_at_any_time_is_no_claim(text):
    assert claims(text) == []


def test_a_deployment_put_off_is_no_claim():
    assert claims("The RAF has postponed the deployment of ten Typhoon fighter aircraft.") == []


def test_use_that_grew_by_percent_since_the_strikes_began_is_no_share():
    assert claims("Use of the missiles is up by 800% since Russia launched airstrikes.") == []


def test_a_group_that_is_fought_does_not_fly_the_strikes():
    text = "The coalition fighting ISIS has launched over 10,000 air strikes since August 2014."
    assert claims(text) == [("strikes", 10000, None, "more_than")]
