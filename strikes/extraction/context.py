"""What a sentence says of time and place, and what it takes from those before."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from .dates import Days, TimeSpan, find_times
from .joined_times import joined_times
from .mentions import Mention
from .places import Place, most_specific
from .timespans import of_yesterday
from .tokens import TERMINAL, Sentence

HEADING = 16  # tokens of a heading at most
SAID_WITHIN = timedelta(days=20)  # a page comes out at most so long after the words it quotes


@dataclass(slots=True)
class Window:
    """Days from `start` to `end`, either open; `cumulative` when it is a running total."""

    start: date | None = None
    end: date | None = None
    cumulative: bool = False


@dataclass(slots=True)
class Setting:
    """What one sentence says of time and place, and what it inherits."""

    sentence: Sentence
    times: list[TimeSpan]
    places: list[Place]
    breaks: list[int]
    heading: bool
    refers_back: bool
    totals: list[tuple[int, str]] = field(default_factory=list)  # token and "so_far" or "total"
    inherited_places: list[Place] = field(default_factory=list)
    inherited_window: Window | None = None
    window: Window | None = None
    mentions: list[Mention] = field(default_factory=list)  # those that make its claims
    claims_at: list[int] = field(default_factory=list)  # where the counted ones stand
    before: "Setting | None" = None  # the sentence before, and so on to the start
    given: Window | None = None  # the window of its last claim
    struck: list[Place] = field(default_factory=list)  # the places of its claims

    def total_at(self, at: int) -> str:
        """The cue for a running total in the clause of a token: "so_far", "total" or ""."""
        begin = max((b for b in self.breaks if b <= at), default=0)
        end = min((b for b in self.breaks if b > at), default=len(self.sentence.tokens))
        values = {value for first, value in self.totals if begin <= first < end}
        return "so_far" if "so_far" in values else "total" if values else ""

    @property
    def total(self) -> str:
        """The strongest cue of the whole sentence."""
        values = {value for _, value in self.totals}
        return "so_far" if "so_far" in values else "total" if values else ""


def statement_day(sentences: list[Sentence], published: date | None, language) -> Days:
    """The day relative time counts from: the one that the text gives, else the published one."""
    named, said, heard = [], None, None
    for sentence in sentences:
        for time in find_times(sentence, Days(published, None), language):
            if time.full and time.start:
                named.append(time.start)
            if said is None and _is_day_of_saying(sentence, time, published, language):
                said = time.start
                heard = published if of_yesterday(sentence, time, language.yesterday) else None
    year = max((day.year for day in named), default=None)
    return Days(said or published, year, tuple(named), heard)


def _is_day_of_saying(sentence, time: TimeSpan, published: date | None, language) -> bool:
    if time.start is None or time.start != time.end or not language.is_said(sentence, time):
        return False
    return _near(time.start, published, time.full)


def _near(day: date, published: date | None, full: bool) -> bool:
    return full if published is None else timedelta(0) <= published - day <= SAID_WITHIN


def read_setting(sentence: Sentence, days: Days, breaks: list[int], language) -> Setting:
    """What the sentence itself says."""
    found = find_times(sentence, days, language)
    told = (t for t in found if not language.is_said(sentence, t))
    times = [t for t in told if not language.is_of_other(sentence, t)]
    totals = [(m.first, m.value) for m in sentence.marks if m.kind == "total"]
    last = sentence.tokens[-1].text
    return Setting(
        sentence,
        joined_times(sentence, times, language),
        language.find_places(sentence),
        breaks,
        len(sentence.tokens) <= HEADING and last not in TERMINAL,
        language.refers_back(sentence),
        totals,
    )


def _names(places: list[Place]) -> set[str]:
    return {place.name for place in most_specific(places)}


def _is_dated(setting: Setting) -> bool:
    return any(time.role in ("span", "unknown") for time in setting.times)


def _of_the_same_days(setting: Setting, before: Setting) -> bool:
    """ "In two days 59 sorties …" and then "Over the two days 320 militants …"."""
    given = before.given
    return given is not None and any(
        time.role == "span" and (time.start, time.end) == (given.start, given.end)
        for time in setting.times
    )


def _may_inherit_place(setting: Setting, window: Window, keeps_place: bool) -> bool:
    """Not if only this sentence gives a running total, "in total 547 missions" among them."""
    if keeps_place and setting.refers_back:
        return True
    bare = setting.total == "total" and not setting.times and not keeps_place
    bounded = any(t.role in ("since", "until") for t in setting.times)
    return (bare or bounded or setting.total == "so_far") <= window.cumulative


def _opens_on_country(before: Setting, keeps_place: bool) -> bool:
    """Did the sentence before, without a figure of its own, only name the country?"""
    only = bool(before.places) and all(place.level == "country" for place in before.places)
    return only and not before.mentions and not keeps_place


def _only_names_places(setting: Setting, before: Setting) -> bool:
    """Did the sentence before tell of no strike, and this begins anew or tells of another day?"""
    first = setting.sentence.at[0]
    cited = first is not None and first.kind == "say"  # according to him: the speech goes on
    anew = setting.sentence.paragraph != before.sentence.paragraph and not cited
    return not (before.mentions or setting.refers_back) and (anew or _is_dated(setting))


def _names_one_alone(before: Setting) -> bool:
    """ "In Homs alone 40 depots were hit": what follows is told of the whole."""
    alone = {mark.first for mark in before.sentence.marks if mark.kind == "alone"}
    return any(place.last in alone for place in before.places)


def hand_down(
    before: Setting | None,
    heading: Setting | None,
    setting: Setting,
    window: Window,
    keeps_place: bool = True,
) -> None:
    """Let a sentence inherit places and window from the one before, or from its heading.

    A running total does not inherit the place of an increment: it counts the whole campaign,
    unless `keeps_place` and the sentence refers back.
    """
    if heading is not None:
        setting.inherited_places = most_specific(heading.places)
        setting.inherited_window = heading.window
    if before is None:
        return
    named = any(mark.kind == "there" for mark in setting.sentence.marks)  # "in the area"
    there = named or _opens_on_country(before, keeps_place)
    if _names_one_alone(before):
        return
    if there or _may_inherit_place(setting, window, keeps_place):
        handed = most_specific(before.struck or before.places) or before.inherited_places
        dated = _is_dated(setting) and not _of_the_same_days(setting, before)
        if not (keeps_place or named or setting.refers_back) and dated:
            handed = [place for place in handed if place.level == "country"]  # news of another day
        if not (keeps_place or named) and _only_names_places(setting, before):
            handed = []
        setting.inherited_places = handed or setting.inherited_places
    moved = bool(_names(setting.places)) and _names(setting.places) != _names(before.places)
    if window.cumulative and not moved or setting.refers_back:
        setting.inherited_window = window if window != Window() else setting.inherited_window
