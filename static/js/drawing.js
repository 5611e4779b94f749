// Paints the marks of marks.js on the map's canvas.
//
// Solid = certainly in, hatched = possibly in, a circle = within this distance of the place.

import { CELL, radiusOf } from "./marks.js";
import { looksFrom } from "./stamps.js";

const SHADES = 6; // of squares, by how many strikes they hold
const STAMPED = 48; // pixels; larger circles are painted each time
const NUMBERED = 7; // the least radius that a number finds room in

/** Paints the cells; `inks` are {accent, paper, hatch, font}. */
export function paint(context, cells, inks) {
  if (!cells.drawn) return paintSquares(context, cells, inks);
  const looks = looksOf(context, inks);
  setNumbers(context, inks);
  for (const mark of cells.drawn) paintReach(context, mark, looks, inks);
  const largestFirst = [...cells.drawn].sort((a, b) => b.total - a.total);
  for (const mark of largestFirst) paintMark(context, mark, looks, inks);
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

/** Certainly in: a whole disc. Else a rim, and in it as much as is certain. */
function paintMark(context, { x, y, total, certain, possible }, looks, inks) {
  const { stamps } = inks;
  if (!possible) return stamps.put(context, looks.whole, certain, x, y);
  const radius = radiusOf(total);
  stamps.put(context, looks.rim, radius, x, y);
  if (!certain) return;
  const core = Math.round(2 * radius * Math.sqrt(certain / total)) / 2;
  stamps.put(context, looks.core, core, x, y);
  paintNumber(context, certain, core, inks, x, y);
}

function paintNumber(context, count, radius, { paper }, x = 0, y = 0) {
  if (count < 2 || radius < NUMBERED) return;
  context.fillStyle = paper;
  context.fillText(count > 999 ? `${Math.floor(count / 1000)}k` : String(count), x, y + 0.5);
}

/** What marks are put together from. */
const looksOf = looksFrom((stamps, inks) => {
  const { accent, paper, hatch } = inks;
  const outside = (radius) => radius + 1;
  return {
    reach: stamps.look(outside, (context, radius) => drawReach(context, radius, accent)),
    core: stamps.look(outside, (context, radius) => fillDisc(context, radius, accent)),
    rim: stamps.look(outside, (context, radius) => {
      fillDisc(context, radius + 1, paper);
      fillDisc(context, radius, hatch);
      context.strokeStyle = accent;
      context.lineWidth = 1.2;
      context.stroke();
    }),
    whole: stamps.look((count) => radiusOf(count) + 1, (context, count) => {
      const radius = radiusOf(count);
      fillDisc(context, radius + 1, paper);
      fillDisc(context, radius, accent);
      paintNumber(context, count, radius, inks);
    }, (context) => setNumbers(context, inks)),
  };
});

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
