"""When something was said, and when it happened."""

from datetime import date

from ...dates import Days, TimeSpan, find_times
from ...lexicon import Mark
from ...tokens import Sentence
from .tokens_at import key_at

LEADING = frozenset(
    """near in north south east west northeast northwest southeast southwest outside around
    over key""".split()
)
RELEASING = frozenset(["coalition", "additionally"])
BULLETS = frozenset("-–—•*·")
HEAD = 10  # tokens of "In the vicinity of X:" at most
OPENS = 18  # tokens within which a line of a release tells of its strikes
REACH = 14  # tokens between a verb of saying and its day
DATELINE = 9  # tokens into a text within which the dateline's day stands
CLAIMED = frozenset("sortie strike_sortie strike engagement target item weapon person".split())
TEXTS = frozenset("update briefing statement communique communiqué report sheet summary".split())
TOLD = frozenset("journalists reporters lawmakers deputies officers officials".split())
CAMPAIGN = frozenset(
    """operation operations campaign strikes airstrikes bombing intervention air raids mission
    airstrike bombers""".split()
)
OPERATIONS = frozenset("operation operations campaign intervention mission".split())
BEGUN = frozenset("which that it whose count counting".split())
BEGINNING = frozenset("began begun started launched first begin start commenced starts".split())


def is_said(sentence: Sentence, time: TimeSpan) -> bool:
    """Is it the day of a verb of saying ("told reporters on Friday"), or of the dateline?"""
    mark = sentence.at[time.first]
    dated = (
        sentence.tokens[time.first].kind == "number"
        or mark is not None
        and mark.kind in ("weekday", "month")
    )
    dated = (
        dated or mark is not None and mark.kind == "time" and mark.value in ("today", "yesterday")
    )
    if _is_of_reporting(sentence, time) or _is_of_text(sentence, time):
        return True
    if _is_vaguely_said(sentence, time):
        return True
    if not dated or time.role in ("since", "until") or time.start != time.end:
        return False
    return (
        _is_dateline(sentence, time)
        or _follows_saying(sentence, time)
        or _leads_saying(sentence, time)
    )


def is_of_later_event(sentence: Sentence, time: TimeSpan) -> bool:
    """ "40 targets were struck before a truce took hold on Monday", "since forces in 2015 joined
    the war, 100 have been killed": when something else began."""
    run = sentence.tokens
    if _is_compared(sentence, time):
        return True
    back = range(time.first - 1, -1, -1)
    opener = next((i for i in back if run[i].key in ("before", "since")), None)
    if opener is None or time.first - opener > REACH or time.role != "span":
        return False
    counted = any(token.kind == "number" for token in run[opener : time.first])
    begun = run[opener].key == "since" or any(
        m.first < opener and m.kind == "verb" for m in sentence.marks
    )
    words = [t.key for t in run[opener + 1 : time.first]]
    stopped = any(t.text in ",;" for t in run[opener : time.first])
    if not begun or counted or stopped or len(words) < 3:
        return False
    parted = run[opener].key == "since" and key_at(sentence, time.last) == ","
    return parted or words[-1] in ("on", "in")


def _is_compared(sentence: Sentence, time: TimeSpan) -> bool:
    """ "A third fewer than at the high point earlier this week"."""
    for i in range(time.first - 1, max(-1, time.first - REACH), -1):
        token, mark = sentence.tokens[i], sentence.at[i]
        if token.kind == "number" or mark is not None and mark.kind == "number":
            return False
        if token.key == "than":
            return True
        if token.kind == "punct":
            return False
    return False


def _is_vaguely_said(sentence: Sentence, time: TimeSpan) -> bool:
    """ "A senior officer said this month"."""
    said = sentence.at[time.first - 1] if time.first else None
    this = sentence.tokens[time.first].key == "this"
    if this and said is not None and said.kind == "say":
        return True
    month = sentence.at[time.first]
    before = sentence.at[time.first - 2] if time.first > 1 else None
    led = key_at(sentence, time.first - 1) == "in" and before is not None and before.kind == "say"
    return led and month is not None and month.kind == "month"  # as an official put it in June


def _is_of_reporting(sentence: Sentence, time: TimeSpan) -> bool:
    """ "Strikes on June 2 that closed within the last 24 hours"."""
    before = {token.key for token in sentence.tokens[max(0, time.first - 4) : time.first]}
    return bool(before & {"closed", "concluded"}) and time.start != time.end


