// Which strikes are in, and how surely: the same rules as strikes/public/query.py, on columns.
// One pass over the rows, into buffers that are made once, so that playing makes no garbage.

import { OPEN } from "./columns.js";
import { monthOf } from "./dates.js";
import { stretchOfRows } from "./order.js";
import { CHOICES, isSame } from "./state.js";

export const OUT = 0;
export const POSSIBLE = 1;
export const CERTAIN = 2;
const LEAST_EXACT = 7; // of UCDP where_prec
// UCDP where_prec of records that are certainly at the place, or in the district, that they name.
const AT = { places: [1], districts: [1, 3] };

const itself = (value) => (value ? [value] : []);

/** Filter (see state.js) → its column, and the values that one entry of the column's set holds. */
const DIMENSIONS = {
  districts: ["districts", (codes) => codes],
  places: ["place", ({ area }) => itself(area)],
  categories: ["targets", (targets) => targets.map(({ category }) => category)],
  measures: ["measures", (codes) => codes],
  aircraft: ["aircraft", (types) => types],
  organisations: ["organisation", itself],
  statuses: ["status", itself],
  grades: ["grade", itself],
};

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

/** Of each row, how surely it is in by everything but days and provinces. */
function marksOfRest(columns, state) {
  const { length, where, sets } = columns;
  const marks = new Uint8Array(length).fill(CERTAIN);
  const keep = (isIn) => {
    for (let row = 0; row < length; row++) if (!isIn(row)) marks[row] = OUT;
  };
  for (const [list, [column, codesOf]] of Object.entries(DIMENSIONS)) {
    if (!state[list].length) continue;
    const [numbers, wanted] = [columns[column], holdsAny(sets[column], state[list], codesOf)];
    keep((row) => wanted[numbers[row]]);
    if (AT[list]) markNear(marks, where, AT[list]);
  }
  const precision = state.precision ?? LEAST_EXACT;
  if (precision < LEAST_EXACT) keep((row) => where[row] <= precision);
  const hits = state.text ? columns.hits.get(state.text) : null;
  if (state.text) keep((row) => hits?.[row]);
  return marks;
}

function markNear(marks, where, exact) {
  for (let row = 0; row < marks.length; row++) {
    if (marks[row] === CERTAIN && !exact.includes(where[row])) marks[row] = POSSIBLE;
  }
}

/** What a state asks for beside days and provinces. */
const REST = [...Object.keys(DIMENSIONS), "precision", "text"];

/** The last marks of a kind of state, kept: while days are played the rest stays as it is. */
const kept = new WeakMap(); // columns → {state, hits, marks}

function restOf(columns, state) {
  const last = kept.get(columns);
  const hits = columns.hits.get(state.text);
  if (last && last.hits === hits && isSame(last.state, state, REST)) return last.marks;
  const marks = marksOfRest(columns, state);
  kept.set(columns, { state, hits, marks });
  return marks;
}

export class Selection {
  constructor(columns) {
    this.columns = columns;
    this.sets = columns.sets.provinces;
    /** Of each row: OUT, POSSIBLE or CERTAIN. */
    this.marks = new Uint8Array(columns.length);
    /** The first row that may be in, and the one after the last. */
    this.stretch = [0, columns.length];
    // For each set of provinces and each doubt about all else: rows with a point, and those without.
    this.tally = new Uint32Array(6 * this.sets.length);
    this.groups = Uint32Array.from(columns.lat, (lat, row) => 6 * columns.provinces[row] + 3 * Number.isNaN(lat));
  }

  /** Marks every row for a state (see state.js); gives itself. */
  apply(state) {
    const { start, end, provinces } = this.columns;
    const rest = restOf(this.columns, state);
    const { marks, tally, groups } = this;
    const places = placeDoubts(this.sets, state.provinces);
    const from = state.from ?? -OPEN;
    const to = state.to ?? OPEN;
    tally.fill(0);
    const [begin, stop] = stretchOfRows(this.columns, from, to);
    marks.fill(OUT, 0, begin).fill(OUT, stop);
    this.stretch = [begin, stop];
    for (let row = begin; row < stop; row++) {
      const first = start[row];
      const last = end[row];
      let doubt = rest[row];
      if (first > to || last < from) doubt = OUT;
      else if (doubt === CERTAIN && (first < from || last > to)) doubt = POSSIBLE;
      const place = places[provinces[row]];
      marks[row] = doubt < place ? doubt : place;
      tally[groups[row] + doubt]++;
    }
    this.places = places;
    return this;
  }

