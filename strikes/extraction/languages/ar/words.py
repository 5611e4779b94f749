"""All Arabic words put into one lexicon, and the particles that it needs whole."""

from functools import lru_cache

from ...lexicon import Lexicon, Sense, phrases
from . import amounts, deeds, names, things, times
from .forms import noun, verb
from .letters import Splitter, key

PARTICLES = """
باليستي, باليستية, بالستية, بالستي, بالستيا, باليستيا, بالستيين, باليستيين, بلا, بدون,
لم, لن, لا, ليس, ليست, نفى, نفت, ينفي, تنفي, عدم, نفي, تنف, أن, في, من, إلى, على, عن, مع, بين,
عند, لدى, بعد, قبل, خلال, حول, ضد, أن, إن, بأن, كما, لكن, وقد, فقد, قد, كان, كانت, التي, الذي,
الذين, اللتين, اللذين, هذا, هذه, ذلك, تلك, هو, هي, هم, منها, منهم, بينها, بينهم, عنها, عليها,
عليهم, فيها, فيه, له, لها, لهم, به, بها, بهم, ما, مما, فيما, بينما, حيث, إذ, إذا, أي, كل, كلا,
كلتا, غير, سوى, بل, أو, ثم, لم, لن, لا, ليس, ليست, أما, إنه, أنه, إنها, أنها, أنهم, بحسب, وفق,
وفقا, حسب, وزارة, وزير, وكالة, وسط, وسائل, ولكن, فقط, فوق, بيان, بغداد, بيروت, بنغازي, لبنان,
ليبيا, كابول, كركوك, كربلاء, فرنسا, فلسطين, بريطانيا, بلجيكا, كندا, واشنطن, باريس, لندن, موسكو,
أول, ثاني, ثالث, رابع, خامس, سادس, سابع, ثامن, تاسع, عاشر, حادي, أولى, ثانية, ثالثة, رابعة,
خامسة, أثناء, إثر, أسفر, أسفرت, أدت, أدى, تم, تمت, جراء, نتيجة, بفضل, بواسطة, عبر, نفسه, نفسها,
لواء, بوتين, بشار, والد, بسبب, بشكل, بصورة, بعض, بعيد, كافة, كثيف, لجنة, بالتنسيق, بالتعاون,
وحده, وحدها, واحدة, وادي
"""
CLAUSES = """
فيما, بينما, في حين, أما, كما, ثم, حيث, إذ, مما, ما أدى إلى, ما أسفر عن, مشيرا إلى, مضيفا,
لافتا إلى, موضحا, من جهة أخرى, غير أن, لكن
"""
SAY = {
    "verb": (
        """
        أعلن, أعلنت, قال, قالت, ذكر, ذكرت, أفاد, أفادت, أوضح, أوضحت, أكد, أكدت, صرح, صرحت, كشف,
        كشفت, أضاف, أضافت, أشار, أشارت, بينت, نقل, نقلت, يقول, تقول, أبلغ, أبلغت, أورد, أوردت,
        شدد, نوه, لفت, أطلع, أخبر, قيل, ذكرته, أعلنته, أوردته, نقله, نقلته, صرحا, أعلنوا, قالوا,
        ذكروا, أعلنا, نشرت, نشر, استعرض, وصف, عرضت, عرض, عرضتها, حدث, أدلى, تحدث, مصرحا
        """
    ),
    "word": """
    بيان, وفق, وفقا, بحسب, حسب, حسبما, تصريح, تصريحات, إيجاز, مؤتمر صحفي, مؤتمر صحافي, للصحفيين,
    للصحافيين, تقرير, تقريره, بيانها, إحاطة, لقائه, لقاء, نقلا, تغريدة, خبر, مصدر
    """,
}
AIR = """
طيران, سلاح الجو, القوات الجوية, القوة الجوية, جوي, جوية, جويا, الجوية الفضائية, الفضائية,
القوات الجوفضائية, جو, أجواء, قصف جوي, تحالف, مجنح, مجنحة, كروز, توماهوك, كاليبر, كالبر,
حلف شمال الأطلسي, الناتو, الحلف الأطلسي, حلف الأطلسي, مسيرة, درون, قاذفات, ميغ,
عاصفة الحزم, رافال, تورنيدو, تايفون, أباتشي, حربي, حربية, عاصفة الصحراء, العزم الصلب, شارل ديغول,
ميراج
"""
POWERS = """
روسيا, روسية, موسكو, واشنطن, الولايات المتحدة, أمريكا, فرنسا, بريطانيا, إسرائيل, تركيا, الأردن,
السعودية, الناتو, بكين, فرنسية, بريطانية, أمريكية, أميركية, إسرائيلي, إسرائيلية, تركية, تركي,
روسي, أمريكي
"""
GROWTH = """
ارتفع, ارتفعت, يرتفع, ترتفع, زاد, زادت, ازداد, ازدادت, تضاعف, ضوعف, انخفض, تراجع, قفز, قفزت,
تصاعد, تصاعدت, ارتفاع
"""
LISTS = """
فضلا عن, إضافة إلى, بالإضافة إلى, إلى جانب, علاوة على, وكذلك, كذلك, وأيضا, أيضا, ناهيك عن,
إضافة ل, مع
"""
EQUALS = """
تراوح, تراوحت, يتراوح, تتراوح,
بلغ, بلغت, يبلغ, تبلغ, بات, باتت, أصبح, أصبحت, صار, صارت, وصل, وصلت,
ليبلغ, ليصل, وصل إلى, وصلت إلى, بلغ عددها, بلغ عددهم, إلى, قدر ب, قدرت ب,
وصل عددها إلى, كان, كانت, هي, عددها, عددهم
"""
REFER = """
الفترة نفسها, المدة نفسها, الفترة ذاتها, في الشهر نفسه, الشهر نفسه, الأسبوع نفسه, الشهر ذاته,
الأسبوع ذاته, هذه, تلك, هؤلاء,
خلالها, أثناءها, فيها, جميعها, كلها, منها, منهم, بينها, نتائجها, حصيلتها, محصلتها
"""


