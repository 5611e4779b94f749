import assert from "node:assert/strict";
import { test } from "node:test";

import { dayOf, isoOf } from "../../static/js/dates.js";
import {
  CERTAIN, OUT, POSSIBLE, Selection, byChoice, byPrecision, histogram, stretches,
} from "../../static/js/select.js";
import { stretchOfRows } from "../../static/js/order.js";
import { EVERYTHING, NOTHING, read } from "../../static/js/state.js";
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

const select = (address) => new Selection(columns).apply(read(address));
const marks = (address) => [...select(address).marks];

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
  const found = select("?province=SY-HI");
  assert.equal(found.marks[3], OUT);
  assert.equal(found.counts.unplaced, 1);
});

test("counts are those of the marks", () => {
  for (const address of ["?", "?from=2015-10-01&province=SY-HI", "?to=2015-09-30", "?province=SY-HM"]) {
    const found = select(address);
    const ofMarks = (mark) => found.marks.filter((one) => one === mark).length;
    const { certain, possible } = found.counts;
    assert.deepEqual([certain, possible], [ofMarks(CERTAIN), ofMarks(POSSIBLE)], address);
  }
});

test("a second look forgets the first", () => {
  const selection = new Selection(columns).apply(NOTHING);
  assert.deepEqual(selection.counts, { certain: 0, possible: 0, unplaced: 1 });
  assert.equal(selection.apply(read("?")).counts.certain, 5);
});

test("a province counts what is stated for it alone as certain", () => {
  assert.deepEqual(select("?from=2015-10-05").byProvince(), {
    "SY-HI": { certain: 2, possible: 1 },
    "SY-HM": { certain: 0, possible: 1 },
  });
});

test("strikes without a point are counted in each province they may be in", () => {
  assert.deepEqual(select("?").withoutPoint(), {
    "SY-HI": { stated: 1, doubtful: 0, undistributed: 1 },
    "SY-HM": { stated: 0, doubtful: 0, undistributed: 1 },
  });
});

test("a month holds what lies in it and what only reaches into it", () => {
  const firsts = stretches(dayOf("2015-09-30"), dayOf("2015-11-30"), "month");
  const { certain, possible } = histogram(columns, read("?"), firsts, dayOf("2015-11-30"));
  assert.deepEqual([...certain], [0, 3, 0]);
  assert.deepEqual([...possible], [1, 2, 1]);
});

test("a histogram counts only the days it shows", () => {
  const [first, last] = [dayOf("2015-10-10"), dayOf("2015-10-12")];
  const { certain, possible } = histogram(columns, read("?"), stretches(first, last, "day"), last);
  assert.deepEqual([...certain], [1, 0, 1]);
  assert.deepEqual([...possible], [0, 0, 0]);
});

test("a window that begins before the histogram is only possibly in its first stretch", () => {
  const [first, last] = [dayOf("2015-10-01"), dayOf("2015-10-07")];
  const { certain, possible } = histogram(columns, read("?"), stretches(first, last, "week"), last);
  assert.deepEqual([certain[0], possible[0]], [1, 0]);
});

test("weeks begin on Monday and months on their first day", () => {
  const span = [dayOf("2015-09-30"), dayOf("2015-10-10")];
  assert.deepEqual(stretches(...span, "week").map(isoOf), ["2015-09-28", "2015-10-05"]);
  assert.deepEqual(stretches(...span, "month").map(isoOf), ["2015-09-01", "2015-10-01"]);
});

test("no strikes at all are no mistake", () => {
  const nothing = new Selection(makeColumns([])).apply(read("?from=2015-10-01"));
  assert.deepEqual(nothing.byProvince(), {});
  assert.equal(nothing.counts.certain, 0);
});

test("a category is one of the targets", () => {
  assert.equal(select("?category=vehicle").counts.certain, 5);
  assert.equal(select("?category=building").counts.certain, 0);
});

test("precision asks for places at least so exact", () => {
  assert.equal(select("?precision=2").counts.certain, 5);
  assert.equal(select("?precision=1").counts.certain, 0);
});

