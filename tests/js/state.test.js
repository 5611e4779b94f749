import assert from "node:assert/strict";
import { test } from "node:test";

import { EVERYTHING, isEverything, read, toggled, write } from "../../static/js/state.js";

test("an address is read and written the same", () => {
  const address =
    "?from=2015-10-01&to=2015-10-31&province=SY-HI&district=d&place=homs&category=vehicle" +
    "&measure=strikes&aircraft=Su-34&organisation=Russian+Navy&status=declared&grade=fair" +
    "&precision=2&q=%D0%A5%D0%BE%D0%BC%D1%81+depot";
  assert.equal(write(read(address)), address);
});

test("provinces are sorted and each is there once", () => {
  assert.deepEqual(read("?province=SY-HM&province=SY-HI&province=SY-HM").provinces, ["SY-HI", "SY-HM"]);
});

test("an expression in the address is its days", () => {
  assert.equal(write(read("?date=2015-10~")), "?from=2015-10-01&to=2015-10-31");
});

test("a text is its words", () => {
  assert.equal(read("?q=%E2%80%8F++command++post+").text, "command post");
});

test("an address without a filter asks for everything", () => {
  assert.ok(isEverything(read("?page=2&lang=ru")));
});

test("toggling a province twice changes nothing", () => {
  assert.deepEqual(toggled(toggled(EVERYTHING, "province", "SY-HI"), "province", "SY-HI").provinces, []);
});

test("toggling leaves the state it was given as it was", () => {
  toggled(EVERYTHING, "province", "SY-HI");
  assert.deepEqual(EVERYTHING.provinces, []);
});
