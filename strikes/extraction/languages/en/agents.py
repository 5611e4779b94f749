"""Who acts in an English sentence: what stands behind "by" and "with" strikes and is not struck."""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from .flights import DOING

HAVE = frozenset("has have had keeps keep received".split())
ARMED = frozenset("armed loaded fitted equipped".split())
NAMED = frozenset("hellfire brimstone tomahawk maverick kalibr shadow taurus scalp harm".split())
NEAR = 8  # tokens from aircraft to what they did
FLOWN = frozenset(["sortie", "strike_sortie", "strike", "engagement"])


def free_agent(scene: Scene, mention: Mention) -> None:
    """What stands after "by" strikes and is not struck; of things only people die."""
    leader = scene.key(mention.first - 1)
    hit_of = leader == "of" and scene.key(mention.first - 2) in ("hit", "hits", "use")
    if leader in ("by", "from") or (leader == "with" or hit_of) and _is_dropped(scene, mention):
        mention.verb, mention.verb_mark = ("release" if mention.noun == "weapon" else None), None
    if mention.noun == "weapon" and mention.verb is None and _comes_from_jets(scene, mention):
        mention.verb = "release"
    _name_flown(scene, mention)
    _name_put(scene, mention)
    if mention.noun in ("aircraft", "item") and _is_attack_of(scene, mention):
        mention.verb, mention.verb_mark = None, None
    own = _deed_of(scene, mention)
    strikes = own is not None and own.form == "right" and own.value in DOING
    if mention.noun == "aircraft" and (leader == "with" or strikes):
        mention.verb, mention.verb_mark = None, None  # struck X with 30 fighters
    verb = mention.verb_mark
    if scene.key(mention.first - 1) in HAVE and verb is not None and verb.form == "left":
        mention.verb, mention.verb_mark = None, None  # "France has 550 troops there, and one died"
    part = mention.rule in ("subset", "elliptic count") and mention.noun not in FLOWN
    if part and verb is not None and verb.value in ("kill", "wound"):
        mention.noun = "person"


def _is_attack_of(scene: Scene, mention: Mention) -> bool:
    """ "In an attack of two Su-25s the store was destroyed"."""
    strike = scene.mark(mention.first - 2)
    led = strike is not None and strike.kind == "noun" and strike.value == "strike"
    flown = mention.noun == "aircraft" or mention.rule == "named type"
    return led and flown and scene.key(mention.first - 1) == "of"


def _comes_from_jets(scene: Scene, mention: Mention) -> bool:
    """ "Two bombs from coalition planes tore through a hall"."""
    reach = range(mention.last + 1, mention.last + 5)
    flown = any((m := scene.mark(i)) is not None and m.value == "aircraft" for i in reach)
    return scene.key(mention.last) in ("from", "by") and flown


def _name_flown(scene: Scene, mention: Mention) -> None:
    """ "Fifteen aircraft were engaged over Libya": they took part, and nobody hit them."""
    verb = mention.verb_mark
    if mention.noun != "aircraft" or verb is None or scene.key(verb.last - 1) != "engaged":
        return
    if verb.form == "left" and scene.key(verb.last) in ("in", "over"):
        mention.verb, mention.verb_mark = "deploy", None


def _name_put(scene: Scene, mention: Mention) -> None:
    """ "Has put 28 planes on the airfield": they are deployed."""
    if mention.noun == "aircraft" and scene.key(mention.first - 1) in ("put", "placed", "massed"):
        mention.verb, mention.verb_mark = "deploy", None


def _deed_of(scene: Scene, mention: Mention) -> Mark | None:
    """The verb behind a subject, no other figure between them: "four more, said the army, hit"."""
    following = [m for m in scene.sentence.marks if mention.last <= m.first < mention.last + NEAR]
    verb = next((m for m in following if m.kind == "verb"), None)
    if verb is None or any(mention.last <= q.first < verb.first for q in scene.quantities):
        return None
    return None if any(mention.last <= b <= verb.first for b in scene.breaks) else verb


def _is_dropped(scene: Scene, mention: Mention) -> bool:
    """ "Destroyed a team with a Paveway"; a depot with 200 rockets stores them."""
    if scene.key(mention.first - 2) in ARMED:
        return False  # a jet armed with eight bombs
    if scene.key(mention.first - 1) == "of":
        return mention.noun == "weapon"  # "with a direct hit of a KAB-500"
    head = scene.key(mention.last - 1).rstrip("s")
    if NAMED & {scene.key(i) for i in range(mention.first, mention.last)}:
        return True  # hit by a Reaper with a Hellfire missile
    return mention.noun == "weapon" and head not in ("rocket", "missile", "shell", "projectile")
