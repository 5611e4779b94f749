"""Parts of a year or month that are counted from its beginning.

"The second quarter of 2016", "Q3", "the first half of May", "the first six months of the year". A
lexicon gives quarters and halves as senses of kind "yearpart": first month and number of months.
"""

from calendar import monthrange
from datetime import date, timedelta

from .calendar_dates import Written, span, written_date, year_at
from .timespans import Days, TimeSpan
from .tokens import Sentence

HALF = 6  # months of a half year
MIDDLE = 15  # the last day of the first half of a month
WEEK = 7


def year_part(sentence: Sentence, mark, days: Days, language) -> TimeSpan:
    """The span of a quarter or half, of the year that the text gives or of the latest begun."""
    begin, months = mark.value
    month = _month_behind(sentence, mark.last, language)
    if month is not None and months == HALF:
        return _half_of_month(mark, month, days)
    year, last = _year_behind(sentence, mark.last, days, language)
    if year is None and days.said is not None:
        year = days.said.year - ((begin, 1) > (days.said.month, days.said.day))
    if year is None:
        return TimeSpan(mark.first, last, "unknown")
    return TimeSpan(mark.first, last, "span", *_months(year, begin, months))


def opening_days(sentence: Sentence, parts: dict, i: int, at: int, days: Days, language):
    """ "The first ten days of January", "the first six months of 2016": from its first day on."""
    number, unit = parts.get("number"), parts["timeunit"]
    if not isinstance(number, int) or not 0 < number <= MIDDLE * 2:
        return None
    if unit == "month":
        year, last = _year_behind(sentence, at, days, language)
        if year is None or number > 2 * HALF:
            return None
        return TimeSpan(i - 1, last, "span", *_months(year, 1, number))
    written = _month_behind(sentence, at, language)
    known = span(written._replace(day=None), days.said, days.year) if written else None
    length = number * {"day": 1, "week": WEEK}.get(unit, 0)
    if known is None or not 0 < length <= known[1].day:
        return None
    return TimeSpan(i - 1, written.last, "span", known[0], known[0].replace(day=length))


def whole_year(sentence: Sentence, i: int, language) -> TimeSpan | None:
    """ "In 2016"."""
    year = year_at(sentence, i)
    before = sentence.tokens[i - 1].key if i else ""
    if year is None or before not in language.year_words:
        return None
    return TimeSpan(i, i + 1, "span", date(year, 1, 1), date(year, 12, 31))


def _month_behind(sentence: Sentence, at: int, language) -> Written | None:
    """The month of "… of January"."""
    if at + 1 >= len(sentence.tokens) or sentence.tokens[at].key not in language.year_words:
        return None
    written = written_date(sentence, at + 1)
    return written if written is not None and written.month else None


def _half_of_month(mark, written: Written, days: Days) -> TimeSpan:
    known = span(written._replace(day=None), days.said, days.year)
    if known is None:
        return TimeSpan(mark.first, written.last, "unknown")
    middle = known[0].replace(day=MIDDLE)
    halves = (known[0], middle), (middle + timedelta(1), known[1])
    return TimeSpan(mark.first, written.last, "span", *halves[mark.value[0] > 1])


def _year_behind(sentence: Sentence, at: int, days: Days, language) -> tuple[int | None, int]:
    """The year of "… of 2016", "… 2016", "… of last year", and the token after it."""
    begin = at
    while at < len(sentence.tokens) and (
        sentence.tokens[at].key in language.year_words
        or sentence.tokens[at].key in language.articles
    ):
        at += 1
    if year := year_at(sentence, at):
        return year, at + 1
    marks = [m for m in sentence.at[at : at + 2] if m is not None]
    unit = marks[-1] if marks and at > begin else None
    if unit is None or unit.kind != "timeunit" or unit.value != "year" or days.said is None:
        return None, begin
    return days.said.year - any(m.kind == "time" and m.value == "past" for m in marks), unit.last


def _months(year: int, begin: int, count: int) -> tuple[date, date]:
    end = begin + count - 1
    return date(year, begin, 1), date(year, end, monthrange(year, end)[1])
