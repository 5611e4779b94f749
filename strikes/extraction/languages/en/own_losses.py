"""English mentions of what was done to those who fly and to their allies."""

from itertools import pairwise

from ...mentions import Mention, Scene
from .rockets import OWN

MEN = frozenset("troops soldiers forces base bases ship ships target targets barracks".split())
POSTS = frozenset("base bases camp camps post posts barracks airbase".split())
AIM = 8  # tokens from an attack to whom it was made on
NATIONALS = frozenset("americans israelis britons russians turks".split())
EITHER_WAY = frozenset("attack attacks assault assaults".split())
FLYING = frozenset("sortie strike_sortie aircraft".split())


def is_own_loss(scene: Scene, mention: Mention) -> bool:
    """Was it done to their men, posts or ships?"""
    if _tells_of_allied_dead(scene) or _is_own_post(scene, mention):
        return True
    return _tells_of_attack_on_own(scene) or _is_attack_on_own(scene, mention)


def _tells_of_attack_on_own(scene: Scene) -> bool:
    """ "US troops came under attack by 12 drones"."""
    keys = [token.key for token in scene.sentence.tokens[:14]]
    attacked = ("under", "attack") in pairwise(keys) or ("were", "attacked") in pairwise(keys)
    led = {"us"} if keys[:4] == ["u", ".", "s", "."] else set()
    own = (led | set(keys[:5])) & (OWN | {"us"})
    return attacked and bool(own) and bool(MEN & set(keys[:7]))


def _is_attack_on_own(scene: Scene, mention: Mention) -> bool:
    """ "The missile attack on American forces at two bases": it, and what is told behind it."""
    for at, token in enumerate(scene.sentence.tokens[: mention.last]):
        if token.key not in EITHER_WAY or scene.key(at + 1) not in ("on", "against"):
            continue
        aim = {scene.key(i) for i in range(at + 2, at + AIM)}
        own = aim & (OWN | {"coalition", "us"}) or {"u", "s"} <= aim
        if (own and aim & MEN or aim & NATIONALS) and not _acts_between(scene, at, mention):
            return True
    return False


def _acts_between(scene: Scene, attack: int, mention: Mention) -> bool:
    """ "After the attack on our troops jets struck 12 targets", and what a semicolon parts."""
    between = range(attack + 1, mention.first)
    marks = (scene.mark(at) for at in between)
    flown = any(m is not None and (m.kind == "air" or m.value in FLYING) for m in marks)
    return flown or any(scene.key(at) == ";" for at in between)


def _tells_of_allied_dead(scene: Scene) -> bool:
    """ "45 soldiers from the Emirates were killed when a missile hit their base"."""
    for at, token in enumerate(scene.sentence.tokens[:-3]):
        if token.key not in ("soldiers", "troops", "soldier", "servicemen"):
            continue
        origin = [scene.mark(at + n) for n in (2, 3)]
        if scene.key(at + 1) == "from" and any(m and m.kind == "elsewhere" for m in origin):
            return any(m.kind == "verb" and m.value == "kill" for m in scene.sentence.marks)
    return False


def _is_own_post(scene: Scene, mention: Mention) -> bool:
    """ "A missile hit a Saudi base": struck is a post of those who fly."""
    inside = {scene.key(i) for i in range(mention.first, mention.last)}
    head = scene.key(mention.last - 1)
    return mention.noun in ("item", "target") and bool(OWN & inside) and head in POSTS
