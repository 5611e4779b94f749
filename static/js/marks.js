// Strikes with a point, painted on one canvas. What falls into one cell of the screen is one mark
// with its number; where there are too many marks to tell apart, each cell becomes a square.
//
// Solid = certainly in, hatched = possibly in, a circle = within this distance of the place.

import { firstFrom } from "./order.js";
import { CERTAIN } from "./select.js";

export const CELL = 6; // pixels
export const MARKS_AT_MOST = 500; // more cells than this are drawn as squares
const SHADES = 6; // of squares, by how many strikes they hold
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
      const metres = EARTH * Math.cos((this.columns.lat[row] * Math.PI) / 180);
      return {
        cell,
        x: points.x[row] * view.scale - view.left,
        y: points.y[row] * view.scale - view.top,
        certain: this.certain[cell],
        possible: this.possible[cell],
        total: this.certain[cell] + this.possible[cell],
        reach: (this.reach[cell] * 1000 * view.scale) / metres,
      };
    });
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

/** Paints the cells; `inks` are {accent, paper, hatch, font}. */
export function paint(context, cells, inks) {
  if (!cells.drawn) return paintSquares(context, cells, inks);
  for (const mark of cells.drawn) paintReach(context, mark, inks);
  context.font = `600 11px ${inks.font}`; // of all numbers: to set it costs as much as to write one
  context.textAlign = "center";
  context.textBaseline = "middle";
  const largestFirst = [...cells.drawn].sort((a, b) => b.total - a.total);
  for (const mark of largestFirst) paintMark(context, mark, inks);
}

function paintSquares(context, { touched, count, certain, possible, view }, inks) {
  const across = Math.ceil(view.width / CELL);
  let most = 1;
  for (let place = 0; place < count; place++) {
    most = Math.max(most, certain[touched[place]] + possible[touched[place]]);
  }
  const [solid, hatched] = [0, 1].map(() => Array.from({ length: SHADES }, () => new Path2D()));
  const shadeOf = shadesUpTo(most);
  for (let place = 0; place < count; place++) {
    const cell = touched[place];
    const shade = shadeOf(certain[cell] + possible[cell]);
    const paths = certain[cell] ? solid : hatched;
    paths[shade].rect((cell % across) * CELL, Math.floor(cell / across) * CELL, CELL - 1, CELL - 1);
  }
  for (let shade = 0; shade < SHADES; shade++) {
    context.globalAlpha = 0.3 + (0.7 * (shade + 1)) / SHADES;
    context.fillStyle = inks.accent;
    context.fill(solid[shade]);
    context.fillStyle = inks.hatch;
    context.fill(hatched[shade]);
  }
  context.globalAlpha = 1;
}

/** How dark a square is, 0 to SHADES - 1, by how many strikes it holds. */
function shadesUpTo(most) {
  const whole = Math.log1p(most);
  const known = []; // most squares hold few
  return (count) =>
    (known[count] ??= Math.min(SHADES - 1, Math.floor((Math.log1p(count) / whole) * SHADES)));
}

function disc(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

function paintReach(context, { x, y, reach, total }, inks) {
  if (reach < radiusOf(total) + 4) return;
  disc(context, x, y, reach);
  context.fillStyle = context.strokeStyle = inks.accent;
  context.globalAlpha = 0.05;
  context.fill();
  context.globalAlpha = 0.35;
  context.lineWidth = 1;
  context.stroke();
  context.globalAlpha = 1;
}

function paintMark(context, mark, inks) {
  const radius = radiusOf(mark.total);
  disc(context, mark.x, mark.y, radius + 1);
  context.fillStyle = inks.paper;
  context.fill();
  if (mark.possible) {
    disc(context, mark.x, mark.y, radius);
    context.fillStyle = inks.hatch;
    context.fill();
    context.strokeStyle = inks.accent;
    context.lineWidth = 1.2;
    context.stroke();
  }
  if (!mark.certain) return;
  const core = radius * Math.sqrt(mark.certain / mark.total);
  disc(context, mark.x, mark.y, core);
  context.fillStyle = inks.accent;
  context.fill();
  if (mark.certain > 1 && core >= 7) paintNumber(context, mark, inks);
}

function paintNumber(context, { x, y, certain }, inks) {
  context.fillStyle = inks.paper;
  context.fillText(certain > 999 ? `${Math.floor(certain / 1000)}k` : String(certain), x, y + 0.5);
}

/** Diagonal lines for a canvas, in one colour. */
export function hatching(context, colour) {
  const tile = new OffscreenCanvas(5, 5);
  const lines = tile.getContext("2d");
  lines.strokeStyle = colour;
  lines.lineWidth = 1.6;
  for (const shift of [-5, 0, 5]) {
    lines.moveTo(shift - 1, 6);
    lines.lineTo(shift + 6, -1);
  }
  lines.stroke();
  return context.createPattern(tile, "repeat");
}

/** The ring that answers to the list: this strike is here. */
export function paintPointed(context, x, y, inks) {
  disc(context, x, y, 11);
  context.strokeStyle = inks.ink;
  context.lineWidth = 2;
  context.stroke();
}
