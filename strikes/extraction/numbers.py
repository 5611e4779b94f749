"""Numbers in digits, words or both, by one grammar that every language feeds with its words.

A language's lexicon gives senses of kind "number", told apart by form:
"unit" (1 to 19, and Russian or Arabic hundreds), "ten", "hundred" (multiplies), "scale" (thousand,
million), "dozen", "pair" (of), "vague" (dozens, hundreds of: no number), "several" (vague before a
scale).
"""

import re
from typing import NamedTuple

from .tokens import Sentence

_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٬٫", "01234567890123456789,.")
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’ \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*\Z")
_DECIMAL = re.compile(r"(\d+)[.,](\d+)\Z")
LARGEST_DIGITS = 12


class Number(NamedTuple):
    """A value (None when vague) at tokens `first` to `last` (exclusive).

    `scale` is its last multiplier: 1000 for "30 thousand".
    """

    value: int | float | None
    first: int
    last: int
    scale: int = 1


def digits(text: str, before_scale: bool = False) -> int | float | None:
    """The value of a token of digits: "1,234" is 1234, but 1.234 before "thousand"."""
    text = text.translate(_EASTERN)
    grouped = _GROUPED.match(text)
    if grouped and not (before_scale and grouped.group(1) in ".," and len(text) <= 7):
        return _whole(re.sub(r"\D", "", text))
    decimal = _DECIMAL.match(text)
    if decimal:
        return float(f"{decimal.group(1)}.{decimal.group(2)}") if len(text) < 20 else None
    return _whole(text) if text.isdecimal() else None


def _whole(text: str) -> int | None:
    return int(text) if len(text) <= LARGEST_DIGITS else None


def _form(sentence: Sentence, i: int) -> str:
    mark = sentence.at[i] if i < len(sentence.at) else None
    return mark.form if mark is not None and mark.kind == "number" else ""


def read_number(sentence: Sentence, i: int, joiners: frozenset) -> Number | None:
    """The number that begins at token i, as long as it goes."""
    if _form(sentence, i) in ("vague", "several"):
        return _vague(sentence, i)
    total, current, at, scale, smallest = 0, None, i, 1, None
    while at < len(sentence.tokens):
        begin = at
        joined = at > i and sentence.tokens[at].key in joiners
        at += joined
        if at > i and not joined and at < len(sentence.tokens) - 1:
            at += sentence.tokens[at].text == "-" and _form(sentence, at + 1) in ("unit", "scale")
        step = _step(sentence, at, current, total, smallest, joined)
        if step is None:
            at = begin
            break
        total, current, smallest, scale, at = step if step[3] else (*step[:3], scale, step[4])
    if at == i:
        return None
    value = total + (current or 0)
    return Number(_tidy(value), i, at, scale)


def _step(sentence, at, current, total, smallest, joined):
    """One more token: (total, current, smallest, scale, next), or None where the number ends."""
    if at >= len(sentence.tokens):
        return None
    if sentence.tokens[at].kind == "number":
        return _digit_step(sentence, at, current, total, smallest, joined)
    mark, form = sentence.at[at], _form(sentence, at)
    one = 1 if current is None else current
    if form in ("unit", "ten") and (current is None or _fits(current, mark.value, joined)):
        return total, (current or 0) + mark.value, mark.value, 0, mark.last
    if form == "hundred" and 0 < one < 100:
        return total, one * 100, 100, 0, mark.last
    if form in ("dozen", "pair") and one <= 20:
        return total, one * mark.value, 1, 0, mark.last
    if form == "scale" and not (current is None and total):
        return total + one * mark.value, None, mark.value, mark.value, mark.last
    return None


def _digit_step(sentence, at, current, total, smallest, joined):
    """Digits begin a number, or follow a scale: "5 thousand 682"."""
    if current is not None or joined and not total:
        return None
    value = digits(sentence.tokens[at].text, _form(sentence, at + 1) == "scale")
    if value is None or (total and (smallest is None or value >= smallest)):
        return None
    return total, value, value, 0, at + 1


def _fits(current, value, joined) -> bool:
    """May a word of this value be added? "two hundred six" and "خمسة وعشرون" yes, "five six" no."""
    if isinstance(current, float) or current == 0:
        return False
    if current % 1000 == 0 or current % 100 == 0 and value < 100:
        return True
    if current >= 20 and current % 10 == 0 and value < 10:
        return True
    tens = 20 <= value < 100 and value % 10 == 0
    return joined and current % 100 < 10 and tens  # Arabic says the unit before the ten


def _vague(sentence: Sentence, i: int) -> Number | None:
    """ "Dozens", "several hundred", "tens of thousands": an amount without a number."""
    mark = sentence.at[i]
    at = mark.last
    if mark.form == "several":
        if _form(sentence, at) not in ("hundred", "scale", "vague", "dozen"):
            return None
        at = sentence.at[at].last
    while _form(sentence, at) in ("vague", "scale", "hundred"):
        at = sentence.at[at].last
    return Number(None, i, at)


def _tidy(value):
    if isinstance(value, float):
        value = round(value, 6)
        return int(value) if value.is_integer() else value
    return value
