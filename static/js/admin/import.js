// Fills the progress bar of a running import, and loads the page anew when it has ended.

const EVERY = 1000; // ms

const run = document.querySelector("[data-progress]");
const bar = run.querySelector("progress");

async function look() {
  try {
    const answer = await fetch(run.dataset.progress, { headers: { accept: "application/json" } });
    if (answer.ok) {
      const told = await answer.json();
      if (!told.running || told.died) {
        location.reload();
        if (!told.died) return;
      }
      show(told);
    }
  } catch {
    // The network is away for a moment; the next look may find it again.
  }
  if (!run.querySelector(".died:not([hidden])")) setTimeout(look, EVERY);
}

function show({ done, total }) {
  bar.max = total || 1;
  bar.value = done;
  run.querySelector("output").textContent = done.toLocaleString(document.documentElement.lang);
  run.querySelector(".total").textContent = total ? total.toLocaleString(document.documentElement.lang) : "…";
}

if (!run.querySelector(".died:not([hidden])")) setTimeout(look, EVERY / 2);
