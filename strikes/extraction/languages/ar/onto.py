"""What Arabic strikes and bombs fall on is hit, though no verb says so."""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from .verb_marks import verbs


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
    struck = next((m for m in reversed(scene.sentence.marks) if m.last <= onto), None)
    if single or scene.key(onto) not in ("علي", "ضد") or struck is None:
        return None
    told = struck if struck.kind == "noun" else scene.mark(struck.first - 1)
    if told is None or told.kind != "noun" or told.value != "strike":
        return None
    return Mark("verb", "hit", "right", onto, mention.first) if onto - told.last < 4 else None
