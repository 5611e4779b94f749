"""How alike two texts are, told from signatures small enough to keep and to look up. Pure."""

import re
import struct
from hashlib import blake2b

from rensa import RMinHash

from strikes.spelling import fold

SHINGLE = 4  # words in a run
PERMUTATIONS, SEED = 128, 1
# 32 bands of 4: texts with half of their runs in common share a band nine times in ten, texts
# with a fifth in common once in twenty.
ROWS = 4
WORD = re.compile(r"\w+")


def signature(text: str) -> list[int]:
    """The MinHash of a text's runs of words, letters' case and marks aside."""
    words = WORD.findall(fold(text))
    starts = range(max(1, len(words) - SHINGLE + 1))
    minhash = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    minhash.update([" ".join(words[at : at + SHINGLE]) for at in starts])
    return minhash.digest()


def bands(digest: list[int]) -> list[int]:
    """Sums, as signed 64-bit numbers, that two alike texts probably have in common."""
    return [_sum(at, digest[at : at + ROWS]) for at in range(0, len(digest), ROWS)]


def likeness(one: list[int], other: list[int]) -> float:
    """The share of runs of words that two texts have in common, estimated; 0 to 1."""
    return sum(map(int.__eq__, one, other)) / len(one)


def _sum(band: int, rows: list[int]) -> int:
    packed = struct.pack(f"<I{len(rows)}Q", band, *rows)
    return int.from_bytes(blake2b(packed, digest_size=8).digest(), "little", signed=True)
