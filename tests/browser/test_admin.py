"""An editor signs in, places a point on the map, saves, publishes, and the public page has it."""

import re
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Page, expect

from strikes.models import Area, PlannedRelease, Strike
from strikes.releases.freeze import publish
from strikes.releases.planning import publish_due
from tests.browser.signing_in import sign_in
from tests.making import days, make_campaign, make_capture, make_claim, make_strike

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "Aircraft hit eight targets near Palmyra on 7 October."


@pytest.fixture
def claim():
    """The gazetteer of Syria, a campaign there, and one accepted claim."""
    call_command("load_areas", "SY")
    User.objects.create_superuser("editor", password="a good password")
    campaign = make_campaign("syria", name="Campaign over Syria")
    return make_claim(make_capture(campaign, TEXT, title="A briefing"), "hit eight targets")


def choose(page: Page, field: str, typed: str, offered: str | re.Pattern) -> None:
    """Types into an autocomplete box and takes what it offers."""
    page.locator(f".field-{field} .select2-selection").first.click()
    page.locator(".select2-search__field:focus").fill(typed)
    page.get_by_role("option", name=offered).first.click()


def place_on(page: Page, lat: float, lon: float) -> None:
    """Clicks the map where a point is, wherever the map stands now."""
    page.locator(".province-name").first.wait_for(state="attached")
    page.locator("#point-map").scroll_into_view_if_needed()
    spot = page.evaluate(
        "([lat, lon]) => window['leafletmappoint-map'].latLngToContainerPoint([lat, lon])",
        [lat, lon],
    )
    page.locator("#point-map").click(position={"x": spot["x"], "y": spot["y"]})


def new_strike(page: Page) -> None:
    sign_in(page)
    page.goto("/admin/strikes/strike/add/")


def test_from_a_click_on_the_map_to_the_public_page(page, claim, page_errors, outside_requests):
    new_strike(page)
    page.get_by_label("first day").fill("2015-10-07")
    expect(page.locator(".field-window output")).to_have_text("7 October 2015 (day)")
    page.get_by_label("Place as stated").fill("near Palmyra")
    place_on(page, 34.56, 38.27)
    expect(page.locator("#point-says")).to_contain_text("The point lies in Homs")
    expect(page.locator(".field-provinces")).to_contain_text("Homs · حمص")
    choose(page, "evidence", "eight", "hit eight targets")
    page.get_by_label("Publication:").select_option("pending")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist .success")).to_contain_text("was added successfully")
    strike = Strike.objects.get()
    assert abs(strike.lat - 34.56) < 0.05
    assert abs(strike.lon - 38.27) < 0.05
    assert [each.code for each in strike.provinces.all()] == ["SY-HI"]

    page.get_by_role("link", name="Publish", exact=True).click()
    page.get_by_role("button", name="Publish release 1").click()
    expect(page.get_by_role("status")).to_contain_text("Release 1 waits for the worker.")
    assert publish_due() == 1
    expect(page.get_by_role("status")).to_contain_text("is public")
    page.get_by_role("link", name="See it as a reader does").click()
    expect(page.locator("body")).to_contain_text("near Palmyra")
    page.goto(f"/strike/{strike.key}/")
    expect(page.locator("mark").first).to_have_text("hit eight targets")
    assert page_errors == []
    assert all("tile.openstreetmap.org" in each for each in outside_requests)


def test_dragging_the_point_moves_it(page, claim):
    new_strike(page)
    place_on(page, 34.56, 38.27)
    before = float(page.get_by_label("Longitude").input_value())
    page.locator(".own-point").hover()
    box = page.locator(".own-point").bounding_box()
    page.mouse.down()
    page.mouse.move(box["x"] + 80, box["y"] + 10, steps=5)
    page.mouse.up()
    assert float(page.get_by_label("Longitude").input_value()) > before


def test_a_typed_point_stands_on_the_map_and_can_be_removed(page, claim):
    new_strike(page)
    page.get_by_label("Latitude").fill("35.13")
    page.get_by_label("Longitude").fill("36.76")
    expect(page.locator("#point-says")).to_contain_text("The point lies in Hama")
    expect(page.locator(".own-point")).to_have_count(1)
    page.get_by_role("button", name="Remove the point").click()
    expect(page.locator(".own-point")).to_have_count(0)
    expect(page.get_by_label("Latitude")).to_have_value("")


