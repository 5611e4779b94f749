"""English marks that only a construction shows: what ends a span, what bounds an amount."""

from ...lexicon import Mark
from ...tokens import Sentence
from . import words
from .tokens_at import is_number_at, key_at

EXISTING = words.BE | words.HAVE | frozenset("may will would can could should might must".split())
QUARTERS = {"Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3)}


def mark(sentence: Sentence) -> None:
    """Add them to a sentence whose words are marked."""
    _mark_deadlines(sentence)
    _mark_bounds(sentence)
    for i, token in enumerate(sentence.tokens):
        if token.key == "there" and i and key_at(sentence, i + 1) not in EXISTING:
            _add(sentence, Mark("there", "", "", i, i + 1))
        if token.text in QUARTERS:
            _add(sentence, Mark("yearpart", QUARTERS[token.text], "", i, i + 1))


def _mark_deadlines(sentence: Sentence) -> None:
    """ "By Tuesday they had struck": a perfect tense makes "by" mean until."""
    if not {"has", "have", "had"} & {token.key for token in sentence.tokens}:
        return
    for i, token in enumerate(sentence.tokens[:-1]):
        ends = token.key == "by" or token.key in ("to", "through") and _opens(sentence, i)
        if ends and sentence.at[i] is None and is_day(sentence, i + 1):
            _add(sentence, Mark("time", "until", "", i, i + 1))


def _mark_bounds(sentence: Sentence) -> None:
    """ "The figure is 1,000 and more": a bound, if nothing else is more."""
    for i, token in enumerate(sentence.tokens[:-1]):
        more = token.key == "and" and key_at(sentence, i + 1) == "more"
        if more and is_number_at(sentence, i - 1) and key_at(sentence, i + 2) in ("", ".", ";"):
            _add(sentence, Mark("qualifier", "at_least", "after", i, i + 2))


def _opens(sentence: Sentence, at: int) -> bool:
    return at == 0 or sentence.tokens[at - 1].text in "—–"  # behind a dateline


def is_day(sentence: Sentence, at: int) -> bool:
    """Does a date begin there: Tuesday, 4 May, the end of May?"""
    if [token.key for token in sentence.tokens[at : at + 3]] == ["the", "end", "of"]:
        at += 3
    elif sentence.tokens[at].kind == "number":
        at += 1
    mark = sentence.at[at] if at < len(sentence.at) else None
    return mark is not None and mark.kind in ("month", "weekday")


def _add(sentence: Sentence, added: Mark) -> None:
    sentence.at[added.first : added.last] = [added] * (added.last - added.first)
    sentence.marks.append(added)
    sentence.marks.sort(key=lambda each: each.first)


def qualifier_behind(sentence: Sentence, at: int) -> str | None:
    """The qualifier behind a counted noun: "20,000 civilians at least"."""
    mark = sentence.at[at] if at < len(sentence.at) else None
    if mark is not None and mark.kind == "rate":  # 250 sorties a day at most
        mark = sentence.at[mark.last] if mark.last < len(sentence.at) else None
    if mark is None or mark.kind != "qualifier" or mark.form == "before":
        return None
    following = sentence.tokens[mark.last] if mark.last < len(sentence.tokens) else None
    counted = following is not None and (
        following.kind == "number"
        or sentence.at[mark.last] is not None
        and sentence.at[mark.last].kind == "number"
    )
    return None if counted else mark.value
