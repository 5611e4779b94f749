"""Items and what can be asked of them. The release is that of `make_released_campaign`."""

import json
from datetime import date

import pytest

from tests.public.api.reading import get, keys, read
from tests.public.making import publish_strike

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _released(release):
    pass


def test_without_a_question_all_items_come(client):
    assert keys(client, "") == ["sure", "night", "shared", "lost"]


def test_it_says_how_many_match_and_how_many_came(client):
    said = read(client, "collections/strikes/items?limit=3")
    assert (said["numberMatched"], said["numberReturned"]) == (4, 3)


def test_an_item_has_its_point_with_longitude_first(client):
    said = read(client, "collections/strikes/items/sure")
    assert said["geometry"] == {"type": "Point", "coordinates": [36.7, 34.7]}


def test_a_strike_without_a_point_has_no_geometry(client):
    assert read(client, "collections/strikes/items/shared")["geometry"] is None


def test_an_item_leads_to_its_page(client):
    said = read(client, "collections/strikes/items/sure")
    assert said["properties"]["url"] == "http://testserver/strike/sure/"


def test_figures_stand_as_they_were_claimed(client):
    said = read(client, "collections/strikes/items/sure")["properties"]
    assert said["targets"] == "command post (more than 8)"


def test_an_item_that_is_not_there_is_not_found(client):
    response = get(client, "collections/strikes/items/no-such")
    assert response.status_code == 404
    assert "no item “no-such” in release 1" in json.loads(response.content)["detail"]


def test_a_day_finds_what_certainly_or_possibly_lies_in_it(client):
    assert keys(client, "?datetime=2015-10-01") == ["night"]


def test_an_interval_may_be_open(client):
    assert keys(client, "?datetime=../2015-10-10") == ["sure", "night"]
    assert keys(client, "?datetime=2015-10-12/..") == ["shared", "lost"]


def test_a_time_means_its_day_in_utc(client):
    assert keys(client, "?datetime=2015-10-10T01:00:00%2B03:00") == []
    assert keys(client, "?datetime=2015-10-10T04:00:00%2B03:00") == ["sure"]


def test_a_window_partly_inside_is_possibly_in(client):
    said = read(client, "collections/strikes/items?datetime=2015-10-01/2015-10-10")["features"]
    assert {each["id"]: each["properties"]["in"] for each in said} == {
        "sure": "certain",
        "night": "possible",
    }


def test_the_filters_of_the_site_work_here(client):
    assert keys(client, "?province=SY-HM&from=2015-10-01") == ["shared"]


def test_datetime_and_the_days_of_the_site_narrow_each_other(client):
    assert keys(client, "?from=2015-10-10&datetime=../2015-10-11") == ["sure"]


def test_long_and_open_windows_are_found_in_any_month_they_touch(client, campaign_and_release):
    campaign, _release = campaign_and_release
    publish_strike(campaign, "long", date(2010, 1, 1), date(2020, 1, 1))
    assert keys(client, "?datetime=2015-01-01/2015-02-01&province=SY-HI") == ["long"]


def test_a_box_finds_the_points_in_it(client):
    assert keys(client, "?bbox=36,34,37,35") == ["sure", "night"]
    assert keys(client, "?bbox=37,34,38,35") == []


def test_a_box_may_go_over_the_date_line(client):
    assert keys(client, "?bbox=170,30,-170,40") == []
    assert keys(client, "?bbox=36,30,-170,40") == ["sure", "night"]


def test_a_box_of_six_numbers_leaves_heights_out(client):
    assert keys(client, "?bbox=36,34,0,37,35,100") == ["sure", "night"]


def test_areas_are_found_by_their_extent(client):
    assert keys(client, "?bbox=37.9,35.9,40,40", "areas") == ["SY-HI", "SY-HM", "SY-ID"]
    assert keys(client, "?bbox=38.1,36.1,40,40", "areas") == []


def test_properties_can_be_chosen(client):
    said = read(client, "collections/strikes/items?properties=key,night&limit=1")["features"][0]
    assert said["properties"] == {"key": "sure", "night": False}
    assert said["geometry"]["type"] == "Point"


def test_items_can_be_sorted(client):
    assert keys(client, "?sortby=start") == ["night", "sure", "shared", "lost"]
    assert keys(client, "?sortby=-start") == ["lost", "shared", "sure", "night"]
    assert keys(client, "?sortby=where_prec,-key") == ["sure", "night", "shared", "lost"]


def test_targets_are_items_of_their_own(client):
    said = read(client, "collections/targets/items/sure-1")["properties"]
    assert (said["strike"], said["category"], said["low"]) == ("sure", "command_control", 8)


def test_targets_are_found_by_their_own_category(client):
    assert len(keys(client, "?category=command_control", "targets")) == 4
    assert keys(client, "?category=vehicle", "targets") == []


def test_statements_are_found_by_the_day_they_were_published(client, campaign_and_release):
    from tests.public.making import publish_row

    campaign, _release = campaign_and_release
    data = {
        "key": "dated",
        "published": "2015-10-05",
        "capture": {"kind": "web", "captured": "2015-10-06", "sha256": "ab"},
        "carriers": [],
        "claims": [],
    }
    publish_row(campaign, "statement", "dated", data, window="[2015-10-05,2015-10-06)")
    assert keys(client, "?datetime=2015-10-05", "statements") == ["dated"]
