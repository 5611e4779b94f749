"""Arabic names that only a number or a thing that was struck tells to be places."""

from ...tokens import Sentence
from .forms import TWO
from .grammar import STOPS
from .naming import name_at

LONG_NAME = 5  # letters of a name that nothing else vouches for


def is_counted(sentence: Sentence, at: int) -> bool:
    """صعدة (12) وحجة (9): a name in a list of names, each with its number."""
    run = sentence.tokens
    at += at < len(run) and run[at].text == "("
    ended = at + 1 >= len(run) or run[at + 1].key in (")", "و", "،", ",", ".", "؛")
    return at < len(run) and run[at].kind == "number" and ended


def struck_in(sentence: Sentence, i: int) -> bool:
    """أصابت موقعين في بازكرتان ودمرت …: one unknown word behind a pair that was struck."""
    before, after = sentence.at[i - 1] if i else None, i + 2
    pair = before is not None and before.kind == "noun" and before.form.startswith(TWO)
    if not pair or before.value not in ("item", "target") or after > len(sentence.tokens):
        return False
    name = sentence.tokens[i + 1]
    if sentence.at[i + 1] is not None or len(name.key) < LONG_NAME:
        return False
    closing = sentence.tokens[after].text if after < len(sentence.tokens) else "."
    if name_at(sentence, i + 1)[0] != after:
        return False
    return closing in STOPS or closing.startswith("و")
