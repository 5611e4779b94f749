"""English mentions that are none of an air campaign's claims."""

from ...mentions import Mention, Scene
from ...tokens import Sentence
from .downed import HIT, is_downed, is_downing, is_flying_drone, verb_of
from .rules import code_class, is_aircraft_type

FRIENDS = frozenset(
    """russian american u.s. us british french turkish israeli saudi emirati coalition nato
    jordanian danish our""".split()
)
ENEMIES = frozenset(
    """militants terrorists rebels insurgents fighters gunmen houthis taliban extremists jihadists
    bandits""".split()
)
WAR = frozenset("war conflict uprising unrest insurgency".split())
SHELLED = frozenset(
    "shelling shellings shells mortar mortars artillery sniper snipers mine ied".split()
)
FLYING = frozenset("sortie strike_sortie aircraft engagement".split())
EITHER_WAY = frozenset("attack attacks assault assaults".split())
GUNNERS = frozenset("artillery artillerymen gunners infantry paratroopers mortarmen".split())
FROM_ABOVE = frozenset("bombed pilots airmen gunship gunships".split())
DROPPED = frozenset("dropped dropping drop".split())
CRUISE = frozenset("cruise tomahawk tomahawks kalibr".split())
LED = frozenset("on against of to at for from by in with".split())
MARTYRED = frozenset("officers officer soldiers soldier conscripts conscript recruits".split())
GROUND_BOMBS = frozenset("car truck suicide roadside vehicle".split())
HAILED = frozenset("hailed boarded embargo".split())
PEACEFUL = frozenset("aid truce mines embargo".split())
STORMED = frozenset(
    """stormed ambushed overran attacked raided shelled fired launched blew detonated seized
    mortared""".split()
)
AIDED = frozenset("target item weapon aircraft person settlement area".split())


def is_about_air(sentence: Sentence) -> bool:
    """Does the sentence speak of the air? An "attack" alone may be on the ground."""
    for mark in sentence.marks:
        if mark.kind == "air" or mark.kind == "noun" and mark.value in FLYING:
            return True
        strike = mark.kind == "noun" and mark.value == "strike"
        bare = mark.last - mark.first == 1 and sentence.tokens[mark.first].key in EITHER_WAY
        if strike and not bare:
            return True
    keys = {token.key for token in sentence.tokens}
    if DROPPED & keys and {"bomb", "bombs", "munitions", "weapons"} & keys:
        return True
    if keys & FROM_ABOVE or _strikes_targets(sentence):
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
    traps = {m.value for m in scene.sentence.marks if m.kind == "trap"}
    if any(token.key in HAILED for token in scene.sentence.tokens):
        traps.add("embargo")
    if any(map(is_downing(scene), scene.sentence.marks)):
        traps.add("down")
    if _is_negated(scene, mention) or _is_ground_action(scene, mention):
        return True
    if mention.noun in AIDED and traps & PEACEFUL and not _speaks_of_air(scene):
        return True
    if mention.noun in ("strike", "person") and _is_enemy_attack(scene, mention):
        return True
    if is_downed(scene, mention, traps) or _is_foe(scene, mention):
        return True
    if _is_part_of_trap(scene, mention) or is_flying_drone(scene, mention):
        return True
    if mention.noun == "sortie":
        civil = "aid" in traps or _is_let_land(scene, mention)
        return civil and scene.key(mention.last - 1) == "flights"
    if mention.noun == "person":
        return _is_no_airmans_deed(scene, mention, traps)
    return False


def _is_no_airmans_deed(scene: Scene, mention: Mention, traps: set) -> bool:
    """Were the people killed on the ground, or by the enemy?"""
    if _is_own_or_ground(scene, mention, traps):
        return True
    return _killed_by_group(scene, mention) or _is_storming(scene, mention)


def _is_let_land(scene: Scene, mention: Mention) -> bool:
    """ "Allowed 28 flights to land in Sanaa"."""
    leaders = {scene.key(i) for i in range(mention.first - 4, mention.first)}
    return bool(leaders & {"allowed", "permitted", "cleared", "authorised", "authorized"})


def _is_enemy_attack(scene: Scene, mention: Mention) -> bool:
    """ "A PKK attack", and the soldiers killed in it."""
    last = mention.last if mention.noun == "strike" else len(scene.sentence.tokens)
    return any(
        scene.key(i) in EITHER_WAY and (m := scene.mark(i - 1)) is not None and m.kind == "group"
        for i in range(mention.first, last)
    )


