"""Sorties are entered with their figure, their window and their evidence."""

import pytest
from django.urls import reverse

from strikes.models import Sortie
from tests.desk.admin.forms import save

pytestmark = pytest.mark.django_db

ADD = "/admin/strikes/sortie/add/"


@pytest.fixture
def new_sortie(desk, campaign):
    def new_sortie(**boxes):
        needed = {"campaign": str(campaign.pk), "window_first": "2015-10-07"}
        return save(desk, ADD, **needed | boxes)

    return new_sortie


def test_more_than_thirty_has_no_high_end(new_sortie):
    new_sortie(low="30", qualifier="more_than")
    sortie = Sortie.objects.get()
    assert (sortie.low, sortie.high, sortie.bounds.lower_inc) == (30, None, False)


def test_no_number_is_kept_as_none(new_sortie):
    new_sortie(aircraft="Su-34")
    assert Sortie.objects.get().low is None


def test_a_sortie_without_evidence_stays_in_draft(new_sortie):
    answer = new_sortie(publication="pending")
    assert "without evidence" in str(answer.context["adminform"].form.errors)
    assert not Sortie.objects.exists()


def test_a_sortie_with_evidence_may_be_set_to_pending(new_sortie, claim):
    new_sortie(publication="pending", evidence=[str(claim.pk)])
    assert Sortie.objects.get().publication == "pending"


def test_flights_below_zero_are_refused_with_words(new_sortie):
    answer = new_sortie(low="-3")
    assert "cannot be below zero" in str(answer.context["adminform"].form.errors)


def test_its_sentences_stand_on_its_page(desk, new_sortie, claim):
    new_sortie(evidence=[str(claim.pk)])
    page = desk.get(reverse("admin:strikes_sortie_change", args=[Sortie.objects.get().pk]))
    assert "<mark>hit eight targets</mark>" in page.content.decode()