class _Collector(Lexicon):
    """A lexicon that only remembers which words it was given."""

    def __init__(self):
        self.words: set[str] = set()

    def add(self, phrase_list, sense) -> None:
        self.words.update(key(word) for phrase in phrase_list for word in phrase.split())


def add_all(lexicon: Lexicon) -> None:
    """Give the lexicon every Arabic word; what is added later wins."""
    lexicon.add(phrases(PARTICLES), Sense("particle", None))
    _add_names(lexicon)
    _add_context(lexicon)
    _add_things(lexicon)
    _add_deeds(lexicon)
    lexicon.add(["آخرون", "آخرين"], Sense("noun", "person", "many"))
    lexicon.add(["تدمر"], Sense("place", ()))
    amounts.add(lexicon)
    times.add(lexicon)


@lru_cache(maxsize=1)
def splitter(gazetteer: tuple[str, ...] = ()) -> Splitter:
    """The cutter of words that knows every word of the lexicon."""
    collector = _Collector()
    add_all(collector)
    collector.add(gazetteer, None)
    whole = {key(name) for day in times.WEEKDAYS for name in day.split("/")}
    whole |= {key(word) for word in phrases(PARTICLES)} | {key("اليوم")}
    known = {word for word in collector.words if not _is_cut(word, collector.words)}
    return Splitter(known | whole)


def _is_cut(word: str, words: set[str]) -> bool:
    """Is it a known word with the article, as in the phrase مواقع القتال?"""
    return word.startswith("ال") and word[2:] in words


def _add_names(lexicon: Lexicon) -> None:
    for country in phrases(names.COUNTRIES):
        lexicon.add([country], Sense("country", country))
    known = (names.IRAQ, names.YEMEN, names.LIBYA, names.SYRIA, names.IRAN, names.AFRICA)
    for table in (*known, names.OTHERS):
        lexicon.add(phrases(table), Sense("place", ()))
    lexicon.add(phrases(names.NEAR_WORDS), Sense("where", "near"))
    for table in (names.PROVINCE_WORDS, names.PLACE_WORDS, names.NAME_WORDS):
        lexicon.add(phrases(table), Sense("particle", None))


def _add_context(lexicon: Lexicon) -> None:
    for kind, table in (
        ("clause", CLAUSES),
        ("air", AIR),
        ("growth", GROWTH),
        ("power", POWERS),
        ("equals", EQUALS),
        ("list", LISTS),
        ("refer", REFER),
    ):
        lexicon.add(phrases(table), Sense(kind, None))
    for form, words in SAY.items():
        lexicon.add(phrases(words), Sense("say", None, form))


def _add_things(lexicon: Lexicon) -> None:
    for value, table in (
        ("none", things.NOTHING),
        ("area", things.AREAS),
        ("settlement", things.SETTLEMENTS),
        ("person", things.PEOPLE),
        ("target", things.TARGETS),
        ("aircraft", things.AIRCRAFT),
        ("item", things.ITEMS),
        ("weapon", things.WEAPONS),
        ("weapon", things.WEAPON_PHRASES),
        ("engagement", things.ENGAGEMENTS),
        ("sortie", things.FLIGHTS),
        ("sortie", things.FLIGHT_PHRASES),
        ("strike", things.STRIKES),
        ("strike", things.STRIKE_PHRASES),
    ):
        for entry in phrases(table):
            for form, number in noun(entry, people=value == "person").items():
                lexicon.add([form], Sense("noun", value, number))
    for state, table in (("dead", things.DEAD), ("injured", things.INJURED)):
        for entry in phrases(table):
            for form, number in noun(entry, people=True).items():
                lexicon.add([form], Sense("noun", "person", f"{number} {state}"))


def _add_deeds(lexicon: Lexicon) -> None:
    for value, words in deeds.VERBS.items():
        for entry in phrases(words):
            lexicon.add(verb(entry), Sense("verb", value, "both"))
    for value, words in deeds.PHRASES.items():
        form = "both" if value == "destroy_or_damage" else "right"
        lexicon.add(phrases(words), Sense("verb", value, form))
