"""English amounts that stand alone, their noun having been said before: "38 of them"."""

from ...calendar_dates import year_at
from ...mentions import Mention, Scene
from ...quantities import Quantity
from ...tokens import Sentence
from . import words
from .tokens_at import key_at
from .wholes import is_own_total

PLACE_PREPOSITIONS = frozenset(
    """in near outside around at over on against across inside along south north east
    west""".split()
)
LISTED = frozenset(": , and ( with including – —".split())
STRUCK = frozenset("fly hit destroy damage".split())
THEM = frozenset("them these those which whom".split())
ORDINALS = frozenset("first second third next following day fourth fifth".split())
REST = frozenset("other further remaining another additional".split())
REST_ENDS = frozenset(
    ["", ".", ",", ";", "meant", "intended", "aimed", "flown", "that", "which", "earlier"]
)
TARGETED = (["target", "of"], ["part", "in"], ["participated", "in"])
AIR_DEFENCE = [["air", "defence"], ["air", "defences"], ["air", "defense"], ["air", "defenses"]]
TOLD = (("there", "were"), ("it", "was"))
GROWN = frozenset("to from reached and then".split())


def is_elliptic(sentence: Sentence, quantity: Quantity) -> bool:
    """See `Language.is_elliptic`."""
    before, after = key_at(sentence, quantity.first - 1), key_at(sentence, quantity.last)
    then = key_at(sentence, quantity.last + 1)
    mark = sentence.at[quantity.last] if quantity.last < len(sentence.at) else None
    if after == "of" and then in THEM or _is_told(sentence, quantity):
        return True
    if _is_rest(sentence, quantity) or _has_target(sentence, quantity):
        return True
    flown = sentence.at[quantity.first - 1] if quantity.first else None
    if flown is not None and flown.kind == "verb" and flown.value in STRUCK:
        return after in ("", ",", ".", "of", "on", "in", "and")  # on Thursday they flew 132
    if mark is not None and (
        mark.kind in ("rate", "verb") or mark.kind == "place" and before in "(/"
    ):
        return True  # 15,126 strikes (9,870 Iraq / 5,256 Syria)
    if _is_said_of_part(sentence, quantity, before, after):
        return True
    if after in ("on", "against") and _aims(sentence, quantity.last + 1):
        return True  # 13 strikes on areas and three on positions
    if _sums_up(sentence, quantity) or _ends_on_place(sentence, quantity):
        return True
    if after in PLACE_PREPOSITIONS:
        return _points_somewhere(sentence, quantity.last + 1)
    if after == "the" and then in ORDINALS:
        return True
    return before in GROWN and any(m.kind == "growth" for m in sentence.marks)


def _is_of_late(sentence: Sentence, at: int) -> bool:
    """ "Four vehicles today, and five late last night"."""
    time = sentence.at[at + 1] if at + 1 < len(sentence.at) else None
    dated = time is not None and time.kind in ("time", "weekday")
    return key_at(sentence, at) in ("late", "early") and dated


def _is_group(sentence: Sentence, at: int) -> bool:
    mark = sentence.at[at] if at < len(sentence.at) else None
    return mark is not None and mark.kind == "group"


def _is_said_of_part(sentence: Sentence, quantity: Quantity, before: str, after: str) -> bool:
    """ "Including 145 by bombers", "the 30,743 of 2016", "12 others", "70 were"."""
    if after in ("by", "from", "with") and before in LISTED:
        return True
    if before in LISTED and _is_of_late(sentence, quantity.last):
        return True
    if after == "of" and before == "and" and _is_group(sentence, quantity.last + 1):
        return True  # 28,000 fighters of ISIS and 7,000 of al-Nusra
    if after == "of" and year_at(sentence, quantity.last + 1):
        return True
    if after in words.BE:
        named = key_at(sentence, quantity.number - 1) == "the"  # the two were hanged
        return not named and key_at(sentence, quantity.last + 1) not in ("the", "a", "an")
    if after in ("came", "come", "hailed") and key_at(sentence, quantity.last + 1) == "from":
        return True
    single = key_at(sentence, quantity.number) == "one"  # though one had a heart attack
    return after in ("among", "more", "others", "there") or after in words.HAVE and not single


