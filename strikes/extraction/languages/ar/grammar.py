"""Arabic grammar that the core asks for: where phrases end, clauses begin, numbers count nothing."""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...numbers import Number, digits
from ...quantities import bounds
from ...tokens import Sentence
from . import things
from .forms import MANY, ONE, TWO, keys

TYPING = keys(things.TYPING.replace(",", " ").split())
PREPOSITIONS = frozenset(
    "في ب علي الي عن خلال ضد بعد قبل عند لدي حول مع بين منذ حتي عبر اثناء ضمن وفق بحسب حسب ك جراء اثر نتيجه".split()
)
PRONOUNS = frozenset(("ها", "هم", "هما", "ه", "هن"))
STOPS = frozenset(".,،؛;:!?؟()[]–—…")
RELATIVE = frozenset("التي الذي الذين اللتين اللذين حيث اذ مما ممن الي كان كانت ان بان".split())
# Words after which a number names a thing and counts nothing.
LABELS = frozenset(
    "لواء اللواء الفوج فوج فرقه ماده الماده طراز قرار رقم الطريق طريق موديل نوع القناه قناه بند الساعه ساعه عيار نقطه صفحه فئه قمه".split()
)
PERCENT = frozenset("% بالمئه بالمائه المئه المائه".split())
PALMYRA = "تدمر"
THOUSANDS = frozenset(("الاف", "الالاف"))
THAT = frozenset("ان انه انها انهم بان".split())
EXCESS = ("تجاوز", "يتجاوز", "تتجاوز", "فاق", "يفوق", "تفوق", "تخط", "زاد", "زادت", "يزيد", "تزيد")
FAR = 20  # tokens from a verb of excess to its number


def settle(sentence: Sentence) -> None:
    """Correct marks by their neighbours."""
    for mark in list(sentence.marks):
        if (
            mark.kind == "place"
            and sentence.tokens[mark.first].key == PALMYRA
            and _destroys(sentence, mark)
        ):
            _replace(sentence, mark, Mark("verb", "destroy", "both", mark.first, mark.last))
        elif mark.kind == "noun" and mark.value in ("target", "none") and _is_typed(sentence, mark):
            _replace(sentence, mark, mark._replace(value="item"))
        elif mark.kind == "number" and mark.value == 1000 and _is_uncounted(sentence, mark):
            _replace(sentence, mark, mark._replace(value=None, form="vague"))
        elif mark.kind == "verb" and _is_owned(sentence, mark):
            _replace(sentence, mark, mark._replace(form="left"))
        elif mark.kind == "noun" and mark.value == "sortie":
            _settle_flight(sentence, mark)


def _replace(sentence: Sentence, old: Mark, new: Mark) -> None:
    sentence.marks[sentence.marks.index(old)] = new
    for i in range(old.first, old.last):
        sentence.at[i] = new


def _destroys(sentence: Sentence, mark: Mark) -> bool:
    """تدمر is Palmyra, but "destroys" before what is destroyed."""
    before = sentence.tokens[mark.first - 1].key if mark.first else ""
    after = sentence.at[mark.last] if mark.last < len(sentence.at) else None
    number = mark.last < len(sentence.tokens) and sentence.tokens[mark.last].kind == "number"
    named = before in PREPOSITIONS or before in (
        "مدينه",
        "منطقه",
        "ريف",
        "محيط",
        "ال",
        "قرب",
        "باديه",
    )
    return not named and (
        number or after is not None and after.kind in ("noun", "number", "qualifier")
    )


def _is_uncounted(sentence: Sentence, mark: Mark) -> bool:
    """آلاف المسلحين: thousands, without a number before."""
    before = sentence.at[mark.first - 1] if mark.first else None
    counted = mark.first and sentence.tokens[mark.first - 1].kind == "number"
    return sentence.tokens[mark.first].key in THOUSANDS and not (
        counted or before is not None and before.kind == "number"
    )


def _is_typed(sentence: Sentence, mark: Mark) -> bool:
    """مواقع القتال, نقاط للتجمع, منشآت نفطية: a generic noun made a thing of some kind."""
    if mark.value == "none" and not sentence.tokens[mark.first].key.startswith("وحد"):
        return False
    for i in range(mark.last, min(mark.last + 4, len(sentence.tokens))):
        token, other = sentence.tokens[i], sentence.at[i]
        if token.key in TYPING or token.key.endswith("ا") and token.key[:-1] in TYPING:
            return True
        if token.key in STOPS or token.key in ("و", "في", "ب") or _is_other(mark, other):
            return False
    return False


def _is_other(mark: Mark, other: Mark | None) -> bool:
    return other is not None and other.kind in ("noun", "number") and mark.value != "none"


