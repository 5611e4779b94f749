"""What a reader is told of names that are masked and of places that are rounded."""

import pytest

from strikes.models import Mask, Strike
from strikes.releases.freeze import publish
from tests.making import make_campaign, make_capture, make_claim, make_province, make_strike

pytestmark = pytest.mark.django_db

BLOCKS = "Black blocks (█) stand for the name of a private person"
ADDRESS = "https://example.org/jane-doe/briefing"
ROUNDED = "shown no more exactly, to protect people"


@pytest.fixture
def strike():
    text = "The driver Jane Doe was there. They hit 8 targets."
    capture = make_capture(make_campaign(), text, key="told", address=ADDRESS)
    return make_strike(
        make_claim(capture, "8 targets"), key="struck", area=make_province(),
        place_as_stated="near the mill", note="Jane Doe was there.",
    )  # fmt: skip


def mask(strike: Strike, words: str) -> None:
    statement = strike.evidence.get().capture.statement
    Mask.objects.create(statement=statement, words=words, reason="a private person")


def page(client, strike: Strike, address: str) -> str:
    publish(strike.campaign)
    return client.get(address).content.decode()


@pytest.mark.parametrize("address", ["/statement/told/", "/strike/struck/"])
def test_a_page_says_what_its_black_blocks_are(address, client, strike):
    mask(strike, "Jane Doe")
    shown = page(client, strike, address)
    assert BLOCKS in shown and "████████" in shown and "Jane Doe" not in shown


@pytest.mark.parametrize("address", ["/statement/told/", "/strike/struck/"])
def test_a_page_without_blocks_says_nothing_of_them(address, client, strike):
    assert BLOCKS not in page(client, strike, address)


def test_an_address_that_is_masked_in_part_is_no_link(client, strike):
    mask(strike, "jane-doe")
    shown = page(client, strike, "/statement/told/")
    assert "https://example.org/████████/briefing" in shown
    assert 'href="https://example.org/' not in shown


def test_an_address_without_blocks_is_a_link(client, strike):
    assert f'href="{ADDRESS}"' in page(client, strike, "/statement/told/")


def test_a_rounded_strike_says_that_its_place_is_shown_less_exactly(client, strike):
    Strike.objects.update(protection="province")
    shown = page(client, strike, "/strike/struck/")
    assert ROUNDED in shown
    assert "Place, as stated" not in shown and "the mill" not in shown


def test_a_strike_that_is_not_rounded_shows_its_place_as_stated(client, strike):
    shown = page(client, strike, "/strike/struck/")
    assert ROUNDED not in shown
    assert "near the mill" in shown
