"""Rockets of those who are struck, and what was shot down, in Arabic text: no claims."""

from itertools import pairwise

from ...mentions import Mention, Scene
from .verb_marks import verbs
from .word_lists import bare_keys, words

_SHELLED = words("عسقلان سديروت أسدود أشكلون نتيفوت نجران جازان أبها الرياض جدة ينبع")
_ROCKETEERS = words("غزة قطاع لبنان يمن")
_AT = words("على باتجاه نحو وسط جنوب شمال صوب تجاه")
_ISRAEL = words("إسرائيل")
_ISRAEL_S = words("مستوطنات مستوطنة مستوطنين كيبوتس")
_ARMIES = words("سعودي إسرائيلي إماراتي")  # those at whom rockets are fired
_MEDICS = words("إسعاف شرطة إطفاء")
_ISRAELI = words("إسرائيلي إسرائيلية إسرائيليا")
_UNMANNED = words("مسيرة مسيرات مسير بدون")
_RAIDS = words("غارة غارات طيران طائرات مقاتلات مروحيات طائرة مقاتلة")
_FLYING = words(
    """
    صاروخ صواريخ صاروخا صاروخين طائرتين طائرتان مقاتلتين مروحيتين مسيرتين مسيرة مسيرات طائرة
    طائرات مقاتلة مقاتلات مروحية مروحيات
    """
)
_DOWNED = words("أسقط أسقطت أسقطوا إسقاط أسقطتها أسقطها")
_CRAFT = words("طيران مسيرات طائرات صواريخ")
OWNED = 6  # tokens from those who are struck to "their attacks"
HIT_BY_THEM = frozenset(("weapon", "person", "target", "item", "strike"))


def is_of_rockets(scene: Scene, mention: Mention) -> bool:
    """Does the sentence tell of rockets on a town that no campaign from the air strikes?"""
    if mention.noun not in HIT_BY_THEM:
        return False
    keys = bare_keys(scene.sentence.tokens)
    pairs = set(pairwise([*keys, ""]))
    if any(a in _RAIDS and b not in _UNMANNED for a, b in pairs):
        return False
    theirs = {scene.key(i) for i in range(mention.first, mention.last)}
    if mention.noun in ("target", "item") and theirs & _ISRAELI:
        return True  # قصف 12 موقعا إسرائيليا
    soil = any(a in _AT and b in _ISRAEL for a, b in pairs) or _ISRAEL_S.intersection(keys)
    army = any(a == "جيش" and b in _ARMIES for a, b in pairs)
    if mention.noun == "weapon" and (soil or army):
        return True
    medics = any(a in _MEDICS and b in _ISRAELI for a, b in pairs)
    shelled = _SHELLED.intersection(keys) or ("تل", "ابيب") in pairs
    sent = any(a == "من" and b in _ROCKETEERS for a, b in pairs) and _launched(keys)
    return bool(medics or shelled or sent)


def is_of_foes(scene: Scene, mention: Mention, foes: frozenset[str]) -> bool:
    """كثفت المليشيا هجماتها, أعلن الحوثيون شن غارات بطائرة بدون طيار على أبها: of those struck."""
    back = range(max(0, mention.first - OWNED), mention.first)
    named = any(scene.key(i) in foes for i in back)
    if named and scene.key(mention.first + 1) in ("ها", "هم"):
        return True
    if _by_their_craft(scene, mention, foes):
        return True
    if _are_subject(scene, mention, foes) or _they_deal(scene, mention, foes):
        return True
    keys = set(bare_keys(scene.sentence.tokens))
    by_drone = bool(keys & (_UNMANNED | {"دون"}))
    return by_drone and bool(keys & _SHELLED) and bool(keys & foes)


def _are_subject(scene: Scene, mention: Mention, foes: frozenset[str]) -> bool:
    """وجهت جماعة الحوثي ضربة: those who are struck stand between the verb and their blow."""
    verb = next((v for v in reversed(verbs(scene)) if v.last <= mention.first), None)
    if verb is None or verb.value not in ("fly", "release"):
        return False
    between = [scene.key(i) for i in range(verb.last, mention.first)]
    led = [key for key in between if key not in ("ال", "جماعه", "حركه", "مقاتلو")][:1]
    return len(between) <= OWNED and bool(set(led) & foes)


def _by_their_craft(scene: Scene, mention: Mention, foes: frozenset[str]) -> bool:
    """أعلن ناطق الحوثيين تنفيذ طيرانهم المسير 4 هجمات: craft that are theirs, behind their name."""
    for i in range(2, mention.first):
        done = scene.mark(i - 2)
        flown = done is not None and done.kind == "verb" and done.value in ("fly", "release")
        theirs = scene.key(i) == "هم" and scene.key(i - 1) in _CRAFT
        if theirs and flown and any(scene.key(j) in foes for j in range(i)):
            return True
    return False


def _they_deal(scene: Scene, mention: Mention, foes: frozenset[str]) -> bool:
    """مسلحو الحوثي يسيطرون على صرواح، ويشنون هجمات: a verb of theirs in the plural."""
    verb = next((v for v in reversed(verbs(scene)) if v.last <= mention.first), None)
    if verb is None or verb.value not in ("fly", "release"):
        return False
    theirs = scene.key(verb.first).endswith("ون")
    return theirs and any(scene.key(i) in foes for i in range(verb.first))


def _launched(keys: list[str]) -> bool:
    return any(word.startswith("اطلق") for word in keys)


def is_shot_down(scene: Scene, mention: Mention) -> bool:
    """أسقطت الدفاعات ثلاثة صواريخ: bombs are dropped, what flies is shot down."""
    words = {scene.key(i) for i in range(mention.first, mention.last)}
    sent = scene.key(mention.last).startswith("اطلق") and scene.key(mention.last + 1) in _AT
    if mention.noun != "weapon" and words & _FLYING and sent:
        return True  # طائرة مسيرة أُطلقت نحو مضيق
    near = {scene.key(i) for i in range(mention.first - 6, mention.first)}
    return bool(words & _FLYING and near & _DOWNED)
