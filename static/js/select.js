// Which strikes are in, and how surely: the same rules as strikes/public/filters.py, on columns.
// One pass over the rows, into buffers that are made once, so that playing makes no garbage.

import { OPEN } from "./columns.js";
import { monthOf } from "./dates.js";

export const OUT = 0;
export const POSSIBLE = 1;
export const CERTAIN = 2;
const LEAST_EXACT = 7; // of UCDP where_prec

/** For each set of provinces: are all of it, some of it or none of it asked for? */
export function placeDoubts(sets, asked) {
  if (!asked.length) return new Uint8Array(sets.length).fill(CERTAIN);
  const wanted = new Set(asked);
  return Uint8Array.from(sets, (set) => {
    const inside = set.filter((code) => wanted.has(code)).length;
    if (!inside) return OUT;
    return inside === set.length ? CERTAIN : POSSIBLE;
  });
}

/** For each set of values with codes: has it one of those asked for? */
export function holdsAny(sets, asked, codesOf) {
  if (!asked.length) return new Uint8Array(sets.length).fill(1);
  return Uint8Array.from(sets, (set) => codesOf(set).some((code) => asked.includes(code)));
}

const categoriesOf = (targets) => targets.map(({ category }) => category);

export class Selection {
  constructor(columns) {
    this.columns = columns;
    this.sets = columns.sets.provinces;
    /** Of each row: OUT, POSSIBLE or CERTAIN. */
    this.marks = new Uint8Array(columns.length);
    // For each set of provinces and each doubt about the days: all rows, and rows without a point.
    this.tally = new Uint32Array(3 * this.sets.length);
    this.pointless = new Uint32Array(3 * this.sets.length);
    this.hasNoPoint = Uint8Array.from(columns.lat, (lat) => (Number.isNaN(lat) ? 1 : 0));
  }

  /** Marks every row for a state (see state.js); gives itself. */
  apply(state) {
    const { start, end, provinces, targets, where, length } = this.columns;
    const wanted = holdsAny(this.columns.sets.targets, state.categories, categoriesOf);
    const precision = state.precision ?? LEAST_EXACT;
    const { marks, tally, pointless, hasNoPoint } = this;
    const places = placeDoubts(this.sets, state.provinces);
    const from = state.from ?? -OPEN;
    const to = state.to ?? OPEN;
    tally.fill(0);
    pointless.fill(0);
    for (let row = 0; row < length; row++) {
      const first = start[row];
      const last = end[row];
      const set = provinces[row];
      let time = OUT;
      if (first <= to && last >= from && wanted[targets[row]] && where[row] <= precision) {
        time = first >= from && last <= to ? CERTAIN : POSSIBLE;
      }
      const place = places[set];
      marks[row] = time < place ? time : place;
      tally[3 * set + time]++;
      pointless[3 * set + time] += hasNoPoint[row];
    }
    this.places = places;
    return this;
  }

  get counts() {
    const counts = { certain: 0, possible: 0, unplaced: 0 };
    this.sets.forEach((set, number) => {
      const [possible, certain] = this.days(this.tally, number);
      if (!set.length) counts.unplaced += possible + certain;
      if (this.places[number] === CERTAIN) counts.certain += certain;
      if (this.places[number] === CERTAIN) counts.possible += possible;
      if (this.places[number] === POSSIBLE) counts.possible += possible + certain;
    });
    return counts;
  }

  /** [possible, certain] by days alone, of one set of provinces. */
  days(tally, number) {
    return [tally[3 * number + POSSIBLE], tally[3 * number + CERTAIN]];
  }

  /** code → {certain, possible} for the days of the state, whatever provinces are asked for. */
  byProvince() {
    const found = {};
    this.sets.forEach((set, number) => {
      const [possible, certain] = this.days(this.tally, number);
      for (const code of possible + certain ? set : []) {
        found[code] ??= { certain: 0, possible: 0 };
        found[code].certain += set.length === 1 ? certain : 0;
        found[code].possible += set.length === 1 ? possible : possible + certain;
      }
    });
    return found;
  }

  /**
   * Of what is in: the strikes that have a province but no point, by province.
   * `stated` name one province; `undistributed` several, told apart by nobody.
   */
  withoutPoint() {
    const found = {};
    this.sets.forEach((set, number) => {
      const [possible, certain] = this.days(this.pointless, number);
      if (!this.places[number] || !(possible + certain)) return;
      for (const code of set) {
        found[code] ??= { stated: 0, doubtful: 0, undistributed: 0 };
        if (set.length > 1) found[code].undistributed += possible + certain;
        else found[code].stated += certain;
        if (set.length === 1) found[code].doubtful += possible;
      }
    });
    return found;
  }
}

/**
 * category → strikes with such a target that are in, whatever categories are asked for.
 * Works with the selection it is given, which then no longer shows the state.
 */
export function byCategory(selection, state) {
  const { columns, marks } = selection.apply({ ...state, categories: [] });
  const perSet = new Uint32Array(columns.sets.targets.length);
  for (let row = 0; row < marks.length; row++) if (marks[row]) perSet[columns.targets[row]]++;
  const found = {};
  columns.sets.targets.forEach((set, number) => {
    for (const code of new Set(categoriesOf(set))) found[code] = (found[code] ?? 0) + perSet[number];
  });
  return found;
}

/**
 * How many strikes lie certainly and possibly in each stretch of days, whatever days the state asks for.
 * `firsts` are the first days of the stretches, in order; `last` is the last day of all.
 * A window with an open end reaches to `last`. Gives {certain, possible}, one number a stretch.
 */
export function histogram(columns, state, firsts, last) {
  const certain = new Uint32Array(firsts.length);
  const possible = new Uint32Array(firsts.length);
  if (!firsts.length) return { certain, possible };
  const places = placeDoubts(columns.sets.provinces, state.provinces);
  const wanted = holdsAny(columns.sets.targets, state.categories, categoriesOf);
  const precision = state.precision ?? LEAST_EXACT;
  const stretchOf = stretchByDay(firsts, last);
  const first = firsts[0];
  const { start, end, provinces, targets, where, length } = columns;
  for (let row = 0; row < length; row++) {
    const place = places[provinces[row]];
    if (!wanted[targets[row]] || where[row] > precision) continue;
    const isOpen = end[row] === OPEN;
    if (!place || start[row] > last || end[row] < first) continue;
    const from = stretchOf[Math.max(start[row], first) - first];
    const to = stretchOf[Math.min(end[row], last) - first];
    const isWhole = from === to && !isOpen && start[row] >= first && end[row] <= last;
    if (isWhole && place === CERTAIN) certain[from]++;
    else for (let stretch = from; stretch <= to; stretch++) possible[stretch]++;
  }
  return { certain, possible };
}

function stretchByDay(firsts, last) {
  const table = new Int32Array(last - firsts[0] + 1);
  let stretch = 0;
  for (let day = firsts[0]; day <= last; day++) {
    if (stretch + 1 < firsts.length && day >= firsts[stretch + 1]) stretch++;
    table[day - firsts[0]] = stretch;
  }
  return table;
}

/** First days of the stretches that cover from…to: "day", "week" (from Monday) or "month". */
export function stretches(from, to, unit) {
  const firsts = [];
  let day = from;
  if (unit === "month") [day] = monthOf(from);
  if (unit === "week") day = from - ((((from + 3) % 7) + 7) % 7);
  while (day <= to) {
    firsts.push(day);
    if (unit === "month") day = monthOf(day)[1] + 1;
    else day += unit === "week" ? 7 : 1;
  }
  return firsts;
}
