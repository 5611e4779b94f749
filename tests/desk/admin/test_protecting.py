"""Protecting people at the desk: fields on records and places, masks on a statement's page."""

from datetime import date

import pytest
from django.db import transaction
from django.urls import reverse

from strikes.models import Area, Campaign, Mask, Sortie, Strike
from strikes.releases.freeze import publish
from tests.desk.admin.forms import said, save
from tests.making import days

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


PUBLIC = "This record is public since release 1 of First campaign."
KEPT = "Versions, files and evidence packs of earlier releases go on showing it as it was"


def test_the_page_of_a_public_record_says_before_it_is_saved_what_stays_public(
    desk, strike, campaign
):
    publish(campaign)
    page = desk.get(page_of(strike)).content.decode()
    assert f"{PUBLIC} {KEPT}" in page


def test_the_page_of_a_record_that_was_never_public_says_nothing_of_releases(desk, strike):
    assert "is public since" not in desk.get(page_of(strike)).content.decode()


@pytest.mark.parametrize(
    ("boxes", "next_one"),
    [
        ({"protection": "held"}, "The next release leaves it out."),
        ({"protection": "district"}, "The next release shows its district at most."),
        ({"protection": "province"}, "The next release shows its province at most."),
        ({"delay_days": "30"}, "Releases leave it out until its delay has passed."),
    ],
)
def test_protecting_what_is_public_tells_what_the_next_release_does_and_what_stays(
    boxes, next_one, desk, strike, campaign
):
    publish(campaign)
    assert f"{PUBLIC} {next_one} {KEPT}" in said(save(desk, page_of(strike), **boxes))


def test_protecting_a_record_that_left_the_releases_still_tells_of_those_before(
    desk, strike, campaign
):
    publish(campaign)
    Strike.objects.update(protection="held")
    publish(campaign)
    assert PUBLIC in said(save(desk, page_of(strike), protection="province"))


@pytest.mark.parametrize("boxes", [{"protection": ""}, {"note": "Something else."}])
def test_who_protects_nothing_is_told_nothing(boxes, desk, strike, campaign):
    Strike.objects.update(protection="province")
    publish(campaign)
    assert "is public since" not in said(save(desk, page_of(strike), **boxes))


def test_a_new_record_is_protected_without_a_word(desk, strike):
    assert "is public since" not in said(save(desk, page_of(strike), protection="held"))


def test_protecting_a_sortie_that_is_public_tells_what_stays(desk, claim, campaign):
    with transaction.atomic():
        sortie = Sortie.objects.create(
            campaign=campaign, publication="pending", window=days(date(2015, 10, 7))
        )
        sortie.evidence.add(claim)
    publish(campaign)
    assert PUBLIC in said(save(desk, page_of(sortie), protection="held"))


@pytest.mark.parametrize("which", ["palmyra", "homs"])
def test_protecting_a_place_tells_what_is_public_of_it_and_what_lies_in_it(
    which, desk, strike, campaign, request
):
    publish(campaign)
    place = request.getfixturevalue(which)
    words = said(save(desk, page_of(place), protection="held"))
    assert "What is here is public since release 1 of First campaign." in words
    assert KEPT in words


def test_protecting_a_place_that_no_release_names_tells_nothing(
    desk, strike, campaign, deir_ez_zor
):
    publish(campaign)
    assert "is public since" not in said(save(desk, page_of(deir_ez_zor), protection="held"))


@pytest.mark.parametrize("is_of_a_strike", [True, False])
def test_protecting_a_base_tells_what_is_public_of_what_flew_from_there(
    is_of_a_strike, desk, strike, claim, campaign, deir_ez_zor
):
    with transaction.atomic():
        sortie = Sortie.objects.create(
            campaign=campaign, publication="pending", window=days(date(2015, 10, 7)),
            base=deir_ez_zor, strike=strike if is_of_a_strike else None,
        )  # fmt: skip
        sortie.evidence.add(claim)
    publish(campaign)
    assert "What is here is public since" in said(
        save(desk, page_of(deir_ez_zor), protection="held")
    )


def test_a_campaign_is_named_without_its_markup(desk, strike, campaign):
    Campaign.objects.update(name="<b>First</b>")
    publish(campaign)
    page = desk.get(page_of(strike)).content.decode()
    assert "release 1 of &lt;b&gt;First&lt;/b&gt;." in page


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
