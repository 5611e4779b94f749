// What is asked for, one part after another, each to be left out by a click.

import { CHOICES, toggled, write } from "./state.js";

const ALONE = {
  days: { from: null, to: null }, precision: { precision: null }, q: { text: "" },
};

/** The parts of a state: [{name, value}], the value only for those with several. */
export function parts(state) {
  const found = [];
  if (state.from !== null || state.to !== null) found.push({ name: "days", value: "" });
  for (const [name, list] of Object.entries(CHOICES)) {
    for (const value of state[list]) found.push({ name, value });
  }
  if (state.precision !== null) found.push({ name: "precision", value: "" });
  if (state.text) found.push({ name: "q", value: "" });
  return found;
}

/** A state without one of its parts. */
export function without(state, { name, value }) {
  if (ALONE[name]) return { ...state, ...ALONE[name] };
  return state[CHOICES[name]].includes(value) ? toggled(state, name, value) : state;
}

export class Chips {
  /** `labelOf(name, value, state)` gives a part in words; `leave(part)` is called with one to go. */
  constructor(root, wording, labelOf, leave) {
    Object.assign(this, { root, wording, labelOf });
    root.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const place = [...root.children].indexOf(link.closest("li"));
      leave(this.parts[place]);
      root.children[Math.min(place, root.children.length - 1)]?.querySelector("a").focus();
    });
  }

  show(state) {
    this.parts = parts(state);
    this.root.replaceChildren(...this.parts.map((part) => this.chip(part, state)));
  }

  chip({ name, value }, state) {
    const line = document.createElement("li");
    const link = line.appendChild(document.createElement("a"));
    link.href = write(without(state, { name, value })) || "?";
    const part = (tag, className, text) => {
      const made = link.appendChild(document.createElement(tag));
      if (className) made.className = className;
      made.append(text);
      return made;
    };
    part("span", "visually-hidden", `${this.wording.say("leaveOut")} `);
    part("span", "heading", this.wording.headings[name]);
    link.append(" ");
    part("bdi", "", this.labelOf(name, value, state));
    part("span", "", " ×").setAttribute("aria-hidden", "true");
    return line;
  }
}