def _is_of_text(sentence: Sentence, time: TimeSpan) -> bool:
    """ "As you saw in this morning's update"."""
    before = [t.key for t in sentence.tokens[max(0, time.first - 3) : time.first] if t.key != ","]
    if len(before) > 1 and before[-1] in ("of", "from", "dated") and before[-2] in TEXTS:
        return time.start == time.end  # the statement, of Thursday, listed
    owner = sentence.tokens[time.last - 1].text.endswith(("'s", "’s"))
    return owner and any(t.key in TEXTS for t in sentence.tokens[time.last : time.last + 2])


def _is_dateline(sentence: Sentence, time: TimeSpan) -> bool:
    first = sentence.tokens[0]
    if _heads_text(sentence, time):
        return True
    if not (first.text.isupper() and len(first.text) > 3 and time.first <= DATELINE):
        return False
    if sentence.tokens[time.first - 1].key in ("on", "in"):
        return False  # SOUTHWEST ASIA, June 5, 2017 - On June 4
    return not any(m.kind in ("verb", "number") and m.first < time.first for m in sentence.marks)


def _heads_text(sentence: Sentence, time: TimeSpan) -> bool:
    """ "Moscow, December 24 (RHC)-- A convoy …"."""
    run = sentence.tokens
    before = run[: time.first]
    named = bool(before) and all(t.kind == "punct" or t.text[0].isupper() for t in before)
    ends = key_at(sentence, time.last) in ("(", "-", "–", "—", "/")
    return named and ends and before[-1].text == "," and sentence.index == 0


def _follows_saying(sentence: Sentence, time: TimeSpan) -> bool:
    if sentence.tokens[time.last - 1].text.endswith(("'s", "’s")):
        return False  # "said yesterday's raids had been aimed at barracks"
    for mark in reversed(sentence.marks):
        if mark.first >= time.first:
            continue
        cited = sentence.tokens[mark.first].key == "according"
        if time.first - mark.last > REACH * (1 + cited) or mark.kind == "verb":
            return False
        if mark.kind == "noun" and _is_between(sentence, mark, time):
            return False
        if mark.kind == "say":
            between = sentence.tokens[mark.last : time.first]
            if between and between[-1].key == "for":
                return False  # "were reported for Tuesday"
            if _is_of_strikes(sentence, mark.first):
                return False
            if any(t.kind == "number" for t in between):
                return False
            ended = key_at(sentence, time.last) in ("", ".", "”", '"')
            stops = {";", "since"} if cited else {"that", ";", "since"}
            stops |= set() if ended and not counted_behind(sentence, mark) else {","}
            return not any(t.key in stops for t in between)
    return False


def counted_behind(sentence: Sentence, mark: Mark) -> bool:
    """Does a figure or a strike stand behind the verb of saying?"""
    later = (m for m in sentence.marks if m.first >= mark.last)
    told = CLAIMED - {"person"}
    return any(m.kind == "number" or m.kind == "noun" and m.value in told for m in later)


def _is_between(sentence: Sentence, mark: Mark, time: TimeSpan) -> bool:
    """ "Said its aircraft on Sunday hit two tanks": the day is not of the saying."""
    if mark.value == "aircraft":
        return _acts_behind(sentence, time)
    return mark.value in CLAIMED and not _is_told(sentence, mark)


def _acts_behind(sentence: Sentence, time: TimeSpan) -> bool:
    verb = sentence.at[time.last] if time.last < len(sentence.at) else None
    return verb is not None and verb.kind == "verb"


def _is_told(sentence: Sentence, mark) -> bool:
    """ "Informed journalists on Monday"."""
    return sentence.tokens[mark.first].key in TOLD


def _is_of_strikes(sentence: Sentence, at: int) -> bool:
    """ "No strikes were reported in Syria on Feb. 19": the day of the strikes."""
    before = [mark for mark in sentence.at[max(0, at - 2) : at] if mark is not None]
    if key_at(sentence, at) in ("said", "told", "informed", "stated"):
        return False  # the operations commander said on Sunday
    told = CLAIMED - {"person"}  # officials reported today
    return any(mark.kind == "noun" and mark.value in told for mark in before)


