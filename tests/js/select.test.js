import assert from "node:assert/strict";
import { test } from "node:test";

import { dayOf } from "../../static/js/dates.js";
import {
  CERTAIN, OUT, POSSIBLE, byMonth, byProvince, select, withoutPoint,
} from "../../static/js/select.js";
import { read } from "../../static/js/state.js";
import { makeColumns } from "./making.js";

const HOMS = 1;
const BOTH = 2;
const NOWHERE = 0;
const POINT = [34.7, 36.7];

const columns = makeColumns([
  ["2015-10-10", "2015-10-10", HOMS, POINT],
  ["2015-09-30", "2015-10-01", HOMS, POINT],
  ["2015-10-12", "2015-10-12", BOTH, null],
  ["2015-10-13", "2015-10-13", NOWHERE, null],
  ["2015-10-14", null, HOMS, null],
]);

const marks = (address) => [...select(columns, read(address)).marks];

test("without a filter everything is certainly in", () => {
  assert.deepEqual(marks("?"), [CERTAIN, CERTAIN, CERTAIN, CERTAIN, CERTAIN]);
});

test("a window across the edge of the span is possibly in", () => {
  assert.equal(marks("?from=2015-10-01&to=2015-10-31")[1], POSSIBLE);
});

test("a window with an open end is possibly in a span that ends", () => {
  assert.equal(marks("?from=2015-10-01&to=2015-10-31")[4], POSSIBLE);
  assert.equal(marks("?from=2015-10-01")[4], CERTAIN);
});

test("a strike in several provinces is possibly in one and certainly in all of them", () => {
  assert.equal(marks("?province=SY-HM")[2], POSSIBLE);
  assert.equal(marks("?province=SY-HI&province=SY-HM")[2], CERTAIN);
});

test("a strike without a province is in no province, and counted as unplaced", () => {
  const found = select(columns, read("?province=SY-HI"));
  assert.equal(found.marks[3], OUT);
  assert.equal(found.unplaced, 1);
});

test("counts tell certain and possible apart", () => {
  const { certain, possible } = select(columns, read("?from=2015-10-01&province=SY-HI"));
  assert.deepEqual([certain, possible], [2, 2]);
});

test("a province counts what is stated for it alone as certain", () => {
  assert.deepEqual(byProvince(columns, read("?from=2015-10-05")), {
    "SY-HI": { certain: 2, possible: 1 },
    "SY-HM": { certain: 0, possible: 1 },
  });
});

test("strikes without a point are counted in each province they may be in", () => {
  const found = withoutPoint(columns, select(columns, read("?")).marks);
  assert.deepEqual(found["SY-HI"], { stated: 1, doubtful: 0, undistributed: 1 });
  assert.deepEqual(found["SY-HM"], { stated: 0, doubtful: 0, undistributed: 1 });
});

test("a month holds what lies in it and what only reaches into it", () => {
  const found = byMonth(columns, read("?"), dayOf("2015-11-30"));
  assert.deepEqual(found.get(dayOf("2015-10-01")), { certain: 3, possible: 2 });
  assert.deepEqual(found.get(dayOf("2015-09-01")), { certain: 0, possible: 1 });
  assert.deepEqual(found.get(dayOf("2015-11-01")), { certain: 0, possible: 1 });
});

test("days do not narrow the months", () => {
  const all = byMonth(columns, read("?"), 0);
  assert.deepEqual(byMonth(columns, read("?from=2015-10-10&to=2015-10-10"), 0), all);
});

test("no strikes at all are no mistake", () => {
  const nothing = makeColumns([]);
  assert.deepEqual(byProvince(nothing, read("?")), {});
  assert.equal(select(nothing, read("?from=2015-10-01")).certain, 0);
});
