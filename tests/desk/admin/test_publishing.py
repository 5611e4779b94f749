"""Publishing from the desk: what it would change is shown first, and only some may do it."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pghistory
import pytest
from celery import Celery
from django.conf import settings
from django.db import connection
from django.utils import timezone
from kombu import Connection

from strikes.desk.admin import publishing
from strikes.models import PlannedRelease, Release, Strike
from strikes.models.locks import HASH
from strikes.releases import freeze
from strikes.releases.freeze import publish
from strikes.releases.moment import Occupied
from strikes.releases.planning import publish_due
from strikes.statements import queue
from tests.desk.admin.forms import said
from tests.making import make_campaign, make_claim, make_strike

pytestmark = pytest.mark.django_db

PAGE = "/admin/publish/"


def test_the_page_counts_what_the_release_would_hold(desk, strike):
    page = desk.get(PAGE).content.decode()
    assert "What release 1 would be" in page
    assert "1 strikes" in page


def test_publishing_makes_a_release_with_its_note_and_publisher(desk, strike, campaign, editor):
    desk.post(PAGE, {"campaign": campaign.pk, "note": "first"})
    publish_due()
    release = Release.objects.get()
    assert (release.number, release.note, release.publisher) == (1, "first", editor)
    assert Strike.objects.get().publication == "published"


def test_the_request_itself_publishes_nothing(desk, strike, campaign):
    answer = desk.post(PAGE, {"campaign": campaign.pk})
    assert (answer.status_code, answer["Location"]) == (302, PAGE)
    assert not Release.objects.exists()


def test_the_worker_is_told_once_the_row_is_there(
    desk, strike, campaign, django_capture_on_commit_callbacks
):
    with Connection(settings.CELERY_BROKER_URL) as broker, broker.SimpleQueue("celery") as waiting:
        waiting.clear()
        with django_capture_on_commit_callbacks(execute=True):
            desk.post(PAGE, {"campaign": campaign.pk})
        message = waiting.get(timeout=10)
        message.ack()
    assert message.headers["task"] == "strikes.tasks.pick_up_releases"


def test_a_broker_that_is_away_leaves_it_to_the_next_look_at_what_is_due(
    desk, strike, campaign, django_capture_on_commit_callbacks, monkeypatch
):
    with Celery(broker="redis://127.0.0.1:1/0", set_as_current=False) as nowhere:
        nowhere.conf.broker_transport_options = settings.CELERY_BROKER_TRANSPORT_OPTIONS
        monkeypatch.setattr(queue, "current_app", nowhere)
        with django_capture_on_commit_callbacks(execute=True):
            answer = desk.post(PAGE, {"campaign": campaign.pk})
    assert answer.status_code == 302
    assert publish_due() == 1


def test_what_was_asked_for_waits_and_is_told_with_its_note(desk, strike, campaign):
    page = text_of(
        desk.post(PAGE, {"campaign": campaign.pk, "note": "Corrects Homs."}, follow=True)
    )
    assert "Release 1 waits for the worker." in page
    assert "Note for readers: <q>Corrects Homs.</q>" in page
    assert "Publish release 1" not in page


def test_what_no_worker_takes_says_so_and_what_to_do(desk, strike, campaign):
    due = timezone.now() - timedelta(minutes=2)
    PlannedRelease.objects.create(campaign=campaign, due=due)
    page = text_of(desk.get(PAGE))
    assert "Release 1 still waits." in page
    assert "ask whoever runs the site to look at the worker" in page


@pytest.fixture
def being_made(campaign) -> Iterator[PlannedRelease]:
    """A release that another process is making."""
    planned = PlannedRelease.objects.create(campaign=campaign, due=timezone.now())
    beside = connection.copy()
    with beside.cursor() as cursor:
        cursor.execute(f"SELECT pg_advisory_lock({HASH})", [f"planned release {planned.pk}"])
        yield planned
    beside.close()


def test_what_is_being_made_says_that_readers_see_the_last_one(desk, strike, being_made):
    page = text_of(desk.get(PAGE))
    assert "Release 1 is being made." in page
    assert "Readers see what they saw before until all of it is there." in page


def test_what_is_being_made_is_not_taken_back(desk, strike, being_made):
    assert "Take this back" not in text_of(desk.get(PAGE))
    answer = desk.post(PAGE, {"cancel": being_made.pk}, follow=True)
    assert "It is being made and cannot be taken back any more." in said(answer)
    assert PlannedRelease.objects.exists()


def test_the_state_is_another_when_the_release_is_made(desk, strike, being_made):
    assert progress(desk) == f"{being_made.pk} working"


def test_the_state_is_empty_when_nothing_is_under_way(desk, strike, campaign):
    desk.post(PAGE, {"campaign": campaign.pk})
    publish_due()
    assert progress(desk) == ""


def progress(desk) -> str:
    return desk.get(PAGE + "progress/").json()["state"]


def test_the_page_watches_the_state_that_it_shows(desk, strike, being_made):
    page = text_of(desk.get(PAGE))
    assert f'data-state="{being_made.pk} working"' in page
    assert "js/admin/publish.js" in page


def test_the_page_watches_nothing_when_nothing_is_under_way(desk, strike):
    assert "js/admin/publish.js" not in text_of(desk.get(PAGE))


def test_a_release_that_is_made_is_told_with_the_way_to_it(desk, strike, campaign):
    desk.post(PAGE, {"campaign": campaign.pk})
    publish_due()
    page = text_of(desk.get(PAGE))
    assert re.search(r"Release 1 of \d+ \w+ \d{4}, \d\d:\d\d UTC is public\.", page)
    assert f'<a href="/{campaign.slug}/">See it as a reader does</a>' in page


def text_of(answer) -> str:
    """The text of the page."""
    return answer.content.decode()


def test_publishing_nothing_new_is_answered_with_the_reason(desk, strike, campaign):
    publish(campaign)
    desk.post(PAGE, {"campaign": campaign.pk})
    publish_due()
    page = text_of(desk.get(PAGE))
    assert "was not published:" in page
    assert "Nothing has changed since release 1." in page
    assert Release.objects.count() == 1


def test_what_was_not_published_is_told_until_the_next_release(desk, strike, campaign):
    publish(campaign)
    desk.post(PAGE, {"campaign": campaign.pk})
    publish_due()
    strike.note = "Corrected later."
    strike.save()
    publish(campaign)
    assert "was not published:" not in text_of(desk.get(PAGE))


def test_the_note_of_what_was_not_published_stands_in_the_form_again(desk, strike, campaign):
    PlannedRelease.objects.create(
        campaign=campaign, due=timezone.now(), done=timezone.now(), note="Kept.", outcome="Failed."
    )
    assert ">\nKept.</textarea>" in text_of(desk.get(PAGE))


def test_a_second_press_makes_no_second_release(desk, strike, campaign):
    desk.post(PAGE, {"campaign": campaign.pk, "note": "One."})
    answer = desk.post(PAGE, {"campaign": campaign.pk, "note": "One."}, follow=True)
    assert "asked for this release at" in said(answer)
    assert "Your note" not in said(answer)
    assert PlannedRelease.objects.count() == 1


def test_the_note_of_a_second_editor_is_given_back(desk, strike, campaign):
    desk.post(PAGE, {"campaign": campaign.pk, "note": "One."})
    answer = desk.post(PAGE, {"campaign": campaign.pk, "note": "Two."}, follow=True)
    assert "Your note is not part of it: “Two.”" in said(answer)


def test_while_one_campaign_is_published_another_waits_with_its_preview(desk, strike, being_made):
    make_campaign("other", name="Another campaign")
    assert f"when the release of “{being_made.campaign}” is made" in text_of(desk.get(PAGE))


def test_somebody_who_publishes_from_the_shell_does_not_hold_the_page_up(
    desk, strike, campaign, monkeypatch
):
    def occupied(*_):
        raise Occupied

    monkeypatch.setattr(publishing, "preview", occupied)
    assert "Somebody else is publishing at this moment" in text_of(desk.get(PAGE))


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
    publish(campaign)
    strike.note = "Corrected later."
    strike.save()
    page = desk.get(PAGE).content.decode()
    assert "<code>note</code>" in page
    assert "Corrected later." in page


def test_what_is_too_much_to_preview_is_counted_and_can_be_published(
    desk, strike, campaign, monkeypatch
):
    publish(campaign)
    Strike.objects.update(note="Edited.")
    monkeypatch.setattr(freeze, "PREVIEWED", 0)
    page = text_of(desk.get(PAGE))
    assert "it would take too long to show here what they would change" in page
    assert "1 strikes, 0 sorties" in page
    assert "Against the last release" not in page
    assert "Publish release 2" in page


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
    assert not PlannedRelease.objects.exists()


def test_publishing_needs_its_right(make_editor, strike, campaign):
    helper = make_editor("view_strike", "change_strike")
    assert helper.get(PAGE).status_code == 403
    assert helper.post(PAGE, {"campaign": campaign.pk}).status_code == 403
    assert helper.get(PAGE + "progress/").status_code == 403
    assert not PlannedRelease.objects.exists()
    assert not Release.objects.exists()


def test_who_may_publish_needs_no_other_right(make_editor, strike, campaign):
    assert make_editor("add_release").post(PAGE, {"campaign": campaign.pk}).status_code == 302


def test_the_link_to_publishing_stands_only_where_it_may_be_used(make_editor, strike):
    assert "Publish" not in make_editor("view_strike").get("/admin/").content.decode()
