"""Where an English clause begins anew, and where an aside only seems to begin one."""

from ...tokens import Sentence
from . import words

DIED = frozenset(["died", "perished"])
ASIDE = 14  # tokens of ", which fly from Incirlik," at most


def breaks(sentence: Sentence, marked: list[int]) -> list[int]:
    """The breaks that marks tell of, with ", which" and a colon behind saying, without asides."""
    run = sentence.tokens
    more = [
        i
        for i, token in enumerate(run)
        if token.key == "which"
        and i
        and run[i - 1].key in (",", "in")
        or token.text == ":"
        and _follows_saying(sentence, i)
    ]
    found = sorted(marked + more)
    idle = (_is_aside, _tells_which, _lies_within_subject)
    return [i for i in found if not any(test(sentence, i) for test in idle)]


def _lies_within_subject(sentence: Sentence, at: int) -> bool:
    """ "A hall in Sanaa where mourners had gathered was hit"."""
    run = sentence.tokens
    if run[at].key not in ("where", "who") or not at or run[at - 1].kind != "word":
        return False
    verbs = 0
    for i in range(at + 1, min(at + ASIDE, len(run) - 1)):
        mark, following = sentence.at[i], sentence.at[i + 1]
        if run[i].kind != "word" or mark is not None and mark.kind == "clause":
            return False
        passive = following is not None and following.kind == "verb" and following.form == "left"
        done = verbs or run[at].key == "who" and i > at + 1  # guards who stood near him
        ended = run[i].key in ("was", "were") or run[i + 1].key in DIED
        if ended and passive and done:
            return True
        verbs += run[i].key in words.BE | words.HAVE
    return False


def _is_aside(sentence: Sentence, at: int) -> bool:
    """ "Jets, which fly from Incirlik, struck": between its commas no clause begins anew."""
    run = sentence.tokens
    opener = at - (run[at].key == "where" and at > 0 and run[at - 1].key == "from")
    relative = run[at].key in ("which", "who", "whose", "where")
    if not relative or not opener or run[opener - 1].text != ",":
        return False
    within = run[at : at + ASIDE]
    end = next((at + n for n, token in enumerate(within) if token.text == ","), None)
    if end is None or end + 1 >= len(run) or any(token.kind == "number" for token in run[at:end]):
        return False
    after = sentence.at[end + 1]
    return after is not None and after.kind == "verb" or run[end + 1].key in words.BE | words.HAVE


def _tells_which(sentence: Sentence, at: int) -> bool:
    """ "The number of terrorists who have been killed has reached 300"."""
    before = [token.key for token in sentence.tokens[max(0, at - 4) : at]]
    return sentence.tokens[at].key == "who" and "number" in before and "," not in before


def _follows_saying(sentence: Sentence, at: int) -> bool:
    """ "…, said the ministry: five depots were destroyed"."""
    marks = (sentence.at[i] for i in range(max(0, at - 8), at))
    return any(mark is not None and mark.kind == "say" for mark in marks)
