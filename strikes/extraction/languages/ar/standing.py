"""Aircraft, drones and missiles that are things in an Arabic sentence, or that strike in it."""

from ...lexicon import Mark
from ...tokens import Sentence


def is_destroyed_missile(sentence: Sentence, mark: Mark) -> bool:
    """دمرت صاروخين مضادين للسفن: missiles against ships, of those who are struck."""
    behind = [token.key for token in sentence.tokens[mark.last : mark.last + 4]]
    against = any(word.startswith("مضاد") for word in behind) and "سفن" in behind
    before = [m for m in sentence.marks if m.last <= mark.first and m.kind == "verb"]
    return against and bool(before) and before[-1].value == "destroy"


def drones_that_strike(sentence: Sentence, mark: Mark) -> bool:
    """المسيرات دمرت, مسيراتها قصفت: drones that did it."""
    if sentence.tokens[mark.first].key != "مسيرات" or mark.last + 1 >= len(sentence.tokens):
        return False
    at = mark.last + (sentence.tokens[mark.last].key == "ها")
    verb = sentence.at[at]
    return verb is not None and verb.kind == "verb" and verb.value in ("hit", "destroy")


def is_parked(sentence: Sentence, mark: Mark) -> bool:
    """دمرت تسع دبابات ومروحية في مطار النيرب: one aircraft more, where it stood."""
    keys = [token.key for token in sentence.tokens[max(0, mark.first - 1) : mark.last + 2]]
    behind = keys[-2:]
    stood = behind in (["في", "مطار"], ["في", "قاعده"]) or behind[0] in ("رابضه", "متوقفه")
    before = [m for m in sentence.marks if m.last < mark.first and m.kind in ("verb", "noun")]
    listed = len(before) > 1 and before[-1].kind == "noun" and before[-1].value == "item"
    destroyed = [m.value for m in before if m.kind == "verb"][-1:] == ["destroy"]
    return mark.form == "one" and keys[0] == "و" and stood and listed and destroyed
