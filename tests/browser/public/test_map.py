"""The map page in a real browser: filters by date, province and month, and where they lead."""

import re

import pytest
from playwright.sync_api import Page, expect

OCTOBER = "?from=2015-10-01&to=2015-10-31"
HOMS = "SY-HI"


def ready(page: Page) -> Page:
    page.locator("html[data-ready]").wait_for(state="attached")
    return page


def open_map(page: Page, query: str = "") -> Page:
    page.goto(f"/{query}")
    return ready(page)


def open_list(page: Page, name: str) -> None:
    page.locator(f"details[data-list={name}] > summary").click()


def counts(page: Page) -> tuple[int, int]:
    certain, possible = re.findall(r"\d+", page.locator("#counts").inner_text())
    return int(certain), int(possible)


def expect_counts(page: Page, expected: tuple[int, int]) -> None:
    """The page says so many are certainly and possibly in, at once or right after its map."""
    certain, possible = expected
    expect(page.locator("#counts")).to_have_text(re.compile(rf"^\D*{certain}\D+{possible}\D*$"))


def counts_of_server(page: Page, query: str) -> tuple[int, int]:
    answer = page.request.get(f"/strikes.json{query}").json()
    return answer["certain"], answer["possible"]


def rows(page: Page) -> list[str]:
    """What the list says, with the spaces that dates differ in made plain."""
    lines = page.locator("#strikes tbody tr").all_inner_texts()
    return [re.sub(r"\s*–\s*", "–", re.sub(r"\s+", " ", line)).strip() for line in lines]


def rows_all_the_way_down(page: Page) -> list[str]:
    """What the list says in all, though only the lines in view are written at any time."""
    found: dict[int, str] = {}
    for _ in range(200):
        lines = page.locator("#strikes tbody tr")
        places = [
            int(each) for each in lines.evaluate_all("all => all.map(one => one.ariaRowIndex)")
        ]
        found |= dict(zip(places, rows(page), strict=True))
        before = page.locator(".list").evaluate("list => list.scrollTop")
        page.locator(".list").evaluate(
            "list => new Promise(done => {"
            " list.scrollTop += list.clientHeight;"
            " requestAnimationFrame(() => requestAnimationFrame(done)); })"
        )
        if page.locator(".list").evaluate("list => list.scrollTop") == before:
            break
    return [found[place] for place in sorted(found)]


def expect_address(page: Page, query: str) -> None:
    """The address follows what is shown, a moment later."""
    expect(page).to_have_url(re.compile(r"//[^/]+/" + re.escape(query) + r"(#.*)?$"))


def click_province(page: Page, code: str) -> None:
    """Clicks where the province's own ground is, clear of marks."""
    spot = page.evaluate(
        """(code) => {
          const shape = [...document.querySelectorAll(".province")].find(
            (path) => path.dataset.code === code);
          const box = shape.getBoundingClientRect();
          const cursor = document.querySelector("#map");
          for (let y = box.top + 4; y < box.bottom; y += 9) {
            for (let x = box.left + 4; x < box.right; x += 9) {
              if (document.elementFromPoint(x, y) !== shape) continue;
              shape.dispatchEvent(new MouseEvent("mousemove", {
                bubbles: true, clientX: x, clientY: y, view: window }));
              if (cursor.style.cursor !== "pointer") return [x, y];
            }
          }
        }""",
        code,
    )
    page.mouse.click(*spot)


def test_the_map_shows_every_strike_at_first(page, page_errors):
    open_map(page)
    expect_counts(page, (257, 0))
    assert page_errors == []


def test_dates_filter_without_asking_the_server(page):
    open_map(page)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("From").fill("2015-10-01")
    page.get_by_label("To", exact=True).fill("2015-10-31")
    page.get_by_label("To", exact=True).blur()
    expect(page).to_have_url(re.compile(re.escape(OCTOBER)))
    assert [url for url in asked if "/static/" not in url and "tile" not in url] == []
    expect_counts(page, counts_of_server(page, OCTOBER))


