"""A record's page in the hand of a reader: copying its citation, printing it."""

from playwright.sync_api import expect

from tests.browser.pasting import pasted


def test_the_citation_is_copied_with_one_press(open_page):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto("/strike/s0003/")
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = pasted(page)
    assert copied == page.locator("#citation").inner_text()


def test_without_javascript_no_button_promises_to_copy(plain_page):
    plain_page.goto("/strike/s0003/")
    expect(plain_page.locator("[data-copy]")).to_be_hidden()


def test_printed_a_record_keeps_its_evidence_and_leaves_out_what_is_to_be_clicked(page):
    page.goto("/strike/s0003/")
    page.emulate_media(media="print")
    expect(page.locator(".evidence mark").first).to_be_visible()
    expect(page.locator("#citation")).to_be_visible()
    expect(page.locator(".site-nav")).to_be_hidden()
    expect(page.locator(".cite-forms")).to_be_hidden()


def test_printed_a_ladder_keeps_chart_and_table(page):
    page.goto("/ladder/?measure=sorties")
    page.emulate_media(media="print")
    expect(page.locator(".chart svg").first).to_be_visible()
    expect(page.locator(".ladder table").first).to_be_visible()
    expect(page.locator(".ladder-form")).to_be_hidden()


def test_a_claims_number_leads_from_the_text_to_its_reading(page):
    page.goto("/statement/p084/")
    page.get_by_role("link", name="Claim 3", exact=True).click()
    expect(page.locator("tr:target")).to_contain_text("285")
