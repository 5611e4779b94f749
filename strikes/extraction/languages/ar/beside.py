"""What stands beside an Arabic mention: the words around it, and whether anything flies."""

from ...mentions import Mention, Scene
from ...tokens import Sentence
from .word_lists import bare_words

GROUND = bare_words(
    """
    مدفعية المدفعية مدفعي ومدفعي اشتباكات معارك المعارك اشتباك مواجهات كمين البرية بري برية
    قذائف مشاة بنيران
    انتحاري انتحارية مفخخة الصاروخية قناصة اقتحام تسلل متسلل متسللين التسلل
    انتحاريين انتحاريون انتحاريا مداهمة البيشمركة صد إنفاذ
    """
)


def words_of(scene: Scene) -> set[str]:
    """The keys of the sentence's words."""
    return {token.key for token in scene.sentence.tokens if token.kind == "word"}


def words_before(scene: Scene, mention: Mention, reach: int) -> set[str]:
    """The keys of so many tokens before the mention."""
    return {scene.key(i) for i in range(mention.first - reach, mention.first)}


def is_from_afar(sentence: Sentence) -> bool:
    """روسيا تدمر 15 منشأة: a power that fights from the air, and no troops on the ground."""
    power = any(m.kind == "power" for m in sentence.marks)
    struck = any(m.kind == "verb" and m.value in ("destroy", "hit") for m in sentence.marks)
    return power and struck and not any(token.key in GROUND for token in sentence.tokens)


def from_air(scene: Scene) -> bool:
    """Does the sentence name what flies, or a power that strikes from afar?"""
    return is_from_afar(scene.sentence) or any(
        m.kind == "air"
        or m.kind == "noun"
        and m.value in ("aircraft", "sortie", "strike_sortie", "strike")
        for m in scene.sentence.marks
    )
