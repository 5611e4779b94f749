"""No barrier that axe knows of, on every page, in three languages and both colour schemes."""

from pathlib import Path

import pytest

from tests.browser.public import addresses

AXE = Path(__file__).parents[1] / "node_modules/axe-core/axe.min.js"
COLOURS = ["color-contrast", "link-in-text-block"]  # all that another colour scheme can break
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The rule on the size of targets leaves out what another control does as well: the bars and edges of
# the timeline set the same days as the fields “From” and “To”.
LOOK = """async (rules) => {
  const { violations } = await axe.run({ runOnly: rules });
  const counts = (id, node) =>
    id !== "target-size" || !document.querySelector(node.target.at(-1)).closest("#months-frame");
  return violations
    .map((each) => ({ ...each, nodes: each.nodes.filter((node) => counts(each.id, node)) }))
    .filter((each) => each.nodes.length);
}"""
PAGES = addresses.PAGES | addresses.MORE


def barriers(page, rules: list[str]) -> list[str]:
    """Each finding as one line: the rule, and the first element that breaks it."""
    found = page.evaluate(LOOK, rules)
    return [
        f"{each['id']}: {each['help']}: {each['nodes'][0]['html'][:200]}"
        f" ({len(each['nodes'])} times): {each['nodes'][0]['failureSummary'][:300]}"
        for each in found
    ]


def go(page, address: str, language: str) -> None:
    page.goto(address + ("&" if "?" in address else "?") + f"lang={language}")
    if page.locator("#map").count():
        page.locator("html[data-ready]").wait_for(state="attached")
    page.evaluate(AXE.read_text())


def test_every_address_of_the_site_is_looked_at_here():
    assert addresses.names() == addresses.PAGES.keys() | addresses.FILES.keys()


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_barrier_that_axe_knows_of(open_page, name, language):
    page = open_page(color_scheme="light")
    go(page, PAGES[name], language)
    light = barriers(page, RULES)
    page.emulate_media(color_scheme="dark")
    assert light + barriers(page, COLOURS) == []
