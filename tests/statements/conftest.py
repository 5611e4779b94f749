from collections.abc import Iterator

import pytest

from strikes.models import Campaign, Organisation
from tests.making import make_campaign, make_organisation
from tests.statements.site import Site


@pytest.fixture
def campaign(db) -> Campaign:
    return make_campaign()


@pytest.fixture
def publisher(db) -> Organisation:
    return make_organisation("The Evening Post", "media")


@pytest.fixture
def archive(settings, tmp_path):
    """An archive folder of the test's own."""
    settings.ARCHIVE_DIR = tmp_path / "archive"
    return settings.ARCHIVE_DIR


@pytest.fixture
def site(settings) -> Iterator[Site]:
    """A web site on this machine that may be fetched from."""
    settings.FETCH_ALLOW_PRIVATE = ["127.0.0.1"]
    settings.FETCH_DELAY_SECONDS = 0
    with Site() as site:
        yield site
