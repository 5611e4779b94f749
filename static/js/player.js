// Plays the campaign: a window of days that moves on, so many days a second.

const WINDOW = 30; // days, where none is chosen
const STILL = "(prefers-reduced-motion: reduce)";

/** A window moved by so many days; beyond the end it begins anew, or stops there when not looping. */
export function moved({ from, to }, days, whole, loops) {
  const span = to - from;
  const first = from + days;
  if (first + span <= whole.to && first >= whole.from) return { from: first, to: first + span };
  if (!loops) {
    const last = days > 0 ? Math.max(whole.from, whole.to - span) : whole.from;
    return { from: last, to: last + span };
  }
  const start = days > 0 ? whole.from : Math.max(whole.from, whole.to - span);
  return { from: start, to: start + span };
}

export class Player {
  /** `act.preview(days)` shows {from, to} while playing, `act.choose(days)` keeps it. */
  constructor(root, timeline, wording, act) {
    Object.assign(this, { timeline, wording, act });
    const part = (id) => root.querySelector(id);
    this.button = part("#play");
    this.speed = part("#speed");
    this.loop = part("#loop");
    this.button.addEventListener("click", () => (this.isPlaying ? this.stop() : this.play()));
    part("#step-back").addEventListener("click", () => this.step(-1));
    part("#step-on").addEventListener("click", () => this.step(1));
  }

  get isPlaying() {
    return this.frame !== undefined;
  }

  /** The window that is chosen, or the first days of the campaign. */
  get days() {
    const { state, whole } = this.timeline;
    if (state.from === null && state.to === null) {
      return { from: whole.from, to: Math.min(whole.to, whole.from + WINDOW - 1) };
    }
    return { from: state.from ?? whole.from, to: state.to ?? whole.to };
  }

  step(direction) {
    this.stop();
    const { from, to } = this.days;
    const isFresh = this.timeline.state.from === null && this.timeline.state.to === null;
    const by = isFresh ? 0 : direction * (to - from + 1);
    this.act.choose(moved({ from, to }, by, this.timeline.whole, this.loop.checked));
  }

  play() {
    const { whole } = this.timeline;
    this.now = this.days;
    if (this.now.to >= whole.to) this.now = moved(this.now, 1, whole, true);
    this.owed = 0;
    this.last = performance.now();
    this.show(true);
    this.frame = requestAnimationFrame((time) => this.tick(time));
  }

  /** Owes days by the time that went by, and moves once at least a whole one is owed. */
  tick(time) {
    this.owed += (Math.max(0, time - this.last) / 1000) * Number(this.speed.value);
    this.last = time;
    const atOnce = matchMedia(STILL).matches ? Number(this.speed.value) : 1;
    if (this.owed >= atOnce) {
      const days = Math.floor(this.owed);
      this.owed -= days;
      this.now = moved(this.now, days, this.timeline.whole, this.loop.checked);
      this.act.preview(this.now);
    }
    const isAtEnd = this.now.to >= this.timeline.whole.to && !this.loop.checked;
    if (isAtEnd) this.stop();
    else this.frame = requestAnimationFrame((next) => this.tick(next));
  }

  stop() {
    if (!this.isPlaying) return;
    cancelAnimationFrame(this.frame);
    this.frame = undefined;
    this.show(false);
    this.act.choose(this.now);
  }

  show(isPlaying) {
    this.button.setAttribute("aria-pressed", String(isPlaying));
    this.button.textContent = this.wording.say(isPlaying ? "pause" : "play");
  }
}
