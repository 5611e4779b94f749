"""Time expressions of a sentence that stand together and say one span of days."""

from datetime import date

from .timespans import TimeSpan
from .tokens import Sentence

CLOCK = 11  # tokens of ", 7 a.m., to" at most


def joined_times(sentence: Sentence, times: list[TimeSpan], language) -> list[TimeSpan]:
    """Without the vaguer of two that stand together: "from Tuesday to Thursday (March 22-24)"."""
    out: list[TimeSpan] = []
    for time in times:
        before = out[-1] if out else None
        if _is_length_of(before, time) or _is_length_to(sentence, before, time, language):
            out[-1] = before._replace(
                last=time.last, start=time.end - (before.end - before.start), end=time.end
            )
        elif _ends_what_began(sentence, before, time, language):
            out[-1] = time._replace(first=before.first, start=before.start)
        elif before is None or before.role != "span" or time.role != "span":
            out.append(time)
        elif _overlap(before, time) and _restated(sentence, before, time):
            out[-1] = min(time, before, key=lambda t: t.end - t.start)
        elif _reaches(sentence, before, time, language) or _runs_to_end(
            sentence, before, time, language
        ):
            out[-1] = before._replace(last=time.last, end=time.end)
        elif _joined(sentence, before, time, language) and before.start <= time.end:
            out[-1] = before._replace(last=time.last, end=max(before.end, time.end))
        else:
            out.append(time)
    return out


def _is_length_of(before: TimeSpan | None, time: TimeSpan) -> bool:
    """ "In the 24 hours up to Thursday", "the two weeks ending 23 March"."""
    if before is None or before.role != "span" or time.role != "until" or not time.end:
        return False
    return 0 <= time.first - before.last <= 1 and before.start < before.end


def _is_length_to(sentence: Sentence, before: TimeSpan | None, time: TimeSpan, language) -> bool:
    """ "In the past week to Sunday": the length of days stands before their last."""
    if before is None or before.role != "span" or time.role != "span" or before.full:
        return False
    between = [token.key for token in sentence.tokens[before.last : time.first]]
    long = before.start < before.end and time.start == time.end
    return long and len(between) == 1 and between[0] in language.date_range_joiners


def _overlap(before: TimeSpan, time: TimeSpan) -> bool:
    """May the two say the same days? "Night of Wednesday Thursday" cannot."""
    return before.start <= time.end and time.start <= before.end


def _restated(sentence: Sentence, before: TimeSpan, time: TimeSpan) -> bool:
    """ "From Tuesday to Thursday (March 22-24)", "in seven days, between 17 and 23 October"."""
    keys = [token.key for token in sentence.tokens[before.last : time.first]]
    return not keys or keys[0] in (",", "(") and len(keys) <= 1 + time.full


def _reaches(sentence: Sentence, before: TimeSpan, time: TimeSpan, language) -> bool:
    """ "From 8 a.m. yesterday to 8 a.m. today"."""
    between = sentence.tokens[before.last : time.first]
    led = {t.key for t in sentence.tokens[max(0, before.first - CLOCK) : before.first]}
    joiners = language.date_range_joiners | (language.joiners if led & language.between else set())
    at = next((i for i, t in enumerate(between) if t.key in joiners), None)
    if at is None or len(between) > CLOCK:
        return False
    parts = between[:at] + between[at + 1 :]
    clock = all(t.kind != "word" or len(t.key) == 1 for t in parts)
    digits = [any(t.kind == "number" for t in part) for part in (between[:at], between[at:])]
    commas = [any(t.text == "," for t in part) for part in (between[:at], between[at:])]
    clock = clock and (digits[1] or not commas[1]) and (not at or digits[0] or commas[0])
    return clock and before.start == before.end < time.end


def _runs_to_end(sentence: Sentence, before: TimeSpan, time: TimeSpan, language) -> bool:
    """ "From January to the end of April"."""
    keys = [token.key for token in sentence.tokens[before.last : time.first]]
    joined = len(keys) > 1 and keys[0] in language.date_range_joiners
    return joined and language.ended.issuperset(keys[1:]) and before.end < time.end


def _ends_what_began(sentence: Sentence, before: TimeSpan | None, time: TimeSpan, language) -> bool:
    """ "From its start on March 26 to its end on April 21"."""
    if before is None or before.role != "since" or not before.start or time.role != "span":
        return False
    keys = [token.key for token in sentence.tokens[before.last : time.first]]
    joined = bool(keys) and keys[0] in language.date_range_joiners
    return joined and language.ended.issuperset(keys[1:]) and before.start <= (time.end or date.min)


def _joined(sentence: Sentence, before: TimeSpan, time: TimeSpan, language) -> bool:
    """ "Late on Tuesday and on Wednesday", "Tuesday evening and Wednesday": one window."""
    keys = [token.key for token in sentence.tokens[before.last : time.first]]
    if len(keys) > 1 and keys[0] in language.date_words:
        keys = keys[1:]
    between = sentence.at[before.last : time.first]
    if any(token.kind == "number" for token in sentence.tokens[before.last : time.first]):
        return False
    if any(mark and mark.kind in ("noun", "number") for mark in between):
        return False  # six strikes on 31 October and one strike on 1 November
    return (
        0 < len(keys) <= 4
        and keys[0] in (language.day_joiners or language.joiners)
        and not any(k == "," for k in keys)
    )
