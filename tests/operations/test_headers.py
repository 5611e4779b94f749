"""What browsers are told with every answer: each address, each kind of answer, each header."""

import re
from collections.abc import Callable
from functools import cache

import pytest
from django.conf import settings
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from config.urls import urlpatterns as real
from strikes.operations.headers import NO_PAGE
from strikes.releases.package.written import write_files
from tests.browser.public import addresses

PAGES = {**addresses.PAGES, **addresses.MORE}
ADMIN = [
    "strike", "sortie", "claim", "statement", "copyproposal", "assessment", "feed", "organisation",
    "official", "capture", "campaign", "area", "release", "published", "invitation",
]  # fmt: skip
DESK = [
    "/admin/", "/admin/publish/", "/admin/review/", "/admin/imports/", "/admin/jsi18n/",
    "/admin/auth/user/add/", "/admin/strikes/strike/add/", "/admin/strikes/statement/add/",
    "/admin/autocomplete/?app_label=strikes&model_name=statement&field_name=publisher",
    *(f"/admin/strikes/{name}/" for name in ADMIN),
]  # fmt: skip
ACCOUNTS = [
    "/accounts/2fa/", "/accounts/2fa/totp/activate/", "/accounts/2fa/webauthn/",
    "/accounts/2fa/webauthn/add/", "/accounts/password/", "/accounts/sessions/",
    "/accounts/logout/", "/accounts/invitation/none/",
]  # fmt: skip
# The kind of answer → an address that gives it to somebody who is not signed in.
OTHERS = {
    "a health check": ("/healthz", 200),
    "a check that it is ready": ("/readyz", 200),
    "a static file": ("/static/css/base.css", 200),
    "an icon": ("/static/img/mark.svg", 200),
    "a library's file": ("/static/admin/js/core.js", 200),
    "a page to sign in": ("/accounts/login/", 200),
    "a redirect to sign in": ("/admin/", 302),
    "a redirect to a release": ("/?release=1", 302),
    "a redirect to the slash": ("/about", 301),
    "nothing here": ("/nowhere/at/all/", 404),
    "no static file": ("/static/none.css", 404),
    "a mistake of ours": ("/broken/", 500),
    "a mistake of ours in data": ("/broken.json", 500),
    "a parameter that the API does not know": ("/api/collections?none=1", 400),
}
ON_EVERY_ANSWER = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def broken(request):
    raise ValueError("a mistake of ours")


urlpatterns = [path("broken/", broken), path("broken.json", broken), *real]
handler500 = "strikes.operations.failing.server_error"
pytestmark = pytest.mark.urls("tests.operations.test_headers")


@pytest.fixture
def reader(real_release, settings, db) -> Client:
    settings.WHITENOISE_USE_FINDERS = True
    return Client(raise_request_exception=False)


@pytest.fixture
def editor(reader) -> Client:
    reader.force_login(get_user_model().objects.create_superuser("editor", password="a"))
    return reader


@pytest.fixture(scope="module")
def answer_of(real_release) -> Callable[[str], HttpResponse]:
    """The answer to a reader at an address of a name; each is asked for once."""
    write_files(real_release)
    client = Client()

    @cache
    def ask(name: str) -> HttpResponse:
        address = (PAGES | addresses.FILES)[name]
        return client.get(address.format(sha256=real_release.sha256))

    return ask


def missing(response) -> list[str]:
    """What a browser is not told, or told wrongly, whatever the answer is."""
    wrong = [
        f"{name}: {response.get(name)}"
        for name, value in ON_EVERY_ANSWER.items()
        if response.get(name) != value
    ]
    if "camera=()" not in response.get("Permissions-Policy", ""):
        wrong.append("Permissions-Policy")
    policy = response.get("Content-Security-Policy", "")
    if not re.search(r"(^|; )default-src '(self|none)'(;|$)", policy) or "unsafe" in policy:
        wrong.append(f"Content-Security-Policy: {policy}")
    if "X-Frame-Options" not in response and "frame-ancestors *" not in policy:
        wrong.append("X-Frame-Options")
    if response.get("Cross-Origin-Resource-Policy") not in ("same-origin", "cross-origin"):
        wrong.append("Cross-Origin-Resource-Policy")
    return wrong


