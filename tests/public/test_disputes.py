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
