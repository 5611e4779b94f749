import pytest

from tests.public.making import make_released_campaign


@pytest.fixture
def campaign_and_release(db):
    return make_released_campaign()


@pytest.fixture
def release(campaign_and_release):
    return campaign_and_release[1]
