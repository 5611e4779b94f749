"""Loading Syria's areas: again, over an editor's changes, and with codes that are none."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from strikes.models import Area, AreaName

pytestmark = pytest.mark.django_db


def areas(code: str = "", *options: str) -> str:
    out = StringIO()
    call_command("load_areas", *([code] if code else []), *options, stdout=out, stderr=out)
    return out.getvalue()


def test_loading_twice_changes_nothing():
    areas("SY")
    names = AreaName.objects.count()
    assert areas("SY") == ("SY: 0 areas made, 0 filled in, 449 unchanged, 0 spellings added\n")
    assert AreaName.objects.count() == names


def test_without_a_country_what_comes_with_the_project_is_loaded():
    assert areas().startswith("SY: 449 areas made")


def test_a_point_that_an_editor_has_placed_is_kept_and_said():
    areas("SY")
    Area.objects.filter(code="homs-169577").update(lat=34.7)
    assert "kept as stored, the file differs: homs-169577: lat" in areas("SY")
    assert Area.objects.get(code="homs-169577").lat == 34.7


def test_refreshing_puts_the_files_value_back():
    areas("SY")
    Area.objects.filter(code="homs-169577").update(lat=34.7)
    areas("SY", "--refresh")
    assert Area.objects.get(code="homs-169577").lat == 34.72405


def test_what_was_empty_is_filled_in():
    areas("SY")
    Area.objects.filter(code="SY-HI").update(polygon=None, name_ru="")
    assert "1 filled in" in areas("SY")
    assert Area.objects.get(code="SY-HI").polygon["type"] == "Polygon"


def test_a_lower_case_code_is_the_same_country():
    assert areas("sy").startswith("SY: 449 areas made")


@pytest.mark.parametrize("code", ["XX", "Syria", "EU", "", "12"])
def test_a_code_of_no_country_is_refused_with_what_to_type(code):
    with pytest.raises(CommandError, match="use its two letters from ISO 3166-1, such as SY"):
        call_command("load_areas", code or " ")
