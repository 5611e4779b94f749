"""English mentions that are none of an air campaign's claims."""

from itertools import pairwise

from ...mentions import Mention, Scene
from ...tokens import Sentence
from .boasts import is_boast
from .denials import is_negated
from .downed import is_downed, is_downing, is_flying_drone, is_of_crash, verb_of
from .enemies import (
    EITHER_WAY,
    FLYING,
    is_enemy_attack,
    is_foe,
    is_storming,
    killed_by_group,
    only_stood_there,
    speaks_of_air,
)
from .ground import (
    DEFUSED,
    LAID,
    TROOPS,
    is_bombed_with_guns,
    is_ground_action,
    is_own_or_ground,
)
from .licences import is_licensed
from .rockets import (
    is_aimed_at_by_trapped,
    is_done_by_trapped,
    is_hit_from_ground,
    is_killed_by_rocket,
)
from .rules import code_class
from .staged import is_staged
from .unfought import is_unfought

COMMANDOS = frozenset("commandos commando special rangers".split())
BARE = EITHER_WAY | {"blow", "blows"}
RAID = BARE | {"raid"}
FROM_ABOVE = frozenset("bombed pilots airmen gunship gunships".split())
BOMBED = frozenset("bombed bombing bombarded".split())
DROPPED = frozenset("dropped dropping drop".split())
CRUISE = frozenset("cruise tomahawk tomahawks kalibr".split())
TRUCE = frozenset("ceasefire ceasefires truce truces".split())
CLEARING = frozenset("sapper sappers demining deminers".split())
HAILED = frozenset("hailed boarded embargo".split())
LET_OR_NOT = frozenset(
    """allowed permitted cleared authorised authorized cancelled canceled diverted
    aborted""".split()
)
BREACHES = frozenset("violation violations breach breaches".split())
PEACEFUL = frozenset("aid truce mines embargo".split())
COUNTED_ON = frozenset(["elliptic count", "placed count", "subset"])
AIDED = frozenset("target item weapon aircraft person settlement area".split())


def is_about_air(sentence: Sentence) -> bool:
    """Does the sentence speak of the air? An "attack" or troops' "raid" may be on the ground."""
    keys = {token.key for token in sentence.tokens}
    guns = bool(keys & BOMBED) and is_bombed_with_guns(sentence)
    for mark in sentence.marks:
        bombed = guns and sentence.tokens[mark.first].key in BOMBED
        air = mark.kind == "air" and not bombed
        if air or mark.kind == "noun" and mark.value in FLYING:
            return True
        strike = mark.kind == "noun" and mark.value == "strike"
        bare = mark.last - mark.first == 1 and sentence.tokens[mark.first].key
        if strike and bare not in (RAID if keys & TROOPS else BARE):
            return True
    if DROPPED & keys and {"bomb", "bombs", "munitions", "weapons"} & keys:
        return True
    if keys & FROM_ABOVE and not guns or _strikes_targets(sentence):
        return True
    return bool(CRUISE & keys) or any(code_class(token) == "weapon" for token in sentence.tokens)


def _strikes_targets(sentence: Sentence) -> bool:
    """ "The military says it has struck 1,300 targets": troops on the ground count none."""
    counted = any(token.key == "targets" for token in sentence.tokens)
    blow = any(m.kind == "verb" and m.value in ("hit", "destroy") for m in sentence.marks)
    ground = any(m.kind == "trap" and m.value in ("ground", "truce") for m in sentence.marks)
    return counted and blow and not ground


def is_trap(scene: Scene, mention: Mention) -> bool:
    """See `Language.is_trap`."""
    traps = _traps_of(scene)
    if _is_no_fact(scene, mention) or is_ground_action(scene, mention):
        return True
    if "money" in traps and _is_priced(mention):
        return True
    if _is_beside_trap(scene, mention, traps):
        return True
    if mention.noun in ("strike", "person", "item", "target") and is_enemy_attack(scene, mention):
        return True
    if is_downed(scene, mention, traps) or is_foe(scene, mention) or is_boast(scene, mention):
        return True
    if (
        _is_part_of_trap(scene, mention)
        or is_done_by_trapped(scene, mention)
        or is_aimed_at_by_trapped(scene, mention)
        or is_hit_from_ground(scene, mention)
        or is_flying_drone(scene, mention)
    ):
        return True
    if only_stood_there(scene, mention) or _is_no_blow(scene, mention, traps):
        return True
    if mention.noun == "sortie":
        civil = "aid" in traps or _is_let_land(scene, mention)
        return civil and scene.key(mention.last - 1) == "flights"
    if mention.noun == "person":
        return _is_no_airmans_deed(scene, mention, traps)
    return False


def _is_priced(mention: Mention) -> bool:
    """ "A Tomahawk costs $1.1 million, and 47 were ordered", "$1.8 billion for 34,000 JDAMs"."""
    bought = mention.noun == "weapon" and verb_of(mention) not in ("release", "hit")
    return bought or mention.rule in COUNTED_ON


