// What follows the map: done in a task of its own right after a single change, and a few times a
// second while changes keep coming, so that playing and dragging are not held up. The last change is
// always followed.

const PAUSE = 150; // ms between two

export class Follow {
  constructor(now = () => performance.now(), later = (act, ms) => setTimeout(act, ms)) {
    Object.assign(this, { now, later, last: -PAUSE, waiting: null });
  }

  /** Does `act`, now or soon; an earlier one that still waits is left out. */
  ask(act) {
    const isWaiting = this.waiting !== null;
    this.waiting = act;
    if (isWaiting) return;
    this.later(() => this.act(), Math.max(0, this.last + PAUSE - this.now()));
  }

  act() {
    const act = this.waiting;
    this.waiting = null;
    act();
    this.last = this.now();
  }
}
