"""Every test session runs on a real Postgres and a real broker of its own."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import ExitStack

import django
import pytest
from django.db import connection
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from tests import schema, services

pytest_plugins = ["tests.real"]


def hands_tests_out() -> bool:
    """Whether this process leads others (pytest-xdist), each of which has servers of its own: what
    it started itself they would share, and a worker of one test take another's tasks."""
    asked = re.search(r"(^| )(-n|--numprocesses)(?![ =]?0\b)", " ".join(sys.argv[1:]))
    return asked is not None and "PYTEST_XDIST_WORKER" not in os.environ


running = ExitStack()
leads = hands_tests_out()
if not leads:
    services.start(running)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()  # here, so that the conftest files further down may import models
if leads:  # those it starts read their settings when their servers are there
    del os.environ["DJANGO_SETTINGS_MODULE"]


@pytest.fixture(scope="session", autouse=True)
def quick_settings() -> Iterator[None]:
    """What would take its time in each of thousands of tests: a password hashed well a third of a
    second, a list of all static files 40 ms for each new client."""
    with override_settings(
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        WHITENOISE_AUTOREFRESH=True,  # looks for the one file that is asked for
    ):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> None:
    """In addition to pytest-django's: the test database begins as a copy of the one with tables."""
    for name in schema.lent:
        connection.settings_dict["TEST"]["TEMPLATE"] = name


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """In addition to pytest-django's: tables can be emptied, which is how a test that commits leaves
    them for the next. No other database has this trigger off: only their owner's DDL can do that.
    In the end, threads of the live server have a moment to close the connections they hold: a
    database in use is not dropped.
    """
    from strikes.models import kept

    with django_db_blocker.unblock():
        for model in kept.kept():
            kept.NEVER_EMPTIED.disable(model)
    yield
    with django_db_blocker.unblock():
        services.wait_until_unused(connection, seconds=20)


# Files that take a minute or more begin first: at the end they would leave a processor idle.
LONG = (
    "tests/faults/",
    "tests/extraction/test_any_text",
    "tests/run/test_make_run",
    "tests/desk/matrix/",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


def pytest_unconfigure() -> None:
    running.close()
