// A release's strikes as typed arrays: the one place that knows how they travel.
//
// length               rows
// start, end           Int32Array, days; an open end is OPEN
// lat, lon, radius     Float32Array; NaN where no point is known
// where, night         Uint8Array
// provinces, place, targets, aircraft, measures, districts, organisation, status, grade
//                      Int32Array, numbers into `sets[name]`
// sets                 the values by number
// key(row)             the strike's key
// hits                 text searched for → Uint8Array, 1 for each row that holds it

import { tableFromIPC } from "@uwdata/flechette";

export const OPEN = 2 ** 31 - 1;

const NAMES = [
  "start", "end", "lat", "lon", "radius", "where", "night",
  "provinces", "place", "targets", "aircraft", "measures", "districts",
  "organisation", "status", "grade",
];

/** From the bytes of the Arrow stream that strikes/releases/columns.py writes. */
export function columnsOf(bytes) {
  const table = tableFromIPC(new Uint8Array(bytes));
  const keys = table.getChild("key");
  const columns = {
    length: table.numRows,
    sets: JSON.parse(table.schema.metadata.get("sets")),
    key: (row) => keys.at(row),
    hits: new Map(),
  };
  for (const name of NAMES) columns[name] = table.getChild(name).toArray();
  return columns;
}

async function ask(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer;
}

export const fetchColumns = async (address) => columnsOf(await (await ask(address)).arrayBuffer());

export const fetchJson = async (address) => (await ask(address)).json();
