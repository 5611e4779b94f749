"""What is shown leaves the page with its filter: as a link, and in a frame of another page."""

import re

from playwright.sync_api import expect

from tests.browser.pasting import pasted
from tests.browser.public.test_map import counts, open_list, open_map, ready


def test_the_link_to_share_follows_the_filter_and_is_copied(open_page, live_server):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    open_map(page)
    page.get_by_role("link", name=re.compile("^Oct 2015")).click()
    open_list(page, "share")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    copied = pasted(page)
    assert copied == f"{live_server.url}/?from=2015-10-01&to=2015-10-31"


def test_the_lines_to_embed_lead_to_a_frame_with_the_same_filter(page):
    open_map(page, "?province=SY-HI")
    found = counts(page)
    open_list(page, "share")
    lines = page.get_by_label("To embed it in a page").input_value()
    page.set_content(lines)
    frame = page.frame_locator("iframe")
    expect(frame.locator("#counts")).to_have_text(f"{found[0]} certainly, {found[1]} possibly")
    expect(frame.locator("html")).to_have_attribute("data-ready", "true")


def test_an_embedded_map_plays_and_its_link_follows(page, page_errors):
    page.goto("/embed/?province=SY-HI")
    ready(page)
    page.get_by_role("link", name=re.compile("^Oct 2015")).click()
    expect(page.get_by_role("link", name="Open the whole record")).to_have_attribute(
        "href", re.compile(r"\?from=2015-10-01&to=2015-10-31&province=SY-HI$")
    )
    assert page_errors == []


def test_a_small_frame_keeps_map_and_months_apart(open_page):
    page = open_page(viewport={"width": 600, "height": 400})
    page.goto("/embed/")
    ready(page)
    map_box, months = (page.locator(name).bounding_box() for name in ("#map", "#timeline"))
    assert map_box["y"] + map_box["height"] <= months["y"]
    assert page.evaluate("document.documentElement.scrollHeight") == 400
