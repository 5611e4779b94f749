"""Protecting people at the desk: fields on records and places, masks on a statement's page."""

import pytest
from django.urls import reverse

from strikes.models import Area, Mask, Strike
from strikes.releases.freeze import publish
from tests.desk.admin.forms import said, save

pytestmark = pytest.mark.django_db


def page_of(record) -> str:
    return reverse(f"admin:strikes_{record._meta.model_name}_change", args=[record.pk])


def mask(desk, capture, words: str, reason: str = "a private person"):
    boxes = {"masks-0-words": words, "masks-0-reason": reason, "masks-TOTAL_FORMS": "1"}
    return save(desk, page_of(capture.statement), **boxes)


@pytest.mark.parametrize("level", ["district", "province", "held"])
def test_a_reviewer_protects_a_record(level, desk, strike):
    save(desk, page_of(strike), protection=level, delay_days="30")
    again = Strike.objects.get()
    assert (again.protection, again.delay_days) == (level, 30)


def test_a_reviewer_protects_a_place(desk, palmyra):
    save(desk, page_of(palmyra), protection="held")
    assert Area.objects.get(pk=palmyra.pk).protection == "held"


@pytest.mark.parametrize("days", ["-1", "x", "9999999999", "3651"])
def test_a_delay_that_is_none_is_refused(days, desk, strike):
    save(desk, page_of(strike), delay_days=days)
    assert Strike.objects.get().delay_days is None


def test_words_of_the_text_are_masked(desk, capture):
    mask(desk, capture, "the ministry")
    assert (Mask.objects.get().words, Mask.objects.get().campaign) == (
        "the ministry",
        capture.statement.campaign,
    )


def test_words_that_do_not_stand_in_the_text_are_refused(desk, capture):
    answer = mask(desk, capture, "somebody else")
    assert "copy them from there" in answer.content.decode()
    assert not Mask.objects.exists()


@pytest.mark.parametrize("words", ["", "a", "of", "   ", "\0"])
def test_words_too_short_to_be_a_name_are_refused(words, desk, capture):
    mask(desk, capture, words)
    assert not Mask.objects.exists()


def test_a_mask_needs_a_reason(desk, capture):
    mask(desk, capture, "the ministry", reason="")
    assert not Mask.objects.exists()


def test_an_editor_is_told_which_releases_show_the_name_already(desk, strike, capture, campaign):
    publish(campaign)
    answer = mask(desk, capture, "the ministry")
    assert "“the ministry” is public since release 1." in said(answer)


def test_an_editor_is_told_nothing_of_a_name_that_was_never_public(desk, capture):
    assert "is public since" not in said(mask(desk, capture, "the ministry"))


def test_the_publishing_page_says_what_is_protected(desk, strike, capture):
    Strike.objects.update(protection="held")
    mask(desk, capture, "the ministry")
    page = desk.get(reverse("admin:publish")).content.decode()
    assert "1 record is held back" in page and "1 name is masked" in page
    assert "for their day" not in page and "for its day" not in page


def test_a_contributor_masks_nothing_and_takes_no_mask_away(make_editor, capture):
    rights = ("view_statement", "change_statement", "view_mask")
    mask(make_editor(*rights), capture, "the ministry")
    assert not Mask.objects.exists()
