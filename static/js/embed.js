// The map in a frame of another page: the filter of its address, and the months to look through it.

import { begin, showUnplaced } from "./begin.js";
import { Brush } from "./brush.js";
import { CampaignMap } from "./map.js";
import { Player } from "./player.js";
import { popupOf } from "./popup.js";
import { Search } from "./search.js";
import { Selection } from "./select.js";
import { read, toggled, write } from "./state.js";
import { Timeline } from "./timeline.js";
import { Wording } from "./wording.js";

const byId = (id) => document.getElementById(id);

class Embed {
  constructor(page, map, columns, areas) {
    this.wording = new Wording(page, new Map(areas.map((area) => [area.code, area])));
    this.selection = new Selection(columns);
    this.state = read(page.asked);
    const addressOf = (key) => page.strike.replace("KEY", key);
    this.campaign = new CampaignMap(map, areas, this.wording, {
      toggle: (code) => this.show(toggled(this.state, "province", code)),
      popup: (rows) => popupOf(rows, columns, this.wording, addressOf),
      point: () => {},
    });
    this.makeTimeline(columns);
  }

  makeTimeline(columns) {
    const show = (days) => this.show({ ...this.state, ...days });
    const root = byId("timeline");
    this.timeline = new Timeline(root, columns, this.wording, (from, to) => show({ from, to }));
    if (this.timeline.isEmpty) return;
    const acts = { preview: show, choose: show };
    new Brush(byId("months-frame"), this.timeline, this.wording, acts);
    new Player(root, this.timeline, this.wording, acts);
  }

  show(state) {
    this.state = state;
    this.selection.apply(state);
    this.campaign.show(this.selection, state.provinces);
    this.timeline.show(state);
    const { counts } = this.selection;
    byId("counts").textContent = this.wording.counts(counts);
    showUnplaced(state, counts.unplaced, this.wording);
    for (const link of [byId("full"), byId("full-foot")]) {
      link.href = link.href.replace(/\?.*|$/u, write(state));
    }
  }
}

begin(async (page, map, columns, areas) => {
  const embed = new Embed(page, map, columns, areas);
  const { text } = embed.state;
  if (text) await new Search(columns, page.search).ask(text);
  embed.show(embed.state);
});
