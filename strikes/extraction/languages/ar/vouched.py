"""Arabic names that only a number or a thing that was struck tells to be places."""

from ...places import Place
from ...tokens import Sentence
from .forms import TWO
from .grammar import STOPS
from .naming import name_at, with_article

LONG_NAME = 5  # letters of a name that nothing else vouches for
SHARING = frozenset("استاثر حظي نال شهد تلقي استقبل احتل تصدر فاز كان استحوذ".split())
SHORT_NAME = 4  # letters of one that a known name stands beside
_GOING = frozenset("طريق متجه متجها متجهه متجهين متوجهه متوجها متوجهين توجه توجهها".split())
_NAMING = frozenset("ابو ام تل كفر خان معره بير بني بيت دير".split())


def bound_for(sentence: Sentence, first: int) -> bool:
    """قافلة في طريقها إلى دير الزور: where it was going, and was not struck."""
    run = sentence.tokens
    at = next((i for i in range(first - 1, max(-1, first - 4), -1) if run[i].key == "الي"), 0)
    back = {token.key for token in run[max(0, at - 3) : at]} if at else set()
    return bool(back & _GOING)


def is_counted(sentence: Sentence, at: int) -> bool:
    """صعدة (12) وحجة (9): a name in a list of names, each with its number."""
    run = sentence.tokens
    at += at < len(run) and run[at].text == "("
    ended = at + 1 >= len(run) or run[at + 1].key in (")", "و", "،", ",", ".", "؛")
    return at < len(run) and run[at].kind == "number" and ended


def struck_in(sentence: Sentence, i: int) -> bool:
    """أصابت موقعين في بازكرتان ودمرت …: one unknown word behind a pair that was struck."""
    before, after = sentence.at[i - 1] if i else None, i + 2
    pair = before is not None and before.kind == "noun" and before.form.startswith(TWO)
    if not pair or before.value not in ("item", "target") or after > len(sentence.tokens):
        return False
    name = sentence.tokens[i + 1]
    if sentence.at[i + 1] is not None or len(name.key) < LONG_NAME:
        return False
    closing = sentence.tokens[after].text if after < len(sentence.tokens) else "."
    if name_at(sentence, i + 1)[0] != after:
        return False
    return closing in STOPS or closing.startswith("و")


def named_by_itself(sentence: Sentence, at: int) -> bool:
    """في أبو هادي, في بازكرتان والموصل: a word that begins names, or one beside a known name."""
    run, marks = sentence.tokens, sentence.at
    start = at + (at < len(run) and run[at].key == "ال")
    if start + 1 >= len(run) or marks[start] is not None or run[start].kind != "word":
        return False
    end = name_at(sentence, at)[0]
    if end == at or any(marks[i] is not None for i in range(start, end)):
        return False
    if run[start].key in _NAMING and end - start > 1:
        return True
    if run[start].key.startswith("كفر") and len(run[start].key) > LONG_NAME:
        return True  # كفرتخاريم
    beside = end + 1 + (end + 1 < len(run) and run[end + 1].key == "ال")
    joined = end < len(run) and run[end].key == "و" and beside < len(run)
    known = marks[beside] if joined else None
    return known is not None and known.kind == "place" and len(run[start].key) >= SHORT_NAME


def one_of_so_many(sentence: Sentence, at: int) -> bool:
    """قرب ثلاث قرى من ضمنها الوازعية: a name behind the towns of which it is one."""
    if sentence.tokens[at].key not in ("ضمنها", "بينها", "منها"):
        return False
    before = (mark for mark in sentence.at[max(0, at - 3) : at] if mark is not None)
    towns = any(mark.kind == "noun" and mark.value == "settlement" for mark in before)
    unknown = at + 1 < len(sentence.at) and sentence.at[at + 1] is None
    return towns and unknown and name_at(sentence, at + 1)[0] > at + 1


def had_its_share(sentence: Sentence, before: str, last: int) -> bool:
    """واستأثرت الموصل بسبع ضربات: the place is the subject, and so many strikes were its part."""
    if before.lstrip("وف").removesuffix("ت") not in SHARING or last >= len(sentence.tokens):
        return False
    return sentence.tokens[last].key in ("ب", "ل") or sentence.tokens[last].kind == "number"


def has_its_share_too(sentence: Sentence, last: int, found: list[Place]) -> bool:
    """استأثرت الحسكة بثماني ضربات، وكوباني بثلاث: another place under the same verb."""
    if not found or found[-1].first == 0 or last + 1 >= len(sentence.tokens):
        return False
    first = with_article(sentence, found[-1].first)
    before = sentence.tokens[first - 1].key if first else ""
    return sentence.tokens[last].key == "ب" and had_its_share(sentence, before, found[-1].last)
