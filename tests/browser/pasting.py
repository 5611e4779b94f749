"""What a page has put on the clipboard."""

from playwright.sync_api import Page

FIELD = "document.body.append(Object.assign(document.createElement('textarea'), {id: 'pasted'}))"


def pasted(page: Page) -> str:
    """Pasted by keyboard, since our policy lets no page read the clipboard."""
    page.evaluate(FIELD)
    page.locator("#pasted").focus()
    page.keyboard.press("Control+V")
    return page.locator("#pasted").input_value()
