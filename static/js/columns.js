// A release's strikes as typed arrays: the one place that knows how they travel.
//
// length                    rows
// start, end                Int32Array, days; an open end is the largest there is
// lat, lon, radius          Float64Array and Float32Array; NaN where no point is known
// where, night              Uint8Array
// provinces, place, targets Int32Array, numbers into `sets`
// keys, sets                the strikes' keys, and the values by number

export const OPEN = 2 ** 31 - 1;

const TYPES = {
  start: Int32Array,
  end: Int32Array,
  lat: Float64Array,
  lon: Float64Array,
  radius: Float32Array,
  where: Uint8Array,
  night: Uint8Array,
  provinces: Int32Array,
  place: Int32Array,
  targets: Int32Array,
};

const orNaN = (value) => value ?? NaN;

/** From the JSON of `strikes/releases/columns.py`. */
export function columnsOf(data) {
  const columns = { length: data.length, keys: data.columns.key, sets: data.sets };
  for (const [name, Type] of Object.entries(TYPES)) {
    columns[name] = Type.from(data.columns[name], orNaN);
  }
  return columns;
}

export async function fetchJson(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}
