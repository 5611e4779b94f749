"""Times that Arabic says in pieces, put together: منذ أن بدأت العملية في 30 سبتمبر."""

from datetime import date, timedelta

from ...context import Setting
from ...dates import Days, TimeSpan, find_times
from ...numbers import read_number
from ...tokens import Sentence

STOPS = frozenset(",،؛:.")
REACH = 14  # tokens from منذ to the day that it speaks of
JOINING = frozenset(("الي", "حتي", "و", "ال", "يوم", "لغايه", "-", "–"))
SUPERLATIVES = frozenset("اقوي اكبر اعنف اول اولي اشد اعلي ارفع اوسع اضخم اكثف".split())
_ORDINALS = "اول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر".split()
DAYS_IN_WORDS = {word: day for day, word in enumerate(_ORDINALS, 1)} | {"حادي": 1, "عشر": 10}
DAYS_IN_WORDS |= {"عشرين": 20, "عشرون": 20, "ثلاثين": 30, "ثلاثون": 30}
BEGINNING = frozenset("بدات بدا انطلقت انطلق اطلقت اطلق".split())
CAMPAIGNS = frozenset("عمليه عمليات حمله حملتها عمليتها عاصفه".split())
LONGEST_AGO = 5000  # days


def joined(setting: Setting, days: Days) -> list[TimeSpan]:
    """The times of a sentence, those that belong together as one."""
    sentence = setting.sentence
    out: list[TimeSpan] = []
    for time in setting.times:
        if _is_record(sentence, time):
            continue
        if _is_last_weekday(sentence, time):
            time = time._replace(role="unknown", start=None, end=None)
        time = _with_day(sentence, time)
        time = _without_until(sentence, time)
        before = out[-1] if out else None
        if before is None and _is_half_name(sentence, time):
            continue
        if before is not None and _is_other_name(sentence, before, time):
            out[-1] = _of_year(before, time)
            continue
        if before is not None and (one := _one(sentence, setting, before, time)):
            out[-1] = one
        else:
            out.append(_ago(sentence, time, days))
    return out


def _without_until(sentence: Sentence, time: TimeSpan) -> TimeSpan:
    """منذ انطلاقها وحتى ظهر السبت: the day is that of the end, not of the start."""
    inner = sentence.at[time.first + 1 : time.last]
    ended = any(m is not None and m.kind == "time" and m.value == "until" for m in inner)
    return time._replace(start=None) if time.role == "since" and ended else time


def _is_half_name(sentence: Sentence, time: TimeSpan) -> bool:
    """أيار of قال السبت 9 مايو/أيار, whose day was that of saying."""
    if time.first < 2 or sentence.tokens[time.first - 1].text != "/":
        return False
    marks = sentence.at[time.first - 2], sentence.at[time.first]
    return all(m is not None and m.kind == "month" for m in marks)


def _is_other_name(sentence: Sentence, before: TimeSpan, time: TimeSpan) -> bool:
    """الحادي والثلاثين من مارس/آذار: the month's name in another country."""
    marks = sentence.at[before.last - 1], sentence.at[time.first]
    stroke = before.last + 1 == time.first and sentence.tokens[before.last].text == "/"
    return stroke and all(m is not None and m.kind == "month" for m in marks)


def _of_year(before: TimeSpan, time: TimeSpan) -> TimeSpan:
    """A span whose year only the second name of its month is followed by."""
    if not time.start or not before.start or (before.start.month, before.start.day) == (2, 29):
        return before
    start = before.start.replace(year=time.start.year)
    single = before.end == before.start
    return before._replace(last=time.last, start=start, end=start if single else before.end)


def _is_last_weekday(sentence: Sentence, time: TimeSpan) -> bool:
    """الجمعة الماضي may be this week's Friday or the one before: it stays open."""
    mark = sentence.at[time.first]
    if mark is None or mark.kind != "weekday":
        return False
    after = [m for m in sentence.at[time.last - 1 : time.last + 2] if m is not None]
    return any(m.kind == "time" and m.value == "past" for m in after)


def _with_day(sentence: Sentence, time: TimeSpan) -> TimeSpan:
    """الثلاثين من سبتمبر 2015, الثامن عشر من ديسمبر: the day in words before its month."""
    mark = sentence.at[time.first]
    if mark is None or mark.kind != "month" or time.start is None:
        return time
    day, first = _day_words(sentence, time.first)
    if day is None or day > time.end.day:
        return time
    at = time.start.replace(day=day)
    until, begun = _first_of_two(sentence, first)
    begin = time.start.replace(day=until) if until and until < day else at
    return TimeSpan(begun if until else first, time.last, "span", begin, at, time.full)


def _first_of_two(sentence: Sentence, first: int) -> tuple[int | None, int]:
    """The first day of "from the eighteenth to the twenty-fifth of December"."""
    at = first - 1
    if at > 0 and sentence.tokens[at].key in ("الي", "حتي", "و"):
        return _day_words(sentence, at)
    return None, first


