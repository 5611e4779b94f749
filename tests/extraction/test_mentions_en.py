"""What an English number counts, and which verb makes it a measure."""

import pytest

from tests.extraction.reading import claims, only


def measures(text, published=None):
    return [claim[:2] for claim in claims(text, published)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jets flew 53 sorties.", [("sorties", 53)]),
        ("Jets flew 70 strike sorties.", [("strike_sorties", 70)]),
        ("Aircraft conducted nine strikes.", [("strikes", 9)]),
        (
            "Nine strikes, eleven engagements in all, were conducted.",
            [("strikes", 9), ("engagements", 11)],
        ),
        ("Jets hit 72 targets.", [("targets_hit", 72)]),
        ("Jets damaged three tanks.", [("targets_hit", 3)]),
        ("Jets destroyed three tanks.", [("items_destroyed", 3)]),
        ("Air strikes killed 15 militants.", [("killed", 15)]),
        ("Air strikes wounded 15 militants.", [("wounded", 15)]),
        ("Russian planes eliminated 15 militants.", [("killed", 15)]),
        ("Turkish jets neutralised 15 terrorists.", [("other", 15)]),
        ("Jets dropped 33 bombs.", [("weapons_released", 33)]),
        ("28 aircraft took part.", [("aircraft", 28)]),
        ("With air support the army liberated 400 settlements.", [("settlements_taken", 400)]),
        ("With air support the army freed 300 square km.", [("area_taken", 300)]),
    ],
)
def test_noun_and_verb_make_the_measure(text, found):
    assert measures(text) == found


def test_one_verb_holds_for_a_long_list():
    assert measures("Jets destroyed 3 tanks, two guns, a bridge and 14 trucks.") == [
        ("items_destroyed", 3),
        ("items_destroyed", 2),
        ("items_destroyed", 1),
        ("items_destroyed", 14),
    ]


def test_a_verb_may_change_in_mid_list():
    text = (
        "Two strikes engaged a tactical unit; destroyed two tanks; and damaged a bridge near Homs."
    )
    assert measures(text) == [
        ("strikes", 2),
        ("targets_hit", 1),
        ("items_destroyed", 2),
        ("targets_hit", 1),
    ]


def test_a_passive_verb_holds_for_the_list_before_it():
    assert measures("By air strikes two tanks, a gun and three trucks were destroyed.") == [
        ("items_destroyed", 2),
        ("items_destroyed", 1),
        ("items_destroyed", 3),
    ]


def test_a_participle_may_open_the_sentence():
    assert measures("Destroyed in the air strikes were also a depot and two tanks.") == [
        ("items_destroyed", 1),
        ("items_destroyed", 2),
    ]


def test_a_part_of_them_takes_the_noun_before():
    assert measures("Jets flew 652 sorties, 222 of them at night.") == [
        ("sorties", 652),
        ("sorties", 222),
    ]


def test_a_part_may_have_a_noun_of_its_own():
    assert measures("Jets flew 547 sorties, of which 218 were strike sorties.") == [
        ("sorties", 547),
        ("strike_sorties", 218),
    ]


def test_a_number_may_stand_after_its_noun():
    assert measures("Strike sorties over Libya numbered 70.") == [("strike_sorties", 70)]


def test_a_number_may_stand_after_a_colon():
    assert measures("Command centers destroyed in the airstrikes: 8,330.") == [
        ("items_destroyed", 8330)
    ]


def test_a_number_may_stand_before_the_number_of():
    assert measures("The ministry put at 1,391 the number of sorties.") == [("sorties", 1391)]


def test_one_each_is_a_figure_for_every_place():
    text = "Aircraft struck Syria: two strikes near Homs and one each near Raqqa and Hama."
    assert measures(text)[:3] == [("strikes", 2), ("strikes", 1), ("strikes", 1)]


def test_the_striking_aircraft_is_not_counted_when_single():
    assert measures("A Reaper struck a truck near Mosul.") == [("targets_hit", 1)]


def test_a_placed_strike_needs_no_number():
    claim = only("Russian jets bombed militant positions in Idlib province.")
    assert (claim.measure, claim.low, claim.qualifier, claim.places) == (
        "strikes",
        None,
        None,
        ("Idlib",),
    )


@pytest.mark.parametrize(
    "text",
    [
        "No strikes were reported in Syria.",
        "Jets did not fly 12 sorties.",
        "Air strikes were discussed; 12 Russian pilots died when a helicopter was shot down.",
        "The air campaign costs $8.3 million a day.",
        "Militants fired 32 rockets at Aleppo as jets flew overhead.",
        "The air base received aid: 450 food bags for 1,000 families.",
        "18 ships patrol the sea and 34 vessels were hailed while NATO aircraft watch.",
        "Seven violations of the ceasefire were counted; the air force was not used.",
    ],
)
def test_traps_make_no_claim(text):
    assert claims(text) == []


def test_a_rate_is_kept():
    assert only("Jets fly 25 sorties a day.").rate == "day"


def test_every_claim_names_its_rule():
    assert only("Jets flew 53 sorties.").rule == "counted noun"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A jet destroyed two trucks with three Paveways.",
            [("items_destroyed", 2), ("weapons_released", 3)],
        ),
        ("One pair of Tornados struck two trucks.", [("aircraft", 2), ("targets_hit", 2)]),
        ("Jets flew nine sorties. Two guards were killed by shelling.", [("sorties", 9)]),
        ("Jets flew nine sorties. Three soldiers died in a PKK attack.", [("sorties", 9)]),
        ("Jets hit two sites in response to a rocket.", [("targets_hit", 2)]),
        ("Jets made nine strikes (six Iraq / three Syria).", [("strikes", n) for n in (9, 6, 3)]),
    ],
)
def test_what_was_used_is_told_from_what_was_struck(text, found):
    assert measures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Tornado found a gun team: one Paveway put an end to it.", ("weapons_released", 1)),
        ("Two F-16s bombed, on a tip by scouts, 12 caves.", ("targets_hit", 12)),
        ("Jets flew 30 missions and used their weapons in 14 of them.", ("strike_sorties", 14)),
        ("Ten died in strikes of Turkish jets on 18 targets.", ("targets_hit", 18)),
        ("The Nusra Front lost, under air strikes, 1,000 militants.", ("killed", 1000)),
        ("Saudi air raid leaves 31 dead in Yemen plant", ("strikes", 1)),
        ("In one week 383 targets were destroyed by jets.", ("targets_hit", 383)),
    ],
)
def test_newsrooms_turns_of_phrase_are_read(text, found):
    assert found in measures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Air defence forces and jets destroyed 32 drones of militants over Hmeymim.",
        "Eight people lost their lives in shelling of Aleppo; the air force was silent.",
        "The coalition allowed 28 flights with medicine to land in Sanaa.",
        "Parliament backed air strikes on Syria by 397 votes to 223.",
        "The air force was silent. Hezbollah fired about 180 projectiles; one fell near Haifa.",
    ],
)
def test_what_others_did_or_only_debated_is_no_claim(text):
    assert measures(text) == []
