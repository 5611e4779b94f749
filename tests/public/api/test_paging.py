"""Pages follow one another through one release, whatever is published meanwhile."""

import json
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection

from strikes.models import Published, Release
from tests.public.api.reading import get, keys, problem, read
from tests.public.making import publish_strike

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _released(release):
    pass


def next_of(said: dict) -> str | None:
    return next((link["href"] for link in said["links"] if link["rel"] == "next"), None)


def walk(client, address: str) -> list[str]:
    found, following = [], f"/api/collections/{address}"
    while following:
        said = json.loads(client.get(following).content)
        found += [each["id"] for each in said["features"]]
        following = next_of(said)
    return found


def test_pages_give_every_item_once(client):
    assert walk(client, "strikes/items?limit=1") == ["sure", "night", "shared", "lost"]


@pytest.mark.parametrize("sort", ["start", "-start", "where_prec,-start", "-lat,key", "lon"])
def test_pages_follow_any_order(client, sort):
    whole = [
        each["id"] for each in read(client, f"collections/strikes/items?sortby={sort}")["features"]
    ]
    assert walk(client, f"strikes/items?sortby={sort}&limit=1") == whole


def test_pages_stay_in_order_beyond_any_number_of_digits(client, campaign_and_release):
    campaign, _release = campaign_and_release
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT setval(pg_get_serial_sequence('strikes_published', 'id'), 999999998)"
        )
    for key in ("nine-digits", "ten-digits"):
        publish_strike(campaign, key, date(2016, 1, 1))
    assert keys(client, "?from=2016-01-01") == ["nine-digits", "ten-digits"]
    assert walk(client, "strikes/items?limit=1")[-2:] == ["nine-digits", "ten-digits"]


def test_targets_are_paged_too(client):
    assert walk(client, "targets/items?limit=1") == ["sure-1", "night-1", "shared-1", "lost-1"]


def test_a_next_link_keeps_every_parameter(client):
    said = read(client, "collections/strikes/items?limit=1&province=SY-HI&properties=key&f=json")
    asked = parse_qs(urlsplit(next_of(said)).query)
    del asked["cursor"]
    assert asked == {"limit": ["1"], "province": ["SY-HI"], "properties": ["key"], "f": ["json"]}


def test_the_last_page_has_no_next_link(client):
    assert next_of(read(client, "collections/strikes/items?limit=4")) is None


def test_every_page_says_how_many_match_in_all(client):
    following = next_of(read(client, "collections/strikes/items?limit=2"))
    assert json.loads(client.get(following).content)["numberMatched"] == 4


def test_a_walk_stays_in_its_release_when_another_is_published(client, campaign_and_release):
    campaign, first = campaign_and_release
    following = next_of(read(client, "collections/strikes/items?limit=1"))
    Published.objects.filter(key="night").update(until=2)
    publish_strike(campaign, "new", date(2015, 10, 20), since=2)
    Release.objects.create(
        campaign=campaign, number=2, slug="first", about=first.about, sha256="2" * 64
    )
    assert walk(client, "strikes/items") == ["sure", "shared", "lost", "new"]
    assert json.loads(client.get(following).content)["features"][0]["id"] == "night"
    assert json.loads(client.get(following).content)["release"] == 1


def test_a_limit_beyond_the_most_gives_the_most(client):
    assert read(client, "collections/strikes/items?limit=1000000000")["numberReturned"] == 4


def test_a_page_of_csv_names_the_next_in_its_head(client):
    response = get(client, "collections/strikes/items?f=csv&limit=3")
    assert response["Link"].endswith('rel="next"')


def test_a_cursor_of_another_order_is_refused(client):
    said = read(client, "collections/strikes/items?limit=1&sortby=start")
    cursor = parse_qs(urlsplit(next_of(said)).query)["cursor"][0]
    assert "another sortby" in problem(client, f"?cursor={cursor}")["cursor"]
