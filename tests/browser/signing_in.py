from playwright.sync_api import Page

NAME, PASSWORD = "editor", "a good password"


def sign_in(page: Page) -> None:
    """As a person does; the account must be there."""
    page.goto("/admin/")
    page.get_by_label("Username").fill(NAME)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("**/admin/")
