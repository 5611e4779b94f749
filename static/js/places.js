// The field that finds a place by any of its spellings, in any script, as it is typed.

import { fold } from "./fold.js";

const AT_MOST = 8;
const EXACT = 0;
const BEGINS = 1; // the name, or one of its words
const HOLDS = 2;

/** How well folded spellings answer to what was typed; null where none does. */
export function rank(spellings, typed) {
  const ranks = spellings.map((name) => {
    if (name === typed) return EXACT;
    if (` ${name}`.includes(` ${typed}`)) return BEGINS;
    return name.includes(typed) ? HOLDS : Infinity;
  });
  const best = Math.min(...ranks);
  return Number.isFinite(best) ? best : null;
}

/** The places that answer to what was typed, the nearest first, then those with more strikes. */
export function suggestions(places, typed, countOf) {
  const words = fold(typed);
  if (!words) return [];
  return places
    .map((place) => ({ place, rank: rank(place.folded, words), count: countOf(place.code) }))
    .filter((one) => one.rank !== null)
    .sort((a, b) => a.rank - b.rank || b.count - a.count || (a.place.name > b.place.name ? 1 : -1))
    .slice(0, AT_MOST);
}

export class PlaceField {
  /** `choose(code)` is called with a place; `counts()` gives code → {certain, possible}. */
  constructor(input, areas, wording, { choose, counts, tally }) {
    Object.assign(this, { input, choose, counts, tally, wording, shown: [], at: -1 });
    this.places = areas
      .filter((area) => area.level === "place")
      .map((area) => ({
        code: area.code,
        name: wording.name(area.code),
        province: area.province,
        folded: [...new Set([...Object.values(area.names), ...(area.spellings ?? [])].map(fold))],
      }));
    this.makeList();
    input.addEventListener("input", () => this.suggest());
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.close());
  }

  makeList() {
    this.list = document.createElement("ul");
    Object.assign(this.list, { id: "place-list", className: "suggestions", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.wording.say("places"));
    this.input.after(this.list);
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-expanded": "false", "aria-controls": "place-list",
      "aria-autocomplete": "list",
    })) this.input.setAttribute(name, value);
    // Before the field loses the focus.
    this.list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[role=option]");
      if (option) this.take(Number(option.dataset.at));
    });
  }

  suggest() {
    this.input.setCustomValidity("");
    const counts = this.counts();
    const countOf = (code) => (counts[code]?.certain ?? 0) + (counts[code]?.possible ?? 0);
    this.shown = suggestions(this.places, this.input.value, countOf);
    this.at = -1;
    this.list.replaceChildren(...this.shown.map(({ place }, at) => this.option(place, at, counts)));
    this.open(this.shown.length > 0);
  }

  option(place, at, counts) {
    const line = document.createElement("li");
    line.setAttribute("role", "option");
    Object.assign(line, { id: `place-${at}` });
    line.dataset.at = at;
    const part = (name, className, text) => {
      const made = line.appendChild(document.createElement(name));
      made.className = className;
      made.textContent = text;
    };
    part("bdi", "name", place.name);
    if (place.province) part("bdi", "province-name", this.wording.name(place.province));
    part("span", "count", this.tally(counts[place.code]));
    return line;
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    this.open(false);
  }

  press(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key === "Escape") this.close();
    else if (steps[event.key] && this.shown.length) this.move(steps[event.key]);
    else if (event.key === "Enter") this.take(Math.max(0, this.at));
    else return;
    event.preventDefault();
  }

  move(step) {
    this.open(true);
    this.at = (this.at + step + this.shown.length) % this.shown.length;
    [...this.list.children].forEach((line, at) =>
      line.setAttribute("aria-selected", String(at === this.at)));
    this.input.setAttribute("aria-activedescendant", `place-${this.at}`);
  }

  take(at) {
    const found = this.shown[at];
    if (found) {
      this.input.value = "";
      this.shown = [];
      this.close();
      this.choose(found.place.code);
    } else if (this.input.value.trim()) {
      this.input.setCustomValidity(this.wording.say("noPlace"));
      this.input.reportValidity();
    }
  }
}
