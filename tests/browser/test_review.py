"""An editor reviews a statement with the keyboard alone, as far as the public page."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from strikes.models import Area, AreaName, Claim, Sortie, Strike, Turn
from strikes.releases.planning import publish_due
from strikes.statements.propose import propose
from tests.browser.signing_in import sign_in
from tests.making import make_campaign, make_capture, make_claim

pytestmark = pytest.mark.django_db(transaction=True)

ENGLISH = (
    "Russian aircraft flew 64 sorties over the past day, the ministry said on Wednesday. "
    "They hit 55 targets in Homs province. One plan was dropped on 3 May."
)
ARABIC = "نفذت الطائرات 64 طلعة جوية وأصابت 86 هدفا."


@pytest.fixture
def statement():
    User.objects.create_superuser("editor", password="a good password")
    province = Area.objects.create(code="SY-HI", level="province", country="SY", name_en="Homs")
    AreaName.objects.create(area=province, text="Homs")
    capture = make_capture(make_campaign("syria"), ENGLISH, title="A day's work", language="en")
    propose(capture)
    return capture.statement


def open_review(page: Page, statement) -> None:
    sign_in(page)
    page.goto(f"/admin/review/{statement.pk}/")


def claim_on(words: str) -> Claim:
    return next(each for each in Claim.objects.all() if words in each.evidence)


def settled(page: Page, text: str) -> None:
    """Waits until the page that follows a decision is there and listens to keys."""
    expect(page.locator(".about")).to_contain_text(text)
    expect(page.locator(".card.is-current")).to_have_count(1)


def test_from_the_queue_to_the_public_page_by_keyboard(page, statement, page_errors):
    waiting = Claim.objects.awaiting_review().count()
    assert waiting >= 2
    open_review(page, statement)
    expect(page.locator(".card.is-current")).to_contain_text("64 sorties")
    expect(page.locator("mark.is-current")).to_have_text("64 sorties")
    page.keyboard.press("Shift+A")
    settled(page, f"{waiting - 1} to review")
    expect(page.locator(".card.is-current")).to_contain_text("55 targets")
    page.keyboard.press("Shift+A")
    settled(page, f"{waiting - 2} to review")
    assert Sortie.objects.get().low == 64
    assert Strike.objects.get().targets.get().low == 55
    page.get_by_role("link", name="Publish", exact=True).click()
    page.get_by_role("button", name="Publish release 1").click()
    expect(page.get_by_role("status")).to_contain_text("Release 1 waits for the worker.")
    assert publish_due() == 1
    expect(page.get_by_role("status")).to_contain_text("is public")
    page.goto(f"/strike/{Strike.objects.get().key}/")
    expect(page.locator("mark").first).to_contain_text("55 targets")
    assert page_errors == []


def test_moving_marks_the_claim_in_the_text(page, statement):
    open_review(page, statement)
    page.keyboard.press("j")
    expect(page.locator("mark.is-current")).to_contain_text("55 targets")
    page.keyboard.press("k")
    expect(page.locator("mark.is-current")).to_have_text("64 sorties")


def test_rejecting_and_reopening(page, statement):
    open_review(page, statement)
    claim = claim_on("64 sorties")
    before = Claim.objects.awaiting_review().count()
    page.keyboard.press("r")
    settled(page, f"{before - 1} to review")
    claim.refresh_from_db()
    assert claim.review == "rejected"
    page.keyboard.press("k")
    page.keyboard.press("u")
    settled(page, f"{before} to review")


def test_editing_without_a_mouse(page, statement):
    open_review(page, statement)
    page.keyboard.press("e")
    expect(page.get_by_label("Measure")).to_be_focused()
    page.get_by_label("Low").fill("65")
    page.get_by_label("High").fill("")
    expect(page.locator('output[data-of="low"]')).to_have_text("65")
    page.keyboard.press("Enter")
    expect(page.locator(".card.is-edited")).to_contain_text("65")
    assert claim_on("64 sorties").review == "edited"


def test_escape_leaves_the_form(page, statement):
    open_review(page, statement)
    page.keyboard.press("e")
    expect(page.get_by_label("Measure")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".is-form")).to_have_count(0)


def test_splitting_at_the_caret(page, statement):
    capture = statement.capture
    Claim.objects.all().delete()
    make_claim(capture, "64 sorties over the past day", measure="sorties", review="proposed")
    open_review(page, statement)
    page.keyboard.press("s")
    words = page.locator("[data-split]")
    expect(words).to_be_focused()
    page.keyboard.press("Home")
    for _ in range(len("64 sorties")):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    settled(page, "2 to review")
    waiting = Claim.objects.awaiting_review()
    assert [each.evidence for each in waiting] == ["64 sorties", "over the past day"]
    page.keyboard.press("m")
    settled(page, "1 to review")
    assert Claim.objects.awaiting_review().get().evidence == "64 sorties over the past day"


def test_a_claim_is_added_from_selected_words(page, statement):
    open_review(page, statement)
    page.locator(".statement-text").evaluate(
        """body => {
            const node = body.lastChild;
            const at = node.textContent.indexOf("One plan");
            const range = document.createRange();
            range.setStart(node, at); range.setEnd(node, at + 8);
            getSelection().removeAllRanges(); getSelection().addRange(range);
        }"""
    )
    page.keyboard.press("c")
    expect(page.get_by_label("Words")).to_have_value("One plan")
    page.get_by_label("Measure").select_option("other")
    page.get_by_label("Low").fill("1")
    page.get_by_role("button", name="Add and accept").click()
    expect(page.locator(".is-form")).to_have_count(0)
    assert claim_on("One plan").extractor == "editor"


def test_another_editors_statement_can_be_read_but_not_decided(page, statement):
    Turn.objects.take(statement, User.objects.create_user("colleague"))
    open_review(page, statement)
    expect(page.locator(".about")).to_contain_text("colleague has it until")
    page.keyboard.press("a")
    expect(page.locator(".messagelist .error")).to_contain_text("This statement is with colleague")
    assert claim_on("64 sorties").review == "proposed"


def test_arabic_is_set_from_the_right(page, statement):
    capture = make_capture(statement.campaign, ARABIC, title="64 طلعة", language="ar")
    propose(capture)
    open_review(page, capture.statement)
    direction = page.locator(".statement-text").evaluate("body => getComputedStyle(body).direction")
    assert direction == "rtl"


def test_it_works_with_no_script(plain_page, statement):
    open_review(plain_page, statement)
    plain_page.get_by_role("button", name="Accept", exact=True).first.click()
    assert claim_on("64 sorties").review == "accepted"


def test_a_phone_shows_the_text_above_the_claims(phone_page, statement):
    open_review(phone_page, statement)
    assert phone_page.evaluate("document.documentElement.scrollWidth") == 390
    text, cards = (
        phone_page.locator(f".review .{name}").bounding_box() for name in ("text", "cards")
    )
    assert text["y"] < cards["y"]
