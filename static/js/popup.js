// What stands at one mark of the map: its strikes, each a link to its page.

const AT_MOST = 8;

/** An element that lists the strikes of the rows. */
export function popupOf(rows, columns, wording, addressOf) {
  const box = document.createElement("div");
  const list = box.appendChild(document.createElement("ol"));
  list.className = "popup-list";
  for (const row of rows.slice(0, AT_MOST)) list.append(item(row, columns, wording, addressOf));
  if (rows.length > AT_MOST) {
    const more = box.appendChild(document.createElement("p"));
    more.textContent = wording.say("more", { count: wording.number(rows.length - AT_MOST) });
  }
  return box;
}

function item(row, columns, wording, addressOf) {
  const line = document.createElement("li");
  const link = line.appendChild(document.createElement("a"));
  link.href = addressOf(columns.key(row));
  link.append(isolated(wording.place(columns, row)));
  const when = line.appendChild(document.createElement("span"));
  when.className = "when";
  const targets = wording.targets(columns, row).map(({ what }) => what);
  when.append(wording.window(columns, row), " · ", isolated(targets.join(wording.say("semicolon"))));
  return line;
}

function isolated(text) {
  const made = document.createElement("bdi");
  made.textContent = text;
  return made;
}
