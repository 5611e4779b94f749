// The filter line: the form of the page, applied as it is changed.

import { Codes } from "./codes.js";
import { dayOf, isoOf } from "./dates.js";
import { EVERYTHING, isEverything } from "./state.js";

export class FilterForm {
  /** `choose(state)` is called with what the form asks for. */
  constructor(form, wording, choose) {
    this.form = form;
    this.wording = wording;
    this.provinces = new Codes(form, "province", (code) => wording.name(code));
    this.categories = new Codes(form, "category", (code) => wording.categories[code] ?? code);
    this.clear = form.querySelector(".clear");
    this.counts = form.querySelector("#counts");
    const apply = () => this.isSound() && choose(this.state());
    form.addEventListener("change", apply);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      apply();
    });
    this.clear.addEventListener("click", (event) => {
      event.preventDefault();
      choose(EVERYTHING);
    });
    this.makeFold();
  }

  makeFold() {
    const toggle = this.form.querySelector(".filters-toggle");
    toggle.addEventListener("click", () => {
      const open = toggle.getAttribute("aria-expanded") === "true";
      toggle.setAttribute("aria-expanded", String(!open));
    });
  }

  state() {
    const { from, to, precision } = this.form.elements;
    return {
      from: dayOf(from.value),
      to: dayOf(to.value),
      provinces: this.provinces.checked(),
      categories: this.categories.checked(),
      precision: Number(precision.value) || null,
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

  /** `counts` of all that is in; `inProvinces()` and `inCategories()` count by code. */
  show(state, counts, inProvinces, inCategories) {
    const { from, to, precision } = this.form.elements;
    from.value = state.from === null ? "" : isoOf(state.from);
    to.value = state.to === null ? "" : isoOf(state.to);
    precision.value = state.precision ?? "";
    this.provinces.show(state.provinces, () => {
      const found = inProvinces();
      return (code) => this.tally(found[code]);
    });
    this.categories.show(state.categories, () => {
      const found = inCategories();
      return (code) => this.wording.number(found[code] ?? 0);
    });
    this.clear.hidden = isEverything(state);
    this.counts.textContent = this.wording.counts(counts);
  }

  tally({ certain, possible } = { certain: 0, possible: 0 }) {
    const sure = this.wording.number(certain);
    return possible ? `${sure} +${this.wording.number(possible)}` : sure;
  }
}
