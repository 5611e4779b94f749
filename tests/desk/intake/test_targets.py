"""Tables of targets alone: each names the strike that it belongs to."""

from decimal import Decimal

import pytest

from strikes.desk.intake import open_table
from strikes.desk.intake.mapping import propose
from strikes.models import Claim, Strike, Target
from tests.desk.intake.making import STRIKE, import_rows, write

TARGET = {
    "strike": "X1", "term": "command post", "target_category": "command_control",
    "targets_count": "3", "qualifier": "at_least", "effect": "destroyed",
    "publisher": "A newspaper", "url": "http://example.org/t", "stated_on": "2015-10-07",
    "language": "en", "organisation": "Ministry of Defence",
}  # fmt: skip


@pytest.fixture
def strike(campaign, tmp_path) -> Strike:
    import_rows(campaign, tmp_path, "strikes", STRIKE)
    return Strike.objects.get()


@pytest.fixture
def bring(strike, campaign, tmp_path):
    return lambda *rows, **options: import_rows(campaign, tmp_path, "targets", *rows, **options)


def test_a_row_is_a_target_of_its_strike_on_its_claim(bring, strike):
    assert bring(TARGET).made == {"statements": 1, "claims": 1, "targets": 1}
    target = strike.targets.get(category="command_control")
    assert (target.term, target.effect, target.low, target.high) == (
        "command post", "destroyed", Decimal(3), None,
    )  # fmt: skip
    claim = target.evidence.get()
    assert (claim.measure, claim.window) == ("targets_hit", strike.window)
    assert claim.evidence == "at least 3 targets (command post)"


def test_its_claim_is_evidence_of_the_strike_too(bring, strike):
    bring(TARGET)
    assert strike.evidence.count() == 2


def test_the_claim_names_the_place_of_the_strike(bring):
    bring(TARGET)
    claim = Claim.objects.get(term="command post")
    assert claim.places == ["Homs (near)"]
    assert {area.code for area in claim.areas.all()} == {"homs-169577", "SY-HI"}


def test_the_same_file_twice_changes_nothing(bring):
    bring(TARGET)
    assert bring(TARGET).rows == {"unchanged": 1}


def test_a_target_that_an_editor_mended_is_not_made_again(bring):
    bring(TARGET)
    Target.objects.filter(category="command_control").update(low=4)
    assert bring(TARGET).rows == {"unchanged": 1}


def test_another_page_that_says_the_same_is_further_evidence(bring, strike):
    bring(TARGET)
    outcome = bring(TARGET | {"url": "http://example.org/u"})
    assert [str(one) for one in outcome.remarks] == [
        "line 2 changed: further evidence of what x1 has"
    ]
    assert strike.targets.get(category="command_control").evidence.count() == 2


def test_another_figure_is_another_target_and_is_pointed_out(bring, strike):
    outcome = bring(TARGET, TARGET | {"targets_count": "5"})
    assert [str(one) for one in outcome.remarks] == [
        "line 3 made: its strike has 1 other target of this category: is it another report?"
    ]
    assert strike.targets.count() == 3


def test_two_rows_that_say_the_same_are_one_target(bring):
    outcome = bring(TARGET, TARGET | {"url": "http://example.org/u"})
    assert outcome.rows == {"made": 1, "joined": 1}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"strike": ""}, "strike is empty"),
        ({"strike": "X9"}, "strike “x9” is none of"),
        ({"target_category": "tents"}, "target_category “tents” is none of tactical_unit"),
        ({"targets_count": "-1"}, "targets_count “-1” is below zero"),
        ({"effect": "gone"}, "effect “gone” is none of struck"),
        ({"stated_on": "2015-13-01"}, "stated_on “2015-13-01” is not a day written as"),
    ],
)
def test_a_faulty_row_is_refused_with_its_reason(bring, changes, reason):
    (refused,) = bring(TARGET | changes, partial=True).refused
    assert refused.reason.startswith(reason)
    assert Target.objects.count() == 1


def test_our_own_head_is_known(tmp_path):
    found = propose(open_table(write(tmp_path / "a.csv", TARGET)))
    assert (found.kind, set(found.columns)) == ("targets", set(TARGET))


def test_a_strikes_number_names_the_strike_that_the_target_is_of(tmp_path):
    row = {"strike_id": "X1", "target": "depot", "count": "2"}
    assert propose(open_table(write(tmp_path / "a.csv", row)), "targets").columns == {
        "strike": "strike_id", "term": "target", "targets_count": "count",
    }  # fmt: skip
