// The filter line: the form of the page, applied as it is changed.

import { Codes, Panel } from "./codes.js";
import { dayOf, isoOf } from "./dates.js";
import { daysOf } from "./edtf.js";
import { CHOICES, EVERYTHING, isEverything, textOf, toggled } from "./state.js";

export class FilterForm {
  /**
   * `current()` is the state as it stands; `choose(state)` is called with what the form asks for;
   * `countsOf(name)` gives value → {certain, possible} for the filter of that name under the others.
   */
  constructor(form, wording, { current, choose, countsOf }) {
    Object.assign(this, { form, wording, current, choose, countsOf });
    this.clear = form.querySelector(".clear");
    this.counts = document.querySelector("#counts");
    this.codes = [...form.querySelectorAll("[data-choice]")].map((field) => new Codes(field));
    this.panels = [...form.querySelectorAll("details")].map((details) => new Panel(details));
    for (const panel of this.panels) panel.onOpen(() => this.fill(panel));
    form.addEventListener("input", ({ target }) => target.setCustomValidity(""));
    form.addEventListener("change", ({ target }) => this.change(target));
    form.addEventListener("submit", (event) => event.preventDefault()); // the change was heard
    this.clear.addEventListener("click", (event) => {
      event.preventDefault();
      choose(EVERYTHING);
    });
    this.makePresets();
    this.makeFold();
  }

  /** One field was changed: all else stays as it stands, which the form may show a moment later. */
  change(field) {
    const taken = this.taken(field);
    if (taken && this.isSound(field)) this.choose({ ...this.current(), ...taken });
  }

  /** What a field asks for, as a part of a state; null where it waits for one of its suggestions. */
  taken({ name, value, checked }) {
    if (CHOICES[name] && name !== "place") return withValue(this.current(), name, value, checked);
    const read = {
      from: () => ({ from: dayOf(value) }),
      to: () => ({ to: dayOf(value) }),
      date: () => ends(value.trim() ? daysOf(value) : [null, null]),
      precision: () => ({ precision: Number(value) || null }),
      q: () => ({ text: textOf(value) }),
    };
    return read[name]?.() ?? null;
  }

  makeFold() {
    const toggle = this.form.querySelector(".filters-toggle");
    toggle.addEventListener("click", () => {
      const open = toggle.getAttribute("aria-expanded") === "true";
      toggle.setAttribute("aria-expanded", String(!open));
    });
  }

  makePresets() {
    this.presets = [...this.form.querySelectorAll(".presets a")];
    for (const link of this.presets) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.choose({ ...this.current(), ...daysOfLink(link) });
      });
    }
  }

  /** Says beside the field what is wrong: no date, or the last day before the first. */
  isSound(field) {
    const { from, to } = this.form.elements;
    const isCrossed = from.value && to.value && from.value > to.value;
    const wrong = {
      from: field.value && dayOf(field.value) === null && "noDate",
      to: field.value && dayOf(field.value) === null && "noDate",
      date: field.value.trim() && daysOf(field.value) === null && "noExpression",
    }[field.name];
    if (field === from || field === to) to.setCustomValidity(isCrossed ? this.wording.say("crossed") : "");
    if (wrong) field.setCustomValidity(this.wording.say(wrong));
    return this.form.reportValidity();
  }

  /** Says how many strikes are in. */
  tell(counts) {
    this.counts.textContent = this.wording.counts(counts);
  }

  show(state) {
    const { from, to, date, precision, q } = this.form.elements;
    from.value = state.from === null ? "" : isoOf(state.from);
    to.value = state.to === null ? "" : isoOf(state.to);
    date.value = "";
    precision.value = state.precision ?? "";
    if (textOf(q.value) !== state.text) q.value = state.text;
    for (const codes of this.codes) codes.check(state[CHOICES[codes.name]]);
    for (const panel of this.panels) this.summarise(panel);
    for (const link of this.presets) markChosen(link, state);
    this.clear.hidden = isEverything(state);
  }

  inside(panel) {
    return this.codes.filter((codes) => panel.details.contains(codes.field));
  }

  /** The panel's line says what is chosen in it; an open panel also counts. */
  summarise(panel) {
    if (panel.isOpen) this.fill(panel);
    const lists = this.inside(panel);
    if (panel.details.dataset.list === "more") {
      const set = lists.flatMap((codes) => codes.checked()).length + (this.current().precision ? 1 : 0);
      panel.chosen.textContent = set ? this.wording.number(set) : "";
    } else if (panel.chosen) {
      const names = lists.flatMap((codes) => codes.checked().map((code) => codes.labelOf(code)));
      panel.chosen.replaceChildren(
        ...(names.length ? names.map((name) => isolated(name)) : [panel.chosen.dataset.all]),
      );
    }
  }

  /** Counts only for a reader who has the panel open. */
  fill(panel) {
    for (const codes of this.inside(panel)) codes.fill(this.countsOf(codes.name), (one) => this.tally(one));
    const precision = panel.details.querySelector("#precision");
    if (!precision) return;
    const counts = this.countsOf("precision");
    for (const option of precision.options) {
      if (!option.value) continue;
      option.dataset.label ??= option.textContent.replace(/ \([^()]*\)$/u, "");
      option.textContent = `${option.dataset.label} (${this.tally(counts[option.value])})`;
    }
  }

  /** What a value of a filter is called in its list. */
  labelOf(name, value) {
    return this.codes.find((codes) => codes.name === name)?.labelOf(value) ?? value;
  }

  tally({ certain, possible } = { certain: 0, possible: 0 }) {
    const sure = this.wording.number(certain);
    return possible ? `${sure} +${this.wording.number(possible)}` : sure;
  }
}

const ends = (days) => (days ? { from: days[0], to: days[1] } : {});

function withValue(state, name, value, isIn) {
  const list = CHOICES[name];
  return state[list].includes(value) === isIn ? {} : { [list]: toggled(state, name, value)[list] };
}

const daysOfLink = ({ dataset }) => ({ from: dayOf(dataset.from), to: dayOf(dataset.to) });

function markChosen(link, state) {
  const { from, to } = daysOfLink(link);
  if (from === state.from && to === state.to) link.setAttribute("aria-current", "true");
  else link.removeAttribute("aria-current");
}

function isolated(name) {
  const made = document.createElement("bdi");
  made.textContent = name;
  return made;
}
