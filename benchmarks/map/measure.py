"""One map page measured in a browser: how soon it is drawn, how fast a filter, how smooth playing.

The clock of a filter runs from the change event of a field to a message that is posted in the
frame that shows it and arrives once that frame is painted; the same for every page.
"""

import random
import statistics
import sys
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

VIEWPORT = {"width": 1280, "height": 800}
PLAYED = 4000  # ms of playback
VISITS = 5  # of fresh readers; the one in the middle counts
WAIT = 120_000  # ms; markercluster takes its time over a million
REST = 100  # ms after a change, when what follows it is done and the browser makes no more frames
FRAME = 17  # ms, up to which a change waits besides: none keeps step with the display
# One field of the filter after the other, and what it is set to.
CHANGES = [
    ("from", "2016-03-01"), ("to", "2016-05-31"), ("from", ""), ("to", ""),
    ("from", "2015-06-01"), ("to", "2017-06-30"), ("province", "SY-HL"), ("province", ""),
    ("from", ""), ("to", "2015-12-31"), ("category", "fighting_position"), ("to", ""),
    ("category", ""), ("from", "2016-01-01"), ("province", "SY-HI"), ("from", ""),
    ("province", ""),
]  # fmt: skip
# Sets a field, then dispatches what a reader's change dispatches. A list of boxes has one checked.
SET = """
([name, value]) => new Promise((resolve, reject) => {
  const form = document.querySelector("form#filters") ?? document.querySelector("form");
  let changed = null;
  for (const field of form.querySelectorAll(`[name=${name}]`)) {
    if (field.type !== "checkbox") [field.value, changed] = [value, field];
    else if (field.checked !== (field.value === value)) {
      [field.checked, changed] = [!field.checked, field];
    }
  }
  if (!changed) return reject(new Error(`${name} has no ${value}`));
  const begin = performance.now();
  changed.dispatchEvent(new Event("change", { bubbles: true }));
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve(performance.now() - begin);
  requestAnimationFrame(() => port2.postMessage(null));
})
"""
# When a mark was set first, in ms from the beginning of the visit.
MARKED = "(mark) => performance.getEntriesByName(mark)[0].startTime"
# A window of 30 days that moves on with every frame, for pages that cannot play by themselves.
MOVE = """
(length) => new Promise((resolve) => {
  const iso = (day) => new Date(86400000 * day).toISOString().slice(0, 10);
  const begin = performance.now();
  let frames = 0;
  const tick = (now) => {
    if (now - begin > length && frames > 1) return resolve(1000 * frames / (now - begin));
    const day = 16436 + Math.floor((now - begin) * 0.09) % 1060;
    window.show(iso(day), iso(day + 29));
    frames++;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
})
"""


@dataclass
class Measured:
    """Times in ms, heap in MB, transfer in kB; `frames` a second."""

    name: str
    drawn: float  # first data on screen
    live: float  # all data, and the map answers
    filters: list[float]
    frames: float
    heap: float
    transferred: float

    @property
    def filter(self) -> float:
        return statistics.median(self.filters)


def visit(browser: Browser, address: str, headers: dict[str, str]) -> Page:
    """A fresh reader's page, once its map is drawn."""
    page = browser.new_page(viewport=VIEWPORT, extra_http_headers=headers)
    page.set_default_timeout(WAIT)
    page.on("pageerror", lambda error: print(f"{address}: {error}", file=sys.stderr))
    page.transferred = _count_bytes(page.context.new_cdp_session(page))
    page.goto(address)
    page.locator("html[data-ready]").wait_for(state="attached")
    page.wait_for_timeout(500)
    return page


def measure(
    browser: Browser, name: str, address: str, rounds: int, headers: dict[str, str] | None = None
) -> tuple[Measured, Any]:
    """The page as measured, and the size {width, height} of its map in pixels."""
    earlier = [_drawn_and_live(browser, address, headers or {}) for _visit in range(VISITS - 1)]
    page = visit(browser, address, headers or {})
    try:
        cdp = page.context.new_cdp_session(page)
        drawn, live = map(statistics.median, zip(*earlier, _marks(page), strict=True))
        heap = _heap(cdp)
        box = page.evaluate("(({width, height}) => ({width, height}))"
                            "(document.querySelector('#map').getBoundingClientRect())")  # fmt: skip
        filters = [_change(page, change) for _round in range(rounds) for change in CHANGES]
        frames = _frames(page)
        return Measured(name, drawn, live, filters, frames, heap, sum(page.transferred) / 1000), box
    finally:
        page.close()


def _drawn_and_live(browser: Browser, address: str, headers: dict[str, str]) -> tuple[float, float]:
    page = visit(browser, address, headers)
    try:
        return _marks(page)
    finally:
        page.close()


def _marks(page: Page) -> tuple[float, float]:
    drawn, live = (page.evaluate(MARKED, f"map-{name}") for name in ("drawn", "live"))
    return drawn, live


def _change(page: Page, change: tuple[str, str]) -> float:
    taken = page.evaluate(SET, list(change))
    page.wait_for_timeout(REST + random.uniform(0, FRAME))
    return taken


def _frames(page: Page) -> float:
    """Frames a second that show another window of days."""
    play = page.locator("#play")
    if not play.count():
        return page.evaluate(MOVE, PLAYED)
    page.locator("#speed").select_option("90")
    page.evaluate("performance.clearMeasures()")
    play.click()
    page.wait_for_timeout(PLAYED)
    played = page.evaluate("performance.getEntriesByName('filter-to-paint').length")
    play.click()
    return 1000 * played / PLAYED


def _heap(cdp: CDPSession) -> float:
    """MB after a collection: JavaScript's own heap, what it holds in the engine, and buffers."""
    cdp.send("HeapProfiler.collectGarbage")
    usage = cdp.send("Runtime.getHeapUsage")
    parts = ("usedSize", "embedderHeapUsedSize", "backingStorageSize")
    return sum(usage.get(part, 0) for part in parts) / 1e6


def _count_bytes(cdp: CDPSession) -> list[float]:
    found: list[float] = []
    cdp.send("Network.enable")
    cdp.on("Network.loadingFinished", lambda event: found.append(event["encodedDataLength"]))
    return found