  get counts() {
    const counts = { certain: 0, possible: 0, unplaced: 0 };
    this.sets.forEach((set, number) => {
      const [possible, certain] = this.days(number);
      if (!set.length) counts.unplaced += possible + certain;
      if (this.places[number] === CERTAIN) counts.certain += certain;
      if (this.places[number] === CERTAIN) counts.possible += possible;
      if (this.places[number] === POSSIBLE) counts.possible += possible + certain;
    });
    return counts;
  }

  /** [possible, certain] by all but provinces, of one set of provinces. */
  days(number) {
    const [possible, certain] = this.pointless(number);
    const { tally } = this;
    return [possible + tally[6 * number + POSSIBLE], certain + tally[6 * number + CERTAIN]];
  }

  /** As days, of the strikes without a point. */
  pointless(number) {
    const { tally } = this;
    return [tally[6 * number + 3 + POSSIBLE], tally[6 * number + 3 + CERTAIN]];
  }

  /** code → {certain, possible} for the state, whatever provinces are asked for. */
  byProvince() {
    const found = {};
    this.sets.forEach((set, number) => {
      const [possible, certain] = this.days(number);
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
      const [possible, certain] = this.pointless(number);
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
 * How many strikes each choice of one filter would give while the others stay as they are:
 * value → {certain, possible}; `name` as in the address. Works with the selection it is given,
 * which then no longer shows the state.
 */
export function byChoice(selection, state, name) {
  const list = CHOICES[name];
  const { columns, marks } = selection.apply({ ...state, [list]: [] });
  if (list === "provinces") return selection.byProvince();
  const [column, codesOf] = DIMENSIONS[list];
  const [numbers, sets] = [columns[column], columns.sets[column]];
  const tally = new Uint32Array(3 * sets.length);
  for (let row = 0; row < marks.length; row++) {
    const isNear = AT[list] && marks[row] === CERTAIN && !AT[list].includes(columns.where[row]);
    tally[3 * numbers[row] + (isNear ? POSSIBLE : marks[row])]++;
  }
  const found = {};
  sets.forEach((set, number) => {
    for (const code of new Set(codesOf(set))) {
      found[code] ??= { certain: 0, possible: 0 };
      found[code].certain += tally[3 * number + CERTAIN];
      found[code].possible += tally[3 * number + POSSIBLE];
    }
  });
  return found;
}

/** where_prec → {certain, possible} of the strikes at least so exact, as byChoice. */
export function byPrecision(selection, state) {
  const { columns, marks } = selection.apply({ ...state, precision: null });
  const found = {};
  for (let code = 1; code <= LEAST_EXACT; code++) found[code] = { certain: 0, possible: 0 };
  for (let row = 0; row < marks.length; row++) {
    for (let code = columns.where[row]; marks[row] && code <= LEAST_EXACT; code++) {
      found[code][marks[row] === CERTAIN ? "certain" : "possible"]++;
    }
  }
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
  const rest = restOf(columns, state);
  const stretchOf = stretchByDay(firsts, last);
  const first = firsts[0];
  const { start, end, provinces, length } = columns;
  for (let row = 0; row < length; row++) {
    const doubt = Math.min(places[provinces[row]], rest[row]);
    if (!doubt || start[row] > last || end[row] < first) continue;
    const isOpen = end[row] === OPEN;
    const from = stretchOf[Math.max(start[row], first) - first];
    const to = stretchOf[Math.min(end[row], last) - first];
    const isWhole = from === to && !isOpen && start[row] >= first && end[row] <= last;
    if (isWhole && doubt === CERTAIN) certain[from]++;
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
