// Asks the desk's small answers. Their addresses stand on the form, in #desk.

const addresses = document.getElementById("desk")?.dataset ?? {};

/** The answer as an object, or null where it could not be had: a form works without it. */
export async function ask(name, query) {
  try {
    const response = await fetch(`${addresses[name]}?${new URLSearchParams(query)}`);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Calls `action` once the calls pause; an answer that is overtaken by a newer one is dropped. */
export function unhurried(action, pause = 250) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...args), pause);
  };
}
