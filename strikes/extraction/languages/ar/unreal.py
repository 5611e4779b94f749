"""What is not done yet, or only threatened, wanted and feared, in Arabic text."""

from itertools import pairwise

from ...lexicon import phrases
from ...mentions import Mention, Scene
from .deeds import VERBS
from .forms import verb
from .letters import key
from .word_lists import words

UNREAL = frozenset(
    """
    سوف هدد هددت يعتزم تعتزم ينوي خطه خطط يمكنها قادره يستعد احتمال كي طالب طالبت
    المقرر مقرر متوقع
    سيتسلم ستتسلم سيتلقى سنشن سيشن ستشن ستوجه سنوجه سيوجه سيتم
    خشيه خشيت تخشي يخشي مخاوف تدرس يدرس تبحث يبحث ارسال
    حذر حذرت يحذر محذرا ستزيد سيزيد سترفع سيرفع ستضم سيضم سترسل سيرسل ستبدا سيبدا ستواصل
    سيواصل ستستمر ستكثف سيكثف يتطلب تتطلب يستلزم يحتاج تحتاج
    دعا دعت نخطط تخطط يخطط سننفذ سينفذ ستنفذ
    """.split()
)

_AWAITED = words("متوقع مقرر منتظر مرتقب مزمع مفترض")
_ATTEMPTS = words("يحاولون حاولوا محاولين")
_DECIDING = words("تبت يبت تدرس يدرس تناقش يناقش سيناقش ستناقش يصوت تصوت سيصوت ستصوت سيبت ستبت")
_THREATS = words("هدد هددت توعد توعدت لوح لوحت")

PRESENT = frozenset(
    key(form)
    for listed in VERBS.values()
    for entry in phrases(listed)
    for form in verb(entry)
    if form[0] in "يتن"
)


def is_unreal(scene: Scene, mention: Mention) -> bool:
    """Plans, threats, requests."""
    near = _near(scene, mention, 8)
    if _awaited(scene, mention) or _attempted(scene, mention):
        return True
    if mention.noun == "aircraft":  # ست قاذفات ستُنشر
        near |= {scene.key(i) for i in range(mention.first, mention.last + 2)}
    near |= {word[1:] for word in near if word[:1] in ("و", "ف")}
    close = _near(scene, mention, 6) | _threatened(scene, mention)
    close |= {word[1:] for word in close if word[:1] in ("و", "ف")}
    return bool(close & UNREAL) or any(_is_future(word) for word in near)


def _awaited(scene: Scene, mention: Mention) -> bool:
    """ومن المتوقع أن تباشر 12 طائرة العمل بعشر طلعات: it governs all its clause."""
    keys = [key for i in range(mention.first) if (key := scene.key(i)) != "ب"]
    at = next((i for i, pair in enumerate(pairwise([*keys, ""])) if _awaits(*pair)), None)
    return at is not None and not {"،", ",", ";", "؛"} & set(keys[at:])


def _attempted(scene: Scene, mention: Mention) -> bool:
    """كانوا يحاولون مهاجمة قافلة: what those who were struck would have done."""
    over = mention.verb_mark
    return over is not None and scene.key(over.first - 1) in _ATTEMPTS


def _awaits(word: str, behind: str) -> bool:
    """متوقع أن, وتوعد بأن, تبت كانبيرا في."""
    word = word.removeprefix("و") if word.removeprefix("و") in _THREATS else word
    if word in _DECIDING:
        return True
    return behind in ("ان", "بان") and (word in _AWAITED or word in _THREATS)


def _threatened(scene: Scene, mention: Mention) -> set[str]:
    """هدد الرئيس الأمريكي دمشق بضربات: a threat with whom it is made to."""
    if scene.key(mention.first - 1) != "ب":
        return set()
    return _near(scene, mention, 12) & _THREATS


def _is_future(word: str) -> bool:
    """سيتسلم, ستنفذ: a known verb of the present with س before it."""
    word = word.lstrip("وف")
    return word[:1] == "س" and word[1:] in PRESENT


def _near(scene: Scene, mention: Mention, reach: int) -> set[str]:
    return {scene.key(i) for i in range(mention.first - reach, mention.first)}