def _is_owned(sentence: Sentence, mark: Mark) -> bool:
    """تم تدميرها: what was destroyed stands before."""
    owner = sentence.tokens[mark.last].key if mark.last < len(sentence.tokens) else ""
    done = mark.value in ("destroy", "hit", "damage", "kill", "suppress", "take", "neutralise")
    return done and mark.form == "right" and owner in PRONOUNS and sentence.tokens[mark.last].glued


def _settle_flight(sentence: Sentence, mark: Mark) -> None:
    """طلعة هجومية is a strike sortie; طلعة قتالية one only beside a larger total."""
    after = [
        sentence.tokens[i].key for i in range(mark.last, min(mark.last + 2, len(sentence.tokens)))
    ]
    word = next((w for w in after if w not in ("ال",)), "")
    if word in STRIKING:
        _replace(sentence, mark, mark._replace(value="strike_sortie"))


STRIKING = frozenset("هجوميه ضاربه هجومي قصف استهداف ضربات".split())
COMBAT = frozenset("قتاليه قتالي قتاليا".split())


def is_no_amount(sentence: Sentence, number: Number) -> bool:
    """Dates, years, hours of the clock, percentages, names with a number."""
    run = sentence.tokens
    before = run[number.first - 1].key if number.first else ""
    behind = run[number.first - 2].key if number.first > 1 else ""
    after = sentence.at[number.last] if number.last < len(run) else None
    if after is not None and after.kind in ("month", "timeunit", "rate") and after.value != "day":
        return after.kind != "rate"
    if after is not None and after.kind in ("month", "timeunit") or _is_day(sentence, number):
        return True
    if (
        before in LABELS
        or before == "ال"
        and behind in LABELS
        and sentence.tokens[number.first].kind == "number"
    ):
        return True
    following = {run[i].key for i in range(number.last, min(number.last + 3, len(run)))}
    if following & PERCENT:
        return True
    return _is_year(sentence, number, before)


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
    """A phrase holds adjectives, genitives and للإرهابيين; it ends at prepositions, verbs, commas."""
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
    "time timeunit weekday month clause say number qualifier where rate growth equals total not refer list particle".split()
)


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
        if token.text in ";؛" and i:
            found.append(i)
        elif mark is not None and mark.kind == "clause" and mark.first == i:
            found.append(i)
        elif token.key in THAT and i > 1 and sentence.tokens[i - 1].key == "و":
            found.append(i)
    return found


def carry_qualifier(scene: Scene, mentions: list[Mention]) -> None:
    """A qualifier before the first item of a list holds for the list."""
    carried, before = None, None
    for mention in mentions:
        _qualify_behind(scene, mention)
        _qualify_far(scene, mention)
        if (
            mention.quantity.article
            or mention.quantity.low is None
            and mention.quantity.high is None
        ):
            carried = None
        elif before is not None and _goes_on(scene, before, mention):
            if carried and mention.quantity.qualifier == "exact":
                value = mention.quantity.low
                low, high = bounds(value, carried)
                mention.quantity = mention.quantity._replace(low=low, high=high, qualifier=carried)
        else:
            carried = mention.quantity.qualifier if mention.quantity.qualifier != "exact" else None
        before = mention


def _qualify_behind(scene: Scene, mention: Mention) -> None:
    """16 مدنيا على الأقل, 300 ضربة تقريبا: the qualifier stands behind the noun."""
    mark = scene.mark(mention.last)
    if mark is None or mark.kind != "qualifier" or mark.form != "after" or mark.value == "exact":
        return
    quantity = mention.quantity
    if quantity.qualifier == "exact" and not quantity.article:
        low, high = bounds(quantity.low, mark.value)
        mention.quantity = quantity._replace(low=low, high=high, qualifier=mark.value)
        mention.last = mark.last


def _qualify_far(scene: Scene, mention: Mention) -> None:
    """تجاوزت حصيلة الطلعات 600 طلعة: the verb of excess stands at the head of the clause."""
    quantity = mention.quantity
    if quantity.qualifier != "exact" or quantity.article:
        return
    for mark in scene.sentence.marks:
        if mark.kind != "qualifier" or not scene.key(mark.first).startswith(EXCESS):
            continue
        between = scene.sentence.tokens[mark.last : quantity.first]
        counted = any(mark.last <= q.number < quantity.first for q in scene.quantities)
        if 0 < len(between) <= FAR and not counted and not any(t.text in ".؛;:" for t in between):
            mention.quantity = quantity._replace(high=None, qualifier="more_than")


def _goes_on(scene: Scene, before: Mention, mention: Mention) -> bool:
    """Does only "and" or a comma stand between two things of one kind?"""
    between = scene.sentence.tokens[before.last : mention.first]
    return (
        before.noun == mention.noun
        and before.noun in ("item", "weapon", "aircraft")
        and len(between) <= 2
        and all(token.key in ("و", "،", ",") for token in between)
    )


__all__ = ["MANY", "ONE", "TWO"]