def _is_part_of_trap(scene: Scene, mention: Mention) -> bool:
    """ "Hezbollah fired 180 projectiles; one fell near Haifa"."""
    if mention.rule not in ("elliptic count", "subset"):
        return False
    same = [m for m in scene.here if m.first < mention.first and m.noun == mention.noun]
    return bool(same) and max(same, key=lambda m: m.first).trapped


def _is_storming(scene: Scene, mention: Mention) -> bool:
    """ "Militants had stormed the airport, with 37 dead": nothing flew."""
    if _speaks_of_air(scene):
        return False
    leads = {scene.key(i) for i in range(4)}
    deeds = {scene.key(i) for i in range(1, min(8, mention.first))}
    return bool(leads & ENEMIES and deeds & STORMED)


def _is_foe(scene: Scene, mention: Mention) -> bool:
    """Did the other side do it?"""
    if mention.noun in ("weapon", "strike", "aircraft") and _by_enemy(scene, mention):
        return True
    if mention.noun == "weapon":
        answered = scene.key(mention.first - 2) in ("response", "retaliation", "reply")
        return answered or _hit_own_aircraft(scene, mention)
    return mention.noun in ("item", "target", "person") and _is_enemy_deed(scene, mention)


def _is_negated(scene: Scene, mention: Mention) -> bool:
    at = mention.quantity.first
    verb = mention.verb_mark
    near = range(max(0, at - 4), at + 1)
    for mark in scene.sentence.marks:
        if mark.kind != "not":
            continue
        if mark.first in near and not _comma_between(scene, mark.last, at):
            return True
        without = scene.key(mark.first) == "without"
        if verb is not None and not without and 0 <= verb.first - mark.last <= 2:
            return True
    return False


def _comma_between(scene: Scene, first: int, last: int) -> bool:
    return any(t.text in ",;" for t in scene.sentence.tokens[first:last])


def _speaks_of_air(scene: Scene) -> bool:
    return scene.language.is_about_air(scene.sentence)


def _by_enemy(scene: Scene, mention: Mention) -> bool:
    """Were the weapons fired by the enemy, or at the reporting side?"""
    verb = mention.verb_mark
    reach = {"strike": 9, "weapon": 3}.get(mention.noun or "", 0)
    if _by_agent(scene, range(mention.last, mention.last + reach)):
        return True
    if mention.noun == "weapon" and verb_of(mention) not in HIT and _is_rocket(scene, mention):
        return True
    at = verb.first if verb is not None else mention.first
    struck = scene.mark(at - 1)
    if struck is not None and struck.kind == "place" and struck.form == "country":
        return mention.noun == "weapon"  # "Iraq fired 26 Scud missiles"
    start = max((b for b in scene.breaks if b <= at), default=0)
    subjects = [m for m in scene.sentence.marks if start <= m.first < at]
    last = next(
        (m for m in reversed(subjects) if m.kind in ("group", "noun", "air", "elsewhere")), None
    )
    if verb is not None and verb.form == "right" and last is not None:
        friend = scene.key(last.first - 1) in FRIENDS  # French fighters are aircraft
        enemy = scene.sentence.tokens[last.last - 1].key in ENEMIES and not friend
        return last.kind == "group" or enemy
    return False


def _by_agent(scene: Scene, within: range) -> bool:
    """ "Six attacks on residential areas by militants", "missiles fired by Houthis"."""
    at = next((i for i in within if scene.key(i) == "by"), None)
    if at is None:
        return False
    group = scene.mark(at + 1)
    return scene.key(at + 1) in ENEMIES or group is not None and group.kind == "group"


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
    enemies = (m for m in subjects if m.kind == "group" or scene.key(m.last - 1) in ENEMIES)
    return any(scene.key(m.first - 1) not in LED for m in enemies)


def _hit_own_aircraft(scene: Scene, mention: Mention) -> bool:
    """ "A helicopter was hit by a missile"."""
    if scene.key(mention.first - 1) != "by":
        return False
    before = [m for m in scene.sentence.marks if m.last <= mention.first]
    return any(m.kind == "noun" and m.value == "aircraft" for m in before[-6:])


