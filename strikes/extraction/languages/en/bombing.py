"""Who bombs in an English sentence, and who shoots from the ground."""

from ...lexicon import Mark
from ...mentions import Mention, Scene

ENEMY = frozenset(
    """terrorist suicide militant rebel insurgent enemy ground artillery militants tank chemical
    rebels gunmen insurgents gas terrorists mortar cyber heart""".split()
)
BREACHES = frozenset("violation violations breach breaches shelling ceasefire truce".split())


def is_ground_fire(scene: Scene, mark: Mark) -> bool:
    """ "Came under heavy rebel fire": who shoots is no aircraft."""
    if scene.key(mark.last - 1) == "fire":
        return any(token.key in BREACHES for token in scene.sentence.tokens)
    if scene.key(mark.last - 1) != "under":
        return False
    reach = range(mark.last, mark.last + 4)
    shot = any(scene.key(i) in ("fire", "firing", "gunfire") for i in reach)
    return shot and any(scene.key(i) in ENEMY or _is_group(scene, i) for i in reach)


def come_from(scene: Scene, mark: Mark) -> bool:
    """ "So that attacks from there on our people are thwarted": the enemy's."""
    attacks = scene.key(mark.last - 1) == "attacks" and scene.key(mark.last) == "from"
    return attacks and scene.key(mark.last + 1) in ("there", "northern", "the", "across")


def _is_group(scene: Scene, at: int) -> bool:
    mark = scene.mark(at)
    return mark is not None and mark.kind == "group"


def flies_there(mention: Mention, verb: Mark) -> bool:
    """ "Two fighters bombed wellheads": the subject of the verb."""
    return mention.noun == "aircraft" and mention.last <= verb.first and verb.form == "right"


def drops_bombs(scene: Scene, mark: Mark) -> bool:
    """ "Dropped 500-pound bombs on facilities": a strike, where nobody counts the bombs."""
    if mark.value != "release" or mark.form != "right":
        return False
    for at in range(mark.last, mark.last + 6):
        noun = scene.mark(at)
        if noun is not None and noun.value == "weapon":
            return noun.form == "plural" and scene.key(noun.last) in ("on", "against", "there")
    return False
