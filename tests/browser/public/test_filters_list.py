"""The list beside the map: only lines in view are written, and map and list answer each other."""

import re

from playwright.sync_api import Page, expect

from tests.browser.public.test_map import open_map


def test_only_lines_in_view_are_written(page):
    open_map(page)
    expect(page.locator("#strikes tbody.virtual")).to_be_attached()
    assert page.locator("#strikes tbody tr").count() < 40
    expect(page.locator("#strikes")).to_have_attribute("aria-rowcount", "258")


def test_a_line_with_the_focus_stays_while_the_list_is_scrolled(page):
    open_map(page)
    expect(page.locator("#strikes tbody.virtual")).to_be_attached()
    page.locator("#strikes tbody a").nth(1).focus()
    page.locator(".list").evaluate("list => (list.scrollTop = 9000)")
    page.wait_for_function("document.querySelectorAll('#strikes tbody tr').length > 5")
    assert page.evaluate("document.activeElement.closest('tr').ariaRowIndex") == "3"


def test_the_keyboard_walks_down_the_list_beyond_what_was_written(page):
    open_map(page)
    expect(page.locator("#strikes tbody.virtual")).to_be_attached()
    page.locator("#strikes tbody a").first.focus()
    for _ in range(40):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('tr').ariaRowIndex") == "42"


def province_outlined(page: Page) -> list[str]:
    return page.locator(".province.pointed").evaluate_all("all => all.map(one => one.dataset.code)")


def test_a_line_of_a_strike_without_a_point_outlines_its_province(page):
    open_map(page, "?province=SY-HI&precision=4&from=2015-10-05&to=2015-10-05")
    page.get_by_role("link", name="somewhere in the province of Homs").first.hover()
    assert province_outlined(page) == ["SY-HI"]
    page.locator("#counts").hover()
    assert province_outlined(page) == []


def test_the_keyboard_shows_on_the_map_too(page):
    open_map(page, "?province=SY-HI&precision=4&from=2015-10-05&to=2015-10-05")
    page.get_by_role("link", name="somewhere in the province of Homs").first.focus()
    assert province_outlined(page) == ["SY-HI"]


def test_a_mark_under_the_pointer_marks_its_lines_in_the_list(page):
    open_map(page, "?place=palmyra-163808#8/34.56/38.27")
    expect(page.locator("#strikes tbody.virtual")).to_be_attached()
    box = page.locator("#map").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.move(box["x"] + box["width"] / 2 + 1, box["y"] + box["height"] / 2)
    expect(page.locator("#strikes tr.pointed").first).to_contain_text("Palmyra")
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    expect(page.locator("#strikes tr.pointed")).to_have_count(0)


def test_readers_without_a_map_can_skip_to_the_list(page):
    open_map(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Skip to the list of strikes")
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#strikes$"))
