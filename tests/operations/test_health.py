import pytest
from django.core.management import call_command

from strikes.models import Release
from tests.making import make_campaign

NOTHING_LISTENS = "redis+socket:///nowhere/socket"


def found(answer) -> dict[str, bool]:
    return {check["name"]: check["ok"] for check in answer.json()["checks"]}


def test_the_process_is_alive_without_a_database(client, without_database):
    with without_database():
        assert client.get("/healthz").content == b"ok\n"


def test_health_is_answered_under_any_host_and_without_tls(client, settings):
    settings.ALLOWED_HOSTS, settings.SECURE_SSL_REDIRECT = ["record.example"], True
    assert client.get("/healthz", headers={"host": "10.0.0.7"}).status_code == 200


def test_a_site_with_all_it_stands_on_is_ready(client, db):
    Release.objects.create(campaign=make_campaign(), number=1, slug="first")
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["state"]) == (200, "ready")
    assert found(answer) == dict.fromkeys(("database", "migrations", "release", "broker"), True)


def test_a_site_serves_its_readers_without_a_broker_and_says_so(client, db, settings):
    settings.CELERY_BROKER_URL = NOTHING_LISTENS
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["state"]) == (200, "degraded")
    assert found(answer)["broker"] is False


def test_a_site_without_a_release_is_degraded(client, db):
    assert found(client.get("/readyz"))["release"] is False


def test_a_site_without_its_database_is_not_ready(client, without_database):
    with without_database():
        answer = client.get("/readyz")
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert found(answer)["database"] is False


@pytest.mark.django_db(transaction=True)
def test_a_site_with_a_migration_to_apply_is_not_ready(client):
    call_command("migrate", "strikes", "0008", verbosity=0, fake=True)
    try:
        answer = client.get("/readyz")
    finally:
        call_command("migrate", "strikes", verbosity=0, fake=True)
    assert answer.status_code == 503
    assert found(answer)["migrations"] is False