def _is_rocket(scene: Scene, mention: Mention) -> bool:
    """Rockets that "were launched" are the enemy's, unless the sentence says who in the air did."""
    head = scene.sentence.tokens[(mention.term[1] or mention.last) - 1].key
    end = min([mention.last + 8, *(b for b in scene.breaks if b > mention.first)])
    by = any(t.key == "by" for t in scene.sentence.tokens[mention.last : end])
    start = max((b for b in scene.breaks if b <= mention.first), default=0)
    flown = any(
        m.kind == "air" or m.kind == "noun" and m.value == "aircraft"
        for m in scene.sentence.marks
        if start <= m.first < mention.first
    )
    return head in ("rockets", "rocket", "shells", "mortars") and not by and not flown


def _is_ground_action(scene: Scene, mention: Mention) -> bool:
    if mention.noun not in ("person", "item", "target"):
        return False
    if _is_fired_from_the_ground(scene, mention):
        return True
    ground = {"fighting", "battle", "battles", "clashes", "ground", "infantry", "ambush"}
    start = max((b for b in scene.breaks if b <= mention.first), default=0)
    end = min((b for b in scene.breaks if b > mention.first), default=len(scene.sentence.tokens))
    free = {scene.key(i) for i in range(start, end) if scene.mark(i) is None}
    return bool(ground & free) and not _speaks_of_air(scene)


def _is_fired_from_the_ground(scene: Scene, mention: Mention) -> bool:
    """ "Missile and artillery units struck two depots"."""
    verb = mention.verb_mark
    if verb is None or verb.form != "right" or verb.last > mention.first:
        return False
    start = max((b for b in scene.breaks if b <= verb.first), default=0)
    near = range(max(start, verb.first - 4), verb.first)
    flown = any((m := scene.mark(i)) and (m.kind == "air" or m.value == "aircraft") for i in near)
    return bool(GUNNERS & {scene.key(i) for i in near}) and not flown


def _killed_by_group(scene: Scene, mention: Mention) -> bool:
    """ "The group's attack had killed one contractor"."""
    verb = mention.verb_mark
    if verb is None or verb.form != "right":
        return False
    start = max((b for b in scene.breaks if b <= verb.first), default=0)
    owners = scene.sentence.tokens[start : verb.first]
    return any(t.text.endswith(("group's", "group’s", "militants'", "militants’")) for t in owners)


def _is_own_or_ground(scene: Scene, mention: Mention, traps: set) -> bool:
    if "ground" in traps and not _speaks_of_air(scene):
        return True
    before = scene.key(mention.first - 1)
    head = scene.sentence.tokens[max(mention.first, mention.last - 1)].key
    if "martyred" in {t.key for t in scene.sentence.tokens} and head in MARTYRED:
        return True
    if head in ("pilots", "pilot", "airmen", "servicemen", "personnel"):
        return True
    inside = {t.key for t in scene.sentence.tokens[mention.first : mention.last]}
    if head in ("soldiers", "troops", "soldier", "officers") and inside & FRIENDS:
        return True
    if before in ("our", "own") or _is_shelled(scene, mention):
        return True
    if _tells_of_terror(scene) or _is_bombed_on_the_ground(scene, mention):
        return True
    after = {scene.key(i) for i in range(mention.last, mention.last + 8)}
    return bool(after & WAR) and not _speaks_of_air(scene)  # the dead of the whole war


def _is_bombed_on_the_ground(scene: Scene, mention: Mention) -> bool:
    """ "A car bomb killed 28 people in Ankara"."""
    verb = mention.verb_mark
    if verb is None or verb.form != "right":
        return False
    subject = [scene.key(verb.first - n) for n in (1, 2)]
    return subject[0] in ("bomb", "bomber", "bombing") and subject[1] in GROUND_BOMBS


def _tells_of_terror(scene: Scene) -> bool:
    """ "In its terror campaign the PKK has been responsible for the deaths of 40,000 people"."""
    keys = [token.key for token in scene.sentence.tokens]
    armed = ("terror", "armed", "terrorism", "insurgent")
    pairs = zip(keys, keys[1:], strict=False)
    return "responsible" in keys or any(a in armed and b == "campaign" for a, b in pairs)


def _is_shelled(scene: Scene, mention: Mention) -> bool:
    """ "Were killed by shelling", "lost their lives in mortar fire": no aircraft did it."""
    start = max((b for b in scene.breaks if b <= mention.first), default=0)
    opening = {scene.key(i) for i in range(start, start + 4)}
    if opening & {"shelling", "shellings"}:
        return True
    after = [scene.key(i) for i in range(mention.last, mention.last + 8)]
    return any(
        key in ("by", "in", "under") and set(after[at + 1 : at + 4]) & SHELLED
        for at, key in enumerate(after)
    )