def test_a_point_outside_the_chosen_province_is_said_and_the_choice_stays(page, claim):
    new_strike(page)
    choose(page, "provinces", "Aleppo", "Aleppo")
    place_on(page, 34.56, 38.27)
    expect(page.locator("#point-says")).to_contain_text("but the province stated is Aleppo")
    expect(page.locator(".field-provinces")).to_contain_text("Aleppo")


def test_a_place_found_in_arabic_fills_in_province_and_precision(page, claim):
    new_strike(page)
    choose(page, "area", "تدمر", re.compile("Palmyra.* · تدمر · .* — Homs"))
    expect(page.locator(".field-provinces")).to_contain_text("Homs · حمص")
    expect(page.get_by_label("Location precision")).to_have_value("1")


def test_near_a_place_draws_its_radius(page, claim):
    new_strike(page)
    choose(page, "area", "Palmyra", re.compile("Palmyra.* · تدمر · .* — Homs"))
    circle = page.locator('#point-map path[stroke-dasharray="4 4"]')
    expect(circle).to_have_count(0)
    page.get_by_label("Location precision").select_option("2")
    page.get_by_label("Radius km").fill("25")
    expect(circle).to_have_count(1)


def test_a_month_is_said_in_words_and_sets_the_precision(page, claim):
    new_strike(page)
    page.get_by_label("first day").fill("2015-10")
    expect(page.locator(".field-window output")).to_have_text("October 2015 (month)")
    expect(page.get_by_label("Date precision")).to_have_value("4")


def test_a_figure_in_a_new_target_is_said_in_words(page, claim):
    new_strike(page)
    page.get_by_text("Add another Target").click()
    target = page.locator("#targets-0")
    target.get_by_label("Qualifier").select_option("more_than")
    target.get_by_label("Low").fill("30000")
    expect(target.locator("output")).to_have_text("more than 30,000")


def test_without_evidence_the_form_says_what_to_do(page, claim):
    new_strike(page)
    page.get_by_label("first day").fill("2015-10-07")
    page.get_by_label("Publication:").select_option("pending")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".field-evidence .errorlist")).to_contain_text("without evidence")
    expect(page.get_by_label("first day")).to_have_value("2015-10-07")


def test_a_version_is_restored_with_a_button(page, claim):
    campaign = claim.statement.campaign
    strike = Strike.objects.create(campaign=campaign, window=days(date(2015, 10, 7)), note="one")
    Strike.objects.filter(pk=strike.pk).update(note="two")
    sign_in(page)
    page.goto(f"/admin/strikes/strike/{strike.pk}/history/")
    page.get_by_role("button", name="Restore version 1").click()
    expect(page.locator(".messagelist .success")).to_contain_text("Restored as it was")
    strike.refresh_from_db()
    assert strike.note == "one"


def test_a_phone_shows_the_form_without_scrolling_sideways(phone_page, claim):
    new_strike(phone_page)
    phone_page.wait_for_selector("#point-map .leaflet-control")
    assert phone_page.evaluate("document.documentElement.scrollWidth") == 390


def test_the_map_works_with_no_tiles_at_all(page, claim):
    new_strike(page)
    expect(page.locator("#point-map path").first).to_be_attached()
    assert Area.objects.provinces().exclude(polygon=None).count() == 14


@pytest.fixture
def pending(claim) -> Strike:
    """A strike that is ready for a release."""
    with transaction.atomic():
        return make_strike(claim, place_as_stated="near Palmyra")


def test_publishing_without_a_script_says_where_it_stands_and_lets_one_look_again(
    plain_page, pending
):
    sign_in(plain_page)
    plain_page.goto("/admin/publish/")
    plain_page.get_by_role("button", name="Publish release 1").click()
    expect(plain_page.get_by_role("status")).to_contain_text("Release 1 waits for the worker.")
    assert publish_due() == 1
    plain_page.get_by_role("link", name="Look again").click()
    expect(plain_page.get_by_role("status")).to_contain_text("is public")


def test_the_page_tells_by_itself_why_nothing_was_published(page, pending, page_errors):
    publish(pending.campaign)
    PlannedRelease.objects.create(
        campaign=pending.campaign, planner=User.objects.get(), due=timezone.now()
    )
    sign_in(page)
    page.goto("/admin/publish/")
    expect(page.get_by_role("status")).to_contain_text("Release 2 waits")
    publish_due()
    expect(page.get_by_role("status")).to_contain_text("Nothing has changed since release 1.")
    assert page_errors == []
