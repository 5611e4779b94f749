// Paints the marks of marks.js on the map's canvas.
//
// Solid = certainly in, hatched = possibly in, a circle = within this distance of the place.

import { CELL, radiusOf } from "./marks.js";
import { looksFrom } from "./stamps.js";

const SHADES = 6; // of squares, by how many strikes they hold
const STAMPED = 48; // pixels; larger circles are painted each time
const MANY = 2 ** 26; // more strikes than any mark holds: two numbers make one key
const NUMBERED = 7; // the least radius that a number finds room in

/** Paints the cells; `inks` are {accent, paper, hatch, font}. */
export function paint(context, cells, inks) {
  if (!cells.drawn) return paintSquares(context, cells, inks);
  const looks = looksOf(context, inks);
  setNumbers(context, inks);
  for (const mark of cells.drawn) paintReach(context, mark, looks, inks);
  const largestFirst = [...cells.drawn].sort((a, b) => b.total - a.total);
  for (const { x, y, certain, possible } of largestFirst) {
    inks.stamps.put(context, looks.mark, certain * MANY + possible, x, y);
  }
}

/** Of all numbers at once: to set a font costs as much as to write one. */
function setNumbers(context, { font }) {
  context.font = `600 11px ${font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
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

function fillDisc(context, radius, ink, x = 0, y = 0) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = ink;
  context.fill();
}

function paintReach(context, { x, y, reach, total }, looks, { stamps, accent }) {
  if (reach < radiusOf(total) + 4) return;
  if (reach > STAMPED) return drawReach(context, reach, accent, x, y);
  stamps.put(context, looks.reach, Math.round(2 * reach) / 2, x, y);
}

/** What marks are put together from: circles by their radius, discs by how many they stand for. */
const looksOf = looksFrom((stamps, inks) => ({
  reach: stamps.look((radius) => radius + 1, (context, radius) => drawReach(context, radius, inks.accent)),
  mark: stamps.look(
    (key) => radiusOf(Math.floor(key / MANY) + (key % MANY)) + 1,
    (context, key) => drawMark(context, Math.floor(key / MANY), key % MANY, inks),
    (context) => setNumbers(context, inks),
  ),
}));

/** Certainly in: a whole disc. Else a hatched one, and in it as much as is certain. */
function drawMark(context, certain, possible, { accent, paper, hatch }) {
  const radius = radiusOf(certain + possible);
  const core = radius * Math.sqrt(certain / (certain + possible));
  fillDisc(context, radius + 1, paper);
  if (possible) {
    fillDisc(context, radius, hatch);
    context.strokeStyle = accent;
    context.lineWidth = 1.2;
    context.stroke();
  }
  if (certain) fillDisc(context, core, accent);
  if (certain < 2 || core < NUMBERED) return;
  context.fillStyle = paper;
  context.fillText(certain > 999 ? `${Math.floor(certain / 1000)}k` : String(certain), 0, 0.5);
}

function drawReach(context, radius, ink, x = 0, y = 0) {
  context.globalAlpha = 0.05;
  fillDisc(context, radius, ink, x, y);
  context.globalAlpha = 0.35;
  context.strokeStyle = ink;
  context.lineWidth = 1;
  context.stroke();
  context.globalAlpha = 1;
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
  context.beginPath();
  context.arc(x, y, 11, 0, 2 * Math.PI);
  context.strokeStyle = inks.ink;
  context.lineWidth = 2;
  context.stroke();
}
