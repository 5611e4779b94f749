"""The window of an English sentence that names no time and does not begin by referring back."""

from ...context import Setting, Window
from ...dates import Days, find_times
from ...mentions import Mention
from ...tokens import Sentence
from .saying import is_report_line

OPENING = 3  # sentences of a release that may tell the day of all that follows
ORDINALS = frozenset("first second third fourth fifth next following".split())
DASHES = frozenset("-–—:")
FARTHEST = 4  # sentences from "the strikes" to the one that told of them
STRIKES = frozenset("strike strikes airstrike airstrikes raid raids bombing bombings".split())


def is_of_nth_day(sentence: Sentence, mention: Mention) -> bool:
    """ "18 the second", "on the first night": a day that nobody gives a date for."""
    keys = [token.key for token in sentence.tokens]
    after = keys[mention.quantity.last : mention.last + 3]
    if any(a == "the" and b in ORDINALS for a, b in zip(after, after[1:], strict=False)):
        return True
    later = keys[mention.last :]
    return any(
        a == "on" and b == "the" and c in ORDINALS and d in ("day", "night", "morning")
        for a, b, c, d in zip(later, later[1:], later[2:], later[3:], strict=False)
    )


def is_raised_total(sentence: Sentence, mention: Mention) -> bool:
    """ "To bring the war's total to 97,000"."""
    at = mention.quantity.first
    if at == 0 or sentence.tokens[at - 1].key != "to":
        return False
    before = range(max(0, at - 8), at)
    grows = any((m := sentence.at[i]) is not None and m.kind == "growth" for i in before)
    return grows and bool({"total", "tally", "toll"} & {sentence.tokens[i].key for i in before})


def since_before(window: Window, setting: Setting) -> Window:
    """ "Total since 30 September: 5,240. Total destroyed: 8,330": one total, one start."""
    given = setting.before.given if setting.before is not None else None
    known = given is not None and given.cumulative and given.start is not None
    return Window(given.start, window.end, True) if known else window


def handed_down(setting: Setting) -> Window:
    """What a line of a report, a dated line or "in the raids" takes from the sentences before."""
    before, sentence = setting.before, setting.sentence
    listed = before is not None and before.sentence.paragraph == sentence.paragraph
    if is_report_line(sentence) or listed and is_report_line(before.sentence):
        return _day_of_report(setting)
    return _day_of_line(setting) or _day_of_strikes(setting) or Window()


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
    step = setting.before
    while step is not None and step.given is None:
        spans = [time for time in step.times if time.role == "span"]
        if spans and not step.mentions:
            return Window(spans[0].start, spans[0].end)
        step = step.before
    known = step is not None and not step.given.cumulative
    return step.given if known else Window()


def _day_of_line(setting: Setting) -> Window | None:
    """ "Friday 4 December - Tornados patrolled. A Reaper hit a truck": one line, one day."""
    step = setting.before
    while step is not None and step.sentence.paragraph == setting.sentence.paragraph:
        for time in step.times[:1]:
            run = step.sentence.tokens
            leads = time.first == 0 and time.last < len(run) and run[time.last].text in DASHES
            if leads and time.role == "span":
                return Window(time.start, time.end)
        step = step.before
    return None


def _day_of_strikes(setting: Setting) -> Window | None:
    """ "23 were killed in the raids": the day of the raids told of before."""
    keys = [token.key for token in setting.sentence.tokens]
    if not any(
        a in ("the", "these") and b in STRIKES for a, b in zip(keys, keys[1:], strict=False)
    ):
        return None
    step = setting.before
    for _ in range(FARTHEST):
        if step is None:
            return None
        if step.given is not None and step.given != Window():
            return None if step.given.cumulative else step.given
        step = step.before
    return None
