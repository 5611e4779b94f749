import assert from "node:assert/strict";
import { test } from "node:test";

import { fold } from "../../static/js/fold.js";
import { suggestions } from "../../static/js/places.js";

const place = (code, ...names) => ({ code, name: names[0], folded: names.map(fold) });
const PLACES = [
  place("palmyra", "Palmyra", "Tadmur", "Пальмира", "تدمر"),
  place("palm", "Palm Grove"),
  place("homs", "Homs", "Хомс", "حمص"),
  place("tell", "Tell Homs"),
];
const found = (typed, counts = {}) =>
  suggestions(PLACES, typed, (code) => counts[code] ?? 0).map((one) => one.place.code);

test("a place answers to any of its spellings, marks aside", () => {
  assert.deepEqual(found("tādmur"), ["palmyra"]);
  assert.deepEqual(found("пальм"), ["palmyra"]);
  assert.deepEqual(found("تدمر"), ["palmyra"]);
});

test("the exact name comes first, then the one with more strikes", () => {
  assert.deepEqual(found("homs"), ["homs", "tell"]);
  assert.deepEqual(found("palm", { palm: 1, palmyra: 9 }), ["palmyra", "palm"]);
});

test("nothing typed suggests nothing", () => {
  assert.deepEqual(found("  "), []);
});