def _day_words(sentence: Sentence, end: int) -> tuple[int | None, int]:
    """The day that the words before a token say, and where they begin."""
    run, at = sentence.tokens, end - 1
    while at >= 0 and run[at].key in ("من", "شهر", "ل"):
        at -= 1
    total, first = 0, end
    for i in range(at, max(-1, at - 5), -1):
        value = DAYS_IN_WORDS.get(run[i].key)
        if value is None and run[i].key not in ("ال", "و") or run[i].key == "و" and not total:
            break
        if value is not None:
            total, first = total + value, i
    if not 0 < total <= 31:
        return None, end
    return total, first - (first > 0 and run[first - 1].key == "ال")


def _is_record(sentence: Sentence, time: TimeSpan) -> bool:
    """الأكبر منذ سبتمبر: how long nothing like it had been, not when it was."""
    words = [token.key for token in sentence.tokens[max(0, time.first - 8) : time.first]]
    return time.role == "since" and bool(set(words) & SUPERLATIVES)


def _one(sentence: Sentence, setting: Setting, before: TimeSpan, time: TimeSpan) -> TimeSpan | None:
    gap = sentence.tokens[before.last : time.first]
    if any(token.text in STOPS for token in gap) or time.role not in ("span", "unknown", "until"):
        return None
    if before.role == "since" and before.start and (time.role == "until" or _is_to(gap)):
        known = time.end is not None
        return TimeSpan(before.first, time.last, "span", before.start, time.end) if known else None
    if before.role == "since" and before.start is None and len(gap) <= REACH:
        if any(before.last <= at < time.first for at in setting.claims_at):
            return None
        if time.role == "until" or _is_to(gap[-3:]):
            return before._replace(last=time.last)  # منذ انطلاقها وحتى ظهر السبت
        start = time.start if time.start == time.end else None
        return TimeSpan(before.first, time.last, "since", start, full=time.full)
    if before.role == time.role == "span" and _adjacent(gap) and _are_days(before, time):
        return TimeSpan(before.first, time.last, "span", before.start, time.end)
    return None


def _are_days(before: TimeSpan, time: TimeSpan) -> bool:
    """Two single days, one after the other."""
    if before.start is None or time.start is None:
        return False
    return before.start == before.end < time.start == time.end


def _is_to(gap: list) -> bool:
    """Does "to" stand between, and little else?"""
    return len(gap) <= 3 and any(token.key in ("الي", "حتي", "لغايه") for token in gap)


def _adjacent(gap: list) -> bool:
    return len(gap) <= 3 and all(token.key in JOINING for token in gap)


def _ago(sentence: Sentence, time: TimeSpan, days: Days) -> TimeSpan:
    """منذ انطلاق العمليات قبل 17 يوما counts back from the statement."""
    if time.role != "since" or time.start is not None or days.said is None:
        return time
    for i in range(time.last, min(time.last + REACH, len(sentence.tokens) - 2)):
        if sentence.tokens[i].text in STOPS:
            break
        mark = sentence.at[i]
        if (
            mark is not None
            and mark.kind == "time"
            and mark.value == "ago"
            or sentence.tokens[i].key == "قبل"
        ):
            start = _back(sentence, i + 1, days.said)
            return time._replace(start=start) if start else time
    return _since_count(sentence, time, days)


def _since_count(sentence: Sentence, time: TimeSpan, days: Days) -> TimeSpan:
    """منذ 17 يوما, منذ أسبوعين: so long until the statement."""
    start = _back(sentence, time.last, days.said)
    return time._replace(start=start) if start else time


def _back(sentence: Sentence, at: int, said: date) -> date | None:
    number = read_number(sentence, at, frozenset("و")) if at < len(sentence.tokens) else None
    after = number.last if number else at
    unit = sentence.at[after] if after < len(sentence.tokens) else None
    if unit is None or unit.kind != "timeunit":
        return None
    count = number.value if number else 2 if unit.form == "two" else 1
    length = {"hour": 1 / 24, "day": 1, "night": 1, "week": 7}.get(unit.value)
    if length is None or not isinstance(count, int) or count * length > LONGEST_AGO:
        return None
    return said - timedelta(round(count * length))


def began(sentences: list[Sentence], days: Days, language) -> date | None:
    """The day of بدأت العملية في 30 أيلول 2015."""
    for sentence in sentences:
        run = sentence.tokens
        for i, token in enumerate(run):
            ahead = {t.key for t in run[i + 1 : i + 4]}
            if token.key not in BEGINNING or not ahead & CAMPAIGNS:
                continue
            times = (t for t in find_times(sentence, days, language) if i < t.first < i + 14)
            first = next((t.start for t in times if t.full and t.start), None)
            if first is not None:
                return first
    return None
