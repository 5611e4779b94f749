// Days as whole numbers since 1970-01-01, and as a reader writes them.

const DAY = 86_400_000;

/** "2015-10-01" → 16709; null for what is no day. */
export function dayOf(iso) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso ?? "")) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || isoOf(time / DAY) !== iso ? null : time / DAY;
}

/** 16709 → "2015-10-01" */
export function isoOf(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** First and last day of the month that a day lies in. */
export function monthOf(day) {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return [Date.UTC(year, month, 1) / DAY, Date.UTC(year, month + 1, 0) / DAY];
}

// British order in English; Latin digits everywhere, so that figures can be compared and copied.
const LOCALES = { en: "en-GB", ar: "ar-u-nu-latn" };

export const localeOf = (language) => LOCALES[language] ?? language;

/** Writes windows in one language. `openEnd` is the phrase "from {start} on". */
export class Calendar {
  constructor(language, openEnd) {
    const zone = { timeZone: "UTC" };
    const locale = localeOf(language);
    this.days = new Intl.DateTimeFormat(locale, {
      ...zone, day: "numeric", month: "short", year: "numeric",
    });
    this.months = new Intl.DateTimeFormat(locale, { ...zone, month: "short", year: "numeric" });
    this.openEnd = openEnd;
  }

  /** "Oct 2015" */
  month(day) {
    return this.months.format(new Date(day * DAY));
  }

  /** "30 Sept – 1 Oct 2015"; an end of null is open. */
  window(start, end) {
    const first = new Date(start * DAY);
    if (end === null) return this.openEnd.replace("{start}", this.days.format(first));
    const [monthStart, monthEnd] = monthOf(start);
    if (start === monthStart && end === monthEnd) return this.month(start);
    return this.days.formatRange(first, new Date(end * DAY));
  }
}
