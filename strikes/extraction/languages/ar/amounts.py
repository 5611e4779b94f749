"""Arabic number words and what is said about a number.

Numbers agree with what they count in odd ways (ثلاث غارات, ثلاثة مواقع), take cases (خمسون,
خمسين) and say the unit before the ten (خمس وخمسون). A dual noun (غارتان) is a number too.
"""

from ...lexicon import Lexicon, Sense, phrases

UNITS = {
    1: "واحد, واحدة, واحدا",
    2: "اثنان, اثنين, اثنتان, اثنتين, إثنين, إثنان, اثنتا, ثنتان",
    3: "ثلاث, ثلاثة, ثلاثا, ثلاثه",
    4: "أربع, أربعة, أربعا",
    5: "خمس, خمسة, خمسا",
    6: "ست, ستة, ستا",
    7: "سبع, سبعة, سبعا",
    8: "ثمان, ثماني, ثمانية, ثمانيا",
    9: "تسع, تسعة, تسعا",
    10: "عشر, عشرة, عشرا",
}
TEENS = {
    11: ("أحد", "إحدى"),
    12: ("اثنا", "اثني", "اثنتا", "اثنتي", "إثنا", "إثني"),
    13: ("ثلاثة", "ثلاث"),
    14: ("أربعة", "أربع"),
    15: ("خمسة", "خمس"),
    16: ("ستة", "ست"),
    17: ("سبعة", "سبع"),
    18: ("ثمانية", "ثماني", "ثمان"),
    19: ("تسعة", "تسع"),
}
TENS = {20: "عشر", 30: "ثلاث", 40: "أربع", 50: "خمس", 60: "ست", 70: "سبع", 80: "ثمان", 90: "تسع"}
HUNDRED = "مئة, مائة, مية, ميه, مئه"
TWO_HUNDRED = "مئتان, مئتين, مائتان, مائتين, مئتا, مئتي, مائتا, مائتي, ميتين"
HUNDREDS = {3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
THOUSAND = "ألف, ألفا, آلاف, الاف, ألاف, الآف"
TWO_THOUSAND = "ألفان, ألفين, ألفا, ألفي"
MILLION = "مليون, مليونا, ملايين"
VAGUE = (
    "عشرات, مئات, مئات الآلاف, عشرات الآلاف, بضعة آلاف, بضع مئات, بضعة عشر, مئات آلاف, عشرات آلاف,"
    "العشرات, المئات, بضع عشرات, بضعة آلاف, عدة آلاف, عدة مئات, عدة عشرات, بضع مئات"
)
QUALIFIERS = {
    "more_than": (
        """
        أكثر من, اكثر من, أزيد من, ما يزيد على, ما يزيد عن, ما يربو على, ما يربو عن, يزيد على,
        يزيد عن, تزيد عن, تزيد على, يربو على, ما يفوق, يفوق, تفوق, فاق, فاقت, زاد عددها على,
        زاد عددها عن, تجاوز عددها, زاد عددهم على, زاد عددهم عن,
        تجاوز عددهم, تجاوز, تجاوزت,
        يتجاوز, تتجاوز, ما يتجاوز, بما يزيد على, بما يزيد عن, بأكثر من, ما ينيف على, ينيف على,
        نيف و, ما ينوف على, زاد على, زاد عن, زادت على, زادت عن, ناف على, لأكثر من, أكبر من,
        متجاوزا, متجاوزة, تخطى, تخطت, يتخطى, تتخطى, أعلى من, فوق
        """
    ),
    "at_least": """
    ما لا يقل عن, لا يقل عن, لا تقل عن, على الأقل, على أقل تقدير, بما لا يقل عن, كحد أدنى,
    ليس أقل من
    """,
    "about": (
        """
        نحو, حوالي, حوالى, زهاء, قرابة, ما يقارب, ما يقارب من, ما يقرب من, ما يناهز, قراب,
        تقريبا, بنحو,
        بحوالي, يقارب, تقارب, يناهز, تناهز, قدر ب, ما يقدر ب, يقدر ب, يقدرون ب, قدرت ب,
        قدر عددهم ب, قرابه, ناهز, ناهزت, ما يعادل, في حدود, قارب, قاربت, على وجه التقريب, بقرابة
        """
    ),
    "less_than": "أقل من, ما يقل عن, اقل من, دون ال, ما دون",
    "up_to": """
    ما يصل إلى, تصل إلى, يصل إلى, حتى, لا يزيد على, لا يزيد عن, لا تزيد عن, كحد أقصى, على الأكثر,
    لم يتجاوز, لا يتجاوز, لا تتجاوز, لم تتجاوز, لم يتعد, لم تتعد, لا يتعدى, لا تتعدى,
    بحد أقصى, ما لا يزيد على, ما لا يزيد عن
    """,
    "exact": "بالضبط, تحديدا, فقط, بالتحديد, مجموعه, ما مجموعه, إجمالا, لا غير",
}
AFTER = """
تقريبا, على الأقل, على أقل تقدير, على الأكثر, كحد أقصى, كحد أدنى, فقط, بالضبط, تحديدا,
على وجه التقريب
"""


def add(lexicon: Lexicon) -> None:
    """Give the lexicon the number words and the qualifiers."""
    for value, words in UNITS.items():
        lexicon.add(phrases(words), Sense("number", value, "unit"))
    for tens, stem in TENS.items():
        ends = ("ون", "ين") if stem != "ثمان" else ("ون", "ين", "يون")
        lexicon.add([stem + end for end in ends], Sense("number", tens, "ten"))
    for value, firsts in TEENS.items():
        lexicon.add(
            [f"{first} {ten}" for first in firsts for ten in ("عشر", "عشرة")],
            Sense("number", value, "unit"),
        )
    _add_large(lexicon)
    for qualifier, words in QUALIFIERS.items():
        for phrase in phrases(words):
            form = "after" if phrase in phrases(AFTER) else "before"
            lexicon.add([phrase], Sense("qualifier", qualifier, form))


def _add_large(lexicon: Lexicon) -> None:
    lexicon.add(phrases(HUNDRED), Sense("number", 100, "hundred"))
    lexicon.add(phrases(TWO_HUNDRED), Sense("number", 200, "unit"))
    for times, stem in HUNDREDS.items():
        joined = [stem + hundred for hundred in phrases(HUNDRED)]
        joined += ["ثمانيمئة", "ثمانيمائة"] if times == 8 else []
        lexicon.add(joined, Sense("number", times * 100, "unit"))
    lexicon.add(phrases(TWO_THOUSAND), Sense("number", 2000, "unit"))
    lexicon.add(phrases(THOUSAND), Sense("number", 1000, "scale"))
    lexicon.add(phrases(MILLION), Sense("number", 1_000_000, "scale"))
    lexicon.add(["مليونين", "مليونان", "مليوني"], Sense("number", 2_000_000, "unit"))
    lexicon.add(phrases(VAGUE), Sense("number", None, "vague"))
