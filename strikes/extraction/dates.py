"""Time expressions of a sentence, resolved to windows.

A lexicon gives senses of kind "timeunit" (value hour, day, night, week, month, year) and of kind
"time" with these values: "past", "this", "today", "yesterday", "before_yesterday",
"last_night", "week", "weekend",
"since", "until", "start" (the beginning of), "few" and "vague" (recent weeks: a time that nobody
can place).
Dates themselves are in calendar_dates.py.
"""

from datetime import date, timedelta

from .beginnings import START_REACH, in_last_year, since_last, since_start
from .calendar_dates import Written, day_at, span, written_date, year_at
from .relative_dates import relative_span, span_before
from .timespans import Days, TimeSpan
from .tokens import Sentence
from .year_parts import whole_year, year_part

__all__ = ["Days", "TimeSpan", "find_times"]

REACH = 4  # tokens from "since" to the unit of what began
TIMELY = frozenset(  # marks that a time begins with
    "time timeunit number month weekday yearpart".split()
)
NEAR_DAYS = {  # days from the start and the end of each to the day of the statement
    "today": (0, 0),
    "yesterday": (1, 1),
    "before_yesterday": (2, 2),
    "last_night": (1, 0),
    "week": (7, 0),
}


def find_times(sentence: Sentence, days: Days, language) -> list[TimeSpan]:
    """All time expressions of a sentence in order."""
    found, i = [], 0
    while i < len(sentence.tokens):
        time = _time_at(sentence, i, days, language)
        if time is None:
            i += 1
        else:
            found.append(time)
            i = max(time.last, i + 1)
    return found


def _time_at(sentence: Sentence, i: int, days: Days, language) -> TimeSpan | None:
    mark = sentence.at[i]
    if sentence.tokens[i].kind != "number" and (mark is None or mark.kind not in TIMELY):
        return None
    if mark is not None and mark.kind == "time":
        if mark.value in ("since", "until"):
            return _counted_since(
                sentence, _bounded(sentence, mark, days, language), days, language
            )
        if mark.value == "vague":
            return TimeSpan(mark.first, mark.last, "unknown")
        if mark.value in NEAR_DAYS or mark.value == "weekend":
            return _near_day(mark, days)
    if mark is not None and mark.kind == "yearpart":
        return year_part(sentence, mark, days, language)
    written = written_date(sentence, i, language.date_words)
    if written is None and sentence.tokens[i].kind == "number":
        written = _bare_day(sentence, i, language)
    if written is not None:
        return _dates(sentence, in_last_year(sentence, written, days), days, language)
    if (
        mark is not None
        and mark.kind in ("time", "timeunit", "number")
        or (sentence.tokens[i].kind == "number")
    ):
        return relative_span(sentence, i, days, language) or whole_year(sentence, i, language)
    return None


def _near_day(mark, days: Days) -> TimeSpan:
    if days.said is None:
        return TimeSpan(mark.first, mark.last, "unknown")
    if mark.value == "weekend":
        sunday = days.said - timedelta((days.said.weekday() + 1) % 7)
        return TimeSpan(mark.first, mark.last, "span", sunday - timedelta(1), sunday)
    back, ended = NEAR_DAYS[mark.value]
    now = days.heard or days.said  # "a statement of yesterday tells of the day before yesterday"
    start, end = now - timedelta(back), now - timedelta(ended)
    return TimeSpan(mark.first, mark.last, "span", start, end)


def _bounded(sentence: Sentence, mark, days: Days, language) -> TimeSpan | None:
    """ "Since September 30", "till December 20, 2016", "since the start of the year"."""
    at = mark.last
    while at < len(sentence.tokens) and (
        sentence.tokens[at].key in language.articles
        or sentence.tokens[at].key in language.date_words
    ):
        at += 1
    if at >= len(sentence.tokens):
        return TimeSpan(mark.first, mark.last, mark.value)
    near = sentence.at[at]
    if near is not None and near.kind == "time" and near.value == "past":
        return since_last(sentence, mark, near) or since_start(sentence, mark, at, days, language)
    if near is not None and near.kind == "time" and near.value in ("today", "yesterday"):
        day = _near_day(near, days).end
        return _one_end(mark, near.last, day)
    at = _after_clock(sentence, at)
    written = written_date(sentence, at, language.date_words)
    if written is None:
        return since_start(sentence, mark, at, days, language)
    written = in_last_year(sentence, written, days)
    known = span(written, days.said, days.year)
    whole = written.day is None and written.weekday is None
    ended = mark.value == "until" and any(t.key == "end" for t in sentence.tokens[mark.last : at])
    opened = mark.form == "start" and language.opens_months  # from the beginning of August
    if known is None or whole and not (ended or opened):
        return TimeSpan(mark.first, written.last, mark.value)
    day = known[0] if mark.value == "since" else known[1]
    return _one_end(mark, written.last, day, bool(written.day))


