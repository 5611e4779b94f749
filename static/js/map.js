// The one module that knows Leaflet (`L`): provinces, marks, names, pop-ups.

import { hatching, paint, paintPointed } from "./drawing.js";
import { Cells, mercator } from "./marks.js";
import {
  PLACES_FROM, lengthOf, paintPlaces, paintProvinces, placeProvinces, placesThatFit, roomOfMarks,
} from "./names.js";
import { surfaceOf } from "./surface.js";

const { L } = window;

/** Leaflet's own buttons, by the end of their class, and our words for them. */
const BUTTONS = {
  "control-zoom-in": "zoomIn", "control-zoom-out": "zoomOut", "popup-close-button": "close",
};

const NOTHING_STATED = { stated: 0, doubtful: 0, undistributed: 0 };

const centreOf = (layer) => {
  const { lat, lng } = layer.getBounds().getCenter();
  return [lat, lng];
};

/** Resolves a custom property of the page to the colour that is seen now. */
function inkOf(name) {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.color = `var(${name})`;
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

/** Gives a shape a class, or takes it; what is so already is not touched, which would cost a style. */
function mark(shape, name, isSo) {
  shape.marked ??= {};
  if (shape.marked[name] === isSo) return;
  shape.marked[name] = isSo;
  shape.eachLayer((layer) => layer.getElement()?.classList.toggle(name, isSo));
}

const isSameView = (one, other) =>
  one && ["left", "top", "scale", "width", "height"].every((name) => one[name] === other[name]);

export class CampaignMap {
  /**
   * `map` is the one that django-leaflet set up; `areas` the areas of the release.
   * `act` has `toggle(code)`, `popup(rows)`, which gives an element, and `point(rows)`, called with
   * the rows under the pointer.
   */
  constructor(map, areas, wording, act) {
    Object.assign(this, { map, wording, act, pointed: -1 });
    this.keyOfSquares = document.querySelector("#squares");
    this.legend = document.querySelector(".legend");
    this.legend?.addEventListener("toggle", () => this.uncover());
    this.places = areas.filter((area) => area.level === "place" && area.point);
    this.surface = surfaceOf(L, map, (context, view) => this.paint(context, view));
    this.provinces = new Map();
    for (const area of areas) if (area.level === "province" && area.polygon) this.province(area);
    this.nameButtons();
    map.on("popupopen", () => this.nameButtons());
    map.on("click", (event) => this.open(event));
    map.on("mousemove", (event) => this.point(event));
    map.on("layeradd", ({ layer }) => this.follow(layer));
    map.eachLayer((layer) => this.follow(layer));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.recolour());
    this.keepViewInAddress();
  }

  nameButtons() {
    for (const [part, word] of Object.entries(BUTTONS)) {
      const button = this.map.getContainer().querySelector(`.leaflet-${part}`);
      if (button) button.title = button.ariaLabel = this.wording.say(word);
    }
  }

  province(area) {
    const shape = { type: "Feature", geometry: area.polygon };
    const ground = L.geoJSON(shape, { className: "province" }).addTo(this.map);
    const doubt = L.geoJSON(shape, { className: "province-doubt", interactive: false }).addTo(this.map);
    ground.eachLayer((layer) => (layer.getElement().dataset.code = area.code));
    ground.on("click", (event) => {
      if (!this.rowsUnder(event).length) this.act.toggle(area.code);
    });
    this.provinces.set(area.code, { area, ground, doubt, numbers: [], longest: [] });
  }

  /** Shows what is in: a `Selection`, and the codes of the provinces asked for. */
  show(selection, asked) {
    this.selection = selection;
    const withoutPoint = selection.withoutPoint();
    for (const [code, shown] of this.provinces) shown.numbers = this.numbersOf(withoutPoint[code]);
    this.surface.draw(); // before classes change: to write on a canvas, all styles are worked out
    for (const [code, { ground, doubt, numbers }] of this.provinces) {
      mark(ground, "asked", asked.includes(code));
      mark(ground, "stated", numbers.some(({ hatched }) => !hatched));
      mark(doubt, "shown", numbers.some(({ hatched }) => hatched));
    }
  }

  numbersOf({ stated, doubtful, undistributed } = NOTHING_STATED) {
    const number = (count, hatched) => ({ text: this.wording.number(count), count, hatched });
    const both = [number(stated, false), number(doubtful + undistributed, true)];
    return both.filter(({ count }) => count);
  }

  paint(context, view) {
    if (!this.selection) return;
    this.inks ??= this.readInks(context);
    this.cells ??= this.selection.cells ?? new Cells(this.selection.columns);
    if (!isSameView(this.cells.view, view)) this.cells.look(view);
    this.cells.fill(this.selection.marks, this.selection.stretch);
    paint(context, this.cells, this.inks);
    const hasSquares = this.cells.drawn === null;
    if (this.keyOfSquares.hidden === hasSquares) this.keyOfSquares.hidden = !hasSquares;
    this.paintNames(context, this.cells.view);
    this.paintPointed(context, view);
  }

  /** Names keep their places while the map rests, until a number outgrows its room. */
  paintNames(context, view) {
    const { provinces, cells, hasTiles } = this;
    const isDense = cells.drawn === null;
    const last = this.names;
    const isSame = last?.view === view && last.isDense === isDense && last.hasTiles === hasTiles;
    const hasRoom = ({ numbers, longest }) => lengthOf(numbers) <= lengthOf(longest);
    if (!isSame || ![...provinces.values()].every(hasRoom)) {
      this.names = { view, isDense, hasTiles, ...this.placeNames(context, view) };
    }
    for (const one of this.names.provinces) one.numbers = provinces.get(one.code).numbers;
    paintProvinces(context, this.names.provinces, this.inks);
    paintPlaces(context, this.names.places, this.inks);
  }

  placeNames(context, view) {
    const isNew = this.names?.view !== view;
    const taken = roomOfMarks(this.cells.drawn ?? []);
    const named = [...this.provinces.values()].map((shown) => {
      const { area, ground, numbers, longest } = shown;
      if (isNew || lengthOf(numbers) > lengthOf(longest)) shown.longest = numbers;
      const name = this.wording.name(area.code);
      const at = this.pixel(area.point ?? centreOf(ground), view);
      return { code: area.code, name, numbers: shown.longest, ...at };
    });
    const seen = { ...view, covered: this.coveredOf(view) };
    const provinces = placeProvinces(context, named, taken, seen, this.inks);
    return { provinces, places: this.placePlaces(context, taken, view) };
  }

  placePlaces(context, taken, view) {
    const zoom = this.map.getZoom();
    if (this.hasTiles || zoom < PLACES_FROM) return [];
    const around = this.places.map((area) => ({
      name: this.wording.name(area.code),
      weight: area.population ?? 0,
      ...this.pixel(area.point, view),
    }));
    return placesThatFit(context, around, taken, view, zoom, this.inks);
  }

  /** Another part of the map lies open. */
  uncover() {
    this.covered = this.names = null;
    this.surface.draw();
  }

  /** The rooms of a view that the legend covers; asked of the page once for each view. */
  coveredOf(view) {
    if (this.covered?.view === view) return this.covered.rooms;
    const map = this.map.getContainer().getBoundingClientRect();
    const { x, y } = view.margin;
    const rooms = [this.legend].flatMap((each) => each?.getBoundingClientRect() ?? []).map(
      ({ left, right, top, bottom }) => ({
        left: left - map.left + x, right: right - map.left + x,
        top: top - map.top + y, bottom: bottom - map.top + y,
      }),
    );
    this.covered = { view, rooms };
    return rooms;
  }

  paintPointed(context, view) {
    const row = this.pointed;
    const { lat, lon } = this.selection.columns;
    if (row < 0 || Number.isNaN(lat[row])) return;
    const { x, y } = this.pixel([lat[row], lon[row]], view);
    paintPointed(context, x, y, this.inks);
  }

  pixel([lat, lon], view) {
    const { x, y } = mercator([lat], [lon]);
    return { x: x[0] * view.scale - view.left, y: y[0] * view.scale - view.top };
  }

  /** Rings the strike of a row, or outlines the provinces of one without a point; with -1, none. */
  ring(row) {
    this.pointed = row;
    const { lat, provinces, sets } = this.selection.columns;
    const named = row >= 0 && Number.isNaN(lat[row]) ? sets.provinces[provinces[row]] : [];
    for (const [code, { ground }] of this.provinces) {
      const isNamed = named.includes(code);
      ground.eachLayer((layer) => layer.getElement()?.classList.toggle("pointed", isNamed));
    }
    this.surface.draw();
  }

  rowsUnder(event) {
    const { x, y } = this.surface.toCanvas(event.layerPoint);
    return this.cells ? this.cells.rowsAt(x, y) : [];
  }

  open(event) {
    const rows = this.rowsUnder(event);
    if (!rows.length) return;
    const { lat, lon } = this.selection.columns;
    L.popup({ maxWidth: 320, minWidth: 220 })
      .setLatLng([lat[rows[0]], lon[rows[0]]])
      .setContent(this.act.popup(rows))
      .openOn(this.map);
  }

  point(event) {
    const rows = this.rowsUnder(event);
    this.map.getContainer().style.cursor = rows.length ? "pointer" : "";
    this.act.point(rows);
  }

  /** Ground from a tile server, once it is seen to come, takes the place of our own. */
  follow(layer) {
    if (!(layer instanceof L.TileLayer)) return;
    layer.once("tileload", () => {
      this.hasTiles = true;
      this.map.getContainer().classList.add("has-tiles");
      this.surface.draw();
    });
  }

  readInks(context) {
    const accent = inkOf("--accent");
    const inks = { accent, paper: inkOf("--paper"), ink: inkOf("--ink"), quiet: inkOf("--quiet") };
    const { fontFamily: font, direction } = getComputedStyle(document.body);
    const hatch = hatching(context, accent);
    return { ...inks, land: inkOf("--land"), border: inkOf("--border"), hatch, font, direction };
  }

  recolour() {
    this.inks = this.names = null;
    this.surface.draw();
  }

  /** On a small screen, so far out that every province is seen. */
  fit() {
    const bounds = L.latLngBounds([]);
    for (const { ground } of this.provinces.values()) bounds.extend(ground.getBounds());
    if (!bounds.isValid() || this.map.getBounds().contains(bounds)) return;
    this.map.fitBounds(bounds, { animate: false });
  }

  /** The view stands behind "#" as zoom/latitude/longitude, once the reader has moved the map. */
  keepViewInAddress() {
    const [zoom, lat, lon] = location.hash.slice(1).split("/").map(Number);
    if ([zoom, lat, lon].every(Number.isFinite) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
      this.map.setView([lat, lon], zoom, { animate: false });
    } else {
      this.fit();
    }
    this.map.on("moveend", () => {
      const { lat: north, lng: east } = this.map.getCenter();
      const view = `#${this.map.getZoom()}/${north.toFixed(4)}/${east.toFixed(4)}`;
      history.replaceState(null, "", `${location.pathname}${location.search}${view}`);
    });
  }
}
