"""Losses of those who fly the campaign or fight beside it, which are none of its claims."""

from ...mentions import Mention, Scene
from .licences import FOES
from .word_lists import bare_words

SERVING = frozenset("عسكريي جنود طياري ضباط جندي".split())
CRASHES = bare_words("تحطم تحطمت")
LOSSES = bare_words("خسائر خسائره خسائرها حصيلة")
ARMIES = bare_words("جيش قوات تحالف")
LOSS = bare_words(
    """
    طيار طياران طيارين طياري الطيار عسكريا عسكريين عسكريون روسيا روسيين جنديا جنود الجنود جندي
    جنديان جنديين ضابط بحارا مظلي مدربا روس الروس
    """
)
STRUCK_PEOPLE = bare_words("مسلح مسلحا مسلحين إرهابي إرهابيا إرهابيين متطرف متطرفا متطرفين")


def is_own_loss(scene: Scene, mention: Mention) -> bool:
    """Are those who were lost the campaign's own: مقتل طيارين, 19 جنديا?"""
    own = {scene.key(i) for i in range(mention.first, mention.last)}
    within = range(mention.first, mention.last + 1)
    if own & STRUCK_PEOPLE:
        return False
    if _losses_of_its_own(scene, mention):
        return True
    if mention.noun == "person" and any(token.key in CRASHES for token in scene.sentence.tokens):
        return True
    if any(scene.key(i) in SERVING and scene.key(i + 1) == "ها" for i in within):
        return mention.noun == "person"  # اثنين من عسكرييها
    near = range(mention.first - 1, mention.last + 2)
    words = {scene.key(i) for i in near if scene.key(i - 1) != "من"}  # قدموا من روسيا
    return mention.noun == "person" and bool(words & LOSS)


def _losses_of_its_own(scene: Scene, mention: Mention) -> bool:
    """ترتفع خسائر الجيش التركي إلى 71 قتيلا: losses of an army, not of those who are struck."""
    lost = [i for i in range(mention.first) if scene.key(i) in LOSSES]
    if not lost or mention.noun != "person":
        return False
    owner = {scene.key(i) for i in range(lost[-1] + 1, lost[-1] + 4)}
    return bool(owner & ARMIES) and not owner & FOES
