// A few strikes as columns, for tests.

import { columnsOf } from "../../static/js/columns.js";
import { dayOf } from "../../static/js/dates.js";

const SETS = [[], ["SY-HI"], ["SY-HI", "SY-HM"]];

/** Rows of [first day, last day or null, number of a province set, [lat, lon] or null]. */
export function makeColumns(rows) {
  const open = 2 ** 31 - 1;
  const column = (make) => rows.map(make);
  return columnsOf({
    length: rows.length,
    sets: {
      provinces: SETS,
      place: [{ stated: "Homs (near)", area: "homs" }],
      targets: [[{ category: "vehicle", term: "", low: 8, high: null, qualifier: "more_than" }]],
    },
    columns: {
      key: column((_row, number) => `s${number}`),
      start: column(([start]) => dayOf(start)),
      end: column(([, end]) => (end === null ? open : dayOf(end))),
      provinces: column(([, , set]) => set),
      lat: column(([, , , point]) => point?.[0] ?? null),
      lon: column(([, , , point]) => point?.[1] ?? null),
      where: column(() => 2),
      radius: column(() => 25),
      night: column(() => 0),
      place: column(() => 0),
      targets: column(() => 0),
    },
  });
}
