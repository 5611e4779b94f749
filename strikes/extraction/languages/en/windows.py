"""The window of an English sentence that names no time and does not begin by referring back."""

from datetime import date, timedelta
from itertools import pairwise
from math import inf

from ...context import Setting, Window
from ...dates import Days, find_times
from ...mentions import Mention
from ...tokens import Sentence
from .saying import goes_on_listing, is_report_line
from .told_before import FARTHEST, FLOWN, PAGE, steps_before

OPENING = 3  # sentences of a release that may tell the day of all that follows
ORDINALS = frozenset("first second third fourth fifth next following".split())
DASHES = frozenset("-–—:")
BESIDE = {  # days from the day told of before
    "the day before": -1,
    "a day earlier": -1,
    "a day before": -1,
    "the previous day": -1,
    "the day after": 1,
    "the next day": 1,
    "the following day": 1,
}
STAY = 10  # tokens of "that the group has taken part"
CAMPAIGNS = frozenset("operation campaign mission war".split())
HAVE = frozenset("has have had".split())
SEEN = frozenset("seen brought comprised included involved".split())
IN_ALL = {"settlement": 100, "area": 1000}  # from which on a figure is a running total
STRIKES = frozenset("strike strikes airstrike airstrikes raid raids bombing bombings".split())


def is_of_nth_day(setting: Setting, mention: Mention) -> bool:
    """ "18 the second", "on the first night": a day that nobody gives a date for."""
    following = (m.first for m in setting.mentions if m.first > mention.first)
    end = next(following, len(setting.sentence.tokens)) if setting.times else None
    keys = [token.key for token in setting.sentence.tokens[:end]]
    if any(t.role == "span" and 0 <= t.first - mention.last <= 3 for t in setting.times):
        return False  # in the first ten days of January
    after = keys[mention.quantity.last : mention.last + 3]
    if any(a == "the" and b in ORDINALS for a, b in zip(after, after[1:], strict=False)):
        return True
    later = keys[mention.last :]
    return any(
        a == "on" and b == "the" and c in ORDINALS and d in ("day", "night", "morning")
        for a, b, c, d in zip(later, later[1:], later[2:], later[3:], strict=False)
    )


def beside(setting: Setting, mention: Mention) -> Window:
    """ "The day before", "the next day": counted from the day told of before, if one was."""
    text = " ".join(token.key for token in setting.sentence.tokens)
    step = next((by for phrase, by in BESIDE.items() if phrase in text), None)
    if step is None:
        return Window()
    days = [t for t in setting.times if t.role == "span" and t.last <= mention.first]
    given = Window(days[-1].start, days[-1].end) if days else _given_before(setting)
    if given is None or given.cumulative or given.start is None or given.start != given.end:
        return Window()
    day = given.start + timedelta(step)
    return Window(day, day)


def _given_before(setting: Setting) -> Window | None:
    before = setting.before
    return before.given if before is not None else None


def is_raised_total(sentence: Sentence, mention: Mention) -> bool:
    """ "To bring the war's total to 97,000"."""
    at = mention.quantity.first
    if at == 0 or sentence.tokens[at - 1].key != "to":
        return False
    before = range(max(0, at - 8), at)
    grows = any((m := sentence.at[i]) is not None and m.kind == "growth" for i in before)
    keys = {sentence.tokens[i].key for i in range(max(0, at - 8), mention.quantity.number)}
    return grows and bool({"total", "tally", "toll"} & keys)


def is_campaigns(setting: Setting, mention: Mention) -> bool:
    """ "Operation Allied Force has seen 25,000 sorties", "the total of strikes is now 198"."""
    keys = [token.key for token in setting.sentence.tokens]
    before = keys[max(0, mention.first - 8) : mention.first]
    campaign = any(key in CAMPAIGNS for key in before)
    seen = any(a in HAVE and b in SEEN for a, b in zip(before, before[1:], strict=False))
    if campaign and seen:
        return True
    counted = mention.rule in ("noun before", "number of", "total of the same")
    return counted and "now" in keys[mention.first : mention.last] and not setting.times


def is_of_whole_stay(setting: Setting) -> bool:
    """ "In the two months that it has taken part they have flown 420": from its start on."""
    run = setting.sentence.tokens
    for time in setting.times:
        then = [token.key for token in run[time.last : time.last + STAY]]
        if time.role == "span" and then[:1] == ["that"] and HAVE & set(then):
            return time.first < STAY
    return False


def is_added_to_total(setting: Setting, mention: Mention) -> bool:
    """ "Bringing this year's total to 675, with 3,029 sorties flown"."""
    before = [m for m in setting.mentions if m.first < mention.first]
    joint = [t.key for t in setting.sentence.tokens[mention.first - 2 : mention.first]]
    joined = joint[-1:] in (["with"], ["in"], ["from"])
    near = bool(before) and mention.first - before[-1].last <= 2
    return joined and near and is_raised_total(setting.sentence, before[-1])


