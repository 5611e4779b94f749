// Answers queries as the page does: reads {columns: file, asked: [{query, hits}]} from its input,
// writes for each the keys that are in, with their doubt, and the counts of every choice.

import { readFileSync } from "node:fs";

import { columnsOf } from "../../../static/js/columns.js";
import { fold } from "../../../static/js/fold.js";
import { OUT, CERTAIN, Selection, byChoice, byPrecision } from "../../../static/js/select.js";
import { CHOICES, read } from "../../../static/js/state.js";

const { file, asked = [], names = [] } = JSON.parse(readFileSync(0, "utf8"));
const columns = file ? columnsOf(readFileSync(file)) : null;

function answer({ query, hits }) {
  const state = read(query);
  if (hits) {
    const found = new Set(hits);
    const marks = Array.from({ length: columns.length }, (_none, row) => found.has(columns.key(row)));
    columns.hits.set(state.text, Uint8Array.from(marks, Number));
  }
  const selection = new Selection(columns).apply(state);
  const rows = [];
  selection.marks.forEach((mark, row) => {
    if (mark !== OUT) rows.push([columns.key(row), mark === CERTAIN ? "certain" : "possible"]);
  });
  const counts = selection.counts;
  const choices = { precision: byPrecision(new Selection(columns), state) };
  for (const name of Object.keys(CHOICES)) choices[name] = byChoice(new Selection(columns), state, name);
  return { rows, counts, choices };
}

process.stdout.write(JSON.stringify({ answers: asked.map(answer), folded: names.map(fold) }));
