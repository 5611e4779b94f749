"""Any page as it stood in an older release."""

from datetime import date

import pytest

from strikes.models import Published, Release
from tests.public.making import make_released_campaign, publish_strike

pytestmark = pytest.mark.django_db


@pytest.fixture
def releases():
    """Release 1 has four strikes; release 2 withdraws “lost”, adds “late” and moves “sure”."""
    campaign, first = make_released_campaign()
    Published.objects.filter(key__in=("lost", "sure")).update(until=2)
    publish_strike(campaign, "late", date(2015, 11, 1), since=2)
    publish_strike(campaign, "sure", date(2015, 10, 10), note="Moved.", since=2)
    second = Release.objects.create(
        campaign=campaign, number=2, slug="first", about=first.about, sha256="cd" * 32
    )
    return first, second


def keys(client, address: str) -> set[str]:
    return {each["key"] for each in client.get(address).json()["results"]}


def test_without_a_release_the_newest_is_read(client, releases):
    assert keys(client, "/strikes.json") == {"sure", "night", "shared", "late"}


def test_an_address_behind_a_release_shows_what_stood_in_it(client, releases):
    assert keys(client, "/release/1/strikes.json") == {"sure", "night", "shared", "lost"}


def test_so_does_one_below_a_campaign(client, releases):
    assert "lost" in keys(client, "/release/1/first/strikes.json")


def test_a_parameter_leads_to_that_address_and_keeps_the_others(client, releases):
    answer = client.get("/strikes.json?release=1&province=SY-HI")
    assert (answer.status_code, answer["Location"]) == (
        302,
        "/release/1/strikes.json?province=SY-HI",
    )


def test_an_older_page_says_so_and_leads_to_the_current_one(client, releases):
    page = client.get("/release/1/overview/").content.decode()
    assert "You read release 1" in page
    assert 'href="/overview/"' in page


def test_its_other_links_stay_in_that_release(client, releases):
    page = client.get("/release/1/overview/").content.decode()
    assert 'href="/release/1/first/ladder/"' in page


def test_the_current_release_asked_for_by_number_is_not_called_old(client, releases):
    assert "You read release" not in client.get("/release/2/overview/").content.decode()


def test_a_record_is_shown_as_it_was(client, releases):
    assert client.get("/release/1/strike/sure.json").json()["note"] == ""
    assert client.get("/release/2/strike/sure.json").json()["note"] == "Moved."


def test_what_was_withdrawn_later_still_stood_there(client, releases):
    assert client.get("/release/1/strike/lost/").status_code == 200
    assert client.get("/strike/lost/").status_code == 410


def test_what_was_added_later_is_not_there(client, releases):
    assert client.get("/release/1/strike/late/").status_code == 404


@pytest.mark.parametrize("address", ["/release/9/", "/release/0/strikes.json", "/?release=x"])
def test_a_release_that_is_none_is_a_plain_404(client, releases, address):
    assert client.get(address, follow=True).status_code == 404


@pytest.mark.parametrize(
    "address", ["/release/99999999999999999999/", "/release/1", "/release/1/admin/", "/release/x/"]
)
def test_nothing_else_stands_behind_a_release(client, releases, address):
    assert client.get(address).status_code == 404


def test_the_api_has_a_parameter_of_its_own(client, releases):
    answer = client.get("/release/1/api/collections?f=json")
    assert answer["Location"] == "/api/collections?f=json&release=1"


def test_the_map_takes_its_columns_from_that_release(client, releases):
    first, _second = releases
    page = client.get("/release/1/").content.decode()
    assert f"/release/1/data/{first.sha256}/strikes.arrows" in page
