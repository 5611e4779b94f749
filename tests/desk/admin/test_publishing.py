"""Publishing from the desk: what it would change is shown first, and only some may do it."""

import pghistory
import pytest

from strikes.models import PlannedRelease, Release, Strike
from tests.desk.admin.forms import said
from tests.making import make_claim, make_strike

pytestmark = pytest.mark.django_db

PAGE = "/admin/publish/"


def test_the_page_counts_what_the_release_would_hold(desk, strike):
    page = desk.get(PAGE).content.decode()
    assert "What release 1 would be" in page
    assert "1 strikes" in page


def test_publishing_makes_a_release_with_its_note_and_publisher(desk, strike, campaign, editor):
    answer = desk.post(PAGE, {"campaign": campaign.pk, "note": "first"}, follow=True)
    release = Release.objects.get()
    assert (release.number, release.note, release.publisher) == (1, "first", editor)
    assert "See it as a reader does" in said(answer)
    assert Strike.objects.get().publication == "published"


def test_publishing_nothing_new_is_answered_with_the_reason(desk, strike, campaign):
    desk.post(PAGE, {"campaign": campaign.pk})
    answer = desk.post(PAGE, {"campaign": campaign.pk}, follow=True)
    assert "Nothing has changed since release 1" in said(answer)
    assert Release.objects.count() == 1


def test_with_no_record_ready_the_page_says_what_to_do(desk, campaign):
    assert "set a strike or sortie with evidence to “pending”" in desk.get(PAGE).content.decode()


def test_without_a_campaign_the_page_says_what_to_do(desk, db):
    assert "There is no campaign yet" in desk.get(PAGE).content.decode()


def test_records_that_stay_behind_are_counted(desk, strike, capture, palmyra):
    unproven = make_claim(capture, "sorties were flown", review="proposed")
    make_strike(unproven, area=palmyra)
    assert "stay behind" in desk.get(PAGE).content.decode()


@pytest.mark.parametrize("campaign_key", ["", "x", "999999", "\0"])
def test_a_campaign_that_is_none_publishes_nothing(campaign_key, desk, strike):
    answer = desk.post(PAGE, {"campaign": campaign_key})
    assert answer.status_code == 200
    assert not Release.objects.exists()


def test_the_preview_shows_each_field_that_differs(desk, strike, campaign):
    desk.post(PAGE, {"campaign": campaign.pk})
    strike.note = "Corrected later."
    strike.save()
    page = desk.get(PAGE).content.decode()
    assert "<code>note</code>" in page
    assert "Corrected later." in page


def test_a_release_can_be_planned_for_a_time_and_taken_back(desk, strike, campaign):
    answer = desk.post(PAGE, {"campaign": campaign.pk, "due": "2099-01-01 06:00"}, follow=True)
    assert "will be published on 01 January 2099 at 06:00 UTC" in said(answer)
    assert not Release.objects.exists()
    desk.post(PAGE, {"cancel": PlannedRelease.objects.get().pk})
    assert not PlannedRelease.objects.exists()


@pytest.mark.parametrize("due", ["2001-01-01 06:00", "soon", "9999-99-99"])
def test_a_time_that_is_none_or_past_publishes_nothing(due, desk, strike, campaign):
    answer = desk.post(PAGE, {"campaign": campaign.pk, "due": due})
    assert "Nothing was published" in answer.content.decode()
    assert not Release.objects.exists()


@pytest.mark.parametrize("key", ["", "x", "99", "9" * 30])
def test_a_plan_that_is_none_is_taken_back_with_a_word(key, desk, strike):
    answer = desk.post(PAGE, {"cancel": key}, follow=True)
    assert "published or taken back already" in said(answer)


def test_four_eyes_are_told_of_in_words(desk, strike, campaign, settings, editor):
    settings.FOUR_EYES = True
    with pghistory.context(user=editor.pk):
        strike.note = "Mine."
        strike.save()
    answer = desk.post(PAGE, {"campaign": campaign.pk}, follow=True)
    assert "Another person with the right to publish" in said(answer)


def test_publishing_needs_its_right(make_editor, strike, campaign):
    helper = make_editor("view_strike", "change_strike")
    assert helper.get(PAGE).status_code == 403
    assert helper.post(PAGE, {"campaign": campaign.pk}).status_code == 403
    assert not Release.objects.exists()


def test_who_may_publish_needs_no_other_right(make_editor, strike, campaign):
    assert make_editor("add_release").post(PAGE, {"campaign": campaign.pk}).status_code == 302


def test_the_link_to_publishing_stands_only_where_it_may_be_used(make_editor, strike):
    assert "Publish" not in make_editor("view_strike").get("/admin/").content.decode()
