import resource
from collections.abc import Iterator
from contextlib import contextmanager

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
def full_disk():
    """A stretch of time in which no file of this process may grow beyond some kilobytes.

    The refusal is the system's own, as on a full disk, and needs no rights to bring about.
    """

    @contextmanager
    def full(most: int = 10_000) -> Iterator[None]:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    return full


@pytest.fixture
def site(settings) -> Iterator[Site]:
    """A web site on this machine that may be fetched from."""
    settings.FETCH_ALLOW_PRIVATE = ["127.0.0.1"]
    settings.FETCH_DELAY_SECONDS = 0
    with Site() as site:
        yield site
