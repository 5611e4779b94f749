"""English mentions of what was done for practice or show, asked in a poll, or only bought;
and strikes of those who stop work."""

from itertools import pairwise

from ...mentions import Mention, Scene
from ...tokens import Sentence

GAMES = frozenset("exercise exercises drills manoeuvres maneuvers wargames rehearsed".split())
CAUTION = frozenset("caution care control restraint patience influence".split())
MOCK = frozenset("simulated simulating mock dummy notional imaginary".split())
RANGES = frozenset("training firing bombing shooting test practice weapons".split())
SHOWN = frozenset(
    """exhibition exhibitions exhibits exhibited airshow candles wreath wreaths
    commemorated commemorate""".split()
)
ON_SHOW = frozenset(
    [
        ("on", "show"),
        ("on", "order"),
        ("test", "flight"),
        ("test", "flights"),
        ("on", "display"),
        ("air", "show"),
        ("proving", "ground"),
        ("in", "training"),
        ("on", "ranges"),
        ("war", "games"),
        ("those", "asked"),
        ("those", "questioned"),
        ("a", "memorial"),
    ]
)
POLLS = frozenset("poll polls polled pollsters pollster respondents".split())
BOUGHT = frozenset("ordered bought purchased procured".split())
FIT = frozenset("fit airworthy serviceable".split())
WORKERS = frozenset("workers union unions doctors teachers staff controllers".split())
CIVIL = frozenset("civilian civil passenger commercial".split())
PARADES = frozenset("parade parades flypast".split())


def is_staged(scene: Scene, mention: Mention) -> bool:
    """Is it of an exercise, a show or a poll, or does it count what is bought or fit to fly?"""
    if mention.noun in ("aircraft", "weapon", "sortie") and _is_held(scene, mention):
        return True
    return _is_of_show(scene.sentence) or _is_practised(scene) or _is_walkout(scene)


def _is_held(scene: Scene, mention: Mention) -> bool:
    """ "24,000 have been ordered since 2001", "36 L-39s are fit to fly"."""
    keys = {token.key for token in scene.sentence.tokens}
    inside = {scene.key(i) for i in range(mention.first - 1, mention.last)}
    if mention.noun != "weapon" and inside & CIVIL:
        return True
    if mention.noun == "aircraft" and keys & (PARADES | FIT):
        return True
    near = [*range(mention.first - 3, mention.first), *range(mention.last, mention.last + 4)]
    return bool(BOUGHT & {scene.key(i) for i in near})


def _is_of_show(sentence: Sentence) -> bool:
    """ "On show are five drones", "of those asked, 64 percent were for air strikes"."""
    keys = [token.key for token in sentence.tokens]
    return bool((SHOWN | POLLS) & set(keys)) or any(pair in ON_SHOW for pair in pairwise(keys))


def _is_practised(scene: Scene) -> bool:
    """A sentence of drills, or one that goes on about those in the sentence before."""
    if _is_drill(scene.sentence):
        return True
    at, paragraph = scene.sentence.index, scene.sentence.paragraph
    before = scene.sentences[at - 1] if at else None
    if before is None or before.paragraph != paragraph or not _is_drill(before):
        return False
    return not scene.language.find_places(scene.sentence)


def _is_drill(sentence: Sentence) -> bool:
    """ "Planes struck 30 targets at a training range", "in the drills they dropped 60 bombs"."""
    keys = [token.key for token in sentence.tokens]
    if MOCK & set(keys) or any(a in GAMES and b not in CAUTION for a, b in pairwise(keys)):
        return True
    return any(_is_range(sentence, i) for i, key in enumerate(keys) if key in ("range", "ranges"))


def _is_range(sentence: Sentence, at: int) -> bool:
    """ "A firing range", "over the Tsugol range"; no range of mountains or of a missile."""
    before = sentence.tokens[max(0, at - 2) : at]
    if not before or before[-1].key in RANGES:
        return bool(before)
    named = before[-1].text[0].isupper() and before[0].key == "the"
    leader = sentence.tokens[at - 3].key if at > 2 else ""
    return named and leader in ("at", "on", "over")


def _is_walkout(scene: Scene) -> bool:
    """ "A strike by 3,000 oil workers grounded 900 flights"."""
    strikes = (m for m in scene.sentence.marks if m.kind == "noun" and m.value == "strike")
    by = (m.last for m in strikes if scene.key(m.last) == "by")
    return any(_are_workers(scene, range(at, at + 6)) for at in by)


def _are_workers(scene: Scene, run: range) -> bool:
    """Pilots who strike are workers where they are counted: "by 4,800 pilots"."""
    keys = {scene.key(i) for i in run}
    counted = any(q.number in run for q in scene.quantities)
    return bool(keys & WORKERS) or counted and "pilots" in keys
