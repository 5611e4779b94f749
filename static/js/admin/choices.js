// Reads and sets the autocomplete boxes of the admin (select2 over a select).

const $ = window.django?.jQuery;

const box = (name) => document.getElementById(`id_${name}`);

export function chosen(name) {
  return box(name) ? [...box(name).selectedOptions].map((option) => option.value).filter(Boolean) : [];
}

export function chosenNames(name) {
  return [...box(name).selectedOptions].map((option) => option.textContent);
}

/** Makes one choice the only one; `id` and `text` as the autocomplete answers them. */
export function choose(name, { id, text }) {
  const select = box(name);
  for (const option of select.options) option.selected = false;
  let option = [...select.options].find((each) => each.value === String(id));
  if (!option) {
    option = new Option(text, id);
    select.append(option);
  }
  option.selected = true;
  $(select).trigger("change");
}

/** select2 speaks through jQuery's events alone. */
export function onChoice(name, action) {
  if (box(name)) $(box(name)).on("change", action);
}
