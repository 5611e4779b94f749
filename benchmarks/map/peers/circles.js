// Leaflet's own circle markers on its canvas renderer, each made once.

import { begin } from "./peer.js";

begin((rows, map) => {
  const layer = L.layerGroup().addTo(map);
  const renderer = L.canvas({ padding: 0.15 });
  const marks = new Map(
    rows.map((row) => [row, L.circleMarker([row[0], row[1]], { renderer, radius: 4 })]),
  );
  return (shown) => {
    layer.clearLayers();
    for (const row of shown) layer.addLayer(marks.get(row));
  };
});
