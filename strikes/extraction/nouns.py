"""What a quantity counts: the noun phrase after it, and its head."""

from typing import NamedTuple

from .lexicon import Mark
from .tokens import Sentence

LONGEST = 14  # tokens of a noun phrase


class NounPhrase(NamedTuple):
    """Tokens `first` to `last` (exclusive); `head` is the mark of the thing, None if unknown."""

    head: Mark | None
    first: int
    last: int

    @property
    def kind(self) -> str | None:
        return self.head.value if self.head else None


def noun_phrase(sentence: Sentence, i: int, language) -> NounPhrase:
    """The noun phrase that begins at token i; empty (first == last) if none does.

    It runs to the first token that the language says cannot stand inside one. The head is its last
    known noun where the head stands last ("ISIL ammunition depots"), else its first.
    """
    at, head = i, None
    limit = min(len(sentence.tokens), i + LONGEST)
    while at < limit:
        mark = sentence.at[at]
        if mark is not None and mark.kind == "noun":
            if head is None or language.head_last:
                head = mark
            at = mark.last
        elif language.ends_noun_phrase(sentence, at, head):
            break
        else:
            at = mark.last if mark else at + 1
    return NounPhrase(head, i, at)
