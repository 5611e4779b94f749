// What leads back to what is shown: its files, its address, and the lines that put it into a page.

import { Panel } from "./codes.js";

export class Share {
  /** `root` holds the links and fields; each names the address that it follows in its data. */
  constructor(root, wording) {
    for (const details of root.querySelectorAll("details")) new Panel(details); // none with a mistake
    this.files = [...root.querySelectorAll("[data-file]")];
    this.link = root.querySelector("#share-link");
    this.embed = root.querySelector("#share-embed");
    this.said = root.querySelector("#share-said");
    for (const button of root.querySelectorAll("button[data-copies]")) {
      button.hidden = false;
      button.addEventListener("click", () => this.copy(root.querySelector(button.dataset.copies), wording));
    }
  }

  /** Follows a query string, "?" included or empty. */
  show(query) {
    for (const link of this.files) link.setAttribute("href", link.dataset.file + query);
    if (!this.link) return;
    this.link.value = this.link.dataset.page + query;
    this.embed.value = this.embed.dataset.code.replace("QUERY", query.replaceAll("&", "&amp;"));
  }

  /** Where the page may not write to the clipboard, the text is marked for the reader to copy. */
  async copy(field, wording) {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      this.said.textContent = wording.say("copied");
    } catch {
      this.said.textContent = wording.say("copyByHand");
    }
  }
}
