import assert from "node:assert/strict";
import { test } from "node:test";

import { Calendar, dayOf, isoOf, monthOf } from "../../static/js/dates.js";

test("a day is the number of days since 1970", () => {
  assert.equal(dayOf("1970-01-02"), 1);
  assert.equal(isoOf(dayOf("2015-09-30")), "2015-09-30");
});

test("what is no day gives null", () => {
  for (const text of ["", undefined, "2015-13-01", "2015-02-30", "1 October", "20151001"]) {
    assert.equal(dayOf(text), null, text);
  }
});

test("a month ends with its last day, in leap years too", () => {
  assert.deepEqual(monthOf(dayOf("2016-02-11")).map(isoOf), ["2016-02-01", "2016-02-29"]);
});

test("a window is written as its two days", () => {
  const words = new Calendar("en", "from {start} on").window(dayOf("2015-10-03"), dayOf("2015-10-05"));
  assert.match(words, /^3\s*–\s*5 Oct 2015$/); // how wide the spaces are is the browser's choice
});

test("a whole month is written as the month", () => {
  const words = new Calendar("en", "").window(dayOf("2015-10-01"), dayOf("2015-10-31"));
  assert.equal(words, "Oct 2015");
});

test("an open end is said to be open", () => {
  const words = new Calendar("en", "from {start} on").window(dayOf("2015-10-03"), null);
  assert.equal(words, "from 3 Oct 2015 on");
});

test("Arabic days have the digits of the other languages", () => {
  const words = new Calendar("ar", "").window(dayOf("2015-10-03"), dayOf("2015-10-03"));
  assert.match(words, /3.*2015/);
});
