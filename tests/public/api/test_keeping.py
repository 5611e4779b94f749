"""What a client may keep, and who may read."""

import pytest

from tests.public.api.reading import get
from tests.public.making import make_released_campaign

ITEMS = "collections/strikes/items"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _released(release):
    pass


def test_what_still_stands_is_not_sent_again(client):
    etag = get(client, ITEMS)["ETag"]
    response = get(client, ITEMS, if_none_match=etag)
    assert (response.status_code, response.content, response["ETag"]) == (304, b"", etag)


def test_another_question_has_another_etag(client):
    assert get(client, ITEMS)["ETag"] != get(client, f"{ITEMS}?limit=1")["ETag"]


def test_a_client_can_ask_by_the_day_of_the_release(client):
    day = get(client, ITEMS)["Last-Modified"]
    assert get(client, ITEMS, if_modified_since=day).status_code == 304


def test_a_numbered_release_may_be_kept_for_ever(client):
    response = get(client, f"{ITEMS}?release=1")
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"


def test_todays_release_is_asked_for_again(client):
    assert get(client, ITEMS)["Cache-Control"] == "public, no-cache"


def test_a_page_for_people_is_kept_by_them_alone(client):
    assert get(client, f"{ITEMS}?f=html")["Cache-Control"] == "private, no-cache"


def test_a_release_that_is_not_there_is_not_found(client):
    response = get(client, f"{ITEMS}?release=7")
    assert (response.status_code, response.json()["detail"]) == (
        404,
        "There is no release 7: the newest is 1.",
    )


def test_scripts_of_any_site_may_read(client):
    assert get(client, ITEMS)["Access-Control-Allow-Origin"] == "*"
    assert get(client, f"{ITEMS}?nonsense=1")["Access-Control-Allow-Origin"] == "*"


def test_a_browser_may_ask_first(client):
    response = client.options(f"/api/{ITEMS}", headers={"origin": "https://example.org"})
    assert response.status_code == 204
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(client, method):
    response = getattr(client, method)(f"/api/{ITEMS}")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")


def test_a_head_request_gets_the_heads_alone(client):
    response = client.head(f"/api/{ITEMS}?f=csv")
    assert (response.status_code, b"".join(response)) == (200, b"")


def test_an_answer_says_how_long_it_is(client):
    response = get(client, ITEMS)
    assert int(response["Content-Length"]) == len(response.content)
    packed = get(client, ITEMS, accept_encoding="gzip")
    assert int(packed["Content-Length"]) == len(packed.content)


def test_reading_data_starts_no_session_and_sets_no_cookie(client):
    assert not get(client, ITEMS).cookies


def test_answers_of_two_campaigns_have_two_etags(client):
    make_released_campaign("second")
    first = client.get(f"/first/api/{ITEMS}")["ETag"]
    assert first != client.get(f"/second/api/{ITEMS}")["ETag"]
