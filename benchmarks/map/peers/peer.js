// What both peers share: the rows, the filter, the map. A row is
// [lat, lon, first day, last day, [province, …], [category, …]].

const field = (name) => document.querySelector(`[name=${name}]`);
const dayOf = (iso) => (iso ? Date.parse(`${iso}T00:00:00Z`) / 86_400_000 : null);

export function makeMap({ lat, lon, zoom }) {
  return L.map("map", { attributionControl: false, maxZoom: 18 }).setView([lat, lon], zoom);
}

/** The rows that the page's fields ask for. */
export function found(rows) {
  const from = dayOf(field("from").value) ?? -Infinity;
  const to = dayOf(field("to").value) ?? Infinity;
  const province = field("province").value;
  const category = field("category").value;
  return rows.filter(
    (row) =>
      row[2] <= to && row[3] >= from &&
      (!province || row[4].includes(province)) &&
      (!category || row[5].includes(category)),
  );
}

/** Draws at once, and again at each change of a field. `draw(rows)` shows these and no others. */
export async function begin(prepare) {
  const { rows, view } = await (await fetch("rows.json")).json();
  const draw = prepare(rows, makeMap(view));
  const show = () => draw(found(rows));
  document.querySelector("form").addEventListener("change", show);
  show();
  window.show = (from, to) => {
    [field("from").value, field("to").value] = [from, to];
    show();
  };
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    for (const mark of ["map-drawn", "map-live"]) performance.mark(mark); // both at once here
    document.documentElement.dataset.ready = "true";
  };
  requestAnimationFrame(() => port2.postMessage(null));
}
