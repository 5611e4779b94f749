"""Arabic letters: one key for the spellings of a word, and a word cut from what is attached to it.

Arabic writes "and", "with", "for", "the" and "its" as part of the word: وبضرباتها is
و + ب + ضربات + ها. The lexicon knows only ضربات; `Splitter` finds it.
"""

import unicodedata
from functools import lru_cache

from strikes.spelling import ARABIC

PERSIAN = str.maketrans({"ی": "ي", "ک": "ك", "ە": "ه"})
BEFORE = "و ف ال وال فال ب ل وب ول فب فل بال كال وبال وكال لل ولل فلل".split()
AFTER = ("هما", "ها", "هم", "هن", "نا", "ه")
THE = frozenset(p for p in BEFORE if p.endswith(("ال", "لل")))
VOWELS = "".join(map(chr, range(0x64B, 0x660)))
SHORTEST = 3  # letters that must remain of an unknown word


def is_mark(char: str) -> bool:
    """Is it a vowel sign, or the line that only stretches a word?"""
    return char == "ـ" or bool(unicodedata.combining(char))


@lru_cache(maxsize=1 << 15)
def key(word: str) -> str:
    """ "الضَّرْبَةُ" and "الضربه" are one word: no vowel signs, one alef, one yeh, one heh."""
    bare = "".join(char for char in word if not is_mark(char))
    return bare.translate(PERSIAN).translate(ARABIC).casefold()


class Splitter:
    """Cuts written words into pieces, the attached ones apart: `pieces("وبالغارات")`."""

    def __init__(self, known: set[str]):
        """`known` holds the keys that a lexicon can find."""
        self._known = known
        self.pieces = lru_cache(maxsize=1 << 15)(self._pieces)

    def _pieces(self, word: str) -> tuple[str, ...]:
        folded = key(word)
        is_arabic = bool(folded) and "\u0620" <= folded[0] <= "\u06d3"
        cuts = self._cuts(folded, word.rstrip(VOWELS).endswith("ة")) if is_arabic else None
        return _cut(word, cuts) if cuts else (word,)

    def _cuts(self, folded: str, feminine: bool) -> tuple[int, ...] | None:
        """How many letters each attached piece has: those before, the word, those after.

        A word that ends in ة has nothing after it.
        """
        if folded in self._known:
            return None
        for before in ("", *BEFORE):
            rest = folded[len(before) :]
            if len(rest) < 2 or not folded.startswith(before):
                continue
            if rest in self._known:
                return _lengths(before, rest, "")
            for after in () if feminine else AFTER:
                stem = rest[: -len(after)]
                if rest.endswith(after) and len(stem) > 2 and self._owned(stem):
                    return _lengths(before, stem, after)
        return self._unknown(folded)

    def _owned(self, stem: str) -> bool:
        """Is it a known word as it is written before "its": غارت(ها) of غاره?"""
        return stem in self._known or (stem[-1] == "ت" and stem[:-1] + "ه" in self._known)

    def _unknown(self, folded: str) -> tuple[int, ...] | None:
        """An unknown word keeps its first letters, unless they end in the article."""
        for before in sorted(THE, key=len, reverse=True):
            if folded.startswith(before) and len(folded) - len(before) >= SHORTEST:
                return _lengths(before, folded[len(before) :], "")
        return None


def _lengths(before: str, stem: str, after: str) -> tuple[int, ...]:
    """The article stays apart from what stands before it; لل is one piece."""
    parts = []
    if before[:1] in ("و", "ف") and before:
        parts.append(1)
        before = before[1:]
    if before in ("بال", "كال"):
        parts += [1, 2]
    elif before:
        parts.append(len(before))
    parts.append(len(stem))
    if after:
        parts.append(len(after))
    return tuple(parts)


def _cut(word: str, lengths: tuple[int, ...]) -> tuple[str, ...]:
    """Cut a word, its vowel signs staying with the letter before them."""
    pieces, begin, letters, wanted = [], 0, 0, list(lengths)
    for at, char in enumerate(word):
        if is_mark(char) or not wanted:
            continue
        if letters == wanted[0]:
            pieces.append(word[begin:at])
            begin, letters = at, 0
            wanted.pop(0)
        letters += 1
    pieces.append(word[begin:])
    return tuple(pieces)
