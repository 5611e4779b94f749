"""Which time of a Russian sentence a claim stands under, and what it takes from the ones before."""

from dataclasses import replace
from datetime import date, timedelta

from ...context import Setting, Window
from ...dates import Days, TimeSpan
from ...mentions import Mention
from .scope import back

FLOWN = frozenset(("strike", "sortie"))
NAMED = 9  # tokens from «с начала операции» over its name to the day when it began
OWN = 6  # tokens from the cue of a running total to its figure
LONG_OPERATION = timedelta(20)
_DAYS = frozenset(("день", "сутки", "ночь"))  # «за те же сутки» is no running total
_THEN = frozenset(("пора", "время", "момент"))  # «с тех пор», «с того времени»


def window_of(mention: Mention, setting: Setting, days: Days, published: date | None) -> Window:
    """The window of one mention, from its sentence or what that refers back to."""
    setting = _with_own_totals(mention, setting)
    time = _time_of(mention, setting)
    until = next((t.end for t in setting.times if t.role == "until" and t.end), None)
    end = until or days.said or published
    if time is None or _times_another(mention, setting, time) or _summed(mention, setting, time):
        return _without_time(mention, setting, end)
    so_far = setting.total == "so_far" and not _sums_another(mention, setting, time)
    if time.role == "since":
        return Window(time.start, end, True)
    if time.role == "until":
        return Window(None, end, True)
    if _night_before(setting, time) and time.start:
        return Window(time.start - timedelta(1), time.end, False)
    if setting.total == "so_far" and _began(setting, time):
        return Window(time.start, end, True)
    if _of_the_campaign(setting, time):
        return Window(time.start, time.end, True)
    if time.role == "unknown":
        return Window(cumulative=so_far)
    return Window(time.start, time.end, so_far)


def _with_own_totals(mention: Mention, setting: Setting) -> Setting:
    """«За ночь поражено пять, всего с начала операции - 819»: without what sums a later figure."""
    own = [(at, cue) for at, cue in setting.totals if not _of_a_later(mention, setting, at)]
    begun = [t.first for t in setting.times if t.role == "since"]
    begun = [at for at in begun if _of_a_later(mention, setting, at)]
    times = [t for t in setting.times if not begun or t.first < begun[0]]
    if len(own) == len(setting.totals) and len(times) == len(setting.times):
        return setting
    return replace(setting, totals=own, times=times)


def _of_a_later(mention: Mention, setting: Setting, at: int) -> bool:
    """Does the cue at a token stand in a later part of the sentence that has its own figure?"""
    between = setting.sentence.tokens[mention.last : at]
    parted = any(token.text in ",;" for token in between)
    grown = any(m.kind == "growth" and mention.last <= m.first < at for m in setting.sentence.marks)
    later = any(mention.last <= other <= at + OWN for other in setting.claims_at)
    return parted and (
        grown and later or any(at < other <= at + OWN for other in setting.claims_at)
    )


def _times_another(mention: Mention, setting: Setting, time: TimeSpan) -> bool:
    """«За всю операцию 819 объектов, из них 363 - за неделю»: the week is that of the share."""
    if setting.total != "so_far" or time.role not in ("span", "unknown"):
        return False
    return any(mention.last <= at < time.first for at in setting.claims_at)


def _summed(mention: Mention, setting: Setting, time: TimeSpan) -> bool:
    """«За ночь поражено пять, всего с начала операции - 819»: the night is that of the five."""
    if time.role == "since":
        return False
    cues = [at for at, cue in setting.totals if cue == "so_far" and at < mention.last]
    told = [at for at in setting.claims_at if time.first < at < mention.first]
    return any(told and told[-1] < cue for cue in cues)


def _sums_another(mention: Mention, setting: Setting, time: TimeSpan) -> bool:
    """Does the cue of a running total stand before another figure, and the time behind this?"""
    cue = max((at for at, value in setting.totals if value == "so_far"), default=0)
    between = any(cue < at < mention.first for at in setting.claims_at)
    return between and time.first >= mention.last - 1


def _of_the_campaign(setting: Setting, time: TimeSpan) -> bool:
    """«За 227 суток операции»: so long it had lasted; its first days are no campaign yet."""
    if time.role != "span" or time.end - time.start < LONG_OPERATION:
        return False
    after = setting.sentence.tokens[time.last : time.last + 1]
    return bool(after) and after[0].key in ("операция", "кампания")


def _began(setting: Setting, time: TimeSpan) -> bool:
    """«С начала операции, стартовавшей 20 января», «с начала операции «Лапа» 27 мая»."""
    run = setting.sentence.tokens
    before = [token.key for token in run[max(0, time.first - 2) : time.first]]
    if time.start != time.end:
        return False
    if set(before) & {"начаться", "стартовать", "начать"}:
        return True
    cues = [at for at, cue in setting.totals if cue == "so_far" and 0 < time.first - at <= NAMED]
    named = {token.key for at in cues for token in run[at : time.first]}
    return "операция" in named and time.full and not {",", ";", ":"} & named


def _night_before(setting: Setting, time: TimeSpan) -> bool:
    """«В ночь на четверг» began the day before."""
    before = [token.key for token in setting.sentence.tokens[max(0, time.first - 2) : time.first]]
    return before == ["ночь", "на"]


