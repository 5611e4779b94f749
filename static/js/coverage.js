// What is known of each day of the campaign: a day nobody spoke about is not one on which nothing
// was flown, so the two never look alike.

import { dayOf } from "./dates.js";

const SILENCE = "s";
const NONE_FLOWN = "z";

export class Coverage {
  /** `from` is the first day, `known` a letter a day: see strikes/public/data.py. */
  constructor({ from, known }) {
    this.first = dayOf(from);
    this.known = known;
  }

  /**
   * Of the days from…to that lie in the campaign: {days, silent, none} and, for them together,
   * `kind`: "silent" with no word on any, "zero" with none flown and nothing else said, else "".
   */
  of(from, to) {
    const [start, end] = [Math.max(0, from - this.first), to - this.first + 1];
    const letters = [...this.known.slice(start, Math.max(start, end))];
    const count = (letter) => letters.filter((one) => one === letter).length;
    const found = { days: letters.length, silent: count(SILENCE), none: count(NONE_FLOWN) };
    return { ...found, kind: kindOf(found) };
  }
}

function kindOf({ days, silent, none }) {
  if (days && silent === days) return "silent";
  return none && silent + none === days ? "zero" : "";
}

/** From what came with the areas; null for a release that keeps no calendar. */
export const coverageOf = (days) => (days?.known ? new Coverage(days) : null);
