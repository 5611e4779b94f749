"""Scores on labelled statements, by language and set. The floors may only rise."""

from functools import cache

import pytest

from strikes.extraction.score import records_of, score

FLOORS = {  # claims F1, complete F1; own and aside grow by statements scored before rules
    ("en", "dev"): (0.99, 0.905),
    ("en", "own"): (0.985, 0.955),
    ("en", "aside"): (0.973, 0.895),
    ("ru", "dev"): (0.99, 0.94),
    ("ru", "own"): (0.988, 0.935),
    ("ru", "aside"): (0.989, 0.932),
    ("ar", "dev"): (0.995, 0.995),
    ("ar", "own"): (0.995, 0.96),
    ("ar", "aside"): (0.989, 0.944),
}
every_set = pytest.mark.parametrize(("language", "kind"), FLOORS)


@cache
def scored(language, kind):
    return score(records_of(kind, language))[language]


@every_set
def test_the_claims_are_found_at_least_as_well_as_before(language, kind):
    result = scored(language, kind)
    assert result.f1() >= FLOORS[language, kind][0], result.misses


@every_set
def test_the_claims_found_are_at_least_as_complete_as_before(language, kind):
    result = scored(language, kind)
    assert result.f1("complete") >= FLOORS[language, kind][1], result.misses


@pytest.mark.parametrize(("language", "kind"), [key for key in FLOORS if key[0] in ("ru", "ar")])
def test_statements_without_a_claim_stay_without(language, kind):
    result = scored(language, kind)
    assert result.kept_quiet == result.quiet


def test_nine_in_ten_english_statements_without_claims_stay_without():
    results = [scored("en", kind) for kind in ("dev", "own", "aside")]
    assert sum(each.kept_quiet for each in results) >= 0.9 * sum(each.quiet for each in results)


@every_set
def test_evidence_of_every_labelled_claim_stands_once(language, kind):
    for record in records_of(kind, language):
        for claim in record["claims"]:
            assert record["text"].count(claim["evidence"]) == 1, (record["id"], claim["evidence"])
