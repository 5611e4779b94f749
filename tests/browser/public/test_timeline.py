"""The timeline in a real browser: what is known of its days, its edges, its playing."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.public.test_map import OCTOBER, expect_address, open_map

NARROW = "?from=2015-11-18&to=2015-12-10"


def zoom_to_days(page: Page) -> None:
    box = page.locator("#months-frame").bounding_box()
    page.mouse.move(box["x"] + 60, box["y"] + 30)
    for _ in range(14):
        page.mouse.wheel(0, -100)
    expect(page.locator("#unit-name")).to_have_text("Strikes by day")


def bars_of(page: Page, kind: str) -> set[str]:
    """The days whose bars are of a kind: silent or zero."""
    links = page.locator(f".months li.{kind} a")
    return set(links.evaluate_all("links => links.map((link) => link.dataset.from)"))


def days_in_view(page: Page) -> list[str]:
    return page.locator(".months li a").evaluate_all(
        "links => links.map((one) => one.dataset.from)"
    )


def known_days(page: Page) -> dict[str, str]:
    """What the release knows of each day, by the letter it travels as."""
    address = page.evaluate("JSON.parse(document.getElementById('words').textContent).areas")
    days = page.request.get(address).json()["days"]
    first = date.fromisoformat(days["from"])
    return {str(first + timedelta(place)): letter for place, letter in enumerate(days["known"])}


def test_days_without_a_word_are_drawn_apart(page):
    open_map(page)
    zoom_to_days(page)
    known = known_days(page)
    expected = {day for day in days_in_view(page) if known.get(day) == "s"}
    assert expected
    assert bars_of(page, "silent") == expected


def test_a_day_says_that_no_statement_is_known(page):
    open_map(page)
    zoom_to_days(page)
    silent = page.locator(".months li.silent .month-known").first
    expect(silent).to_have_text("no statement known")


def test_a_day_on_which_none_were_flown_is_drawn_as_a_zero(page):
    page.route(re.compile(r"/areas\.json$"), with_none_flown)
    open_map(page)
    zoom_to_days(page)
    known = known_days(page)
    expected = {day for day in days_in_view(page) if known.get(day) == "s"}
    assert expected
    assert bars_of(page, "zero") == expected
    assert bars_of(page, "silent") == set()
    note = page.locator(".months li.zero .month-known").first
    expect(note).to_have_text("reported as none flown")


def with_none_flown(route) -> None:
    """The release's own areas, with every day of silence said to be one without flights."""
    answer = route.fetch()
    content = answer.json()
    content["days"]["known"] = content["days"]["known"].replace("s", "z")
    route.fulfill(response=answer, json=content)


def test_a_month_says_on_how_many_days_nobody_spoke(page):
    open_map(page)
    note = page.locator(".months li .month-known").filter(has_text="days without a statement")
    assert re.match(r"\d+ of \d+ days without a statement", note.first.inner_text())


def test_the_legend_names_silence_and_zero(page):
    open_map(page)
    legend = page.locator(".legend")
    expect(legend).to_contain_text("no statement known")
    expect(legend).to_contain_text("reported as none flown")


def test_an_edge_of_the_window_is_dragged(page):
    open_map(page, NARROW)
    zoom_to_days(page)
    edge = page.locator(".edge-end").bounding_box()
    bar = page.locator(".months li a[data-from='2015-11-30']").bounding_box()
    page.mouse.move(edge["x"] + edge["width"] / 2, edge["y"] + 30)
    page.mouse.down()
    page.mouse.move(bar["x"] + bar["width"] / 2, bar["y"] + 30, steps=4)
    page.mouse.up()
    expect_address(page, "?from=2015-11-18&to=2015-11-30")


def test_an_edge_is_wide_enough_for_a_finger(page):
    open_map(page, NARROW)
    width = page.locator(".edge-end").bounding_box()["width"]
    assert width >= 24


def test_a_click_on_an_edge_reaches_the_bar_below(page):
    open_map(page, OCTOBER)
    edge = page.locator(".edge-end").bounding_box()
    page.mouse.click(edge["x"] + edge["width"] - 2, edge["y"] + 30)
    expect_address(page, "?from=2015-11-01&to=2015-11-30")


def test_the_keyboard_zooms_about_a_bar_and_back(page):
    open_map(page)
    page.get_by_role("link", name=re.compile("^Oct 2015")).focus()
    for _ in range(12):
        page.keyboard.press("+")
    expect(page.locator("#unit-name")).not_to_have_text("Strikes by month")
    page.keyboard.press("0")
    expect(page.locator("#unit-name")).to_have_text("Strikes by month")


def test_a_reader_who_wants_no_motion_gets_one_step_a_second(open_page):
    page = open_page(reduced_motion="reduce")
    open_map(page)
    page.get_by_role("button", name="Play", exact=True).click()
    starts = "performance.getEntriesByName('filter-to-paint').map(({ startTime }) => startTime)"
    page.wait_for_function("() => performance.getEntriesByName('filter-to-paint').length >= 3")
    first, second = page.evaluate(starts)[1:3]
    assert second - first > 800


def test_the_list_and_the_bars_follow_the_map(page):
    open_map(page)
    page.get_by_role("link", name=re.compile("^Oct 2015")).click()
    page.wait_for_function("() => performance.getEntriesByName('filter-to-rest').length === 1")
    paint, rest = (
        page.evaluate(f"performance.getEntriesByName('{name}')[0].duration")
        for name in ("filter-to-paint", "filter-to-rest")
    )
    assert paint < rest


@pytest.mark.parametrize("name", ["Play", "One window back", "One window on"])
def test_the_player_is_reached_with_the_keyboard(page, name):
    open_map(page)
    button = page.get_by_role("button", name=name, exact=True)
    button.focus()
    expect(button).to_be_focused()
