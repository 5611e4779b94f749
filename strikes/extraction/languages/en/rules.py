"""English rules of its own, beside those that serve every language (mentions.py)."""

import re
from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene, counted_at, take
from ...nouns import noun_phrase
from ...quantities import Quantity
from . import words
from .place_words import DEMONYMS

TOTAL_WORDS = frozenset(["number", "total", "tally", "count", "toll"])
AIRCRAFT_TYPES = re.compile(
    r"(?:[CE]?F|Su|MiG|Tu|Il|AV|[EMQRU]*Q|AH|EA|KC|Mi|Ka|CP|CC|P|UH|EC|FA|L|Yak|An|CH|RC|U)-\d"
    r"|(?:A-10|A-50|B-1|B-2|B-52|C-1\d\d|E-3|E-8)|GR4|FGR4|TB2|F1\d|F4|F5|MQ9",
    re.IGNORECASE,
)
WEAPON_TYPES = re.compile(r"(?:KAB|O?FAB|BetAB|GBU|AGM|Kh|Mk|CBU|BLU|RBK|3M)-\d|Mk8", re.IGNORECASE)
FLOWN = frozenset(["strike", "sortie", "strike_sortie"])
SKIPPED = frozenset(
    "that the as which being intended meant planned classed counted described".split()
)
KINDS_OF_FLIGHT = frozenset(
    """reconnaissance surveillance refuelling refueling attack strike bombing escort patrol
    transport control support defence defense intelligence suppression""".split()
)
ARMED = frozenset("strike strikes attack attacks bombing".split())
OF_THEM = frozenset(["them", "these", "those", "which", "whom"])


def subsets(scene: Scene) -> Iterator[Mention]:
    """A part of what was counted before, named anew: "218 of which were strike sorties"."""
    for quantity in scene.free():
        mention = _of_named_whole(scene, quantity) or _of_them(scene, quantity)
        if mention is not None:
            scene.taken.add(quantity.number)
            yield mention


def _of_named_whole(scene: Scene, quantity: Quantity) -> Mention | None:
    noun = _named_whole(scene, quantity.first)
    if noun is None:
        return None
    last = min(quantity.last + 1, len(scene.sentence.tokens))
    term = quantity.first, quantity.last
    return Mention(quantity, noun, quantity.first, last, "subset", term, confidence=0.8)


def _of_them(scene: Scene, quantity: Quantity) -> Mention | None:
    """ "38 of them combat", "of which 218 were strike sorties"."""
    at = _after_of_them(scene, quantity.last)
    joint = scene.mark(quantity.first - 1)
    if joint is not None and joint.kind == "equals":
        return None
    if at is None and not _stands_after_of_which(scene, quantity.first):
        return None
    at = _skip(scene, at or quantity.last)
    phrase = noun_phrase(scene.sentence, at, scene.language)
    earlier = scene.preceding(quantity.first)
    if not earlier or earlier[-1].noun == "none" or earlier[-1].trapped:
        return None
    noun, before = phrase.kind, earlier[-1]
    if noun is None and {scene.key(at), scene.key(at + 1)} & ARMED:
        noun = "strike_sortie" if before.noun == "sortie" else None
    if noun is None:
        combat = "combat" in _keys(scene, at, at + 2) and before.noun == "sortie"
        of_those = scene.language.elliptic_noun(scene, quantity, earlier)
        noun = "strike_sortie" if combat else of_those
    last = max(phrase.last if phrase.head else quantity.last + 1, quantity.last)
    last = min(last, len(scene.sentence.tokens))
    term = (at, last) if phrase.head else (quantity.first, quantity.last)
    verb, first = before.verb, quantity.first
    return Mention(quantity, noun, first, last, "subset", term, verb=verb, confidence=0.8)


def kinds_of_flight(scene: Scene) -> Iterator[Mention]:
    """ "230 sorties, 145 of them of ground attack, 40 of reconnaissance, 20 for refuelling"."""
    for quantity in scene.free():
        at = quantity.last
        kind = {scene.key(at + 1), scene.key(at + 2)}
        flown = any(
            q.first < quantity.first and _counts_flights(scene, q) for q in scene.quantities
        )
        if scene.key(at + 1) in OF_THEM:
            continue
        if scene.key(at) not in ("of", "for", "in") or not kind & KINDS_OF_FLIGHT or not flown:
            continue
        scene.taken.add(quantity.number)
        noun = "strike_sortie" if kind & {"attack", "strike", "bombing"} else "sortie"
        yield Mention(quantity, noun, quantity.first, at + 2, "kind of flight", (at, at + 2))


