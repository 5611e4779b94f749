// Loads the page anew when a release has come further than the page says.

const EVERY = 2000; // ms

const shown = document.querySelector("[data-progress]");

async function look() {
  try {
    const answer = await fetch(shown.dataset.progress, { headers: { accept: "application/json" } });
    if (answer.ok && (await answer.json()).state !== shown.dataset.state) {
      location.replace(location.pathname); // a reload would send a form once more
      return;
    }
  } catch {
    // The network is away for a moment; the next look may find it again.
  }
  setTimeout(look, EVERY);
}

setTimeout(look, EVERY / 2);
