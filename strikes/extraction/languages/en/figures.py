"""English figures that stand beside a name, or do without a verb: "Homs 14, Aleppo 12"."""

from collections.abc import Iterator

from ...mentions import Mention, Scene
from .rules import FLOWN, code_class


def type_counts(scene: Scene) -> Iterator[Mention]:
    """ "Missions by type: F/A-18A Hornet 50, KC-30A - 30": a number behind each aircraft."""
    for quantity in scene.free():
        at = quantity.first - 1
        while scene.key(at) in ("-", "–", "—", ":", ")"):
            at -= 1
        ends = scene.key(quantity.last) in ("", ",", ";", ".", ")", "and")
        flown = [m for m in scene.sentence.marks if m.kind == "noun" and m.value == "sortie"]
        if at < 1 or not ends or not flown or flown[0].first > at or not _is_type(scene, at):
            continue
        scene.taken.add(quantity.number)
        yield Mention(
            quantity, "sortie", at, quantity.last, "type count", (at, at + 1), confidence=0.7
        )


def figures_behind_commas(scene: Scene) -> Iterator[Mention]:
    """ "The tally of 14 June: sorties, 149; strike sorties, 41"."""
    for quantity in scene.free():
        at = quantity.first - 1
        noun = scene.mark(at - 1)
        ends = scene.key(quantity.last) in ("", ";", ".", ",", "and")
        if scene.key(at) != "," or not ends or noun is None or noun.kind != "noun":
            continue
        bare = scene.key(noun.first - 1) in (":", ";", ",", "", "and")
        if noun.value not in FLOWN or noun.form != "plural" or not bare:
            continue
        scene.taken.add(quantity.number)
        term = noun.first, noun.last
        yield Mention(quantity, noun.value, noun.first, quantity.last, "figure behind", term)


def gapped_totals(scene: Scene) -> Iterator[Mention]:
    """ "The sorties totalled 1,417 and their strikes on militants 2,687": the verb is said once."""
    for quantity in scene.free():
        ends = scene.key(quantity.last) in ("", ",", ";", ".")
        before = [m for m in scene.here if m.last <= quantity.first]
        if not ends or not before or before[-1].rule != "noun before":
            continue
        between = range(before[-1].last, quantity.first)
        nouns = [m for at in between if (m := scene.mark(at)) and m.kind == "noun"]
        led = scene.key(before[-1].last) in ("and", ",")
        if not led or not nouns or nouns[0].value not in FLOWN or nouns[0].form != "plural":
            continue
        if any((m := scene.mark(at)) and m.kind in ("verb", "clause") for at in between):
            continue
        scene.taken.add(quantity.number)
        noun = nouns[0]
        term = noun.first, noun.last
        yield Mention(quantity, noun.value, noun.first, quantity.last, "gapped total", term)


def accounted_shares(scene: Scene) -> Iterator[Mention]:
    """ "The CF-18s account for 130, the Auroras for 40": the verb is said once."""
    for quantity in scene.free():
        begin = max((b for b in scene.breaks if b <= quantity.first), default=0)
        joint = [i for i in range(begin, quantity.first) if _is_account(scene, i)]
        ends = scene.key(quantity.last) in ("", ",", ";", ".", "and")
        flown = [m for m in scene.preceding(quantity.first) if m.noun in FLOWN]
        if not joint or scene.key(quantity.first - 1) != "for" or not ends or not flown:
            continue
        scene.taken.add(quantity.number)
        term = quantity.first, quantity.last
        noun, verb = flown[-1].noun, flown[-1].verb
        yield Mention(quantity, noun, *term, "accounted share", term, verb=verb, confidence=0.7)


def _is_account(scene: Scene, at: int) -> bool:
    return scene.key(at).startswith("account") and scene.key(at + 1) == "for"


def _is_type(scene: Scene, at: int) -> bool:
    mark = scene.mark(at)
    named = mark is not None and mark.kind == "noun" and mark.value == "aircraft"
    return named or code_class(scene.sentence.tokens[at]) == "aircraft"


def placed_counts(scene: Scene) -> Iterator[Mention]:
    """ "38 raids: Homs (Palmyra) 14, Aleppo - 12, Idlib 8": a number behind each place."""
    for quantity in scene.free():
        at = quantity.first - 1
        while scene.key(at) in ("-", "–", "—", ":", ")"):
            at -= 1
        place = next(
            (p for p in scene.language.find_places(scene.sentence) if p.last == at + 1), None
        )
        ends = scene.key(quantity.last) in ("", ",", ";", ".", ")", "and")
        counted = [m for m in scene.preceding(at) if m.noun in FLOWN | {"target"}]
        if place is None or not ends or not counted or counted[-1].trapped:
            continue
        scene.taken.add(quantity.number)
        term = place.first, place.last
        noun, last = counted[-1].noun, quantity.last
        yield Mention(
            quantity, noun, place.first, last, "placed count", term, confidence=0.7, place=place
        )
