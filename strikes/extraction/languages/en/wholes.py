"""English amounts that are the whole of another: "33 bridges out of 36", "two of the nine"."""

from ...tokens import Sentence
from .tokens_at import is_number_at, key_at


def _is_part_of_known(sentence: Sentence, first: int) -> bool:
    """ "Two airstrikes of the nine hit a camp"."""
    noun = sentence.at[first - 3] if first > 2 else None
    if noun is None or [key_at(sentence, first - n) for n in (2, 1)] != ["of", "the"]:
        return False
    thing = sentence.at[first + 1] if first + 1 < len(sentence.at) else None
    bare = thing is None or thing.kind != "noun" or thing.form == "singular"
    return bare and noun.kind == "noun" and is_number_at(sentence, noun.first - 1)


def is_whole(sentence: Sentence, first: int) -> bool:
    """ "33 bridges out of a list of 36"."""
    if _is_part_of_known(sentence, first):
        return True
    if key_at(sentence, first - 1) in ("those", "these") and key_at(sentence, first - 2) == "of":
        return key_at(sentence, first - 3) == "out"  # out of those 68 airstrikes
    at = first
    while key_at(sentence, at - 1) in ("of", "the", "a", "list", "total"):
        at -= 1
    if at == first or key_at(sentence, at - 1) != "out" or key_at(sentence, at) != "of":
        return False
    if is_own_total(sentence, first):
        return False
    return any(is_number_at(sentence, i) for i in range(max(0, at - 5), at - 1))


def is_own_total(sentence: Sentence, number: int) -> bool:
    """ "5,000 strike sorties, out of a total of 12,887 since 31 March": a running total itself."""
    led = key_at(sentence, number - 1) == "of" and key_at(sentence, number - 2) == "total"
    return led and key_at(sentence, number + 1) in ("since", "so")
