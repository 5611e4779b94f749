"""A large release is rendered by a second connection, which sees what the first one saw."""

from collections.abc import Iterator

import pytest
from django.db import connection, transaction

from strikes.models import Organisation, Published
from strikes.releases import freeze, moment, rows
from tests.making import make_campaign, make_capture, make_claim, make_strike

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def campaign():
    with transaction.atomic():  # at whose end a public record has its evidence
        campaign = make_campaign()
        claim = make_claim(make_capture(campaign, "They hit 8 targets near Homs."), "8 targets")
        make_strike(claim)
        make_strike(claim)
    return campaign


def contents() -> set[tuple[str, str]]:
    found = Published.objects.filter(until=None).exclude(kind="ledger")
    return set(found.values_list("kind", "sha256"))


def test_rows_rendered_ahead_are_those_rendered_in_turn(campaign, monkeypatch):
    monkeypatch.setattr(freeze, "MANY", 0)
    freeze.publish(campaign)
    ahead = contents()
    assert ahead == {
        (row.kind, row.sha256) for kind in rows.SOURCES for row in rows.rows(campaign, kind)
    }


def test_the_second_connection_does_not_see_what_came_later(campaign):
    with moment.one_moment() as snapshot:
        Organisation.objects.update(name="Renamed since")
        ahead = list(moment.rendered_ahead(rows.rows(campaign, "statement"), snapshot))
    assert [row.data["publisher"] for row in ahead] == ["A newspaper"]


def test_the_second_connection_is_gone_afterwards(campaign):
    with moment.one_moment() as snapshot:
        list(moment.rendered_ahead(rows.rows(campaign, "strike"), snapshot))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND backend_type = 'client backend'"
            " AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'"
        )
        assert cursor.fetchone() == (0,)


@pytest.fixture
def publishing() -> Iterator[None]:
    """Another process publishes meanwhile."""
    beside = connection.copy()
    beside.set_autocommit(False)
    with beside.cursor() as cursor:
        cursor.execute("LOCK TABLE strikes_release IN SHARE ROW EXCLUSIVE MODE")
        yield
    beside.rollback()
    beside.close()


def test_who_is_patient_for_a_moment_is_told_that_another_publishes(publishing):
    with pytest.raises(moment.Occupied), moment.one_moment("10ms"):
        pass


def test_a_preview_does_not_wait_for_a_release_that_is_being_made(campaign, request):
    freeze.publish(campaign)
    request.getfixturevalue("publishing")
    with pytest.raises(moment.Occupied):
        freeze.preview(campaign, lambda release: None)


def test_work_itself_waits_for_locks_as_long_as_ever():
    with moment.one_moment("10ms"), connection.cursor() as cursor:
        cursor.execute("SHOW lock_timeout")
        assert cursor.fetchone() == ("0",)