def _is_no_fact(scene: Scene, mention: Mention) -> bool:
    """Is it asked, denied, planned, done for practice or show, or nothing that a flyer did?"""
    if scene.sentence.tokens[-1].text == "?" or not is_licensed(scene, mention):
        return True
    untold = is_negated(scene, mention) or is_unfought(scene, mention)
    return untold or is_staged(scene, mention)


def _is_breach(scene: Scene, mention: Mention) -> bool:
    """ "60 ceasefire violations were counted, among them 12 air strikes"."""
    leaders = (scene.key(mention.first - 2), scene.key(mention.first - 1))
    part = leaders == ("among", "them") or leaders[1] in ("including", ":", "(")
    after = [scene.key(i) for i in range(mention.last, mention.last + 6)]
    if any(pair[0] == "as" and pair[1] in BREACHES for pair in pairwise(after)):
        return True  # 28 air strikes have been recorded as violations
    return part and bool(BREACHES & {scene.key(i) for i in range(mention.first)})


def _is_beside_trap(scene: Scene, mention: Mention, traps: set) -> bool:
    """Does a sentence without aircraft tell of aid or a truce, or of the enemy's rockets?"""
    if speaks_of_air(scene):
        return _is_breach(scene, mention)
    if mention.noun in AIDED and traps & PEACEFUL:
        return True
    if mention.rule in COUNTED_ON and traps & PEACEFUL:
        return True  # "12 breaches were noted, six in Hama"
    before = [m for m in scene.here if m.first < mention.first]
    return any(m.trapped and m.noun == "weapon" for m in before)


def _traps_of(scene: Scene) -> set[str]:
    """The kinds of trap that the sentence's words tell of."""
    traps = {m.value for m in scene.sentence.marks if m.kind == "trap"}
    keys = {token.key for token in scene.sentence.tokens}
    if keys & HAILED:
        traps.add("embargo")
    if keys & TRUCE:
        traps.add("truce")
    if keys & CLEARING:
        traps.add("mines")
    if any(map(is_downing(scene), scene.sentence.marks)) or is_of_crash(scene.sentence):
        traps.add("down")
    return traps


def _is_no_blow(scene: Scene, mention: Mention, traps: set) -> bool:
    """Flights with aid or for training, anti-tank missiles, raids of commandos."""
    inside = {scene.key(i) for i in range(mention.first, mention.last)}
    if mention.noun in ("sortie", "aircraft"):
        armed = any(m.value in ("strike", "weapon", "hit") for m in scene.sentence.marks)
        own = {scene.key(i) for i in range(mention.quantity.last, mention.last)} & {"its", "our"}
        lost = own and mention.verb in ("destroy", "damage")  # two of its Su-24s were damaged
        return "training" in inside or bool(lost) or "aid" in traps and not armed
    if mention.noun == "weapon" and DEFUSED & {token.key for token in scene.sentence.tokens}:
        return True  # a bomb of 1944 was defused
    if mention.noun == "weapon" and scene.key(mention.last + 1) == "laden":
        return True  # a bomb-laden vehicle
    if mention.noun == "weapon" and LAID & {scene.key(mention.last - 1), scene.key(mention.last)}:
        return True  # a bomb planted on the road
    if mention.noun == "weapon":
        return {"anti", "tank"} <= inside and mention.verb not in ("destroy", "damage")
    if mention.noun == "strike":
        beside = {scene.key(i) for i in range(mention.first - 1, mention.last)}
        if {"anti", "tank"} <= beside:
            return True  # an anti-tank missile attack
    commandos = {token.key for token in scene.sentence.tokens} & COMMANDOS
    return mention.noun == "strike" and "raid" in inside and bool(commandos)


def _is_no_airmans_deed(scene: Scene, mention: Mention, traps: set) -> bool:
    """Were the people killed on the ground, or by the enemy?"""
    if is_own_or_ground(scene, mention, traps) or is_killed_by_rocket(scene, mention):
        return True
    return killed_by_group(scene, mention) or is_storming(scene, mention)


def _is_let_land(scene: Scene, mention: Mention) -> bool:
    """ "Allowed 28 flights to land in Sanaa", "cancelled 120 flights"."""
    beside = [*range(mention.first - 4, mention.first), *range(mention.last, mention.last + 7)]
    return bool(LET_OR_NOT & {scene.key(i) for i in beside})


def _is_part_of_trap(scene: Scene, mention: Mention) -> bool:
    """ "Hezbollah fired 180 projectiles; one fell", "cancelled 30 flights and sent four jets"."""
    if mention.noun == "aircraft":
        before = [m for m in scene.here if m.first < mention.first]
        return any(m.trapped and m.noun == "sortie" for m in before)
    if mention.rule == "single thing" and mention.noun == "strike":
        before = [m for m in scene.in_order() if m.last <= mention.first]
        return bool(before) and before[-1].trapped and before[-1].noun == "weapon"
    others = scene.key(mention.quantity.last) in ("others", "more")
    joined = others or scene.key(mention.first - 1) in ("and", ";")
    if mention.rule == "people without a noun" and not joined:
        return False
    if mention.rule not in ("elliptic count", "subset", "people without a noun"):
        return False
    same = [m for m in scene.here if m.first < mention.first and m.noun == mention.noun]
    return bool(same) and max(same, key=lambda m: m.first).trapped
