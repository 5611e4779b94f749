"""The same items as GeoJSON, CSV and Arrow, and packed three ways."""

import gzip
import json

import brotli
import nanoarrow
import pytest
from backports import zstd
from django.db import connection
from nanoarrow.ipc import InputStream

from tests.public.api.reading import body, get, keys, read, table
from tests.public.making import publish_strike

pytestmark = pytest.mark.django_db
ITEMS = "collections/strikes/items"


@pytest.fixture(autouse=True)
def _released(release):
    pass


def columns(response) -> dict[str, list]:
    with InputStream.from_readable(body(response)) as stream:
        array = nanoarrow.Array(stream)
    names = [array.schema.field(i).name for i in range(array.n_children)]
    return {name: array.child(i).to_pylist() for i, name in enumerate(names)}


def test_csv_has_every_item_that_matches_where_no_limit_is_given(client):
    assert [row["key"] for row in table(client, "?f=csv")] == ["sure", "night", "shared", "lost"]


def test_csv_says_how_surely_each_is_in(client):
    found = table(client, "?f=csv&datetime=2015-10-01/2015-10-10")
    assert {row["key"]: row["in"] for row in found} == {"sure": "certain", "night": "possible"}


def test_csv_has_points_as_two_columns(client):
    assert [(row["lat"], row["lon"]) for row in table(client, "?f=csv&limit=1")] == [
        ("34.7", "36.7")
    ]


def test_csv_of_chosen_columns_has_those_alone(client):
    assert table(client, "?f=csv&properties=key,night&limit=1") == [
        {"key": "sure", "night": "false"}
    ]


def test_csv_and_its_chosen_columns_say_the_same(client):
    whole = table(client, "?f=csv")
    names = ",".join(whole[0])
    assert table(client, f"?f=csv&properties={names}") == whole


def test_a_cell_that_starts_a_formula_is_kept_from_running(client, campaign_and_release):
    from datetime import date

    campaign, _release = campaign_and_release
    publish_strike(campaign, "formula", date(2016, 1, 1), note='=HYPERLINK("http://evil")')
    for address in ("?f=csv&from=2016-01-01", "?f=csv&from=2016-01-01&properties=note"):
        assert table(client, address)[0]["note"].startswith("'=")


def test_targets_as_csv_have_a_row_each(client):
    assert len(table(client, "?f=csv", "targets")) == 4


def test_arrow_has_typed_columns(client):
    found = columns(get(client, f"{ITEMS}?f=arrow&properties=key,start,night,lat,radius_km"))
    assert found["key"] == ["sure", "night", "shared", "lost"]
    assert found["night"] == [False, True, False, False]
    assert found["lat"] == [34.7, 34.7, None, None]
    assert str(found["start"][0]) == "2015-10-10"


def test_arrow_without_rows_still_has_its_columns(client):
    assert columns(get(client, f"{ITEMS}?f=arrow&from=2020-01-01&properties=key")) == {"key": []}


def test_a_client_that_goes_away_leaves_no_question_open(client):
    before = list(connection.savepoint_ids)
    get(client, f"{ITEMS}?f=csv")._found.close()
    assert connection.savepoint_ids == before
    assert keys(client, "?limit=1") == ["sure"]


def test_accept_chooses_where_f_does_not(client):
    assert get(client, f"{ITEMS}?limit=1", accept="text/csv")["Content-Type"].startswith("text/csv")
    assert (
        get(client, ITEMS, accept="application/geo+json")["Content-Type"] == "application/geo+json"
    )
    assert get(client, ITEMS)["Content-Type"] == "application/geo+json"


def test_a_format_that_is_not_there_is_refused(client):
    assert get(client, ITEMS, accept="image/png").status_code == 406
    response = get(client, f"{ITEMS}?f=xml")
    assert json.loads(response.content)["problems"]["f"] == (
        "“xml” is no format here: use json, csv, html, arrow."
    )


UNPACK = {
    "gzip": gzip.decompress,
    "br": brotli.decompress,
    "zstd": zstd.decompress,
}


@pytest.mark.parametrize("name", UNPACK)
def test_answers_are_packed_as_the_client_likes(client, name):
    response = get(client, f"{ITEMS}?f=csv&limit=4", accept_encoding=name)
    assert response["Content-Encoding"] == name
    assert UNPACK[name](response.content).startswith(b"in,url,key")


@pytest.mark.parametrize("name", UNPACK)
def test_streams_are_packed_too(client, name):
    response = get(client, f"{ITEMS}?f=csv", accept_encoding=name)
    assert UNPACK[name](body(response)).count(b"\n") == 5


@pytest.mark.parametrize(
    ("header", "packed"),
    [("gzip, deflate, br, zstd", "zstd"), ("gzip;q=0.5, br", "br"), ("zstd;q=0, *", "br"),
     ("identity", None), ("gzip;q=nonsense", None)],
)  # fmt: skip
def test_the_best_that_the_client_takes_is_chosen(client, header, packed):
    response = get(client, f"{ITEMS}?limit=4", accept_encoding=header)
    assert response.get("Content-Encoding") == packed


def test_every_collection_answers_in_every_format(client):
    for name in ("strikes", "sorties", "targets", "claims", "statements", "areas"):
        for form in ("json", "csv", "html", "arrow"):
            response = get(client, f"collections/{name}/items?f={form}")
            assert response.status_code == 200
            assert body(response)


def test_names_in_other_scripts_travel_whole(client):
    said = read(client, "collections/areas/items/SY-HI")["properties"]
    assert (said["name_ar"], said["name_ru"]) == ("حمص", "Хомс")
    assert keys(client, "?province=SY-HI", "areas") == ["SY-HI"]
