"""English sentences in which the other side tells of its own deeds."""

from itertools import pairwise

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...tokens import Sentence
from .downed import CAUGHT
from .enemies import ENEMIES, FRIENDS, is_enemy_at

HEADS = frozenset("group movement militia rebels".split())
WATCHING = frozenset("monitoring rights watch monitor advocacy observer research civil".split())
NOTED = frozenset("documented counted recorded verified registered received".split())
TOLD = 6  # tokens from "said" to what is said


def is_boast(scene: Scene, mention: Mention) -> bool:
    """Does the group that is fought tell of what it did?"""
    if _is_claimed_by_group(scene) or _is_claimed_strike(scene, mention):
        return True
    if FRIENDS & {scene.key(at) for at in range(mention.term[0] - 2, mention.last)}:
        return False  # in revenge for Russian strikes
    says = [m for m in scene.sentence.marks if m.kind == "say" and m.first < mention.first]
    return any(_is_told_by_group(scene, say) for say in says)


def _is_told_by_group(scene: Scene, say: Mark) -> bool:
    """ "The Houthi movement said on Friday that it had sent ten drones against two plants"."""
    telling = [scene.key(at) for at in range(say.last, say.last + TOLD)]
    told = telling[telling.index("that") + 1 :] if "that" in telling else telling
    own_deed = bool(set(told[:1]) & {"it", "they", "its"}) or _is_with_missiles(scene)
    if not own_deed:
        return False
    start = max((b for b in scene.breaks if b <= say.first), default=0)
    commas = (i + 1 for i in range(start, say.first - 1) if scene.key(i) == ",")
    subject = range(max(commas, default=start), say.first)
    if not [at for at in subject if scene.key(at) != "and"]:
        subject = range(say.first)  # ISIS attacked a village, and says that it …
    foe = scene.key(say.first - 1) in HEADS and not _is_of_watchers(scene, say.last)
    foe = foe or any(is_enemy_at(scene, at) or scene.key(at) + "s" in ENEMIES for at in subject)
    return foe and not any((m := scene.mark(at)) and m.kind == "air" for at in subject)


def _is_claimed_strike(scene: Scene, mention: Mention) -> bool:
    """ "Hezbollah claimed a second drone strike"."""
    claimed = scene.key(mention.first - 1) in ("claimed", "claims")
    return claimed and is_enemy_at(scene, mention.first - 2)


def _is_of_watchers(scene: Scene, after: int) -> bool:
    """ "The monitoring group said it had documented 12 raids": who counts has fired nothing."""
    told = {scene.key(at) for at in range(after + 5)}
    return bool(told & (WATCHING | NOTED))


def _is_with_missiles(scene: Scene) -> bool:
    """ "A base was targeted with a drone": by those who tell of it."""
    run = scene.sentence.tokens
    led = (at for at, token in enumerate(run) if token.key == "with")
    return any(CAUGHT & {scene.key(i) for i in range(at + 1, at + 4)} for at in led)


def _is_claimed_by_group(scene: Scene) -> bool:
    """ "ISIS claimed responsibility for the attack that killed 13", and then: "It says …"."""
    if scene.key(0) in ("it", "they"):
        told = scene.sentences[: scene.sentence.index + 1]
    else:
        told = [scene.sentence]
    return any(map(_claims_deed, told))


def _claims_deed(sentence: Sentence) -> bool:
    keys = [token.key for token in sentence.tokens]
    return any(
        a in ("claimed", "claims", "claiming") and b in ("responsibility", "credit")
        for a, b in pairwise(keys)
    )
