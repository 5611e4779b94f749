// Strikes with a point, painted on one canvas: equal places become one mark with its number.
//
// Solid = certainly in, hatched = possibly in, a circle = within this distance of the place.

import { CERTAIN } from "./select.js";

const CELL = 6; // pixels: strikes closer than this on the screen share a mark
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

/**
 * Gathers what is in view into marks: {x, y, certain, possible, rows}.
 * `view` is {left, top, scale, width, height} with left and top in pixels of the whole world.
 */
export function gather(points, marks, view) {
  const cells = new Map();
  const across = Math.ceil(view.width / CELL) + 2;
  for (let row = 0; row < marks.length; row++) {
    if (!marks[row]) continue;
    const x = points.x[row] * view.scale - view.left;
    const y = points.y[row] * view.scale - view.top;
    if (!(x >= -CELL && y >= -CELL && x < view.width + CELL && y < view.height + CELL)) continue;
    const cell = Math.floor(y / CELL + 1) * across + Math.floor(x / CELL + 1);
    let mark = cells.get(cell);
    if (!mark) cells.set(cell, (mark = { x, y, certain: 0, possible: 0, rows: [] }));
    mark.rows.push(row);
    if (marks[row] === CERTAIN) mark.certain++;
    else mark.possible++;
  }
  return [...cells.values()];
}

/** The circles of "near a place", each once: {x, y, radius in pixels, certain}. */
export function circles(columns, points, found, view) {
  const drawn = new Map();
  for (const mark of found) {
    for (const row of mark.rows) {
      if (!(columns.radius[row] > 0)) continue;
      const latitude = (columns.lat[row] * Math.PI) / 180;
      const metres = EARTH * Math.cos(latitude);
      const radius = (columns.radius[row] * 1000 * view.scale) / metres;
      if (radius < SINGLE * 2 || radius > view.width * 2) continue;
      const name = `${Math.round(mark.x)} ${Math.round(mark.y)} ${Math.round(radius)}`;
      if (!drawn.has(name)) drawn.set(name, { x: mark.x, y: mark.y, radius });
    }
  }
  return [...drawn.values()];
}

/** The topmost mark under a point of the screen, or null. */
export function markAt(found, x, y) {
  let nearest = null;
  let least = Infinity;
  for (const mark of found) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    const reach = radiusOf(mark.rows.length) + REACH;
    if (distance <= reach && distance < least) [nearest, least] = [mark, distance];
  }
  return nearest;
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

/** Paints marks and circles; `inks` are {accent, paper, hatch}. */
export function paint(context, found, rings, inks) {
  for (const ring of rings) paintRing(context, ring, inks);
  const bySize = [...found].sort((a, b) => b.rows.length - a.rows.length);
  for (const mark of bySize) paintMark(context, mark, inks);
}

function disc(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

function paintRing(context, { x, y, radius }, inks) {
  disc(context, x, y, radius);
  context.fillStyle = context.strokeStyle = inks.accent;
  context.globalAlpha = 0.05;
  context.fill();
  context.globalAlpha = 0.35;
  context.lineWidth = 1;
  context.stroke();
  context.globalAlpha = 1;
}

function paintMark(context, mark, inks) {
  const radius = radiusOf(mark.rows.length);
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
  const core = radius * Math.sqrt(mark.certain / mark.rows.length);
  disc(context, mark.x, mark.y, core);
  context.fillStyle = inks.accent;
  context.fill();
  if (mark.certain > 1 && core >= 7) paintNumber(context, mark, mark.certain, inks);
}

function paintNumber(context, { x, y }, number, inks) {
  context.fillStyle = inks.paper;
  context.font = `600 11px ${inks.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(String(number), x, y + 0.5);
}

/** The ring that answers to the list: this strike is here. */
export function paintPointed(context, x, y, inks) {
  disc(context, x, y, 11);
  context.strokeStyle = inks.ink;
  context.lineWidth = 2;
  context.stroke();
}
