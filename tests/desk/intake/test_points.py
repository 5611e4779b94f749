"""Points as tables write them."""

import pytest

from strikes.desk.intake.points import Point, PointError, degrees, point


@pytest.mark.parametrize(
    ("text", "decimal"),
    [
        ("34.72", "34.72"),
        ("34,72", "34.72"),
        ("-36.5°", "-36.5"),
        ("34°43'12\"N", "34.72"),
        ("34°43′12″ N", "34.72"),
        ("34 43 12", "34.72"),
        ("34:43:12", "34.72"),
        ("N34°43.2'", "34.72"),
        ("36°30'W", "-36.5"),
        ("abc", "abc"),
        ("nan", "nan"),
    ],
)
def test_one_coordinate_is_decimal_degrees(text, decimal):
    assert degrees(text) == decimal


def test_sixty_minutes_are_refused():
    with pytest.raises(PointError, match="minutes or seconds of 60 or more"):
        degrees("34°61'00\"N")


@pytest.mark.parametrize(
    "text", ["34.72, 36.71", "34.72;36.71", "34.72 36.71", "34°43'12\"N 36°42'36\"E"]
)
def test_a_pair_is_latitude_and_longitude(text):
    assert point(text) == Point(34.72, 36.71)


def test_a_grid_reference_of_ten_figures_is_a_point():
    found = point("37S CU 07030 25700")
    assert (found.lat, found.lon, found.radius_km) == (
        pytest.approx(34.56, abs=0.05), pytest.approx(36.9, abs=0.05), None,
    )  # fmt: skip


def test_a_grid_square_is_its_middle_with_a_radius():
    square, middle = point("37SCU0725"), point("37SCU0750025500")
    assert square.radius_km == 0.71
    assert (square.lat, square.lon) == pytest.approx((middle.lat, middle.lon), abs=1e-5)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("37SCU123", "needs 0, 2, 4, 6, 8 or 10 figures"),
        ("61SCU0725", "no such square"),
        ("north of Homs", "is no point: write 34.72, 36.71"),
        ("34.72", "is no point"),
        ("34°61'N 36°E", "of 60 or more"),
    ],
)
def test_what_is_no_point_is_refused(text, reason):
    with pytest.raises(PointError, match=reason):
        point(text)
