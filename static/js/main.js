// Puts the map page together: one state, shown by the map, the timeline, the list and the form.

import { fetchColumns, fetchJson } from "./columns.js";
import { FilterForm } from "./form.js";
import { List } from "./list.js";
import { CampaignMap } from "./map.js";
import { popupOf } from "./popup.js";
import { Selection } from "./select.js";
import { Address, NOTHING, toggled } from "./state.js";
import { Timeline } from "./timeline.js";
import { Wording } from "./wording.js";

const byId = (id) => document.getElementById(id);

/** The map that django-leaflet sets up, as soon as it is there. */
const whenMapIsThere = new Promise((resolve) => {
  window.addEventListener("map:init", (event) => resolve(event.detail.map), { once: true });
});

async function begin() {
  const page = JSON.parse(byId("words").textContent);
  const [map, columns, { areas }] = await Promise.all([
    whenMapIsThere, fetchColumns(page.columns), fetchJson(page.areas),
  ]);
  const selection = new Selection(columns);
  const wording = new Wording(page, new Map(areas.map((area) => [area.code, area])));
  const addressOf = (key) => page.strike.replace("KEY", key);

  const address = new Address((state) => show(state));
  const go = (change) => address.go({ ...address.state, ...change });
  const list = new List(document.querySelector(".list"), columns, wording, addressOf);
  const timeline = new Timeline(byId("months"), columns, wording, (from, to) => go({ from, to }));
  const form = new FilterForm(byId("filters"), wording, (state) => address.go(state));
  const campaign = new CampaignMap(map, areas, wording, {
    toggle: (code) => address.go(toggled(address.state, code)),
    popup: (rows) => popupOf(rows, columns, wording, addressOf),
  });
  list.onPoint((row) => campaign.ring(row));

  function show(state) {
    performance.mark("filter");
    selection.apply(state);
    campaign.show(selection, state.provinces);
    list.show(selection.marks);
    timeline.show(state);
    form.show(state, selection.counts, selection.byProvince());
    showUnplaced(state, selection.counts.unplaced, wording);
    afterPaint(() => performance.measure("filter-to-paint", "filter"));
  }

  // The page came with its list, its months and its counts: only the map is still to be drawn.
  const isWrong = document.querySelector(".problem") !== null;
  selection.apply(isWrong ? NOTHING : address.state);
  campaign.show(selection, address.state.provinces);
  showUnplaced(address.state, selection.counts.unplaced, wording);
  performance.mark("map-drawn");
  document.documentElement.dataset.ready = "true";
}

/** Calls back once the frame that is being made has been painted. */
function afterPaint(callback) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = callback;
  requestAnimationFrame(() => port2.postMessage(null));
}

function showUnplaced(state, count, wording) {
  const note = byId("unplaced");
  note.hidden = !count;
  const word = state.provinces.length ? "unplaced" : "country";
  note.textContent = wording.say(word, { count: wording.number(count) });
}

function sayFailed(reason) {
  console.error(reason);
  const note = document.createElement("p");
  note.className = "map-failed";
  note.setAttribute("role", "alert");
  note.textContent = JSON.parse(byId("words").textContent).words.failed;
  document.querySelector(".map-frame").append(note);
}

begin().catch(sayFailed);
