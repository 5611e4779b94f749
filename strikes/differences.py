"""What changed between two texts, piece by piece, for showing one beside the other. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

SENTENCE = re.compile(r"[^\n.!?؟]*(?:[.!?؟]+(?=\s|$)|\n|$|[.!?؟])\s*")
WORD = re.compile(r"\w+|\W")
# Pairs of sentences with more words than this are shown whole: comparing them takes too long.
MOST_WORDS = 2_000
AROUND, GAP = 120, " […] "  # characters that stay on each side of a long stretch without change


@dataclass(frozen=True)
class Piece:
    """Part of both texts: the same in both, or `before` replaced by `after` (either may be "")."""

    before: str
    after: str

    @property
    def is_same(self) -> bool:
        return self.before == self.after


def changes(before: str, after: str) -> list[Piece]:
    """The texts as pieces in order; the `before` of all joined is `before`, so with `after`."""
    pieces = []
    for piece in _compared(_sentences(before), _sentences(after)):
        pieces += [piece] if piece.is_same else _by_word(piece)
    return _merged(pieces)


def shortened(pieces: list[Piece]) -> list[Piece]:
    """The pieces with what is the same cut down to its ends, for showing what differs alone."""
    return [_ends(piece) if piece.is_same else piece for piece in pieces]


def _ends(piece: Piece) -> Piece:
    text = piece.before
    if len(text) <= 2 * AROUND + len(GAP):
        return piece
    text = text[:AROUND] + GAP + text[-AROUND:]
    return Piece(text, text)


def _sentences(text: str) -> list[str]:
    return [found for found in SENTENCE.findall(text) if found]


def _by_word(piece: Piece) -> list[Piece]:
    before, after = WORD.findall(piece.before), WORD.findall(piece.after)
    if not before or not after or max(len(before), len(after)) > MOST_WORDS:
        return [piece]
    return list(_compared(before, after))


def _compared(before: list[str], after: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _, i1, i2, j1, j2 in matcher.get_opcodes():
        yield Piece("".join(before[i1:i2]), "".join(after[j1:j2]))


def _merged(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of the same sort as one; a blank between two changes belongs to them."""
    out: list[Piece] = []
    for piece in pieces:
        if out and out[-1].is_same == piece.is_same:
            piece = Piece(out[-1].before + piece.before, out[-1].after + piece.after)
            out.pop()
        out.append(piece)
    return out
