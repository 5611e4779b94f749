"""Phrases to senses: the one table in which a language keeps its words.

A `Sense` says what a phrase is; a `Mark` says where in a sentence it stands. The kinds that the
rules understand are listed in docs/extraction.md.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from .tokens import Sentence, Token


class Sense(NamedTuple):
    """`kind` such as "noun" or "verb"; `value` its class; `form` what grammar adds to it."""

    kind: str
    value: Any
    form: str = ""


class Mark(NamedTuple):
    """A sense at tokens `first` to `last` (exclusive) of a sentence."""

    kind: str
    value: Any
    form: str
    first: int
    last: int


HYPHENS = ("-", "–")


def phrases(text: str) -> list[str]:
    """The phrases of a list written with commas or line ends between them."""
    return [p for line in text.splitlines() for p in map(str.strip, line.split(",")) if p]


class Lexicon:
    """Finds phrases in tokens: the longest at each place, no two overlapping."""

    def __init__(self, split: Callable[[str], Iterable[str]], key: Callable[[str], str]):
        self._pieces = lambda word: [key(piece) for piece in split(word)]
        self._table: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}

    def add(self, phrase_list: Iterable[str], sense: Sense) -> None:
        """Give every phrase the sense; a phrase added later wins over the same one added before."""
        for phrase in phrase_list:
            keys = tuple(k for word in _words(phrase) for k in self._pieces(word))
            entries = self._table.setdefault(keys[0], [])
            entries[:] = [entry for entry in entries if entry[0] != keys]
            entries.append((keys, sense))
            entries.sort(key=lambda entry: -len(entry[0]))

    def mark(self, sentence: Sentence) -> None:
        """Fill `sentence.marks`, and `sentence.at`: the mark over each token, or None."""
        run, i = sentence.tokens, 0
        sentence.marks, sentence.at = [], [None] * len(run)
        while i < len(run):
            mark = self._longest(run, i)
            if mark is None:
                i += 1
                continue
            sentence.marks.append(mark)
            for j in range(mark.first, mark.last):
                sentence.at[j] = mark
            i = mark.last

    def _longest(self, run: list[Token], i: int) -> Mark | None:
        entries = self._table.get(run[i].key, ())
        following = run[i + 1].key if entries and i + 1 < len(run) else ""
        for keys, sense in entries:
            if len(keys) == 1:
                return Mark(sense.kind, sense.value, sense.form, i, i + 1)
            if keys[1] != following and following not in HYPHENS:
                continue  # most phrases end here
            width = _width(keys, run, i)
            if width:
                return Mark(sense.kind, sense.value, sense.form, i, i + width)
        return None


def _words(phrase: str) -> list[str]:
    return phrase.replace("-", " ").split()


def _width(keys: tuple[str, ...], run: list[Token], i: int) -> int:
    """How many tokens the phrase covers from i (hyphens between words are skipped), or 0."""
    at = i
    for key in keys:
        if at > i and at < len(run) and run[at].text in HYPHENS and run[at].glued:
            at += 1
        if at >= len(run) or run[at].key != key:
            return 0
        at += 1
    return at - i
