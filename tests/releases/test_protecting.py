"""A record or a place is held back, shown less exactly, or released some days later."""

from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from strikes.models import Area, Published, Sortie, Strike
from strikes.releases.freeze import NothingToPublish, publish
from tests.desk.admin.conftest import (  # noqa: F401
    campaign,
    capture,
    claim,
    homs,
    palmyra,
    proposed,
)
from tests.making import days, make_strike

pytestmark = pytest.mark.django_db


@pytest.fixture
def district(homs):  # noqa: F811
    return Area.objects.create(
        code="tadmor", level="district", country="SY", name_en="Tadmor", parent=homs, province=homs
    )


@pytest.fixture
def place(palmyra, district):  # noqa: F811
    palmyra.parent = district
    palmyra.save()
    return palmyra


@pytest.fixture
def strike(claim, place, homs):  # noqa: F811
    with transaction.atomic():
        strike = make_strike(
            claim, area=place, place_as_stated="near Palmyra", where_prec="2", radius_km=25,
            lat=34.5612345, lon=38.2712345, key="struck",
        )  # fmt: skip
        make_strike(claim, key="other")  # so that there is something to publish without it
    strike.provinces.add(homs)
    return strike


@pytest.fixture
def sortie(claim, place, campaign):  # noqa: F811
    with transaction.atomic():
        sortie = Sortie.objects.create(
            campaign=campaign, window=days(date(2015, 10, 7)), base=place, base_as_stated="T4",
            publication="pending", key="flown",
        )  # fmt: skip
        sortie.evidence.add(claim)
    return sortie


def shown(key: str = "struck", kind: str = "strike") -> Published | None:
    return Published.objects.filter(kind=kind, key=key, until=None).first()


def protect(row, **how) -> None:
    type(row).objects.filter(pk=row.pk).update(**how)


def test_without_protection_a_strike_is_shown_as_it_is(strike, campaign):  # noqa: F811
    publish(campaign)
    assert shown().data["point"] == [34.5612345, 38.2712345]


def test_a_strike_that_is_held_back_is_in_no_release(strike, campaign):  # noqa: F811
    protect(strike, protection="held")
    publish(campaign)
    assert shown() is None


def test_a_strike_that_is_held_back_waits_as_pending(strike, campaign):  # noqa: F811
    protect(strike, protection="held")
    publish(campaign)
    assert Strike.objects.get(key="struck").publication == "pending"


@pytest.mark.parametrize("where", ["place", "district", "homs"])
def test_a_strike_in_an_area_that_is_held_back_is_in_no_release(
    where, strike, campaign, request  # noqa: F811
):  # fmt: skip
    protect(request.getfixturevalue(where), protection="held")
    publish(campaign)
    assert shown() is None


def test_a_published_strike_that_is_held_back_then_leaves_with_the_next_release(
    strike, campaign  # noqa: F811
):  # fmt: skip
    publish(campaign)
    protect(strike, protection="held")
    publish(campaign)
    assert shown() is None
    assert Published.objects.get(kind="strike", key="struck").until == 2


def test_a_published_strike_leaves_when_its_place_is_held_back(strike, place, campaign):  # noqa: F811
    publish(campaign)
    protect(place, protection="held")
    publish(campaign)
    assert shown() is None


def test_a_strike_comes_back_when_it_is_held_back_no_more(strike, campaign):  # noqa: F811
    protect(strike, protection="held")
    publish(campaign)
    protect(strike, protection="")
    publish(campaign)
    assert shown().since == 2


def test_a_strike_rounded_to_its_district_shows_no_point_and_no_radius(strike, campaign):  # noqa: F811
    protect(strike, protection="district")
    publish(campaign)
    row = shown()
    assert (row.lat, row.lon, row.radius_km) == (None, None, None)
    assert (row.data["point"], row.data["radius_km"]) == (None, None)


def test_a_strike_rounded_to_its_district_names_the_district(strike, campaign):  # noqa: F811
    protect(strike, protection="district")
    publish(campaign)
    place = shown().data["place"]
    assert (place["stated"], place["area"]["code"]) == ("Tadmor", "tadmor")


