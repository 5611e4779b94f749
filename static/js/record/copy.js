// Copies the text that a button names; the button appears only where copying is possible.
const SHOWN_FOR = 2000; // milliseconds

function offerCopying(button) {
  const words = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = words; }, SHOWN_FOR);
    } catch {
      getSelection().selectAllChildren(source); // refused: then it is at least ready to be copied
    }
  });
}

if (navigator.clipboard) document.querySelectorAll("button[data-copy]").forEach(offerCopying);
