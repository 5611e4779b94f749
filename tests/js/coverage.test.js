import assert from "node:assert/strict";
import { test } from "node:test";

import { coverageOf } from "../../static/js/coverage.js";
import { dayOf } from "../../static/js/dates.js";

// 30 September: reported; 1 and 2 October: no word; 3 October: none flown; 4 October: reported late.
const coverage = coverageOf({ from: "2015-09-30", known: "rsszl" });
const of = (from, to = from) => coverage.of(dayOf(from), dayOf(to));

test("a day without a word is silent", () => {
  assert.equal(of("2015-10-01").kind, "silent");
});

test("a day of which none flown is said is an explicit zero", () => {
  assert.equal(of("2015-10-03").kind, "zero");
});

test("a day that was reported is neither", () => {
  assert.equal(of("2015-09-30").kind, "");
});

test("a stretch is silent only when all its days are", () => {
  assert.equal(of("2015-10-01", "2015-10-02").kind, "silent");
  assert.equal(of("2015-09-30", "2015-10-02").kind, "");
});

test("a stretch with a zero and no report is a zero", () => {
  assert.deepEqual(of("2015-10-02", "2015-10-03"), { days: 2, silent: 1, none: 1, kind: "zero" });
});

test("days beyond the campaign are neither silent nor zero", () => {
  assert.deepEqual(of("2015-09-01", "2015-09-29"), { days: 0, silent: 0, none: 0, kind: "" });
  assert.equal(of("2015-11-01").kind, "");
});

test("of a week that begins before the campaign its own days count", () => {
  assert.equal(of("2015-09-28", "2015-10-04").silent, 2);
});

test("a release without a calendar has no coverage", () => {
  assert.equal(coverageOf(undefined), null);
  assert.equal(coverageOf({ from: null, known: "" }), null);
});
