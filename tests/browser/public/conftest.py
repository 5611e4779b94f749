"""The real campaign, published once for all tests of the public pages: they only read."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command

from tests.real import load_real_campaign


@pytest.fixture(scope="package")
def transactional_db(django_db_setup, django_db_blocker) -> Iterator[None]:
    """In place of pytest-django's, which would empty the database after every test."""
    from strikes.releases.freeze import publish

    with django_db_blocker.unblock():
        publish(load_real_campaign())
        yield
        call_command("flush", interactive=False, verbosity=0)
