"""English parts of what was counted: "218 of which were strike sorties", "Homs 14, Aleppo 12"."""

from collections.abc import Iterator

from ...mentions import Mention, Scene
from ...nouns import NounPhrase, noun_phrase
from ...quantities import Quantity
from . import words
from .rules import FLOWN

SKIPPED = frozenset(
    """that the as which being intended meant planned classed counted described rank ranked count
    qualify qualified listed labelled labeled recorded logged""".split()
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
        unit = scene.mark(quantity.last)
        if unit is not None and unit.kind == "timeunit":
            continue  # four airstrikes of these two days
        mention = _of_named_whole(scene, quantity) or _of_named_many(scene, quantity)
        mention = mention or _of_them(scene, quantity)
        if mention is not None:
            scene.taken.add(quantity.number)
            yield mention


def _of_named_whole(scene: Scene, quantity: Quantity) -> Mention | None:
    noun = _named_whole(scene, quantity.first)
    if noun is None or _after_of_them(scene, quantity.last) is not None:
        return None
    last = min(quantity.last + 1, len(scene.sentence.tokens))
    term = quantity.first, quantity.last
    return Mention(quantity, noun, quantity.first, last, "subset", term, confidence=0.8)


def _is_agent(scene: Scene, mention: Mention) -> bool:
    """ "484 targets were hit by 21 jets; 44 of them were destroyed": of the targets."""
    here = any(mention is each for each in scene.here)
    return here and mention.noun == "aircraft" and scene.key(mention.first - 1) == "by"


def _of_them(scene: Scene, quantity: Quantity) -> Mention | None:
    """ "38 of them combat", "of which 218 were strike sorties"."""
    at = _after_of_them(scene, quantity.last)
    if scene.key(quantity.last) == "being":
        at = quantity.last + 1  # 146 sorties, 46 being strike sorties
    joint = scene.mark(quantity.first - 1)
    if joint is not None and joint.kind == "equals":
        return None
    if at is None and _is_named_behind(scene, quantity.last):
        at = quantity.last + 1
    if at is None and not _stands_after_of_which(scene, quantity.first):
        return None
    at = _skip(scene, at or quantity.last)
    phrase = noun_phrase(scene.sentence, at, scene.language)
    earlier = [m for m in scene.preceding(quantity.first) if not _is_agent(scene, m)]
    if not earlier or earlier[-1].noun == "none" or earlier[-1].trapped:
        return None
    if "whom" in _keys(scene, quantity.first - 2, at) and earlier[-1].noun != "person":
        return None
    noun, before = phrase.kind, earlier[-1]
    if before.noun == "sortie" and _are_armed(scene, phrase):
        noun = "strike_sortie"
    if noun is None and {scene.key(at), scene.key(at + 1)} & ARMED:
        noun = "strike_sortie" if before.noun == "sortie" else None
    if noun is None:
        near = _keys(scene, at, at + 2) | _after_cleft(scene, at)
        combat = "combat" in near and before.noun == "sortie"
        of_those = scene.language.elliptic_noun(scene, quantity, earlier)
        noun = "strike_sortie" if combat else of_those
    last = max(phrase.last if phrase.head else quantity.last + 1, quantity.last)
    last = min(last, len(scene.sentence.tokens))
    term = (at, last) if phrase.head else (quantity.first, quantity.last)
    verb, first = before.verb, quantity.first
    return Mention(quantity, noun, first, last, "subset", term, verb=verb, confidence=0.8)


def _are_armed(scene: Scene, phrase: NounPhrase) -> bool:
    """ "14,000 sorties, 4,400 of them strike", "468 sorties, 24 of them combat missions"."""
    head = phrase.head
    if head is None:
        return False
    combat = head.value == "sortie" and scene.key(head.first) == "combat"
    return combat or head.value == "strike" and head.form == "singular"


def _of_named_many(scene: Scene, quantity: Quantity) -> Mention | None:
    """ "Went after the laboratories, ten of which they destroyed": of things without a number."""
    many = scene.mark(quantity.first - 2)
    run = [scene.key(i) for i in (quantity.first - 1, quantity.last, quantity.last + 1)]
    if run == ["when", "of", "them"]:
        many = scene.mark(0)  # Kalibrs were used in October, when 26 of them were launched
    elif run != [",", "of", "which"]:
        return None
    if many is None:
        return None
    counted = any(m.first <= many.first < m.last for m in scene.here)
    if many.kind != "noun" or many.form != "plural" or counted:
        return None
    verbs = (scene.mark(at) for at in range(quantity.last + 2, quantity.last + 6))
    verb = next((m.value for m in verbs if m is not None and m.kind == "verb"), None)
    if many.value not in ("item", "target", "weapon") or verb is None:
        return None
    term = quantity.first, quantity.last
    return Mention(
        quantity,
        many.value,
        quantity.first,
        quantity.last + 2,
        "subset",
        term,
        verb=verb,
        confidence=0.7,
        sure=True,
    )


def _after_cleft(scene: Scene, at: int) -> set[str]:
    """ "In 24 of these it was the bombers that flew combat missions": the words of its clause."""
    keys = [scene.key(i) for i in range(at, at + 16)]
    return set(keys[: keys.index(",")] if "," in keys else keys) if keys[0] == "it" else set()


def _is_named_behind(scene: Scene, at: int) -> bool:
    """ "Of the 96 sorties 41 were strike sorties"."""
    if scene.key(at) not in ("were", "was", "are"):
        return False
    at = _skip(scene, at)
    phrase = noun_phrase(scene.sentence, at, scene.language)
    return phrase.head is not None and phrase.kind in FLOWN and phrase.head.first <= at + 1


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
        if (
            scene.key(at) not in ("of", "for", "in", "to")
            or not kind & KINDS_OF_FLIGHT
            or not flown
        ):
            continue
        scene.taken.add(quantity.number)
        noun = "strike_sortie" if kind & {"attack", "strike", "bombing"} else "sortie"
        yield Mention(quantity, noun, quantity.first, at + 2, "kind of flight", (at, at + 2))


def _counts_flights(scene: Scene, quantity: Quantity) -> bool:
    mark = scene.mark(quantity.last)
    return mark is not None and mark.kind == "noun" and mark.value in ("sortie", "strike_sortie")


def _named_whole(scene: Scene, at: int) -> str | None:
    """ "Of these sorties, 65 were flown …": the class of the whole."""
    led = scene.key(0) == "of" and not any(m.first < at for m in scene.here)
    if scene.key(at - 1) != "," and not led:
        return None
    marks = (scene.mark(i) for i in range(at - 2, max(-1, at - 9), -1))
    noun = next((m for m in marks if m is not None and m.kind == "noun"), None)
    if led:
        noun = next((m for m in scene.sentence.marks if m.kind == "noun" and m.first < at), None)
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
