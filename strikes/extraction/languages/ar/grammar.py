"""Arabic grammar: where phrases end, where clauses begin, which numbers count nothing."""

from ...lexicon import Mark
from ...numbers import Number, digits
from ...tokens import Sentence
from . import things
from .forms import keys
from .land import is_share_of_land

TYPING = keys(things.TYPING.replace(",", " ").split())
PREPOSITIONS = frozenset(
    """
    في ب علي الي عن خلال ضد بعد قبل عند لدي حول مع بين منذ حتي عبر اثناء ضمن وفق بحسب حسب ك جراء
    اثر نتيجه
    """.split()
)
STOPS = frozenset(".,،؛;:!?؟()[]–—…")
RELATIVE = frozenset("التي الذي الذين اللتين اللذين حيث اذ مما ممن الي كان كانت ان بان".split())
# Words after which a number names a thing and counts nothing.
LABELS = frozenset(
    """
    لواء اللواء الفوج فوج فرقه ماده الماده طراز قرار رقم الطريق طريق موديل نوع القناه قناه بند
    الساعه ساعه عيار نقطه صفحه فئه قمه
    """.split()
)
AIRCRAFT_LETTERS = frozenset(
    "تو سو سوخوي ميغ ميج توبوليف ام اس اف كا مي كيو ار بي اتش اي ميراج كاب فاب ايل".split()
)
PERCENT = frozenset("% بالمئه بالمائه المئه المائه".split())
THAT = frozenset("ان انه انها انهم بان".split())


COMBAT = frozenset("قتاليه قتالي قتاليا هجوميه هجومي ضاربه".split())


def is_no_amount(sentence: Sentence, number: Number) -> bool:
    """Dates, years, hours of the clock, percentages, names with a number."""
    run = sentence.tokens
    before = run[number.first - 1].key if number.first else ""
    behind = run[number.first - 2].key if number.first > 1 else ""
    after = sentence.at[number.last] if number.last < len(run) else None
    unit = sentence.at[number.first - 1] if number.first else None
    if number.value == 1 and unit is not None and unit.kind in ("timeunit", "time"):
        return True  # يوم واحد
    if after is not None and after.kind in ("month", "timeunit", "rate") and after.value != "day":
        return after.kind != "rate"
    if after is not None and after.kind in ("month", "timeunit") or _is_day(sentence, number):
        return True
    if _opens_days(sentence, number):
        return True
    if (
        before in LABELS
        and not _ends_hours(sentence, number.first - 1)
        or before == "ال"
        and behind in LABELS
        and sentence.tokens[number.first].kind == "number"
    ):
        return True
    following = {run[i].key for i in range(number.last, min(number.last + 3, len(run)))}
    if (
        following & PERCENT
        and not is_share_of_land(sentence, number)
        or _is_type(sentence, number.first)
    ):
        return True
    return _is_year(sentence, number, before)


def _ends_hours(sentence: Sentence, at: int) -> bool:
    """خلال 24 ساعة 12 ضربة: the hours have their number, and the strikes theirs."""
    counted = at > 0 and sentence.tokens[at - 1].kind == "number"
    return counted and sentence.tokens[at].key == "ساعه"


def _is_type(sentence: Sentence, at: int) -> bool:
    """تو 22 أم 3, توبوليف -22: a part of an aircraft's name."""
    before = [token.key for token in sentence.tokens[max(0, at - 2) : at]]
    hyphen = before[-1:] in (["-"], ["–"])
    if before in (["،", "اي"], [",", "اي"]):
        return False  # نصف الطلعات، أي 60
    return bool(before) and before[0 if hyphen else -1] in AIRCRAFT_LETTERS


def _opens_days(sentence: Sentence, number: Number) -> bool:
    """من 4 إلى 11 فبراير."""
    run, at = sentence.tokens, number.last
    if at + 2 >= len(run) or run[at].key not in ("الي", "حتي", "-") or run[at + 1].kind != "number":
        return False
    month = sentence.at[at + 2]
    return month is not None and month.kind == "month"


