"""The strikes of a query as files: the same strikes as the page, with release and filter."""

import csv
import io
import json
from datetime import date

import pytest

from tests.public.making import publish_strike

QUERIES = ["", "?from=2015-10-01&to=2015-10-31", "?province=SY-HM"]


def body(response) -> str:
    return response.getvalue().decode("utf-8-sig")


def table(response) -> list[dict]:
    lines = [line for line in body(response).splitlines() if not line.startswith(("#", '"#'))]
    return list(csv.DictReader(io.StringIO("\n".join(lines))))


def keys_of_json(client, query: str) -> list[str]:
    return [row["key"] for row in client.get(f"/strikes.json{query}").json()["results"]]


@pytest.mark.parametrize("query", QUERIES)
def test_csv_holds_the_strikes_of_the_page(client, release, query):
    keys = [row["key"] for row in table(client.get(f"/strikes.csv{query}"))]
    assert keys == keys_of_json(client, query)


@pytest.mark.parametrize("query", QUERIES)
def test_geojson_holds_the_strikes_of_the_page(client, release, query):
    features = json.loads(body(client.get(f"/strikes.geojson{query}")))["features"]
    assert [feature["id"] for feature in features] == keys_of_json(client, query)


def test_csv_says_in_its_head_which_release_and_filter_it_is(client, release):
    head = body(client.get("/strikes.csv?province=SY-HI")).splitlines()[:8]
    assert "# release: 1" in head
    assert "# filter: ?province=SY-HI" in head
    assert f"# sha256: {release.sha256}" in head
    assert "# licence: CC BY 4.0" in head


def test_geojson_says_in_its_head_which_release_and_filter_it_is(client, release):
    answer = json.loads(body(client.get("/strikes.geojson?province=SY-HI")))
    assert (answer["release"], answer["filter"]) == (1, "?province=SY-HI")


def test_columns_have_hxl_tags(client, release):
    assert "#event+id,#status+certainty,#date+start" in body(client.get("/strikes.csv"))


def test_a_row_keeps_its_doubt(client, release):
    night = table(client.get("/strikes.csv?from=2015-10-01"))[0]
    assert (night["in"], night["edtf"]) == ("possible", "2015-09-30")
    assert night["place"] == "near Homs, within 25 km"
    assert night["targets"] == "command post (more than 8)"
    assert night["addresses"] == "https://example.org/briefing"


def test_a_strike_without_a_point_has_no_geometry(client, release):
    features = json.loads(body(client.get("/strikes.geojson")))["features"]
    shared = next(feature for feature in features if feature["id"] == "shared")
    assert shared["geometry"] is None


def test_a_point_is_longitude_first(client, release):
    features = json.loads(body(client.get("/strikes.geojson")))["features"]
    assert features[0]["geometry"] == {"type": "Point", "coordinates": [36.7, 34.7]}


def test_text_that_looks_like_a_formula_is_kept_from_spreadsheets(client, campaign_and_release):
    place = {"stated": "=HYPERLINK(0)", "area": None}
    publish_strike(campaign_and_release[0], "evil", date(2015, 11, 1), place=place)
    row = table(client.get("/strikes.csv?from=2015-11-01"))[0]
    assert row["place_as_stated"] == "'=HYPERLINK(0)"


def test_a_file_is_named_by_campaign_and_release(client, release):
    answer = client.get("/strikes.csv")
    assert 'filename="first-release-1-strikes.csv"' in answer["Content-Disposition"]


@pytest.mark.parametrize("ending", ["csv", "geojson"])
def test_bad_input_is_a_clear_400(client, release, ending):
    answer = client.get(f"/strikes.{ending}?from=x")
    assert answer.status_code == 400
    assert "is not a date" in answer.json()["error"]


@pytest.mark.parametrize("ending", ["csv", "geojson"])
def test_a_query_that_finds_nothing_is_an_empty_file(client, release, ending):
    answer = client.get(f"/strikes.{ending}?from=2030-01-01")
    assert answer.status_code == 200
    assert "/strike/" not in body(answer)


def test_a_campaign_has_its_own_files(client, release):
    assert len(table(client.get("/first/strikes.csv"))) == 4
