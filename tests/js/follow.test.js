import assert from "node:assert/strict";
import { test } from "node:test";

import { Follow } from "../../static/js/follow.js";

/** A follower with a clock of its own: what it did, and what waits. */
function make() {
  const made = { time: 1000, waits: [], did: [] };
  const later = (act, ms) => made.waits.push({ act, at: made.time + ms });
  const follow = new Follow(() => made.time, later);
  made.ask = (name) => follow.ask(() => made.did.push(name));
  made.pass = (ms) => {
    made.time += ms;
    const due = made.waits.filter(({ at }) => at <= made.time);
    made.waits = made.waits.filter(({ at }) => at > made.time);
    for (const { act } of due) act();
  };
  return made;
}

test("a change is not followed in the task that made it", () => {
  const made = make();
  made.ask("first");
  assert.deepEqual(made.did, []);
});

test("a single change is followed without a pause", () => {
  const made = make();
  made.ask("first");
  made.pass(0);
  assert.deepEqual(made.did, ["first"]);
});

test("of changes that keep coming the last is followed, after a pause", () => {
  const made = make();
  made.ask("first");
  made.pass(0);
  for (const name of ["second", "third"]) made.ask(name);
  made.pass(0);
  assert.deepEqual(made.did, ["first"]);
  made.pass(150);
  assert.deepEqual(made.did, ["first", "third"]);
});

test("a change after a pause is followed without one again", () => {
  const made = make();
  made.ask("first");
  made.pass(0);
  made.pass(200);
  made.ask("second");
  made.pass(0);
  assert.deepEqual(made.did, ["first", "second"]);
});
