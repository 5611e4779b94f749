// Strikes counted by the server, for a campaign too large to come whole: by cell of a map's tile,
// and by province where there is no point. In the place of Selection and Cells.

import { fetchJson } from "./columns.js";
import { CELL, MARKS_AT_MOST } from "./marks.js";

const TILE = 256; // pixels
const SIDE = 64; // cells along a tile's edge: see strikes/public/tiles.py

/** The tiles [z, x, y] that a view {left, top, width, height, scale} of the world touches. */
export function tilesOf({ left, top, width, height, scale }) {
  const z = Math.round(Math.log2(scale / TILE));
  const most = 2 ** z - 1;
  const place = (pixel) => Math.min(Math.max(Math.floor(pixel / TILE), 0), most);
  const found = [];
  for (let y = place(top); y <= place(top + height); y++) {
    for (let x = place(left); x <= place(left + width); x++) found.push([z, x, y]);
  }
  return found;
}

/** The numbers of the tiles in view, gathered into the cells of the screen as marks.js paints them. */
export class TileCells {
  /** `ask(z, x, y)` gives a tile's cells; `changed()` is called when more of them are there. */
  constructor(ask, changed) {
    Object.assign(this, { ask, changed, known: new Map(), drawn: [] });
  }

  look(view) {
    this.view = view;
    const size = Math.ceil(view.width / CELL) * Math.ceil(view.height / CELL);
    this.certain = new Uint32Array(size);
    this.possible = new Uint32Array(size);
    this.touched = new Int32Array(size);
    for (const tile of tilesOf(view)) this.fetch(tile);
  }

  async fetch(tile) {
    const name = tile.join("/");
    if (this.known.has(name)) return;
    this.known.set(name, []);
    try {
      this.known.set(name, await this.ask(...tile));
      this.changed();
    } catch (reason) {
      this.known.delete(name); // asked for again when the map moves
      console.error(reason);
    }
  }

  fill() {
    this.certain.fill(0);
    this.possible.fill(0);
    this.count = 0;
    for (const tile of tilesOf(this.view)) this.gather(tile, this.known.get(tile.join("/")) ?? []);
    this.drawn = this.count > MARKS_AT_MOST ? null : this.list();
  }

  gather([, x, y], cells) {
    const { left, top, width, height } = this.view;
    const [across, down] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
    for (const [column, line, certain, possible] of cells) {
      const right = Math.floor((x * TILE + ((column + 0.5) * TILE) / SIDE - left) / CELL);
      const below = Math.floor((y * TILE + ((line + 0.5) * TILE) / SIDE - top) / CELL);
      if (right < 0 || below < 0 || right >= across || below >= down) continue;
      const cell = below * across + right;
      if (this.certain[cell] + this.possible[cell] === 0) this.touched[this.count++] = cell;
      this.certain[cell] += certain;
      this.possible[cell] += possible;
    }
  }

  list() {
    const across = Math.ceil(this.view.width / CELL);
    return Array.from(this.touched.subarray(0, this.count), (cell) => ({
      cell,
      x: ((cell % across) + 0.5) * CELL,
      y: (Math.floor(cell / across) + 0.5) * CELL,
      certain: this.certain[cell],
      possible: this.possible[cell],
      total: this.certain[cell] + this.possible[cell],
      reach: 0,
    }));
  }

  /** Which strikes these are only the list knows. */
  rowsAt() {
    return [];
  }
}

/** What has a province and no point, as Selection.withoutPoint gives it, from the server's groups. */
export function withoutPoint(groups) {
  const found = {};
  for (const [codes, certain, possible] of groups) {
    for (const code of codes) {
      found[code] ??= { stated: 0, doubtful: 0, undistributed: 0 };
      if (codes.length > 1) found[code].undistributed += certain + possible;
      else found[code].stated += certain;
      if (codes.length === 1) found[code].doubtful += possible;
    }
  }
  return found;
}

export const askTile = (address, query) => async (z, x, y) =>
  (await fetchJson(`${address}/${z}/${x}/${y}.json${query}`)).cells;
