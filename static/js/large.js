// The map page of a campaign too large for the browser: the server filters, counts and lists, as it
// does without scripts, and the map draws what it counted. Playing needs the strikes themselves.

import { begin } from "./begin.js";
import { fetchJson } from "./columns.js";
import { CampaignMap } from "./map.js";
import { read, toggled, write } from "./state.js";
import { TileCells, askTile, withoutPoint } from "./tiles.js";
import { Wording } from "./wording.js";

const NO_ROWS = { length: 0, lat: [], lon: [] };

/** Leads to the page of a state, the map's view kept. */
const go = (state) => location.assign(`${location.pathname}${write(state)}${location.hash}`);

/** A change of the form asks the server at once. */
function followForm(form) {
  form.addEventListener("change", () => form.requestSubmit());
  form.addEventListener("submit", () => (form.action = `${location.pathname}${location.hash}`));
  const toggle = form.querySelector(".filters-toggle");
  toggle.addEventListener("click", () => {
    const isOpen = toggle.getAttribute("aria-expanded") === "true";
    toggle.setAttribute("aria-expanded", String(!isOpen));
  });
}

begin(async (page, map, _columns, areas) => {
  followForm(document.getElementById("filters"));
  const state = read(page.asked);
  const wording = new Wording(page, new Map(areas.map((area) => [area.code, area])));
  const campaign = new CampaignMap(map, areas, wording, {
    toggle: (code) => go(toggled(state, "province", code)),
    popup: () => document.createElement("div"),
    point: () => {},
  });
  const query = write(state);
  const { groups } = await fetchJson(page.provinces + query);
  const cells = new TileCells(askTile(page.tiles, query), () => campaign.surface.draw());
  const counted = { columns: NO_ROWS, marks: [], cells, withoutPoint: () => withoutPoint(groups) };
  campaign.show(counted, state.provinces);
}, async () => ({ ...NO_ROWS }));
