"""English mentions of what nobody did in earnest: drills, exhibits, rumours, plans and threats."""

from itertools import pairwise

from ...mentions import Mention, Scene
from .denials import TELLING

GAMES = frozenset("exercise exercises drills manoeuvres maneuvers wargames rehearsed".split())
CAUTION = frozenset("caution care control restraint patience influence".split())
RANGES = frozenset("training firing bombing shooting test practice weapons".split())
SHOWN = frozenset("exhibition exhibitions exhibits exhibited airshow".split())
ON_SHOW = frozenset(
    [
        ("on", "show"),
        ("on", "display"),
        ("air", "show"),
        ("proving", "ground"),
        ("in", "training"),
        ("those", "asked"),
        ("those", "questioned"),
        ("a", "memorial"),
        ("on", "ranges"),
    ]
)
BOUGHT = frozenset("ordered bought purchased procured".split())
POLLS = frozenset("poll polls polled pollsters pollster respondents".split())
RUMOURS = frozenset(
    """report reports claim claims allegation allegations accusation accusations rumour rumours
    rumor rumors story stories assertion assertions""".split()
)
DENIALS = frozenset(
    """denied denies deny denying rejected rejects rejecting dismissed dismisses dismissing refuted
    refutes false untrue""".split()
)
FALSE = frozenset(
    """fabrication fabrications fabricated groundless baseless unfounded fake fakes lie lies hoax
    disinformation nonsense absurd""".split()
)
PLANNING = frozenset(
    """plan plans planning consider considering weigh weighing weighs propose proposes proposing
    proposed suggest suggesting threaten threatens threatening threatened foresees foresee envisages
    envisage mulls mulling discuss discussing debate debating expect promise promised promises
    urged want wants vote votes voted""".split()
)
MODALS = frozenset("will shall should could might would".split())
WISHED = frozenset(
    [(a, "for") for a in ("call", "calls", "called", "calling")]
    + [(a, "against") for a in ("is", "are", "was", "were")]
)
STOPS = frozenset([",", ";", ":", "that"])
PLANNED = frozenset("strike sortie strike_sortie aircraft weapon target item".split())
REACH = 10  # tokens from a plan to what is planned


def is_unfought(scene: Scene, mention: Mention) -> bool:
    """Is it of an exercise, a show or a poll, said to be untrue, or only planned?"""
    if mention.noun == "aircraft" and _is_flown_past(scene, mention):
        return True
    if mention.noun in ("aircraft", "weapon") and _is_bought(scene, mention):
        return True
    return _is_staged(scene) or _is_rumour(scene, mention) or _is_intended(scene, mention)


def _is_bought(scene: Scene, mention: Mention) -> bool:
    """ "24,000 have been ordered since 2001"."""
    before = {scene.key(i) for i in range(mention.first - 3, mention.first)}
    after = {scene.key(i) for i in range(mention.last, mention.last + 4)}
    return bool((before | after) & BOUGHT)


def _is_flown_past(scene: Scene, mention: Mention) -> bool:
    """ "51 helicopters will fly in the parade"."""
    parades = {"parade", "parades", "flypast"} & {token.key for token in scene.sentence.tokens}
    to_come = scene.key(mention.last) in ("will", "shall", "can", "could")
    return bool(parades) or to_come and scene.key(mention.last + 1) != "have"


def _is_staged(scene: Scene) -> bool:
    """ "Planes struck 30 targets at a training range", "on show are five drones"."""
    keys = [token.key for token in scene.sentence.tokens]
    if SHOWN & set(keys) or POLLS & set(keys):
        return True
    pairs = list(pairwise(keys))
    if any(a in GAMES and b not in CAUTION for a, b in pairs):
        return True
    games = any(pair == ("war", "games") or pair in ON_SHOW for pair in pairs)
    return games or any(a in RANGES and b in ("range", "ranges") for a, b in pairs)


def _is_rumour(scene: Scene, mention: Mention) -> bool:
    """ "Reports that jets hit a hospital are untrue", "denied claims of 30 dead"."""
    begin, end = _whole(scene, mention)
    keys = [scene.key(i) for i in range(begin, end)]
    untrue = any(key in FALSE for key in keys) or ("no", "such") in pairwise(keys)
    told = [begin + i for i, key in enumerate(keys) if key in RUMOURS]
    told = [i for i in told if i < mention.first]
    if not told:
        return untrue and not _says_between(scene, begin, mention.first)
    denied = untrue or any(key in DENIALS for key in keys) or "correspond" in keys
    return denied and not _says_between(scene, told[-1] + 1, mention.first)


def _whole(scene: Scene, mention: Mention) -> tuple[int, int]:
    """The tokens between the semicolons around a mention; a denial is told of what it follows."""
    run = scene.sentence.tokens
    begin = max((i + 1 for i in range(mention.first) if run[i].text == ";"), default=0)
    return begin, len(run)


def _says_between(scene: Scene, first: int, last: int) -> bool:
    """Does somebody say something new there ("denied it and said that …")?"""
    return any(
        mark.kind == "say" and first <= mark.first < last and scene.key(mark.first) not in RUMOURS
        for mark in scene.sentence.marks
    )


def _is_intended(scene: Scene, mention: Mention) -> bool:
    """ "Is considering strikes on 20 sites", "shall answer with a hundred strikes"."""
    if mention.noun not in PLANNED:
        return False
    at = mention.term[0] if mention.rule == "placed strike" else mention.first
    for i in range(at - 1, max(-1, at - REACH), -1):
        mark = scene.mark(i)
        if scene.key(i) in STOPS or mark is not None and mark.kind == "say":
            return False
        pair = scene.key(i - 1), scene.key(i)
        if pair[1] in MODALS:
            return scene.key(i + 1) not in TELLING | {"have"}
        if pair[1] in PLANNING or pair in WISHED:
            return True
        if mark is not None and mark.kind == "verb":
            leader = scene.key(mark.first - 1)
            if leader not in ("to", "and"):
                return leader in MODALS
    return False
