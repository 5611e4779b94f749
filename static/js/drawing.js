// Paints the marks of marks.js on the map's canvas.
//
// Solid = certainly in, hatched = possibly in, a circle = within this distance of the place.

import { CELL, radiusOf } from "./marks.js";
import { Stamps } from "./stamps.js";

const SHADES = 6; // of squares, by how many strikes they hold
const FONT = "600 11px";

/** Paints the cells; `inks` are {accent, paper, hatch, font}. */
export function paint(context, cells, inks) {
  if (!cells.drawn) return paintSquares(context, cells, inks);
  for (const mark of cells.drawn) paintReach(context, mark, inks);
  context.font = `${FONT} ${inks.font}`; // of all numbers: to set it costs as much as to write one
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = inks.paper;
  const stamps = stampsOf(context, inks);
  const largestFirst = [...cells.drawn].sort((a, b) => b.total - a.total);
  for (const mark of largestFirst) paintMark(context, mark, stamps);
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

function paintMark(context, { x, y, total, certain, possible }, { stamps, rims, wholes, cores }) {
  const radius = radiusOf(total);
  const core = Math.round(2 * radius * Math.sqrt(certain / total)) / 2;
  if (possible) stamps.put(context, rims, radius, x, y);
  if (possible && certain) stamps.put(context, cores, core, x, y);
  if (!possible) stamps.put(context, wholes, radius, x, y);
  if (certain > 1 && core >= 7) context.fillText(numberOf(certain), x, y + 0.5);
}

const numberOf = (count) => (count > 999 ? `${Math.floor(count / 1000)}k` : String(count));

/** What marks are put together from, each a stamp of its radius, kept for these inks on this canvas. */
function stampsOf(context, inks) {
  const density = context.getTransform().a;
  if (inks.stamps?.stamps.density !== density) {
    inks.stamps = { stamps: new Stamps(density), ...looksOf(inks) };
  }
  return inks.stamps;
}

function looksOf({ accent, paper, hatch }) {
  const fill = (context, radius, ink) => {
    disc(context, 0, 0, radius);
    context.fillStyle = ink;
    context.fill();
  };
  const rim = (context, radius) => {
    fill(context, radius + 1, paper);
    fill(context, radius, hatch);
    context.strokeStyle = accent;
    context.lineWidth = 1.2;
    context.stroke();
  };
  const whole = (context, radius) => {
    fill(context, radius + 1, paper);
    fill(context, radius, accent);
  };
  const reach = (radius) => radius + 1;
  return {
    rims: { kind: "rim", reach, draw: rim }, // possibly in, some or all
    wholes: { kind: "whole", reach, draw: whole }, // certainly in, all
    cores: { kind: "core", reach, draw: (context, radius) => fill(context, radius, accent) },
  };
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
