"""A real Chromium on the live server; whatever a page asks of the outside is refused and noted."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import connections
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

# Playwright keeps an event loop in this thread, and Django then suspects every query.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

ROOT = Path(__file__).resolve().parents[2]
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
SENT = {"http", "https", "ws", "wss"}  # data: and blob: ask nobody
FLAGS = [
    "--no-sandbox",  # Chromium's own does not start as root, as on a build machine
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # No address but this machine's leads anywhere. Refusing each request in a route instead would
    # switch the browser's cache off.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE ::1",
]
WIDE = {"viewport": {"width": 1280, "height": 800}}
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
}
REFUSED = ("net::ERR_FAILED", "net::ERR_NAME_NOT_RESOLVED")  # by a route, by the rule above
OpenContext = Callable[..., BrowserContext]
OpenPage = Callable[..., Page]


def chromium_path() -> str:
    found = subprocess.run(
        [sys.executable, ROOT / "bin/chromium"], stdout=subprocess.PIPE, text=True
    )
    if found.returncode:
        pytest.exit("The browser tests need a Chromium: see above.", returncode=1)
    return found.stdout.strip()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """While Playwright's event loop runs in this thread, Django keeps its connections elsewhere than
    before and after: those of either time are closed at its end, or Postgres would find a session
    that nobody knows of any more in the database that is to be dropped."""
    connections.close_all()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield browser
        browser.close()
        connections.close_all()


@pytest.fixture
def outside_requests() -> list[str]:
    """The addresses beyond this machine that pages asked for; each was refused."""
    return []


@pytest.fixture
def page_errors() -> list[str]:
    """What scripts threw and what the console called an error, refused requests left out."""
    return []


@pytest.fixture
def fresh_context(browser: Browser, live_server: Any) -> Iterator[OpenContext]:
    """Makes contexts that have kept nothing: `fresh_context(**options of new_context)`."""
    contexts = []

    def fresh_context(**options: Any) -> BrowserContext:
        contexts.append(new_context(browser, live_server.url, **options))
        return contexts[-1]

    yield fresh_context
    for context in contexts:
        context.close()


@pytest.fixture
def open_context(fresh_context: OpenContext) -> OpenContext:
    """Where a page is opened; a folder of tests may have its own way."""
    return fresh_context


def new_context(browser: Browser, address: str, **options: Any) -> BrowserContext:
    context = browser.new_context(base_url=address, **{**WIDE, **options})
    context.set_default_timeout(10_000)
    return context


@pytest.fixture
def open_page(
    open_context: OpenContext, outside_requests: list[str], page_errors: list[str]
) -> Iterator[OpenPage]:
    """Makes pages: `open_page(**options of Playwright's new_context)`."""
    pages = []

    def note(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in SENT and address.hostname not in LOOPBACK:
            outside_requests.append(request.url)

    def open_page(**options: Any) -> Page:
        page = open_context(**options).new_page()
        pages.append(page)
        page.on("request", note)
        page.on("pageerror", lambda error: page_errors.append(str(error)))
        page.on("console", lambda message: note_console(message, page_errors))
        return page

    yield open_page
    for page in pages:
        page.close()


def note_console(message: Any, page_errors: list[str]) -> None:
    if message.type == "error" and not any(each in message.text for each in REFUSED):
        page_errors.append(message.text)


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page in a wide window."""
    return open_page()


@pytest.fixture
def phone_page(open_page: OpenPage) -> Page:
    """A page 390 pixels wide, on a touch screen."""
    return open_page(**PHONE)


@pytest.fixture
def plain_page(open_page: OpenPage) -> Page:
    """A page in a browser with JavaScript off."""
    return open_page(java_script_enabled=False)
