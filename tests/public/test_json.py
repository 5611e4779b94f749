"""The JSON twin gives the same records as the page, and what is kept is kept rightly."""

import gzip
import re

import pytest


def keys_of_page(response) -> list[str]:
    return re.findall(r'data-key="([^"]+)"', response.content.decode())


@pytest.mark.parametrize(
    "query",
    ["", "?from=2015-10-01&to=2015-10-31", "?province=SY-HM", "?to=2015-10-10&province=SY-HI"],
)
def test_page_and_json_give_the_same_strikes(client, release, query):
    twin = client.get(f"/strikes.json{query}").json()
    assert keys_of_page(client.get(f"/{query}")) == [row["key"] for row in twin["results"]]


def test_a_row_tells_all_that_a_map_needs(client, release):
    row = client.get("/strikes.json?from=2015-10-10&to=2015-10-10").json()["results"][0]
    assert row == {
        "key": "sure",
        "url": "/strike/sure/",
        "in": "certain",
        "window": {"start": "2015-10-10", "end": "2015-10-10", "prec": "1", "edtf": "2015-10-10"},
        "night": False,
        "place": row["place"],
        "provinces": ["SY-HI"],
        "point": [34.7, 36.7],
        "where_prec": "2",
        "radius_km": 25.0,
        "targets": row["targets"],
        "status": "declared",
    }


def test_counts_stand_beside_the_results(client, release):
    answer = client.get("/strikes.json?province=SY-HI").json()
    assert (answer["certain"], answer["possible"]) == (2, 1)
    assert len(answer["results"]) == 3


def test_a_strikes_page_has_a_twin(client, release):
    assert client.get("/strike/sure.json").json()["key"] == "sure"


def test_a_second_look_is_answered_without_the_page(client, release, django_assert_num_queries):
    first = client.get("/")
    with django_assert_num_queries(1):
        second = client.get("/", headers={"if-none-match": first["ETag"]})
    assert second.status_code == 304


def test_an_answer_of_not_modified_leaves_the_kept_pages_policy_alone(client, release):
    first = client.get("/")
    second = client.get("/", headers={"if-none-match": first["ETag"]})
    assert "Content-Security-Policy" in first
    assert "Content-Security-Policy" not in second


def test_another_language_is_another_page(client, release):
    english = client.get("/")
    russian = client.get("/", headers={"if-none-match": english["ETag"], "accept-language": "ru"})
    assert russian.status_code == 200


def test_data_at_its_checksum_is_kept_for_ever(client, release):
    answer = client.get(f"/data/{release.sha256}/areas.json")
    assert "immutable" in answer["Cache-Control"]


@pytest.mark.parametrize("name", ["areas.json", "strikes.arrows"])
def test_data_of_no_release_is_a_404(client, release, name):
    assert client.get(f"/data/ffff/{name}").status_code == 404


def test_columns_travel_compressed_where_the_reader_can_unpack_them(client, release):
    address = f"/data/{release.sha256}/strikes.arrows"
    packed = client.get(address, headers={"accept-encoding": "gzip, br"})
    plain = client.get(address)
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.getvalue()) == plain.getvalue()


def test_areas_bring_names_and_polygons(client, release):
    areas = client.get(f"/data/{release.sha256}/areas.json").json()["areas"]
    assert {area["code"] for area in areas} == {"SY-HI", "SY-HM", "SY-ID"}
    assert areas[0]["polygon"]["type"] == "Polygon"


def test_pages_travel_compressed(client, release):
    answer = client.get("/", headers={"accept-encoding": "gzip"})
    assert b"</html>" in gzip.decompress(answer.content)


def test_the_policy_allows_no_script_without_its_nonce(client, release):
    answer = client.get("/")
    nonces = set(re.findall(r'<script[^>]* nonce="([^"]+)"', answer.content.decode()))
    assert len(nonces) == 1
    assert f"'nonce-{nonces.pop()}'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]