def _is_day(sentence: Sentence, number: Number) -> bool:
    """الثلاثين من سبتمبر."""
    if number.last + 1 >= len(sentence.tokens) or sentence.tokens[number.last].key != "من":
        return False
    mark = sentence.at[number.last + 1]
    return mark is not None and mark.kind == "month"


def _is_year(sentence: Sentence, number: Number, before: str) -> bool:
    if number.last - number.first != 1 or sentence.tokens[number.first].kind != "number":
        return _is_digital_date(sentence, number)
    value = digits(sentence.tokens[number.first].text)
    if (
        not isinstance(value, int)
        or not 1900 <= value <= 2100
        or len(sentence.tokens[number.first].text) != 4
    ):
        return _is_digital_date(sentence, number)
    mark = sentence.at[number.first - 1] if number.first else None
    if mark is not None and mark.kind in ("month", "timeunit"):
        return True
    after = sentence.at[number.last] if number.last < len(sentence.at) else None
    counted = after is not None and after.kind in ("noun", "number")
    return not counted and before in (
        "عام",
        "سنه",
        "في",
        "منذ",
        "/",
        "-",
        "العام",
        "من",
        "حتي",
        "الي",
        "خلال",
    )


def _is_digital_date(sentence: Sentence, number: Number) -> bool:
    """12/10/2015 and the like."""
    run = sentence.tokens
    around = [run[i].text for i in (number.first - 1, number.last) if 0 <= i < len(run)]
    return "/" in around


def ends_noun_phrase(sentence: Sentence, at: int, head: Mark | None) -> bool:
    """A phrase holds adjectives, genitives, للإرهابيين; it ends at prepositions, verbs, commas."""
    token, mark = sentence.tokens[at], sentence.at[at]
    if head is None:
        return not (token.key == "ال" or token.text in QUOTES)
    if token.text in STOPS or token.key in ("و", "ف", "او", "ثم") or token.kind == "number":
        return True
    if token.key in PREPOSITIONS or token.key in RELATIVE and token.key not in ("التي", "الذي"):
        return True
    if token.key in ("من", "التي", "الذي", "الذين"):
        return True
    if mark is None:
        return False
    return mark.kind in ENDING or mark.kind == "verb" and token.key not in ("مدمره", "مدمر")


QUOTES = frozenset("\"'«»“”„")
ENDING = frozenset(
    """
    time timeunit weekday month clause say number qualifier where rate growth equals total refer
    list particle
    """.split()
)


def is_held(sentence: Sentence, mark: Mark) -> bool:
    """Does فيها stand right behind the thing that it speaks of?"""
    before = sentence.at[mark.first - 1] if mark.first else None
    inside = sentence.tokens[mark.first].key in ("فيها", "فيه")
    return inside and before is not None and before.kind == "noun"


def phrase_end(sentence: Sentence, at: int, limit: int = 10, genitive: bool = True) -> int:
    """Where the phrase of a noun that ends at `at` ends; `genitive`: may it own another noun?"""
    head = Mark("noun", None, "", at, at)
    end = min(len(sentence.tokens), at + limit)
    while at < end and not ends_noun_phrase(sentence, at, head):
        mark = sentence.at[at]
        if (
            not genitive
            and mark is not None
            and mark.kind == "noun"
            and sentence.tokens[at - 1].key not in ("لل", "ل")
        ):
            break
        at = mark.last if mark else at + 1
    while at > head.first and sentence.tokens[at - 1].key in ("ال", "ل", "لل"):
        at -= 1
    return at


def breaks(sentence: Sentence) -> list[int]:
    """New clauses: after a semicolon, and at بينما, في حين, أما."""
    found = []
    for i, token in enumerate(sentence.tokens):
        mark = sentence.at[i]
        if (
            token.text in ";؛"
            and i
            or mark is not None
            and mark.kind == "clause"
            and mark.first == i
            or token.key in THAT
            and i > 1
            and sentence.tokens[i - 1].key == "و"
        ):
            found.append(i)
    return found
