"""What an Arabic sentence tells only to deny it: لا صحة لما نشر عن غارة أوقعت سبعة قتلى."""

from itertools import pairwise

from ...mentions import Mention, Scene

DENYING = frozenset(
    """
    نفي نفت ينفي تنفي نافيا نافيه فند فندت دحض دحضت كذب كذبت مفندا مكذبا انكر انكرت ينكر تنكر
    """.split()
)
_TOLD = frozenset(
    "انباء اخبار مزاعم تقارير اتهامات ادعاءات شائعات معلومات ادعاء خبر مزعومه".split()
)
_FALSE = frozenset(
    "كاذبه كاذب مفبركه ملفقه مضلله عاريه باطله مختلقه كاذبا شائعه شائعات صحيحه".split()
)
_GROUNDLESS = frozenset((a, b) for a in ("بلا", "دون", "لا") for b in ("سند", "اساس", "دليل"))
_UNTRUE = frozenset((("لا", "صحه"), ("لا", "اساس")))  # لا صحة لما نشر, لا أساس له

_UNCONFIRMED = frozenset(
    (("لم", "يتاكد"), ("لم", "تتاكد"), ("ما", "شاع"), ("ما", "تردد"), ("ما", "اشيع"))
)


def is_denied(scene: Scene, mention: Mention) -> bool:
    """Is what the mention tells denied before it, or called false behind it?"""
    keys = [token.key for token in scene.sentence.tokens]
    before = keys[: mention.first]
    if "قيل" in before[-4:] or any(pair in _UNCONFIRMED for pair in pairwise(before)):
        return True  # قيل إن 20 مدنيا قتلوا, لم يتأكد ما شاع
    if ("لا", "وجود") in pairwise(keys[mention.last : mention.last + 6]):
        return True
    spoken = _speaks_on(scene, mention)
    denying = [i for i, word in enumerate(before) if word in DENYING]
    if denying and denying[-1] >= spoken or any(pair in _UNTRUE for pair in pairwise(before)):
        return True
    return bool(_TOLD.intersection(before)) and _called_false(keys[mention.last :])


def _speaks_on(scene: Scene, mention: Mention) -> int:
    """نفى ... وقال إن الطائرات دمرت 12 مخزنا: where the last "and said" before a mention stands."""
    says = [m for m in scene.sentence.marks if m.kind == "say" and 0 < m.first < mention.first]
    on = [m.first for m in says if m.form == "verb" and scene.key(m.first - 1) in ("و", "بل")]
    return on[-1] if on else 0


def _called_false(behind: list[str]) -> bool:
    """بأنها كاذبة, عارية عن الصحة, غير صحيحة; صحيحة alone confirms it."""
    for word, after in pairwise(["", *behind]):
        if after == "صحيحه" and word != "غير":
            continue
        if after in _FALSE or (word, after) in _GROUNDLESS:
            return True
    return False
