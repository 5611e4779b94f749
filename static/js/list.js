// The list beside the map: the strikes that are in, written out as they come into view.

import { CERTAIN } from "./select.js";

const AT_FIRST = 16; // about what is in view; the rest follows once that is painted
const AT_ONCE = 80;

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
    this.end = root.appendChild(element("div", "list-end"));
    this.watch = new IntersectionObserver(
      (seen) => seen.some((one) => one.isIntersecting) && this.more(),
    );
  }

  /** The links to the list as files ask for what is shown. */
  link(query) {
    for (const link of this.root.querySelectorAll("[data-file]")) {
      link.setAttribute("href", link.dataset.file + query);
    }
  }

  /** Shows the rows that are marked, from the first. */
  show(marks) {
    this.marks = marks;
    this.next = 0;
    this.body.replaceChildren();
    this.root.querySelector(".pages")?.remove();
    this.root.scrollTop = 0;
    this.more(AT_FIRST);
    this.table.hidden = !this.body.children.length;
    this.sayNothing(this.table.hidden);
  }

  /** Writes the next rows, looking for them only as far as they are needed. */
  more(atMost = AT_ONCE) {
    const lines = [];
    const { marks } = this;
    while (this.next < marks.length && lines.length < atMost) {
      if (marks[this.next]) lines.push(this.line(this.next));
      this.next++;
    }
    this.body.append(...lines);
    this.watch.unobserve(this.end);
    if (this.next < marks.length) this.watch.observe(this.end);
  }

  sayNothing(isEmpty) {
    this.nothing ??= this.root.insertBefore(element("p", "nothing"), this.table);
    this.nothing.hidden = !isEmpty;
    if (isEmpty) this.nothing.textContent = this.wording.say("nothing");
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
    line.dataset.key = columns.key(row);
    line.dataset.row = row;
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

  /** The row of a line; lines that came with the page know only their key. */
  rowOf(line) {
    if (!line) return -1;
    if (!line.dataset.row) line.dataset.row = this.rowOfKey(line.dataset.key);
    return Number(line.dataset.row);
  }

  rowOfKey(key) {
    for (let row = 0; row < this.columns.length; row++) if (this.columns.key(row) === key) return row;
    return -1;
  }

  /** Calls back with the row that the pointer or the keyboard is on, or -1. */
  onPoint(callback) {
    const rowOf = (target) => this.rowOf(target?.closest?.("tr[data-key]"));
    this.body.addEventListener("pointerover", (event) => callback(rowOf(event.target)));
    this.body.addEventListener("pointerleave", () => callback(-1));
    this.body.addEventListener("focusin", (event) => callback(rowOf(event.target)));
    this.body.addEventListener("focusout", () => callback(-1));
  }
}
