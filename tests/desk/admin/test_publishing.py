"""Publishing from the desk: what it would change is shown first, and only some may do it."""

import pytest

from strikes.models import Release, Strike
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


def test_publishing_needs_its_right(make_editor, strike, campaign):
    helper = make_editor("view_strike", "change_strike")
    assert helper.get(PAGE).status_code == 403
    assert helper.post(PAGE, {"campaign": campaign.pk}).status_code == 403
    assert not Release.objects.exists()


def test_who_may_publish_needs_no_other_right(make_editor, strike, campaign):
    assert make_editor("add_release").post(PAGE, {"campaign": campaign.pk}).status_code == 302


def test_the_link_to_publishing_stands_only_where_it_may_be_used(make_editor, strike):
    assert "Publish" not in make_editor("view_strike").get("/admin/").content.decode()
