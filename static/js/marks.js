// Strikes with a point, gathered into marks: what falls into one cell of the screen is one mark with its
// number; where there are too many marks to tell apart, each cell becomes a square. See drawing.js.

import { firstFrom } from "./order.js";
import { CERTAIN } from "./select.js";

export const CELL = 6; // pixels
export const MARKS_AT_MOST = 500; // more cells than this are drawn as squares
const SINGLE = 4.5; // radius of the mark of one strike
const LARGEST = 22;
const REACH = 6; // pixels around a mark that still count as on it
const EARTH = 40_075_016.686; // metres around the equator

/** Degrees → places in the Mercator square, 0 to 1 from its north-western corner. */
export function mercator(lat, lon) {
  const x = new Float64Array(lat.length);
  const y = new Float64Array(lat.length);
  for (let row = 0; row < lat.length; row++) {
    const sine = Math.sin((lat[row] * Math.PI) / 180);
    x[row] = lon[row] / 360 + 0.5;
    y[row] = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  }
  return { x, y };
}

/** Radius of a mark for so many strikes: its area grows with the number. */
export const radiusOf = (count) =>
  count === 1 ? SINGLE : Math.min(LARGEST, 4 + 2.6 * Math.sqrt(count));

/** The strikes of one view of the map, gathered into the cells of its screen. */
export class Cells {
  constructor(columns) {
    this.columns = columns;
    this.points = mercator(columns.lat, columns.lon);
    this.cellOf = new Int32Array(columns.length); // of each row, -1 out of view
    this.rowsInView = new Int32Array(columns.length);
  }

  /** Lays the cells out for a view {left, top, scale, width, height}. */
  look(view) {
    const { points, cellOf, rowsInView } = this;
    const across = Math.ceil(view.width / CELL);
    const down = Math.ceil(view.height / CELL);
    this.inView = 0;
    for (let row = 0; row < cellOf.length; row++) {
      const column = Math.floor((points.x[row] * view.scale - view.left) / CELL);
      const line = Math.floor((points.y[row] * view.scale - view.top) / CELL);
      const isSeen = column >= 0 && line >= 0 && column < across && line < down;
      cellOf[row] = isSeen ? line * across + column : -1;
      if (isSeen) rowsInView[this.inView++] = row;
    }
    this.view = view;
    this.makeRoom(across * down);
  }

  makeRoom(size) {
    if (this.certain?.length === size) return;
    this.certain = new Uint32Array(size);
    this.possible = new Uint32Array(size);
    this.firstRow = new Int32Array(size);
    this.reach = new Float32Array(size);
    this.touched = new Int32Array(size);
    this.count = 0;
  }

  /** Counts what is marked into the cells; rows before and behind a stretch of them are not. */
  fill(marks, [begin, stop] = [0, marks.length]) {
    const { cellOf, rowsInView, certain, possible, firstRow, reach, touched } = this;
    const { radius } = this.columns;
    for (let place = 0; place < this.count; place++) {
      certain[touched[place]] = possible[touched[place]] = 0;
    }
    this.count = 0;
    const rows = rowsInView.subarray(0, this.inView);
    const last = firstFrom(rows, stop);
    for (let seen = firstFrom(rows, begin); seen < last; seen++) {
      const row = rows[seen];
      const mark = marks[row];
      if (!mark) continue;
      const cell = cellOf[row];
      if (certain[cell] + possible[cell] === 0) {
        touched[this.count++] = cell;
        firstRow[cell] = row;
        reach[cell] = 0;
      }
      if (mark === CERTAIN) certain[cell]++;
      else possible[cell]++;
      if (radius[row] > reach[cell]) reach[cell] = radius[row];
    }
    this.marks = marks;
    this.drawn = this.count > MARKS_AT_MOST ? null : this.list();
  }

  /** The cells as marks {cell, x, y, certain, possible, total, reach in pixels}. */
  list() {
    const { points, view } = this;
    return Array.from(this.touched.subarray(0, this.count), (cell) => {
      const row = this.firstRow[cell];
      return {
        cell,
        x: points.x[row] * view.scale - view.left,
        y: points.y[row] * view.scale - view.top,
        certain: this.certain[cell],
        possible: this.possible[cell],
        total: this.certain[cell] + this.possible[cell],
        reach: this.reach[cell] && this.pixels(this.reach[cell], this.columns.lat[row]),
      };
    });
  }

  /** Kilometres at a latitude → pixels. */
  pixels(kilometres, lat) {
    return (kilometres * 1000 * this.view.scale) / (EARTH * Math.cos((lat * Math.PI) / 180));
  }

  /** The rows at a point of the screen, or none. */
  rowsAt(x, y) {
    const cell = this.drawn ? markAt(this.drawn, x, y)?.cell : this.squareAt(x, y);
    if (cell === undefined) return [];
    const rows = this.rowsInView.subarray(0, this.inView);
    return Array.from(rows.filter((row) => this.cellOf[row] === cell && this.marks[row]));
  }

  squareAt(x, y) {
    const cell = Math.floor(y / CELL) * Math.ceil(this.view.width / CELL) + Math.floor(x / CELL);
    return this.certain[cell] + this.possible[cell] ? cell : undefined;
  }
}

/** The nearest mark under a point of the screen, or undefined. */
export function markAt(marks, x, y) {
  let nearest;
  let least = Infinity;
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance > radiusOf(mark.total) + REACH || distance >= least) continue;
    [nearest, least] = [mark, distance];
  }
  return nearest;
}
