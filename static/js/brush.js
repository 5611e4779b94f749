// The window of days on the timeline: dragged open, moved by its edges, zoomed with the wheel.

import { NEARER } from "./timeline.js";

const DRAG_FROM = 5; // pixels; less is a click on a bar
const STEPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 30, PageDown: -30 };

export class Brush {
  /** `act.preview(days)` shows {from, to} while it moves, `act.choose(days)` keeps it. */
  constructor(frame, timeline, wording, act) {
    Object.assign(this, { frame, timeline, wording, act });
    this.window = frame.querySelector(".window");
    this.edges = {
      from: frame.querySelector(".edge-start"),
      to: frame.querySelector(".edge-end"),
    };
    frame.addEventListener("pointerdown", (event) => this.take(event));
    frame.addEventListener("wheel", (event) => this.roll(event), { passive: false });
    frame.addEventListener("click", (event) => this.swallow(event), true);
    frame.addEventListener("dragstart", (event) => event.preventDefault());
    for (const [name, edge] of Object.entries(this.edges)) {
      edge.addEventListener("keydown", (event) => this.nudge(event, name));
    }
    timeline.onView = () => this.show();
    timeline.onMove = () => this.place();
  }

  get isMirrored() {
    return document.dir === "rtl";
  }

  /** The day under a pointer, as if time went on beyond the frame. */
  dayAt(event) {
    const box = this.frame.getBoundingClientRect();
    const { from, to } = this.timeline.view;
    const along = this.isMirrored ? box.right - event.clientX : event.clientX - box.left;
    const day = from + Math.floor((along / box.width) * (to - from + 1));
    return Math.min(Math.max(day, from), to);
  }

  take(event) {
    if (event.button) return;
    const edge = Object.keys(this.edges).find((name) => this.edges[name] === event.target);
    const { state } = this.timeline;
    const held = edge ? this.daysOf(state)[edge === "from" ? "to" : "from"] : this.dayAt(event);
    const from = event.clientX;
    let days = null;
    const move = (moved) => {
      if (!days && !edge && Math.abs(moved.clientX - from) < DRAG_FROM) return;
      const day = this.dayAt(moved);
      days = { from: Math.min(held, day), to: Math.max(held, day) };
      this.act.preview(days);
    };
    const drop = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", drop);
      removeEventListener("pointercancel", drop);
      if (!days) return;
      this.hasDragged = true;
      setTimeout(() => (this.hasDragged = false));
      this.act.choose(days);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", drop);
    addEventListener("pointercancel", drop);
  }

  /** The click that ends a drag is no click on a bar. */
  swallow(event) {
    if (!this.hasDragged) return this.passOn(event);
    event.preventDefault();
    event.stopPropagation();
  }

  /** A click on an edge that was not dragged is meant for the bar below it. */
  passOn(event) {
    if (!Object.values(this.edges).includes(event.target)) return;
    const below = document.elementsFromPoint(event.clientX, event.clientY);
    below.find((one) => one.matches(".months a"))?.click();
  }

  roll(event) {
    event.preventDefault();
    this.timeline.zoom(this.dayAt(event), event.deltaY > 0 ? NEARER : 1 / NEARER);
  }

  nudge(event, name) {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
    const days = this.daysOf(this.timeline.state);
    const { whole } = this.timeline;
    const moved = days[name] + (sideways && this.isMirrored ? -step : step);
    days[name] = Math.min(Math.max(moved, whole.from), whole.to);
    if (days.from <= days.to) this.act.choose(days);
  }

  /** The window asked for; an end that is open is the campaign's. */
  daysOf(state) {
    const { whole } = this.timeline;
    return { from: state.from ?? whole.from, to: state.to ?? whole.to };
  }

  show() {
    this.place();
    if (this.window.hidden) return;
    const days = this.daysOf(this.timeline.state);
    for (const [name, edge] of Object.entries(this.edges)) this.say(edge, days[name]);
  }

  /** Puts the window where its days are. */
  place() {
    const { state, view } = this.timeline;
    this.window.hidden = state.from === null && state.to === null;
    if (this.window.hidden) return;
    const days = this.daysOf(state);
    const span = view.to - view.from + 1;
    const share = (day) => Math.min(Math.max((day - view.from) / span, 0), 1);
    const [start, end] = [share(days.from), share(days.to + 1)];
    this.window.hidden = start === end; // all of it lies beside what is shown
    this.window.style.insetInlineStart = `${100 * start}%`;
    this.window.style.inlineSize = `${100 * (end - start)}%`;
    this.window.classList.toggle("open-start", state.from === null);
    this.window.classList.toggle("open-end", state.to === null);
  }

  say(edge, day) {
    const { whole } = this.timeline;
    edge.setAttribute("aria-valuemin", whole.from);
    edge.setAttribute("aria-valuemax", whole.to);
    edge.setAttribute("aria-valuenow", day);
    edge.setAttribute("aria-valuetext", this.wording.calendar.window(day, day));
  }
}
