"""Spans counted back from the day of a statement: "the last 24 hours", "this month".

A lexicon gives senses of kind "timeunit" and of kind "time" (past, this, few): see dates.py.
"""

from calendar import monthrange
from datetime import date, timedelta

from .calendar_dates import written_date, year_at
from .numbers import read_number
from .timespans import Days, TimeSpan
from .tokens import Sentence
from .year_parts import opening_days

SEVERAL = {"two": 2, "half": 6}  # an Arabic dual; «полгода» is six of the unit month
REACH = 6  # tokens within which the parts of "في الأيام الخمسة الماضية" stand together


def relative_span(sentence: Sentence, i: int, days: Days, language) -> TimeSpan | None:
    """ "The last 24 hours", "past two weeks", "this month", in whatever order the parts stand."""
    parts, at = _parts(sentence, i, language)
    if "past" in parts and _runs_on(sentence, at):
        return TimeSpan(i, at, "unknown")
    before = sentence.tokens[i - 1].key if i else ""
    if "timeunit" in parts and before in language.openings:
        known = opening_days(sentence, parts, i, at, days, language)
        return known or TimeSpan(i, _after_whole(sentence, at, language), "unknown")
    if "past" in parts and "number" not in parts and before in language.articles:
        parts["number"] = 1  # "the last month" reaches back a month, "last month" is the one before
    if "timeunit" not in parts or not ("past" in parts or "this" in parts):
        return _counted_days(sentence, i, at, parts, days, language)
    if days.said is None or "few" in parts or not _plausible(parts.get("number", 1)):
        return TimeSpan(i, at, "unknown")
    start, end = _length(days.said, parts)
    return TimeSpan(i, at, "span", start, end)


def _parts(sentence: Sentence, i: int, language) -> tuple[dict, int]:
    """The parts of a relative span that stand together from token i, and the token after them."""
    parts: dict = {}
    at = i
    while at < min(i + REACH, len(sentence.tokens)):
        number = read_number(sentence, at, language.joiners)
        whole = "past" in parts or "this" in parts  # "last week 60 strikes": no 60 weeks
        misplaced = "timeunit" in parts and (language.unit_last or whole)
        if number is not None and number.value is not None and not misplaced | ("number" in parts):
            parts["number"], at = number.value, number.last
        elif _add_part(parts, sentence.at[at]):
            at = sentence.at[at].last
        elif parts and (sentence.tokens[at].key in language.articles or _is_hyphen(sentence, at)):
            at += 1
        else:
            break
    return parts, at


def _is_hyphen(sentence: Sentence, at: int) -> bool:
    """ "A 24-hour period"."""
    return sentence.tokens[at].text == "-" and sentence.tokens[at].glued


def _add_part(parts: dict, mark) -> bool:
    """Take a unit of time or a word such as "past" into the parts; False for anything else."""
    if mark is None:
        return False
    if mark.kind == "number" and mark.form == "several":
        parts["few"] = True
    elif mark.kind == "timeunit" and "timeunit" not in parts:
        parts["timeunit"] = mark.value
        if mark.form in SEVERAL:
            parts["number"] = parts.get("number", 1) * SEVERAL[mark.form]
    elif mark.kind == "time" and mark.value in ("past", "this", "few"):
        parts[mark.value] = True
        if mark.form == "one":
            parts["number"] = 1
    else:
        return False
    return True


def _after_whole(sentence: Sentence, at: int, language) -> int:
    """ "The first days of 2016": the year only tells which first days."""
    if at + 1 >= len(sentence.tokens) or sentence.tokens[at].key not in language.year_words:
        return at
    written = written_date(sentence, at + 1)
    if written is not None and written.month:
        return written.last
    return at + 2 if year_at(sentence, at + 1) else at


def _runs_on(sentence: Sentence, at: int) -> bool:
    """ "The last year and a half"."""
    return [t.key for t in sentence.tokens[at : at + 3]] == ["and", "a", "half"]


def _counted_days(sentence: Sentence, i: int, at: int, parts: dict, days: Days, language):
    """ "In two weeks", "over 24 hours": counted back from the statement."""
    if set(parts) != {"number", "timeunit"} or not _plausible(parts["number"]):
        return None
    if at < len(sentence.tokens) and sentence.tokens[at].key in language.apart:
        return TimeSpan(i, at + 1, "unknown")  # three days earlier
    if not i and sentence.tokens[min(at, len(sentence.tokens) - 1)].key == "of":
        return TimeSpan(i, at, "unknown")  # two weeks of bombing
    if i and not {t.key for t in _led_by(sentence, i, language)} & language.span_words:
        return None
    if days.said is None:
        return TimeSpan(i, at, "unknown")
    return TimeSpan(i, at, "span", *_length(days.said, parts | {"past": True}))


def _led_by(sentence: Sentence, i: int, language) -> list:
    """The token before a span, and the one before its article: "over a 24-hour period"."""
    if i > 1 and sentence.tokens[i - 1].key == "of" and language.span_words:
        return sentence.tokens[i - 2 : i]  # in the course of 24 hours
    article = sentence.tokens[i - 1].key in language.articles
    return sentence.tokens[max(0, i - 1 - article) : i]


def _plausible(number) -> bool:
    return isinstance(number, int) and 0 < number < 1000


def _length(said: date, parts: dict) -> tuple[date, date]:
    number, unit = parts.get("number"), parts["timeunit"]
    if unit == "hour":
        return said - timedelta(max(1, (number or 24) // 24)), said
    if unit in ("day", "night"):
        return said - timedelta(number or 1), said
    if unit == "week":
        return said - timedelta(7 * (number or 1)), said
    months = (number or 1) * (12 if unit == "year" else 1)
    if number or unit not in ("month", "year"):
        return _months_before(said, months), said
    return _calendar_span(said, unit, "this" in parts)


def _calendar_span(said: date, unit: str, this: bool) -> tuple[date, date]:
    if unit == "year":
        year = said.year - (not this)
        return date(year, 1, 1), date(year, 12, 31)
    first = said.replace(day=1) if this else (said.replace(day=1) - timedelta(1)).replace(day=1)
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def span_before(sentence: Sentence, unit, said: date, language) -> date:
    """The day from which "two weeks" or "the month" (a timeunit mark) reaches to `said`."""
    at = next((i for i in range(max(0, unit.first - 3), unit.first) if sentence.at[i]), unit.first)
    number = read_number(sentence, at, language.joiners) if at < unit.first else None
    counted = number is not None and number.last == unit.first and _plausible(number.value)
    value = number.value if counted else 1
    return _length(said, {"number": value, "timeunit": unit.value, "past": True})[0]


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        return date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
