import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.contrib.auth.models import User
from django.core.cache import cache

from strikes.desk.accounts.adapter import SecondFactors

PASSWORD = "seven quiet hills 41"


@pytest.fixture
def editor(db) -> User:
    return User.objects.create_user("marta", password=PASSWORD, is_staff=True, is_superuser=True)


@pytest.fixture
def factor(editor) -> str:
    """An authenticator app of the editor's; gives its secret."""
    secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    TOTP.activate(editor, secret)
    return secret


def sign_in(client, password: str = PASSWORD, **more):
    return client.post("/accounts/login/", {"login": "marta", "password": password}, **more)


def code_of(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def test_the_desk_asks_at_the_accounts_own_page(client, db):
    assert client.get("/admin/").url == "/admin/login/?next=/admin/"
    assert client.get("/admin/login/?next=/admin/").url == "/accounts/login/?next=/admin/"


def test_name_and_password_open_the_desk_where_no_second_factor_is_demanded(client, editor):
    assert sign_in(client).url == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_who_has_a_second_factor_is_asked_for_it(client, editor, factor):
    assert sign_in(client).url == "/accounts/2fa/authenticate/"
    assert client.get("/admin/").status_code == 302
    client.post("/accounts/2fa/authenticate/", {"code": code_of(factor)})
    assert client.get("/admin/").status_code == 200


def test_a_wrong_code_opens_nothing(client, editor, factor):
    sign_in(client)
    assert client.post("/accounts/2fa/authenticate/", {"code": "000000"}).status_code == 200
    assert client.get("/admin/").status_code == 302


def test_the_desk_stays_shut_to_a_password_alone_where_two_factors_are_demanded(
    client, editor, settings
):
    settings.SECOND_FACTOR = True
    sign_in(client)
    for address in ("/admin/", "/admin/strikes/strike/", "/admin/publish/"):
        assert client.get(address).url == "/accounts/2fa/"


def test_production_demands_two_factors():
    from tests.run.test_documents import ROOT

    text = (ROOT / "config/settings/accounts.py").read_text()
    assert 'SECOND_FACTOR = env.flag("SECOND_FACTOR", PRODUCTION)' in text


def test_the_secret_of_an_app_lies_encrypted_in_the_database(editor, factor):
    kept = Authenticator.objects.get(type="totp").data["secret"]
    assert factor not in kept
    assert SecondFactors().decrypt(kept) == factor


def test_nobody_signs_up(client, db):
    assert client.get("/accounts/signup/").status_code == 404


def test_guessing_passwords_is_stopped_after_some_tries(client, editor):
    cache.clear()
    for _ in range(5):
        sign_in(client, "wrong")
    answer = sign_in(client)
    assert b"Too many failed login attempts" in answer.content
    assert client.get("/admin/").status_code == 302


def test_an_editor_sees_and_ends_the_own_sessions(client, editor):
    from django.test import Client

    other = Client()
    sign_in(other)
    sign_in(client)
    assert client.get("/accounts/sessions/").content.count(b"127.0.0.1") == 2
    client.post("/accounts/sessions/")
    assert other.get("/admin/").status_code == 302
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize(
    "page",
    [
        "login",
        "password",
        "2fa",
        "2fa/totp/activate",
        "2fa/webauthn/add",
        "sessions",
        "logout",
        "reauthenticate",
    ],
)
def test_a_page_of_the_account_has_no_script_of_its_own_in_it(client, editor, page):
    if page != "login":
        sign_in(client)
        client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    answer = client.get(f"/accounts/{page}/")
    assert answer.status_code == 200
    scripts = [part.split(">")[0] for part in answer.content.decode().split("<script")[1:]]
    assert all("src=" in script or "application/json" in script for script in scripts)
