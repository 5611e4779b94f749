"""Nothing that the site tells machines names a person or holds a secret."""

import logging
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from prometheus_client import generate_latest

from strikes.desk.accounts import invitations
from strikes.models import Invitation
from strikes.operations.logs import Lines, WithRequest
from tests.making import make_campaign, make_organisation
from tests.operations.test_metrics import INSIDE

pytestmark = pytest.mark.django_db
NAME, PASSWORD, WRONG = "marta.kowal", "seven quiet hills 41", "eight loud valleys 17"
SOUGHT, ADDRESS, NOTE = "my-own-village", "203.0.113.77", "told by a neighbour"


@pytest.fixture
def printed():
    """Every line of every logger, as production prints it."""
    lines: list[str] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record))

    handler = Kept(logging.INFO)
    handler.addFilter(WithRequest())
    handler.setFormatter(Lines())
    loggers = [logging.getLogger(name) for name in ("", "requests", "django.server")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.INFO)
    logging.getLogger().addHandler(handler)
    yield lines
    logging.getLogger().removeHandler(handler)
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)


@pytest.fixture
def token() -> str:
    maker = User.objects.create_user("maker")
    invitation = Invitation(ends=timezone.now() + timedelta(days=1), made_by=maker)
    token = invitations.make_token(invitation)
    invitation.save()
    return token


def an_evening(client, token: str) -> None:
    """A reader searches; an editor mistypes, signs in, writes, follows a link that is over."""
    User.objects.create_superuser(NAME, password=PASSWORD)
    make_campaign()
    client.get(f"/?q={SOUGHT}", REMOTE_ADDR=ADDRESS, headers={"referer": f"http://x/?q={SOUGHT}"})
    for password in (WRONG, PASSWORD):
        login = {"login": NAME, "password": password}
        client.post("/accounts/login/", login, REMOTE_ADDR=ADDRESS)
    organisation = make_organisation()
    client.post(f"/admin/strikes/organisation/{organisation.pk}/change/", {"note": NOTE})
    client.get(f"/accounts/invitation/{token}/")
    client.get(f"/accounts/invitation/{token}x/")


@pytest.fixture
def secrets(client, token, settings) -> dict[str, str]:
    """What must not be told, by what it is."""
    an_evening(client, token)
    return {
        "a name": NAME, "a password": PASSWORD, "a wrong password": WRONG, "what is sought": SOUGHT,
        "a reader's address": ADDRESS, "what an editor wrote": NOTE, "a link to an account": token,
        "the session": client.session.session_key, "the key": settings.SECRET_KEY,
    }  # fmt: skip


def told(text: str, secrets: dict[str, str]) -> list[str]:
    return [what for what, words in secrets.items() if words in text]


def test_the_logs_hold_no_secret_and_no_person(printed, secrets):
    assert any("/accounts/login/" in line for line in printed)
    assert any("/accounts/invitation/" in line for line in printed)
    assert told("\n".join(printed), secrets) == []


def test_metrics_hold_no_secret_and_no_person(secrets, client, settings):
    settings.METRICS_ADDRESS = "127.0.0.1:9464"
    text = client.get("/metrics", **INSIDE).content.decode()
    text += generate_latest().decode()  # what one process has counted
    assert "record_requests_total" in text
    assert told(text, secrets) == []


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_health_holds_no_secret_and_no_person(secrets, client, address):
    text = client.get(address).content.decode()
    assert told(text, secrets) == []
    assert "postgres" not in text and "redis" not in text
