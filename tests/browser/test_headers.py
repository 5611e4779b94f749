"""What a real browser thinks of what it is told with every answer."""

import pytest

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("address", ["/about/", "/accounts/login/"])
def test_a_browser_knows_every_header_that_it_is_told(page, address):
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(address, wait_until="networkidle")
    assert said == []


def test_a_page_may_not_ask_for_camera_or_place(page):
    page.goto("/about/")
    state = "async (name) => (await navigator.permissions.query({ name })).state"
    assert page.evaluate(state, "camera") == "denied"
    assert page.evaluate(state, "geolocation") == "denied"
