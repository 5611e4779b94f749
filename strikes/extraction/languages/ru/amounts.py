"""Russian amounts: number words, qualifiers, and the figures that count nothing."""

import re

from ...calendar_dates import year_at
from ...lexicon import Lexicon, Mark, Sense, phrases
from ...numbers import Number
from ...tokens import Sentence, Token
from .forms import Form, Forms
from .word_lists import words

NUMBERS = {
    "unit": """
        ноль 0, один 1, два 2, двое 2, три 3, трое 3, четыре 4, четверо 4, пять 5, пятеро 5,
        шесть 6, шестеро 6, семь 7, семеро 7, восемь 8, восьмеро 8, девять 9, девятеро 9,
        десять 10, десятеро 10, одиннадцать 11, двенадцать 12, тринадцать 13, четырнадцать 14,
        пятнадцать 15, шестнадцать 16, семнадцать 17, восемнадцать 18, девятнадцать 19, пара 2,
        тройка 3, четверка 4, пятерка 5, шестерка 6, семерка 7, восьмерка 8, полтора 1.5,
        полсотни 50, полтысячи 500, полтораста 150, сто 100, двести 200, триста 300,
        четыреста 400, пятьсот 500, шестьсот 600, семьсот 700, восемьсот 800, девятьсот 900
    """,
    "ten": """
        двадцать 20, тридцать 30, сорок 40, пятьдесят 50, шестьдесят 60, семьдесят 70,
        восемьдесят 80, девяносто 90
    """,
    "scale": """
        десяток 10, дюжина 12, сотня 100, тысяча 1000, тыс 1000, тыс_. 1000, миллион 1000000,
        млн 1000000, млн_. 1000000, миллиард 1000000000, млрд 1000000000, млрд_. 1000000000
    """,
}
QUALIFIERS = {
    ("more_than", "before"): """
        более, более чем, больше, больше чем, свыше, сверх, превысило, превысила, превысили,
        превысив, превышает, превышают, перевалило за, перевалила за, значительно больше,
        намного больше
    """,
    ("at_least", "before"): """
        не менее, не менее чем, не меньше, не меньше чем, как минимум, минимум, по меньшей мере,
        по крайней мере, хотя бы, самое малое
    """,
    ("less_than", "before"): "менее, менее чем, меньше, меньше чем",
    ("up_to", "before"): """
        не более, не более чем, не больше, максимум, не превысило, не превышает, вплоть до, до
    """,
    ("about", "before"): """
        около, почти, порядка, примерно, приблизительно, ориентировочно, без малого, едва ли не,
        чуть более, чуть больше, чуть менее, чуть меньше, где-то, чуть ли не, приблизилось к,
        по оценке
    """,
    ("exact", "before"): "ровно, еще, уже, лишь, только, сразу, целых",
    ("more_than", "after"): "с лишним, с лишком, с небольшим, с хвостиком",
    ("at_least", "after"): "и более, и больше, или более",
}
GROWTH = """
    вырасти, возрасти, увеличиться, увеличить, подняться, сократиться, снизиться, уменьшиться,
    расти, довести, дойти, упасть
"""
PLANE_MAKERS = words("су миг ту ил ан ми ка т х бмп бтр каб фаб офаб бетаб ф")
_NUMBER_WORDS = {entry.split()[0] for listed in NUMBERS.values() for entry in phrases(listed)}
_COMPARED = words("более большой больше много менее малый меньше мало")
_NEARLY = words("почти примерно приблизительно ориентировочно порядка")
_PREPOSITIONS = words("в во по на с со о об к от за при над из")
_ENDINGS = words("й я е го м му х ю ой ый ая ое ые ых ым летний летие дневный часовой мм ти")
MEASURED = ("килограмм", "тонн", "фунтов", "миллиметров", "метров")  # 500-килограммовая
_SCALES = words("сотня тысяча тыс миллион млн")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_AT_CLOCK = words("в к с до")
_CLOSING = frozenset('"»”')
_CURRENCY = frozenset("$€₽£")


def amount_words(lexicon: Lexicon) -> None:
    """Add number words, qualifiers and verbs of growth."""
    for kind, listed in NUMBERS.items():
        for entry in phrases(listed):
            word, value = entry.split()
            number = float(value) if "." in value else int(value)
            lexicon.add([word.replace("_", " ")], Sense("number", number, kind))
    lexicon.add(["несколько"], Sense("number", None, "several"))
    for (value, form), listed in QUALIFIERS.items():
        lexicon.add(phrases(listed), Sense("qualifier", value, form))
    lexicon.add(phrases(GROWTH), Sense("growth", "growth"))