def _is_rest(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Hit by the other two", "a further 90 meant to suppress air defences"."""
    inside = {key_at(sentence, i) for i in range(quantity.first, quantity.number)}
    after = sentence.at[quantity.last] if quantity.last < len(sentence.at) else None
    ends = key_at(sentence, quantity.last) in REST_ENDS
    told = after is not None and after.kind in ("verb", "time", "weekday")
    return bool(inside & REST) and (ends or told)


def _has_target(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Baqim was the target of two", "Jordan had a part in 946"."""
    leaders = [key_at(sentence, quantity.first - n) for n in (2, 1)]
    after = key_at(sentence, quantity.last)
    return leaders in TARGETED and after in ("", ",", ".", ";", "and", "more")


def _is_told(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Near Raqqa alone there were 22"."""
    if is_own_total(sentence, quantity.number):
        return True
    told = (key_at(sentence, quantity.first - 2), key_at(sentence, quantity.first - 1))
    ends = key_at(sentence, quantity.last) in ("", ",", ".", ";", ":")
    return ends and (told in TOLD or told == ("had", "been") and _is_there(sentence, quantity))


def _is_there(sentence: Sentence, quantity: Quantity) -> bool:
    return key_at(sentence, quantity.first - 3) == "there"


def _aims(sentence: Sentence, at: int) -> bool:
    mark = sentence.at[at] if at < len(sentence.at) else None
    if [key_at(sentence, at), key_at(sentence, at + 1)] in AIR_DEFENCE:
        return True
    return mark is not None and mark.kind == "noun" and mark.value in ("item", "target", "person")


def _sums_up(sentence: Sentence, quantity: Quantity) -> bool:
    """ "222 strike sorties, then 79 against air defences, altogether 301"."""
    before = sentence.at[quantity.first - 1] if quantity.first else None
    total = before is not None and before.kind == "total" and before.value == "total"
    led = key_at(sentence, quantity.first - 2) in (",", ";", "and") if total else False
    return led and key_at(sentence, quantity.last) in ("", ".", ",", ";")


def _ends_on_place(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Outside Misrata it was 15 tanks, and south of Brega, in the east, two"."""
    if key_at(sentence, quantity.last) not in ("", ".", ";", '"', "”"):
        return False
    if key_at(sentence, quantity.first - 1) != "," or quantity.first != quantity.number:
        return False
    near = [m for m in sentence.at[max(0, quantity.first - 8) : quantity.first] if m is not None]
    return any(m.kind == "place" for m in near) and not any(m.kind == "noun" for m in near)


def _points_somewhere(sentence: Sentence, at: int) -> bool:
    """Does a place, a day or "the city" follow a preposition?"""
    if at >= len(sentence.tokens):
        return False
    token = sentence.tokens[at]
    if year_at(sentence, at) or at in sentence.timed:
        return True  # 63 strikes in 2019 and 53 in 2020, three on 4 December
    return token.text[0].isupper() or token.key in ("the", "of", "each", "night", "and", "that")


def strikes(scene: Scene, first: int) -> bool:
    """Is what an elliptic amount counts the subject of a verb of striking?"""
    marks = [m for m in scene.sentence.marks if first <= m.first < first + 7]
    verb = next((m for m in marks if m.kind == "verb"), None)
    blows = ("hit", "destroy", "damage", "suppress")
    return verb is not None and verb.form == "right" and verb.value in blows


def are_released(scene: Scene, at: int) -> bool:
    verb = scene.mark(at + 1)
    passive = verb is not None and verb.kind == "verb" and verb.form == "left"
    return scene.key(at) in ("were", "was") and passive and verb.value == "release"


def stands_on_a_day(sentence: Sentence, at: int) -> bool:
    """ "Four on Saturday", "two more on Sunday"."""
    at += at < len(sentence.tokens) and sentence.tokens[at].key == "more"
    day = sentence.at[at + 1] if at + 1 < len(sentence.at) else None
    return (
        sentence.tokens[min(at, len(sentence.at) - 1)].key == "on"
        and day is not None
        and day.kind == "weekday"
    )


def _is_added(scene: Scene, quantity: Quantity) -> bool:
    """ "196 strike sorties, to which come 61 against air defences": as many more of the same."""
    leaders = [scene.key(quantity.first - n) for n in (3, 2, 1)]
    return leaders[:2] == ["to", "which"] or leaders[-1] == "plus"


def _is_sum_of(quantity: Quantity, parts: list[Mention]) -> bool:
    """ "196 strike sorties and 61 against air defences, making 257 in all"."""
    lows = [part.quantity.low for part in parts]
    if len(parts) < 2 or None in lows or quantity.low is None:
        return False
    return parts[0].noun == parts[1].noun and sum(lows) == quantity.low


def _flies(scene: Scene, mention: Mention) -> bool:
    return mention.noun == "aircraft" or scene.key(mention.last - 1) == "fighters"


def noun_of(scene: Scene, quantity: Quantity, before: list[Mention]) -> str | None:
    """The class of noun that the amount counts, None for no claim."""
    if _is_added(scene, quantity) or _is_sum_of(quantity, before[-2:]):
        return before[-1].noun
    if is_own_total(scene.sentence, quantity.number) and before[-1].noun == "strike_sortie":
        return "sortie"
    if scene.key(quantity.last - 1) == "pair" and any(_flies(scene, m) for m in scene.here):
        return "aircraft"  # a pair of fighters, and another pair
    if before[-1].rule == "subset" and len(before) > 1 and before[-2].noun in ("sortie", "strike"):
        return before[-2].noun  # 772 sorties, 323 of them strike sorties, 92 for suppression
    many = [m for m in before[-3:] if not m.quantity.article] if quantity.low != 1 else []
    many = many or before
    kinds = [m.noun for m in many[-3:] if m.noun != "engagement"]
    flown = [m.noun for m in before[-3:] if m.noun in ("strike", "sortie")]
    verb = scene.mark(quantity.first - 1)
    said = verb is not None and verb.kind == "verb" and verb.value == "fly"
    aimed = {scene.key(quantity.last), scene.key(quantity.last + 1)} >= {"more", "on"}
    if aimed and any(m.noun == "weapon" for m in scene.here):
        return "weapon"  # a Hellfire against a mortar team, and two more on two trucks
    if are_released(scene, quantity.last) and any(m.noun == "weapon" for m in before):
        return "weapon"  # 503 were released
    if flown and strikes(scene, quantity.last):
        return flown[-1]  # "three more near Ramadi struck a tactical unit"
    if flown and (said or stands_on_a_day(scene.sentence, quantity.last)):
        return flown[-1]
    if said:
        return None
    return kinds[-1] if kinds else before[-1].noun
