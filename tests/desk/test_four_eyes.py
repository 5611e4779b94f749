"""With four eyes on, nobody passes on what the same person entered."""

import pghistory
import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from strikes.desk import four_eyes
from strikes.desk.review import Review, ReviewError, seen
from strikes.models import Claim, Strike
from tests.desk.admin.conftest import *  # noqa: F403
from tests.making import make_claim, make_strike

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(settings):
    settings.FOUR_EYES = True
    return [User.objects.create_superuser(name, password="a") for name in ("first", "second")]


@pytest.fixture
def own(people, capture):
    """A claim that the first of the two entered."""
    with pghistory.context(user=people[0].pk):
        return make_claim(
            capture, "hit eight targets", review="proposed", extractor="editor", editor=people[0]
        )


def mark_of(claim: Claim) -> str:
    return seen(Claim.objects.get(pk=claim.pk))


def test_the_database_tells_who_entered_a_row(own, people):
    assert four_eyes.entered_by(own) == people[0].pk


def test_nobody_accepts_the_own_claim(own, people):
    with pytest.raises(ReviewError, match="somebody else"):
        Review(own.statement, people[0]).accept(own.pk, mark_of(own))


def test_somebody_else_accepts_it(own, people):
    Review(own.statement, people[1]).accept(own.pk, mark_of(own))
    assert Claim.objects.get(pk=own.pk).review == "accepted"


def test_without_the_rule_anybody_accepts_it(own, people, settings):
    settings.FOUR_EYES = False
    Review(own.statement, people[0]).accept(own.pk, mark_of(own))
    assert Claim.objects.get(pk=own.pk).review == "accepted"


def test_what_the_extractor_proposed_has_no_person_who_entered_it(proposed, people):
    Review(proposed.statement, people[0]).accept(proposed.pk, mark_of(proposed))
    assert Claim.objects.get(pk=proposed.pk).review == "accepted"


def test_nobody_passes_on_the_own_record(people, capture, client):
    with pghistory.context(user=people[0].pk):
        strike = make_strike(make_claim(capture, "hit eight targets"), publication="draft")
    client.force_login(people[0])
    address = reverse("admin:strikes_strike_changelist")
    answer = client.post(
        address, {"action": "set_pending", "_selected_action": [strike.pk]}, follow=True
    )
    assert "somebody else has to pass it on" in answer.content.decode()
    assert Strike.objects.get().publication == "draft"
    client.force_login(people[1])
    client.post(address, {"action": "set_pending", "_selected_action": [strike.pk]})
    assert Strike.objects.get().publication == "pending"