def _time_of(mention: Mention, setting: Setting) -> TimeSpan | None:
    """The last time on the left within the clause, else the first on the right."""
    times = [t for t in setting.times if t.role != "until"] or setting.times
    times = [t for t in times if not _in_dateline(setting, t)]
    if not times:
        return None
    begin = max((b for b in setting.breaks if b <= mention.first), default=0)
    left = [t for t in times if begin <= t.first < mention.last]
    right = [t for t in times if t.first >= mention.last]
    behind = [t for t in right if not any(mention.last <= at < t.first for at in setting.claims_at)]
    if left:
        opened = left[-2] if len(left) > 1 and left[-1].first - left[-2].last <= 1 else left[-1]
        return opened if opened.role == "since" else left[-1]  # «с начала апреля»
    return (behind or right or times)[0]


def _in_dateline(setting: Setting, time: TimeSpan) -> bool:
    """«БРЮССЕЛЬ, 29 авг. Шесть установок …»: the day of the report."""
    run = setting.sentence.tokens
    return time.first == 2 and run[0].text.isupper() and run[1].text == ","


def _breaks_down(mention: Mention, setting: Setting) -> bool:
    """Flights or strikes right after a sentence on flights or strikes are a part of those."""
    step = _last_counting(setting)
    if step is None:
        return False
    kinds = {m.value for m in step.sentence.marks if m.kind == "noun"}
    kinds |= {"strike" for m in step.sentence.marks if m.kind == "verb" and m.value == "hit"}
    kinds |= {m.noun for m in step.mentions if m.noun}
    spanned = any(m.kind in ("timeunit", "weekday", "month") for m in step.sentence.marks)
    each = setting.sentence.tokens[mention.first - 1].key == "по"  # «в отдельные дни по 70 вылетов»
    if mention.noun in ("sortie", "strike_sortie") and spanned and not each:
        return True  # what was struck in a day is followed by the day's flights
    shared = mention.noun == "weapon" and mention.rule == "elliptic count"
    return (mention.noun == "strike" or shared) and mention.noun in kinds


def _last_counting(setting: Setting) -> Setting | None:
    """The sentence before; «Об этом сообщил штаб» between them tells no new thing."""
    step = setting.before
    if step is not None and not step.mentions and _only_says(step) and step.before is not None:
        return step.before
    together = step is not None and step.sentence.paragraph == setting.sentence.paragraph
    return step if together else None


def _only_says(step: Setting) -> bool:
    keys = [token.key for token in step.sentence.tokens[:3]]
    return "это" in keys and any(mark.kind == "say" for mark in step.sentence.marks)


def _without_time(mention: Mention, setting: Setting, end: date | None) -> Window:
    if setting.given is not None and not setting.total:
        return setting.given  # the sentence's claims share what was handed down
    heading = _heading_window(setting)
    if heading is not None and not setting.total:
        return heading
    before = _last_claim(setting, end)
    if setting.total == "so_far" or setting.total and not _bounded_before(setting):
        return Window(_start_before(setting), end, True)
    if setting.total:
        return before or Window()
    if before is None:
        return Window()
    own_place = any(place.level != "country" for place in setting.places)
    if _breaks_down(mention, setting) and not before.cumulative:
        return before
    if mention.noun == "person" and before != Window() and _among_the_fallen(mention, setting):
        return before
    listed = setting.before is not None and setting.before.sentence.tokens[-1].text in ":;"
    if listed or setting.refers_back or before.cumulative and not own_place:
        return before
    return Window()


def _among_the_fallen(mention: Mention, setting: Setting) -> bool:
    """«Полевых командиров среди убитых 16»: of those whom the sentence before counts."""
    run = setting.sentence.tokens[max(0, mention.first - 4) : mention.last + 3]
    return "среди" in {token.key for token in run}


def _bounded_before(setting: Setting) -> bool:
    """«Всего» sums up the sentence before, if that counts within a span."""
    step = setting.before
    if step is None or step.given is None or step.given.cumulative:
        return False
    bounded = any(time.role in ("span", "unknown") for time in step.times)
    return bounded or step.given.start is not None


def _start_before(setting: Setting) -> date | None:
    """«С тех пор»: the start that the sentences before give."""
    keys = [token.key for token in setting.sentence.tokens]
    for step in back(setting) if "тот" in keys and _THEN.intersection(keys) else ():
        start = next((t.start for t in step.times if t.role == "since" and t.start), None)
        if start is not None:
            return start
    return None


def _heading_window(setting: Setting) -> Window | None:
    """The window of the heading over the sentences that this one goes on from."""
    first = next(reversed([setting, *back(setting)]))
    given = first.inherited_window if first.before is None else None
    return given if given != Window() else None


def _announced(step: Setting) -> Window | None:
    """«Коалиция отчиталась об ударах за 26 января»: the day of the figures that follow."""
    told = any(mark.kind == "say" for mark in step.sentence.marks)
    struck = any(m.kind == "noun" and m.value in FLOWN for m in step.sentence.marks)
    spans = [time for time in step.times if time.role == "span"]
    if step.mentions or not (told and struck and spans):
        return None
    return Window(spans[-1].start, spans[-1].end)


def _last_claim(setting: Setting, end: date | None) -> Window | None:
    """The window of the nearest claim before, or of a sentence that announces totals.

    «За это время» looks for the nearest claim that has one.
    """
    same_time = next((m for m in setting.sentence.marks if m.value == "time"), None)
    same_day = same_time is not None and setting.sentence.tokens[same_time.last - 1].key in _DAYS
    for step in back(setting):
        undated = same_time is not None and step.given == Window()
        undated = undated or same_day and step.given is not None and step.given.cumulative
        if step.given is not None and not undated:
            return step.given
        if step.given is None and step.sentence.tokens[-1].text == ":" and step.times:
            return Window(step.times[-1].start, step.times[-1].end, step.times[-1].role == "since")
        if step.given is None and (announced := _announced(step)) is not None:
            return announced
        if step.given is None and step.total == "so_far" and not step.times:
            return Window(None, end, True)
    return None
