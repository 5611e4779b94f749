// Which strikes are in, and how surely: the same rules as strikes/public/filters.py, on columns.

import { monthOf } from "./dates.js";
import { OPEN } from "./columns.js";

export const OUT = 0;
export const POSSIBLE = 1;
export const CERTAIN = 2;

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

/** OUT, POSSIBLE or CERTAIN for a window and an asked span; the ends are days, both included. */
export function timeDoubt(start, end, from, to) {
  if (start > to || end < from) return OUT;
  return start >= from && end <= to ? CERTAIN : POSSIBLE;
}

/**
 * Marks every row; counts what is in. `unplaced` have the right days and name no province.
 * Writes into `marks` where given, so that playing makes no garbage.
 */
export function select(columns, state, marks = new Uint8Array(columns.length)) {
  const { start, end, provinces, length } = columns;
  const places = placeDoubts(columns.sets.provinces, state.provinces);
  const nowhere = columns.sets.provinces.findIndex((set) => !set.length);
  const from = state.from ?? -Infinity;
  const to = state.to ?? Infinity;
  const counts = [0, 0, 0];
  let unplaced = 0;
  for (let row = 0; row < length; row++) {
    const time = timeDoubt(start[row], end[row], from, to);
    marks[row] = Math.min(time, places[provinces[row]]);
    counts[marks[row]]++;
    if (time && provinces[row] === nowhere) unplaced++;
  }
  return { marks, certain: counts[CERTAIN], possible: counts[POSSIBLE], unplaced };
}

/** code → {certain, possible} for the days of the state, whatever provinces are asked for. */
export function byProvince(columns, state) {
  const { marks } = select(columns, { ...state, provinces: [] });
  const found = {};
  for (let row = 0; row < columns.length; row++) {
    if (!marks[row]) continue;
    const codes = columns.sets.provinces[columns.provinces[row]];
    const sure = marks[row] === CERTAIN && codes.length === 1;
    for (const code of codes) {
      found[code] ??= { certain: 0, possible: 0 };
      found[code][sure ? "certain" : "possible"]++;
    }
  }
  return found;
}

/**
 * Of what is in: the strikes that have a province but no point, by province.
 * `stated` name one province; `undistributed` several, told apart by nobody.
 */
export function withoutPoint(columns, marks) {
  const found = {};
  for (let row = 0; row < columns.length; row++) {
    if (!marks[row] || !Number.isNaN(columns.lat[row])) continue;
    const codes = columns.sets.provinces[columns.provinces[row]];
    for (const code of codes) {
      found[code] ??= { stated: 0, doubtful: 0, undistributed: 0 };
      if (codes.length > 1) found[code].undistributed++;
      else found[code][marks[row] === CERTAIN ? "stated" : "doubtful"]++;
    }
  }
  return found;
}

/** First day of a month → {certain, possible}, for the provinces asked; days do not narrow it. */
export function byMonth(columns, state, lastDay) {
  const places = placeDoubts(columns.sets.provinces, state.provinces);
  const found = new Map();
  for (let row = 0; row < columns.length; row++) {
    const place = places[columns.provinces[row]];
    if (!place) continue;
    const open = columns.end[row] === OPEN;
    const end = open ? Math.max(lastDay, columns.start[row]) : columns.end[row];
    countMonths(found, columns.start[row], end, place === CERTAIN && !open);
  }
  return found;
}

function countMonths(found, start, end, sure) {
  const whole = sure && end <= monthOf(start)[1];
  for (let day = start; day <= end; ) {
    const [first, last] = monthOf(day);
    if (!found.has(first)) found.set(first, { certain: 0, possible: 0 });
    found.get(first)[whole ? "certain" : "possible"]++;
    day = last + 1;
  }
}
