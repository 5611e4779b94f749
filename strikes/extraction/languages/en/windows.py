"""The window of an English sentence that names no time and does not begin by referring back."""

from ...context import Setting, Window
from .saying import is_report_line

DASHES = frozenset("-–—:")
FARTHEST = 4  # sentences from "the strikes" to the one that told of them
STRIKES = frozenset("strike strikes airstrike airstrikes raid raids bombing bombings".split())


def handed_down(setting: Setting) -> Window:
    """What a line of a report, a dated line or "in the raids" takes from the sentences before."""
    before, sentence = setting.before, setting.sentence
    listed = before is not None and before.sentence.paragraph == sentence.paragraph
    if is_report_line(sentence) or listed and is_report_line(before.sentence):
        return _day_of_report(setting)
    return _day_of_line(setting) or _day_of_strikes(setting) or Window()


def _day_of_report(setting: Setting) -> Window:
    """The window of the sentence that opens a list of strikes."""
    step = setting.before
    while step is not None and step.given is None:
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
