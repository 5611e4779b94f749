"""The scores of the Russian rules on labelled statements: floors that may only rise."""

import pytest

from strikes.extraction.score import records_of, score

FLOORS = {  # claims F1, complete F1; own and aside grow by statements scored before rules
    "dev": (0.99, 0.94),
    "own": (0.98, 0.92),
    "aside": (0.98, 0.89),
}


@pytest.fixture(scope="module")
def scores():
    return {kind: score(records_of(kind, "ru"))["ru"] for kind in FLOORS}


@pytest.mark.parametrize("kind", FLOORS)
def test_the_claims_are_found(scores, kind):
    assert scores[kind].f1() >= FLOORS[kind][0]


@pytest.mark.parametrize("kind", FLOORS)
def test_the_claims_found_are_complete(scores, kind):
    assert scores[kind].f1("complete") >= FLOORS[kind][1]


@pytest.mark.parametrize("kind", FLOORS)
def test_statements_without_a_claim_stay_without(scores, kind):
    assert scores[kind].kept_quiet == scores[kind].quiet


def test_every_label_stands_once_in_its_text():
    for kind in FLOORS:
        for record in records_of(kind, "ru"):
            for claim in record["claims"]:
                assert record["text"].count(claim["evidence"]) == 1, record["id"]
