// When what was drawn is seen.

/** Calls back once the frame that is being made has been painted. */
export function afterPaint(callback) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = callback;
  requestAnimationFrame(() => port2.postMessage(null));
}