def test_the_list_of_provinces_filters(page):
    open_map(page)
    open_list(page, "province")
    page.get_by_role("checkbox", name=re.compile("^Homs")).check()
    expect_address(page, f"?province={HOMS}")
    expect_counts(page, counts_of_server(page, f"?province={HOMS}"))


def test_a_click_on_a_province_filters_and_a_second_click_undoes_it(page):
    open_map(page)
    click_province(page, "SY-HA")
    expect_address(page, "?province=SY-HA")
    expect_counts(page, counts_of_server(page, "?province=SY-HA"))
    click_province(page, "SY-HA")
    expect_address(page, "")


def test_a_click_on_a_month_filters_by_its_days(page):
    open_map(page)
    page.get_by_role("link", name=re.compile("^Oct 2015")).click()
    expect_address(page, OCTOBER)
    expect_counts(page, counts_of_server(page, OCTOBER))


def test_a_month_is_reached_and_chosen_with_the_keyboard(page):
    open_map(page)
    page.get_by_role("link", name=re.compile("^Sept 2015")).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect_address(page, OCTOBER)


def test_the_list_says_the_same_in_the_browser_as_from_the_server(page, plain_page):
    query = f"{OCTOBER}&province={HOMS}"
    plain_page.goto(f"/{query}")
    open_map(page, "?from=2015-10-01")
    page.get_by_label("To", exact=True).fill("2015-10-31")
    page.get_by_label("To", exact=True).blur()
    open_list(page, "province")
    page.get_by_role("checkbox", name=re.compile("^Homs")).check()
    expect_address(page, query)
    assert rows(page) == rows(plain_page)


def test_every_row_says_the_same_in_the_browser_as_from_the_server(page, plain_page):
    said = []
    for number in (1, 2, 3):
        plain_page.goto(f"/?page={number}")
        said += rows(plain_page)
    open_map(page, f"?province={HOMS}")
    page.get_by_role("link", name="Clear").click()
    assert rows_all_the_way_down(page) == said


def test_the_browser_and_the_server_count_the_same_in_every_month(page, plain_page):
    query = f"?province={HOMS}"
    plain_page.goto(f"/{query}")
    open_map(page)
    open_list(page, "province")
    page.get_by_role("checkbox", name=re.compile("^Homs")).check()
    words, plain_words = (
        [text.strip() for text in each.locator(".month-counts").all_text_contents()]
        for each in (page, plain_page)
    )
    assert words == plain_words


def test_back_and_forward_bring_the_filter_back(page):
    open_map(page)
    page.get_by_role("link", name=re.compile("^Oct 2015")).click()
    expect_address(page, OCTOBER)
    page.get_by_role("link", name=re.compile("^Nov 2015")).click()
    expect_address(page, "?from=2015-11-01&to=2015-11-30")
    page.go_back()
    expect(page.get_by_label("From")).to_have_value("2015-10-01")
    expect_counts(page, counts_of_server(page, OCTOBER))
    page.go_forward()
    expect(page.get_by_label("From")).to_have_value("2015-11-01")


def test_a_strike_opens_and_leads_to_its_sentence(page):
    open_map(page, OCTOBER)
    page.locator("#strikes tbody a").first.click()
    marked = page.locator(".evidence mark").first
    words = marked.inner_text()
    page.locator(".evidence a").first.click()
    expect(page.locator(".anchor:target + mark")).to_contain_text(words[:20])


def test_a_mark_on_the_map_opens_a_list_of_its_strikes(page):
    open_map(page, "?province=SY-DY#8/35.34/40.14")
    box = page.locator("#map").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".popup-list a").first).to_have_attribute("href", re.compile("/strike/"))


