"""What Arabic strikes and bombs fall on is hit, though no verb says so."""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from .verb_marks import verbs

BESIDE = 4  # tokens from strikes to the word that tells on what they fell
FLOWN_BY = 9  # the same where those who flew stand between


def hit_without_verb(scene: Scene, mention: Mention) -> Mark | None:
    """أبرز أهداف السبت: راداران وراجمة صواريخ: what follows the colon was hit."""
    if mention.noun not in ("item", "target"):
        return None
    at = mention.first
    return listed_hits(scene, at) or released_onto(scene, at) or struck_onto(scene, mention)


def listed_hits(scene: Scene, at: int) -> Mark | None:
    """The targets that head a list in which a token stands."""
    colon = next((i for i in range(at - 1, -1, -1) if scene.key(i) == ":"), None)
    for mark in scene.sentence.marks if colon is not None else ():
        if mark.kind == "noun" and mark.value == "target" and mark.last <= colon:
            return Mark("verb", "hit", "right", colon, colon + 1)
    return None


def released_onto(scene: Scene, at: int) -> Mark | None:
    """أسقطت ست قنابل على نقطة تفتيش ومبنيين: what bombs fall on is hit."""
    over = [v for v in verbs(scene) if v.last <= at]
    if not over or over[-1].value != "release":
        return None
    onto = [i for i in range(over[-1].last, at) if scene.key(i) == "علي"]
    return Mark("verb", "hit", "right", onto[-1], onto[-1] + 1) if onto else None


def struck_onto(scene: Scene, mention: Mention) -> Mark | None:
    """أربع ضربات على خمس عربات: a figure of what the strikes fell on was hit."""
    single = mention.quantity.article and mention.quantity.low == 1
    onto = mention.first - 1
    if single or scene.key(onto) not in ("علي", "ضد"):
        return None
    before = [m for m in scene.sentence.marks if m.last <= onto]
    beside = len(before)
    while before and _leads(before[-1]):
        before.pop()
    told = before[-1] if before else None
    if told is None or told.kind != "noun" or told.value not in ("strike", "sortie"):
        return None
    reach = BESIDE if len(before) == beside else FLOWN_BY
    return Mark("verb", "hit", "right", onto, mention.first) if onto - told.last < reach else None


def _leads(mark: Mark) -> bool:
    """طلعات نفذتها القوات الجوية على: who flew, between the raids and what they fell on."""
    return mark.kind == "air" or mark.kind == "verb" and mark.value == "fly"
