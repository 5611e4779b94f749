"""Releases planned for a time, and the rule of four eyes."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pghistory
import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db import InterfaceError, OperationalError, connection
from django.test import override_settings
from django.utils import timezone

from strikes.models import PlannedRelease, Release, Strike
from strikes.models.locks import HASH
from strikes.releases import planning
from strikes.releases.four_eyes import OwnWork, check
from strikes.releases.freeze import publish
from strikes.releases.planning import ask, publish_due, stage
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
    assert planned.outcome == ("publisher may not publish any more: somebody who may has to ask.")


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


@pytest.mark.parametrize("away", [OperationalError, InterfaceError])
def test_a_database_that_goes_away_leaves_it_due(away, campaign, monkeypatch):
    planned = plan(campaign, -1)
    monkeypatch.setattr(planning, "publish", raising(away))
    with pytest.raises(away):
        publish_due()
    assert planned in PlannedRelease.objects.due()


def test_a_mistake_of_the_program_ends_it_and_says_what_to_do(campaign, monkeypatch):
    planned = plan(campaign, -1)
    monkeypatch.setattr(planning, "publish", raising(ZeroDivisionError))
    with pytest.raises(ZeroDivisionError):
        publish_due()
    planned.refresh_from_db()
    assert planned.done
    assert "its log says how. Publish again when that is mended." in planned.outcome


def raising(error: type[Exception]):
    def publish(*_, **__) -> None:
        raise error

    return publish


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


def test_what_is_taken_back_while_it_is_made_becomes_no_release(campaign, monkeypatch):
    plan(campaign, -1)

    def taken_back(*args, after, **fields):
        def end(release):
            PlannedRelease.objects.all().delete()
            after(release)

        return publish(*args, after=end, **fields)

    monkeypatch.setattr(planning, "publish", taken_back)
    assert publish_due() == 0
    assert not Release.objects.exists()


@pytest.fixture
def elsewhere() -> Iterator:
    """A cursor of another process's connection."""
    beside = connection.copy()
    with beside.cursor() as cursor:
        yield cursor
    beside.close()


def take(cursor, planned: PlannedRelease) -> None:
    """As the other process does that makes this release."""
    cursor.execute(f"SELECT pg_advisory_lock({HASH})", [f"planned release {planned.pk}"])


def test_what_another_process_is_at_is_left_to_it_with_all_that_follows(campaign, elsewhere):
    take(elsewhere, plan(campaign, -2))
    plan(campaign, -1)
    assert publish_due() == 0


def test_one_that_a_process_makes_is_being_worked_on(campaign, elsewhere):
    planned = plan(campaign, -2)
    take(elsewhere, planned)
    assert stage(planned) == "working"


def test_one_that_is_due_just_now_waits(campaign):
    assert stage(plan(campaign, 0)) == "waiting"


def test_one_that_nobody_has_taken_for_long_is_late(campaign):
    assert stage(plan(campaign, -1)) == "late"


def test_what_is_asked_for_is_due_at_once(campaign, publisher):
    planned, is_new = ask(campaign, publisher, "For readers.")
    assert is_new
    assert publish_due() == 1
    planned.refresh_from_db()
    assert planned.release.note == "For readers."


def test_what_is_asked_for_twice_is_made_once(campaign, publisher):
    first, _ = ask(campaign, publisher, "")
    assert ask(campaign, None, "") == (first, False)


def test_what_was_planned_for_a_time_that_has_come_is_what_is_asked_for(campaign, publisher):
    planned = plan(campaign, -1)
    assert ask(campaign, publisher, "") == (planned, False)


def test_what_is_planned_for_later_is_no_hindrance(campaign, publisher):
    plan(campaign, 1)
    assert ask(campaign, publisher, "")[1]


def test_each_campaign_has_its_own(campaign, publisher):
    ask(campaign, publisher, "")
    assert ask(make_campaign("other"), publisher, "")[1]


@pytest.mark.django_db(transaction=True)
def test_of_many_who_ask_at_one_moment_one_makes_the_row(publisher):
    campaign = make_campaign()
    start = threading.Barrier(4)

    def asked() -> bool:
        try:
            start.wait()
            return ask(campaign, publisher, "")[1]
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        asking = [pool.submit(asked) for _ in range(4)]
    assert sorted(each.result() for each in asking) == [False, False, False, True]


def test_with_four_eyes_nobody_asks_for_own_work(campaign, publisher, settings):
    settings.FOUR_EYES = True
    edited_by(publisher, campaign)
    with pytest.raises(OwnWork):
        ask(campaign, publisher, "")
    assert not PlannedRelease.objects.exists()


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
