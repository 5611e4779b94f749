"""A strike is found by the district that its place lies in, where the gazetteer tells it."""

import pytest

from strikes.models import Area, Published
from strikes.releases.freeze import publish
from tests.making import make_campaign, make_capture, make_claim, make_province, make_strike

pytestmark = pytest.mark.django_db


@pytest.fixture
def facets():
    """Publishes one strike at an area and gives what it is found by."""

    def published(**area) -> list[str]:
        campaign = make_campaign()
        place = Area.objects.create(country="SY", name_en="Tadmur", **area)
        claim = make_claim(make_capture(campaign, "Aircraft hit 8 targets."), "8 targets")
        make_strike(claim, area=place, where_prec="3")
        publish(campaign)
        return Published.objects.get(kind="strike").facets

    return published


def make_district() -> Area:
    district = {"code": "tadmur-district", "level": "district", "name_en": "Tadmur District"}
    return Area.objects.create(country="SY", parent=make_province(), **district)


def test_a_place_in_a_district_names_it(facets):
    found = facets(code="tadmur", level="place", parent=make_district())
    assert "district:tadmur-district" in found
    assert "place:tadmur" in found


def test_a_place_without_a_district_names_none(facets):
    found = facets(code="tadmur", level="place", parent=make_province())
    assert not [facet for facet in found if facet.startswith("district:")]


def test_a_strike_somewhere_in_a_district_names_it(facets):
    assert "district:t" in facets(code="t", level="district", parent=make_province())
