"""The window of a mention, from its own sentence or what that refers back to."""

from datetime import date, timedelta

from .context import Setting, Window
from .dates import Days, TimeSpan
from .mentions import Mention
from .tokens import Sentence

LONG_SPAN = timedelta(days=366)  # a bounded span longer than this is a campaign's running total
BIG = 1000  # a figure this large without a window of its own is a running total
RETOLD = 4  # sentences within which a figure is told again, exactly
TOTALLED = ("sorties", "targets_hit", "strikes", "items_destroyed", "killed", "weapons_released")


def window_of(mention: Mention, setting: Setting, days: Days, published: date | None) -> Window:
    """The window of one mention, from its sentence or what that refers back to."""
    total = _total_of(mention, setting)
    time = None if _is_summed_apart(mention, setting, total) else _own_time(mention, setting)
    until = next((t.end for t in setting.times if t.role == "until" and t.end), None)
    if time is None or time.role == "until":
        if total == "total" and until is None and time is None and _goes_on(setting):
            return setting.inherited_window or Window()
        if total or until or time is not None:
            since = next((t.start for t in setting.times if t.role == "since"), None)
            return Window(since, until or published, True)
        return setting.inherited_window or Window()
    if time.role == "since":
        return Window(time.start, until or published, True)
    if time.role == "unknown":
        return Window(cumulative=total == "so_far")
    year = total and time.start.month == time.start.day == 1 and time.end > time.start
    if total == "so_far" or year and published and time.start <= published <= time.end:
        started = time.start if published and time.end >= published else None
        return Window(started, until or published, True)
    return Window(time.start, time.end, time.end - time.start > LONG_SPAN)


def is_big(mention: Mention, setting: Setting) -> bool:
    """Is it so large, or listed with something so large, that a campaign must have done it?"""
    verb = mention.verb_mark
    listed = [m for m in setting.mentions if verb is not None and m.verb_mark is verb]
    return any((m.quantity.low or 0) >= BIG for m in [mention, *listed])


def told_before(mention: Mention, setting: Setting) -> Window | None:
    """The window of "upwards of 1,300 targets" when 1,354 are told again a sentence later."""
    low, step = mention.quantity.low or 0, setting.before
    for _ in range(RETOLD):
        if step is None:
            return None
        alike = (m for m in step.mentions if m.noun == mention.noun and m.quantity.low)
        if step.given and any(low * 0.9 <= m.quantity.low <= low for m in alike):
            return step.given
        step = step.before
    return None


def _goes_on(setting: Setting) -> bool:
    """ "222 of them were strike sorties, and that makes 301 in all": of the days told before."""
    window = setting.inherited_window
    return setting.refers_back and window is not None and bool(window.end) and not window.cumulative


def _total_of(mention: Mention, setting: Setting) -> str:
    """The cue of the mention's clause, one that stands behind another figure excepted."""
    total = setting.total_at(mention.first)
    grown = _grown_after(mention, setting)
    if grown is not None and all(at > grown for at, _ in setting.totals):
        return ""  # nine more strikes, which brought to 57 the count
    dated = any(time.role == "span" for time in setting.times)
    behind = [at for at, _ in setting.totals if at > mention.first]
    if not dated or len(behind) < len(setting.totals):
        return total
    apart = all(any(mention.first < m.first < at for m in setting.mentions) for at in behind)
    return "" if apart else total  # in three days 56 targets, and 946 sorties to date


def _is_summed_apart(mention: Mention, setting: Setting, total: str) -> bool:
    """ "In three days 56 targets were hit, and 946 sorties flown to date": the second has no
    span."""
    spans = [time for time in setting.times if time.role == "span"]
    if total != "so_far" or not spans or len(spans) < len(setting.times):
        return False
    others = [m.first for m in setting.mentions if m.first < mention.first]
    cues = [at for at, _ in setting.totals if at > mention.first]
    return bool(others and cues) and all(time.last <= others[-1] for time in spans)


def _own_time(mention: Mention, setting: Setting) -> TimeSpan | None:
    """The nearest time expression of the sentence, in the mention's own clause if it has one."""
    if not setting.times:
        return None
    begin = max((b for b in setting.breaks if b <= mention.first), default=0)
    end = min(
        (b for b in setting.breaks if b > mention.first), default=len(setting.sentence.tokens)
    )
    reached = _up_to_semicolon(mention, setting)
    own = [t for t in reached if begin <= t.first < end]
    if not own and setting.total_at(mention.first) == "so_far":
        return None
    own = own or [time for time in reached if not _has_own_figure(time, mention, setting)]
    told = _before_growth(mention, own, setting) or _before_growth(mention, reached, setting)
    raised = _grown_after(mention, setting) is not None
    own = told or [time for time in own if not raised or time.role != "since"]
    return min(
        own,
        default=None,
        key=lambda time: (
            _distance(time, mention, setting.sentence) + _taken(time, mention, setting)
        ),
    )


def _up_to_semicolon(mention: Mention, setting: Setting) -> list[TimeSpan]:
    """ "Three depots were hit; on Monday 55 sorties had been flown": Monday is not the depots'."""
    run = setting.sentence.tokens
    end = next((i for i in range(mention.last, len(run)) if run[i].text == ";"), len(run))
    return [time for time in setting.times if time.first < end]


def _grown_after(mention: Mention, setting: Setting) -> int | None:
    """Where a word of growth stands behind the mention, with the figure that has grown."""
    grown = (
        m.first for m in setting.sentence.marks if m.kind == "growth" and m.first >= mention.last
    )
    at = next(grown, None)
    later = at is not None and any(other.first > at for other in setting.mentions)
    return at if later else None


def _before_growth(mention: Mention, times: list[TimeSpan], setting: Setting) -> list[TimeSpan]:
    """ "24 were fired yesterday, bringing to 159 the number since it began": yesterday's."""
    marks = setting.sentence.marks
    grown = next((m.first for m in marks if m.kind == "growth" and m.first > mention.last), None)
    return [time for time in times if grown is None or time.first < grown]


def _taken(time: TimeSpan, mention: Mention, setting: Setting) -> int:
    """ "Six strikes on 31 October and one on 1 November": the first day has its own figure."""
    others = (m for m in setting.mentions if m.first < mention.first and m is not mention)
    return 2 * any(0 <= time.first - m.last <= 1 and time.last <= mention.first for m in others)


def _has_own_figure(time: TimeSpan, mention: Mention, setting: Setting) -> bool:
    """ "Three on 4 December; in Homs there were six", which refers to the week told before."""
    return setting.refers_back and bool(_taken(time, mention, setting))


def _distance(time: TimeSpan, mention: Mention, sentence: Sentence) -> int:
    """Tokens between, the nearer the better; a comma or colon between counts as more."""
    first, last = sorted([(time.first, time.last), (mention.first, mention.last)])
    between = sentence.tokens[first[1] : last[0]]
    return len(between) + 6 * sum(token.text in ",:;" for token in between)


def handed_on(windows: list[Window], sentence: Sentence) -> Window:
    """The window that a sentence hands down: its last, but not that of a total just raised.

    "Jets destroyed 12 tanks, raising to 60 the number since March": what follows is of no day.
    """
    raised = any(mark.kind == "growth" for mark in sentence.marks)
    undated = raised and windows[-1].cumulative and windows[0] == Window()
    return windows[0] if undated else windows[-1]
