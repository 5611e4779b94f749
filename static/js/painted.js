// When what was drawn is seen.

let asked = [];

/** Calls back once the frame that is being made has been painted. */
export function afterPaint(callback) {
  asked.push(callback);
  if (asked.length > 1) return; // the frame is asked for
  requestAnimationFrame(() => {
    const due = asked;
    asked = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => due.forEach((act) => act());
    port2.postMessage(null);
  });
}
