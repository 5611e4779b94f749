"""When what "since" counts from began: "since its start (31 March 2011)", "since last May"."""

from datetime import date, timedelta

from .calendar_dates import Written, span, written_date, year_at
from .timespans import Days, TimeSpan
from .tokens import Sentence

REACH = 4  # tokens from "since" to the unit of what began
START_REACH = 12  # tokens from "since" to the date of what began then


def since_start(sentence: Sentence, mark, at: int, days: Days, language) -> TimeSpan:
    """Since the year (or month) began: its first day is known."""
    window = range(at, min(at + REACH + 1, len(sentence.tokens)))
    written = _date_of_start(sentence, at, language) if mark.value == "since" else None
    written = in_last_year(sentence, written, days) if written else None
    dated = written is not None and (written.day or written.weekday is not None)
    known = span(written, days.said, days.year) if dated else None
    led = written is not None and sentence.tokens[written.first - 1].key in language.year_words
    if led and not written.day and written.month:
        return TimeSpan(mark.first, written.last, "since")  # "since it began in October 2014"
    if known is not None:
        return TimeSpan(mark.first, written.last, "since", known[0], full=True)
    if written and written.day:
        return TimeSpan(mark.first, written.last, "since")  # a day of a year that nobody gives
    yesterday = next((j for j in window if (m := sentence.at[j]) and m.value == "yesterday"), None)
    if yesterday is not None and days.said is not None:
        return TimeSpan(mark.first, yesterday + 1, "since", days.said - timedelta(1))
    year = next((y for j in window if (y := year_at(sentence, j))), None)
    units = {m.value for j in window if (m := sentence.at[j]) and m.kind == "timeunit"}
    started = mark.form == "start" or any(
        (m := sentence.at[j]) and m.kind == "time" and m.value == "start" for j in window
    )
    months = any((m := sentence.at[j]) and m.kind == "month" for j in window)
    first = _first_of_month(sentence, mark, window, days) if months and started else None
    if first is not None and language.opens_months:
        return first
    if months:
        return TimeSpan(mark.first, max(at, mark.last), mark.value)
    if mark.value == "since" and (year and started or "year" in units and "month" not in units):
        year = year or (days.said.year if days.said else None)
        if year and started:
            last = next((j + 1 for j in window if year_at(sentence, j)), at)
            return TimeSpan(mark.first, last, "since", date(year, 1, 1), full=True)
    if mark.value == "since" and started and days.said and units == {"month"}:
        ends = (j + 1 for j in window if (m := sentence.at[j]) and m.kind == "timeunit")
        return TimeSpan(mark.first, next(ends), "since", days.said.replace(day=1), full=True)
    return TimeSpan(mark.first, max(at, mark.last), mark.value)


def _first_of_month(sentence: Sentence, mark, window: range, days: Days) -> TimeSpan | None:
    """ "Since the start of August": its first day."""
    at = next(j for j in window if (m := sentence.at[j]) and m.kind == "month")
    written = written_date(sentence, at)
    led = any((m := sentence.at[j]) and m.value == "start" for j in range(max(0, at - 2), at))
    led = led or mark.form == "start"
    if mark.value != "since" or not led or written is None or written.day:
        return None
    known = span(written, days.said, days.year)
    return TimeSpan(mark.first, written.last, "since", known[0], full=True) if known else None


def since_last(sentence: Sentence, mark, past) -> TimeSpan | None:
    """ "Since last September", "since last Friday": which day it was nobody says."""
    then = sentence.at[past.last] if past.last < len(sentence.at) else None
    named = then is not None and then.kind in ("month", "weekday", "timeunit")
    return TimeSpan(mark.first, then.last, mark.value) if named else None


def _date_of_start(sentence: Sentence, at: int, language) -> Written | None:
    """The full date in "since it began on 30 September" or "since its start (31 March 2011)"."""
    for i in range(at, min(at + START_REACH, len(sentence.tokens))):
        mark = sentence.at[i]
        noun = mark is not None and mark.kind == "noun" and not _may_begin(mark)
        told = sentence.tokens[i].text == "," and i + 1 < len(sentence.tokens)
        if told and sentence.tokens[i + 1].key in language.when_words:
            continue  # "from the moment when …"
        if sentence.tokens[i].text in ",;." or noun:
            return None
        written = written_date(sentence, i, language.date_words)
        if written is not None:
            return written
    return None


def _may_begin(mark) -> bool:
    """Strikes began, and a mission; sorties and targets are what is counted."""
    return mark.value == "strike" or mark.value == "sortie" and mark.form == "singular"


def in_last_year(sentence: Sentence, written: Written, days: Days) -> Written:
    """ "Sept. 30 last year", "September of last year"."""
    at = written.last
    at += at < len(sentence.tokens) and sentence.tokens[at].key == "of"
    marks = [m for m in sentence.at[at : at + 2] if m is not None]
    past = len(marks) == 2 and marks[0].kind == "time" and marks[0].value == "past"
    if not past or marks[1].kind != "timeunit" or marks[1].value != "year":
        return written
    if written.year or not written.month:
        return written
    return written._replace(last=at + 2, year=days.said.year - 1 if days.said else None)
