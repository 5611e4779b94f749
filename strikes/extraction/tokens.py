"""Text to sentences of tokens, each token with its character offsets.

A sentence may run over broken line ends; a blank line always ends one. Every step is a single
pass, so that the time grows with the length of the text and never faster.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

_MARKS = r"\u0300-\u036f\u064b-\u065f\u0670"
TOKEN = re.compile(
    rf"""
    (?P<code>[^\W\d_]{{1,8}}-\d[^\W_]*(?:/\d+)?|[A-Za-zА-Яа-я]{{1,4}}\d[^\W_]*
        |\d{{1,3}}[A-Z]{{1,2}}\d+\w*)
    |(?P<number>\d{{1,3}}(?:[ \u00a0\u2009\u202f]\d{{3}})+(?![\d\w])
        |\d+(?:[.,٬٫'’]\d+)*)
    |(?P<word>[^\W\d_](?:[^\W\d_]|[{_MARKS}])*(?:['’`ʼ](?:[^\W\d_]|[{_MARKS}])+)*)
    |(?P<space>\s+)
    |(?P<punct>.)
    """,
    re.VERBOSE | re.DOTALL,
)
TERMINAL = frozenset(".!?؟…。")
CLOSING = frozenset("\"'”’»)]")
BROKEN_LINE = 45  # a line at least this long without a full stop was broken, not ended
WIDEST_LINE = 110  # characters; a text with a longer line keeps each paragraph on one
SENTENCE_LIMIT = 200  # tokens; a longer run has no full stops, and is cut to stay linear


@dataclass(slots=True)
class Token:
    """A word, number, code ("Su-34") or mark; `key` is for look-up, `glued`: no space before."""

    text: str
    key: str
    start: int
    end: int
    kind: str
    glued: bool


@dataclass(slots=True)
class Sentence:
    """Tokens of one sentence; `paragraph` and `index` count from 0; marks come from the lexicon."""

    tokens: list[Token]
    paragraph: int
    index: int = 0
    marks: list = field(default_factory=list)
    at: list = field(default_factory=list)
    places: list | None = None  # what a language found, kept for the next who asks
    other: bool = False  # does it count only what is none of the campaign's: aid, losses?
    timed: frozenset = frozenset()  # the tokens of time expressions, where a language notes them

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


def tokens(text: str, split: Callable, key: Callable) -> Iterator[Token]:
    """Tokens of a text in order, white space included (kind "space").

    `split(word)` gives the pieces of a word whose concatenation is the word;
    `key(piece)` its form for look-up.
    """
    spaced = True
    for match in TOKEN.finditer(text):
        kind, found, at = match.lastgroup, match.group(), match.start()
        if kind == "word":
            for piece in split(found):
                yield Token(piece, key(piece), at, at + len(piece), kind, not spaced)
                at += len(piece)
                spaced = False
        else:
            yield Token(found, found, at, match.end(), kind, not spaced)
        spaced = kind == "space"


def sentences(
    text: str,
    split: Callable,
    key: Callable,
    abbreviations: frozenset,
    hanging: frozenset = frozenset(),
) -> list[Sentence]:
    """The sentences of a text; `abbreviations` are keys whose full stop ends nothing, and
    `hanging` those that end no line unless it was broken there ("of", "the")."""
    stream = list(tokens(text, split, key))
    found: list[Sentence] = []
    current: list[Token] = []
    paragraph = line_start = 0
    page = _Page.of(text)

    def close():
        if current:
            found.append(Sentence(list(current), paragraph, len(found)))
            current.clear()

    for place, token in enumerate(stream):
        if token.kind != "space":
            current.append(token)
            if len(current) >= SENTENCE_LIMIT:
                close()
            continue
        lines = token.text.count("\n")
        following = stream[place + 1] if place + 1 < len(stream) else None
        if lines:
            length, rest = token.start - line_start, text[token.end : token.end + WIDEST_LINE]
            full = lines == 1 and (page.is_full(length, rest) or _hangs(current, hanging))
            if lines > 1 or not _runs_on(current, _word(stream, place + 1), length, page, full):
                close()
                paragraph += not full
            line_start = token.end
        elif _ends(current, following, abbreviations):
            close()
    close()
    return _cut_missing_spaces(found, abbreviations)


def _word(stream: list[Token], at: int) -> Token | None:
    """The token that a line begins with; behind a quotation mark the word quoted decides."""
    quoted = at < len(stream) and stream[at].text in '"“«„'
    at = min(at + quoted, len(stream) - 1) if quoted else at
    return stream[at] if at < len(stream) else None


def _hangs(current: list[Token], hanging: frozenset) -> bool:
    """Does the line end on a word that ends none?"""
    return bool(current) and current[-1].key in hanging


class _Page(NamedTuple):
    """How a text is set: whether lines are wider than any page, and between which lengths those
    lie that surely break a sentence (0 and 0 where none does)."""

    wide: bool
    narrowest: int = 0
    widest: int = 0

    @classmethod
    def of(cls, text: str) -> "_Page":
        lines = text.split("\n")
        if max(map(len, lines)) > WIDEST_LINE:
            return cls(True)
        broken = [
            len(line)
            for line, following in pairwise(lines)
            if len(line) >= BROKEN_LINE and following[:1].islower() and line[-1] not in TERMINAL
        ]
        return cls(False, min(broken), max(broken)) if broken else cls(False)

    def is_full(self, length: int, rest: str) -> bool:
        """Would the first word of the rest not have fitted on a line of this length?"""
        word = rest.split(maxsplit=1)[:1]
        if not self.widest or not word:
            return False
        return length >= self.narrowest or length + 1 + len(word[0]) > self.widest


def _runs_on(current: list, following: Token | None, length: int, page: _Page, full: bool) -> bool:
    """Was the line, of this length, broken in the middle of a sentence?"""
    if not current or following is None or current[-1].text in TERMINAL:
        return False
    if current[-1].text in CLOSING and len(current) > 1 and current[-2].text in TERMINAL:
        return False
    if full:
        return True
    if current[-1].text == ":" or not (following.text[0].isalnum() or following.text[0] in '"“«('):
        return False
    if following.text[0].islower() or current[-1].text == ",":
        return True
    return BROKEN_LINE <= length <= 90 and not page.wide and not following.text[0].isupper()


def _ends(current: list[Token], following: Token | None, abbreviations: frozenset) -> bool:
    """Does the sentence end before this white space?"""
    last = len(current) - 1
    while last > 0 and current[last].text in CLOSING:
        last -= 1
    if last < 0 or current[last].text not in TERMINAL:
        return False
    if following is not None and following.text[0].islower():
        return False
    if current[last].text != "." or last == 0:
        return True
    before = current[last - 1]
    if before.key in abbreviations:
        return before.key == "u.s." or False
    if before.kind != "word" or len(before.text) > 1:
        return True
    clock = before.key == "m" and last > 1 and current[last - 2].text == "."  # 8 a.m. July 23
    return not (before.text.isupper() or clock)


def _cut_missing_spaces(found: list[Sentence], abbreviations: frozenset) -> list[Sentence]:
    """Cut "…said.The planes…", a full stop with letters on both sides and no space."""
    out = []
    for sentence in found:
        run, begin = sentence.tokens, 0
        for i in range(1, len(run) - 1):
            before, stop, after = run[i - 1], run[i], run[i + 1]
            glued = stop.text == "." and stop.glued and after.glued
            if glued and _is_missing_space(before, after) and before.key not in abbreviations:
                out.append(Sentence(run[begin : i + 1], sentence.paragraph))
                begin = i + 1
        out.append(Sentence(run[begin:], sentence.paragraph))
    for index, sentence in enumerate(out):
        sentence.index = index
    return out


def _is_missing_space(before: Token, after: Token) -> bool:
    if before.kind != "word" or after.kind != "word" or len(before.text) < 3:
        return False
    caseless = not before.text.islower() and not before.text[0].isupper()
    return caseless or (
        before.text[-1].islower() and after.text[0].isupper() and len(after.text) > 1
    )
