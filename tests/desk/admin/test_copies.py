"""Likely copies are laid side by side, and an editor says whether they are."""

import pytest
from django.urls import reverse

from strikes.models import CopyProposal
from tests.desk.admin.conftest import TEXT
from tests.desk.admin.forms import said
from tests.making import make_capture, make_claim

pytestmark = pytest.mark.django_db

LIST = "/admin/strikes/copyproposal/"


@pytest.fixture
def proposal(campaign):
    """A second outlet's words, with 39 in place of 30."""
    original = make_capture(campaign, TEXT, title="The first", language="en")
    copy = make_capture(campaign, TEXT.replace("30", "39"), title="The same", language="en")
    for capture, low in ((original, 30), (copy, 39)):
        make_claim(capture, f"More than {low} sorties", measure="sorties", low=low, high=None,
                   qualifier="more_than")  # fmt: skip
    return CopyProposal.objects.create(
        statement=copy.statement, original=original.statement, sign="words", likeness=0.9
    )


def act(desk, action, proposal):
    boxes = {"action": action, "_selected_action": [proposal.pk]}
    return desk.post(LIST, boxes, follow=True)


def test_confirming_makes_it_a_carrier(desk, proposal, editor):
    assert "Confirmed: 1" in said(act(desk, "confirm", proposal))
    proposal.refresh_from_db()
    assert (proposal.decision, proposal.editor) == ("confirmed", editor)
    assert proposal.statement.copy_of == proposal.original


def test_refusing_leaves_two_statements(desk, proposal):
    act(desk, "refuse", proposal)
    proposal.statement.refresh_from_db()
    assert proposal.statement.copy_of is None


def test_what_was_decided_stays(desk, proposal):
    act(desk, "refuse", proposal)
    assert "Confirmed: 0" in said(act(desk, "confirm", proposal))


def test_the_page_shows_where_words_and_figures_differ(desk, proposal):
    address = reverse("admin:strikes_copyproposal_change", args=[proposal.pk])
    html = desk.get(address).content.decode()
    assert "<del>30</del><ins>39</ins>" in html
    assert "sorties: 39" in html
    assert "here, 30" in html


def test_deciding_needs_the_right_to_change(make_editor, proposal):
    client = make_editor("view_copyproposal")
    client.post(LIST, {"action": "confirm", "_selected_action": [proposal.pk]}, follow=True)
    proposal.refresh_from_db()
    assert proposal.decision == "open"


def test_the_first_page_counts_likely_copies(desk, proposal):
    assert "likely copies" in desk.get("/admin/").content.decode()
