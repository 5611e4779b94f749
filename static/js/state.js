// What the reader asks for, and the address that says it: the server's parameters, none besides.

import { dayOf, isoOf } from "./dates.js";

const NONE = Object.freeze([]);

export const EVERYTHING = Object.freeze({
  from: null, to: null, provinces: NONE, categories: NONE, precision: null,
});

/** What a query with a mistake in it finds. */
export const NOTHING = Object.freeze({ ...EVERYTHING, provinces: Object.freeze(["none"]) });

/**
 * "?from=2015-10-01&province=SY-HI" → {from, to: day or null, provinces, categories: sorted codes,
 * precision: where_prec or null}
 */
export function read(search) {
  const asked = new URLSearchParams(search);
  const codes = (name) => [...new Set(asked.getAll(name).filter(Boolean))].sort();
  return {
    from: dayOf(asked.get("from")),
    to: dayOf(asked.get("to")),
    provinces: codes("province"),
    categories: codes("category"),
    precision: Number(asked.get("precision")) || null,
  };
}

/** The query string of a state, "?" included; empty for everything. */
export function write(state) {
  const asked = new URLSearchParams();
  if (state.from !== null) asked.set("from", isoOf(state.from));
  if (state.to !== null) asked.set("to", isoOf(state.to));
  for (const code of state.provinces) asked.append("province", code);
  for (const code of state.categories) asked.append("category", code);
  if (state.precision !== null) asked.set("precision", state.precision);
  return asked.size ? `?${asked}` : "";
}

export const isEverything = (state) => write(state) === "";

/** The state with one province more or less. */
export function toggled(state, code) {
  const provinces = state.provinces.includes(code)
    ? state.provinces.filter((one) => one !== code)
    : [...state.provinces, code].sort();
  return { ...state, provinces };
}

/** Keeps the state in the address: `go` moves on, back and forward come as `change`. */
export class Address {
  constructor(change) {
    this.change = change;
    this.state = this.kept = read(location.search);
    window.addEventListener("popstate", () => {
      this.kept = read(location.search);
      this.preview(this.kept);
    });
  }

  /** Shows a state that is not kept: one on the way to another. */
  preview(state) {
    if (write(state) === write(this.state)) return;
    this.state = state;
    this.change(state);
  }

  go(state) {
    this.preview(state);
    // After the change is seen: the browser takes some milliseconds over its history.
    requestAnimationFrame(() => setTimeout(() => this.keep(state)));
  }

  keep(state) {
    if (write(state) === write(this.kept)) return;
    this.kept = state;
    history.pushState(null, "", `${location.pathname}${write(state)}${location.hash}`);
  }
}
