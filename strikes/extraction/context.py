"""What a claim takes from around it: its window, its places, whether it is a running total."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from .dates import Days, TimeSpan, find_times
from .joined_times import joined_times
from .mentions import Mention
from .places import Place, most_specific
from .timespans import of_yesterday
from .tokens import TERMINAL, Sentence

HEADING = 16  # tokens of a heading at most
LONG_SPAN = timedelta(days=366)  # a bounded span longer than this is a campaign's running total
SAID_WITHIN = timedelta(days=20)  # a page comes out at most so long after the words it quotes
BIG = 1000  # a figure this large without a window of its own is a running total
TOTALLED = ("sorties", "targets_hit", "strikes", "items_destroyed", "killed", "weapons_released")


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
    own = own or reached
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
        setting.inherited_places = handed or setting.inherited_places
    moved = bool(_names(setting.places)) and _names(setting.places) != _names(before.places)
    if window.cumulative and not moved or setting.refers_back:
        setting.inherited_window = window if window != Window() else setting.inherited_window