def is_land_in_all(mention: Mention) -> bool:
    """ "586 settlements were freed": no week frees so many, a campaign does."""
    low = mention.quantity.low or 0
    return low >= IN_ALL.get(mention.noun or "", inf) and mention.verb == "take"


def since_before(window: Window, setting: Setting) -> Window:
    """ "Total since 30 September: 5,240. Total destroyed: 8,330": one total, one start."""
    given = setting.before.given if setting.before is not None else None
    known = given is not None and given.cumulative and given.start is not None
    return Window(given.start, window.end, True) if known else window


def year_so_far(window: Window, setting: Setting, published: date | None) -> Window:
    """ "Have flown 2,983 sorties this year": the year up to the statement."""
    keys = [token.key for token in setting.sentence.tokens]
    if not HAVE & set(keys) or ("this", "year") not in pairwise(keys) or window.cumulative:
        return window
    whole = window.start and window.end and (window.end - window.start).days >= 364
    if window != Window() and not whole:
        return window
    return Window(window.start, published if whole else None, True)


def handed_down(setting: Setting, mention: Mention) -> Window:
    """What a line of a report, a dated line or "in the raids" takes from the sentences before."""
    if _counts_on(setting, mention):
        return setting.before.given
    before, sentence = setting.before, setting.sentence
    listed = before is not None and (
        before.sentence.paragraph == sentence.paragraph or goes_on_listing(sentence)
    )
    if is_report_line(sentence) or listed and is_report_line(before.sentence):
        return _day_of_report(setting)
    return _day_of_line(setting) or _day_of_strikes(setting) or _day_just_told(setting) or Window()


def _day_just_told(setting: Setting) -> Window | None:
    """ "Last night was night four of the operation. 66 aircraft took part": that night."""
    before = setting.before
    if before is None or before.mentions or len(before.times) != 1:
        return None
    done = any(mark.kind == "verb" for mark in before.sentence.marks)
    if done or before.sentence.paragraph != setting.sentence.paragraph:
        return None
    (time,) = before.times
    mark = before.sentence.at[time.first]
    near = mark is not None and mark.kind == "time" and time.role == "span"
    return Window(time.start, time.end) if near else None


def _counts_on(setting: Setting, mention: Mention) -> bool:
    """ "Yesterday there were seven strikes in Syria. In Iraq there were 16": one day's figures."""
    begin = max((at for at in setting.breaks if at <= mention.first), default=0)
    own = (m for m in setting.mentions if begin <= m.first)  # nine in Syria; 15 were in Iraq
    before, first = setting.before, next(own, mention)
    flown = first is mention or first.noun in FLOWN  # six destroyed 22 positions that day
    leading = setting.mentions[0] if setting.mentions else mention
    if {first.rule, leading.rule} - {"elliptic count", "subset"} or not flown:
        return False
    return before is not None and before.given is not None and not before.given.cumulative


def opening(sentences: list[Sentence], days: Days, language) -> Window:
    """The day that the first sentences of a strike release give without a figure."""
    if not any(map(is_report_line, sentences)):
        return Window()
    for sentence in sentences[:OPENING]:
        for time in find_times(sentence, days, language):
            if time.role == "span" and not language.is_said(sentence, time):
                return Window(time.start, time.end)
    return Window()


def _day_of_report(setting: Setting) -> Window:
    """The window of the sentence that opens a list of strikes."""
    for step in steps_before(setting, PAGE):
        if step.given is not None:
            return Window() if step.given.cumulative else step.given
        spans = [time for time in step.times if time.role == "span"]
        denied = any(mark.kind == "not" for mark in step.sentence.marks)
        if spans and not step.mentions and not denied:
            return Window(spans[0].start, spans[0].end)
    return Window()


def _day_of_line(setting: Setting) -> Window | None:
    """ "Friday 4 December - Tornados patrolled. A Reaper hit a truck": one line, one day."""
    for step in steps_before(setting, PAGE):
        if step.sentence.paragraph != setting.sentence.paragraph:
            return None
        for time in step.times[:1]:
            run = step.sentence.tokens
            ends = run[time.last : time.last + 2]  # Friday 4 December - ; last night's operations:
            leads = time.first == 0 and any(token.text in DASHES for token in ends)
            if leads and time.role == "span":
                return Window(time.start, time.end)
    return None


def _day_of_strikes(setting: Setting) -> Window | None:
    """ "23 were killed in the raids": the day of the raids told of before."""
    keys = [token.key for token in setting.sentence.tokens]
    if not any(
        a in ("the", "these") and b in STRIKES for a, b in zip(keys, keys[1:], strict=False)
    ):
        return None
    for step in steps_before(setting, FARTHEST):
        if step.given is not None and step.given != Window():
            return None if step.given.cumulative else step.given
    return None
