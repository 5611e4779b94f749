"""A campaign too large for the browser: the same page, its map drawn from the server's numbers."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.public.test_map import (
    OCTOBER,
    click_province,
    counts_of_server,
    expect_address,
    expect_counts,
    open_map,
)


@pytest.fixture(autouse=True)
def every_campaign_is_large(settings):
    settings.COLUMNS_AT_MOST = 100


@pytest.fixture
def open_context(fresh_context):
    """What is asked of the server counts here, so nothing may be kept from before."""
    return fresh_context


def test_the_map_asks_for_tiles_and_not_for_the_strikes(page, page_errors):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    with page.expect_response(re.compile(r"/tiles/\d+/\d+/\d+\.json")) as answer:
        open_map(page)
    assert answer.value.ok
    assert not [url for url in asked if url.endswith(".arrows")]
    assert page_errors == []


def test_a_change_of_the_filter_asks_the_server(page):
    open_map(page, "?from=2015-10-01")
    page.get_by_label("To", exact=True).fill("2015-10-31")
    page.get_by_label("To", exact=True).blur()
    expect(page).to_have_url(re.compile("to=2015-10-31"))
    expect_counts(page, counts_of_server(page, OCTOBER))


def test_a_click_on_a_province_filters_there_too(page):
    open_map(page)
    click_province(page, "SY-HA")
    expect_address(page, "?province=SY-HA")


def test_provinces_without_points_are_hatched_there_too(page):
    open_map(page)
    expect(page.locator(".province-doubt:visible").first).to_be_attached()
