// Names on the map, drawn by the page itself: provinces always, with the numbers of strikes that
// have no point; places where no tiles come, the larger first and none on another.

import { radiusOf } from "./marks.js";
import { looksFrom } from "./stamps.js";

const SIZE = 11;
const PROVINCE_SIZE = 12;
const CHIP = 16; // height of the frame around a number
const GAP = 4; // between two of them
const LEAD = 16; // pixels from which on a line leads from a name to its place
const MARGIN = 10; // pixels that names keep from each other
export const PLACES_FROM = 7; // the zoom
const PLACES_AT_ZOOM = { 7: 14, 8: 40 }; // nearer: 90
// Where a province's name may stand instead, in pixels from its own place, the nearer first: on rings
// around it, wider than high as names are.
const RINGS = [28, 52, 76, 100, 124, 148];
const DIRECTIONS = [12, 4, 0, 8, 14, 10, 2, 6, 15, 13, 11, 9, 1, 3, 5, 7]; // sixteenths, up first
const SHIFTS = [[0, 0], ...RINGS.flatMap((radius) => DIRECTIONS.map((part) => shiftTo(radius, part)))];
SHIFTS.sort((one, other) => Math.hypot(...one) - Math.hypot(...other));

function shiftTo(radius, part) {
  const angle = (part * Math.PI) / 8;
  return [Math.round(1.7 * radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))];
}

// What a place costs: two steps aside (52 pixels) less than a mark that it hides, a long way many marks.
const COST = { name: 200, unseen: 400, way: (pixels) => 0.95 * (pixels / 52) ** 3 };

const widths = new Map(); // font → text → pixels

function widthsIn(font) {
  if (!widths.has(font)) widths.set(font, new Map());
  return widths.get(font);
}

const fontOf = (size, { font }) => `${size}px ${font}`;

function setFont(context, size, inks) {
  context.font = fontOf(size, inks);
  context.textAlign = "center";
  context.textBaseline = "middle";
}

/** Sets the font, and gives what measures a text in it: each once, since it costs as much as writing it. */
function rulerOf(context, size, inks) {
  setFont(context, size, inks);
  const known = widthsIn(fontOf(size, inks));
  return (text) => {
    if (!known.has(text)) known.set(text, context.measureText(text).width);
    return known.get(text);
  };
}

const overlaps = (a, b) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

function overlapped(room, others) {
  let count = 0;
  for (const other of others) if (overlaps(room, other)) count++;
  return count;
}

