"""A signed-in editor and a small campaign: a statement, its claims, a strike that has evidence."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission, User
from django.db import transaction

from strikes.models import Area, AreaName
from tests.making import (
    make_campaign,
    make_capture,
    make_claim,
    make_organisation,
    make_province,
    make_strike,
)

TEXT = (
    "Russian aircraft hit eight targets near Palmyra on 7 October. "
    "More than 30 sorties were flown, the ministry said."
)
SQUARE = {"type": "Polygon", "coordinates": [[[37, 33], [40, 33], [40, 36], [37, 36], [37, 33]]]}
EAST = {"type": "Polygon", "coordinates": [[[40, 33], [42, 33], [42, 36], [40, 36], [40, 33]]]}


@pytest.fixture
def editor(admin_user):
    return admin_user


@pytest.fixture
def desk(admin_client):
    """A client signed in as an editor with all rights."""
    return admin_client


@pytest.fixture
def campaign(db):
    return make_campaign()


@pytest.fixture
def homs(db):
    return make_province(polygon=SQUARE, name_ar="حمص", name_ru="Хомс")


@pytest.fixture
def deir_ez_zor(db):
    return make_province("SY-DY", "Deir ez-Zor", polygon=EAST)


@pytest.fixture
def palmyra(homs):
    area = Area.objects.create(
        code="palmyra", level="place", country="SY", name_en="Palmyra", name_ar="تدمر",
        name_ru="Пальмира", lat=34.56, lon=38.27, province=homs, population=51323,
    )  # fmt: skip
    for name in ("Palmyra", "تدمر", "Пальмира", "Tadmur"):
        AreaName.objects.create(area=area, text=name)
    return area


@pytest.fixture
def capture(campaign):
    return make_capture(campaign, TEXT, title="Briefing of 7 October", language="en")


@pytest.fixture
def claim(capture):
    return make_claim(capture, "hit eight targets", as_of=date(2015, 10, 7))


@pytest.fixture
def proposed(capture):
    return make_claim(
        capture, "More than 30 sorties", measure="sorties", low=30, high=None,
        qualifier="more_than", review="proposed", extractor="rules 1",
    )  # fmt: skip


@pytest.fixture
def strike(claim, palmyra):
    with transaction.atomic():  # a public record has its evidence when the transaction ends
        strike = make_strike(
            claim, area=palmyra, place_as_stated="near Palmyra", where_prec="2", radius_km=25
        )
    strike.provinces.add(palmyra.province)
    strike.targets.create(category="command_control", low=8, high=8, qualifier="exact")
    return strike


@pytest.fixture
def make_editor(db, client):
    """Signs in an editor who has only the rights that are named."""

    def sign_in(*rights: str):
        user = get_user_model().objects.create_user("helper", password="a", is_staff=True)
        user.user_permissions.set(Permission.objects.filter(codename__in=rights))
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def ministry(db):
    return make_organisation()


@pytest.fixture
def as_role(client):
    """Signs somebody of one role in."""

    def sign_in(name: str):
        user = User.objects.create_user(name.split()[0], password="a", is_staff=True)
        user.groups.set([Group.objects.get(name=name)])
        client.force_login(user)
        return client

    return sign_in
