// One list of boxes in the filter line: provinces, or categories of targets.

export class Codes {
  /** `nameOf(code)` is shown for what is chosen, beside the list's own name. */
  constructor(form, field, nameOf) {
    this.nameOf = nameOf;
    this.boxes = [...form.querySelectorAll(`input[name=${field}]`)];
    this.list = this.boxes[0]?.closest("details");
    if (!this.list) return;
    this.chosen = this.list.querySelector(".chosen");
    document.addEventListener("pointerdown", (event) => {
      if (!this.list.contains(event.target)) this.list.open = false;
    });
    this.list.addEventListener("keydown", (event) => this.close(event));
    this.list.addEventListener("toggle", () => this.fill());
  }

  close(event) {
    if (event.key !== "Escape" || !this.list.open) return;
    this.list.open = false;
    this.list.querySelector("summary").focus();
  }

  checked() {
    return this.boxes.filter((box) => box.checked).map((box) => box.value).sort();
  }

  /** Checks the boxes of the codes; `count()` gives what to write beside each, by code. */
  show(codes, count) {
    if (!this.list) return;
    this.count = count;
    for (const box of this.boxes) box.checked = codes.includes(box.value);
    this.fill();
    const names = codes.map((code) => {
      const name = document.createElement("bdi");
      name.textContent = this.nameOf(code);
      return name;
    });
    this.chosen.replaceChildren(...(names.length ? names : [this.chosen.dataset.all]));
  }

  /** Counts only for a reader who has the list open. */
  fill() {
    if (!this.list.open || !this.count) return;
    const tallyOf = this.count();
    for (const box of this.boxes) {
      box.closest("label").querySelector(".count").textContent = tallyOf(box.value);
    }
  }
}
