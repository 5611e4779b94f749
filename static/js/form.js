// The filter line: the form of the page, applied as it is changed.

import { dayOf, isoOf } from "./dates.js";
import { EVERYTHING, isEverything } from "./state.js";

export class FilterForm {
  /** `choose(state)` is called with what the form asks for. */
  constructor(form, wording, choose) {
    this.form = form;
    this.wording = wording;
    this.boxes = [...form.querySelectorAll("input[name=province]")];
    this.chosen = form.querySelector(".chosen");
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
    const provinces = this.form.querySelector("details.provinces");
    document.addEventListener("pointerdown", (event) => {
      if (!provinces.contains(event.target)) provinces.open = false;
    });
    provinces.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !provinces.open) return;
      provinces.open = false;
      provinces.querySelector("summary").focus();
    });
  }

  state() {
    const { from, to } = this.form.elements;
    const provinces = this.boxes.filter((box) => box.checked).map((box) => box.value);
    return { from: dayOf(from.value), to: dayOf(to.value), provinces: provinces.sort() };
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

  show(state, found, inProvinces) {
    const { from, to } = this.form.elements;
    from.value = state.from === null ? "" : isoOf(state.from);
    to.value = state.to === null ? "" : isoOf(state.to);
    for (const box of this.boxes) {
      box.checked = state.provinces.includes(box.value);
      this.count(box, inProvinces[box.value] ?? { certain: 0, possible: 0 });
    }
    this.nameChosen(state.provinces);
    this.clear.hidden = isEverything(state);
    this.counts.textContent = this.wording.counts(found);
  }

  count(box, { certain, possible }) {
    const shown = box.closest("label").querySelector(".count");
    shown.textContent = this.wording.number(certain);
    if (possible) shown.textContent += ` +${this.wording.number(possible)}`;
  }

  nameChosen(provinces) {
    const names = provinces.map((code) => {
      const name = document.createElement("bdi");
      name.textContent = this.wording.name(code);
      return name;
    });
    this.chosen.replaceChildren(...(names.length ? names : [this.chosen.dataset.all]));
  }
}
