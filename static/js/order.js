// Rows come in the order of their first days, so that for some days only a stretch of them counts.

const orders = new WeakMap(); // columns → what orderOf gives

/** The latest end up to each row; null for rows in another order. */
function orderOf(columns) {
  if (orders.has(columns)) return orders.get(columns);
  const { start, end, length } = columns;
  const latest = new Int32Array(length);
  let isSorted = true;
  for (let row = 0; row < length; row++) {
    latest[row] = row && latest[row - 1] > end[row] ? latest[row - 1] : end[row];
    if (row && start[row] < start[row - 1]) isSorted = false;
  }
  orders.set(columns, isSorted ? latest : null);
  return orders.get(columns);
}

/** The first place of a sorted array with a value of at least so much. */
export function firstFrom(sorted, least) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch of rows that can lie in from…to: its first row, and the one after its last. */
export function stretchOfRows(columns, from, to) {
  const latest = orderOf(columns);
  if (!latest) return [0, columns.length];
  return [firstFrom(latest, from), firstFrom(columns.start, to + 1)];
}
