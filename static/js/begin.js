// How a page with a map begins: what it reads, and what it says where it cannot.

import { fetchColumns, fetchJson } from "./columns.js";
import { coverageOf } from "./coverage.js";
import { afterPaint } from "./painted.js";

/** The map that django-leaflet sets up, as soon as it is there. */
const whenMapIsThere = new Promise((resolve) => {
  window.addEventListener("map:init", (event) => resolve(event.detail.map), { once: true });
  window.dispatchEvent(new Event("map:wanted"));
});

const columnsOf = (page) => fetchColumns(page.columns);

/**
 * `show(page, map, columns, areas)` draws the page; `page` is what strikes/public/words.py wrote.
 * `read(page)` gives its columns.
 */
export async function begin(show, read = columnsOf) {
  const page = JSON.parse(document.getElementById("words").textContent);
  try {
    const [map, columns, { areas, days }] = await Promise.all([
      whenMapIsThere, read(page), fetchJson(page.areas),
    ]);
    columns.coverage = coverageOf(days);
    await show(page, map, columns, areas);
    afterPaint(() => {
      performance.mark("map-live");
      // The picture that came with the page was drawn before (templates/public/_picture.html).
      if (!performance.getEntriesByName("map-drawn").length) performance.mark("map-drawn");
      document.documentElement.dataset.ready = "true";
    });
  } catch (reason) {
    sayFailed(reason, page);
  }
}

/** The page then works as it does without scripts: the form asks the server. */
function sayFailed(reason, page) {
  console.error(reason);
  document.documentElement.dataset.failed = "true";
  const note = document.createElement("p");
  note.className = "map-failed";
  note.setAttribute("role", "alert");
  note.textContent = page.words.failed;
  document.querySelector(".map-frame").append(note);
}

/** Says how many strikes name no province, and so stand nowhere on the map. */
export function showUnplaced(state, count, wording) {
  const note = document.getElementById("unplaced");
  note.hidden = !count;
  const word = state.provinces.length ? "unplaced" : "country";
  note.textContent = wording.say(word, { count: wording.number(count) });
}
