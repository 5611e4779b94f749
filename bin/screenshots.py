"""Pictures of the main pages for the documentation, taken of a site that runs.

    .venv/bin/python bin/screenshots.py [http://127.0.0.1:8000]

Tiles are refused, so that the pictures are the project's own and the same everywhere.
"""

import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Error, Route, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots"
WIDE, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
OCTOBER = "?from=2015-10-01&to=2015-10-31"
# Name of the picture → address, size and the reader's settings.
PICTURES = {
    "map": ("/", WIDE, {}),
    "map-october-dark": (f"/{OCTOBER}", WIDE, {"color_scheme": "dark"}),
    "map-arabic": (f"/{OCTOBER}&lang=ar", WIDE, {}),
    "map-phone": ("/", PHONE, {}),
    "overview": ("/overview/", WIDE, {}),
    "ladder": ("/ladder/?measure=sorties", WIDE, {}),
    "ladder-dark-phone": ("/ladder/?measure=sorties", PHONE, {"color_scheme": "dark"}),
    "contradictions": ("/contradictions/", WIDE, {}),
    "calendar": ("/calendar/", WIDE, {}),
    "province": ("/area/SY-HI/", WIDE, {}),
    "strike": ("/strike/s0003/", WIDE, {}),
    "statement-arabic": ("/statement/p144/?lang=ar", WIDE, {}),
}


def refuse_outside(route: Route, host: str | None) -> None:
    if urlsplit(route.request.url).hostname == host:
        route.continue_()
    else:
        route.abort()


def take(browser: Browser, site: str, name: str) -> Path:
    address, size, settings = PICTURES[name]
    page = browser.new_page(viewport=size, **settings)
    page.route("**/*", lambda route: refuse_outside(route, urlsplit(site).hostname))
    page.goto(site + address)
    if page.locator("#map").count():
        page.locator("html[data-ready]").wait_for(state="attached")
    path = FOLDER / f"{name}.png"
    page.screenshot(path=path)
    page.close()
    return path


def main() -> None:
    site = (sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000").rstrip("/")
    found = [sys.executable, ROOT / "bin/chromium"]
    chromium = subprocess.run(found, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name in PICTURES:
            print(take(browser, site, name).relative_to(ROOT))


if __name__ == "__main__":
    try:
        main()
    except (Error, subprocess.CalledProcessError) as trouble:
        sys.exit(f"No pictures: {str(trouble).splitlines()[0]}. Is the site running there?")
