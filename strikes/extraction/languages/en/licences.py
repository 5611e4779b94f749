"""What licenses an English claim: somebody who flies, and a deed that is told as done.

The trap rules say what a figure is not; a licence says what must stand beside it, so that a
sentence of a kind that no trap foresaw stays quiet.
"""

from itertools import pairwise

from ...mentions import Mention, Scene
from .downed import LADEN
from .enemies import EITHER_WAY, speaks_of_air
from .killers import DEEDS, REACH, flies, has_flying_killer, is_of_raid
from .peaceful import is_armed, is_neutral_ship, is_on_relief
from .unfought import MODALS
from .words import BE

SHOOTING = frozenset("mortar mortars gunfire groundfire snipers sniper arms shelling".split())
BESIDE = frozenset("near outside around from beside".split())


def is_licensed(scene: Scene, mention: Mention) -> bool:
    """Does the sentence hold what this kind of figure needs to be a claim?"""
    if mention.noun == "person":
        return has_flying_killer(scene, mention)
    refuses = REFUSALS.get(mention.noun or "")
    return refuses is None or not refuses(scene, mention)


def _is_no_thing(scene: Scene, mention: Mention) -> bool:
    if mention.noun == "aircraft" and is_on_relief(scene):
        return True
    if mention.noun == "target" and mention.verb is None and _is_only_a_place(scene, mention):
        return True
    return (
        _only_may_be(scene, mention)
        or _is_shot_from_below(scene, mention)
        or _is_done_by_attack(scene, mention)
        or is_neutral_ship(scene, mention)
    )


def _is_no_sortie(scene: Scene, mention: Mention) -> bool:
    """Flights that bring aid, jets that "were scrambled seven times"."""
    named = scene.key(mention.last - 1) in ("flights", "sortie")
    return (named or mention.rule == "times struck") and is_on_relief(scene)


def _is_no_strike(scene: Scene, mention: Mention) -> bool:
    if is_neutral_ship(scene, mention):
        return True
    if mention.rule == "placed strike":
        return not _has_striker(scene, mention) or _is_struck_in_flight(scene, mention)
    return bool(mention.quantity.article) and _is_bare_attack(scene, mention)


def _is_no_engagement(scene: Scene, mention: Mention) -> bool:
    return not _is_beside_strikes(scene)


def _is_beside_strikes(scene: Scene) -> bool:
    """Engagements are counted below strikes; a navy has some too."""
    return any(
        m.value in ("strike", "aircraft", "sortie") or m.kind == "air"
        for sentence in scene.sentences
        for m in sentence.marks
    )


def _is_bare_attack(scene: Scene, mention: Mention) -> bool:
    """ "An attack with a vehicle": nothing flew in its sentence or before."""
    head = scene.key(mention.last - 1) in EITHER_WAY
    before = scene.sentences[: scene.sentence.index + 1]
    return head and not any(map(scene.language.is_about_air, before))


def _has_striker(scene: Scene, mention: Mention) -> bool:
    """A bare "attack", or who "was attacked", needs a raid told in its sentence or before."""
    mark = scene.mark(mention.term[0])
    if mark is None:
        return True
    explosive = {scene.key(i) for i in range(mark.first - 7, mark.first)} & LADEN
    if explosive or not scene.key(mark.first).startswith("attack"):
        return not explosive
    before = scene.sentences[: scene.sentence.index + 1]
    return any(scene.language.is_about_air(sentence) for sentence in before)


def _is_struck_in_flight(scene: Scene, mention: Mention) -> bool:
    """ "A helicopter was hit by a rocket on the Ghab plain": that is no strike."""
    verb = scene.mark(mention.term[0])
    if verb is None or verb.kind != "verb" or scene.key(verb.first - 1) not in BE:
        return False
    begin = max((b for b in scene.breaks if b <= verb.first), default=0)
    return any((m := scene.mark(i)) and m.value == "aircraft" for i in range(begin, verb.first))


def _is_taken_below(scene: Scene, mention: Mention) -> bool:
    """Is land told of neither beside aircraft nor in a briefing that tells what aircraft did?"""
    return not speaks_of_air(scene) and not any(
        scene.language.is_about_air(sentence)
        and (
            any(m.value in DEEDS for m in sentence.marks)
            or any(
                b.key.startswith("support") and a.key != "to" for a, b in pairwise(sentence.tokens)
            )
        )
        for sentence in scene.sentences
    )


def _is_only_a_place(scene: Scene, mention: Mention) -> bool:
    """ "Near one of the group's sites", "trains 6,000 men at five sites"."""
    leader = scene.key(mention.first - 1)
    return leader in BESIDE or leader in ("at", "in") and not is_armed(scene)


def _is_shot_from_below(scene: Scene, mention: Mention) -> bool:
    """ "Damaged by small-arms fire", "destroyed by mortar fire": a cause that does not fly."""
    end = min([mention.last + REACH, *(b for b in scene.breaks if b > mention.first)])
    for at in range(mention.last, end):
        if scene.key(at) == "by" and not any(flies(scene, i) for i in range(at, end)):
            return bool(SHOOTING & {scene.key(i) for i in range(at + 1, at + 5)})
    return False


def _is_done_by_attack(scene: Scene, mention: Mention) -> bool:
    """ "The attack also damaged a mosque": who attacked is told where something flew."""
    verb = mention.verb_mark
    if verb is None or verb.form != "right" or speaks_of_air(scene):
        return False
    subject = verb.first - 1
    while scene.key(subject) in ("also", "had", "has") or scene.key(subject).endswith("ly"):
        subject -= 1
    before = scene.sentences[: scene.sentence.index]
    return scene.key(subject) in EITHER_WAY and not any(is_of_raid(scene, s) for s in before)


def _only_may_be(scene: Scene, mention: Mention) -> bool:
    """ "Five Rafales with Scalp missiles could fire": its own verb is told as possible only."""
    end = min((b for b in scene.breaks if b > mention.first), default=len(scene.sentence.tokens))
    for at in range(mention.last, end):
        mark = scene.mark(at)
        if mark is not None and mark.kind == "verb" or scene.key(at) in (",", ";"):
            return False
        if scene.key(at) in MODALS:
            return scene.key(at + 1) != "have"
    return False


REFUSALS = {
    "aircraft": _is_no_thing,
    "weapon": _is_no_thing,
    "item": _is_no_thing,
    "target": _is_no_thing,
    "sortie": _is_no_sortie,
    "strike": _is_no_strike,
    "engagement": _is_no_engagement,
    "settlement": _is_taken_below,
    "area": _is_taken_below,
}