_ORDINALS = """
первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый одиннадцатый
двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый восемнадцатый
девятнадцатый двадцатый
"""
_ORDINAL_DAYS = {word: day for day, word in enumerate(_ORDINALS.split(), 1)} | {"тридцатый": 30}
_TENS = {"двадцать": 20, "тридцать": 30}
_MONTHS = frozenset(
    """
    январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
    """.split()
)


def odd_behind(run: list[Token]) -> list[Token]:
    """The tokens with «с лишним» behind the thousands that it stands before."""
    out = list(run)
    for i in range(1, len(out) - 2):
        odd = out[i].key == "с" and out[i + 1].text.casefold() in ("лишним", "небольшим", "лишком")
        if odd and out[i + 2].key in _SCALES:
            out[i : i + 3] = [out[i + 2], out[i], out[i + 1]]
    return out


def days_in_digits(run: list[Token]) -> list[Token]:
    """The tokens of «первого декабря» as «1 декабря»."""
    out = list(run)
    for i in range(len(run) - 2, -1, -1):
        day = _ORDINAL_DAYS.get(run[i].key)
        if day is None or run[i + 1].key not in _MONTHS:
            continue
        tens = _TENS.get(run[i - 1].key, 0) if i and day < 10 else 0
        first = i - bool(tens)
        said = str(day + tens)
        out[first : i + 1] = [
            Token(said, said, run[first].start, run[i].end, "number", run[first].glued)
        ]
    return out


def bound_behind(run: list[Token]) -> list[Token]:
    """The tokens of «более чем по 50 объектам» as «по более чем 50 объектам»."""
    out = list(run)
    for i, token in enumerate(run[:-2]):
        at = i + 1 + (run[i + 1].key == "чем")
        bounded = token.key in (_COMPARED if at > i + 1 else _NEARLY)
        if bounded and at + 1 < len(run) and run[at].key in _PREPOSITIONS and _counts(run[at + 1]):
            first = i - (i > 0 and run[i - 1].key == "не")
            out[first : at + 1] = [run[at], *run[first:at]]
    return out


def _counts(token: Token) -> bool:
    return token.kind == "number" or token.key in _NUMBER_WORDS


def settle_amounts(sentence: Sentence, forms: list) -> None:
    """Bare plurals («сотни», «десятки тысяч») name no number; «до» after growth bounds nothing."""
    grown = any(mark.kind == "growth" for mark in sentence.marks)
    _settle_halves(sentence)
    _settle_pairs(sentence, forms)
    for mark in list(sentence.marks):
        until = mark.last - mark.first == 1 and sentence.tokens[mark.first].key == "до"
        if mark.kind == "number" and mark.form == "scale":
            if _is_vague(sentence, mark, forms[mark.first]):
                replace_mark(sentence, mark, mark._replace(value=None, form="vague"))
        elif mark.kind == "qualifier" and mark.form == "after" and _number_at(sentence, mark.last):
            before = Mark("qualifier", "more_than", "before", mark.last - 1, mark.last)
            replace_mark(sentence, mark, before)  # «и более 10 ракет»
            sentence.at[mark.first] = None
        elif mark.kind == "qualifier" and until and grown:
            replace_mark(sentence, mark, mark._replace(value="exact"))


def _settle_halves(sentence: Sentence) -> None:
    """«Две с половиной тысячи»: 2.5 thousand."""
    for at, token in enumerate(sentence.tokens[:-2]):
        mark = sentence.at[at]
        half = [t.key for t in sentence.tokens[at + 1 : at + 3]] == ["с", "половина"]
        if half and token.kind != "number" and mark is not None and mark.form == "unit":
            new = mark._replace(value=mark.value + 0.5, last=at + 3)
            replace_mark(sentence, mark, new)
            sentence.at[at + 1] = sentence.at[at + 2] = new


def _settle_pairs(sentence: Sentence, forms: list) -> None:
    """«Две пары Су-30» are four; «парами» says in what order they flew."""
    for mark in [m for m in sentence.marks if sentence.tokens[m.first].key == "пара"]:
        if _number_at(sentence, mark.first - 1):
            replace_mark(sentence, mark, mark._replace(form="scale"))
        elif forms[mark.first].uses == {("plur", "ablt")}:
            replace_mark(sentence, mark, None)


def _is_vague(sentence: Sentence, mark: Mark, form: Form) -> bool:
    """«Тысячи» with no number or qualifier before; «более тысячи» is one thousand."""
    before = sentence.at[mark.first - 1] if mark.first else None
    if _number_at(sentence, mark.first - 1) or before is not None and before.kind == "qualifier":
        return False
    return form.may_be("plur", *_ALL) and not form.may_be("sing", "nomn", "accs")


