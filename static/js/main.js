// Puts the map page together: one state, shown by the map, the timeline, the list and the form.

import { begin, showUnplaced } from "./begin.js";
import { Brush } from "./brush.js";
import { Chips, without } from "./chips.js";
import { Follow } from "./follow.js";
import { FilterForm } from "./form.js";
import { List } from "./list.js";
import { CampaignMap } from "./map.js";
import { PlaceField } from "./places.js";
import { afterPaint } from "./painted.js";
import { Player } from "./player.js";
import { popupOf } from "./popup.js";
import { Search } from "./search.js";
import { Selection, byChoice, byPrecision } from "./select.js";
import { Share } from "./share.js";
import { Address, NOTHING, toggled, write } from "./state.js";
import { Timeline } from "./timeline.js";
import { Wording } from "./wording.js";

const byId = (id) => document.getElementById(id);

/** The parts of the page and the one state that they show. */
class Page {
  constructor(page, map, columns, areas) {
    const wording = new Wording(page, new Map(areas.map((area) => [area.code, area])));
    const addressOf = (key) => page.strike.replace("KEY", key);
    const address = new Address((state) => this.show(state), page.asked);
    const go = (change) => address.go({ ...address.state, ...change });
    this.wording = wording;
    this.others = new Selection(columns); // for counts of what is not shown
    this.address = address;
    this.search = new Search(columns, page.search);
    this.selection = new Selection(columns);
    this.follow = new Follow();
    this.list = new List(document.querySelector(".list"), columns, wording, addressOf);
    this.makeForm(areas);
    this.campaign = new CampaignMap(map, areas, wording, {
      toggle: (code) => address.go(toggled(address.state, "province", code)),
      popup: (rows) => popupOf(rows, columns, wording, addressOf),
      point: (rows) => this.list.point(rows),
    });
    this.list.onPoint((row) => this.campaign.ring(row));
    this.makeTimeline(columns, go);
  }

  makeForm(areas) {
    const { address, wording } = this;
    const go = (state) => address.go(state);
    const countsOf = (name) => this.countsOf(name);
    const current = () => address.state;
    this.form = new FilterForm(byId("filters"), wording, { current, choose: go, countsOf });
    const labelOf = (...part) => this.labelOf(...part);
    this.chips = new Chips(byId("chips"), wording, labelOf, (part) => go(without(current(), part)));
    this.share = new Share(document.querySelector(".results"), wording);
    new PlaceField(byId("place"), areas, wording, {
      choose: (code) => address.state.places.includes(code) || go(toggled(address.state, "place", code)),
      counts: () => countsOf("place"),
      tally: (counts) => this.form.tally(counts),
    });
  }

  makeTimeline(columns, choose) {
    const { address, wording } = this;
    const root = byId("timeline");
    this.timeline = new Timeline(root, columns, wording, (from, to) => choose({ from, to }));
    if (this.timeline.isEmpty) return;
    const preview = (days) => {
      address.preview({ ...address.state, ...days });
      this.timeline.move(address.state); // under the pointer, and with every frame that is played
    };
    new Brush(byId("months-frame"), this.timeline, wording, { preview, choose });
    new Player(root, this.timeline, wording, { preview, choose });
  }

  countsOf(name) {
    const { others, address } = this;
    if (name === "precision") return byPrecision(others, address.state);
    return byChoice(others, address.state, name);
  }

  labelOf(name, value, state) {
    if (name === "days") return this.wording.span(state.from, state.to);
    if (name === "precision") return this.wording.precisions[state.precision];
    if (name === "q") return this.wording.say("quoted", { text: state.text });
    return name === "place" ? this.wording.name(value) : this.form.labelOf(name, value);
  }

  /** The map answers in the frame of the change itself, all else right after it. */
  show(state) {
    if (!this.search.isAsked(state.text)) return this.searchFirst(state);
    const start = window.event?.timeStamp ?? performance.now();
    this.selection.apply(state);
    this.campaign.show(this.selection, state.provinces);
    afterPaint(() => {
      performance.measure("filter-to-paint", { start });
      this.follow.ask(() => this.showRest(start));
    });
  }

  /** Of the state as it stands: what was asked for since must not be taken back for a moment. */
  showRest(start) {
    const { state } = this.address;
    this.tell(state);
    this.list.show(this.selection.marks);
    this.timeline.show(state);
    this.showFilter(state);
    afterPaint(() => performance.measure("filter-to-rest", { start }));
  }

  /** What was searched for is shown once the server has said where it stands. */
  async searchFirst(state) {
    document.body.setAttribute("aria-busy", "true");
    byId("counts").textContent = this.wording.say("searching");
    let failed = null;
    await this.search.ask(state.text).catch((reason) => (failed = reason));
    if (this.address.state !== state) return;
    document.body.removeAttribute("aria-busy");
    if (!failed) return this.show(state);
    console.error(failed);
    this.selection.apply(NOTHING);
    this.campaign.show(this.selection, state.provinces);
    this.showRest(performance.now());
    this.list.sayNothing(this.wording.say("searchFailed"));
    byId("counts").textContent = "";
  }

  /** Says how many strikes are in. */
  tell(state) {
    const { counts } = this.selection;
    this.form.tell(counts);
    showUnplaced(state, counts.unplaced, this.wording);
  }

  showFilter(state) {
    this.form.show(state);
    this.chips.show(state);
    this.share.show(write(state));
  }

  /** The page came with its list, its months and its counts: only the map is still to be drawn. */
  async showFirst() {
    const { state } = this.address;
    const isWrong = document.querySelector(".problem") !== null;
    if (!isWrong && !this.search.isAsked(state.text)) return this.searchFirst(state);
    this.selection.apply(isWrong ? NOTHING : state);
    this.campaign.show(this.selection, state.provinces);
    this.timeline.show(state);
    if (isWrong) showUnplaced(state, this.selection.counts.unplaced, this.wording);
    else this.tell(state);
    if (!isWrong) this.showFilter(state);
    afterPaint(() => isWrong || this.list.marks || this.list.show(this.selection.marks));
  }
}

begin((page, map, columns, areas) => new Page(page, map, columns, areas).showFirst());
