"""English rules of its own, beside those that serve every language (mentions.py)."""

import re
from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene, counted_at, take
from ...nouns import noun_phrase
from ...quantities import Quantity
from . import words
from .amounts import QUOTES
from .grammar import TOTAL_WORDS
from .place_words import DEMONYMS

AIRCRAFT_TYPES = re.compile(
    r"(?:[CE]?F|Su|MiG|Tu|Il|AV|[EMQRU]*Q|AH|AC|EA|KC|Mi|Ka|CP|CC|P|UH|EC|FA|L|Yak|An|CH|RC|[HMOS]H|U)-\d"
    r"|(?:A-10|A-18|A-50|B-1|B-2|B-52|C-1\d\d|E-3|E-8)|GR4|FGR4|TB2|F1\d|F4|F5|MQ9",
    re.IGNORECASE,
)
WEAPON_TYPES = re.compile(r"(?:KAB|O?FAB|BetAB|GBU|AGM|Kh|Mk|CBU|BLU|RBK|3M)-\d|Mk8", re.IGNORECASE)
FRIENDLY = frozenset("sdf ypg peshmerga".split())
FLOWN = frozenset(["strike", "sortie", "strike_sortie"])


def numbers_of(scene: Scene) -> Iterator[Mention]:
    """The noun behind the number: "put at 1,391 the number of sorties", "to 214 the total of
    strikes"."""
    for quantity in scene.free():
        at = quantity.last + (scene.key(quantity.last) == "as")  # gave 1,354 as the number of
        led = scene.key(at) == "the"
        at += scene.key(at + 2) in TOTAL_WORDS and scene.key(at + 1) not in TOTAL_WORDS
        if not led or scene.key(at + 1) not in TOTAL_WORDS:
            continue
        at += 3 if scene.key(at + 2) == "of" else 2
        phrase = noun_phrase(scene.sentence, at, scene.language)
        if phrase.head is not None:
            scene.taken.add(quantity.number)
            yield Mention(
                quantity, phrase.kind, quantity.first, phrase.last, "number of", (at, phrase.last)
            )


def numbers_that_were(scene: Scene) -> Iterator[Mention]:
    """The noun behind a verb of being: "127 were the sorties that …"."""
    for quantity in scene.free():
        at = quantity.last
        if scene.key(at) not in words.BE or scene.key(at + 1) not in ("the", "its", "their"):
            continue
        phrase = noun_phrase(scene.sentence, at + 2, scene.language)
        if phrase.head is None or phrase.head.form != "plural" or phrase.kind not in FLOWN:
            continue
        scene.taken.add(quantity.number)
        term = phrase.first, phrase.last
        yield Mention(quantity, phrase.kind, quantity.first, phrase.last, "number that was", term)


def each_place(scene: Scene) -> Iterator[Mention]:
    """ "One each near A, B and C": as many figures as places."""
    for quantity in scene.free():
        if scene.key(quantity.last) != "each":
            continue
        phrase = noun_phrase(scene.sentence, quantity.last + 1, scene.language)
        flown = [m.noun for m in scene.preceding(quantity.first) if m.noun in FLOWN]
        noun = phrase.kind or (flown[-1] if flown else None)
        places = [p for p in scene.language.find_places(scene.sentence) if p.first >= quantity.last]
        if noun is None or not places:
            continue
        scene.taken.add(quantity.number)
        for i, place in enumerate(places):
            first = quantity.first if i == 0 else place.first
            yield Mention(
                quantity,
                noun,
                first,
                place.last,
                "each place",
                (place.first, place.last),
                confidence=0.8,
                place=place,
            )


def people_without_noun(scene: Scene) -> Iterator[Mention]:
    """People whom only the verb names: "killing 20", "the militants have lost 2,359"."""
    for quantity in scene.free():
        verb, mark = _verb_of_people(scene, quantity)
        if verb is None:
            continue
        scene.taken.add(quantity.number)
        behind = mark is not None and mark.first >= quantity.last
        last = min(quantity.last + 2 * behind, len(scene.sentence.tokens))
        yield Mention(
            quantity,
            "person",
            quantity.first,
            last,
            "people without a noun",
            (quantity.first, quantity.last),
            verb=verb,
            verb_mark=mark,
            confidence=0.7,
            sure=True,
        )


