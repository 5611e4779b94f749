// The months under the map: the bars of the page, drawn anew when the provinces change.

import { dayOf } from "./dates.js";
import { histogram } from "./select.js";

const LEAST_HEIGHT = 4; // percent: one strike must still be seen

const height = (count, highest) =>
  count ? Math.max(LEAST_HEIGHT, (100 * count) / highest).toFixed(2) : "0";

export class Timeline {
  /** `choose(from, to)` is called with a month, or with nulls when it is the one chosen already. */
  constructor(root, columns, wording, choose) {
    this.columns = columns;
    this.wording = wording;
    this.highest = root.parentElement.querySelector("#highest");
    this.months = [...root.querySelectorAll("a[data-from]")].map((link) => ({
      link,
      from: dayOf(link.dataset.from),
      to: dayOf(link.dataset.to),
      counts: link.querySelector(".month-counts"),
      certain: link.querySelector(".certain"),
      possible: link.querySelector(".possible"),
    }));
    for (const month of this.months) {
      month.link.addEventListener("click", (event) => {
        event.preventDefault();
        const chosen = month.link.hasAttribute("aria-current");
        choose(chosen ? null : month.from, chosen ? null : month.to);
      });
    }
    root.addEventListener("keydown", (event) => this.step(event));
  }

  show(state) {
    const firsts = this.months.map((month) => month.from);
    const last = this.months.at(-1)?.to ?? 0;
    const { certain, possible } = histogram(this.columns, state.provinces, firsts, last);
    const highest = Math.max(1, ...firsts.map((_first, place) => certain[place] + possible[place]));
    this.highest.textContent = this.wording.say("highest", {
      number: this.wording.number(highest),
    });
    for (const [place, month] of this.months.entries()) {
      const counts = { certain: certain[place], possible: possible[place] };
      const total = counts.certain + counts.possible;
      month.possible.setAttribute("height", `${height(total, highest)}%`);
      month.certain.setAttribute("height", `${height(counts.certain, highest)}%`);
      month.counts.textContent = this.wording.counts(counts);
      const chosen = state.from === month.from && state.to === month.to;
      if (chosen) month.link.setAttribute("aria-current", "true");
      else month.link.removeAttribute("aria-current");
    }
  }

  /** Arrow keys move between months, Home and End to the first and last. */
  step(event) {
    const here = this.months.findIndex((month) => month.link === document.activeElement);
    const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    const goals = { [forward]: here + 1, [back]: here - 1, Home: 0, End: this.months.length - 1 };
    const goal = this.months[goals[event.key]];
    if (here < 0 || !goal) return;
    event.preventDefault();
    goal.link.focus();
  }
}