@pytest.mark.parametrize("name", PAGES)
def test_every_page_for_readers_tells_all(answer_of, name):
    assert missing(answer_of(name)) == []


@pytest.mark.parametrize("name", addresses.FILES)
def test_every_file_for_readers_tells_all(answer_of, name):
    assert answer_of(name).status_code == (404 if name == "nothing" else 200)
    assert missing(answer_of(name)) == []


@pytest.mark.parametrize("address", [*DESK, *ACCOUNTS])
def test_every_page_of_the_desk_tells_all(editor, address):
    response = editor.get(address)
    assert response.status_code in (200, 302, 410)
    assert missing(response) == []


@pytest.mark.parametrize("kind", OTHERS)
def test_every_other_answer_tells_all(reader, kind):
    address, status = OTHERS[kind]
    response = reader.get(address)
    assert response.status_code == status
    assert missing(response) == []


def test_a_host_that_is_not_ours_is_refused_with_all_of_it(reader):
    response = reader.get("/", headers={"Host": "evil.example"})
    assert (response.status_code, missing(response)) == (400, [])


def test_a_method_that_is_not_for_reading_is_refused_with_all_of_it(reader):
    response = reader.post("/about/")
    assert (response.status_code, missing(response)) == (405, [])


def test_a_form_without_its_token_is_refused_with_all_of_it(reader):
    response = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "x"})
    assert (response.status_code, missing(response)) == (403, [])


@pytest.mark.parametrize("name", addresses.FILES)
def test_data_for_readers_is_open_to_other_sites(answer_of, name):
    assert answer_of(name)["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer_of(name)["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("name", sorted(PAGES.keys() - {"embed", "first-embed"}))
def test_a_page_stands_in_no_frame(answer_of, name):
    assert answer_of(name)["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in answer_of(name)["Content-Security-Policy"]


# All of the API may be read everywhere, its pages too.
@pytest.mark.parametrize("name", [name for name in PAGES if "/api/" not in PAGES[name]])
def test_a_page_is_closed_to_other_sites_scripts(answer_of, name):
    assert "Access-Control-Allow-Origin" not in answer_of(name)


@pytest.mark.parametrize("address", ["/admin/", "/admin/autocomplete/?q=1", "/static/js/main.js"])
def test_desk_and_scripts_are_closed_to_other_sites(editor, address):
    response = editor.get(address)
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in response


@pytest.mark.parametrize("name", ["embed", "first-embed"])
def test_the_embedded_map_may_stand_in_a_frame_of_any_site(answer_of, name):
    assert answer_of(name)["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "frame-ancestors *" in answer_of(name)["Content-Security-Policy"]
    assert "X-Frame-Options" not in answer_of(name)


def test_a_page_that_the_browser_has_keeps_the_policy_it_came_with(reader):
    page = reader.get("/ladder/")
    kept = reader.get("/ladder/", headers={"If-None-Match": page["ETag"]})
    assert (kept.status_code, "Content-Security-Policy" in kept) == (304, False)


def test_what_is_no_page_may_do_nothing(reader):
    policy = reader.get("/static/img/mark.svg")["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")


def test_a_browser_comes_back_over_tls_alone(reader, settings):
    settings.SECURE_HSTS_SECONDS = 31536000
    for address in ("/", "/healthz", "/static/css/base.css", "/api/", "/nowhere/"):
        assert reader.get(address, secure=True)["Strict-Transport-Security"].startswith(
            "max-age=31536000"
        )


def test_every_list_of_the_desk_is_looked_at_here():
    names = {model._meta.model_name for model in admin.site._registry}
    assert names - {"user", "group"} == set(ADMIN)


def test_the_proxy_says_the_same_of_what_it_answers_alone():
    assert f'"{NO_PAGE}"' in (settings.ROOT / "deploy/nginx.conf").read_text()
