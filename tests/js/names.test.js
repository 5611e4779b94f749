// Where provinces' names stand on the map.

import assert from "node:assert/strict";
import { test } from "node:test";

import { placeProvinces } from "../../static/js/names.js";

const INKS = { font: "sans-serif" };
const VIEW = { width: 800, height: 600, margin: { x: 0, y: 0 } };
const context = { measureText: (text) => ({ width: 7 * text.length }) }; // Node has no canvas
const number = (text) => ({ text, count: 1, hatched: false });
const province = (name, x, y, ...texts) => ({ name, x, y, numbers: texts.map(number) });
const place = (provinces, taken = [], view = VIEW) =>
  placeProvinces(context, provinces, taken, view, INKS);

const isAround = (x, y) => ({ left: x - 20, right: x + 20, top: y - 20, bottom: y + 20 });

test("a name stands at its own place where nothing is", () => {
  const [homs] = place([province("Homs", 400, 300, "33")]);
  assert.equal(homs.x, 400);
});

test("two provinces close together do not hide each other's names", () => {
  const [one, other] = place([province("Tartous", 400, 300, "164"), province("Lattakia", 405, 302, "15")]);
  assert.ok(Math.abs(one.top - other.top) >= 26 || Math.abs(one.x - other.x) >= 60);
});

test("a long number takes the room it needs", () => {
  const [hama, homs] = place([province("Hama", 400, 300, "8,359", "2,945"), province("Homs", 455, 300, "33")]);
  assert.ok(Math.abs(hama.top - homs.top) >= 26 || Math.abs(hama.x - homs.x) >= 70);
});

test("a name keeps off what covers the map", () => {
  const [east] = place([province("Al-Hasakeh", 400, 300, "95")], [], { ...VIEW, covered: [isAround(400, 300)] });
  assert.ok(Math.abs(east.x - 400) + Math.abs(east.top - 280) > 20);
});

test("a name steps aside for a mark", () => {
  const [homs] = place([province("Homs", 400, 300, "33")], [{ left: 396, right: 404, top: 306, bottom: 314 }]);
  assert.deepEqual([homs.x, homs.top], [400, 300 - 28 - 17]);
});

test("a name goes no long way for one mark", () => {
  const around = { left: 300, right: 500, top: 200, bottom: 400 };
  const [homs] = place([province("Homs", 400, 300, "33")], [around]);
  assert.equal(homs.x, 400);
});

test("a line leads from a name that stands elsewhere to its place", () => {
  const crowd = [-20, -10, 0, 10, 20].map((y) => isAround(400, 300 + y));
  const [homs] = place([province("Homs", 400, 300, "33")], crowd);
  assert.deepEqual([homs.lead.toX, homs.lead.toY], [400, 300]);
});

test("no line leads to a name at its own place", () => {
  const [homs] = place([province("Homs", 400, 300, "33")]);
  assert.equal(homs.lead, null);
});

test("a province without numbers is left out where it would hide something", () => {
  assert.deepEqual(place([province("Idleb", 400, 300)], [isAround(400, 300)]), []);
});
