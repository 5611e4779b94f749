// Puts the map page together: one state, shown by the map, the timeline, the list and the form.

import { Brush } from "./brush.js";
import { fetchColumns, fetchJson } from "./columns.js";
import { FilterForm } from "./form.js";
import { List } from "./list.js";
import { CampaignMap } from "./map.js";
import { Player } from "./player.js";
import { popupOf } from "./popup.js";
import { Selection, byCategory } from "./select.js";
import { Address, NOTHING, toggled, write } from "./state.js";
import { Timeline } from "./timeline.js";
import { Wording } from "./wording.js";

const byId = (id) => document.getElementById(id);

/** The map that django-leaflet sets up, as soon as it is there. */
const whenMapIsThere = new Promise((resolve) => {
  window.addEventListener("map:init", (event) => resolve(event.detail.map), { once: true });
});

/** The parts of the page and the one state that they show. */
class Page {
  constructor(page, map, columns, areas) {
    const wording = new Wording(page, new Map(areas.map((area) => [area.code, area])));
    const addressOf = (key) => page.strike.replace("KEY", key);
    const address = new Address((state) => this.show(state));
    const go = (change) => address.go({ ...address.state, ...change });
    this.wording = wording;
    this.others = new Selection(columns); // for counts of what is not shown
    this.address = address;
    this.selection = new Selection(columns);
    this.list = new List(document.querySelector(".list"), columns, wording, addressOf);
    this.form = new FilterForm(byId("filters"), wording, (state) => address.go(state));
    this.campaign = new CampaignMap(map, areas, wording, {
      toggle: (code) => address.go(toggled(address.state, code)),
      popup: (rows) => popupOf(rows, columns, wording, addressOf),
    });
    this.list.onPoint((row) => this.campaign.ring(row));
    this.makeTimeline(columns, go);
  }

  makeTimeline(columns, choose) {
    const { address, wording } = this;
    const root = byId("timeline");
    this.timeline = new Timeline(root, columns, wording, (from, to) => choose({ from, to }));
    if (this.timeline.isEmpty) return;
    const preview = (days) => address.preview({ ...address.state, ...days });
    new Brush(byId("months-frame"), this.timeline, wording, { preview, choose });
    new Player(root, this.timeline, wording, { preview, choose });
  }

  show(state) {
    performance.mark("filter");
    this.selection.apply(state);
    const { counts, marks } = this.selection;
    this.campaign.show(this.selection, state.provinces);
    this.list.show(marks);
    this.list.link(write(state));
    this.timeline.show(state);
    this.showCounts(state);
    this.showUnplaced(state, counts.unplaced);
    afterPaint(() => performance.measure("filter-to-paint", "filter"));
  }

  showCounts(state) {
    const { counts } = this.selection;
    const inProvinces = () => this.selection.byProvince();
    const inCategories = () => byCategory(this.others, state);
    this.form.show(state, counts, inProvinces, inCategories);
  }

  /** The page came with its list, its months and its counts: only the map is still to be drawn. */
  showFirst() {
    const { state } = this.address;
    const isWrong = document.querySelector(".problem") !== null;
    this.selection.apply(isWrong ? NOTHING : state);
    this.campaign.show(this.selection, state.provinces);
    this.timeline.show(state);
    if (!isWrong) this.showCounts(state);
    this.showUnplaced(state, this.selection.counts.unplaced);
  }

  showUnplaced(state, count) {
    const note = byId("unplaced");
    note.hidden = !count;
    const word = state.provinces.length ? "unplaced" : "country";
    note.textContent = this.wording.say(word, { count: this.wording.number(count) });
  }
}

async function begin() {
  const page = JSON.parse(byId("words").textContent);
  const [map, columns, { areas }] = await Promise.all([
    whenMapIsThere, fetchColumns(page.columns), fetchJson(page.areas),
  ]);
  new Page(page, map, columns, areas).showFirst();
  performance.mark("map-drawn");
  document.documentElement.dataset.ready = "true";
}

/** Calls back once the frame that is being made has been painted. */
function afterPaint(callback) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = callback;
  requestAnimationFrame(() => port2.postMessage(null));
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