def _counts_flights(scene: Scene, quantity: Quantity) -> bool:
    mark = scene.mark(quantity.last)
    return mark is not None and mark.kind == "noun" and mark.value in ("sortie", "strike_sortie")


def _named_whole(scene: Scene, at: int) -> str | None:
    """ "Of these sorties, 65 were flown …": the class of the whole."""
    if scene.key(at - 1) != ",":
        return None
    marks = (scene.mark(i) for i in range(at - 2, max(-1, at - 9), -1))
    noun = next((m for m in marks if m is not None and m.kind == "noun"), None)
    if noun is None or noun.value == "none" or _is_counted_at(scene, noun.first):
        return None
    before = [scene.key(noun.first - n) for n in (1, 2, 3)]
    return noun.value if "of" in before and {"these", "those", "the"} & set(before) else None


def _is_counted_at(scene: Scene, at: int) -> bool:
    return any(q.last <= at <= q.last + 3 for q in scene.quantities)


def _keys(scene: Scene, first: int, last: int) -> set[str]:
    return {t.key for t in scene.sentence.tokens[first:last]}


def _after_of_them(scene: Scene, at: int) -> int | None:
    at += scene.key(at) == "more"
    if scene.key(at) in ("of", "among", "out") and scene.key(at + 1) in OF_THEM:
        return at + 2
    if (
        scene.key(at) == "of"
        and scene.key(at + 1) == "the"
        and scene.key(at + 2) in ("latter", "former")
    ):
        return at + 3
    return None


def _stands_after_of_which(scene: Scene, first: int) -> bool:
    return scene.key(first - 1) in OF_THEM and scene.key(first - 2) in ("of", "among")


def _skip(scene: Scene, at: int) -> int:
    while scene.key(at) in words.BE or scene.key(at) in SKIPPED:
        at += 1
    return at


def numbers_of(scene: Scene) -> Iterator[Mention]:
    """The noun behind the number: "put at 1,391 the number of sorties", "to 214 the total of
    strikes"."""
    for quantity in scene.free():
        at = quantity.last
        at += scene.key(at + 2) in TOTAL_WORDS and scene.key(at + 1) not in TOTAL_WORDS
        if scene.key(quantity.last) != "the" or scene.key(at + 1) not in TOTAL_WORDS:
            continue
        at += 3 if scene.key(at + 2) == "of" else 2
        phrase = noun_phrase(scene.sentence, at, scene.language)
        if phrase.head is not None:
            scene.taken.add(quantity.number)
            yield Mention(
                quantity, phrase.kind, quantity.first, phrase.last, "number of", (at, phrase.last)
            )


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
    if before is not None and before.value == "lose" and _lost_by_enemy(scene, before):
        return "kill", None
    return None, None


def _is_person_verb(mark: Mark | None) -> bool:
    return mark is not None and mark.kind == "verb" and mark.value in ("kill", "wound")


def _lost_by_enemy(scene: Scene, verb: Mark) -> bool:
    subjects = [
        m
        for m in scene.sentence.marks
        if m.first < verb.first and m.kind in ("noun", "group", "air")
    ]
    return bool(subjects) and (subjects[-1].kind == "group" or subjects[-1].value == "person")


def named_types(scene: Scene) -> Iterator[Mention]:
    """Types for nouns: "two Iraqi F-16s", "six Tu-22M3", "ten KAB-500s"."""
    for quantity in scene.free():
        phrase = noun_phrase(scene.sentence, quantity.last, scene.language)
        for at in range(phrase.first, phrase.last):
            noun = code_class(scene.sentence.tokens[at])
            if noun is not None:
                scene.taken.add(quantity.number)
                yield Mention(
                    quantity,
                    noun,
                    quantity.first,
                    phrase.last,
                    "named type",
                    (phrase.first, phrase.last),
                    confidence=0.8,
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
        last = scene.sentence.tokens[phrase.last - 1]
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
