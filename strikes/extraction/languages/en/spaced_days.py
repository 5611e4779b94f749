"""A day right before a figure, both of which look like one: "to January 14 136 sorties"."""

from ...tokens import Sentence, Token
from .amount_words import MONTHS

MONTH_KEYS = frozenset(MONTHS.replace(",", " ").split())
TO = frozenset("to through until till - – —".split())
LAST_DAY = 31


def part(sentence: Sentence) -> None:
    """Part the day from the figure behind it."""
    run = sentence.tokens
    if any(" " in token.text for token in run):
        sentence.tokens = [
            piece for at in range(len(run)) for piece in _parted(run, at) or (run[at],)
        ]


def _parted(run: list[Token], at: int) -> tuple[Token, Token] | None:
    token = run[at]
    head, space, rest = token.text.partition(" ")
    if not space or token.kind != "number" or not head.isdecimal() or not 0 < int(head) <= LAST_DAY:
        return None
    if not _needs_day(run, at):
        return None
    middle = token.start + len(head)
    day = Token(head, head, token.start, middle, "number", token.glued)
    return day, Token(rest, rest, middle + 1, token.end, "number", False)


def _needs_day(run: list[Token], at: int) -> bool:
    """ "On May …", "January 11 to …"; "in May 14 136 sorties" has no day."""
    before = [token.key for token in run[max(0, at - 3) : at]]
    if before[-1:] and before[-1] in MONTH_KEYS:
        return before[-2:-1] == ["on"]
    ranged = len(before) == 3 and before[0] in MONTH_KEYS and before[1].isdecimal()
    return ranged and before[2] in TO
