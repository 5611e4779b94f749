"""English mentions of what the other side did: its attacks, its rockets, its dead."""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from .downed import HIT, verb_of
from .own_losses import EITHER_WAY, FLYING, is_own_loss
from .rockets import (
    hit_own_aircraft,
    is_aircraft,
    is_ballistic,
    is_fired_at_jets,
    is_rocket,
)
from .rules import is_aircraft_type

FRIENDS = frozenset(
    """russian american u.s. us british french turkish israeli saudi emirati coalition nato
    jordanian danish our canadian australian belgian dutch norwegian italian german polish
    iraqi egyptian allied western""".split()
)
ENEMIES = frozenset(
    """militants terrorists rebels insurgents fighters gunmen houthis taliban extremists jihadists
    bandits guerrillas guerillas separatists assailants mujahideen pirates
    enemy invaders occupiers aggressors interveners""".split()
)
HELD = frozenset("held controlled used occupied owned run seized captured".split())
STRIKES = frozenset("strike strikes raid raids ambush bombing".split())
AIMED = frozenset(["on", "against", "at"])
LED = frozenset("on against of to at for from by in with fighting battling bombing".split())
DONE_BY = 3  # tokens from the dead to those who killed them
ANSWERS = frozenset(
    "response retaliation reply responded responding responds replied reacted answered".split()
)
STORMED = frozenset(
    """stormed ambushed overran attacked raided shelled fired launched blew detonated seized
    mortared opened""".split()
)


def is_foe(scene: Scene, mention: Mention) -> bool:
    """Did the other side do it?"""
    if is_own_loss(scene, mention):
        return True
    if mention.noun in ("weapon", "strike", "aircraft") and _by_enemy(scene, mention):
        return True
    if mention.noun == "weapon":
        if _is_answered(scene, mention) or is_ballistic(scene, mention):
            return True
        return hit_own_aircraft(scene, mention) or is_fired_at_jets(scene, mention)
    if mention.noun not in ("item", "target", "person"):
        return False
    return _is_enemy_deed(scene, mention) or _is_done_by_enemy(scene, mention)


def _is_done_by_enemy(scene: Scene, mention: Mention) -> bool:
    """ "Two tanks were destroyed by militants"."""
    verb = mention.verb_mark
    passive = verb is not None and verb.form == "left" and verb.last > mention.last
    return passive and _by_agent(scene, range(verb.last, verb.last + 1))


def _is_answered(scene: Scene, mention: Mention) -> bool:
    """ "In response to a missile", "responded to an attack on the ship"."""
    return scene.key(mention.first - 1) == "to" and scene.key(mention.first - 2) in ANSWERS


def is_enemy_attack(scene: Scene, mention: Mention) -> bool:
    """ "A PKK attack", and the soldiers killed in it."""
    if mention.noun == "strike" and (_is_repelled(scene, mention) or _is_answered(scene, mention)):
        return True
    if mention.noun in ("item", "target") and scene.key(mention.first - 1) not in AIMED:
        return False
    whole = mention.noun == "person"
    if whole and _is_killed_by_their_strike(scene, mention):
        return True
    if whole and _by_agent(scene, range(mention.last, mention.last + DONE_BY)):
        return True  # three others were wounded by guerrillas
    last = len(scene.sentence.tokens) if whole else mention.last
    first = max(0, mention.first - (20 if whole else 12))
    attacks = (i for i in range(first, last) if scene.key(i) in EITHER_WAY)
    if any(_by_agent(scene, range(i + 1, i + 2)) for i in attacks):
        return True  # a mortar attack by IS on a base
    led = (i for i in range(mention.first, last) if scene.key(i) in EITHER_WAY | STRIKES)
    return any(is_enemy_at(scene, i - 1) or scene.key(i - 1) + "s" in ENEMIES for i in led)


