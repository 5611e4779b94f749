"""English words that mean one thing among some neighbours and another among others."""

from itertools import pairwise

from ...lexicon import Mark
from ...tokens import Sentence
from . import words
from .tokens_at import key_at

STANDING = frozenset(["item", "target"])  # what is brought down by bombs, and never flew
REACH = 5  # tokens between "brought down" and what it governs
FLYING = frozenset(["aircraft", "weapon"])


def settled(sentence: Sentence, mark: Mark) -> Mark:
    """The mark with the sense that its neighbours give it; itself where they say nothing."""
    if mark.kind == "trap":
        return _trap(sentence, mark)
    if mark.kind in ("noun", "air"):
        mark = _noun(sentence, mark)
    key = sentence.tokens[mark.first].key
    if key in ("hit", "hits") and _is_a_hit(sentence, mark.first):
        return mark._replace(kind="filler", value="")
    if mark.kind == "air" and key_at(sentence, mark.first - 2).endswith("mm"):
        return mark._replace(kind="filler", value="")  # 150 rounds of 7.62mm (NATO)
    if mark.kind != "verb":
        return mark
    if key in ("release", "releases") and _is_owned(sentence, mark.first):
        return mark._replace(kind="say", value="say", form="")
    if key == "engaged" and mark.value == "deploy" and _is_engaged_by_strikes(sentence, mark):
        return Mark("verb", "hit", "left", mark.first, mark.first + 1)
    if key in ("brought", "bring", "bringing", "brings") and mark.value == "lose":
        return mark._replace(value="destroy") if _is_of_buildings(sentence, mark) else mark
    return mark


def _trap(sentence: Sentence, mark: Mark) -> Mark:
    """A word that tells of other business, or only seems to."""
    if sentence.tokens[mark.first].key.startswith("cost") and _is_of_lives(sentence, mark):
        return Mark("verb", "kill", "right", mark.first, mark.last)
    idle = _are_on_the_ground(sentence, mark) or _is_of_vehicle(sentence, mark)
    return mark._replace(kind="filler", value="") if idle else mark


def _noun(sentence: Sentence, mark: Mark) -> Mark:
    """A noun that is a name, a number or another noun's other name."""
    if _is_van(sentence, mark):
        return mark._replace(kind="place", value=(), form="town")
    if mark.kind == "air" and _are_raids(sentence, mark):
        return Mark("noun", "strike", "plural", mark.first, mark.last)
    if mark.value == "person" and _is_number(sentence, mark):
        return mark._replace(kind="filler", value="")
    return mark


def _is_van(sentence: Sentence, mark: Mark) -> bool:
    """ "In Van, a province of Turkey": a name, and no vehicle."""
    led = key_at(sentence, mark.first - 1) in ("in", "near", "of")
    return sentence.tokens[mark.first].text == "Van" and led


def _are_raids(sentence: Sentence, mark: Mark) -> bool:
    """ "Air operations against targets in Gara": raids under another name."""
    operations = key_at(sentence, mark.last - 1) == "operations"
    return operations and key_at(sentence, mark.last) in ("against", "on")


def _is_number(sentence: Sentence, mark: Mark) -> bool:
    """ "September's figure was 841", "in Iraq the figure is 53": no man."""
    figure = key_at(sentence, mark.last - 1) in ("figure", "figures")
    after = sentence.at[mark.last] if mark.last < len(sentence.at) else None
    joined = after is not None and after.kind in ("equals", "growth", "time", "total")
    return figure and (joined or key_at(sentence, mark.last) in ("for", "of"))


def _are_on_the_ground(sentence: Sentence, mark: Mark) -> bool:
    """ "Of the Serb forces on the ground in Kosovo 30 were struck": who stands there, not who
    fights."""
    if key_at(sentence, mark.last - 1) != "ground" or key_at(sentence, mark.last) != "in":
        return False
    before = [token.key for token in sentence.tokens[max(0, mark.first - 8) : mark.first]]
    return bool(set(before) & {"forces", "troops", "army", "units"}) and "of" in before


def _is_of_lives(sentence: Sentence, mark: Mark) -> bool:
    """ "The strikes have cost some 2,600 Houthis their lives"."""
    keys = [token.key for token in sentence.tokens[mark.last : mark.last + 8]]
    return ("their", "lives") in pairwise(keys)


def _is_of_vehicle(sentence: Sentence, mark: Mark) -> bool:
    """ "Four combat vehicles of infantry"."""
    led = key_at(sentence, mark.first - 1) == "of"
    before = sentence.at[mark.first - 2] if mark.first > 1 else None
    thing = before is not None and before.kind == "noun" and before.value == "item"
    return key_at(sentence, mark.first) == "infantry" and led and thing


def _is_owned(sentence: Sentence, at: int) -> bool:
    """ "Monday's release": a text, not what jets do with bombs."""
    before = sentence.tokens[at - 1] if at else None
    if before is None or key_at(sentence, at + 1) in ("of", "bombs"):
        return False
    day = sentence.at[at - 1]
    dated = day is not None and day.kind in ("weekday", "month")
    return dated or before.text.endswith(("'s", "’s")) or before.key in ("the", "a", "its", "this")


def _is_a_hit(sentence: Sentence, at: int) -> bool:
    """ "The hit was precise": what struck home, and nobody who strikes."""
    return (
        key_at(sentence, at - 1) in ("the", "a", '"', "“") and key_at(sentence, at + 1) in words.BE
    )


def _is_engaged_by_strikes(sentence: Sentence, mark: Mark) -> bool:
    """ "Two units were engaged in four strikes": units that are engaged in strikes fly them."""
    beside = sentence.at[mark.first - 1] if mark.first else None
    listed = beside is not None and beside.kind == "noun" and beside.value == "item"
    if key_at(sentence, mark.first - 1) not in words.BE and not listed:
        return False
    before = [m for m in sentence.marks if m.last < mark.first and m.kind == "noun"]
    if not before or any(m.value in FLYING for m in before[-1:]):
        return False
    after = sentence.at[mark.last : mark.last + 4]
    senses = [m.value if m.kind == "noun" else m.value[0] for m in after if _is_noun(m)]
    return "strike" in senses


def _is_noun(mark: Mark | None) -> bool:
    return mark is not None and mark.kind in ("noun", "either")


def _is_of_buildings(sentence: Sentence, mark: Mark) -> bool:
    """ "A bridge was brought down": bombs did it, and nobody shot at it."""
    passive = key_at(sentence, mark.first - 1) in words.BE
    first = mark.first - REACH if passive else mark.last
    near = [m for m in sentence.marks if first <= m.first < first + REACH and m.kind == "noun"]
    return bool(near) and all(m.value in STANDING for m in near)


def is_price(sentence: Sentence, mark: Mark) -> bool:
    """ "At $1.5 million a shot"."""
    return (key_at(sentence, mark.first - 1), key_at(sentence, mark.first)) == ("a", "shot")