function box(x, y, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

const isIn = (view) => ({ x, y }) => x > 0 && y > 0 && x < view.width && y < view.height;

/** The room that marks take: names keep off it. */
export const roomOfMarks = (marks) =>
  marks.map(({ x, y, total }) => box(x, y, 2 * radiusOf(total), 2 * radiusOf(total)));

/**
 * Places each province {name, numbers, x, y} where it hides the least, which is told as `hidden`; adds
 * its room to `taken`. A province without numbers is left out where it would hide anything.
 */
export function placeProvinces(context, provinces, taken, view, inks) {
  const widthOf = rulerOf(context, PROVINCE_SIZE, inks);
  const named = [];
  const cost = (room) =>
    COST.name * overlapped(room, named) +
    (isWhollySeen(room, view) ? 0 : COST.unseen) +
    overlapped(room, taken);
  const numbersFirst = [...provinces].sort((a, b) => b.numbers.length - a.numbers.length);
  return numbersFirst.flatMap((province) => {
    const [best, hidden] = cheapest(roomsAround(province, widthOf), cost, province);
    if (hidden && !province.numbers.length) return [];
    named.push(best);
    taken.push(best);
    const lead = leadTo(best, province);
    return [{ ...province, hidden, lead, x: (best.left + best.right) / 2, top: best.top + 2 }];
  });
}

/** The line {x, y, toX, toY} from a name's room to the place it stands for; null where it stands close by. */
function leadTo({ left, right, top, bottom }, { x, y }) {
  const from = { x: Math.min(Math.max(x, left), right), y: Math.min(Math.max(y, top), bottom) };
  return Math.hypot(from.x - x, from.y - y) < LEAD ? null : { ...from, toX: x, toY: y };
}

/** The room that costs least, its way from {x, y} counted, and what it hides; one that hides nothing ends
 * the search, since those after it lie farther off. */
function cheapest(rooms, cost, { x, y }) {
  let [best, least, hidden] = [null, Infinity, 0];
  for (const room of rooms) {
    const hides = cost(room);
    const way = Math.hypot((room.left + room.right) / 2 - x, (room.top + room.bottom) / 2 - y);
    const asked = hides + COST.way(way);
    if (asked < least) [best, least, hidden] = [room, asked, hides];
    if (!hides) break;
  }
  return [best, hidden];
}

function* roomsAround({ name, numbers, x, y }, widthOf) {
  const width = Math.max(widthOf(name), widthOfRow(chipWidths(numbers, widthOf)));
  const height = PROVINCE_SIZE + (numbers.length ? CHIP + 6 : 4);
  for (const [right, down] of numbers.length ? SHIFTS : SHIFTS.slice(0, 1)) {
    yield box(x + right, y + down, width + 4, height + 4);
  }
}

/** How much room numbers ask for, compared with others: what stands in each and around it. */
export const lengthOf = (numbers) => numbers.reduce((sum, { text }) => sum + text.length + 2, 0);

const chipWidths = (numbers, widthOf) =>
  numbers.map(({ text }) => Math.max(20, Math.ceil(widthOf(text)) + 12));

const widthOfRow = (widths) => widths.reduce((sum, width) => sum + width + GAP, -GAP);

/**
 * Inside what the reader sees: the canvas reaches beyond the map by `view.margin` on each side, and
 * `view.covered` are rooms that something else lies on.
 */
function isWhollySeen(room, { width, height, margin, covered = [] }) {
  const inside = room.left > margin.x && room.right < width - margin.x;
  const isOnMap = inside && room.top > margin.y && room.bottom < height - margin.y;
  return isOnMap && !overlapped(room, covered);
}

/** Of the places in view {name, weight, x, y}, those whose name has room. */
export function placesThatFit(context, places, taken, view, zoom, inks) {
  const widthOf = rulerOf(context, SIZE, inks);
  const most = PLACES_AT_ZOOM[zoom] ?? 90;
  const shown = [];
  const bySize = places.filter(isIn(view)).sort((a, b) => b.weight - a.weight);
  for (const place of bySize) {
    if (shown.length >= most) break;
    const width = widthOf(place.name) + MARGIN;
    const room = box(place.x, place.y + SIZE, width, SIZE + MARGIN);
    if (taken.some((other) => overlaps(room, other))) continue;
    taken.push(room);
    shown.push(place);
  }
  return shown;
}

/** Names, and the frames around numbers by their width. */
const looksOf = looksFrom((stamps, inks) => ({
  province: lookOfName(stamps, PROVINCE_SIZE, inks.ink, inks),
  place: lookOfName(stamps, SIZE, inks.quiet, inks),
  stated: stamps.look((width) => width / 2 + 1, (context, width) => paintFrame(context, width, false, inks)),
  hatched: stamps.look((width) => width / 2 + 1, (context, width) => paintFrame(context, width, true, inks)),
}));

function lookOfName(stamps, size, colour, inks) {
  const prepare = (context) => {
    setFont(context, size, inks);
    context.direction = inks.direction; // a canvas on the page takes it from there
  };
  const reach = (text) => widthsIn(fontOf(size, inks)).get(text) / 2 + 3; // it was measured to be placed
  return stamps.look(reach, (context, text) => write(context, text, colour, inks), prepare);
}

function write(context, text, colour, inks) {
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.strokeStyle = inks.land;
  context.strokeText(text, 0, 0);
  context.fillStyle = colour;
  context.fillText(text, 0, 0);
}

export function paintPlaces(context, places, inks) {
  if (!places.length) return;
  setFont(context, SIZE, inks);
  const { place } = looksOf(context, inks);
  for (const { name, x, y } of places) {
    inks.stamps.put(context, place, name, x, y + SIZE);
    context.fillStyle = inks.quiet;
    context.fillRect(x - 1, y - 1, 2, 2);
  }
}

export function paintProvinces(context, provinces, inks) {
  const widthOf = rulerOf(context, PROVINCE_SIZE, inks);
  const looks = looksOf(context, inks);
  const shown = provinces.filter(({ hidden, numbers }) => !hidden || numbers.length);
  paintLeads(context, shown, inks);
  for (const { name, numbers, x, top } of shown) {
    inks.stamps.put(context, looks.province, name, x, top + PROVINCE_SIZE / 2 + 1);
    const widths = chipWidths(numbers, widthOf);
    const middle = top + PROVINCE_SIZE + 4 + CHIP / 2;
    let left = x - widthOfRow(widths) / 2;
    numbers.forEach(({ text, hatched }, place) => {
      const width = widths[place];
      inks.stamps.put(context, hatched ? looks.hatched : looks.stated, width, left + width / 2, middle);
      context.fillStyle = inks.ink;
      context.fillText(text, left + width / 2, middle + 0.5);
      left += width + GAP;
    });
  }
}

function paintLeads(context, provinces, inks) {
  context.beginPath();
  for (const { lead } of provinces) {
    if (!lead) continue;
    context.moveTo(lead.x, lead.y);
    context.lineTo(lead.toX, lead.toY);
  }
  context.strokeStyle = inks.land;
  context.lineWidth = 3;
  context.stroke();
  context.strokeStyle = inks.ink;
  context.lineWidth = 1;
  context.stroke();
}

/** The frame that the legend gives to strikes without a point. */
function paintFrame(context, width, isHatched, { land, hatch, border, accent }) {
  const [left, top] = [-width / 2, -CHIP / 2];
  context.fillStyle = land;
  context.fillRect(left, top, width, CHIP);
  if (isHatched) {
    context.fillStyle = hatch;
    context.fillRect(left, top, width, CHIP);
    context.fillStyle = land;
    context.fillRect(left + 4, top + 2, width - 8, CHIP - 4);
  }
  context.strokeStyle = isHatched ? border : accent;
  context.lineWidth = isHatched ? 1 : 2;
  context.strokeRect(left, top, width, CHIP);
}
