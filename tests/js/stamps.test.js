// Looks that are painted once and copied.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Stamps } from "../../static/js/stamps.js";

// Node has no canvas: this one knows its size alone.
globalThis.OffscreenCanvas = class {
  constructor(width) {
    this.width = width;
  }

  getContext() {
    return { setTransform() {} };
  }

  transferToImageBitmap() {
    return { width: this.width };
  }
};

function copiesOf(density, places) {
  const stamps = new Stamps(density);
  const [painted, copies] = [[], []];
  const look = { kind: "disc", reach: (radius) => radius + 1, draw: (_on, radius) => painted.push(radius) };
  const context = { drawImage: (picture, left, top, side) => copies.push({ picture, left, top, side }) };
  for (const [radius, x, y] of places) stamps.put(context, look, radius, x, y);
  return { painted, copies };
}

test("a look is painted once, wherever it stands", () => {
  const { painted, copies } = copiesOf(1, [[4.5, 10, 10], [4.5, 20, 30], [8, 5, 5]]);
  assert.deepEqual([painted, copies.length], [[4.5, 8], 3]);
});

test("a copy lies on whole pixels of the screen", () => {
  const { copies } = copiesOf(1.5, [[4, 10.3, 20.8]]);
  assert.ok(Number.isInteger(1.5 * copies[0].left) && Number.isInteger(1.5 * copies[0].top));
});

test("a copy has as many pixels as the screen has where it stands", () => {
  const [{ picture, side }] = copiesOf(2, [[4, 10, 10]]).copies;
  assert.equal(picture.width, 2 * side);
});

test("a copy lies around its place", () => {
  const [{ left, side }] = copiesOf(1, [[4, 10, 10]]).copies;
  assert.equal(left + side / 2, 10);
});
