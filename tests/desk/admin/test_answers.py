"""The small answers that the forms ask for while one types."""

import pytest

pytestmark = pytest.mark.django_db


def ask(desk, name, **query):
    answer = desk.get(f"/admin/answers/{name}/", query)
    assert answer.status_code == 200
    return answer.json()


def test_a_window_is_said_in_words_with_its_precision(desk):
    assert ask(desk, "window", first="2015-09-30", last="2015-10-01") == {
        "words": "30 September – 1 October 2015 (two to six days)",
        "prec": "2",
    }


def test_a_window_that_is_none_is_explained(desk):
    assert "is no date" in ask(desk, "window", first="soon")["error"]


def test_a_figure_is_said_in_words(desk):
    assert ask(desk, "quantity", low="30000", qualifier="more_than") == {
        "words": "more than 30,000"
    }


@pytest.mark.parametrize("low", ["x", "nan", "1e999", "9" * 40, "\0"])
def test_a_number_that_is_none_is_explained(low, desk):
    assert "is no number" in ask(desk, "quantity", low=low)["error"]


def test_a_qualifier_that_is_not_in_the_list_is_explained(desk):
    assert "no such qualifier" in ask(desk, "quantity", low="1", qualifier="maybe")["error"]


def test_a_point_lies_in_its_province(desk, homs, deir_ez_zor):
    found = ask(desk, "province", lat="34.5", lon="38.2")
    assert found == {"id": homs.pk, "name": "Homs · حمص · Хомс — province"}


def test_a_point_at_sea_lies_in_no_province(desk, homs):
    assert ask(desk, "province", lat="34.5", lon="20") == {}


@pytest.mark.parametrize("lat", ["", "north", "nan", "1e400"])
def test_a_point_that_is_none_gets_an_answer_all_the_same(lat, desk, homs):
    assert "id" not in ask(desk, "province", lat=lat, lon="38")


def test_an_area_tells_its_point_and_province(desk, palmyra):
    answer = ask(desk, "area", id=palmyra.pk)
    assert (answer["lat"], answer["lon"], answer["level"]) == (34.56, 38.27, "place")
    assert answer["province"]["id"] == palmyra.province_id


@pytest.mark.parametrize("key", ["", "x", "0", "9" * 30, "٣"])
def test_an_area_that_is_not_there_gives_nothing(key, desk):
    assert ask(desk, "area", id=key) == {}


def test_boundaries_are_geojson_of_the_provinces(desk, homs, deir_ez_zor, palmyra):
    drawn = ask(desk, "boundaries", country="SY")
    assert [each["properties"]["name"] for each in drawn["features"]] == ["Deir ez-Zor", "Homs"]
    assert ask(desk, "boundaries", country="\0")["features"] == []
