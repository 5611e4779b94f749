"""Pages are written once for a release; each answer has a nonce of its own all the same."""

import re

import pytest

from strikes.models import Strike
from strikes.releases.freeze import publish
from tests.making import make_campaign, make_capture, make_claim, make_strike

pytestmark = pytest.mark.django_db
LOCMEM = "django.core.cache.backends.locmem.LocMemCache"


@pytest.fixture
def campaign(settings):
    settings.CACHES = settings.CACHES | {"pages": {"BACKEND": LOCMEM, "LOCATION": "kept"}}
    campaign = make_campaign()
    make_strike(make_claim(make_capture(campaign, "They hit 8 targets."), "8 targets"))
    publish(campaign)
    return campaign


def nonces(answer) -> set[str]:
    """Those of the page's scripts and styles."""
    return set(re.findall(r'nonce="([^"]+)"', answer.content.decode()))


def test_a_page_that_is_kept_is_copied_out_with_one_question(campaign, client):
    first = client.get("/first/ladder/")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("strikes.public.ledger_pages.render", None)
        second = client.get("/first/ladder/")
    assert (second.status_code, second.content) == (200, first.content)
    assert second.headers["ETag"] == first.headers["ETag"]


def test_each_answer_has_a_nonce_of_its_own(campaign, client):
    first, second = client.get("/first/"), client.get("/first/")
    assert len(nonces(first)) == len(nonces(second)) == 1
    assert nonces(first) != nonces(second)
    assert f"'nonce-{nonces(second).pop()}'" in second.headers["Content-Security-Policy"]


def test_the_next_release_is_seen_at_once(campaign, client):
    assert "Release 1" in client.get("/first/releases/").content.decode()
    Strike.objects.update(note="Edited.")
    publish(campaign)
    assert "Release 2" in client.get("/first/releases/").content.decode()


def test_a_page_of_an_older_release_names_the_newest(campaign, client):
    for number in (2, 3):
        Strike.objects.update(note=f"Edit {number}.")
        publish(campaign)
        page = client.get("/release/1/first/ladder/").content.decode()
        assert f"To the current release {number}" in page


def test_each_language_has_a_page_of_its_own(campaign, client):
    english = client.get("/first/ladder/")
    arabic = client.get("/first/ladder/?lang=ar", headers={"accept-language": "ar"})
    assert 'lang="en"' in english.content.decode()
    assert 'lang="ar"' in arabic.content.decode()


def test_each_host_has_a_page_of_its_own(campaign, client, settings):
    settings.ALLOWED_HOSTS = ["one.example", "two.example"]
    for host in ("one.example", "two.example"):
        page = client.get("/first/", headers={"host": host}).content.decode()
        assert f"http://{host}/first/" in page


def test_an_embedded_map_may_still_be_framed(campaign, client):
    for _time in range(2):
        answer = client.get("/first/embed/")
        assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]
        assert "X-Frame-Options" not in answer.headers
