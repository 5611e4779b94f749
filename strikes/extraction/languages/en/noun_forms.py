"""English nouns in singular and plural, and those that may be verbs."""

from ...lexicon import Lexicon, Sense, phrases
from .nouns import (
    AIRCRAFT,
    AREA,
    ENGAGEMENT,
    HARDWARE,
    ITEM,
    NONE,
    PERSON,
    SETTLEMENT,
    SORTIE,
    STRIKE,
    STRIKE_SORTIE,
    TARGET,
    WEAPON,
)

PIECES = frozenset(["bomb", "munition", "missile", "airstrike"])  # tons of bombs
CLASSES = (
    ("none", NONE),
    ("settlement", SETTLEMENT),
    ("area", AREA),
    ("target", TARGET),
    ("person", PERSON),
    ("weapon", WEAPON),
    ("aircraft", AIRCRAFT),
    ("item", ITEM),
    ("engagement", ENGAGEMENT),
    ("strike", STRIKE),
    ("sortie", SORTIE),
    ("strike_sortie", STRIKE_SORTIE),
)
EITHER = {
    "strike": ("strike", "hit"),
    "raid": ("strike", "hit"),
    "attack": ("strike", "hit"),
    "assault": ("strike", "hit"),
    "target": ("target", "hit"),
    "hit": ("target", "hit"),
    "bomb": ("weapon", "hit"),
    "rocket": ("weapon", None),
    "shell": ("weapon", None),
    "launch": ("weapon", "fly"),
    "fire": ("none", "release"),
    "use": ("none", "release"),
    "house": ("item", None),
    "pound": ("none", "hit"),
    "damage": ("none", "damage"),
    "wound": ("none", "wound"),
}


def plural(noun: str) -> str:
    """The plural of a noun, or of the head of "tonne of bomb"."""
    head, of, rest = noun.partition(" of ")
    return _plural(head) + of + (_plural(rest) if of and rest in PIECES else rest)


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh", "z")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def add_nouns(lexicon: Lexicon) -> None:
    """Give the lexicon every noun in singular and plural; a noun's form says which."""
    for value, words in CLASSES:
        for noun in phrases(words):
            lexicon.add([plural(noun)], Sense("noun", value, "plural"))
            lexicon.add([noun], Sense("noun", value, "singular"))
    lexicon.add(["blows"], Sense("noun", "strike", "plural"))
    lexicon.add(["barracks"], Sense("noun", "item", "any"))
    lexicon.add(phrases(HARDWARE), Sense("noun", "item", "plural"))
    for noun in (
        "aircraft",
        "headquarters",
        "people",
        "men",
        "women",
        "children",
        "means of delivery",
    ):
        kinds = {"aircraft": "aircraft", "headquarters": "item", "means of delivery": "item"}
        lexicon.add([noun], Sense("noun", kinds.get(noun, "person"), "any"))
    for noun, senses in EITHER.items():
        lexicon.add([plural(noun)], Sense("either", senses, "plural"))
        lexicon.add([noun], Sense("either", senses, "singular"))
