"""The window of an English sentence that says when in words of the sentences before it."""

from collections.abc import Iterator
from datetime import date

from ...context import Setting, Window
from ...mentions import Mention
from .referring import names_the_flights

THAT_TIME = (
    "for this time",
    "the same period",
    "this period",
    "that period",
    "this time",
    "that time",
)
THAT_DAY = ("that day", "the same day", "that night", "the same night")
FARTHEST = 4  # sentences from "the strikes" to the one that told of them
FLOWN = frozenset("strike sortie strike_sortie engagement".split())
PAGE = 40  # sentences that a day of a line or a report reaches; keeps long texts linear


def of_whole(setting: Setting, mention: Mention) -> Window | None:
    """ "Of these sorties 89 fell to the Hornets, which bombed in October": the sorties' window."""
    keys = [token.key for token in setting.sentence.tokens[: mention.first]]
    led = keys[:1] == ["of"] and bool({"these", "those", "them"} & set(keys[:3]))
    end = next((b for b in setting.breaks if b > mention.first), None)
    own = end is None or any(time.first < end for time in setting.times)
    return None if own or not led else setting.inherited_window


def of_that_day(setting: Setting) -> Window | None:
    """ "Hit that day": the last day that a sentence before told of."""
    text = " ".join(token.key for token in setting.sentence.tokens)
    if setting.times or not any(phrase in text for phrase in THAT_DAY):
        return None
    for step in steps_before(setting, PAGE):
        days = [t for t in step.times if t.role == "span" and t.start == t.end]
        if days:
            return Window(days[-1].start, days[-1].end)
        if step.given is not None and step.given != Window():
            return None
    return None


def of_the_flights(setting: Setting) -> Window | None:
    """ "The sorties over Latakia killed 20": those counted before, and no total told since."""
    told = setting.refers_back and names_the_flights(setting.sentence)
    if not told or any(time.role != "unknown" for time in setting.times):
        return None
    for step in steps_before(setting, FARTHEST):
        if any(mention.noun in FLOWN for mention in step.mentions):
            return step.given if step.given and not step.given.cumulative else None
    return None


def of_that_time(setting: Setting, published: date | None) -> Window | None:
    """ "From 30 September it conducts an operation. For this time 200 blows were put"."""
    text = " ".join(token.key for token in setting.sentence.tokens)
    before = setting.before
    if before is None or setting.times or not any(phrase in text for phrase in THAT_TIME):
        return None
    known = [time for time in before.times if time.start]
    if before.mentions:
        return before.given
    if len(known) != 1:
        return None
    (time,) = known
    since = time.role == "since"
    return Window(time.start, published if since else time.end, since)


def of_those_days(setting: Setting) -> Window | None:
    """ "On these two days": the last span of so many days that a sentence before told of."""
    run = setting.sentence.tokens
    for at, token in enumerate(run[:-2]):
        number = setting.sentence.at[at + 1]
        if token.key not in ("these", "those") or run[at + 2].key not in ("days", "nights"):
            continue
        count = number.value if number is not None and number.kind == "number" else None
        for step in steps_before(setting, FARTHEST):
            spans = [t for t in step.times if t.role == "span" and t.start < t.end]
            if spans and (spans[-1].end - spans[-1].start).days in (count - 1, count):
                return Window(spans[-1].start, spans[-1].end)
    return None


def steps_before(setting: Setting, farthest: int) -> Iterator[Setting]:
    """The sentences before one, the nearest first."""
    step = setting.before
    for _ in range(farthest):
        if step is None:
            return
        yield step
        step = step.before
