"""The voice of English verbs: whether what they govern stands right or left of them."""

from itertools import pairwise

from ...lexicon import Mark
from ...tokens import Sentence
from . import words
from .amounts import QUOTES
from .tokens_at import key_at

PARTICLES = frozenset("to of with".split())
LISTING = frozenset("were included include : are comprised".split())


def voice(sentence: Sentence, mark: Mark) -> str | None:
    """ "right" for an active verb, "left" for a passive one, None for a word that is no verb
    here."""
    if mark.form == "ing":
        return "right" if _is_governing(sentence, mark) else None
    if mark.value == "detect" and key_at(sentence, mark.last) in ("in", "on", "at", "near"):
        return None  # a camp located in X
    before = mark.first - 1 - (key_at(sentence, mark.first - 1) in QUOTES)
    while before > mark.first - 5 and before >= 0 and _is_adverb(key_at(sentence, before)):
        before -= 1
    auxiliary = key_at(sentence, before)
    if mark.form == "base":
        return _base(mark, auxiliary)
    if auxiliary in words.BE or _is_of_cleft(sentence, mark):
        return "left"
    if auxiliary in words.HAVE or _is_interrupted(sentence, mark):
        return "right"
    if (
        _is_cleft(sentence, mark)
        or _is_inverted(sentence, mark)
        or key_at(sentence, mark.last - 1) in PARTICLES
    ):
        return "right"  # one bomb put an end to it
    if auxiliary == "and" and _is_participle(sentence, before - 1):
        return "left"
    quoted = key_at(sentence, mark.last) in QUOTES and key_at(sentence, mark.first - 1) in QUOTES
    return "right" if starts_object(sentence, mark.last + quoted) else "left"


def _base(mark: Mark, before: str) -> str | None:
    """The voice of a base form, which may be a noun: "another patrol", "a launch"."""
    if before in words.ARTICLES:
        return None
    if mark.value in ("lose", "take", "release") and before not in words.SUBJECTS:
        return "right" if before and before[-1] == "s" and mark.value != "lose" else None
    return "right"


def _is_interrupted(sentence: Sentence, mark: Mark) -> bool:
    """ "Two F-16s bombed, on intelligence gathered by drones, caves and shelters"."""
    if key_at(sentence, mark.last) != "," or not mark.first:
        return False
    if not _is_led_by_actor(sentence, mark):
        return False
    keys = [token.key for token in sentence.tokens[mark.last + 1 : mark.last + 12]]
    if "," not in keys or keys[0] in words.DETERMINERS | {"and"}:
        return False
    return starts_object(sentence, mark.last + 2 + keys.index(","))


def _is_led_by_actor(sentence: Sentence, mark: Mark) -> bool:
    """Does what flies, or a group that loses men, stand right before the verb?"""
    near = range(max(0, mark.first - 4), mark.first)
    if any(sentence.tokens[i].kind == "code" for i in near):
        return True
    marks = [m for i in near if (m := sentence.at[i]) is not None]
    if mark.value == "lose":
        return any(m.kind == "group" or m.value == "person" for m in marks)
    return any(m.kind == "air" or m.value in ("aircraft", "strike") for m in marks)


def _is_participle(sentence: Sentence, at: int) -> bool:
    """ "Were reached and destroyed": is the word before "and" a passive?"""
    auxiliary = {key_at(sentence, at - 1), key_at(sentence, at - 2)}
    mark = sentence.at[at]
    known = mark is not None and mark.kind == "verb" and mark.form == "left"
    return known or key_at(sentence, at).endswith("ed") and bool(auxiliary & words.BE)


def _is_governing(sentence: Sentence, mark: Mark) -> bool:
    """Not "the training", and not "vehicles carrying guns", which only describes the vehicles."""
    before = sentence.at[mark.first - 1] if mark.first else None
    if key_at(sentence, mark.first - 1) in ("the", "a", "for", "of"):
        return False
    describes = before is not None and before.kind == "noun"
    return not (describes and mark.value in ("fly", "lose", "release", "take", "deploy", "detect"))


def _is_adverb(key: str) -> bool:
    return key.endswith("ly") or key in (
        "also",
        "not",
        "all",
        "already",
        "since",
        "so",
        "far",
        "now",
        "then",
        "both",
    )


def _is_inverted(sentence: Sentence, mark: Mark) -> bool:
    """ "Destroyed were two tanks", "Also damaged in the strikes was a bridge"."""
    opener = key_at(sentence, mark.first - 1)
    following = {t.key for t in sentence.tokens[mark.last : mark.last + 1]}
    leaders = {t.key for t in sentence.tokens[max(0, mark.first - 4) : mark.first]}
    if {"that", "those"} <= leaders and following & LISTING:
        return True  # "Among those that airstrikes targeted were 11 camps"
    if opener in ("targets", "objects") and mark.first <= 6 and following & LISTING:
        return True  # "Targets struck were the airfield, three bridges …"
    if mark.first > 2 or opener not in ("", "also", "“", '"', "-", ":"):
        return False
    following = {t.key for t in sentence.tokens[mark.last : mark.last + 16]}
    return bool(following & {"were", "was", "are", ":"})


def _is_cleft(sentence: Sentence, mark: Mark) -> bool:
    """ "What the pilots destroyed near Hama was a command post"."""
    before = sentence.tokens[max(0, mark.first - 6) : mark.first]
    after = sentence.tokens[mark.last : mark.last + 16]
    return any(t.key == "what" for t in before) and any(t.key in ("was", "were") for t in after)


def _is_of_cleft(sentence: Sentence, mark: Mark) -> bool:
    """ "It was a self-propelled gun which another patrol engaged"."""
    keys = [token.key for token in sentence.tokens[max(0, mark.first - 16) : mark.first]]
    at = next((i for i, pair in enumerate(pairwise(keys)) if pair == ("it", "was")), None)
    relative = {"which", "that"} & set(keys[at:]) if at is not None else None
    return bool(relative) and key_at(sentence, mark.last) in ("", ".", ";", ",", "there")


def starts_object(sentence: Sentence, at: int) -> bool:
    if at >= len(sentence.tokens):
        return False
    token, mark = sentence.tokens[at], sentence.at[at]
    if token.key == "of" or mark is not None and mark.kind in ("weekday", "month", "time"):
        return False
    if token.kind in ("number", "code") or token.key in words.DETERMINERS:
        return True
    if mark is not None and mark.kind in ("number", "qualifier", "noun", "either", "place"):
        return True
    return token.kind == "word" and token.key not in words.STOPS
