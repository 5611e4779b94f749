"""English mentions of aircraft and ships that take no part in the fighting."""

from ...mentions import Mention, Scene

ARMED = frozenset(["strike", "strike_sortie", "hit"])
RELIEF = frozenset(
    """bundles gallons meals pallets supplies parcels rations airdrop airdrops humanitarian rescue
    rescuers survivors scrambled scramble scrambles policing intercept intercepted""".split()
)
SHIPS = frozenset("vessel vessels ship ships freighter freighters tanker tankers".split())
TRADING = frozenset("commercial merchant cargo container civilian".split())
OBJECT = 10  # tokens from attacks to the ships they are made on


def is_on_relief(scene: Scene) -> bool:
    """Do the aircraft of an unarmed sentence bring aid, look for men or meet other aircraft?"""
    if is_armed(scene):
        return False
    at, paragraph = scene.sentence.index, scene.sentence.paragraph
    near = scene.sentences[max(0, at - 2) : at + 3]
    beside = (s for s in near if abs(s.paragraph - paragraph) <= 1)
    return any(RELIEF & {token.key for token in sentence.tokens} for sentence in beside)


def is_armed(scene: Scene) -> bool:
    """Does the sentence tell of strikes, or of weapons that are let go?"""
    told = {m.value for m in scene.sentence.marks if m.kind in ("noun", "verb")}
    return bool(told & ARMED) or {"weapon", "release"} <= told


def is_neutral_ship(scene: Scene, mention: Mention) -> bool:
    """ "Three merchant vessels were attacked": whose trade is hit, no campaign struck."""
    aim = OBJECT * (mention.noun == "strike")
    keys = {scene.key(i) for i in range(mention.first - 1, mention.last + aim)}
    return bool(keys & SHIPS) and bool(keys & TRADING)
