"""Business on the ground in Arabic text: sappers and fights, which are no claims."""

from itertools import pairwise

from ...mentions import Mention, Scene
from .beside import from_air, words_before
from .word_lists import bare_keys, bare_words

MINES = bare_words("لغما ألغام لغم نزع تفكيك الألغام فككت فكك إبطال متفجرات")
EXPLOSIVES = bare_words("متفجرات")  # what a workshop makes, unless sappers found it
FIGHTS = frozenset(
    (("اطلاق", "نار"), ("عمليات", "قتاليه"), ("من", "قتال"), ("في", "قتال"), ("خلال", "قتال"))
)
FLOWN = frozenset(("strike", "aircraft"))
_FLIERS = frozenset(("aircraft", "sortie", "strike_sortie"))
GUNS = bare_words("مدفعي مدفعية هاون راجمات راجمة")
BY = ("ب", "قذايف", "قذيفه", "قصف", "قصفا")  # right before guns that fire
GRENADES = frozenset(("قنبله", "قنابل"))
MINED = 10  # tokens between mines and what is dealt with like them


def is_cleared(scene: Scene, mention: Mention) -> bool:
    """What sappers deal with: a long list of mines goes on where nothing flies."""
    reach = MINED if from_air(scene) else mention.first
    mines = words_before(scene, mention, reach) & MINES
    if not from_air(scene) and scene.key(mention.quantity.last) in MINES:
        return mention.noun == "item"
    return bool(mines) and (mines != EXPLOSIVES or not from_air(scene))


def by_guns(scene: Scene, mention: Mention) -> bool:
    """قصف عنيف بقذائف الهاون والمدفعية: nothing in the sentence flies, whatever its strikes are."""
    if mention.noun not in ("strike", "person"):
        return False
    keys = bare_keys(scene.sentence.tokens)
    beside = [key for key in keys if key != "ال"]
    guns = any(a in BY and b in GUNS or a == b == "ارض" for a, b in pairwise(beside))
    flies = any(
        m.kind == "air" or m.kind == "noun" and m.value in _FLIERS for m in scene.sentence.marks
    )
    flies = flies or any(key.startswith("غار") for key in keys)
    return guns and not flies


def by_hand(scene: Scene, mention: Mention) -> bool:
    """إلقاء قنبلة يدوية أصابت أربعة: grenades are thrown, not dropped."""
    keys = bare_keys(scene.sentence.tokens)
    thrown = any(a in GRENADES and b.startswith("يدوي") for a, b in pairwise(keys))
    return thrown and mention.noun in ("weapon", "person") and not from_air(scene)


def in_a_fight(scene: Scene, mention: Mention) -> bool:
    """إثر إطلاق نار, خلال عمليات قتالية: people who fell on the ground, where nothing flew."""
    keys = bare_keys(scene.sentence.tokens)
    flown = any(m.kind == "noun" and m.value in FLOWN for m in scene.sentence.marks)
    return mention.noun == "person" and not flown and bool(FIGHTS.intersection(pairwise(keys)))
