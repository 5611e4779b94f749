import assert from "node:assert/strict";
import { test } from "node:test";

import { parts, without } from "../../static/js/chips.js";
import { read, write } from "../../static/js/state.js";

const asked = read("?from=2015-10-01&province=SY-HI&province=SY-HM&precision=2&q=depot");

test("both days are one part, each value of a list is one", () => {
  assert.deepEqual(parts(asked).map(({ name, value }) => name + value), [
    "days", "provinceSY-HI", "provinceSY-HM", "precision", "q",
  ]);
});

test("a state without all of its parts asks for everything", () => {
  assert.equal(write(parts(asked).reduce(without, asked)), "");
});

test("leaving out a part that is gone changes nothing", () => {
  const once = without(asked, { name: "province", value: "SY-HI" });
  assert.equal(write(without(once, { name: "province", value: "SY-HI" })), write(once));
});
