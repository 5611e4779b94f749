import assert from "node:assert/strict";
import { test } from "node:test";

import { isoOf } from "../../static/js/dates.js";
import { daysOf } from "../../static/js/edtf.js";

const iso = (text) => daysOf(text)?.map((day) => (day === null ? null : isoOf(day))) ?? null;

test("an expression is its days", () => {
  assert.deepEqual(iso("2015"), ["2015-01-01", "2015-12-31"]);
  assert.deepEqual(iso("2015-10~"), ["2015-10-01", "2015-10-31"]);
  assert.deepEqual(iso("2015-10-XX"), ["2015-10-01", "2015-10-31"]);
  assert.deepEqual(iso("201X"), ["2010-01-01", "2019-12-31"]);
  assert.deepEqual(iso("2015-10-03/2015-10-05"), ["2015-10-03", "2015-10-05"]);
});

test("an interval may be open at one end", () => {
  assert.deepEqual(iso("2015-10-03/.."), ["2015-10-03", null]);
  assert.deepEqual(iso("/2015-10"), [null, "2015-10-31"]);
});

test("a winter ends in the next year", () => {
  assert.deepEqual(iso("2015-24"), ["2015-12-01", "2016-02-29"]);
  assert.deepEqual(iso("2015-21"), ["2015-03-01", "2015-05-31"]);
});

test("what is no span of days is none", () => {
  for (const text of ["", "../..", "2015-13", "2015-02-30", "2015-XX-03", "October", "9999-24", "0000"]) {
    assert.equal(daysOf(text), null, text);
  }
});
