import assert from "node:assert/strict";
import { test } from "node:test";

import { Cells, markAt, mercator, radiusOf } from "../../static/js/marks.js";
import { CERTAIN, POSSIBLE } from "../../static/js/select.js";
import { makeColumns } from "./making.js";

const HOMS = [34.7, 36.7];
const columns = makeColumns([
  ["2015-10-10", "2015-10-10", 1, HOMS],
  ["2015-10-11", "2015-10-11", 1, HOMS],
  ["2015-10-12", "2015-10-12", 1, [36.2, 37.1]],
  ["2015-10-12", "2015-10-12", 1, null],
]);
const scale = 256 * 2 ** 7;
const middle = mercator([34.7], [36.7]);
const view = {
  scale,
  left: middle.x[0] * scale - 400,
  top: middle.y[0] * scale - 300,
  width: 800,
  height: 600,
};

function gather(marks, from = view) {
  const cells = new Cells(columns);
  cells.look(from);
  cells.fill(Uint8Array.from(marks));
  return cells;
}

test("the middle of the earth is the middle of the map", () => {
  const { x, y } = mercator([0], [0]);
  assert.deepEqual([x[0], y[0]], [0.5, 0.5]);
});

test("strikes at one place share a mark", () => {
  const { drawn } = gather([CERTAIN, POSSIBLE, CERTAIN, CERTAIN]);
  const homs = drawn.find(({ x, y }) => Math.hypot(x - 400, y - 300) < 1);
  assert.deepEqual([homs.certain, homs.possible, homs.total], [1, 1, 2]);
});

test("a strike without a point has no mark", () => {
  assert.deepEqual(gather([0, 0, 0, CERTAIN]).drawn, []);
});

test("a strike outside the view has no mark", () => {
  const elsewhere = { ...view, left: view.left + 10_000 };
  assert.deepEqual(gather([CERTAIN, CERTAIN, CERTAIN, CERTAIN], elsewhere).drawn, []);
});

test("what is filled anew forgets what was there", () => {
  const cells = gather([CERTAIN, CERTAIN, CERTAIN, 0]);
  cells.fill(Uint8Array.of(POSSIBLE, 0, 0, 0));
  assert.deepEqual(
    cells.drawn.map(({ certain, possible }) => [certain, possible]),
    [[0, 1]],
  );
});

test("a mark grows with its number, to a limit", () => {
  assert.ok(radiusOf(1) < radiusOf(2) && radiusOf(2) < radiusOf(30));
  assert.equal(radiusOf(1000), radiusOf(1_000_000));
});

test("25 kilometres in Homs are about 25 pixels at zoom 7", () => {
  const [mark] = gather([CERTAIN, 0, 0, 0]).drawn;
  assert.ok(Math.abs(mark.reach - 24.9) < 0.5, mark.reach);
});

test("the rows of a mark are found under the pointer and not far from it", () => {
  const cells = gather([CERTAIN, CERTAIN, CERTAIN, CERTAIN]);
  assert.deepEqual(cells.rowsAt(403, 302), [0, 1]);
  assert.deepEqual(cells.rowsAt(500, 500), []);
});

test("the nearest of two marks is the one meant", () => {
  const marks = [{ x: 0, y: 0, total: 1 }, { x: 8, y: 0, total: 1 }];
  assert.equal(markAt(marks, 6, 0), marks[1]);
});
