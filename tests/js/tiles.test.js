import assert from "node:assert/strict";
import { test } from "node:test";

import { TileCells, tilesOf, withoutPoint } from "../../static/js/tiles.js";

const view = { left: 250, top: 249, width: 12, height: 6, scale: 256 * 2 };
const ready = () => new Promise((resolve) => setTimeout(resolve));

/** Cells of a view, filled once all its tiles have come; `tiles` by "x/y". */
async function gather(tiles) {
  const cells = new TileCells(async (_z, x, y) => tiles[`${x}/${y}`] ?? [], () => {});
  cells.look(view);
  await ready();
  cells.fill();
  return cells;
}

test("a view asks for the tiles that it touches", () => {
  assert.deepEqual(tilesOf(view), [[1, 0, 0], [1, 1, 0]]);
});

test("a view beyond the world's edge asks for no tile there", () => {
  const beyond = { ...view, left: -300, top: -300 };
  assert.deepEqual(tilesOf(beyond), [[1, 0, 0]]);
});

test("numbers of two tiles meet in the cells of the screen", async () => {
  const cells = await gather({ "0/0": [[63, 63, 2, 1]], "1/0": [[0, 63, 5, 0]] });
  const marks = cells.drawn.map(({ x, y, certain, possible }) => [x, y, certain, possible]);
  assert.deepEqual(marks, [[3, 3, 2, 1], [9, 3, 5, 0]]);
});

test("what lies out of view is not drawn", async () => {
  const cells = await gather({ "0/0": [[0, 0, 9, 9]] });
  assert.deepEqual(cells.drawn, []);
});

test("a tile that could not be read is asked for again", async (context) => {
  context.mock.method(console, "error", () => {});
  let asked = 0;
  const cells = new TileCells(async () => { asked++; throw new Error("away"); }, () => {});
  cells.look(view);
  await ready();
  cells.look(view);
  await ready();
  assert.equal(asked, 4);
});

test("what has no point is counted for its provinces as in the browser", () => {
  const found = withoutPoint([[["SY-HI"], 3, 1], [["SY-HI", "SY-HM"], 2, 2]]);
  assert.deepEqual(found, {
    "SY-HI": { stated: 3, doubtful: 1, undistributed: 4 },
    "SY-HM": { stated: 0, doubtful: 0, undistributed: 4 },
  });
});
