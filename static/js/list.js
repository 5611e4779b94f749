// The list beside the map: the strikes that are in, of which only the lines in view are written.

import { CERTAIN } from "./select.js";

const AHEAD = 6; // lines written above and below what is in view
const AT_MOST = 150_000; // lines; browsers draw no element that is some ten million pixels high

function element(name, className, role, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (role) made.setAttribute("role", role);
  made.append(...children);
  return made;
}

const isolated = (...parts) => element("bdi", "", "", ...parts);

export class List {
  constructor(root, columns, wording, addressOf) {
    Object.assign(this, { root, columns, wording, addressOf });
    this.table = root.querySelector("table");
    this.body = root.querySelector("tbody");
    this.nothing = root.querySelector(".nothing");
    this.rows = new Int32Array(columns.length); // the rows that are in, `count` of them
    this.count = 0;
    this.lines = new Map(); // place in the list → line
    this.pointed = new Set();
    for (const target of [root, window]) {
      target.addEventListener("scroll", () => this.write(), { passive: true });
    }
    window.addEventListener("resize", () => this.measure());
  }

  /** Shows the rows that are marked, from the first. */
  show(marks) {
    this.marks = marks;
    this.count = 0;
    for (let row = 0; row < marks.length; row++) if (marks[row]) this.rows[this.count++] = row;
    this.root.querySelector(".pages")?.remove();
    this.root.scrollTop = 0;
    this.listed = Math.min(this.count, AT_MOST);
    this.table.hidden = this.count === 0;
    this.sayMore(this.count - this.listed);
    this.table.setAttribute("aria-rowcount", this.count + 1);
    this.sayNothing(this.count ? "" : this.wording.say("nothing"));
    this.measure();
  }

  /** Says in place of the list why there is none; with no words, that there is one. */
  sayNothing(words) {
    this.nothing ??= this.root.insertBefore(element("p", "nothing"), this.table);
    this.nothing.hidden = !words;
    const all = element("a", "", "", this.wording.say("showAll"));
    all.href = location.pathname;
    this.nothing.replaceChildren(words, " ", all);
  }

  /** Says how many strikes are too many for the list; the files have them all. */
  sayMore(count) {
    this.rest?.remove();
    if (!count) return;
    const words = this.wording.say("more", { count: this.wording.number(count) });
    this.rest = this.root.appendChild(element("p", "rest", "", words));
  }

  /** Makes room for all lines: they are equally high. */
  measure() {
    if (!this.marks) return;
    if (!this.body.classList.contains("virtual")) this.body.replaceChildren();
    this.body.classList.add("virtual");
    const probe = this.body.appendChild(element("tr"));
    this.height = probe.getBoundingClientRect().height;
    probe.remove();
    this.body.style.height = `${this.listed * this.height}px`;
    this.write();
  }

  /** The first and last place that are in view, and some beside. */
  inView() {
    const body = this.body.getBoundingClientRect();
    const frame = this.root.getBoundingClientRect();
    const top = Math.max(0, frame.top) - body.top;
    const bottom = Math.min(window.innerHeight, frame.bottom) - body.top;
    const first = Math.floor(top / this.height) - AHEAD;
    const last = Math.ceil(bottom / this.height) + AHEAD;
    return [Math.max(0, first), Math.min(this.listed, last) - 1];
  }

  /** Writes the lines in view; what is out of view goes, but for the line that has the focus. */
  write() {
    if (!this.height) return;
    const [first, last] = this.inView();
    for (const [at, line] of this.lines) {
      const isHeld = at < this.listed && line.contains(document.activeElement) && this.isSame(line, at);
      if ((at >= first && at <= last && this.isSame(line, at)) || isHeld) continue;
      line.remove();
      this.lines.delete(at);
    }
    let next = this.firstAfter(last);
    for (let at = last; at >= first; at--) {
      const line = this.lines.get(at) ?? this.placed(at);
      if (!line.isConnected) this.body.insertBefore(line, next);
      next = line;
    }
  }

  firstAfter(last) {
    const later = [...this.lines.keys()].filter((at) => at > last);
    return later.length ? this.lines.get(Math.min(...later)) : null;
  }

  /** Does a line still show what stands at its place? */
  isSame(line, at) {
    const row = this.rows[at];
    return at < this.listed && Number(line.dataset.row) === row && Number(line.dataset.mark) === this.marks[row];
  }

  placed(at) {
    const line = this.line(this.rows[at]);
    line.style.insetBlockStart = `${at * this.height}px`;
    line.setAttribute("aria-rowindex", at + 2);
    this.lines.set(at, line);
    return line;
  }

  line(row) {
    const { columns, wording } = this;
    const doubt = this.marks[row] === CERTAIN ? "certain" : "possible";
    const link = element("a", "", "", isolated(wording.place(columns, row)));
    link.href = this.addressOf(columns.key(row));
    const where = element("th", "where", "rowheader", link);
    where.scope = "row";
    const line = element(
      "tr", doubt, "row",
      where,
      element("td", "when", "cell", wording.window(columns, row)),
      element("td", "what", "cell", ...this.targets(row)),
      element("td", "doubt", "cell", wording.say(doubt)),
    );
    line.classList.toggle("pointed", this.pointed.has(row));
    Object.assign(line.dataset, { key: columns.key(row), row, mark: this.marks[row] });
    return line;
  }

  targets(row) {
    const said = this.wording.targets(this.columns, row);
    if (!said.length) return [this.wording.say("unsaid")];
    return said.flatMap(({ what, figure }, place) => [
      ...(place ? [this.wording.say("semicolon")] : []),
      isolated(what, ...(figure ? [" ", element("span", "figure", "", `(${figure})`)] : [])),
    ]);
  }

  /** Marks the lines of the rows that the map is pointed at. */
  point(rows) {
    this.pointed = new Set(rows);
    for (const line of this.lines.values()) {
      line.classList.toggle("pointed", this.pointed.has(Number(line.dataset.row)));
    }
  }

  /** Calls back with the row that the pointer or the keyboard is on, or -1. */
  onPoint(callback) {
    const rowOf = (target) => Number(target?.closest?.("tr[data-row]")?.dataset.row ?? -1);
    this.body.addEventListener("pointerover", (event) => callback(rowOf(event.target)));
    this.body.addEventListener("pointerleave", () => callback(-1));
    this.body.addEventListener("focusin", (event) => callback(rowOf(event.target)));
    this.body.addEventListener("focusout", () => callback(-1));
  }
}