def _counted_since(sentence: Sentence, time, days: Days, language):
    """ "In the month that has passed since strikes began": counted back from the statement."""
    if time is None or time.role != "since" or time.start is not None or days.said is None:
        return time
    begin = max(0, time.first - REACH)
    marks = (sentence.at[i] for i in range(time.first - 1, begin - 1, -1))
    unit = next((m for m in marks if m is not None and m.kind not in ("time", "qualifier")), None)
    if unit is None or unit.kind != "timeunit":
        return time
    led = {t.key for t in sentence.tokens[max(0, unit.first - 3) : unit.first]}
    start = language.span_words & led and span_before(sentence, unit, days.said, language)
    return time._replace(first=unit.first, start=start) if start else time


def _after_clock(sentence: Sentence, at: int) -> int:
    """ "As of 3:59 p.m. EST Sept. 13": the token at which the date itself begins."""
    run = sentence.tokens
    spelled = [t.key for t in run[at + 1 : at + 4]] in (["a", ".", "m"], ["p", ".", "m"])
    if not spelled and [t.text for t in run[at + 1 : at + 2]] != [":"]:
        return at
    dated = (i for i in range(at, min(at + START_REACH, len(sentence.tokens))))
    marks = ((i, sentence.at[i]) for i in dated)
    return next((i for i, m in marks if m is not None and m.kind in ("month", "weekday")), at)


def _one_end(mark, last: int, day: date | None, full: bool = False) -> TimeSpan:
    """A span that begins ("since") or ends ("until") on a day."""
    if mark.value == "since":
        return TimeSpan(mark.first, last, mark.value, start=day, full=full)
    return TimeSpan(mark.first, last, mark.value, end=day, full=full)


def _dates(sentence: Sentence, written: Written, days: Days, language) -> TimeSpan:
    """One date, or a span of two: "July 23 through July 29", "March 22-24", "1-8 June"."""
    first, second = written, _second(sentence, written, language)
    if second and not first.month and first.weekday is not None and second.weekday is not None:
        second = Written(second.first, second.first + 1, weekday=second.weekday)
    before = sentence.at[written.first - 1] if written.first else None
    if (
        not written.month
        and before is not None
        and before.kind == "time"
        and before.value == "past"
    ):
        return TimeSpan(written.first, written.last, "unknown")  # which Friday is "last Friday"?
    last = second.last if second else written.last
    if not second and written.day and language.opens_span(sentence, written.first):
        known = _span(written, days)
        return TimeSpan(written.first, last, "since", known[0] if known else None, full=True)
    if second:
        if first.month is None and first.weekday is None:
            first = first._replace(month=second.month)
        first = first._replace(year=first.year or second.year)
    begin, end = (_span(w, days) for w in (first, second or first))
    if begin is None or end is None:
        return TimeSpan(written.first, last, "unknown")
    start, stop = begin[0], end[1]
    if start > stop and not first.year:
        start = begin[0] - (timedelta(7) if first.month is None else timedelta(365))
    if start > stop:
        return TimeSpan(written.first, last, "unknown")
    return TimeSpan(written.first, last, "span", start, stop, bool(first.day and written.year))


def _span(written: Written, days: Days) -> tuple[date, date] | None:
    known = span(written, days.said, days.year)
    if known is None and written.month is None:
        fitting = {day for day in days.named if day.weekday() == written.weekday}
        known = (fitting.pop(),) * 2 if len(fitting) == 1 else None
    return known


def _bare_day(sentence: Sentence, i: int, language) -> Written | None:
    """The first day of "9 to 19 October", whose month stands behind the second."""
    day, at = day_at(sentence, i)
    if day is None or at >= len(sentence.tokens):
        return None
    joiner = sentence.tokens[at].key
    opened = i > 0 and sentence.tokens[i - 1].key in language.between and joiner in language.joiners
    if not opened and joiner not in language.date_range_joiners or at + 1 >= len(sentence.tokens):
        return None
    later = written_date(sentence, at + 1, language.date_words)
    if later is None or later.month is None or later.day is None or later.day < day:
        return None
    return Written(i, at, later.year, later.month, day)


def _second(sentence: Sentence, written: Written, language) -> Written | None:
    at = written.last
    if at + 1 >= len(sentence.tokens):
        return None
    joiner = sentence.tokens[at].key
    if joiner not in language.date_range_joiners:
        before = sentence.tokens[written.first - 1].key if written.first else ""
        if joiner not in language.joiners or before not in language.between:
            return None
    at += 1
    while at < len(sentence.tokens) - 1 and sentence.tokens[at].key in language.articles:
        at += 1
    at = _after_clock(sentence, at)
    later = written_date(sentence, at, language.date_words)
    if later is not None and (later.month or later.weekday is not None):
        return later
    day, last = day_at(sentence, at)
    if day is None or written.month is None or written.day is None or day < written.day:
        return None
    if _counts(sentence, last):
        return None  # "6 December - 12 airstrikes"
    year = year_at(sentence, last + 1) if last < len(sentence.tokens) else None
    return Written(at, last + 2 * bool(year), year or written.year, written.month, day)


def _counts(sentence: Sentence, at: int) -> bool:
    """Does what stands there say that the number before it is none of a date's?"""
    mark = sentence.at[at] if at < len(sentence.at) else None
    return mark is not None and mark.kind in ("noun", "either")
