"""What stands at a token of an English sentence, nothing standing outside it."""

from ...tokens import Sentence


def key_at(sentence: Sentence, at: int) -> str:
    """The key of a token."""
    return sentence.tokens[at].key if 0 <= at < len(sentence.tokens) else ""


HURT = frozenset(["dead", "wounded", "injured"])
ENDS = frozenset(["", "and", ",", ".", ";", "in"])
DYING = frozenset("died die dies perished perish".split())


def is_number_at(sentence: Sentence, at: int) -> bool:
    """In digits or in words; nothing stands behind the end of the sentence."""
    if at >= len(sentence.tokens):
        return False
    mark = sentence.at[at]
    return sentence.tokens[at].kind == "number" or mark is not None and mark.kind == "number"
