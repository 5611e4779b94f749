"""What holds of every page of the site: its policy, narrow windows, no JavaScript, the keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.public import addresses

PAGES = addresses.PAGES | addresses.MORE
LANGUAGES = ["en", "ar"]
TILES = "https://tile.openstreetmap.org/"
NARROW = {"viewport": {"width": 320, "height": 640}}  # 1280 pixels at 400 %
LISTEN = """
window.broken = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.broken.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
"""
# What a reader without a mouse comes past: each stop in its order, and whether one sees it there.
STOP = """() => {
  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
  at.dataset.seen = "yes";
  return { is: at.outerHTML.slice(0, 120), end: at === document.body,
           seen: style.outlineStyle !== "none" && box.width > 0 && box.height > 0 };
}"""


def go(page: Page, address: str) -> Page:
    page.goto(address)
    if page.locator("#map").count():
        page.locator("html[data-ready]").wait_for(state="attached")
    return page


@pytest.mark.parametrize("name", PAGES)
def test_no_page_breaks_its_policy(page, page_errors, name):
    page.add_init_script(LISTEN)
    go(page, PAGES[name])
    assert page.evaluate("window.broken") == []
    assert [each for each in page_errors if "the server responded with a status" not in each] == []


@pytest.mark.parametrize("name", PAGES)
def test_no_page_asks_anyone_else_for_more_than_tiles(page, outside_requests, name):
    go(page, PAGES[name])
    assert [each for each in outside_requests if not each.startswith(TILES)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways_at_four_times_the_size(open_page, name, language):
    address = PAGES[name] + ("&" if "?" in PAGES[name] else "?") + f"lang={language}"
    narrow = go(open_page(**NARROW), address)
    assert narrow.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("name", PAGES)
def test_every_page_says_the_same_without_javascript(page, plain_page, name):
    plain_page.goto(PAGES[name])
    go(page, PAGES[name])
    assert plain_page.locator("h1").inner_text() == page.locator("h1").inner_text()
    assert len(plain_page.locator("main").inner_text()) > 100


@pytest.mark.parametrize("name", ["strike", "statement", "ladder", "overview", "changes", "about"])
def test_a_keyboard_reaches_everything_on_a_page_and_shows_where_it_is(page, name):
    go(page, PAGES[name])
    unseen = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop["end"]:
            break
        if not stop["seen"]:
            unseen.append(stop["is"])
    assert unseen == []
    # The links of a chart are for the mouse: the table below it has them all.
    missed = ":is(a[href]:not(svg a), button, select):not([data-seen]):visible"
    assert page.locator(missed).evaluate_all("all => all.map((each) => each.outerHTML)") == []


def test_the_first_stop_of_the_keyboard_leads_past_the_head(page):
    go(page, "/overview/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#main$"))
    expect(page.locator("main")).to_be_focused()
