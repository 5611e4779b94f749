// The lists of the filter line: panels that open and close, and the boxes in them.

const EDGE = 8; // pixels that a panel keeps from the edge of the page

/** A panel that closes with Escape and with a click outside of it. */
export class Panel {
  constructor(details) {
    this.details = details;
    this.chosen = details.querySelector(":scope > summary .chosen");
    document.addEventListener("pointerdown", (event) => {
      if (!details.contains(event.target)) details.open = false;
    });
    details.addEventListener("keydown", (event) => this.close(event));
    // Its size changes when it opens and when its counts come: each time before it is painted.
    const panel = details.querySelector(".panel");
    new ResizeObserver(() => this.isOpen && this.keepInside(panel)).observe(panel);
  }

  /** Moves the panel sideways, so that all of it is on the page. */
  keepInside(panel) {
    panel.style.translate = "";
    const { left, right } = panel.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const over = Math.max(0, right - width + EDGE) || Math.min(0, left - EDGE);
    if (over) panel.style.translate = `${-over}px`;
  }

  get isOpen() {
    return this.details.open;
  }

  onOpen(callback) {
    this.details.addEventListener("toggle", () => this.isOpen && callback());
  }

  close(event) {
    if (event.key !== "Escape" || !this.isOpen) return;
    this.details.open = false;
    this.details.querySelector("summary").focus();
  }
}

/** One list of boxes: provinces, categories of targets, aircraft … */
export class Codes {
  /** `field` is the fieldset; `labelOf(value)` what a value is called. */
  constructor(field) {
    this.field = field;
    this.name = field.dataset.choice;
    this.boxes = [...field.querySelectorAll("input")];
  }

  checked() {
    return this.boxes.filter((box) => box.checked).map((box) => box.value).sort();
  }

  labelOf(value) {
    const box = this.boxes.find((one) => one.value === value);
    return box?.closest("label").querySelector("bdi").textContent;
  }

  check(values) {
    for (const box of this.boxes) box.checked = values.includes(box.value);
  }

  /** Writes beside each box how many strikes it would show: `counts` by value, `tally` in words. */
  fill(counts, tally) {
    for (const box of this.boxes) {
      const [label, found] = [box.closest("label"), counts[box.value]];
      label.querySelector(".count").textContent = tally(found);
      label.classList.toggle("none", !found?.certain && !found?.possible);
    }
  }
}