def aircraft_of_allies(scene: Scene) -> Iterator[Mention]:
    """ "The kingdom has 100 aircraft in it; Kuwait takes part with 15, Qatar with 10"."""
    for quantity in scene.free():
        fleet = any(m.noun == "aircraft" for m in scene.here if m.last <= quantity.first)
        ends = scene.key(quantity.last) in ("", ".", ",", ";", "each", "and")
        if fleet and ends and scene.key(quantity.first - 1) == "with":
            scene.taken.add(quantity.number)
            last = quantity.last + (scene.key(quantity.last) == "each")
            term = quantity.first, quantity.last
            yield Mention(
                quantity,
                "aircraft",
                quantity.first,
                last,
                "aircraft of an ally",
                term,
                verb="deploy",
                confidence=0.7,
                sure=True,
            )


def _verb_of_people(scene: Scene, quantity: Quantity) -> tuple[str | None, Mark | None]:
    """ "Killing 20", "some 2,700 were injured": the verb on either side of the number."""
    at = quantity.last + (scene.key(quantity.last) in ("others", "more"))
    before, after = scene.mark(quantity.first - 1), scene.mark(at)
    if scene.key(at) in words.BE | words.HAVE:
        after = scene.mark(at + 1) or scene.mark(at + 2)
    if _is_person_verb(before) and before.form == "right":
        return before.value, before
    if _is_person_verb(after) and after.form == "left":
        return after.value, after
    told = scene.mark(quantity.first - 2)
    counted = scene.key(quantity.first - 3) in ("the", "their", "its", "dead")
    if scene.key(quantity.first - 1) == "at" and _is_person_verb(told) and counted:
        return told.value, None  # put the killed at 64
    if [scene.key(quantity.last + n) for n in range(3)] == ["of", "the", "dead"]:
        return "kill", None
    if before is not None and before.value == "lose" and lost_by_enemy(scene, before):
        return "kill", None
    return None, None


def _is_person_verb(mark: Mark | None) -> bool:
    return mark is not None and mark.kind == "verb" and mark.value in ("kill", "wound")


def lost_by_enemy(scene: Scene, verb: Mark) -> bool:
    """ "The Nusra Front lost 1,000 militants": the losses are not the campaign's own."""
    if not scene.key(verb.first).startswith(("lost", "lose", "losing")):
        return False
    subjects = [
        m
        for m in scene.sentence.marks
        if m.first < verb.first and m.kind in ("noun", "group", "air")
    ]
    if not subjects or scene.key(subjects[-1].first) in FRIENDLY:
        return False
    return subjects[-1].kind == "group" or subjects[-1].value == "person"


def named_types(scene: Scene) -> Iterator[Mention]:
    """Types for nouns: "two Iraqi F-16s", "six Tu-22M3", "ten KAB-500s"."""
    for quantity in scene.free():
        phrase = noun_phrase(scene.sentence, quantity.last, scene.language)
        for at in range(phrase.first, phrase.last):
            noun = code_class(scene.sentence.tokens[at])
            if noun is not None:
                scene.taken.add(quantity.number)
                inside = range(at + 1, phrase.last)
                verbs = (n for n in inside if (m := scene.mark(n)) and m.kind == "verb")
                last = next(verbs, phrase.last)  # thirty F-16s took part
                term = phrase.first, last
                yield Mention(
                    quantity, noun, quantity.first, last, "named type", term, confidence=0.8
                )
                break


def is_aircraft_type(token) -> bool:
    """Is the token a type of aircraft ("F-16s")?"""
    return token.kind == "code" and code_class(token) == "aircraft"


def code_class(token) -> str | None:
    """What a type written in letters and digits is: "Su-34", "KAB-500", else an item."""
    if token.kind != "code":
        return None
    if AIRCRAFT_TYPES.match(token.text):
        return "aircraft"
    return "weapon" if WEAPON_TYPES.match(token.text) else "item"


def _is_common(token) -> bool:
    """A word, or a type that is written like one ("Galebs"), and no people ("Houthis")."""
    capital = token.text[0].isupper()
    return not capital or token.text.endswith("s") and token.key not in DEMONYMS


def unknown_things(scene: Scene) -> Iterator[Mention]:
    """Things that no lexicon knows; only a verb of destruction makes them claims: "three
    separators"."""
    for quantity in scene.free():
        if quantity.number in scene.taken:
            continue
        at = counted_at(scene, quantity)
        phrase = noun_phrase(scene.sentence, at, scene.language)
        if phrase.head is not None or phrase.last == phrase.first or quantity.low is None:
            continue
        end = phrase.last - (scene.key(phrase.last - 1) in QUOTES)  # 22 "jihad-mobiles"
        last = scene.sentence.tokens[end - 1]
        plural = last.key.endswith("s") or quantity.low == 1
        if last.kind == "word" and plural and _is_common(last):
            take(scene, quantity, at)
            yield Mention(
                quantity,
                None,
                quantity.first,
                phrase.last,
                "unknown thing",
                (phrase.first, phrase.last),
                confidence=0.5,
            )
