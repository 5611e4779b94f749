"""Points and polygons: squares that can be checked by eye."""

import pytest

from strikes.geometry import Borders, box, contains, distance_km, fault, inner_point, rounded

SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]]}
WITH_HOLE = {
    "type": "Polygon",
    "coordinates": [*SQUARE["coordinates"], [[4, 4], [6, 4], [6, 6], [4, 6], [4, 4]]],
}
EAST = {"type": "Polygon", "coordinates": [[[10, 0], [20, 0], [20, 10], [10, 10], [10, 0]]]}
TWO = {"type": "MultiPolygon", "coordinates": [SQUARE["coordinates"], EAST["coordinates"]]}


def test_a_point_in_a_polygon_is_inside():
    assert contains(SQUARE, lat=5, lon=5)


def test_a_point_beside_a_polygon_is_outside():
    assert not contains(SQUARE, lat=5, lon=11)


def test_a_point_in_a_hole_is_outside():
    assert not contains(WITH_HOLE, lat=5, lon=5)


def test_every_part_of_a_multipolygon_counts():
    assert contains(TWO, lat=5, lon=15)


def test_a_line_is_no_area():
    with pytest.raises(ValueError, match="neither a Polygon nor a MultiPolygon"):
        contains({"type": "LineString", "coordinates": [[0, 0], [1, 1]]}, 0, 0)


def test_a_degree_north_of_the_edge_is_111_km_away():
    assert distance_km(SQUARE, lat=11, lon=5) == pytest.approx(111.32)


def test_a_degree_of_longitude_shrinks_towards_the_pole():
    far_north = {"type": "Polygon", "coordinates": [[[0, 59], [9, 59], [9, 61], [0, 61], [0, 59]]]}
    assert distance_km(far_north, lat=60, lon=10) == pytest.approx(55.66, abs=0.01)


def test_a_point_inside_is_at_no_distance():
    assert distance_km(SQUARE, lat=5, lon=5) == 0


def test_the_box_is_south_west_north_east():
    assert box(TWO) == (0, 0, 10, 20)


def test_rounding_leaves_out_repeated_points():
    ring = [[0, 0], [0.00001, 0], [1, 0], [1, 1], [0, 0]]
    shape = rounded({"type": "Polygon", "coordinates": [ring]})
    assert shape == {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}


def test_rounding_leaves_out_a_ring_that_collapses():
    speck = [[[5, 5], [5.00001, 5], [5, 5.00001], [5, 5]]]
    shape = rounded({"type": "MultiPolygon", "coordinates": [SQUARE["coordinates"], speck]})
    assert shape["type"] == "Polygon"


def test_a_point_is_found_in_its_area():
    assert Borders([("west", SQUARE), ("east", EAST)]).at(5, 15) == "east"


def test_a_point_off_the_coast_is_in_no_area():
    assert Borders([("west", SQUARE)]).at(5, -0.01) is None


def test_a_point_just_off_the_coast_belongs_to_the_nearest_area_within_the_distance():
    assert Borders([("west", SQUARE), ("east", EAST)]).at(5, 20.02, within_km=3) == "east"


def test_a_point_beyond_the_distance_belongs_to_none():
    assert Borders([("west", SQUARE)]).at(5, -0.05, within_km=3) is None


def test_the_inner_point_of_a_ring_shape_is_not_in_its_hole():
    lat, lon = inner_point(WITH_HOLE)
    assert contains(WITH_HOLE, lat, lon)


def test_the_inner_point_of_a_bow_lies_on_the_bow():
    bow = {"type": "Polygon", "coordinates": [[[0, 0], [9, 0], [9, 9], [0, 9], [0, 8], [8, 8],
                                               [8, 1], [0, 1], [0, 0]]]}  # fmt: skip
    assert inner_point(bow)[1] == pytest.approx(8.5)


def polygon(*ring) -> dict:
    return {"type": "Polygon", "coordinates": [list(ring)]}


@pytest.mark.parametrize("geometry", [SQUARE, WITH_HOLE, TWO])
def test_a_whole_polygon_has_no_fault(geometry):
    assert fault(geometry) == ""


@pytest.mark.parametrize(
    ("geometry", "words"),
    [
        ("<svg onload=alert(1)>", "neither a GeoJSON Polygon nor"),
        ([1, 2], "neither a GeoJSON Polygon nor"),
        ({"type": "Point", "coordinates": [1, 2]}, "neither a GeoJSON Polygon nor"),
        ({"type": "Feature", "geometry": SQUARE}, "give the geometry alone"),
        ({"type": "Polygon"}, "no rings of"),
        ({"type": "Polygon", "coordinates": [1, 2]}, "no rings of"),
        ({"type": "Polygon", "coordinates": [[["0", "0"]]]}, "no rings of"),
        ({"type": "Polygon", "coordinates": []}, "four points or more"),
        (polygon([0, 0], [1, 0], [0, 0]), "four points or more"),
        (polygon([0, 0], [1, 0], [1, 1], [0, 1]), "its last is its first"),
        (polygon([0, 0], [181, 0], [1, 1], [0, 0]), "beyond 180°"),
        (polygon([0, 0], [float("nan"), 0], [1, 1], [0, 0]), "beyond 180°"),
        (polygon(*[[0, 0]] * 20_001), "20,000 is the most"),
    ],
)
def test_what_is_wrong_with_a_polygon_is_said(geometry, words):
    assert words in fault(geometry)
