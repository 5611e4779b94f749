"""Time expressions of a sentence, resolved to windows.

A lexicon gives senses of kind "timeunit" (value hour, day, night, week, month, year) and of kind
"time" with these values: "past", "this", "today", "yesterday", "last_night", "since", "until",
"start" (the beginning of), "few" and "vague" (recent weeks: a time that nobody can place).
Dates themselves are in calendar_dates.py.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from .calendar_dates import Written, day_at, span, written_date, year_at
from .numbers import read_number
from .tokens import Sentence

START_REACH = 12  # tokens from "since" to the date of what began then
REACH = 4  # tokens within which the parts of "في الأيام الخمسة الماضية" stand together


class TimeSpan(NamedTuple):
    """A time expression at tokens `first` to `last` (exclusive).

    `role`: "span" (within), "since", "until", or "unknown" when it says a time that cannot be
    resolved. `full`: the text itself gives the day.
    """

    first: int
    last: int
    role: str
    start: date | None = None
    end: date | None = None
    full: bool = False


class Days(NamedTuple):
    """What relative time counts from: the day of the statement, and a year for dates without one.

    `named`: the full days that the text itself gives; without a day of the statement a weekday is
    the one of these that falls on it.
    """

    said: date | None
    year: int | None
    named: tuple[date, ...] = ()


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
    if mark is None and sentence.tokens[i].kind != "number":
        return None
    if mark is not None and mark.kind == "time":
        if mark.value in ("since", "until"):
            return _bounded(sentence, mark, days, language)
        if mark.value == "vague":
            return TimeSpan(mark.first, mark.last, "unknown")
        if mark.value in ("today", "yesterday", "last_night"):
            return _near_day(mark, days)
    written = written_date(sentence, i, language.date_words) or _bare_day(sentence, i, language)
    if written is not None:
        return _dates(sentence, written, days, language)
    if (
        mark is not None
        and mark.kind in ("time", "timeunit", "number")
        or (sentence.tokens[i].kind == "number")
    ):
        return _relative(sentence, i, days, language) or _year(sentence, i, language)
    return None


def _near_day(mark, days: Days) -> TimeSpan:
    if days.said is None:
        return TimeSpan(mark.first, mark.last, "unknown")
    before = days.said - timedelta(1)
    start = days.said if mark.value == "today" else before
    end = before if mark.value == "yesterday" else days.said
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
    if near is not None and near.kind == "time" and near.value in ("today", "yesterday"):
        day = _near_day(near, days).end
        return _one_end(mark, near.last, day)
    written = written_date(sentence, at, language.date_words)
    if written is None:
        return _since_start(sentence, mark, at, days, language)
    known = span(written, days.said, days.year)
    whole = written.day is None and written.weekday is None
    ended = mark.value == "until" and any(t.key == "end" for t in sentence.tokens[mark.last : at])
    if known is None or whole and not ended:
        return TimeSpan(mark.first, written.last, mark.value)
    day = known[0] if mark.value == "since" else known[1]
    return _one_end(mark, written.last, day, bool(written.day))


def _one_end(mark, last: int, day: date | None, full: bool = False) -> TimeSpan:
    """A span that begins ("since") or ends ("until") on a day."""
    if mark.value == "since":
        return TimeSpan(mark.first, last, mark.value, start=day, full=full)
    return TimeSpan(mark.first, last, mark.value, end=day, full=full)


def _since_start(sentence: Sentence, mark, at: int, days: Days, language) -> TimeSpan:
    """Since the year (or month) began: its first day is known."""
    window = range(at, min(at + REACH + 1, len(sentence.tokens)))
    written = _date_of_start(sentence, at, language) if mark.value == "since" else None
    known = span(written, days.said, days.year) if written else None
    if known is not None:
        return TimeSpan(mark.first, written.last, "since", known[0], full=True)
    year = next((y for j in window if (y := year_at(sentence, j))), None)
    units = {m.value for j in window if (m := sentence.at[j]) and m.kind == "timeunit"}
    started = any((m := sentence.at[j]) and m.kind == "time" and m.value == "start" for j in window)
    months = any((m := sentence.at[j]) and m.kind == "month" for j in window)
    if months:
        return TimeSpan(mark.first, max(at, mark.last), mark.value)
    if mark.value == "since" and (year and started or "year" in units and "month" not in units):
        year = year or (days.said.year if days.said else None)
        if year and (started or mark.form == "start"):
            return TimeSpan(mark.first, at, "since", date(year, 1, 1), full=True)
    if mark.value == "since" and started and days.said and units == {"month"}:
        return TimeSpan(mark.first, at, "since", days.said.replace(day=1), full=True)
    return TimeSpan(mark.first, max(at, mark.last), mark.value)


def _date_of_start(sentence: Sentence, at: int, language) -> Written | None:
    """The full date in "since it began on 30 September" or "since its start (31 March 2011)"."""
    for i in range(at, min(at + START_REACH, len(sentence.tokens))):
        mark = sentence.at[i]
        noun = mark is not None and mark.kind == "noun" and mark.value != "strike"
        if sentence.tokens[i].text in ",;." or noun:
            return None
        written = written_date(sentence, i, language.date_words)
        if written is not None:
            return written if written.day else None
    return None


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
    if sentence.tokens[at].key not in language.date_range_joiners or at + 1 >= len(sentence.tokens):
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
    later = written_date(sentence, at, language.date_words)
    if later is not None and (later.month or later.weekday is not None):
        return later
    day, last = day_at(sentence, at)
    if day is None or written.month is None or written.day is None:
        return None
    year = year_at(sentence, last + 1) if last < len(sentence.tokens) else None
    return Written(at, last + 2 * bool(year), year or written.year, written.month, day)


def _year(sentence: Sentence, i: int, language) -> TimeSpan | None:
    year = year_at(sentence, i)
    before = sentence.tokens[i - 1].key if i else ""
    if year is None or before not in language.year_words:
        return None
    return TimeSpan(i, i + 1, "span", date(year, 1, 1), date(year, 12, 31))


def _relative(sentence: Sentence, i: int, days: Days, language) -> TimeSpan | None:
    """ "The last 24 hours", "past two weeks", "this month", in whatever order the parts stand."""
    parts, at = _parts(sentence, i, language)
    if "past" in parts and _runs_on(sentence, at):
        return TimeSpan(i, at, "unknown")
    before = sentence.tokens[i - 1].key if i else ""
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
        misplaced = language.unit_last and "timeunit" in parts
        if number is not None and number.value is not None and not misplaced | ("number" in parts):
            parts["number"], at = number.value, number.last
        elif _add_part(parts, sentence.at[at]):
            at = sentence.at[at].last
        elif parts and sentence.tokens[at].key in language.articles:
            at += 1
        else:
            break
    return parts, at


def _add_part(parts: dict, mark) -> bool:
    """Take a unit of time or a word such as "past" into the parts; False for anything else."""
    if mark is None:
        return False
    if mark.kind == "number" and mark.form == "several":
        parts["few"] = True
    elif mark.kind == "timeunit" and "timeunit" not in parts:
        parts["timeunit"] = mark.value
        if mark.form == "two":
            parts.setdefault("number", 2)
    elif mark.kind == "time" and mark.value in ("past", "this", "few"):
        parts[mark.value] = True
        if mark.form == "one":
            parts["number"] = 1
    else:
        return False
    return True


def _runs_on(sentence: Sentence, at: int) -> bool:
    """ "The last year and a half"."""
    return [t.key for t in sentence.tokens[at : at + 3]] == ["and", "a", "half"]


def _counted_days(sentence: Sentence, i: int, at: int, parts: dict, days: Days, language):
    """ "In two weeks", "over 24 hours": counted back from the statement."""
    if set(parts) != {"number", "timeunit"} or not _plausible(parts["number"]):
        return None
    before = sentence.tokens[i - 1].key if i else ""
    if i and before not in language.span_words:
        return None
    if days.said is None:
        return TimeSpan(i, at, "unknown")
    return TimeSpan(i, at, "span", *_length(days.said, parts | {"past": True}))


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


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        return date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
