"""Days as tables write them: ISO, EDTF, in words, or in figures by an order that someone chose."""

import re
from datetime import date

from strikes.desk.windows import WindowError, read_window
from strikes.models.ranges import last_day

ORDERS = {
    "day_first": "day first: 5/10/2015 is 5 October",
    "month_first": "month first: 5/10/2015 is 10 May",
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sep sept", "october oct", "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
ISO = re.compile(r"\d{4}-\d\d-\d\d")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d.*")
FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{2,4})")
WORDS = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]+)\.?[ -](?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})"
)


class DayError(ValueError):
    """The text is no day or window of days; the message says why."""


def days_of(text: str, order: str = "") -> tuple[str, str]:
    """First and last day, as ISO text, of a day, month, year or interval.

    `order` is one of ORDERS, or empty: then days in figures that could be either are refused.
    Raises DayError."""
    if ISO.fullmatch(text):
        return text, text
    if moment := MOMENT.fullmatch(text):
        return moment[1], moment[1]
    if figures := FIGURES.fullmatch(text):
        day = _of_figures(text, figures, order)
        return day, day
    if words := WORDS.fullmatch(text.lower()):
        return _of_words(text, *words.groups())
    return _of_edtf(text)


def _of_figures(text: str, found: re.Match, order: str) -> str:
    one, _, other, year = found.groups()
    if len(year) != 4:
        raise DayError(f"“{text}” has a year of {len(year)} figures: write all four")
    if not order:
        raise DayError(f"“{text}” is another day to others: choose day first or month first")
    day, month = (one, other) if order == "day_first" else (other, one)
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        raise DayError(f"“{text}” is no day, read {order.replace('_', ' ')}") from None


def _of_words(text: str, before: str, word: str, after: str, year: str) -> tuple[str, str]:
    month = MONTHS.get(word)
    if month is None or (before and after):
        raise DayError(f"“{text}” is no day written as 5 October 2015")
    day = before or after
    return _of_edtf(f"{year}-{month:02}" + (f"-{int(day):02}" if day else ""))


def _of_edtf(text: str) -> tuple[str, str]:
    try:
        window = read_window(text)
    except WindowError as error:
        raise DayError(str(error).rstrip(".")) from error
    first, last = window.lower, last_day(window)
    if first is None:
        raise DayError(f"“{text}” has no first day")
    return first.isoformat(), last.isoformat() if last else ""
