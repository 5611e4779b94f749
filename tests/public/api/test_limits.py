"""One client cannot take the server from the others."""

import pytest

from strikes.models import Use
from strikes.public.api import limits
from strikes.public.api.limits import Leases
from tests.public.api.reading import get

pytestmark = pytest.mark.django_db


def test_a_client_that_asks_too_often_is_told_when_to_come_back(
    client, release, settings, monkeypatch
):
    settings.API_REQUESTS_A_MINUTE = 3
    monkeypatch.setattr(limits, "leases", Leases())
    monkeypatch.setattr(limits.time, "time", lambda: 1_000_000_060.0)
    answers = [get(client, "conformance") for _time in range(4)]
    assert [each.status_code for each in answers] == [200, 200, 200, 429]
    assert answers[3]["Retry-After"] == "20"
    assert "come back in 20 seconds" in answers[3].json()["detail"]


def test_another_client_is_answered_meanwhile(client, release, settings, monkeypatch):
    settings.API_REQUESTS_A_MINUTE = 1
    monkeypatch.setattr(limits, "leases", Leases())
    monkeypatch.setattr(limits.time, "time", lambda: 1_000_000_060.0)
    for address, status in (("10.0.0.1", 200), ("10.0.0.1", 429), ("10.0.0.2", 200)):
        assert client.get("/api/conformance", REMOTE_ADDR=address).status_code == status


def test_all_processes_together_keep_to_the_limit():
    one, other = Leases(), Leases()
    answered = sum(each.use("client", 5, 60) for _time in range(60) for each in (one, other))
    assert answered == 60


def test_the_next_minute_begins_anew():
    leases = Leases()
    assert [leases.use("client", minute, 1) for minute in (5, 5, 6)] == [True, False, True]


def test_most_requests_cost_no_query(django_assert_max_num_queries):
    leases = Leases()
    with django_assert_max_num_queries(2):
        for _time in range(20):
            leases.use("client", 5, 600)


def test_clients_are_forgotten_after_ten_minutes():
    Use.take("old", 5, 1)
    Use.take("new", 16, 1)
    assert list(Use.objects.values_list("client", flat=True)) == ["new"]


def test_no_address_is_kept(client, release, settings, monkeypatch):
    settings.API_REQUESTS_A_MINUTE = 600
    monkeypatch.setattr(limits, "leases", Leases())
    client.get("/api/conformance", REMOTE_ADDR="203.0.113.9")
    assert "203" not in Use.objects.get().client
    assert len(Use.objects.get().client) == 32


def test_behind_a_proxy_the_client_is_whom_the_proxy_names(rf, settings):
    settings.TRUSTED_PROXIES = 1
    spoofed = rf.get("/", headers={"x-forwarded-for": "1.1.1.1, 2.2.2.2"})
    plain = rf.get("/", headers={"x-forwarded-for": "2.2.2.2"})
    assert limits.client(spoofed) == limits.client(plain)
