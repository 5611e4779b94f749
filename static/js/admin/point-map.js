// The Leaflet side of placing a point: the one module of the desk that touches L.

const L = window.L;
const LETTER = 7; // pixels that a letter of a name takes
const CLOSE = 9; // zoom at which a town's surroundings can be told apart

const nameIn = (layer, name) =>
  layer.bindTooltip(name, { permanent: true, direction: "center", className: "province-name" });

/** A name is shown where its province is wide enough for it: at each zoom others. */
function showFittingNames(map, provinces) {
  provinces.eachLayer((each) => {
    const bounds = each.getBounds();
    const wide = map.project(bounds.getNorthEast()).x - map.project(bounds.getSouthWest()).x;
    const name = each.getTooltip();
    const fits = wide > name.getContent().length * LETTER;
    name.getElement()?.classList.toggle("is-too-wide", !fits);
  });
}

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export class PointMap {
  /** `onPlace([lat, lon])` is called when the point is set by click or drag. */
  constructor(map, onPlace) {
    this.map = map;
    this.onPlace = onPlace;
    map.on("click", ({ latlng }) => onPlace([latlng.lat, latlng.wrap().lng]));
  }

  /** The record's own point, its place's point (hollow), and how far around either is meant. */
  show(point, areaPoint, radiusKm) {
    this.showOwn(point);
    this.areaMark = this.redraw(
      this.areaMark,
      areaPoint && L.circleMarker(areaPoint, { radius: 6, weight: 2, fill: false, color: colour("--link-fg"), interactive: false }),
    );
    const centre = point ?? areaPoint;
    this.circle = this.redraw(
      this.circle,
      centre && radiusKm && L.circle(centre, { radius: radiusKm * 1000, weight: 1, dashArray: "4 4", color: colour("--link-fg"), interactive: false }),
    );
  }

  showOwn(point) {
    if (point && this.own) return this.own.setLatLng(point);
    this.own = this.redraw(this.own, point && this.draggable(point));
    return this.own;
  }

  draggable(point) {
    const icon = L.divIcon({ className: "own-point", iconSize: [20, 20] });
    const mark = L.marker(point, { icon, draggable: true, autoPan: true, title: "The point: drag to move" });
    return mark.on("drag", () => {
      const { lat, lng } = mark.getLatLng().wrap();
      this.onPlace([lat, lng]);
    });
  }

  redraw(old, layer) {
    old?.remove();
    return layer ? layer.addTo(this.map) : null;
  }

  goTo(point) {
    this.map.setView(point, Math.max(this.map.getZoom(), CLOSE), { animate: false });
  }

  /** Draws the provinces with their names; without a point yet, shows them all. */
  drawProvinces(geojson, isPlaced) {
    const layer = L.geoJSON(geojson, {
      style: { weight: 1, color: colour("--body-quiet-color"), fillOpacity: 0.04 },
      onEachFeature: (feature, each) => nameIn(each, feature.properties.name),
    }).addTo(this.map);
    layer.bringToBack();
    this.map.on("zoomend", () => showFittingNames(this.map, layer));
    if (!isPlaced && geojson.features.length) this.map.fitBounds(layer.getBounds(), { animate: false });
    showFittingNames(this.map, layer);
  }
}
