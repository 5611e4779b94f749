"""Which English sentences go on about the events of the sentence before."""

from ...lexicon import Mark
from ...tokens import Sentence
from .saying import BULLETS, CLAIMED
from .tokens_at import is_number_at

FARTHEST = {"also": 12, "it": 6}  # tokens into a sentence within which it refers back; others 3
ACTOR = 3  # tokens before the aircraft that a sentence opens with
QUOTES = frozenset("\"“”'‘«")
SAME = frozenset(
    """he she it they him her minister ministry spokesman spokeswoman general official
    statement""".split()
)
PRONOUNS = frozenset("these they it those that this among also".split())


def refers_back(sentence: Sentence, placed: bool) -> bool:
    """Does it go on about the events of the sentence before? `placed`: it names a place."""
    opener = int(sentence.tokens[0].text in QUOTES and len(sentence.tokens) > 1)
    first = sentence.at[opener]
    if first is not None and first.kind == "verb":
        return True
    if sentence.tokens[opener].key in PRONOUNS and not _only_says(sentence, opener + 1):
        return True
    if sentence.tokens[0].text in BULLETS or not placed and _is_continuation(sentence):
        return True
    if sentence.tokens[0].key == "their" and _is_of_strikes(sentence):
        return True
    if names_the_flights(sentence) or _begins_with(
        sentence, "the operation", "the raid", "the count"
    ):
        return True
    if _opens_on_more(sentence) or _is_of_the_period(sentence):
        return True
    return any(mark.kind == "refer" and _leads_back(sentence, mark) for mark in sentence.marks)


def _is_of_the_period(sentence: Sentence) -> bool:
    """ "Aircraft flew 8,773 sorties in the year": the one told of before."""
    keys = [token.key for token in sentence.tokens]
    return any(
        run[:2] == ("in", "the") and run[2] in ("year", "month") and run[3] in (",", ".", "and")
        for run in zip(keys, keys[1:], keys[2:], keys[3:], strict=False)
    )


def _opens_on_more(sentence: Sentence) -> bool:
    """ "Another four airstrikes, on 2 and 3 August, …": more of what was told of."""
    number = sentence.at[1] if len(sentence.at) > 1 else None
    counted = (
        number is not None
        and number.kind == "number"
        or sentence.tokens[1:2]
        and (sentence.tokens[1].kind == "number")
    )
    return sentence.tokens[0].key == "another" and bool(counted)


def _leads_back(sentence: Sentence, mark: Mark) -> bool:
    """Does a word such as "it" or "of these" mean something of the sentence before?"""
    if _only_says(sentence, mark.last):
        return False
    if mark.first and sentence.tokens[mark.first - 1].key == "among":
        return sentence.tokens[mark.first].key != "others"  # 119 tanks and 62 guns among others
    if _is_of_this_sentence(sentence, mark) or _is_raised(sentence, mark):
        return False
    if _is_speaker(sentence, mark):
        return False
    phrase = " ".join(t.key for t in sentence.tokens[mark.first : mark.last])
    if phrase.startswith("of ") and _opens_on_number(sentence, mark.first):
        return True
    if phrase == "of them" and _is_first_figure(sentence, mark.first):
        return True
    near = mark.first <= FARTHEST.get(phrase, 3)
    return near or phrase.startswith(
        (
            "the ",
            "these ",
            "of these",
            "that ",
            "over that",
            "in them",
            "in this",
            "in that",
            "in the year",
        )
    )


def _is_speaker(sentence: Sentence, mark: Mark) -> bool:
    """ "The kingdom has said it has 100 aircraft"."""
    said = sentence.at[mark.first - 1] if mark.first else None
    following = sentence.tokens[mark.last].key if mark.last < len(sentence.tokens) else ""
    return said is not None and said.kind == "say" and following in ("has", "have")


def _is_of_this_sentence(sentence: Sentence, mark: Mark) -> bool:
    """ "Ten vehicles were attacked, and four of these destroyed": it refers no farther back."""
    keys = [token.key for token in sentence.tokens[mark.first : mark.last]]
    if keys[-1] not in ("these", "those", "which"):
        return False
    before = (m for m in sentence.marks if m.kind == "noun" and m.value in CLAIMED)
    return any(m.last <= mark.first for m in before)


def _is_raised(sentence: Sentence, mark: Mark) -> bool:
    """ "Destroyed 15 tanks, which brings the total to 29"."""
    before = sentence.at[mark.first - 1] if mark.first else None
    return before is not None and before.kind == "growth"


def _is_first_figure(sentence: Sentence, at: int) -> bool:
    """ "Strike sorties made up more than 800 of them": of what was counted before."""
    numbers = [i for i in range(at) if is_number_at(sentence, i)]
    return bool(numbers) and at - numbers[0] <= 2


def _opens_on_number(sentence: Sentence, at: int) -> bool:
    """ "Two hundred and twenty-two of them": nothing but an amount before it."""
    words = [i for i in range(at) if sentence.tokens[i].kind == "word"]
    amounts = ("number", "qualifier")
    told = (
        sentence.tokens[i].key == "and" or (m := sentence.at[i]) and m.kind in amounts
        for i in words
    )
    return bool(words) and all(told)


def _only_says(sentence: Sentence, at: int) -> bool:
    """ "In eight sorties, it said, …": whoever speaks goes on, not what was told of."""
    following = sentence.at[at] if at < len(sentence.at) else None
    speaker = at > 0 and sentence.tokens[at - 1].key in ("it", "they")
    return speaker and following is not None and following.kind == "say"


def _is_of_strikes(sentence: Sentence) -> bool:
    """ "Their blows fell on …"."""
    mark = sentence.at[1] if len(sentence.at) > 1 else None
    return mark is not None and mark.kind == "noun" and mark.value == "strike"


def names_the_flights(sentence: Sentence) -> bool:
    """Does it speak of the strikes or sorties told of before?

    "The strikes also …", "in these sorties"."""
    for at, token in enumerate(sentence.tokens[:-1]):
        named = sentence.at[at + 1] is None and sentence.tokens[at + 1].text[0].isupper()
        named = named or sentence.tokens[at + 1].key in ("other", "remaining")
        following = sentence.at[min(at + 1 + named, len(sentence.at) - 1)]  # the Australian strikes
        if token.key in ("the", "these", "those", "such") and following is not None:
            flown = following.kind == "noun" and following.value in ("strike", "sortie")
            if flown and following.form == "plural":
                return True
    return False


def _begins_with(sentence: Sentence, *phrases: str) -> bool:
    return " ".join(token.key for token in sentence.tokens[:2]) in phrases


def _says_the_same(sentence: Sentence, say: Mark) -> bool:
    """ "… have been used," the minister said': the quotation goes on, nobody new speaks."""
    before = sentence.tokens[say.first - 1].key if say.first else ""
    after = {token.key for token in sentence.tokens[say.last : say.last + 2]}
    if sentence.tokens[say.first].key == "according":
        return bool(after & SAME)
    return before in SAME and sentence.tokens[0].text in QUOTES


def _is_continuation(sentence: Sentence) -> bool:
    """Names neither actor, place nor speaker: it goes on with those of the sentence before."""
    named = any(
        m.kind in ("air", "place", "elsewhere")
        or m.value == "aircraft"
        and m.first < ACTOR
        or m.kind == "say"
        and not _says_the_same(sentence, m)
        for m in sentence.marks
    )
    return not named and any(m.kind == "verb" and m.form == "left" for m in sentence.marks)
