"""Claims are corrected, accepted and rejected; none is deleted, and none leaves its text."""

from decimal import Decimal

import pytest
from django.urls import reverse

from strikes.models import Claim
from tests.desk.admin.forms import said, save
from tests.making import make_capture, make_claim

pytestmark = pytest.mark.django_db

ADD = "/admin/strikes/claim/add/"
LIST = "/admin/strikes/claim/"


def page_of(claim) -> str:
    return reverse("admin:strikes_claim_change", args=[claim.pk])


def errors(response) -> str:
    return str(response.context["adminform"].form.errors)


def act(desk, action, *claims):
    boxes = {"action": action, "_selected_action": [each.pk for each in claims]}
    return desk.post(LIST, boxes, follow=True)


def test_a_claim_is_shown_in_its_sentence_with_its_words_marked(desk, claim):
    page = desk.get(page_of(claim)).content.decode()
    assert "Russian aircraft <mark>hit eight targets</mark> near Palmyra on 7 October." in page


def test_accepting_keeps_who_decided(desk, proposed, editor):
    act(desk, "accept", proposed)
    proposed.refresh_from_db()
    assert (proposed.review, proposed.editor) == ("accepted", editor)


def test_rejecting_keeps_the_claim(desk, proposed):
    act(desk, "reject", proposed)
    assert Claim.objects.get(pk=proposed.pk).review == "rejected"


def test_a_claim_under_a_public_record_is_not_rejected(desk, strike, claim):
    assert "a public record stands on it" in said(act(desk, "reject", claim))
    claim.refresh_from_db()
    assert claim.review == "accepted"


def test_a_claim_under_a_public_record_is_not_rejected_on_its_page(desk, strike, claim):
    answer = save(desk, page_of(claim), review="rejected")
    assert "public record stands on it" in errors(answer)


def test_a_superseded_claim_stays_as_it_is(desk, capture):
    claim = make_claim(capture, "targets", review="superseded")
    act(desk, "accept", claim)
    claim.refresh_from_db()
    assert claim.review == "superseded"


def test_a_correction_makes_a_proposed_claim_edited(desk, proposed, editor):
    save(desk, page_of(proposed), low="35")
    proposed.refresh_from_db()
    assert (proposed.low, proposed.review, proposed.editor) == (Decimal(35), "edited", editor)


def test_looking_at_a_claim_and_saving_it_decides_nothing(desk, proposed):
    save(desk, page_of(proposed))
    proposed.refresh_from_db()
    assert proposed.review == "proposed"


def test_a_number_too_many_for_its_qualifier_is_refused_with_words(desk, proposed):
    assert "goes with one number" in errors(save(desk, page_of(proposed), high="40"))


def test_words_that_are_not_in_the_text_are_refused(desk, claim):
    assert "not in the text" in errors(save(desk, page_of(claim), words="nine targets"))


def test_other_words_of_the_text_move_the_claim(desk, claim):
    save(desk, page_of(claim), words="eight targets near Palmyra")
    claim.refresh_from_db()
    assert claim.evidence == "eight targets near Palmyra"


def test_a_claim_of_an_editor_stands_as_accepted(desk, capture, editor):
    save(desk, ADD, capture=str(capture.pk), words="eight targets", measure="targets_hit", low="8",
         qualifier="exact")  # fmt: skip
    claim = Claim.objects.get()
    assert (claim.evidence, claim.extractor, claim.review) == (
        "eight targets",
        "editor",
        "accepted",
    )
    assert (claim.high, claim.editor) == (8, editor)


def test_the_same_claim_twice_is_refused_with_words(desk, capture, claim):
    answer = save(desk, ADD, capture=str(capture.pk), words="hit eight targets",
                  measure="targets_hit", low="8", qualifier="exact")  # fmt: skip
    assert "already exists" in errors(answer)


@pytest.mark.parametrize(
    "boxes", [{"words": "\0"}, {"low": "-1"}, {"low": "x"}, {"as_of": "soon"}, {"measure": ""}]
)
def test_bad_input_is_said_on_the_form(boxes, desk, claim):
    answer = save(desk, page_of(claim), **boxes)
    assert answer.status_code == 200
    assert errors(answer)


def test_a_claim_cannot_be_deleted(desk, claim):
    address = reverse("admin:strikes_claim_delete", args=[claim.pk])
    assert desk.post(address, {"post": "yes"}).status_code == 403


def test_a_script_in_the_text_is_shown_as_text(desk, campaign):
    capture = make_capture(campaign, "<script>alert(1)</script> hit eight targets")
    page = desk.get(page_of(make_claim(capture, "hit eight targets"))).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_saving_an_accepted_claim_without_evidence_change_keeps_its_record(desk, strike, claim):
    save(desk, page_of(claim), note="checked")
    assert list(strike.evidence.all()) == [claim]
