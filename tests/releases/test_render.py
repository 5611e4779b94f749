"""What a released statement and claim say besides their own fields."""

import hashlib

import pytest

from strikes.models import Capture, Published
from strikes.releases.freeze import publish
from tests.making import make_campaign, make_capture, make_claim, make_organisation, make_strike

pytestmark = pytest.mark.django_db


def capture_again(capture: Capture, text: str, kind: str = "pasted") -> Capture:
    body = (text + kind).encode()
    return Capture.objects.create(
        statement=capture.statement, kind=kind, text=text, size=len(body),
        sha256=hashlib.sha256(body).hexdigest(),
    )  # fmt: skip


def captures_of(campaign) -> list[dict]:
    publish(campaign)
    return Published.objects.get(campaign=campaign, kind="statement", until=None).data["captures"]


@pytest.fixture
def capture():
    return make_capture(make_campaign(), "They flew 36 sorties.")


def test_a_later_capture_says_what_its_text_changed(capture):
    make_strike(make_claim(capture_again(capture, "They flew 39 sorties."), "39 sorties"))
    first, second = captures_of(capture.statement.campaign)
    assert "changed" not in first
    assert [piece for piece in second["changed"] if piece["before"] != piece["after"]] == [
        {"before": "36", "after": "39"}
    ]


def test_a_later_capture_with_the_same_text_says_so(capture):
    make_strike(make_claim(capture_again(capture, capture.text, "page"), "36 sorties"))
    assert captures_of(capture.statement.campaign)[1]["same"] is True


def test_a_summary_is_not_compared_with_the_text_itself(capture):
    make_strike(make_claim(capture_again(capture, "36 sorties in short.", "summary"), "36 sorties"))
    second = captures_of(capture.statement.campaign)[1]
    assert second.keys().isdisjoint({"same", "changed"})


def test_a_claim_carries_the_verdicts_of_others_even_when_they_come_later(capture):
    claim = make_claim(capture, "36 sorties")
    make_strike(claim)
    publish(claim.statement.campaign)
    claim.assessments.create(
        organisation=make_organisation("A monitor", "monitor"), grade="contested",
        address="https://example.org/verdict",
    )  # fmt: skip
    publish(claim.statement.campaign)
    strike = Published.objects.get(kind="strike", until=None)
    assert [each["grade"] for each in strike.data["evidence"][0]["assessments"]] == ["contested"]
