"""The campaign that comes with the project, loaded for tests that want real data.

`real_campaign` loads it once for a test module and is for tests in a transaction (`db`);
`real_release` also publishes it. `live_campaign` and `live_release` do the same for one test that
needs a live server. Loading takes about a second, publishing about another."""

from collections.abc import Iterator

import pytest

SLUG = "russia-syria-2015"


def load_real_campaign():
    from strikes.desk import gazetteer
    from strikes.desk.campaign import load_campaign

    gazetteer.store(gazetteer.read("SY"))
    return load_campaign(SLUG).campaign


@pytest.fixture(scope="module")
def real_campaign(django_db_setup, django_db_blocker) -> Iterator:
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        yield load_real_campaign()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def real_release(real_campaign):
    from strikes.releases.freeze import publish

    return publish(real_campaign)


@pytest.fixture
def live_campaign(transactional_db):
    return load_real_campaign()


@pytest.fixture
def live_release(live_campaign):
    from strikes.releases.freeze import publish

    return publish(live_campaign)