test("each category counts what is in, whichever categories are asked for", () => {
  const found = byChoice(new Selection(columns), read("?from=2015-10-12&category=building"), "category");
  assert.deepEqual(found, { vehicle: { certain: 3, possible: 0 } });
});

test("categories and precision narrow the histogram", () => {
  const [first, last] = [dayOf("2015-10-10"), dayOf("2015-10-12")];
  const days = stretches(first, last, "day");
  const { certain } = histogram(columns, read("?category=building"), days, last);
  assert.deepEqual([...certain], [0, 0, 0]);
});

const varied = makeColumns([
  ["2015-10-10", "2015-10-10", HOMS, POINT, { aircraft: 1, where: 1 }],
  ["2015-10-11", "2015-10-11", HOMS, POINT, { aircraft: 1, measures: 1 }],
  ["2015-10-12", "2015-10-12", BOTH, null, { organisation: 1, place: 1, where: 5 }],
]);
const marksOf = (address) => [...new Selection(varied).apply(read(address)).marks];

test("between filters stands and, between the values of one or", () => {
  assert.deepEqual(marksOf("?aircraft=Su-34&measure=strikes"), [OUT, CERTAIN, OUT]);
  assert.deepEqual(marksOf("?measure=strikes&measure=targets_hit"), [CERTAIN, CERTAIN, CERTAIN]);
  assert.deepEqual(marksOf("?organisation=Navy"), [OUT, OUT, CERTAIN]);
});

test("near a place is possibly at it", () => {
  assert.deepEqual(marksOf("?place=homs"), [CERTAIN, POSSIBLE, OUT]);
});

test("a text lets in the rows that were found for it", () => {
  varied.hits.set("depot", Uint8Array.of(0, 1, 0));
  assert.deepEqual(marksOf("?q=depot"), [OUT, CERTAIN, OUT]);
});

test("a text that was not searched for yet lets nothing in", () => {
  assert.deepEqual(marksOf("?q=never"), [OUT, OUT, OUT]);
});

test("each choice counts what it would give under the other filters", () => {
  const counts = (address, name) => byChoice(new Selection(varied), read(address), name);
  assert.deepEqual(counts("?place=homs", "aircraft"), {
    "Su-24M": { certain: 1, possible: 1 }, "Su-34": { certain: 1, possible: 1 },
  });
  assert.deepEqual(counts("?aircraft=Su-34", "place"), { homs: { certain: 1, possible: 1 } });
});

test("a precision counts all that is at least so exact", () => {
  const found = byPrecision(new Selection(varied), read("?precision=1"));
  assert.deepEqual([found[1].certain, found[2].certain, found[5].certain], [1, 2, 3]);
});

test("only the rows that can lie in the days are looked at", () => {
  const sorted = makeColumns([
    ["2015-10-01", "2015-10-01", 1, null],
    ["2015-10-02", "2015-10-31", 1, null],
    ["2015-10-03", "2015-10-03", 1, null],
    ["2015-10-20", "2015-10-20", 1, null],
    ["2015-11-05", "2015-11-05", 1, null],
  ]);
  const days = [dayOf("2015-10-10"), dayOf("2015-10-25")];
  assert.deepEqual(stretchOfRows(sorted, ...days), [1, 4]);
});

test("rows out of order are all looked at", () => {
  const mixed = makeColumns([
    ["2015-11-05", "2015-11-05", 1, null],
    ["2015-10-01", "2015-10-01", 1, null],
  ]);
  assert.deepEqual(stretchOfRows(mixed, dayOf("2015-11-01"), dayOf("2015-11-30")), [0, 2]);
});

test("a later choice of days leaves nothing of an earlier one", () => {
  const sorted = makeColumns([
    ["2015-10-01", "2015-10-01", 1, null],
    ["2015-10-20", "2015-10-20", 1, null],
  ]);
  const selection = new Selection(sorted);
  selection.apply({ ...EVERYTHING, to: dayOf("2015-10-05") });
  selection.apply({ ...EVERYTHING, from: dayOf("2015-10-15") });
  assert.deepEqual([...selection.marks], [0, 2]);
});
