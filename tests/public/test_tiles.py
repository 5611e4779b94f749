"""Numbers by cell for a campaign too large for the browser: the same strikes, the same filter."""

from datetime import date

import pytest
from django.urls import reverse

from strikes.public.tiles import box
from tests.public.making import make_released_campaign, publish_strike

pytestmark = pytest.mark.django_db
HOMS_AT_7 = (77, 50)  # the tile that holds 34.7 north, 36.7 east


@pytest.fixture
def release():
    return make_released_campaign()[1]


def tile(client, release, query="", place=(7, *HOMS_AT_7)):
    return client.get(reverse("strike-tile", args=[release.sha256, *place]) + query)


def test_strikes_with_a_point_are_counted_into_its_cell(client, release):
    assert tile(client, release).json() == {"cells": [[3, 53, 2, 0]]}


def test_the_same_filter_counts_certainly_and_possibly(client, release):
    cells = tile(client, release, "?from=2015-10-01&to=2015-10-31").json()["cells"]
    assert [cell[2:] for cell in cells] == [[1, 1]]


def test_all_cells_of_the_world_add_up_to_the_strikes_with_a_point(client):
    campaign, release = make_released_campaign()
    for place, point in enumerate([[70.0, -120.0], [-45.5, 170.2], [0.0, 0.0], [34.7, 36.71]]):
        publish_strike(campaign, f"far{place}", date(2015, 10, 10), point=point)
    cells = tile(client, release, place=(0, 0, 0)).json()["cells"]
    assert sum(certain + possible for _column, _line, certain, possible in cells) == 6


def test_a_tile_elsewhere_is_empty(client, release):
    assert tile(client, release, place=(7, 10, 10)).json() == {"cells": []}


def test_what_has_a_province_and_no_point_is_counted_by_its_provinces(client, release):
    answer = client.get(reverse("strike-provinces", args=[release.sha256]))
    assert answer.json() == {"groups": [[["SY-HI", "SY-HM"], 1, 0]]}


def test_a_wrong_filter_is_refused_in_words(client, release):
    answer = tile(client, release, "?from=2015-13-01")
    assert answer.status_code == 400
    assert "is not a date" in answer.json()["problems"]["from"]


@pytest.mark.parametrize("place", [(19, 0, 0), (1, 2, 0), (1, 0, 2)])
def test_a_tile_that_there_is_not_is_not_found(client, release, place):
    assert tile(client, release, place=place).status_code == 404


def test_a_tile_is_kept_for_ever(client, release):
    assert "immutable" in tile(client, release)["Cache-Control"]


def test_the_tiles_of_one_zoom_lie_side_by_side():
    south, _north, _west, east = box(7, 77, 50)
    assert box(7, 78, 50)[2] == east
    assert box(7, 77, 51)[1] == south