def _is_killed_by_their_strike(scene: Scene, mention: Mention) -> bool:
    """ "A Houthi strike on a depot cost ten soldiers their lives"."""
    verb = mention.verb_mark
    if verb is None or verb.form != "right":
        return False
    start = max((b for b in scene.breaks if b <= verb.first), default=0)
    attacks = [i for i in range(start, verb.first) if scene.key(i) in EITHER_WAY | STRIKES]
    theirs = [i for i in attacks if is_enemy_at(scene, i - 1) or scene.key(i - 1) + "s" in ENEMIES]
    if not theirs:
        return False
    between = (m for m in scene.sentence.marks if theirs[0] < m.first < verb.first)
    return not any(m.kind == "air" or m.value in FLYING for m in between)


def _is_enemy_deed(scene: Scene, mention: Mention) -> bool:
    """ "Militants attacked the college": the enemy is the subject, and nothing flies."""
    verb = mention.verb_mark
    if verb is None or verb.form != "right" or verb.last > mention.first:
        return False
    if verb.value == "lose":
        return False  # "the Nusra Front lost 1,000 militants"
    start = max((b for b in scene.breaks if b <= verb.first), default=0)
    acting = [m for m in scene.sentence.marks if m.kind == "verb" and m.form == "right"]
    acted = min([verb.first, *(m.first for m in acting if m.first >= start)])
    subjects = [m for m in scene.sentence.marks if start <= m.first < acted]
    if any(
        m.kind == "air" or m.kind == "noun" and m.value in FLYING | {"strike"} for m in subjects
    ):
        return False
    if any(map(is_aircraft_type, scene.sentence.tokens[start : verb.first])):
        return False  # "Su-33 fighters hit …"
    if any(m.noun == "aircraft" and start <= m.first < acted for m in scene.here):
        return False  # "ten French fighters dropped bombs"
    enemies = (m for m in subjects if m.kind == "group" or _is_fighter(scene, m))
    return any(scene.key(m.first - 1) not in LED | FRIENDS for m in enemies)


def _is_fighter(scene: Scene, mark: Mark) -> bool:
    """ "Militants", "a gunman", "a suicide bomber"."""
    key = scene.key(mark.last - 1)
    return key in ENEMIES or key + "s" in ENEMIES or scene.key(mark.first) == "suicide"


def is_storming(scene: Scene, mention: Mention) -> bool:
    """ "Militants had stormed the airport, with 37 dead": nothing flew."""
    if speaks_of_air(scene):
        return False
    leads = {scene.key(i) for i in range(4)}
    deeds = {scene.key(i) for i in range(1, min(8, mention.first))}
    return bool(leads & ENEMIES and deeds & STORMED)


def _by_enemy(scene: Scene, mention: Mention) -> bool:
    """Were the weapons fired by the enemy, or at the reporting side?"""
    verb = mention.verb_mark
    reach = {"strike": 9, "weapon": 3, "aircraft": 2}.get(mention.noun or "", 0)
    if _by_agent(scene, range(mention.last, mention.last + reach)):
        return True
    idle = verb is None and mention.verb not in HIT
    if mention.noun == "weapon" and idle and _is_of_group(scene, mention):
        return True  # when a Houthi missile struck their camp
    if mention.noun == "weapon" and _is_sent_by_group(scene, mention):
        return True
    if mention.noun == "weapon" and verb_of(mention) not in HIT and is_rocket(scene, mention):
        return True
    if mention.noun == "strike" and mention.counts and _is_strike_of_group(scene, mention):
        return True
    at = verb.first if verb is not None else mention.first
    struck = scene.mark(at - 1)
    if struck is not None and struck.kind == "place" and struck.form == "country":
        return mention.noun == "weapon"  # "Iraq fired 26 Scud missiles"
    start = max((b for b in scene.breaks if b <= at), default=0)
    subjects = [m for m in scene.sentence.marks if start <= m.first < at]
    subjects = [m for m in subjects if m.kind != "group" or scene.key(m.first - 1) not in LED]
    last = next(
        (m for m in reversed(subjects) if m.kind in ("group", "noun", "air", "elsewhere")), None
    )
    if verb is not None and verb.form == "right" and last is not None:
        friend = scene.key(last.first - 1) in FRIENDS  # French fighters are aircraft
        enemy = scene.sentence.tokens[last.last - 1].key in ENEMIES and not friend
        return last.kind == "group" or enemy
    return False


