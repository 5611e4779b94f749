"""English mentions of what did not happen: rumours that are denied, plans, wishes and threats."""

from itertools import pairwise

from ...mentions import Mention, Scene
from .denials import TELLING

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
    disinformation nonsense absurd disproving disproved disproves debunked""".split()
)
PLANNING = frozenset(
    """plan plans planning consider considering weigh weighing weighs propose proposes proposing
    proposed suggest suggesting threaten threatens threatening threatened foresees foresee envisages
    envisage mulls mulling discuss discussing debate debating expect promise promised promises
    postponed postpones postponing suspended suspends cancelled canceled delayed delays shelved
    urged want wants vote votes voted approve approves approving oppose opposes""".split()
)
MODALS = frozenset("will shall should could might would".split())
ABLE = MODALS | {"can", "cannot"}
DUE = frozenset("planned scheduled expected foreseen due".split())
WISHED = frozenset(
    [(a, "for") for a in "call calls called calling ask asks asked asking".split()]
    + [(a, "against") for a in ("is", "are", "was", "were")]
)
NOUN_LEADERS = frozenset("the a its their".split())
STOPS = frozenset([",", ";", ":", "that"])
PLANNED = frozenset("strike sortie strike_sortie aircraft weapon target item".split())
REACH = 10  # tokens from a plan to what is planned


def is_unfought(scene: Scene, mention: Mention) -> bool:
    """Is it said to be untrue, or only planned, wished or threatened?"""
    if _is_asked(scene, mention) or _is_rumour(scene, mention):
        return True
    return _is_intended(scene, mention) or _is_to_be(scene, mention)


def _is_asked(scene: Scene, mention: Mention) -> bool:
    """ "Asked whether planes had bombed two hospitals"."""
    asked = (at for at in range(mention.first - 1, -1, -1) if scene.key(at) in ("whether", ";"))
    return scene.key(next(asked, -1)) == "whether"


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
    ends = [i for i, token in enumerate(run) if token.text == ";"]
    begin = max((i + 1 for i in ends if i < mention.first), default=0)
    end = min((i for i in ends if i >= mention.last), default=len(run))
    answered = any(token.key == "such" for token in run[end:])  # such accusations are baseless
    return begin, len(run) if answered else end


def _says_between(scene: Scene, first: int, last: int) -> bool:
    """Does somebody say something new there ("denied it and said that …")?"""
    return any(
        mark.kind == "say"
        and first <= mark.first < last
        and scene.key(mark.first) not in RUMOURS
        and scene.key(mark.first - 2) != "where"  # a school where, says UNICEF, 22 died
        for mark in scene.sentence.marks
    )


def _is_to_be(scene: Scene, mention: Mention) -> bool:
    """ "51 helicopters will fly past", "an attack would last three days"."""
    if mention.noun not in PLANNED | {"share"}:
        return False
    being = scene.key(mention.last) in ("is", "are") and scene.key(mention.last + 1) in DUE
    return being or scene.key(mention.last) in ABLE and scene.key(mention.last + 1) != "have"


def _is_intended(scene: Scene, mention: Mention) -> bool:
    """ "Is considering strikes on 20 sites", "shall answer with a hundred strikes"."""
    if mention.noun not in PLANNED:
        return False
    at = mention.term[0] if mention.rule == "placed strike" else mention.first
    modals = ABLE if mention.noun == "weapon" else MODALS  # can drop three bombs
    for i in range(at - 1, max(-1, at - REACH), -1):
        mark = scene.mark(i)
        if scene.key(i) in STOPS or mark is not None and mark.kind == "say":
            return False
        pair = scene.key(i - 1), scene.key(i)
        if pair[1] in modals:
            return scene.key(i + 1) not in TELLING | {"have"}
        if pair[1] in PLANNING or pair in WISHED:
            return True
        if mark is not None and mark.kind == "verb":
            leader = scene.key(mark.first - 1)
            if leader in NOUN_LEADERS:
                continue  # postponed the deployment of ten jets
            if leader not in ("to", "and"):
                return leader in modals
    return False
