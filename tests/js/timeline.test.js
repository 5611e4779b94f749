import assert from "node:assert/strict";
import { test } from "node:test";

import { moved } from "../../static/js/player.js";
import { unitFor, zoomed } from "../../static/js/timeline.js";

const WHOLE = { from: 0, to: 999 };

test("the less time is in view, the finer the bars", () => {
  assert.deepEqual([1200, 300, 60].map(unitFor), ["month", "week", "day"]);
});

test("zooming keeps the day under the pointer where it is", () => {
  const { from, to } = zoomed(WHOLE, 500, 0.5, WHOLE);
  assert.deepEqual([from, to], [250, 749]);
});

test("zooming in stops at two weeks", () => {
  const { from, to } = zoomed({ from: 100, to: 115 }, 104, 0.1, WHOLE);
  assert.equal(to - from + 1, 14);
});

test("zooming out stops at the whole campaign", () => {
  assert.deepEqual(zoomed({ from: 900, to: 999 }, 950, 100, WHOLE), WHOLE);
});

test("a window moves on by days and keeps its length", () => {
  assert.deepEqual(moved({ from: 10, to: 39 }, 7, WHOLE, false), { from: 17, to: 46 });
});

test("a window stops at the end", () => {
  assert.deepEqual(moved({ from: 960, to: 989 }, 30, WHOLE, false), { from: 970, to: 999 });
});

test("a window that repeats begins anew after the end", () => {
  assert.deepEqual(moved({ from: 960, to: 989 }, 30, WHOLE, true), { from: 0, to: 29 });
});

test("a window steps back no further than the beginning", () => {
  assert.deepEqual(moved({ from: 5, to: 34 }, -30, WHOLE, false), { from: 0, to: 29 });
});
