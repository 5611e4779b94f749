"""Figures of another business than the campaign's, in Arabic: drills, shows, polls, old wars."""

from itertools import pairwise

from ...mentions import Mention, Scene
from .word_lists import bare_keys, bare_words, words

_DRILLS = bare_words(
    """
    مناورات مناورة تدريبات تدريبا تمرين تمرينا تمارين افتراضية وهمية تدربت تتدرب وتدربت رماية
    مفترض اختبارات اختباراتها اختباراته تجريبية
    """
)
_FIRED = words("صواريخ ذخيرة ذخائر قذائف")
_DISASTERS = bare_words("كوليرا وباء كورونا فيروس مجاعة تدافع حجاج زلزال فيضانات")
_FIRES = bare_words("حرائق إخماد إطفاء ركاب مسافرين شركات ألغيت ألغت إلغاء")
_NATURE = bare_words("عاصفة إعصار زلزال هزة سيول فيضانات أمطار موجة رياح ثلوج")
_AID = bare_words("إغاثة مساعدات شحن ركاب")
_CARGO = bare_words(
    "إغاثة مساعدات إنسانية أدوية غذائية شحنات حمولة ركاب جرحى مرضى راكب راكبا مسافر مسافرا"
)
_STRUCK = ("strike", "target", "strike_sortie")
_COURTS = bare_words("محكمة محاكمة إعدام")
_WRECKS = bare_words("حطام")
_FAIRS = bare_words("معرض استعراض احتفال حفل مهرجان صفقة طلبية")
_POLLS = bare_words("رأي للرأي مستطلعين بالمئة تؤيد يؤيد")
_ASKED = words("استطلاع مسح استفتاء")
_OLD_WARS = bare_words("عالمية أكتوبر تشرين فيتنام استنزاف ستة")
_YEARS = words("عام عاما سنة سنوات")
_DECADES = 30  # years back beyond which a war is another one
_LIVING = "1980"  # campaigns on record begin later than this year
# The price of oil, a test of missiles, the worth of a contract, a storm.
_OTHER = frozenset(
    (("سعر", "نفط"), ("اسعار", "نفط"), ("تجربه", "اطلاق"), ("قيمه", "عقد"), ("بسبب", "عاصفه"))
)
_SHOWN = ("aircraft", "weapon", "item")


def is_elsewhere(scene: Scene, mention: Mention) -> bool:
    """Exercises, polls, old wars; and what is shown, where a campaign is told of as well."""
    keys = bare_keys(scene.sentence.tokens)
    if mention.noun in _SHOWN and (_FAIRS.intersection(keys) or ("في", "عرض") in pairwise(keys)):
        return True
    if mention.noun == "person" and _DISASTERS.intersection(keys):
        return True
    if mention.noun == "person" and _COURTS.intersection(keys) and not _told_of(scene):
        return True
    if any(pair in _OTHER for pair in pairwise(keys)):
        return True
    own = {scene.key(i) for i in range(mention.first, mention.last)}
    if mention.noun == "person" and "متن" in " ".join(scene.key(mention.first - n) for n in (1, 2)):
        return True  # على متنها خمسة أشخاص
    aboard = any(scene.key(mention.first - n).startswith("متن") for n in (1, 2))
    if mention.noun in ("aircraft", "sortie") and (own & _AID or aboard):
        return True  # على متنها 26 طائرة, ثلاث رحلات شحن
    verb = mention.verb_mark
    if verb is not None and scene.key(verb.last) in _NATURE:
        return True  # ضربت عاصفة رملية قاعدة
    if mention.noun == "sortie" and (_FIRES.intersection(keys) or _hauls(scene, keys)):
        return True
    if mention.noun in ("weapon", "aircraft", "item", "target") and _WRECKS.intersection(keys):
        return True
    polled = _ASKED.intersection(keys) and _POLLS.intersection(keys)
    return bool(polled) or _in_a_drill(scene, mention) or _long_ago(scene, mention)


def _told_of(scene: Scene) -> bool:
    return any(m.kind == "noun" and m.value in _STRUCK for m in scene.sentence.marks)


def _hauls(scene: Scene, keys: list[str]) -> bool:
    """سيرت طائرات الإغاثة 14 رحلة: flights with a cargo, and nothing struck."""
    return bool(_CARGO.intersection(keys)) and not _told_of(scene)


def _in_a_drill(scene: Scene, mention: Mention) -> bool:
    """A drill in the sentence; for what took part and was flown, in the one before or behind."""
    at = scene.sentence.index
    near = scene.sentences[at : at + 1]
    if mention.noun in ("sortie", "aircraft"):
        near = scene.sentences[max(0, at - 1) : at + 2]
    return any(_tells_of_drill(bare_keys(each.tokens)) for each in near)


def _tells_of_drill(keys: list[str]) -> bool:
    live = any(b == "حيه" and a in _FIRED for a, b in pairwise(keys))  # بالذخيرة الحية
    return bool(_DRILLS.intersection(keys)) or live or ("في", "تدريب") in pairwise(keys)


def _long_ago(scene: Scene, mention: Mention) -> bool:
    """في حرب 1973, خلال الحرب العالمية الثانية: another war, told before what it did."""
    keys = bare_keys(scene.sentence.tokens[: mention.first])
    if any(_is_far_back(scene, i) for i in range(mention.first) if scene.key(i) == "قبل"):
        return True
    dated = any(a in ("عام", "سنه") and _is_old(b) for a, b in pairwise(keys))
    return dated or any(a == "حرب" and (b in _OLD_WARS or _is_old(b)) for a, b in pairwise(keys))


def _is_far_back(scene: Scene, at: int) -> bool:
    """قبل مئة عام, قبل 73 عاما."""
    years = next((i for i in range(at + 1, at + 5) if scene.key(i) in _YEARS), 0)
    told = (scene.key(i) for i in range(at + 1, years))
    marks = (scene.mark(i) for i in range(at + 1, years))
    counts = [int(key) for key in told if key.isdecimal() and len(key) < 4]
    counts += [m.value for m in marks if m is not None and m.kind == "number" and m.value]
    return max(counts, default=0) >= _DECADES


def _is_old(year: str) -> bool:
    return len(year) == 4 and year.isdecimal() and year < _LIVING
