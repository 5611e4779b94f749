// Dates as ISO 8601-2 writes them (EDTF), for a filter: the same rules as strikes/public/edtf.py.

import { dayOf, monthOf } from "./dates.js";

const PART = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?$/;
const OPEN = ["", ".."];
const SEASONS = { 21: 3, 22: 6, 23: 9, 24: 12 }; // first month of a northern season

const pad = (number, length = 2) => String(number).padStart(length, "0");

/** "2015-10-03/.." → [day, null]: first and last day, null for an open end; null for no EDTF. */
export function daysOf(text) {
  const parts = text.trim().split("/");
  if (parts.length === 1) return span(parts[0]);
  if (parts.length > 2 || parts.every((part) => OPEN.includes(part))) return null;
  const [start, end] = parts.map((part) => (OPEN.includes(part) ? [null, null] : span(part)));
  if (!start || !end) return null;
  const isCrossed = start[0] !== null && end[1] !== null && start[0] > end[1];
  return isCrossed ? null : [start[0], end[1]];
}

function span(text) {
  const [, year, month = "XX", day = "XX"] = PART.exec(text) ?? [];
  if (!year) return null;
  if (year.includes("X") || month === "XX") {
    return month === "XX" && day === "XX" ? years(year) : null;
  }
  if (SEASONS[Number(month)]) return day === "XX" ? season(Number(year), SEASONS[Number(month)]) : null;
  const first = dayOf(`${year}-${month}-${day === "XX" ? "01" : day}`);
  if (first === null || year === "0000") return null;
  return day === "XX" ? monthOf(first) : [first, first];
}

function years(year) {
  const [first, last] = [year.replaceAll("X", "0"), year.replaceAll("X", "9")];
  return first === "0000" ? null : [dayOf(`${first}-01-01`), dayOf(`${last}-12-31`)];
}

/** Three months; a winter ends in the next year. */
function season(year, month) {
  const last = month === 12 ? year + 1 : year;
  if (year === 0 || last > 9999) return null;
  const end = dayOf(`${pad(last, 4)}-${pad(((month + 1) % 12) + 1)}-01`);
  return [dayOf(`${pad(year, 4)}-${pad(month)}-01`), monthOf(end)[1]];
}
