"""Figures in the words of a contradiction."""

import pytest

from strikes.public import disputes


def claim(measure: str, unit: str, scope: str = "") -> dict:
    figure = {"low": 98, "high": 98, "qualifier": "exact"}
    return {"measure": measure, "unit": unit, "scope": scope} | figure


@pytest.mark.parametrize(
    ("unit", "words"), [("", "98"), ("percent", "98%"), ("km2", "98 km²"), ("tonnes", "98 t")]
)
def test_an_amount_is_said_with_its_unit(unit, words):
    assert disputes.amount(claim("area_taken", unit)) == words


def test_a_figure_says_what_it_counts_and_what_narrows_the_count():
    counted = claim("sorties", "", "long range aviation")
    assert disputes.figure(counted) == "98 sorties (long range aviation)"


def test_a_claim_without_a_figure_has_no_unit_alone():
    claim = {"low": None, "high": None, "qualifier": "", "unit": "percent"}
    assert disputes.amount(claim) == ""


def side(number: int, who: str, said: str) -> dict:
    return claim("sorties", "") | {
        "low": number, "high": number, "speaker": who, "organisation": "", "as_of": said,
        "published": said, "publisher": f"{who}'s paper",
    }  # fmt: skip


SENTENCES = {
    "total_falls": "On 1 October 2015 Ann gave a total of 90 sorties; on 5 October 2015 Bob gave 40.",
    "total_names_less": "On 1 October 2015 Ann gave a total of 90 sorties; on 5 October 2015 Bob named only 40. Both can be true, but the later one says less.",
    "increments_exceed": "After the total of 90 sorties on 1 October 2015, figures for later days add up to at least 70 more; the total of 40 on 5 October 2015 leaves no room for them.",
    "headline": "One text, published by Ann's paper, says 90 sorties in one place and 40 in another, its headline being one of the two.",
    "two_values": "One text, published by Ann's paper, says 90 sorties in one place and 40 in another.",
    "copies_differ": "For the same days Ann's paper reports 90 sorties, Bob's paper 40.",
    "restated": "On 1 October 2015 Ann said 90 sorties; on 5 October 2015 Bob said 40 for the same days.",
    "two_speakers": "For the same days Ann said 90 sorties, Bob said 40.",
}


def test_every_kind_of_contradiction_has_its_sentence_here():
    assert SENTENCES.keys() == disputes.KINDS.keys()


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_contradiction_is_put_in_one_plain_sentence(kind):
    first, second = side(90, "Ann", "2015-10-01"), side(40, "Bob", "2015-10-05")
    dispute = {"kind": kind, "first": first, "second": second, "sum": 70, "others": [first]}
    assert disputes.sentence(dispute) == SENTENCES[kind]
