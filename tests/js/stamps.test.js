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

const NOTHING = () => {};

/**
 * What is painted and copied when looks [radius, x, y] are put, made into stamps in so many goes, and put
 * again.
 */
function putTwice(density, places, goes = 1) {
  const made = [];
  const stamps = new Stamps(density, (act) => made.push(act));
  const [painted, copies] = [[], []];
  const look = stamps.look((radius) => radius + 1, (_on, radius) => painted.push(radius));
  const drawImage = (picture, left, top, side) => copies.push({ picture, left, top, side });
  const context = { drawImage, translate: NOTHING };
  const put = () => places.forEach(([radius, x, y]) => stamps.put(context, look, radius, x, y));
  put();
  const before = { painted: [...painted], copies: [...copies] };
  for (let go = 0; go < Math.min(goes, made.length); go++) made[go]();
  painted.length = 0;
  put();
  return { before, painted, copies, made };
}

test("a look without a stamp is painted where it stands", () => {
  const { before } = putTwice(1, [[4.5, 10, 10], [4.5, 20, 30]]);
  assert.deepEqual(before, { painted: [4.5, 4.5], copies: [] });
});

test("a look with a stamp is copied", () => {
  const { painted, copies } = putTwice(1, [[4.5, 10, 10], [8, 20, 30]]);
  assert.deepEqual([painted, copies.length], [[], 2]);
});

test("stamps are made in one go for all that were wished for", () => {
  const { made } = putTwice(1, [[4.5, 10, 10], [8, 20, 30]]);
  assert.equal(made.length, 1);
});

test("those wished for most are made first", () => {
  const rare = Array.from({ length: 60 }, (_, place) => [10 + place, 0, 0]);
  const { painted } = putTwice(1, [...rare, [4, 0, 0], [4, 9, 9]]);
  assert.ok(!painted.includes(4) && painted.length > 0);
});

test("the others are made after another pause", () => {
  const many = Array.from({ length: 60 }, (_, place) => [10 + place, 0, 0]);
  const { painted, made } = putTwice(1, many, Infinity);
  assert.deepEqual([painted, made.length], [[], 2]);
});

test("a copy lies on whole pixels of the screen", () => {
  const { copies } = putTwice(1.5, [[4, 10.3, 20.8]]);
  assert.ok(Number.isInteger(1.5 * copies[0].left) && Number.isInteger(1.5 * copies[0].top));
});

test("a copy has as many pixels as the screen has where it stands", () => {
  const [{ picture, side }] = putTwice(2, [[4, 10, 10]]).copies;
  assert.equal(picture.width, 2 * side);
});

test("a copy lies around its place", () => {
  const [{ left, side }] = putTwice(1, [[4, 10, 10]]).copies;
  assert.equal(left + side / 2, 10);
});
