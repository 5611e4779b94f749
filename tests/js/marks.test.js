import assert from "node:assert/strict";
import { test } from "node:test";

import { circles, gather, markAt, mercator, radiusOf } from "../../static/js/marks.js";
import { CERTAIN, POSSIBLE } from "../../static/js/select.js";
import { makeColumns } from "./making.js";

const HOMS = [34.7, 36.7];
const columns = makeColumns([
  ["2015-10-10", "2015-10-10", 1, HOMS],
  ["2015-10-11", "2015-10-11", 1, HOMS],
  ["2015-10-12", "2015-10-12", 1, [36.2, 37.1]],
  ["2015-10-12", "2015-10-12", 1, null],
]);
const points = mercator(columns.lat, columns.lon);
const scale = 256 * 2 ** 7;
const view = {
  scale,
  left: points.x[0] * scale - 400,
  top: points.y[0] * scale - 300,
  width: 800,
  height: 600,
};

test("the middle of the earth is the middle of the map", () => {
  const { x, y } = mercator([0], [0]);
  assert.deepEqual([x[0], y[0]], [0.5, 0.5]);
});

test("strikes at one place share a mark", () => {
  const found = gather(points, Uint8Array.of(CERTAIN, POSSIBLE, CERTAIN, CERTAIN), view);
  const homs = found.find(({ rows }) => rows.includes(0));
  assert.deepEqual([homs.certain, homs.possible, homs.rows], [1, 1, [0, 1]]);
});

test("a strike without a point has no mark", () => {
  const found = gather(points, Uint8Array.of(0, 0, 0, CERTAIN), view);
  assert.deepEqual(found, []);
});

test("a mark outside the view is not gathered", () => {
  const elsewhere = { ...view, left: view.left + 10_000 };
  assert.deepEqual(gather(points, new Uint8Array(4).fill(CERTAIN), elsewhere), []);
});

test("a mark grows with its number, to a limit", () => {
  assert.ok(radiusOf(1) < radiusOf(2) && radiusOf(2) < radiusOf(30));
  assert.equal(radiusOf(1000), radiusOf(1_000_000));
});

test("25 kilometres in Homs are about 25 pixels at zoom 7", () => {
  const found = gather(points, Uint8Array.of(CERTAIN, CERTAIN, 0, 0), view);
  const [ring, ...others] = circles(columns, points, found, view);
  assert.equal(others.length, 0);
  assert.ok(Math.abs(ring.radius - 24.9) < 0.5, ring.radius);
});

test("a mark is found under the pointer and not far from it", () => {
  const found = gather(points, new Uint8Array(4).fill(CERTAIN), view);
  assert.deepEqual(markAt(found, 403, 302).rows, [0, 1]);
  assert.equal(markAt(found, 500, 500), null);
});
