"""The real campaign, published once for all tests of the public pages: they only read."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, BrowserContext

from tests.browser.conftest import OpenContext, new_context
from tests.real import load_real_campaign


@pytest.fixture(scope="package")
def transactional_db(django_db_setup, django_db_blocker) -> Iterator[None]:
    """In place of pytest-django's, which would empty the database after every test."""
    from strikes.releases.freeze import publish

    with django_db_blocker.unblock():
        publish(load_real_campaign())
        yield
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="package")
def kept_contexts() -> Iterator[dict[str, BrowserContext]]:
    contexts: dict[str, BrowserContext] = {}
    yield contexts
    for context in contexts.values():
        context.close()


@pytest.fixture
def open_context(
    browser: Browser, live_server: Any, kept_contexts: dict[str, BrowserContext]
) -> Iterator[OpenContext]:
    """In place of a fresh one: the site stays as it is, so what a browser has kept of it holds."""

    def open_context(**options: Any) -> BrowserContext:
        name = repr(sorted(options.items()))
        if name not in kept_contexts:
            kept_contexts[name] = new_context(browser, live_server.url, **options)
        return kept_contexts[name]

    yield open_context
    for context in kept_contexts.values():
        context.clear_cookies()
