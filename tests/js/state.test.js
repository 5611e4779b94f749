import assert from "node:assert/strict";
import { test } from "node:test";

import { EVERYTHING, isEverything, read, toggled, write } from "../../static/js/state.js";

test("an address is read and written the same", () => {
  const address = "?from=2015-10-01&to=2015-10-31&province=SY-HI&category=vehicle&precision=2";
  assert.equal(write(read(address)), address);
});

test("provinces are sorted and each is there once", () => {
  assert.deepEqual(read("?province=SY-HM&province=SY-HI&province=SY-HM").provinces, ["SY-HI", "SY-HM"]);
});

test("an address without a filter asks for everything", () => {
  assert.ok(isEverything(read("?page=2&lang=ru")));
});

test("toggling a province twice changes nothing", () => {
  assert.deepEqual(toggled(toggled(EVERYTHING, "SY-HI"), "SY-HI").provinces, []);
});

test("toggling leaves the state it was given as it was", () => {
  toggled(EVERYTHING, "SY-HI");
  assert.deepEqual(EVERYTHING.provinces, []);
});
