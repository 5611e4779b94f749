// Leaflet.markercluster as its manual has it: all markers added at once, with its own settings.

import { begin } from "./peer.js";

begin((rows, map) => {
  const clusters = L.markerClusterGroup().addTo(map);
  const marks = new Map(rows.map((row) => [row, L.marker([row[0], row[1]])]));
  return (shown) => {
    clusters.clearLayers();
    clusters.addLayers(shown.map((row) => marks.get(row)));
  };
});
