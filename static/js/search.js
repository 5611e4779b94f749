// Text search: the server looks in the release's texts, the page keeps which rows it found.

import { fetchJson } from "./columns.js";

export class Search {
  /** `address` answers "?q=" with the keys of the strikes whose texts hold the words. */
  constructor(columns, address) {
    Object.assign(this, { columns, address });
  }

  isAsked(text) {
    return !text || this.columns.hits.has(text);
  }

  /** Resolves once the rows of a text are known; rejects where the server does not answer. */
  async ask(text) {
    const { keys } = await fetchJson(`${this.address}?${new URLSearchParams({ q: text })}`);
    const hits = new Uint8Array(this.columns.length);
    for (const key of keys) if (this.rows.has(key)) hits[this.rows.get(key)] = 1;
    this.columns.hits.set(text, hits);
  }

  /** Key → row, made when the first text is searched for. */
  get rows() {
    this.byKey ??= new Map(
      Array.from({ length: this.columns.length }, (_none, row) => [this.columns.key(row), row]),
    );
    return this.byKey;
  }
}
