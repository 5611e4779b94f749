"""What leads to a struck place in English: prepositions, verbs of striking, a way there."""

from ...tokens import Sentence
from . import place_words as words
from .place_names import begins_name, is_known, name_at
from .words import STOPS

SAID = 8  # tokens behind a verb of saying within which "at X" is where it was said
FLYING = frozenset("patrol patrols patrolled patrolling sorties missions flights flew".split())
SHAKEN = frozenset("shook rocked rattled ravaged".split())
OPENING = words.GENERIC | words.PARTICLES | frozenset("ash ad ar as az mount deir".split())


def leading_key(sentence: Sentence, i: int) -> str | None:
    """The preposition at a token that may lead a struck place, None when none may follow it.

    What leads as surely as "near" does is given as "near", e.g. "hit" in "hit Abyan and Lahej".
    """
    key, before = sentence.tokens[i].key, sentence.tokens[i - 1].key if i else ""
    if _is_struck_directly(sentence, i) or key == "to" and before in ("close", "next"):
        return "near"
    if key == "over" and before in FLYING:
        return "near"  # "patrolled over Ramadi"
    turned = key in ("were", "was") and _is_turned(sentence, i)
    if turned or key == "between" and _parts_two_names(sentence, i):
        return "near"
    if key == "for" and before in words.AIMS:
        return "in"
    if key in words.ONWARD and _is_bound_for(sentence, i):
        return "near"
    if key in ("in", "at") and (before in words.SPOKEN or _is_where_said(sentence, i)):
        return None  # "a spokesman in Baghdad said"
    if key not in words.PREPOSITIONS and key != "of" or is_distance(sentence, i):
        return None
    if key == "at" and i and (_struck_before(sentence, i) or _happened_at(sentence, i)):
        return "near"
    if key == "of" and (before not in words.KIND_OF or _explains(sentence, i)):
        return None
    return key


def _is_where_said(sentence: Sentence, i: int) -> bool:
    """ "It said on Monday in Yola"."""
    day = sentence.at[i - 1] if i > 2 else None
    said = sentence.at[i - 3] if i > 2 else None
    dated = day is not None and day.kind == "weekday" and sentence.tokens[i - 2].key == "on"
    return dated and said is not None and said.kind == "say"


def _is_turned(sentence: Sentence, i: int) -> bool:
    """ "Struck from the air were Al-Jawf and Al-Bayda"."""
    first = sentence.at[0]
    struck = first is not None and first.kind == "verb" and first.value == "hit"
    return struck and first.form == "right" and i < SAID and begins_name(sentence, i + 1)


def _explains(sentence: Sentence, i: int) -> bool:
    """ "Tajoura, a suburb of Tripoli": what only tells where the struck place lies."""
    before = [token.key for token in sentence.tokens[max(0, i - 8) : i]]
    opener = next((n for n in range(len(before) - 1, 0, -1) if before[n] in ("a", "an")), None)
    if opener is None or before[opener - 1] != ",":
        return False
    return before[opener + 1 : opener + 2] == before[-1:] or "of" in before[opener:]


def is_distance(sentence: Sentence, i: int) -> bool:
    """Is it "80 km east of X", where X is only a point of reference?"""
    window = sentence.tokens[max(0, i - 8) : i]
    measured = any(
        t.key in ("km", "kilometers", "kilometres", "miles", "mile", "kilometer") for t in window
    )
    return measured and any(
        t.key in words.DIRECTIONS or t.key in ("from", "of")
        for t in sentence.tokens[max(0, i - 2) : i]
    )


def _is_struck_directly(sentence: Sentence, i: int) -> bool:
    """ "Hit Abyan and Lahej", "a raid on Shaddadi": a name alone, and no "hit Qaddafi forces"."""
    mark, on = sentence.at[i], sentence.tokens[i].key in ("on", "over")
    if sentence.tokens[i].key in SHAKEN and i and _is_strike_noun(sentence, i - 1):
        return True  # "air raids shook Sanaa"
    hit = mark is not None and mark.kind == "verb" and mark.value == "hit" and mark.form == "right"
    aimed = on and i and (_is_strike_noun(sentence, i - 1) or _is_part(sentence, i - 1))
    if not (hit and mark.last == i + 1 or aimed):
        return False
    if i + 1 >= len(sentence.tokens) or not begins_name(sentence, i + 1):
        return False
    place = name_at(sentence, i + 1)
    if place is None or sentence.tokens[place.last - 1].text.endswith(("'s", "’s")):
        return False
    if (
        not is_known(sentence, place)
        and " " in place.name
        and sentence.tokens[i + 1].key not in OPENING
    ):
        return False  # "hit Omar al-Shishani"
    known = is_known(sentence, place) and sentence.at[min(place.last, len(sentence.at) - 1)] is None
    return known or place.last >= len(sentence.tokens) or _ends_name(sentence, place.last)


def _happened_at(sentence: Sentence, i: int) -> bool:
    """ "Killed scores of insurgents at Tumbun Rego on Monday"."""
    deeds = ("destroy", "kill", "hit", "damage", "release")
    done = any(m.kind == "verb" and m.value in deeds and m.last <= i for m in sentence.marks)
    parts = (at for at in range(i, -1, -1) if sentence.tokens[at].text in ";:")
    start = max(next(parts, 0), i - SAID)
    if not done or any(m.kind == "say" and start <= m.first < i for m in sentence.marks):
        return False
    follows = i + 1 < len(sentence.tokens) and begins_name(sentence, i + 1)
    place = name_at(sentence, i + 1) if follows else None
    return place is not None and (
        place.last >= len(sentence.tokens) or _ends_name(sentence, place.last)
    )


def _parts_two_names(sentence: Sentence, i: int) -> bool:
    """ "Between Zintan and Yafran"."""
    place = name_at(sentence, i + 1) if _begins(sentence, i + 1) else None
    if place is None or place.last + 1 >= len(sentence.tokens):
        return False
    return sentence.tokens[place.last].key == "and" and begins_name(sentence, place.last + 1)


def _begins(sentence: Sentence, at: int) -> bool:
    return at < len(sentence.tokens) and begins_name(sentence, at)


def _is_part(sentence: Sentence, at: int) -> bool:
    """ "Seven raids on Nihm and two on Sirwah"."""
    mark = sentence.at[at]
    number = sentence.tokens[at].kind == "number" or mark is not None and mark.kind == "number"
    return number and any(_is_strike_noun(sentence, i) for i in range(at))


def _is_strike_noun(sentence: Sentence, at: int) -> bool:
    mark = sentence.at[at]
    aimed = ("strike", "sortie", "weapon")
    return mark is not None and mark.kind == "noun" and mark.value in aimed


def _ends_name(sentence: Sentence, at: int) -> bool:
    """Does nothing follow that the name could belong to?"""
    token, mark = sentence.tokens[at], sentence.at[at]
    timed = mark is not None and mark.kind in ("time", "weekday", "month", "refer", "clause")
    return token.kind != "word" or timed or token.key in STOPS | {"and", "province"}


def _is_bound_for(sentence: Sentence, i: int) -> bool:
    """ "A column on its way to X", "tanks that moved up to X": struck on the way there."""
    return bool({t.key for t in sentence.tokens[max(0, i - 2) : i]} & words.BOUND)


def _struck_before(sentence: Sentence, i: int) -> bool:
    mark = sentence.at[i - 1]
    if sentence.tokens[i - 1].key in ("airfield", "airport", "barracks"):
        return True
    return mark is not None and mark.kind == "noun" and mark.value in ("strike", "target", "item")
