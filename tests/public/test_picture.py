"""The picture of the map that comes with the page: the same strikes, before any script."""

import re
from datetime import date

import pytest

from strikes.public import mercator
from strikes.public.filters import Query
from strikes.public.picture import CELL, MARKS_AT_MOST, picture
from tests.public.making import make_released_campaign, publish_strike

pytestmark = pytest.mark.django_db


@pytest.fixture
def released():
    return make_released_campaign()


def test_strikes_at_one_point_are_one_mark(released):
    (mark,) = picture(released[1], Query()).marks
    assert (mark.certain, mark.possible, mark.number) == (2, 0, "2")


def test_the_same_filter_tells_certain_from_possible(released):
    october = Query(start=date(2015, 10, 1), end=date(2015, 10, 31))
    (mark,) = picture(released[1], october).marks
    assert (mark.certain, mark.possible, mark.core < mark.radius) == (1, 1, True)


def test_a_mark_stands_where_the_map_one_zoom_further_out_has_it(released):
    release = released[1]
    about = release.about
    (mark,) = picture(release, Query()).marks
    middle = mercator.place(about["lat"], about["lon"])
    there = mercator.place(34.7, 36.7)
    world = mercator.world(about["zoom"] - 1)
    away = [
        (here - centre) * world - drawn
        for here, centre, drawn in zip(there, middle, (mark.x, mark.y), strict=True)
    ]
    assert max(map(abs, away)) <= CELL


def test_what_lies_outside_of_the_picture_is_not_in_it(released):
    campaign, release = released
    publish_strike(campaign, "far", date(2015, 10, 10), point=[-33.9, 151.2])
    assert sum(mark.total for mark in picture(release, Query()).marks) == 2


def test_many_marks_are_drawn_as_squares(released):
    campaign, release = released
    for number in range(MARKS_AT_MOST + 1):
        point = [33 + number // 30 * 0.15, 36 + number % 30 * 0.15]
        publish_strike(campaign, f"many{number}", date(2015, 10, 10), point=point)
    drawn = picture(release, Query())
    assert drawn.marks == []
    assert sum(path.count("M") for _kind, _shade, path in drawn.squares) > MARKS_AT_MOST


def test_provinces_are_outlined_in_whole_pixels(released):
    _campaign, release = released
    land = picture(release, Query()).land
    assert re.fullmatch(r"(M-?\d+ -?\d+l(-?\d+ -?\d+ ?)+z)+", land.path)
    assert land.width == round(2 / 360 * mercator.world(release.about["zoom"] - 1))


def test_the_page_holds_the_picture_of_its_filter(client, released):
    page = client.get("/?from=2015-10-01&to=2015-10-31").content.decode()
    assert page.count('<circle class="possible"') == 1


def test_a_filter_that_is_refused_gets_no_picture(client, released):
    page = client.get("/?from=never")
    assert page.status_code == 400
    assert "map-picture" not in page.content.decode().split("</head>")[1]


def test_the_first_paint_waits_for_no_file(client, released):
    head = client.get("/").content.decode().split("</head>")[0]
    assert 'rel="stylesheet"' not in head
