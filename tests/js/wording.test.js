import assert from "node:assert/strict";
import { test } from "node:test";

import { Wording } from "../../static/js/wording.js";
import { makeColumns } from "./making.js";

const WORDS = {
  counts: "{certain} certainly, {possible} possibly",
  where2: "near {place}",
  where3: "في مكان ما من منطقة {place}",
  where5: "في مكان ما من {place}",
  kind3: "district|منطقة",
  more_than: "more than {number}",
  between: "between {low} and {high}",
  openEnd: "from {start} on",
  comma: "، ",
};
const areas = new Map([
  ["homs", { level: "place", names: { en: "Homs", ar: "حمص", ru: "" } }],
  ["qatana", { level: "district", names: { en: "Qatana District", ar: "منطقة قطنا", ru: "" } }],
  ["SY-HI", { level: "province", names: { en: "Homs province", ar: "", ru: "" } }],
]);
const speak = (language) =>
  new Wording({ language, words: WORDS, categories: { vehicle: "Vehicle" } }, areas);
const columns = makeColumns([["2015-10-10", "2015-10-10", 1, [34.7, 36.7]]]);

test("counts are said with their doubt", () => {
  assert.equal(speak("en").counts({ certain: 1112, possible: 5 }), "1,112 certainly, 5 possibly");
});

test("a place is said with its precision", () => {
  assert.equal(speak("en").place(columns, 0), "near Homs");
});

function within(area) {
  const named = makeColumns([["2015-10-10", "2015-10-10", 0, null, { where: 3 }]]);
  return { ...named, sets: { ...named.sets, place: [{ stated: "", area }] } };
}

test("the kind of an area is said once", () => {
  assert.equal(speak("ar").place(within("qatana"), 0), "في مكان ما من منطقة قطنا");
  assert.equal(speak("ar").place(within("homs"), 0), "في مكان ما من منطقة حمص");
});

test("a name is in the reader's language where there is one", () => {
  assert.equal(speak("ar").name("homs"), "حمص");
  assert.equal(speak("ru").name("homs"), "Homs");
});

test("a target without a term is named by its category, with its figure as claimed", () => {
  assert.deepEqual(speak("en").targets(columns, 0), [{ what: "Vehicle", figure: "more than 8" }]);
});

test("two bounds are said as a span", () => {
  const words = speak("en").quantity({ low: 35, high: 40, qualifier: "between" });
  assert.equal(words, "between 35 and 40");
});

test("no figure is no word", () => {
  assert.equal(speak("en").quantity({ low: null, high: null, qualifier: "" }), "");
});

test("several provinces are joined with the comma of the reader's language", () => {
  const inTwo = makeColumns([["2015-10-10", "2015-10-10", 2, null]]);
  inTwo.where[0] = 5;
  inTwo.sets.place = [{ stated: "", area: null }];
  assert.equal(speak("ar").placeName(inTwo, 0), "Homs province، SY-HM");
});
