// What a record says, in the reader's words: the phrases come translated with the page.

import { Calendar, localeOf } from "./dates.js";
import { OPEN } from "./columns.js";

const fill = (phrase, values) =>
  phrase.replace(/\{(\w+)\}/g, (_whole, name) => values[name] ?? "");

export class Wording {
  /** `page` is what strikes/public/words.py wrote; `areas` maps codes to areas with their names. */
  constructor(page, areas) {
    this.words = page.words;
    this.language = page.language;
    this.categories = page.categories;
    this.headings = page.headings; // of the filters, by their names in the address
    this.precisions = page.precisions;
    this.areas = areas;
    this.calendar = new Calendar(page.language, page.words.openEnd);
    this.numbers = new Intl.NumberFormat(localeOf(page.language));
  }

  say(name, values = {}) {
    return fill(this.words[name], values);
  }

  number(value) {
    return this.numbers.format(value);
  }

  counts({ certain, possible }) {
    return this.say("counts", { certain: this.number(certain), possible: this.number(possible) });
  }

  /** The name of an area in the reader's language where it is known, else in English. */
  name(code) {
    const names = this.areas.get(code)?.names ?? {};
    return names[this.language] || names.en || code;
  }

  /** A span of days that is asked for; null is an open end. */
  span(from, to) {
    if (from !== null) return this.calendar.window(from, to);
    return this.say("openStart", { end: this.calendar.window(to, to) });
  }

  window(columns, row) {
    const end = columns.end[row];
    return this.calendar.window(columns.start[row], end === OPEN ? null : end);
  }

  place(columns, row) {
    const where = columns.where[row];
    const place = this.placeName(columns, row);
    if (where === 1) return place;
    if (where >= 6) return place || this.say(`where${where}`);
    return this.say(`where${this.saysItsKind(where, place) ? 5 : where}`, { place });
  }

  /** As strikes/public/wording.py: "Qatana District" needs no "the district of" before it. */
  saysItsKind(where, place) {
    const own = this.words[`kind${where}`];
    return own !== undefined && new RegExp(own, "i").test(place);
  }

  placeName(columns, row) {
    const { stated, area } = columns.sets.place[columns.place[row]];
    const provinces = columns.sets.provinces[columns.provinces[row]];
    const named = provinces.map((code) => this.name(code)).join(this.say("comma"));
    if (area && this.areas.get(area)?.level !== "country") return this.name(area);
    if (columns.where[row] === 4 || columns.where[row] === 5) return named || stated;
    return stated || named || (area ? this.name(area) : "");
  }

  targets(columns, row) {
    return columns.sets.targets[columns.targets[row]].map((target) => {
      const what = target.term || this.categories[target.category] || target.category;
      return { what, figure: this.quantity(target) };
    });
  }

  /** A figure as claimed: "more than 30,000"; empty where none was stated. */
  quantity({ low, high, qualifier }) {
    if (low === null && high === null) return "";
    if (low !== null && high !== null && low !== high) {
      return this.say("between", { low: this.number(low), high: this.number(high) });
    }
    const number = this.number(low ?? high);
    return this.words[qualifier] && qualifier !== "between"
      ? this.say(qualifier, { number })
      : number;
  }
}
