"""The picture that comes with the map's page, in a real browser: before the live map, and alone."""

import pytest
from playwright.sync_api import expect

from tests.browser.public.test_map import open_map

# Left, top, right and bottom of some elements together, in pixels.
EDGES = """elements => {
    const boxes = elements.map((one) => one.getBoundingClientRect());
    const of = (edge, pick) => pick(...boxes.map((box) => box[edge]));
    return [of("left", Math.min), of("top", Math.min), of("right", Math.max), of("bottom", Math.max)];
}"""


def test_without_javascript_a_picture_shows_where(plain_page):
    plain_page.goto("/")
    expect(plain_page.get_by_role("img", name="Where the strikes were")).to_be_visible()
    assert plain_page.locator(".map-picture .certain").count() > 10


def test_without_javascript_the_picture_says_how_many_a_mark_holds(plain_page):
    plain_page.goto("/")
    expect(plain_page.locator(".map-picture text").first).to_be_visible()


def test_where_the_data_does_not_come_the_picture_says_how_many_a_mark_holds(page):
    page.route("**/strikes.arrows", lambda route: route.abort())
    page.goto("/")
    expect(page.locator("html[data-failed]")).to_be_attached()
    expect(page.locator(".map-picture text").first).to_be_visible()


def test_the_live_map_takes_the_place_of_the_picture(page):
    open_map(page)
    expect(page.locator(".map-picture")).to_be_hidden()
    drawn, live = (
        page.evaluate(f"performance.getEntriesByName('map-{name}')[0].startTime")
        for name in ("drawn", "live")
    )
    assert drawn < live


def test_an_address_with_a_view_of_its_own_shows_no_other_picture(page):
    page.goto("/#8/36.2/37.1")
    expect(page.locator("html[data-ready]")).to_be_attached()
    assert page.locator(".map-picture").count() == 0
    assert page.evaluate("performance.getEntriesByName('map-drawn').length") == 1


@pytest.mark.parametrize("size", [(1280, 800), (1900, 1400), (390, 844)])
def test_the_picture_lies_where_the_live_map_will(page, size):
    page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
    open_map(page)
    page.locator(".map-picture").evaluate("picture => (picture.style.display = 'grid')")
    pictured, live = (page.locator(of).evaluate_all(EDGES) for of in (".land", "path.province"))
    assert max(abs(one - other) for one, other in zip(pictured, live, strict=True)) < 8
