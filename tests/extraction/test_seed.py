"""The statement that the project started from."""

from datetime import date

import pytest

from strikes.extraction.extract import extract
from strikes.extraction.score import CORPUS, read


@pytest.fixture(scope="module")
def found():
    (record,) = [r for r in read(CORPUS / "dev.jsonl") if r["id"] == "seed-0001"]
    return extract(record["text"], date(2016, 12, 23), "en")


def test_more_than_30000_sorties_since_the_first_day_until_20_december(found):
    (claim,) = [c for c in found if c.measure == "sorties"]
    assert (claim.low, claim.high, claim.qualifier) == (30000, None, "more_than")
    assert (claim.window_start, claim.window_end) == (date(2015, 9, 30), date(2016, 12, 20))
    assert claim.cumulative


def test_more_than_62000_targets_hit_by_20_december(found):
    claim = [c for c in found if c.measure == "targets_hit"][-1]
    assert (claim.low, claim.high, claim.effect) == (62000, None, "hit")
    assert (claim.window_start, claim.window_end) == (date(2015, 9, 30), date(2016, 12, 20))


def test_pavel_kurachenko_speaks(found):
    (claim,) = [c for c in found if c.measure == "sorties"]
    assert "Pavel Kurachenko" in claim.speaker


def test_first_strikes_fell_near_homs_and_hama(found):
    (claim,) = [c for c in found if c.window_end == date(2015, 9, 30)]
    assert (claim.measure, claim.places) == ("strikes", ("Homs", "Hama"))


def test_withdrawal_and_losses_make_no_claim(found):
    assert len(found) == 9
