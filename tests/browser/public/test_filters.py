"""The filter line in a real browser: each list with its counts, in the address, without a request."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.public.test_axe import AXE, RULES, barriers
from tests.browser.public.test_map import (
    counts,
    counts_of_server,
    expect_address,
    expect_counts,
    open_list,
    open_map,
)

INSIDE = """panel => {
    const { left, right } = panel.getBoundingClientRect();
    return left >= 0 && right > left && right <= 1280;
}"""

# Two days typed, and a box checked when the list is due to follow them; then the box for half a
# second, without the same answer twice.
CHECKED_IN_A_HURRY = """async () => {
    const form = document.querySelector("#filters");
    const change = (field) => field.dispatchEvent(new Event("change", { bubbles: true }));
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
    for (const [name, day] of [["from", "2015-10-01"], ["to", "2016-03-31"]]) {
        form.elements[name].value = day;
        change(form.elements[name]);
        await painted();
    }
    const box = form.querySelector("[name=province][value=SY-HI]");
    for (const begin = performance.now(); performance.now() - begin < 300; );
    box.checked = true;
    change(box);
    const seen = new Set();
    for (const begin = performance.now(); performance.now() - begin < 500; ) {
        seen.add(box.checked);
        await new Promise((done) => setTimeout(done));
    }
    return [...seen];
}"""


def box(page: Page, name: str) -> Locator:
    return page.get_by_role("checkbox", name=re.compile(f"^{re.escape(name)}"))


def count_beside(page: Page, name: str) -> str:
    return page.locator("label", has=box(page, name)).locator(".count").inner_text()


def chips(page: Page) -> list[str]:
    return [re.sub(r"\s+", " ", text) for text in page.locator("#chips a").all_inner_texts()]


def suggestions(page: Page) -> Locator:
    return page.locator("#place-list").get_by_role("option")


def pick_place(page: Page, typed: str) -> None:
    page.get_by_role("combobox", name="Place", exact=True).press_sequentially(typed)
    suggestions(page).first.wait_for()
    page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("name", "value", "query"),
    [
        ("more", "Su-34", "?aircraft=Su-34"),
        ("more", "strikes", "?measure=strikes"),
        ("more", "Russian Navy", "?organisation=Russian+Navy"),
        ("more", "alleged", "?status=alleged"),
        ("more", "contested", "?grade=contested"),
        ("category", "Ammunition depot", "?category=ammunition_depot"),
    ],
)
def test_a_box_filters_as_the_server_does(page, name, value, query):
    open_map(page)
    open_list(page, name)
    box(page, value).first.check()
    expect_address(page, query)
    expect_counts(page, counts_of_server(page, query))


def test_a_box_says_how_many_it_would_give_under_the_other_filters(page):
    open_map(page, "?from=2015-10-01&to=2015-10-31")
    open_list(page, "more")
    said = count_beside(page, "Su-24M")
    box(page, "Su-24M").check()
    certain, possible = (int(number) for number in re.findall(r"\d+", f"{said} +0")[:2])
    expect_counts(page, (certain, possible))


def test_counts_without_javascript_are_those_of_the_browser(page, plain_page):
    query = "?province=SY-HI&from=2015-10-05"
    plain_page.goto(f"/{query}")
    open_map(page, query)
    for name in ("province", "category", "more"):
        for each in (page, plain_page):
            open_list(each, name)
        said, plain = (
            each.locator(f"[data-list={name}] .count").all_inner_texts()
            for each in (page, plain_page)
        )
        assert said == plain


def test_filters_ask_nothing_of_the_server(page):
    open_map(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_list(page, "more")
    box(page, "Su-34").check()
    pick_place(page, "Palm")
    expect(page.locator("#chips li")).to_have_count(2)
    assert [url for url in asked if "/static/" not in url and "tile" not in url] == []


@pytest.mark.parametrize("typed", ["Palmyra", "пальмира", "تدمر", "tadmor"])
def test_a_place_is_found_in_any_script(page, typed):
    open_map(page)
    pick_place(page, typed)
    expect_address(page, "?place=palmyra-163808")
    expect_counts(page, counts_of_server(page, "?place=palmyra-163808"))


def test_a_place_is_chosen_with_the_arrows_and_said_to_screen_readers(page):
    open_map(page)
    field = page.get_by_role("combobox", name="Place", exact=True)
    field.press_sequentially("al-")
    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "place-0")
    expect(suggestions(page).first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(suggestions(page)).to_have_count(0)


def test_a_place_that_is_none_says_so_and_changes_nothing(page):
    open_map(page)
    field = page.get_by_role("combobox", name="Place", exact=True)
    field.fill("Atlantis")
    page.keyboard.press("Enter")
    assert "choose one of the list" in field.evaluate("field => field.validationMessage")
    expect_address(page, "")


def test_a_text_is_searched_for_on_the_server_and_filters_as_there(page):
    open_map(page)
    page.get_by_label("Search in names").fill("ammunition depot")
    page.keyboard.press("Enter")
    query = "?q=ammunition+depot"
    expect_address(page, query)
    expect(page.locator("#chips li")).to_have_count(1)
    expect_counts(page, counts_of_server(page, query))


def test_a_search_that_fails_says_so_and_leaves_the_page_working(page):
    open_map(page)
    page.route("**/found.json*", lambda route: route.fulfill(status=503))
    page.get_by_label("Search in names").fill("depot")
    page.keyboard.press("Enter")
    expect(page.locator(".list .nothing").first).to_contain_text("could not be searched")
    page.get_by_role("link", name="Clear").click()
    expect_counts(page, (257, 0))


def test_an_expression_fills_the_days(page):
    open_map(page)
    open_list(page, "date")
    page.get_by_label("or as EDTF").fill("2015-10-03/2015-10-05")
    page.keyboard.press("Enter")
    expect_address(page, "?from=2015-10-03&to=2015-10-05")
    expect(page.get_by_label("From")).to_have_value("2015-10-03")


def test_an_expression_that_is_none_says_what_is_allowed(page):
    open_map(page)
    open_list(page, "date")
    field = page.get_by_label("or as EDTF")
    field.fill("October")
    page.keyboard.press("Enter")
    assert "see the examples" in field.evaluate("field => field.validationMessage")
    expect_address(page, "")


def test_a_preset_sets_both_days_and_the_whole_campaign_takes_them_away(page):
    open_map(page)
    open_list(page, "date")
    page.get_by_role("link", name="2016", exact=True).first.click()
    expect_address(page, "?from=2016-01-01&to=2016-12-31")
    page.get_by_role("link", name="Whole campaign", exact=True).click()
    expect_address(page, "")


def test_each_part_of_the_filter_is_named_and_can_be_left_out(page):
    open_map(
        page, "?from=2015-10-01&to=2015-10-31&province=SY-HI&aircraft=Su-34&precision=2&q=homs"
    )
    assert chips(page) == [
        "Leave out: Dates Oct 2015 ×", "Leave out: Provinces Homs ×", "Leave out: Aircraft Su-34 ×",
        "Leave out: Place at least near a place ×", "Leave out: Search “homs” ×",
    ]  # fmt: skip
    page.get_by_role("link", name=re.compile("Aircraft")).click()
    expect_address(page, "?from=2015-10-01&to=2015-10-31&province=SY-HI&precision=2&q=homs")


def test_the_browser_names_the_filter_as_the_server_does(page, plain_page):
    query = "?to=2015-10-31&province=SY-HI&place=palmyra-163808&category=vehicle&status=declared"
    plain_page.goto(f"/{query}")
    assert chips(open_map(page, query)) == chips(plain_page)


def test_a_shared_link_brings_every_filter_back(page):
    query = "?province=SY-HI&aircraft=Su-34&measure=targets_hit&precision=4"
    open_map(page, query)
    open_list(page, "more")
    assert box(page, "Su-34").is_checked()
    assert box(page, "targets hit").is_checked()
    expect(page.get_by_label("Place at least")).to_have_value("4")
    expect_counts(page, counts_of_server(page, query))


def test_a_name_typed_into_the_address_comes_back_after_going_on_and_back(page):
    open_map(page, "?place=Пальмира&date=2015-10/..")
    found = counts(page)
    page.get_by_role("link", name="Clear").click()
    expect(page.locator("#chips li")).to_have_count(0)
    page.go_back()
    expect(page.locator("#chips li")).to_have_count(2)
    expect_counts(page, found)


def test_without_its_data_the_page_says_so_and_its_form_asks_the_server(page):
    page.route("**/strikes.arrows", lambda route: route.abort())
    page.goto("/")
    expect(page.locator(".map-failed")).to_be_visible()
    page.get_by_label("From").fill("2015-10-01")
    page.get_by_label("To", exact=True).fill("2015-10-31")
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(re.compile("from=2015-10-01&to=2015-10-31"))
    assert sum(counts(page)) == 105


def test_without_javascript_a_typed_name_and_an_expression_do(plain_page):
    plain_page.goto("/")
    plain_page.get_by_label("Place", exact=True).fill("Пальмира")
    open_list(plain_page, "date")
    plain_page.get_by_label("or as EDTF").fill("2015")
    plain_page.get_by_role("button", name="Show").click()
    expected = counts_of_server(plain_page, "?place=palmyra-163808&from=2015-01-01&to=2015-12-31")
    expect_counts(plain_page, expected)
    assert sum(expected) > 0


def test_a_phone_folds_every_filter_behind_one_button(phone_page):
    open_map(phone_page, "?province=SY-HI&aircraft=Su-34&q=homs")
    expect(phone_page.get_by_label("Search in names")).to_be_hidden()
    phone_page.get_by_role("button", name="Filter").click()
    open_list(phone_page, "more")
    expect(box(phone_page, "Su-34")).to_be_visible()
    assert phone_page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_box_stays_checked_while_the_list_still_follows_an_earlier_change(page):
    open_map(page)
    assert page.evaluate(CHECKED_IN_A_HURRY) == [True]


@pytest.mark.parametrize("language", ["ar", "ru"])
def test_panels_stay_inside_the_page_in_every_language(page, language):
    open_map(page, f"?lang={language}")
    for name in ("date", "province", "category", "more", "share"):
        open_list(page, name)
        panel = page.locator(f"[data-list={name}] .panel")
        page.wait_for_function(INSIDE, arg=panel.element_handle())
        page.keyboard.press("Escape")


@pytest.mark.parametrize("name", ["date", "province", "more", "share"])
def test_an_open_panel_has_no_barrier_that_axe_knows_of(page, name):
    open_map(page, "?province=SY-HI&aircraft=Su-34")
    page.evaluate(AXE.read_text())
    open_list(page, name)
    assert barriers(page, RULES) == []


def test_a_list_of_places_has_no_barrier_that_axe_knows_of(page):
    open_map(page)
    page.evaluate(AXE.read_text())
    page.get_by_role("combobox", name="Place", exact=True).press_sequentially("al-")
    page.keyboard.press("ArrowDown")
    assert barriers(page, RULES) == []
