"""Numbers with what is said about them: "more than 30,000", "20 to 25", "an estimated 40"."""

from typing import NamedTuple

from .numbers import Number, read_number
from .tokens import Sentence


class Quantity(NamedTuple):
    """An amount at tokens `first` to `last` (exclusive), the qualifier's own tokens included.

    `number` is the first token of the number itself. `low` and `high` are None for a vague amount,
    whose qualifier is None; `article`: an amount of one that only an article or "another" says.
    """

    low: int | float | None
    high: int | float | None
    qualifier: str | None
    first: int
    number: int
    last: int
    article: bool = False


def bounds(value: int | float, qualifier: str) -> tuple:
    """Low and high of a value under its qualifier."""
    if qualifier in ("more_than", "at_least"):
        return value, None
    if qualifier in ("less_than", "up_to"):
        return None, value
    return value, value


def find_quantities(sentence: Sentence, language) -> list[Quantity]:
    """Every amount of a sentence, in order, none overlapping another.

    `language` gives `joiners`, `range_joiners`, `growth` (see languages/language.py) and
    `is_no_amount(sentence, number)` for figures that count nothing: days, years, names, prices.
    """
    found, i = [], 0
    while i < len(sentence.tokens):
        mark = sentence.at[i]
        if sentence.tokens[i].kind != "number" and (mark is None or mark.kind != "number"):
            i += 1
            continue
        number = read_number(sentence, i, language.joiners)
        if number is None:
            i += 1
            continue
        number = _with_digits(sentence, number)
        upper = _range_end(sentence, number, language)
        if language.is_no_amount(sentence, number):
            i = number.last
            continue
        found.append(_quantity(sentence, number, upper, language))
        i = found[-1].last
    return found


def _with_digits(sentence: Sentence, number: Number) -> Number:
    """ "Three (3) terrorists": the digits in brackets say the number again."""
    at = number.last
    run = [token.text for token in sentence.tokens[at : at + 3]]
    again = len(run) == 3 and (run[0], run[2]) == ("(", ")") and run[1] == str(number.value)
    return number._replace(last=at + 3) if again else number


def _range_end(sentence: Sentence, low: Number, language) -> Number | None:
    """The second number of "20 to 25", unless a verb of growth makes them two figures."""
    at = low.last
    if at + 1 >= len(sentence.tokens) or sentence.tokens[at].key not in language.range_joiners:
        return None
    if sentence.tokens[at].key in language.joiners and not _opened(sentence, low, language):
        return None
    dashed = sentence.tokens[at].glued and sentence.tokens[at].text in "-–—"  # "fell to 20-25"
    grown = any(m.kind == "growth" and m.first < low.first for m in sentence.marks)
    before = sentence.tokens[low.first - 1] if low.first else None
    led = before is not None and before.kind == "word" and before.key in language.range_joiners
    joined = sentence.tokens[at].key in language.joiners  # "rose to between 20 and 25"
    grown = grown and not led and not joined  # "rose to 60 to 70"
    if low.value is None or grown and not dashed:
        return None
    high = read_number(sentence, at + 1, frozenset())
    if high is None or high.value is None:
        return None
    return high if high.value > _scaled(low, high) else None


def _opened(sentence: Sentence, low: Number, language) -> bool:
    """Does "between" stand before the first number?"""
    before = sentence.tokens[low.first - 1].key if low.first else ""
    return before in language.between


def _scaled(low: Number, high: Number):
    """ "25-30 thousand" says thousands of both."""
    if low.scale == 1 and high.scale > 1 and low.value < high.scale:
        return low.value * high.scale
    return low.value


def _quantity(sentence: Sentence, number: Number, upper: Number | None, language) -> Quantity:
    first, qualifier = _qualifier_before(sentence, number.first, language)
    last = upper.last if upper else number.last
    if number.value is None:
        return Quantity(None, None, None, first, number.first, last)
    if upper:
        return Quantity(_scaled(number, upper), upper.value, "between", first, number.first, last)
    hyphen = last + 1 < len(sentence.tokens) and sentence.tokens[last].text == "-"
    after = sentence.at[last + hyphen] if last < len(sentence.tokens) else None
    if after is not None and after.kind == "qualifier" and after.form in ("after", "both"):
        qualifier, last = qualifier or after.value, after.last
    qualifier = qualifier or "exact"
    low, high = bounds(number.value, qualifier)
    return Quantity(low, high, qualifier, first, number.first, last)


def _qualifier_before(sentence: Sentence, first: int, language) -> tuple[int, str | None]:
    """Where the amount begins with its qualifiers, and the nearest of them that is not "exact"."""
    qualifier, at = None, first
    while at > 0:
        mark = sentence.at[at - 1]
        if mark is not None and mark.kind == "qualifier" and mark.form != "after":
            qualifier = qualifier or (mark.value if mark.value != "exact" else None)
            at = mark.first
        elif sentence.tokens[at - 1].key in language.between or (
            at == first and sentence.tokens[at - 1].key in language.articles
        ):
            at -= 1
        else:
            break
    return (at if qualifier or at < first else first), qualifier


def one(at: int) -> Quantity:
    """The amount of one that no word says."""
    return Quantity(1, 1, "exact", at, at, at, article=True)
