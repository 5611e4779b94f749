"""Which release an answer is of, and how soon a new one is seen."""

import pytest

from strikes.models import Release
from strikes.public.api import standing
from strikes.public.api.standing import Known, find_release

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(monkeypatch, settings) -> list[float]:
    settings.API_RELEASE_SECONDS = 1
    now = [100.0]
    monkeypatch.setattr(standing, "known", Known())
    monkeypatch.setattr(standing.time, "monotonic", lambda: now[0])
    return now


def publish_next(release: Release) -> Release:
    return Release.objects.create(
        campaign=release.campaign, number=release.number + 1, slug=release.slug,
        about=release.about, sha256="2" * 64,
    )  # fmt: skip


def test_todays_release_is_asked_for_once_in_a_second(
    release, clock, django_assert_max_num_queries
):
    find_release("first", None)
    with django_assert_max_num_queries(0):
        assert find_release("first", None) == release


def test_a_new_release_is_seen_after_a_second(release, clock):
    assert find_release("first", None).number == 1
    publish_next(release)
    assert find_release("first", None).number == 1
    clock[0] += 1.1
    assert find_release("first", None).number == 2


def test_a_numbered_release_is_asked_for_once_for_ever(
    release, clock, django_assert_max_num_queries
):
    find_release("first", 1)
    clock[0] += 1_000_000
    with django_assert_max_num_queries(0):
        assert find_release("first", 1) == release


def test_a_release_that_is_not_there_yet_is_asked_for_again(release, clock):
    with pytest.raises(standing.Problem):
        find_release("first", 2)
    publish_next(release)
    assert find_release("first", 2).number == 2
