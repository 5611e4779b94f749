// What the reader asks for, and the address that says it: the server's parameters, none besides.

import { dayOf, isoOf } from "./dates.js";
import { daysOf } from "./edtf.js";
import { afterPaint } from "./painted.js";

const NONE = Object.freeze([]);

/** Name in the address → name in the state: filters that take any of several values. */
export const CHOICES = Object.freeze({
  province: "provinces",
  district: "districts",
  place: "places",
  category: "categories",
  measure: "measures",
  aircraft: "aircraft",
  organisation: "organisations",
  status: "statuses",
  grade: "grades",
});

const noChoice = Object.fromEntries(Object.values(CHOICES).map((name) => [name, NONE]));

export const EVERYTHING = Object.freeze({
  from: null, to: null, ...noChoice, precision: null, text: "",
});

/** What a query with a mistake in it finds. */
export const NOTHING = Object.freeze({ ...EVERYTHING, provinces: Object.freeze(["none"]) });

const sorted = (values) => [...new Set(values.filter(Boolean))].sort();

/** A text as it is searched for: its words with single spaces between. */
export const textOf = (typed) => (typed ?? "").replace(/\p{Cf}/gu, "").split(/\s+/u).filter(Boolean).join(" ");

/**
 * "?from=2015-10-01&province=SY-HI" → {from, to: day or null, one sorted list for each of CHOICES,
 * precision: where_prec or null, text}
 */
export function read(search) {
  const asked = new URLSearchParams(search);
  const said = asked.get("date") ? daysOf(asked.get("date")) : null;
  const [from, to] = said ?? [dayOf(asked.get("from")), dayOf(asked.get("to"))];
  const state = { from, to, precision: Number(asked.get("precision")) || null };
  for (const [name, list] of Object.entries(CHOICES)) state[list] = sorted(asked.getAll(name));
  return { ...state, text: textOf(asked.get("q")) };
}

/** The query string of a state, "?" included; empty for everything. */
export function write(state) {
  const asked = new URLSearchParams();
  if (state.from !== null) asked.set("from", isoOf(state.from));
  if (state.to !== null) asked.set("to", isoOf(state.to));
  for (const [name, list] of Object.entries(CHOICES)) {
    for (const value of state[list]) asked.append(name, value);
  }
  if (state.precision !== null) asked.set("precision", state.precision);
  if (state.text) asked.set("q", state.text);
  return asked.size ? `?${asked}` : "";
}

/** A list that a change leaves alone is the very same; one written anew may hold the same. */
export const isSame = (one, other, names = Object.keys(EVERYTHING)) =>
  names.every((name) => one[name] === other[name] || String(one[name]) === String(other[name]));

export const isEverything = (state) => write(state) === "";

/** The state with one value of a filter of CHOICES more or less. */
export function toggled(state, name, value) {
  const list = CHOICES[name];
  const values = state[list].includes(value)
    ? state[list].filter((one) => one !== value)
    : sorted([...state[list], value]);
  return { ...state, [list]: values };
}

/** Keeps the state in the address: `go` moves on, back and forward come as `change`. */
export class Address {
  /** `first` is the query of the page as the server understood it: codes for names, days for EDTF. */
  constructor(change, first) {
    this.change = change;
    const { search } = location;
    this.state = this.kept = read(first);
    window.addEventListener("popstate", () => {
      this.kept = read(location.search === search ? first : location.search);
      this.preview(this.kept);
    });
  }

  /** Shows a state that is not kept: one on the way to another. */
  preview(state) {
    if (isSame(state, this.state)) return;
    this.state = state;
    this.change(state);
  }

  go(state) {
    this.preview(state);
    // After the change is seen: the browser takes some milliseconds over its history.
    afterPaint(() => setTimeout(() => this.keep(state)));
  }

  keep(state) {
    if (isSame(state, this.kept)) return;
    this.kept = state;
    history.pushState(null, "", `${location.pathname}${write(state)}${location.hash}`);
  }
}
