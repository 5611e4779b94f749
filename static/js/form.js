// The filter line: the form of the page, applied as it is changed.

import { Codes, Panel } from "./codes.js";
import { dayOf, isoOf } from "./dates.js";
import { daysOf } from "./edtf.js";
import { CHOICES, EVERYTHING, isEverything, textOf } from "./state.js";

export class FilterForm {
  /**
   * `choose(state)` is called with what the form asks for; `countsOf(name)` gives value →
   * {certain, possible} for the filter of that name under the others.
   */
  constructor(form, wording, choose, countsOf) {
    Object.assign(this, { form, wording, choose, countsOf, asked: EVERYTHING });
    this.clear = form.querySelector(".clear");
    this.counts = document.querySelector("#counts");
    this.codes = [...form.querySelectorAll("[data-choice]")].map((field) => new Codes(field));
    this.panels = [...form.querySelectorAll("details")].map((details) => new Panel(details));
    for (const panel of this.panels) panel.onOpen(() => this.fill(panel));
    form.addEventListener("input", ({ target }) => target.setCustomValidity(""));
    form.addEventListener("change", (event) => this.change(event));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.apply();
    });
    this.clear.addEventListener("click", (event) => {
      event.preventDefault();
      choose(EVERYTHING);
    });
    this.makePresets();
    this.makeFold();
  }

  change({ target }) {
    if (target.name === "place") return; // waits for one of its suggestions
    if (target.name === "date") this.takeExpression(target);
    else this.apply();
  }

  apply() {
    if (this.isSound()) this.choose(this.state());
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
        this.choose({ ...this.asked, ...daysOfLink(link) });
      });
    }
  }

  /** An expression becomes its days; one that is none says what is allowed. */
  takeExpression(field) {
    const days = field.value.trim() ? daysOf(field.value) : [null, null];
    field.setCustomValidity(days ? "" : this.wording.say("noExpression"));
    if (!field.reportValidity()) return;
    this.choose({ ...this.asked, from: days[0], to: days[1] });
  }

  state() {
    const { from, to, precision, q } = this.form.elements;
    const chosen = this.codes.map((codes) => [CHOICES[codes.name], codes.checked()]);
    return {
      ...this.asked,
      ...Object.fromEntries(chosen),
      from: dayOf(from.value),
      to: dayOf(to.value),
      precision: Number(precision.value) || null,
      text: textOf(q.value),
    };
  }

  /** Says beside the field what is wrong: no date, or the last day before the first. */
  isSound() {
    const { from, to } = this.form.elements;
    for (const field of [from, to]) {
      const wrong = field.value && dayOf(field.value) === null;
      field.setCustomValidity(wrong ? this.wording.say("noDate") : "");
    }
    const crossed = from.value && to.value && from.value > to.value;
    if (crossed && from.validity.valid) to.setCustomValidity(this.wording.say("crossed"));
    return this.form.reportValidity();
  }

  /** Says how many strikes are in. */
  tell(counts) {
    this.counts.textContent = this.wording.counts(counts);
  }

  show(state) {
    const { from, to, date, precision, q } = this.form.elements;
    this.asked = state;
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
      const set = lists.flatMap((codes) => codes.checked()).length + (this.asked.precision ? 1 : 0);
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
