// A few strikes as columns, for tests.

import { OPEN } from "../../static/js/columns.js";
import { dayOf } from "../../static/js/dates.js";

const SETS = {
  provinces: [[], ["SY-HI"], ["SY-HI", "SY-HM"]],
  place: [{ stated: "Homs (near)", area: "homs" }, { stated: "", area: "" }],
  targets: [[{ category: "vehicle", term: "", low: 8, high: null, qualifier: "more_than" }]],
  aircraft: [[], ["Su-24M", "Su-34"]],
  measures: [["targets_hit"], ["strikes"]],
  districts: [[]],
  organisation: ["", "Navy"],
  status: ["declared"],
  grade: [""],
};

/**
 * Rows of [first day, last day or null, number of a province set, [lat, lon] or null, more], where
 * `more` are values of other columns by name.
 */
export function makeColumns(rows) {
  const all = (Type, name, usual) =>
    Type.from(rows, ([, , , , more]) => more?.[name] ?? usual);
  const numbers = (name) => [name, all(Int32Array, name, 0)];
  return {
    length: rows.length,
    key: (row) => `s${row}`,
    hits: new Map(),
    sets: SETS,
    start: Int32Array.from(rows, ([start]) => dayOf(start)),
    end: Int32Array.from(rows, ([, end]) => (end === null ? OPEN : dayOf(end))),
    provinces: Int32Array.from(rows, ([, , set]) => set),
    lat: Float32Array.from(rows, ([, , , point]) => point?.[0] ?? NaN),
    lon: Float32Array.from(rows, ([, , , point]) => point?.[1] ?? NaN),
    radius: all(Float32Array, "radius", 25),
    where: all(Uint8Array, "where", 2),
    night: all(Uint8Array, "night", 0),
    ...Object.fromEntries(Object.keys(SETS).filter((name) => name !== "provinces").map(numbers)),
  };
}
