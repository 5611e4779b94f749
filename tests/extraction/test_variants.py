"""What a change of the words leaves of the claims: floors on statements made from labelled ones."""

import pytest

from strikes.extraction.score import Score, predict, records_of
from tests.extraction.variants import MAKERS, variants

LOST = 0.015  # of the claims that a change may cost, as F1
LESS = 0.04  # of the complete claims
EVERY = 2  # one labelled statement in so many is changed


def scores(maker):
    """The score of the originals that the maker can change, and that of their variants."""
    records = [r for kind in ("dev", "own", "aside") for r in records_of(kind, "en")][::EVERY]
    before, after = Score(), Score()
    for original, variant in variants(records, maker):
        before.add(original, predict(original))
        after.add(variant, predict(variant))
    return before, after


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_another_wording_of_the_same_facts_makes_the_same_claims(maker):
    before, after = scores(maker)
    assert after.gold, "the maker changed no statement"
    assert after.f1() >= before.f1() - LOST, after.misses
    assert after.f1("complete") >= before.f1("complete") - LESS, after.misses
    assert after.kept_quiet == before.kept_quiet
