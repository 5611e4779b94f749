"""One site full of attacks, published once for all tests that look at it."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client

from tests.browser.attacks.looking import Watched
from tests.browser.attacks.strings import LINES


@pytest.fixture(scope="package")
def desk(django_db_setup, django_db_blocker) -> Iterator[Client]:
    """A client signed in with all rights, at a site where every text is an attack."""
    from strikes.releases.planning import publish_due
    from tests.browser.attacks.campaign import build

    with django_db_blocker.unblock():
        editor = User.objects.create_superuser("editor", password="a good password")
        client = Client()
        client.force_login(editor)
        campaign = build(client)
        notes = {"campaign": campaign.pk, "note": "\n".join(LINES)[:2000], "due": ""}
        client.post("/admin/publish/", notes)
        assert publish_due() == 1
        yield client
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="package")
def transactional_db(desk) -> None:
    """In place of pytest-django's, which would empty the database after every test."""


@pytest.fixture
def watched(open_page, live_server, desk) -> Watched:
    """A page signed in at the desk, watched for what no text may do."""
    page = open_page()
    session = desk.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return Watched(page)
