// Says beside a window or a figure what was typed, in words, and keeps the precision of a date in
// step with its window until an editor chooses one.

import { ask, unhurried } from "./answers.js";

const WINDOW = /^(.*)window_(?:first|last)$/;
const FIGURE = /^(.*)(?:low|high|qualifier)$/;

const form = document.querySelector("#content-main form, form.is-form");
const field = (prefix, name) => form.elements.namedItem(`${prefix}${name}`);

function summaryAfter(box, key) {
  const row = box.closest(".form-row") ?? box.parentElement;
  let line = row.querySelector(`output[data-of="${key}"]`);
  if (!line) {
    line = document.createElement("output");
    line.className = "in-words";
    line.dataset.of = key;
    row.append(line);
  }
  return line;
}

function say(box, key, answer) {
  const line = summaryAfter(box, key);
  line.textContent = answer?.error ?? answer?.words ?? "";
  line.classList.toggle("is-wrong", Boolean(answer?.error));
}

async function tellWindow(prefix) {
  const first = field(prefix, "window_first");
  const last = field(prefix, "window_last");
  const typed = { first: first.value, last: last.value };
  const answer = await ask("window", typed);
  if (typed.first !== first.value || typed.last !== last.value) return;
  say(first, `${prefix}window`, answer);
  const precision = field(prefix, "date_prec");
  if (answer?.prec && precision && !precision.dataset.chosen) precision.value = answer.prec;
}

async function tellFigure(prefix) {
  const [low, high, qualifier] = ["low", "high", "qualifier"].map((name) => field(prefix, name));
  if (!low || !high || !qualifier) return;
  const typed = { low: low.value, high: high.value, qualifier: qualifier.value };
  const answer = await ask("quantity", typed);
  if (typed.low === low.value && typed.high === high.value) say(qualifier, `${prefix}low`, answer);
}

const soon = new Map();

/** One pause for each group of boxes, so that two figures do not wait for each other. */
function later(tell, prefix) {
  const key = `${tell.name} ${prefix}`;
  if (!soon.has(key)) soon.set(key, unhurried(tell));
  soon.get(key)(prefix);
}

function onTyped({ target }) {
  const name = target.name ?? "";
  const inWindow = WINDOW.exec(name);
  const inFigure = FIGURE.exec(name);
  if (inWindow) later(tellWindow, inWindow[1]);
  else if (inFigure) later(tellFigure, inFigure[1]);
}

function onChosen({ target, isTrusted }) {
  if (isTrusted && (target.name ?? "").endsWith("date_prec")) target.dataset.chosen = "yes";
}

form?.addEventListener("input", onTyped);
form?.addEventListener("change", onChosen);
for (const box of form?.querySelectorAll("[name$=window_first]") ?? []) {
  const precision = field(WINDOW.exec(box.name)[1], "date_prec");
  if (precision && box.value) precision.dataset.chosen = "yes"; // a stored precision stands
  if (box.value) tellWindow(WINDOW.exec(box.name)[1]);
}
for (const box of form?.querySelectorAll("[name$=qualifier]") ?? []) {
  if (!box.name.includes("__prefix__")) tellFigure(FIGURE.exec(box.name)[1]);
}
