// The keyboard of the review desk. Every key presses a button that stands on the page, so that
// nothing works here that does not work without a script; the current claim is marked in the text.

const cards = [...document.querySelectorAll(".card[data-claim]")];
const text = document.querySelector(".review .text");
let current = -1;

function show(index) {
  if (!cards[index]) return;
  cards[current]?.classList.remove("is-current");
  current = index;
  cards[index].classList.add("is-current");
  cards[index].scrollIntoView({ block: "nearest" });
  if (!cards[index].contains(document.activeElement)) cards[index].focus({ preventScroll: true });
  markInText(cards[index].dataset.claim);
}

function markInText(claim) {
  for (const mark of text.querySelectorAll("mark.is-current")) mark.classList.remove("is-current");
  const marks = [...text.querySelectorAll("mark")].filter((mark) => mark.dataset.claims.split(" ").includes(claim));
  marks.forEach((mark) => mark.classList.add("is-current"));
  const [first] = marks;
  if (first) text.scrollTop += first.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
}

/** The button of the current claim for a key, else the page's. */
function buttonFor(key) {
  const selector = `[data-key="${CSS.escape(key)}"]`;
  return cards[current]?.querySelector(selector) ?? document.querySelector(`.review > * > form > ${selector}, .is-form ${selector}`);
}

function isTyping({ target }) {
  return target.matches("input, select, textarea, .select2-search__field, [role=textbox]");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Escape") return buttonFor("Escape")?.click();
  if (isTyping(event)) return splitOnEnter(event);
  if (event.key === "j" || event.key === "n") show(Math.min(current + 1, cards.length - 1));
  else if (event.key === "k" || event.key === "p") show(Math.max(current - 1, 0));
  else if (!press(event.key)) return;
  event.preventDefault();
});

function press(key) {
  const button = buttonFor(key);
  if (!button) return false;
  button.click();
  const words = button.parentElement.querySelector("[data-split]");
  if (words && button.parentElement.open !== undefined) setTimeout(() => words.focus());
  return true;
}

function splitOnEnter(event) {
  if (event.key !== "Enter" || !event.target.matches("[data-split]")) return;
  event.preventDefault();
  event.target.closest("details").querySelector("[value=split]").click();
}

/** The caret in a claim's words is where it is cut; typed numbers count characters as Python does. */
function noteCaret({ target }) {
  if (!target.matches?.("[data-split]")) return;
  const before = target.value.slice(0, target.selectionStart);
  target.closest("details").querySelector("[name=at]").value = [...before].length || "";
}
document.addEventListener("beforeinput", (event) => {
  if (event.target.matches("[data-split]")) event.preventDefault(); // the caret moves, the words stay
});
for (const name of ["keyup", "click", "select"]) document.addEventListener(name, noteCaret);

/** The selected words of the text and how many characters stand before them, as Python counts. */
function selected() {
  const body = text.querySelector(".statement-text");
  const selection = getSelection();
  if (!body || selection.isCollapsed || !body.contains(selection.anchorNode)) return { words: "", at: "" };
  const range = selection.getRangeAt(0);
  const before = document.createRange();
  before.setStart(body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const blank = words.length - words.trimStart().length;
  return { words: words.trim(), at: [...before.toString()].length + blank };
}

for (const button of document.querySelectorAll("[data-selection]")) {
  button.addEventListener("click", () => {
    const { words, at } = selected();
    button.value = words;
    button.form.elements.at.value = at;
  });
}

text.addEventListener("click", ({ target }) => {
  const [claim] = target.closest("mark")?.dataset.claims.split(" ") ?? [];
  if (claim && getSelection().isCollapsed) show(cards.findIndex((card) => card.dataset.claim === claim));
});

const asked = cards.findIndex((card) => `#${card.id}` === location.hash);
const editing = cards.findIndex((card) => card.querySelector(".is-form"));
const waiting = cards.findIndex((card) => "waiting" in card.dataset);
show([asked, editing, waiting, 0].find((index) => index >= 0));
// After the browser's own move to the claim in the address, which would take the focus away.
window.addEventListener("load", () => setTimeout(() => document.querySelector(".is-form [name=measure]")?.focus()));
