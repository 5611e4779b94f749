"""English relative clauses within a subject: "a battery that they had been firing from was hit"."""

from ...tokens import Sentence

REACH = 12  # tokens of a relative clause at most
OPENERS = frozenset(["that", "which", "where", "who"])


def drop_verbs(sentence: Sentence) -> None:
    """Take the marks off verbs that tell of the subject, so that its own verb reaches it."""
    for i, token in enumerate(sentence.tokens):
        parted = token.key == "who" and i > 1 and sentence.tokens[i - 1].text == ","
        before = sentence.at[i - 1 - parted] if i else None
        if token.key not in OPENERS or before is None or before.kind != "noun":
            continue
        end = _passive(sentence, i + 1)
        if end is None:
            continue
        inner = [m for m in sentence.marks if m.kind == "verb" and i < m.first < end]
        sentence.marks = [m for m in sentence.marks if not any(m is each for each in inner)]
        for mark in inner:
            sentence.at[mark.first : mark.last] = [None] * (mark.last - mark.first)


def _passive(sentence: Sentence, at: int) -> int | None:
    """The "was" of "… that someone used was hit", nothing counted or parted before it."""
    verbs = 0
    for i in range(at, min(at + REACH, len(sentence.tokens) - 1)):
        token, mark = sentence.tokens[i], sentence.at[i]
        if token.text == "," and sentence.tokens[i + 1].key in ("was", "were"):
            continue
        if token.kind != "word" or mark is not None and mark.kind in ("number", "clause"):
            return None
        following = sentence.at[i + 1]
        passive = following is not None and following.kind == "verb" and following.form == "past"
        if token.key in ("was", "were") and passive and i > at and verbs:
            return i
        verbs += mark is not None and mark.kind == "verb"
    return None
