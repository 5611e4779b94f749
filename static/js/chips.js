// What is asked for, one part after another, each to be left out by a click.

import { CHOICES, toggled, write } from "./state.js";

/** The parts of a state: {name, value, rest}; `rest` is the state without the part. */
export function parts(state) {
  const found = [];
  if (state.from !== null || state.to !== null) {
    found.push({ name: "days", value: "", rest: { ...state, from: null, to: null } });
  }
  for (const [name, list] of Object.entries(CHOICES)) {
    for (const value of state[list]) {
      found.push({ name, value, rest: toggled(state, name, value) });
    }
  }
  if (state.precision !== null) {
    found.push({ name: "precision", value: "", rest: { ...state, precision: null } });
  }
  if (state.text) found.push({ name: "q", value: "", rest: { ...state, text: "" } });
  return found;
}

export class Chips {
  /** `labelOf(name, value, state)` gives a part in words; `choose(state)` is called with the rest. */
  constructor(root, wording, labelOf, choose) {
    Object.assign(this, { root, wording, labelOf });
    root.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const place = [...root.children].indexOf(link.closest("li"));
      choose(this.parts[place].rest);
      root.children[Math.min(place, root.children.length - 1)]?.querySelector("a").focus();
    });
  }

  show(state) {
    this.parts = parts(state);
    this.root.replaceChildren(...this.parts.map((part) => this.chip(part, state)));
  }

  chip({ name, value, rest }, state) {
    const line = document.createElement("li");
    const link = line.appendChild(document.createElement("a"));
    link.href = write(rest) || "?";
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
