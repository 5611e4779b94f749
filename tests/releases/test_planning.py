"""Releases planned for a time, and the rule of four eyes."""

from datetime import timedelta

import pghistory
import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import override_settings
from django.utils import timezone

from strikes.models import PlannedRelease, Release, Strike
from strikes.releases import planning
from strikes.releases.four_eyes import OwnWork, check
from strikes.releases.freeze import publish
from strikes.releases.planning import publish_due
from tests.making import make_campaign, make_capture, make_claim, make_strike

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign():
    campaign = make_campaign()
    make_strike(make_claim(make_capture(campaign, "They hit 8 targets."), "8 targets"))
    return campaign


@pytest.fixture
def publisher():
    user = get_user_model().objects.create_user("publisher")
    user.user_permissions.add(Permission.objects.get(codename="add_release"))
    return user


def plan(campaign, hours: int, **fields) -> PlannedRelease:
    due = timezone.now() + timedelta(hours=hours)
    return PlannedRelease.objects.create(campaign=campaign, due=due, note="Planned.", **fields)


def test_whoever_may_not_publish_any_more_publishes_nothing_that_was_planned(campaign, publisher):
    planned = plan(campaign, -1, planner=publisher)
    publisher.is_active = False
    publisher.save()
    assert publish_due() == 0
    planned.refresh_from_db()
    assert planned.outcome == "publisher may not publish any more."


def test_what_is_due_is_published_with_its_note_and_planner(campaign, publisher):
    planned = plan(campaign, -1, planner=publisher)
    assert publish_due() == 1
    planned.refresh_from_db()
    assert (planned.release.note, planned.release.publisher) == ("Planned.", publisher)


def test_what_is_not_due_waits(campaign):
    plan(campaign, 1)
    assert publish_due() == 0
    assert not Release.objects.exists()


def test_it_is_published_once(campaign):
    plan(campaign, -1)
    publish_due()
    assert publish_due() == 0
    assert Release.objects.count() == 1


def test_with_nothing_to_publish_the_row_says_why(campaign):
    publish(campaign)
    planned = plan(campaign, -1)
    publish_due()
    planned.refresh_from_db()
    assert planned.outcome == "Nothing has changed since release 1."
    assert planned.done


def test_a_failure_leaves_it_due(campaign, monkeypatch):
    planned = plan(campaign, -1)
    monkeypatch.setattr(planning, "publish", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        publish_due()
    assert planned in PlannedRelease.objects.due()


def test_a_process_that_ends_while_it_publishes_leaves_it_due_and_no_release(campaign, monkeypatch):
    planned = plan(campaign, -1)
    monkeypatch.setattr(planning, "_settle", ended)
    with pytest.raises(SystemExit):
        publish_due()
    assert planned in PlannedRelease.objects.due()
    assert not Release.objects.exists()


def ended(*_, **__) -> None:
    raise SystemExit


def test_what_another_process_published_meanwhile_is_not_published_again(campaign, monkeypatch):
    planned = plan(campaign, -1)
    waiting = [planned]
    publish_due()
    Strike.objects.update(note="Edited.")
    monkeypatch.setattr(PlannedRelease.objects, "due", lambda: waiting)
    assert publish_due() == 0
    assert Release.objects.count() == 1


def edited_by(user, campaign) -> None:
    with pghistory.context(user=user.pk):
        strike = Strike.objects.filter(campaign=campaign).first()
        strike.note = "Edited."
        strike.save()


def test_with_four_eyes_nobody_publishes_own_work(campaign, publisher, settings):
    settings.FOUR_EYES = True
    edited_by(publisher, campaign)
    with pytest.raises(OwnWork, match="You made 1 of the changes"):
        publish(campaign, publisher)


def test_with_four_eyes_another_person_publishes_it(campaign, publisher, settings):
    settings.FOUR_EYES = True
    edited_by(get_user_model().objects.create_user("editor"), campaign)
    assert publish(campaign, publisher).number == 1


def test_with_four_eyes_a_release_needs_a_person(campaign, settings):
    settings.FOUR_EYES = True
    with pytest.raises(OwnWork, match="known by name"):
        publish(campaign)


def test_work_before_the_last_release_is_no_hindrance(campaign, publisher):
    edited_by(publisher, campaign)
    last = Release(published=timezone.now() + timedelta(seconds=1))
    with override_settings(FOUR_EYES=True):
        check(campaign, publisher, last)


def test_two_eyes_are_enough_where_the_setting_is_off(campaign, publisher):
    edited_by(publisher, campaign)
    assert publish(campaign, publisher).number == 1
