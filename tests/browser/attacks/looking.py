"""Looks at a page in a real browser for anything that a text should never have become."""

from playwright.sync_api import Page

LISTEN = """
window.broken = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.broken.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
"""
# Elements and attributes that no page of ours has, whatever the texts on it.
FOUND = """() => {
  const found = [];
  if (window.__hit || Object.prototype.hit) found.push("a script ran");
  for (const each of document.querySelectorAll("*")) {
    for (const { name, value } of each.attributes) {
      const runs = ["href", "src", "action", "formaction", "data", "xlink:href"].includes(name);
      if (name.startsWith("on") || name === "srcdoc") found.push(`${each.tagName} ${name}`);
      if (runs && /^\\s*(javascript|vbscript|data:text)/i.test(value)) found.push(value);
      if (runs && each.tagName !== "A" && /evil\\.invalid/i.test(value)) found.push(value);
    }
  }
  const foreign = "iframe, object, embed, portal, marquee, xss, foreignObject, base[href], dialog[onclose]";
  found.push(...[...document.querySelectorAll(foreign)].map((each) => each.outerHTML.slice(0, 90)));
  return found.concat(window.broken);
}"""
ERRORS = ("Server Error", "Traceback", "The mistake is ours")


class Watched:
    """A page of which every dialog is noted and closed."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.dialogs: list[str] = []
        page.add_init_script(LISTEN)
        page.on("dialog", self._note)

    def harm_at(self, address: str) -> list[str]:
        """What is wrong with the page at an address, in words; empty when all is well."""
        answer = self.page.goto(address)
        assert answer is not None
        status = [f"status {answer.status}"] if answer.status >= 500 else []
        if self.page.locator("#map").count():
            self.page.locator("html[data-ready]").wait_for(state="attached")
        return status + self.harm()

    def harm(self) -> list[str]:
        """The same of the page as it stands now."""
        text = self.page.locator("body").inner_text()
        said = [words for words in ERRORS if words in text]
        return self.page.evaluate(FOUND) + self.dialogs + said

    def _note(self, dialog) -> None:
        self.dialogs.append(f"dialog: {dialog.message}")
        dialog.dismiss()
