import pytest

from tests.making import make_campaign, make_province


@pytest.fixture
def campaign(db):
    """A campaign with the provinces of Homs and Hama and the towns of the same names."""
    from strikes.desk.gazetteer import AreaFacts, country_facts, store
    from strikes.models import Organisation

    campaign = make_campaign()
    homs, hama = make_province(), make_province("SY-HM", "Hama")
    store([country_facts("SY")])
    store(
        AreaFacts(
            code=code, level="place", country="SY", name_en=name, province=province.code,
            parent=province.code, lat=lat, lon=36.7, kind=kind, names=(name,),
        )
        for code, name, province, lat, kind in (
            ("homs-169577", "Homs", homs, 34.724, "city"),
            ("hama-170017", "Hama", hama, 35.132, "city"),
            ("suran-1", "Suran", homs, 34.9, "town"),
            ("suran-2", "Suran", hama, 35.3, "town"),
            ("shayrat", "Shayrat", homs, 34.49, "air base"),
        )
    )  # fmt: skip
    Organisation.objects.create(name="Ministry of Defence", kind="belligerent")
    return campaign