def test_the_maps_own_buttons_speak_the_readers_language(page):
    open_map(page, "?lang=ru&province=SY-DY#8/35.34/40.14")
    expect(page.get_by_role("button", name="Приблизить")).to_have_attribute("title", "Приблизить")
    expect(page.get_by_role("button", name="Отдалить")).to_have_attribute("title", "Отдалить")
    box = page.locator("#map").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.get_by_role("button", name="Закрыть")).to_be_visible()


def test_crossed_dates_are_said_at_the_field_and_change_nothing(page):
    open_map(page, "?to=2015-10-01")
    page.get_by_label("From").fill("2015-10-31")
    page.get_by_label("From").blur()
    message = page.get_by_label("To", exact=True).evaluate("field => field.validationMessage")
    assert "before the first" in message
    expect_address(page, "?to=2015-10-01")


def test_nothing_found_says_so(page):
    open_map(page, "?from=2018-09-01")
    page.get_by_label("From").fill("2024-01-01")
    page.get_by_label("From").blur()
    expect(page.locator(".nothing")).to_contain_text("No strike of the record")


def test_without_javascript_the_form_and_the_table_do_it_all(plain_page):
    plain_page.goto("/")
    plain_page.get_by_label("From").fill("2015-10-01")
    plain_page.get_by_label("To", exact=True).fill("2015-10-31")
    open_list(plain_page, "province")
    plain_page.get_by_role("checkbox", name=re.compile("^Homs")).check()
    plain_page.get_by_role("button", name="Show").click()
    expected = counts_of_server(plain_page, f"{OCTOBER}&province={HOMS}")
    expect_counts(plain_page, expected)
    assert plain_page.locator("#strikes tbody tr").count() == sum(expected)


def test_without_javascript_months_are_links(plain_page):
    plain_page.goto("/")
    plain_page.get_by_role("link", name=re.compile("^October 2015")).click()
    expect_counts(plain_page, counts_of_server(plain_page, OCTOBER))


def test_a_phone_shows_map_timeline_list_without_scrolling_sideways(phone_page):
    open_map(phone_page)
    tops = [phone_page.locator(name).bounding_box()["y"] for name in ("#map", "#months", ".list")]
    assert tops == sorted(tops)
    assert phone_page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_phone_has_its_filters_behind_one_button(phone_page):
    open_map(phone_page)
    expect(phone_page.get_by_label("From")).to_be_hidden()
    phone_page.get_by_role("button", name="Filter").click()
    expect(phone_page.get_by_label("From")).to_be_visible()


def test_nothing_but_tiles_is_asked_of_the_outside(page, outside_requests):
    open_map(page)
    page.wait_for_timeout(300)
    assert {re.sub(r"/\d.*", "", url) for url in outside_requests} <= {
        "https://tile.openstreetmap.org"
    }


def test_without_tiles_the_page_draws_the_ground_itself(page):
    open_map(page)
    assert page.locator(".province").count() == 14
    assert page.locator(".has-tiles").count() == 0


@pytest.mark.parametrize("query", ["", "?lang=ar", "?lang=ru", "?from=2015-13-01"])
def test_the_pages_policy_is_never_broken(page, page_errors, query):
    open_map(page, query)
    said = [error for error in page_errors if "400 (Bad Request)" not in error]
    assert said == []


def test_arabic_runs_from_right_to_left_without_scrolling_sideways(page):
    open_map(page, "?lang=ar")
    assert page.evaluate("document.dir") == "rtl"
    assert page.evaluate("document.documentElement.scrollWidth") == 1280
    list_box, map_box = (page.locator(name).bounding_box() for name in (".list", "#map"))
    assert list_box["x"] < map_box["x"]


def test_the_view_of_the_map_stands_in_the_address(page):
    open_map(page, "#9/34.73/36.72")
    page.locator(".leaflet-control-zoom-in").click()
    expect(page).to_have_url(re.compile(r"#10/34\.7"))


def drag_timeline(page: Page, start: float, end: float) -> None:
    """Drags over the timeline, from one share of its width to another."""
    box = page.locator("#months-frame").bounding_box()
    line = box["y"] + 30
    page.mouse.move(box["x"] + start * box["width"], line)
    page.mouse.down()
    page.mouse.move(box["x"] + end * box["width"], line, steps=5)
    page.mouse.up()


