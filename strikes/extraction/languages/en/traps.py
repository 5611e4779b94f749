"""English mentions that are none of an air campaign's claims."""

from ...mentions import Mention, Scene

FRIENDS = frozenset(
    """russian american u.s. us british french turkish israeli saudi emirati coalition nato
    jordanian danish our""".split()
)
ENEMIES = frozenset(
    """militants terrorists rebels insurgents fighters gunmen houthis taliban extremists jihadists
    bandits""".split()
)
AIDED = frozenset("target item weapon aircraft person settlement area".split())
HIT = frozenset("destroy hit damage kill wound destroy_or_damage suppress neutralise".split())


def is_trap(scene: Scene, mention: Mention) -> bool:
    """See `Language.is_trap`."""
    traps = {m.value for m in scene.sentence.marks if m.kind == "trap"}
    if _is_negated(scene, mention):
        return True
    if (
        mention.noun in AIDED
        and traps & {"aid", "truce", "mines", "embargo"}
        and not _speaks_of_air(scene)
    ):
        return True
    if mention.noun in ("weapon", "strike", "aircraft") and _by_enemy(scene, mention):
        return True
    if mention.noun in ("person", "item") and _is_ground_action(scene):
        return True
    if (
        mention.noun in ("person", "item", "aircraft", "target")
        and "down" in traps
        and mention.verb not in HIT
    ):
        return True
    if mention.noun == "person":
        return _is_own_or_ground(scene, mention, traps) or _killed_by_group(scene, mention)
    return False


def _is_negated(scene: Scene, mention: Mention) -> bool:
    at = mention.quantity.first
    verb = mention.verb_mark
    near = range(max(0, at - 4), at + 1)
    for mark in scene.sentence.marks:
        if mark.kind != "not":
            continue
        if mark.first in near and not _comma_between(scene, mark.last, at):
            return True
        if verb is not None and 0 <= verb.first - mark.last <= 2:
            return True
    return False


def _comma_between(scene: Scene, first: int, last: int) -> bool:
    return any(t.text in ",;" for t in scene.sentence.tokens[first:last])


def _speaks_of_air(scene: Scene) -> bool:
    return scene.language.is_about_air(scene.sentence)


def _by_enemy(scene: Scene, mention: Mention) -> bool:
    """Were the weapons fired by the enemy, or at the reporting side?"""
    verb = mention.verb_mark
    if mention.noun == "weapon" and verb_of(mention) not in HIT and _is_rocket(scene, mention):
        return True
    at = verb.first if verb is not None else mention.first
    start = max((b for b in scene.breaks if b <= at), default=0)
    subjects = [m for m in scene.sentence.marks if start <= m.first < at]
    last = next(
        (m for m in reversed(subjects) if m.kind in ("group", "noun", "air", "elsewhere")), None
    )
    if verb is not None and verb.form == "right" and last is not None:
        return last.kind == "group" or scene.sentence.tokens[last.last - 1].key in ENEMIES
    return False


def verb_of(mention: Mention) -> str | None:
    """The verb over the mention, the one that govern found first."""
    return mention.verb_mark.value if mention.verb_mark is not None else mention.verb


def _is_rocket(scene: Scene, mention: Mention) -> bool:
    """Rockets that "were launched" are the enemy's, unless the sentence says who in the air did."""
    head = scene.sentence.tokens[mention.last - 1].key
    by = any(t.key == "by" for t in scene.sentence.tokens[mention.last : mention.last + 8])
    start = max((b for b in scene.breaks if b <= mention.first), default=0)
    flown = any(
        m.kind == "air" or m.kind == "noun" and m.value == "aircraft"
        for m in scene.sentence.marks
        if start <= m.first < mention.first
    )
    return head in ("rockets", "rocket", "shells", "mortars") and not by and not flown


def _is_ground_action(scene: Scene) -> bool:
    ground = {"fighting", "battle", "battles", "clashes", "ground", "infantry", "ambush"}
    free = {t.key for i, t in enumerate(scene.sentence.tokens) if scene.sentence.at[i] is None}
    return bool(ground & free) and not _speaks_of_air(scene)


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
    if head in ("pilots", "pilot", "airmen", "servicemen", "personnel"):
        return True
    inside = {t.key for t in scene.sentence.tokens[mention.first : mention.last]}
    if head in ("soldiers", "troops", "soldier", "officers") and inside & FRIENDS:
        return True
    return before in ("our", "own")