def test_a_rounded_strike_says_to_what(strike, campaign):  # noqa: F811
    protect(strike, protection="district")
    publish(campaign)
    assert shown().data["place"]["rounded"] == "district"
    assert "rounded" not in shown("other").data["place"]


@pytest.mark.parametrize(("level", "precision"), [("district", "3"), ("province", "4")])
def test_a_rounded_strike_says_how_precise_it_is(level, precision, strike, campaign):  # noqa: F811
    protect(strike, protection=level)
    publish(campaign)
    assert shown().where_prec == shown().data["where_prec"] == precision


def test_rounding_never_makes_a_place_more_precise(strike, campaign):  # noqa: F811
    protect(strike, protection="district", where_prec="6")
    publish(campaign)
    assert shown().where_prec == "6"


def test_the_strictest_of_record_and_place_counts(strike, district, campaign):  # noqa: F811
    protect(strike, protection="district")
    protect(district, protection="province")
    publish(campaign)
    assert shown().data["place"]["area"]["code"] == "SY-HI"


def test_rounding_leaves_the_record_at_the_desk_as_it_is(strike, campaign):  # noqa: F811
    protect(strike, protection="province")
    publish(campaign)
    assert Strike.objects.get(key="struck").lat == 34.5612345


def test_a_protected_place_has_no_row_of_its_own(strike, place, campaign):  # noqa: F811
    protect(place, protection="district")
    publish(campaign)
    assert shown(place.code, "area") is None


def test_a_claim_names_the_district_of_a_protected_place(strike, place, claim, campaign):  # noqa: F811
    claim.areas.add(place)
    protect(place, protection="district")
    publish(campaign)
    areas = shown(str(claim.pk), "claim").data["areas"]
    assert [each["code"] for each in areas] == ["tadmor"]


def test_a_protected_base_is_shown_as_its_district(strike, sortie, place, campaign):  # noqa: F811
    protect(place, protection="district")
    publish(campaign)
    assert shown("flown", "sortie").data["base"] == "Tadmor"


def test_a_sortie_from_a_base_that_is_held_back_is_in_no_release(
    strike, sortie, place, campaign  # noqa: F811
):  # fmt: skip
    protect(place, protection="held")
    publish(campaign)
    assert shown("flown", "sortie") is None


def ended(days_ago: int):
    return days(timezone.now().date() - timedelta(days=days_ago))


@pytest.mark.parametrize(("days_ago", "is_shown"), [(4, False), (5, True), (6, True)])
def test_a_delayed_strike_is_released_after_its_days(
    days_ago, is_shown, strike, campaign  # noqa: F811
):  # fmt: skip
    protect(strike, delay_days=5, window=ended(days_ago))
    publish(campaign)
    assert (shown() is not None) == is_shown


@pytest.mark.parametrize(("days_ago", "is_shown"), [(4, False), (5, True)])
def test_a_place_can_delay_its_strikes(days_ago, is_shown, strike, place, campaign):  # noqa: F811
    protect(place, delay_days=5)
    protect(strike, window=ended(days_ago))
    publish(campaign)
    assert (shown() is not None) == is_shown


def test_the_longer_delay_counts(strike, place, campaign):  # noqa: F811
    protect(place, delay_days=10)
    protect(strike, delay_days=2, window=ended(5))
    publish(campaign)
    assert shown() is None


def test_a_delay_ends_by_itself(strike, campaign, monkeypatch):  # noqa: F811
    protect(strike, delay_days=5, window=ended(2))
    publish(campaign)
    later = timezone.now() + timedelta(days=3)
    monkeypatch.setattr("strikes.models.protection.timezone.now", lambda: later)
    publish(campaign)
    assert shown().since == 2


def test_before_its_day_a_delayed_strike_makes_no_release(strike, campaign):  # noqa: F811
    protect(strike, delay_days=5, window=ended(2))
    publish(campaign)
    with pytest.raises(NothingToPublish):
        publish(campaign)


@pytest.mark.parametrize("model", [Strike, Sortie])
def test_what_is_kept_back_is_found_without_a_look_at_every_record(model, campaign):  # noqa: F811
    kept = model.objects.filter(campaign=campaign).kept_back().order_by()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")  # so few rows are read whole otherwise
    assert f"{model._meta.model_name}_kept_back" in kept.explain()