def _is_of_group(scene: Scene, mention: Mention) -> bool:
    inside = range(mention.quantity.last, mention.last)
    return any(is_enemy_at(scene, at) or scene.key(at) + "s" in ENEMIES for at in inside)


def _is_strike_of_group(scene: Scene, mention: Mention) -> bool:
    """ "A Houthi strike", and no anti-Houthi one."""
    inside = range(mention.quantity.last, mention.last)
    against = "anti" in {scene.key(at) for at in inside}
    return not against and _is_of_group(scene, mention)


def _is_sent_by_group(scene: Scene, mention: Mention) -> bool:
    """ "A missile launched from Houthi-held land"."""
    sent = scene.key(mention.last) in ("launched", "fired", "sent")
    source = range(mention.last + 2, mention.last + 6)
    return (
        sent
        and scene.key(mention.last + 1) == "from"
        and any(is_enemy_at(scene, at) or scene.key(at) + "s" in ENEMIES for at in source)
    )


def _is_repelled(scene: Scene, mention: Mention) -> bool:
    """ "Beat back four attacks"."""
    leaders = (scene.mark(i) for i in range(max(0, mention.first - 3), mention.first))
    return any(m is not None and m.kind == "verb" and m.value == "lose" for m in leaders)


def is_enemy_at(scene: Scene, at: int) -> bool:
    mark = scene.mark(at)
    return scene.key(at) in ENEMIES or mark is not None and mark.kind == "group"


def _by_agent(scene: Scene, within: range) -> bool:
    """ "Six attacks on residential areas by militants", "missiles fired by Houthis"."""
    at = next((i for i in within if scene.key(i) == "by"), None)
    if at is None or scene.key(at - 1) in HELD:
        return False  # destroyed a building held by ISIS
    at += scene.key(at + 1) in ("the", "a", "an")
    owned = scene.sentence.tokens[at + 1 : at + 2]
    at += bool(owned) and owned[0].text.endswith(("'s", "’s"))  # by Yemen's Houthi militia
    group = scene.mark(at + 1)
    if group is not None and group.value == "aircraft" and scene.key(at + 1) == "fighter":
        return False  # struck by fighter jets
    named = {scene.key(at + 1), scene.key(at + 2)} if scene.key(at + 1) not in FRIENDS else set()
    named |= {scene.key(at + 1) + "s"}  # by Houthi drones
    bomber = scene.key(at + 1) == "suicide"
    return bool(named & ENEMIES) or bomber or group is not None and group.kind == "group"


def only_stood_there(scene: Scene, mention: Mention) -> bool:
    """ "There were 31 trucks in it, and 18 of these burned": the trucks are no loss."""
    if mention.noun != "item" or scene.key(mention.first - 2) != "there":
        return False
    verb = mention.verb_mark
    beside = verb is not None and 0 <= verb.first - mention.last <= 1
    return scene.key(mention.first - 1) in ("were", "are") and not beside


def killed_by_group(scene: Scene, mention: Mention) -> bool:
    """ "The group's attack had killed one contractor"."""
    verb = mention.verb_mark
    if verb is None or verb.form != "right":
        return False
    start = max((b for b in scene.breaks if b <= verb.first), default=0)
    goes_on = scene.key(verb.first - 1) == "and" and any(
        is_aircraft(scene, at) for at in range(start)
    )  # planes struck men who were on their way, and killed 40
    if scene.key(start) == "who" and is_enemy_at(scene, start - 1) and not goes_on:
        return True  # fighters who stormed Mainok, killing 31 soldiers
    weapon = next((m for i in (start + 1, start + 2) if (m := scene.mark(i))), None)
    flown = weapon is not None and weapon.value in ("aircraft", "weapon")
    if flown and is_enemy_at(scene, weapon.first - 1) and weapon.last < verb.first:
        return True  # Hezbollah's drones hit a barracks, killing four
    owners = scene.sentence.tokens[start : verb.first]
    return any(t.text.endswith(("group's", "group’s", "militants'", "militants’")) for t in owners)


def speaks_of_air(scene: Scene) -> bool:
    return scene.language.is_about_air(scene.sentence)
