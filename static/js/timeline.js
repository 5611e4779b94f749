// The histogram under the map: bars of months, weeks or days, by how much time is in view.

import { OPEN } from "./columns.js";
import { dayOf, isoOf } from "./dates.js";
import { histogram, stretches } from "./select.js";
import { write } from "./state.js";

const LEAST_HEIGHT = 4; // percent: one strike must still be seen
const LEAST_SPAN = 14; // days that stay in view however near
const NEARER = 1.25; // for one step of the wheel
const MONTHS_FROM = 550; // days in view; fewer are drawn as weeks
const WEEKS_FROM = 100; // fewer are drawn as days

export const unitFor = (days) =>
  days > MONTHS_FROM ? "month" : days > WEEKS_FROM ? "week" : "day";

/** A span of days zoomed about one of them, kept inside the whole. */
export function zoomed({ from, to }, day, factor, whole) {
  const most = whole.to - whole.from + 1;
  const span = Math.min(most, Math.max(LEAST_SPAN, Math.round((to - from + 1) * factor)));
  const share = (day - from) / (to - from + 1);
  const start = Math.round(day - share * span);
  const first = Math.min(Math.max(start, whole.from), whole.to - span + 1);
  return { from: first, to: first + span - 1 };
}

const height = (count, highest) =>
  count ? `${Math.max(LEAST_HEIGHT, (100 * count) / highest).toFixed(2)}%` : "0%";

export class Timeline {
  /** `choose(from, to)` is called with a bar's days, or with nulls for the bar chosen already. */
  constructor(root, columns, wording, choose) {
    Object.assign(this, { columns, wording, choose });
    this.list = root.querySelector("ol");
    this.highest = root.querySelector("#highest");
    this.unitName = root.querySelector("#unit-name");
    const links = [...this.list.querySelectorAll("a[data-from]")];
    if (!links.length) return;
    this.pattern = links[0].closest("li");
    this.whole = { from: dayOf(links[0].dataset.from), to: dayOf(links.at(-1).dataset.to) };
    this.view = this.whole;
    this.list.addEventListener("click", (event) => this.chooseBar(event));
    root.addEventListener("keydown", (event) => this.press(event));
    this.reset = root.querySelector("#whole");
    this.reset.addEventListener("click", () => this.look(this.whole));
    this.build();
  }

  get isEmpty() {
    return !this.whole;
  }

  /** Shows the days of a state alone; its bars follow with `show`. */
  move(state) {
    this.state = state;
    this.onMove?.();
  }

  /** Shows a state: bars anew only where more than the days changed. */
  show(state) {
    if (this.isEmpty) return;
    const asked = write({ ...state, from: null, to: null });
    if (this.asked !== asked) this.draw(state);
    this.asked = asked;
    this.state = state;
    for (const { link, from, to } of this.bars) {
      const chosen = state.from === from && state.to === to;
      if (chosen) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    this.onView?.();
  }

  /** Brings a span of days into view. */
  look(view) {
    this.view = view;
    this.reset.hidden = view.from === this.whole.from && view.to === this.whole.to;
    this.build();
    this.asked = null;
    if (this.state) this.show(this.state);
  }

  zoom(day, factor) {
    this.look(zoomed(this.view, day, factor, this.whole));
  }

  build() {
    const { from, to } = this.view;
    this.unit = unitFor(to - from + 1);
    this.unitName.textContent = this.wording.say(this.unit);
    this.firsts = stretches(from, to, this.unit).map((first) => Math.max(first, from));
    this.bars = this.firsts.map((first, place) => {
      return this.bar(first, (this.firsts[place + 1] ?? to + 1) - 1, place);
    });
    this.list.replaceChildren(...this.bars.map(({ line }) => line));
  }

  bar(from, to, place) {
    const line = this.pattern.cloneNode(true);
    line.style.flexGrow = to - from + 1;
    const name = this.headingOf(from, place);
    line.className = name ? "year" : "";
    line.querySelector(".year-name").textContent = name;
    line.querySelector(".month-name").textContent = this.wording.calendar.window(from, to);
    this.cover(line, from, to);
    const link = line.querySelector("a");
    [link.dataset.from, link.dataset.to] = [isoOf(from), isoOf(to)];
    const [certain, possible, counts] = [".certain", ".possible", ".month-counts"].map((part) =>
      line.querySelector(part));
    return { line, link, from, to, certain, possible, counts };
  }

  /** Tells days without a word from days on which, as was said, nothing was flown. */
  cover(line, from, to) {
    const known = this.columns.coverage?.of(from, to);
    if (!known) return;
    if (known.kind) line.classList.add(known.kind);
    const words = ["silent", "none"].filter((name) => known[name]).map((name) =>
      this.wording.say(known.days === 1 ? `${name}Day` : `${name}Days`, {
        number: this.wording.number(known[name]),
        days: this.wording.number(known.days),
      }));
    const note = document.createElement("span");
    note.className = "month-known";
    note.textContent = words.join(this.wording.say("semicolon"));
    line.querySelector(".month-words").append(note);
  }

  /** Under the months their year; under weeks and days their month. */
  headingOf(first, place) {
    const date = isoOf(first);
    if (this.unit === "month") return place && !date.endsWith("-01-01") ? "" : date.slice(0, 4);
    const before = place ? isoOf(this.firsts[place - 1]).slice(0, 7) : "";
    return before === date.slice(0, 7) ? "" : this.wording.calendar.month(first);
  }

  draw(state) {
    const { firsts, view } = this;
    const { certain, possible } = histogram(this.columns, state, firsts, view.to);
    const totals = firsts.map((_first, place) => certain[place] + possible[place]);
    const highest = Math.max(1, ...totals);
    this.highest.textContent = this.wording.say("highest", { number: this.wording.number(highest) });
    this.bars.forEach((bar, place) => {
      bar.link.href = write({ ...state, from: bar.from, to: bar.to });
      bar.possible.setAttribute("height", height(totals[place], highest));
      bar.certain.setAttribute("height", height(certain[place], highest));
      bar.counts.textContent = this.wording.counts({
        certain: certain[place], possible: possible[place],
      });
    });
  }

  chooseBar(event) {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    const { from, to } = this.bars.find((bar) => bar.link === link);
    const chosen = link.hasAttribute("aria-current");
    this.choose(chosen ? null : from, chosen ? null : to);
  }

  /** Arrows move between bars, + and - zoom about the bar, 0 shows the whole campaign. */
  press(event) {
    const here = this.bars.findIndex((bar) => bar.link === document.activeElement);
    if (here < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const { from } = this.bars[here];
    const [on, back] = document.dir === "rtl" ? [-1, 1] : [1, -1];
    const acts = {
      ArrowRight: () => this.bars[here + on]?.link.focus(),
      ArrowLeft: () => this.bars[here + back]?.link.focus(),
      Home: () => this.bars[0].link.focus(),
      End: () => this.bars.at(-1).link.focus(),
      "+": () => this.zoomKeepingFocus(from, 1 / NEARER),
      "-": () => this.zoomKeepingFocus(from, NEARER),
      0: () => this.zoomKeepingFocus(from, OPEN),
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  }

  zoomKeepingFocus(day, factor) {
    this.zoom(day, factor);
    (this.bars.find(({ to }) => to >= day) ?? this.bars[0]).link.focus();
  }
}

export { NEARER };