def _leads_saying(sentence: Sentence, time: TimeSpan) -> bool:
    """ "In a Tuesday press release", "On Sunday NATO said", "A June 10 statement"."""
    if [t.key for t in sentence.tokens[time.last : time.last + 1]] == ["alone"]:
        return False  # "On Saturday alone, he said, four depots were hit"
    for mark in sentence.marks:
        if mark.first < time.last:
            continue
        if mark.kind == "verb" or mark.kind == "noun" and mark.value in CLAIMED:
            return False
        if mark.kind == "say" or sentence.tokens[mark.first].key in ("put", "puts"):
            between = [t.text for t in sentence.tokens[time.last : mark.first]]
            direct = len(between) <= 1 and "," not in between
            aside = "," in between[1:]  # "On May 29 forces, the ministry said, made 21 strikes"
            after = [t.text for t in sentence.tokens[mark.last : mark.last + 4]]
            aside = aside or between[:1] == [","] and "," in after and after[0] != "that"
            return direct or time.first <= 2 and mark.first - time.last <= 8 and not aside
    return False


def is_report_line(sentence: Sentence) -> bool:
    """ "Near X, two strikes …", "In Iraq, aircraft conducted eight strikes": a line of a strike
    release."""
    if sentence.tokens[0].text in BULLETS:
        return True
    counted = ("strike", "engagement")
    strikes = any(
        m.kind == "noun" and m.value in counted and m.first < OPENS for m in sentence.marks
    )
    engaged = any(token.key == "engaged" for token in sentence.tokens)
    strikes = strikes or engaged and sentence.tokens[0].key != "in"
    listed = any(token.text == ":" for token in sentence.tokens[:HEAD])
    opener = sentence.tokens[0].key
    released = strikes and (opener in RELEASING or _opens_on_strikes(sentence))
    return (strikes or listed) and opener in LEADING or released


def goes_on_listing(sentence: Sentence) -> bool:
    """ "In Iraq, near X, a vehicle was destroyed by one airstrike", behind a line of a release."""
    struck = any(mark.kind == "noun" and mark.value == "strike" for mark in sentence.marks)
    return struck and sentence.tokens[0].key in LEADING


def _opens_on_strikes(sentence: Sentence) -> bool:
    """ "22 strikes engaged 14 tactical units near Raqqah"."""
    noun = next((m for m in sentence.marks if m.kind == "noun"), None)
    opens = noun is not None and noun.value == "strike" and noun.first <= 2
    then = sentence.at[noun.last] if opens and noun.last < len(sentence.at) else None
    return then is not None and then.kind == "verb" and then.form == "right"


def began(sentences: list[Sentence], days: Days, language) -> date | None:
    """The full day on which a sentence says that the campaign began."""
    for sentence in sentences:
        keys = {t.key for t in sentence.tokens}
        if not (keys & CAMPAIGN and keys & BEGINNING):
            continue
        for time in find_times(sentence, days, language):
            known = time.full and time.start and (time.start == time.end or time.role == "since")
            if known and any(
                _is_near_beginning(sentence, time, i) for i in range(len(sentence.tokens))
            ):
                return time.start
    return None


def is_of_beginning(sentence: Sentence, first: int) -> bool:
    """ "In the operations which began on July 24": the day on which what is counted began."""
    before = [token.key for token in sentence.tokens[max(0, first - 6) : first]]
    if "counting" in before:
        return True
    verbs = ("began", "started", "begins", "starts", "opened", "opens", "commenced")
    if before[-1:] == ["begun"] or before[-2:] == ["begun", "on"]:
        return True  # Operation Odyssey Lightning, begun Aug. 1, has made 65 strikes
    verb = next((i for i, key in enumerate(before) if key in verbs), None)
    perfect = any(token.key in ("has", "have") for token in sentence.tokens[first:])
    if verb is not None and perfect and OPERATIONS & set(before[verb:]):
        return True  # "Russia began its operation on 30 September; 800 targets have been hit"
    return verb is not None and bool(BEGUN & set(before[:verb]))


def _is_near_beginning(sentence: Sentence, time: TimeSpan, i: int) -> bool:
    return sentence.tokens[i].key in BEGINNING and abs(i - time.first) <= 14
