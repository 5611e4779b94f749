"""English mentions of what was done on the ground or at sea: none of an air campaign's claims."""

from itertools import pairwise

from ...mentions import Mention, Scene
from ...tokens import Sentence
from .downed import HIT
from .enemies import speaks_of_air
from .killers import flies_in_part

WAR = frozenset("war conflict uprising unrest insurgency".split())
SHELLED = frozenset(
    "shelling shellings shells mortar mortars artillery sniper snipers mine ied".split()
)
TROOPS = frozenset("troops units soldiers peshmerga sdf commandos brigade tribesmen".split())
GUNNERS = frozenset(
    """grenades rifles mortars howitzers skiffs artillery artillerymen gunners snipers infantry
    paratroopers mortarmen""".split()
)
NAVY = frozenset("ships ship warships warship navy frigate frigates corvette coastguard".split())
GROUND_BOMBS = frozenset("car truck suicide roadside vehicle".split())
TENDED = frozenset("our own evacuated treated admitted received".split())
ARMS = frozenset("tanks artillery mortars mortar rockets howitzers guns shells".split())
DEFUSED = frozenset("defused unexploded unearthed".split())
LAID = frozenset("laid planted hidden buried".split())


def is_ground_action(scene: Scene, mention: Mention) -> bool:
    if mention.rule == "times struck":
        return _is_done_on_the_ground(scene, mention)
    if mention.noun not in ("person", "item", "target"):
        return False
    if _is_done_on_the_ground(scene, mention):
        return True
    ground = {"fighting", "battle", "battles", "clashes", "ground", "infantry", "ambush"}
    start = max((b for b in scene.breaks if b <= mention.first), default=0)
    end = min((b for b in scene.breaks if b > mention.first), default=len(scene.sentence.tokens))
    free = {scene.key(i) for i in range(start, end) if scene.mark(i) is None}
    told = any(m.kind == "trap" and m.value == "ground" for m in scene.sentence.marks)
    return (told or bool(ground & free)) and not speaks_of_air(scene)


def _is_done_on_the_ground(scene: Scene, mention: Mention) -> bool:
    """ "Missile and artillery units struck two depots", "army units destroyed three tanks"."""
    verb = mention.verb_mark
    if verb is None or _is_done_by_ships(scene, verb.last):
        return verb is not None
    if verb.form != "right" or verb.last > mention.first:
        return False
    start = max((b for b in scene.breaks if b <= verb.first), default=0)
    acting = [m.first for m in scene.sentence.marks if m.kind == "verb" and m.form == "right"]
    acted = min(at for at in acting if at >= start)  # six engaged two units and destroyed a tank
    near = range(max(start, acted - 4), acted)
    subjects = (scene.mark(i) for i in range(start, acted))
    flown = any(m and (m.kind == "air" or m.value == "aircraft") for m in subjects)
    leading = [scene.key(i) for i in near]
    subject = set(
        leading[max(0, len(leading) - leading[::-1].index(",")) :] if "," in leading else leading
    )
    below = bool((NAVY | TROOPS) & subject) and not speaks_of_air(scene)
    return not flown and (bool(GUNNERS & subject) or below)


def _is_done_by_ships(scene: Scene, after: int) -> bool:
    """ "19 boats have been destroyed by coalition ships": no aircraft, no cruise missile."""
    agent = {scene.key(i) for i in range(after + 1, after + 5)}
    return scene.key(after) == "by" and bool(agent & NAVY) and not _fires_missiles(scene)


def _fires_missiles(scene: Scene) -> bool:
    return any(m.kind == "noun" and m.value == "weapon" for m in scene.sentence.marks)


def is_own_or_ground(scene: Scene, mention: Mention, traps: set) -> bool:
    if "ground" in traps and not speaks_of_air(scene):
        return True
    before = scene.key(mention.first - 1)
    if before in TENDED or _is_shelled(scene, mention):
        return True
    if _tells_of_terror(scene) or _is_bombed_on_the_ground(scene, mention):
        return True
    run = scene.sentence.tokens
    told = {t.key for t, then in pairwise(run) if then.key not in ("on", "against")}
    return bool(told & WAR) and not flies_in_part(scene, mention)  # the dead of the whole war


def _is_bombed_on_the_ground(scene: Scene, mention: Mention) -> bool:
    """ "A car bomb killed 28 people in Ankara"."""
    verb = mention.verb_mark
    if verb is None:
        return False
    if verb.form == "right":
        start = max((b for b in scene.breaks if b <= verb.first), default=0)
        agents = range(max(start, verb.first - 12), verb.first)
        keys = [scene.key(i) for i in agents if not _was_struck(scene, i)]
    elif speaks_of_air(scene):
        return False
    else:
        keys = [token.key for token in scene.sentence.tokens]  # died when a car bomb went off
    bombs = ("bomb", "bomber", "bombing", "bombs", "mine", "mines")
    return any(
        a in GROUND_BOMBS and b in bombs or a in bombs and b in LAID for a, b in pairwise(keys)
    )


def _was_struck(scene: Scene, at: int) -> bool:
    """ "Destroyed two car bombs and killed 58": they killed nobody."""
    struck = (m for m in scene.here if m.noun in ("item", "target") and m.verb in HIT)
    return any(m.first <= at < m.last for m in struck)


def _tells_of_terror(scene: Scene) -> bool:
    """ "In its terror campaign the PKK has been responsible for the deaths of 40,000 people"."""
    keys = [token.key for token in scene.sentence.tokens]
    armed = ("terror", "armed", "terrorism", "insurgent", "pkk", "separatist")
    fought = ("campaign", "insurgency", "struggle", "conflict")
    return "responsible" in keys or any(a in armed and b in fought for a, b in pairwise(keys))


def _is_shelled(scene: Scene, mention: Mention) -> bool:
    """ "Were killed by shelling", "lost their lives in mortar fire": no aircraft did it."""
    start = max((b for b in scene.breaks if b <= mention.first), default=0)
    opening = {scene.key(i) for i in range(start, start + 4)}
    if opening & {"shelling", "shellings"}:
        return True
    keys = [token.key for token in scene.sentence.tokens]
    if ("under", "fire") in pairwise(keys) and not speaks_of_air(scene):
        return True
    after = [scene.key(i) for i in range(mention.last, mention.last + 8)]
    return any(
        key in ("by", "in", "under") and set(after[at + 1 : at + 4]) & SHELLED
        for at, key in enumerate(after)
    )


def is_bombed_with_guns(sentence: Sentence) -> bool:
    """ "Loyalists bombed the town using tanks and artillery": nothing flew."""
    keys = [token.key for token in sentence.tokens]
    led = (at for at, key in enumerate(keys) if key in ("using", "with"))
    return any(ARMS & set(keys[at + 1 : at + 4]) for at in led)
