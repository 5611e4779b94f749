"""Scores on labelled English statements. The floors may only rise."""

import pytest

from strikes.extraction import score

FLOORS = {"dev": (0.99, 0.85), "own": (0.98, 0.93), "aside": (0.97, 0.80)}


@pytest.mark.parametrize("kind", FLOORS)
def test_english_claims_are_found_at_least_as_well_as_before(kind):
    result = score.score(score.records_of(kind, "en"))["en"]
    claims, complete = FLOORS[kind]
    assert result.f1() >= claims, result.misses
    assert result.f1("complete") >= complete, result.misses


def test_nine_in_ten_english_statements_without_claims_stay_without():
    quiet = kept = 0
    for kind in FLOORS:
        result = score.score(score.records_of(kind, "en"))["en"]
        quiet, kept = quiet + result.quiet, kept + result.kept_quiet
    assert kept >= 0.9 * quiet


@pytest.mark.parametrize("kind", FLOORS)
def test_evidence_of_every_labelled_claim_stands_once(kind):
    for record in score.records_of(kind, "en"):
        for claim in record["claims"]:
            assert record["text"].count(claim["evidence"]) == 1, (record["id"], claim["evidence"])
