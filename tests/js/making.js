// A few strikes as columns, for tests.

import { OPEN } from "../../static/js/columns.js";
import { dayOf } from "../../static/js/dates.js";

/** Rows of [first day, last day or null, number of a province set, [lat, lon] or null]. */
export function makeColumns(rows) {
  const same = (Type, value) => new Type(rows.length).fill(value);
  return {
    length: rows.length,
    key: (row) => `s${row}`,
    sets: {
      provinces: [[], ["SY-HI"], ["SY-HI", "SY-HM"]],
      place: [{ stated: "Homs (near)", area: "homs" }],
      targets: [[{ category: "vehicle", term: "", low: 8, high: null, qualifier: "more_than" }]],
    },
    start: Int32Array.from(rows, ([start]) => dayOf(start)),
    end: Int32Array.from(rows, ([, end]) => (end === null ? OPEN : dayOf(end))),
    provinces: Int32Array.from(rows, ([, , set]) => set),
    lat: Float32Array.from(rows, ([, , , point]) => point?.[0] ?? NaN),
    lon: Float32Array.from(rows, ([, , , point]) => point?.[1] ?? NaN),
    radius: same(Float32Array, 25),
    where: same(Uint8Array, 2),
    night: same(Uint8Array, 0),
    place: same(Int32Array, 0),
    targets: same(Int32Array, 0),
  };
}