_ALL = ("nomn", "gent", "datv", "accs", "ablt", "loct")


def _number_at(sentence: Sentence, at: int) -> bool:
    if not 0 <= at < len(sentence.tokens):
        return False
    mark = sentence.at[at]
    return sentence.tokens[at].kind == "number" or (mark is not None and mark.kind == "number")


def replace_mark(sentence: Sentence, old: Mark, new: Mark | None) -> None:
    """Put a mark in the place of another, or take it away."""
    place = sentence.marks.index(old)
    sentence.marks[place : place + 1] = [new] if new else []
    for at in range(old.first, old.last):
        sentence.at[at] = new


UNCOUNTED = 10**9  # what is counted in thousands of millions is money


def is_no_amount(sentence: Sentence, number: Number) -> bool:
    """Is the number a day, a year, a clock time, an ordinal, a price or a part of a name?"""
    return (
        (number.value or 0) >= UNCOUNTED
        or _is_date(sentence, number)
        or _is_ordinal(sentence, number)
        or _is_name_part(sentence, number)
        or _is_clock(sentence, number)
    )


def _key(sentence: Sentence, at: int) -> str:
    return sentence.tokens[at].key if 0 <= at < len(sentence.tokens) else ""


def _kind(sentence: Sentence, at: int) -> str:
    mark = sentence.at[at] if 0 <= at < len(sentence.at) else None
    return mark.kind if mark else ""


def _is_date(sentence: Sentence, number: Number) -> bool:
    at = number.last
    if _kind(sentence, at) == "month" or _key(sentence, at) in ("год", "г", "гг", "число"):
        return True
    if _kind(sentence, at) == "timeunit":
        return True
    if _key(sentence, at) in ("по", "до", "-", "–", "—", "и"):
        at += 1
        if sentence.tokens[at : at + 1] and sentence.tokens[at].kind == "number":
            return _kind(sentence, at + 1) == "month"
    year = number.last - number.first == 1 and year_at(sentence, number.first)
    before = _kind(sentence, number.first - 1) == "month"
    return bool(year and (before or _key(sentence, number.first - 1) in ("в", "с", "до", "начало")))


def _is_ordinal(sentence: Sentence, number: Number) -> bool:
    at = number.last
    if _key(sentence, at) != "-" or not sentence.tokens[at].glued:
        return False
    after = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    if after is None or not after.glued:
        return False
    return after.text.casefold() in _ENDINGS or after.text.startswith(MEASURED)


def _is_name_part(sentence: Sentence, number: Number) -> bool:
    before = sentence.tokens[number.first - 1] if number.first else None
    if before is None:
        return False
    after = sentence.tokens[number.last] if number.last < len(sentence.tokens) else None
    closed = after is not None and after.text in _CLOSING and after.glued
    if closed and before.kind == "word" and before.text[0].isupper():
        return True  # «Россия 24»
    if before.text == "№" or before.text in _CURRENCY or before.key in ("номер", "ни"):
        return True
    hyphen = before.text == "-" and before.glued and sentence.tokens[number.first].glued
    name = sentence.tokens[number.first - 2] if hyphen and number.first > 1 else before
    if hyphen:
        return name.kind in ("word", "code")
    return name.text.casefold() in PLANE_MAKERS and name.text[0].isupper()


def is_in_singular(sentence: Sentence, number: Number, forms: Forms) -> bool:
    """«5 канал», «112 канал»: five of a thing would be «каналов»."""
    value = number.value
    if value is None or value < 5 or value % 10 == 1 or number.last >= len(sentence.tokens):
        return False
    if _key(sentence, number.last + 1) == "-":
        return False  # «68 самолето-вылетов»
    form = forms.of(sentence.tokens[number.last].text)
    return form.pos == "NOUN" and form.uses == {("sing", "nomn"), ("sing", "accs")}


def _is_clock(sentence: Sentence, number: Number) -> bool:
    after, beyond = _key(sentence, number.last), _key(sentence, number.last + 1)
    run = sentence.tokens
    if _CLOCK.fullmatch(run[number.first].text) and _key(sentence, number.first - 1) in _AT_CLOCK:
        return True  # «в 20.00»
    if after == ":" and run[number.last].glued and beyond[:2].isdigit():
        return run[number.last + 1].glued
    before = _key(sentence, number.first - 1)
    return (
        before == ":" and number.first > 1 and sentence.tokens[number.first].glued
    ) or after == "мск"