def test_dragging_over_the_timeline_selects_its_days(page):
    open_map(page)
    drag_timeline(page, 0.1, 0.3)
    expect(page).to_have_url(re.compile(r"\?from=201\d-\d\d-\d\d&to=201\d-\d\d-\d\d$"))
    expect_counts(page, counts_of_server(page, page.evaluate("location.search")))


def test_a_drag_is_one_step_of_the_history(page):
    open_map(page)
    drag_timeline(page, 0.1, 0.3)
    expect(page).to_have_url(re.compile("from="))
    page.go_back()
    expect_address(page, "")
    expect_counts(page, (257, 0))


def test_the_edge_of_the_window_moves_with_the_keyboard(page):
    open_map(page, OCTOBER)
    page.get_by_role("slider", name="Last day").focus()
    page.keyboard.press("ArrowRight")
    expect_address(page, "?from=2015-10-01&to=2015-11-01")


def test_the_wheel_zooms_the_timeline_to_days(page):
    open_map(page)
    box = page.locator("#months-frame").bounding_box()
    page.mouse.move(box["x"] + 60, box["y"] + 30)
    for _ in range(14):
        page.mouse.wheel(0, -100)
    expect(page.locator("#unit-name")).to_have_text("Strikes by day")
    page.get_by_role("button", name="Whole campaign").click()
    expect(page.locator("#unit-name")).to_have_text("Strikes by month")


def test_playing_moves_a_window_on_and_stopping_keeps_it(page):
    open_map(page)
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page.get_by_label("From")).not_to_have_value("")
    first = page.get_by_label("From").input_value()
    expect(page.get_by_label("From")).not_to_have_value(first)
    page.get_by_role("button", name="Pause").click()
    expect(page).to_have_url(re.compile("from="))
    expect_counts(page, counts_of_server(page, page.evaluate("location.search")))


def test_playing_without_repeating_stops_at_the_end(page):
    open_map(page, "?from=2018-08-01&to=2018-08-20")
    page.locator("#speed").select_option("90")
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page).to_have_url(re.compile("to=2018-09-30"))
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()


def test_stepping_moves_the_window_by_its_own_length(page):
    open_map(page, "?from=2015-10-01&to=2015-10-10")
    page.get_by_role("button", name="One window on").click()
    expect_address(page, "?from=2015-10-11&to=2015-10-20")


def test_every_change_of_filter_is_timed(page):
    open_map(page)
    page.get_by_role("link", name=re.compile("^Oct 2015")).click()
    page.wait_for_function("performance.getEntriesByName('filter-to-paint').length === 1")
    assert page.evaluate("performance.getEntriesByName('map-drawn').length") == 1


def test_the_links_to_files_follow_the_filter(page):
    open_map(page)
    page.get_by_role("link", name=re.compile("^Oct 2015")).click()
    expect(page.get_by_role("link", name="CSV")).to_have_attribute("href", f"strikes.csv{OCTOBER}")


def test_targets_and_precision_filter_as_the_server_does(page, page_errors):
    open_map(page)
    open_list(page, "category")
    page.get_by_role("checkbox", name=re.compile("^Ammunition depot")).check()
    open_list(page, "more")
    page.get_by_label("Place at least").select_option("2")
    query = "?category=ammunition_depot&precision=2"
    expect_address(page, query)
    expect_counts(page, counts_of_server(page, query))
    assert page_errors == []


def test_each_category_says_how_many_strikes_it_would_show(page):
    open_map(page)
    open_list(page, "category")
    box = page.get_by_role("checkbox", name=re.compile("^Ammunition depot"))
    said = page.locator("label", has=box).locator(".count").inner_text()
    box.check()
    expect(page.locator("#counts")).to_have_text(f"{said} certainly, 0 possibly")
