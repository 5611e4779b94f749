"""What licenses a Russian claim: the words which tell that it was done from the air, by measure."""

from collections.abc import Callable

from ...mentions import Mention, Scene
from ...tokens import Sentence
from .cues import ENEMIES
from .enemies import names_flier
from .word_lists import words

STRIKES = words("""
    удар авиаудар дроноудар налет авианалет авиарейд рейд бомбардировка бомбежка бомбометание
    авиаатака бомбить разбомбить отбомбиться бомбардировать
    """)
_LEADERS = words("командир главарь лидер")
_FROM_GUNS = words("снаряд")
_ATTACKS = frozenset(("hit", "destroy", "release"))
_DONE = frozenset(("fly", "hit", "destroy", "kill", "wound", "damage", "release", "neutralise"))
_ABOUT = words("о об")
_PART = words("участвовать участие")
REACH = 4  # sentences between a strike and those whom it killed
NEAR = 4  # tokens between «о», «участие в» and the strike


def is_licensed(scene: Scene, mention: Mention) -> bool:
    """Does the text give the evidence that a claim of this kind needs?"""
    licence = _LICENCES.get(mention.noun or "")
    return licence is None or licence(scene, mention)


def tells_of_strike(sentence: Sentence) -> bool:
    """«Удар», «бомбили», or something that flies and a verb of striking."""
    if any(token.key in STRIKES for token in sentence.tokens):
        return True
    struck = any(mark.kind == "verb" and mark.value in _ATTACKS for mark in sentence.marks)
    return struck and names_flier(sentence)


def _were_struck(scene: Scene, mention: Mention) -> bool:
    """Those whom a campaign fights, or people behind a strike that was told of."""
    at = scene.sentence.index
    near = scene.sentences[max(0, at - 1) : at + 1]
    if any(t.key in ENEMIES or t.key in _LEADERS for each in near for t in each.tokens):
        return True
    return any(tells_of_strike(each) for each in scene.sentences[max(0, at - REACH) : at + 1])


def _were_dropped(scene: Scene, mention: Mention) -> bool:
    """Shells come from guns unless something flies; «пушка со 150 снарядами» only has them."""
    if scene.key(mention.first - 1) == "с" or scene.key(mention.first) == "с":
        return False
    shells = any(scene.key(i) in _FROM_GUNS for i in range(*mention.term))
    return not shells or names_flier(scene.sentence)


def _were_dealt(scene: Scene, mention: Mention) -> bool:
    """A counted strike, or strikes that were dealt or told of, not feared, wanted or ended."""
    if mention.quantity.low is not None:
        return True
    verbs = [mark for mark in scene.sentence.marks if mark.kind == "verb"]
    if any(mark.value in _DONE for mark in verbs):
        return True
    mark = scene.mark(mention.first)
    if mark is None or mark.kind != "noun" or not _has_verb(scene):
        return True
    near = {scene.key(i) for i in range(max(0, mention.first - NEAR), mention.first)}
    return bool(near & (_ABOUT | _PART))


def _has_verb(scene: Scene) -> bool:
    of = scene.language.forms.of
    return any(of(token.text).pos in ("VERB", "INFN") for token in scene.sentence.tokens)


_LICENCES: dict[str, Callable[[Scene, Mention], bool]] = {
    "person": _were_struck,
    "weapon": _were_dropped,
    "strike": _were_dealt,
}
