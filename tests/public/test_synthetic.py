"""A made-up campaign says so wherever a reader meets it."""

from datetime import date

import pytest

from tests.making import make_campaign
from tests.public.making import make_release, publish_province, publish_strike

pytestmark = pytest.mark.django_db


@pytest.fixture
def made_up():
    campaign = make_campaign("synthetic", synthetic=True)
    publish_province(campaign, "SY-HI")
    publish_strike(campaign, "sure", date(2015, 10, 10))
    return make_release(campaign, synthetic=True)


@pytest.mark.parametrize("address", ["/synthetic/", "/synthetic/overview/"])
def test_each_of_its_pages_bears_a_banner(client, made_up, address):
    assert "Synthetic data, made up for measuring" in client.get(address).content.decode()


def test_its_files_say_so_first(client, made_up):
    csv = client.get("/synthetic/strikes.csv").getvalue().decode("utf-8-sig")
    assert csv.startswith("# synthetic: made up for measuring; none of this happened")
    geojson = client.get("/synthetic/strikes.geojson").getvalue().decode()
    assert '"synthetic": "made up for measuring; none of this happened"' in geojson


def test_its_data_say_so(client, made_up):
    assert client.get("/synthetic/strikes.json").json()["synthetic"] is True


def test_a_real_campaign_is_not_called_made_up(client):
    campaign = make_campaign("real")
    publish_strike(campaign, "sure", date(2015, 10, 10))
    make_release(campaign)
    assert "synthetic" not in client.get("/real/strikes.json").json()
    assert "ynthetic data" not in client.get("/real/").content.decode()
