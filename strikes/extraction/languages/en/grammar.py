"""English grammar over marked sentences: noun or verb, active or passive, amount or name."""

from ...calendar_dates import year_at
from ...lexicon import Mark
from ...numbers import Number
from ...quantities import Quantity
from ...tokens import Sentence
from . import words

INSIDE = frozenset("\"“”‘’'«»[]&-/`´")  # punctuation that may stand inside a noun phrase
ENDING = frozenset(
    "say time weekday month clause total rate not growth number qualifier timeunit".split()
)
ACTORS = frozenset("forces force army military coalition navy pilots crews alliance air".split())
NAMES = frozenset(
    """no resolution article phase chapter mark mk route flight section group storm type model
    version iv
    page annex protocol sector line channel boeing airbus brigade""".split()
)
NOT_ONE = frozenset("another day time such point thing hand side year month week night".split())
BEFORE_YEAR = frozenset(
    "in since of by during from until till and between early late mid to".split()
)
PLACE_PREPOSITIONS = frozenset(
    "in near outside around at over on against across inside along south north east west".split()
)
GOVERNING = frozenset("by of in for with over from on against at to".split())
WORD_MONTHS = frozenset("may march mar sun sat dec jan".split())


def replace(sentence: Sentence, mark: Mark, new: Mark | None) -> None:
    """Put another mark, or none, over the same tokens."""
    at = next(i for i, m in enumerate(sentence.marks) if m is mark)
    sentence.marks[at : at + 1] = [new] if new else []
    for i in range(mark.first, mark.last):
        sentence.at[i] = new


def settle(sentence: Sentence) -> None:
    """Decide on nouns that may be verbs, names that may be words, and the voice of participles."""
    for mark in list(sentence.marks):
        if sentence.tokens[mark.first].text == "IS" and mark.kind == "equals":
            replace(sentence, mark, mark._replace(kind="group", value=""))
        elif mark.kind == "either" and _is_town_of_hit(sentence, mark):
            replace(sentence, mark, mark._replace(kind="place", value=()))
        elif mark.kind == "either":
            replace(sentence, mark, _noun_or_verb(sentence, mark))
        elif (
            mark.kind == "qualifier" and mark.value == "up_to" and _before_time(sentence, mark.last)
        ):
            replace(sentence, mark, Mark("time", "until", "", mark.first, mark.last))
        elif mark.kind in ("month", "weekday", "place") and not _is_name(sentence, mark):
            replace(sentence, mark, None)
    for mark in list(sentence.marks):
        if mark.kind == "verb" and _key(sentence, mark.first - 1) == "-" and mark.first > 1:
            replace(sentence, mark, None)  # an ISIL-used bridge
        elif mark.kind == "verb" and _describes(sentence, mark):
            replace(sentence, mark, None)  # 15 targeted airstrikes
        elif mark.kind == "verb" and mark.form in ("past", "base", "ing"):
            form = _voice(sentence, mark)
            replace(sentence, mark, mark._replace(form=form) if form else None)


def _describes(sentence: Sentence, mark: Mark) -> bool:
    before = sentence.at[mark.first - 1] if mark.first else None
    after = sentence.at[mark.last] if mark.last < len(sentence.at) else None
    counted = (
        before is not None
        and before.kind == "number"
        or mark.first > 0
        and (sentence.tokens[mark.first - 1].kind == "number")
    )
    return (
        counted and mark.form == "past" and after is not None and after.kind in ("noun", "either")
    )


def _before_time(sentence: Sentence, at: int) -> bool:
    if _key(sentence, at) == "the" and _key(sentence, at + 1) in ("end", "middle"):
        at += 3
    following = sentence.at[at] if at < len(sentence.at) else None
    return following is not None and following.kind in ("month", "weekday", "time")


def _is_town_of_hit(sentence: Sentence, mark: Mark) -> bool:
    before = _key(sentence, mark.first - 1)
    return sentence.tokens[mark.first].text == "Hit" and before in (
        "near",
        "in",
        "around",
        "outside",
        "of",
    )


def _is_name(sentence: Sentence, mark: Mark) -> bool:
    token = sentence.tokens[mark.first]
    if not token.text[0].isupper():
        return False
    if mark.kind != "place" and token.key in WORD_MONTHS:
        around = _key(sentence, mark.first - 1), sentence.tokens[mark.last : mark.last + 2]
        return around[0] in BEFORE_YEAR | {"last", "this", "on"} or any(
            t.kind == "number"
            for t in [*around[1], *sentence.tokens[max(0, mark.first - 1) : mark.first]]
        )
    return True


def _key(sentence: Sentence, at: int) -> str:
    return sentence.tokens[at].key if 0 <= at < len(sentence.tokens) else ""


def _noun_or_verb(sentence: Sentence, mark: Mark) -> Mark | None:
    noun, verb = mark.value
    before = _key(sentence, mark.first - 1)
    word = sentence.tokens[mark.first].key
    if verb is not None and _is_verb(sentence, mark, before, word):
        return Mark("verb", verb, "past" if word == "hit" else "base", mark.first, mark.last)
    return Mark("noun", noun, mark.form, mark.first, mark.last)


def _is_verb(sentence: Sentence, mark: Mark, before: str, word: str) -> bool:
    if before in words.SUBJECTS or word == "hit" and before in words.BE | words.HAVE:
        return True
    previous = sentence.at[mark.first - 1] if mark.first else None
    if before in words.DETERMINERS or before in ("of", "in", "by", "air", "with"):
        return False
    if previous is not None and previous.kind in ("number", "qualifier"):
        return False
    if (
        any(
            token.kind == "number" for token in sentence.tokens[max(0, mark.first - 3) : mark.first]
        )
        and word != "hit"
    ):
        return False
    if word == "hit":
        return before not in ("direct", "air", "key")
    return _has_subject(sentence, mark, previous) and _starts_object(sentence, mark.last)


def _has_subject(sentence: Sentence, mark: Mark, previous: Mark | None) -> bool:
    if mark.first == 0:
        return False
    token = sentence.tokens[mark.first - 1]
    if previous is not None and previous.kind == "noun":
        return (
            previous.value in ("aircraft", "strike", "weapon", "person")
            and previous.form != "singular"
        )
    known = previous is not None and previous.kind == "air" or token.key in ACTORS
    return (
        known
        or token.kind == "code"
        or token.kind == "word"
        and token.text[0].isupper()
        or token.text == ","
    )


def _starts_object(sentence: Sentence, at: int) -> bool:
    if at >= len(sentence.tokens):
        return False
    token, mark = sentence.tokens[at], sentence.at[at]
    if token.key == "of":
        return False
    if token.kind in ("number", "code") or token.key in words.DETERMINERS:
        return True
    if mark is not None and mark.kind in ("number", "qualifier", "noun", "either", "place"):
        return True
    return token.kind == "word" and token.key not in words.STOPS


def _voice(sentence: Sentence, mark: Mark) -> str | None:
    """ "right" for an active verb, "left" for a passive one, None for a word that is no verb
    here."""
    if mark.form == "ing":
        return "right" if _is_governing(sentence, mark) else None
    if mark.value == "detect" and _key(sentence, mark.last) in ("in", "on", "at", "near"):
        return None  # a camp located in X
    before = mark.first - 1
    while before > mark.first - 5 and before >= 0 and _is_adverb(_key(sentence, before)):
        before -= 1
    auxiliary = _key(sentence, before)
    if mark.form == "base":
        if mark.value in ("lose", "take", "release") and auxiliary not in words.SUBJECTS:
            return "right" if auxiliary and auxiliary[-1] == "s" and mark.value != "lose" else None
        return "right"
    if auxiliary in words.BE:
        return "left"
    if auxiliary in words.HAVE:
        return "right"
    if _is_inverted(sentence, mark):
        return "right"
    return "right" if _starts_object(sentence, mark.last) else "left"


def _is_governing(sentence: Sentence, mark: Mark) -> bool:
    """Not "the training", and not "vehicles carrying guns", which only describes the vehicles."""
    before = sentence.at[mark.first - 1] if mark.first else None
    if _key(sentence, mark.first - 1) in ("the", "a", "for", "of"):
        return False
    describes = before is not None and before.kind == "noun"
    return not (describes and mark.value in ("fly", "lose", "release", "take", "deploy", "detect"))


def _is_adverb(key: str) -> bool:
    return key.endswith("ly") or key in (
        "also",
        "not",
        "all",
        "already",
        "since",
        "so",
        "far",
        "now",
        "then",
        "both",
    )


def _is_inverted(sentence: Sentence, mark: Mark) -> bool:
    """ "Destroyed were two tanks", "Also damaged in the strikes was a bridge"."""
    opener = _key(sentence, mark.first - 1)
    if mark.first > 2 or opener not in ("", "also", "“", '"', "-", ":"):
        return False
    following = {t.key for t in sentence.tokens[mark.last : mark.last + 16]}
    return bool(following & {"were", "was", "are", ":"})


def ends_noun_phrase(sentence: Sentence, at: int, head: Mark | None) -> bool:
    """See `Language.ends_noun_phrase`."""
    token, mark = sentence.tokens[at], sentence.at[at]
    if token.kind == "punct":
        return token.text not in INSIDE or (head is not None and token.text in '-"“”[')
    if token.kind == "number":
        return not _is_compound(sentence, at + 1)
    if token.glued and token.kind == "word" and _key(sentence, at - 1) == "-":
        return False
    if token.key in ("and", "or"):
        return (
            head is not None
            and not _shares_head(sentence, at + 1, head)
            or _key(sentence, at + 1) in words.DETERMINERS
        )
    if token.key == "of":
        return head is not None
    if mark is not None and mark.kind == "verb":
        return mark.form != "left" or head is not None
    if mark is not None and (mark.kind in ENDING or mark.kind == "group"):
        return mark.kind != "group"
    return token.key in words.STOPS


def _shares_head(sentence: Sentence, at: int, head: Mark) -> bool:
    """ "Munitions and fuel depots": what is counted comes after the "and"."""
    if head.value != "weapon":
        return False
    for i in range(at, min(at + 3, len(sentence.tokens))):
        mark = sentence.at[i]
        if mark is not None:
            return mark.kind == "noun" and mark.value == "item" and mark.form == "plural"
        if sentence.tokens[i].kind != "word" or sentence.tokens[i].key in words.STOPS:
            return False
    return False


def _is_compound(sentence: Sentence, at: int) -> bool:
    """Do a hyphen and a word follow without a space ("24-hour", "three-storey")?"""
    run = sentence.tokens[at : at + 2]
    return (
        len(run) == 2
        and run[0].text in "-‑"
        and run[0].glued
        and run[1].glued
        and run[1].kind == "word"
    )


def is_no_amount(sentence: Sentence, number: Number) -> bool:
    """See `Language.is_no_amount`."""
    first, last = number.first, number.last
    token = sentence.tokens[first]
    before = sentence.tokens[first - 1] if first else None
    after = sentence.tokens[last] if last < len(sentence.tokens) else None
    if number.value is None:
        return False
    if any(i in sentence.timed for i in range(first, last)):
        return True
    if after is not None and after.glued and (after.kind == "word" or _is_compound(sentence, last)):
        return after.key not in ("k",)
    if after is not None and after.text == ":" and after.glued and _next_is_number(sentence, last):
        return True
    if before is not None and _is_named(sentence, first, before, token):
        return True
    if token.key == "one":
        return _is_pronoun(sentence, first, last)
    return _is_year_or_clock(sentence, number, token, before)


def _next_is_number(sentence: Sentence, at: int) -> bool:
    return at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].kind == "number"


def _is_named(sentence: Sentence, first: int, before, token) -> bool:
    if before.text in "$€£#№" or before.key in NAMES and token.kind == "number":
        return True
    if before.text in ("-", ":", "/", ".", "‑") and before.glued and token.glued and first > 1:
        return sentence.tokens[first - 2].kind in ("word", "number", "code")
    list_number = first == 0 and token.kind == "number" and _key(sentence, 1) in (".", ")")
    return list_number


def _is_pronoun(sentence: Sentence, first: int, last: int) -> bool:
    before, after = _key(sentence, first - 1), _key(sentence, last)
    return (
        before in ("no", "every", "any", "each", "this", "that", "the", "which") or after in NOT_ONE
    )


def _is_year_or_clock(sentence: Sentence, number: Number, token, before) -> bool:
    if token.kind != "number" or len(token.text) != 4 or not token.text.isdecimal():
        return False
    key = before.key if before is not None else ""
    if key == "at" and number.value < 2400 and number.last - number.first == 1:
        return True
    if not 1900 <= number.value <= 2100:
        return False
    after = sentence.at[number.last] if number.last < len(sentence.at) else None
    return key in BEFORE_YEAR or after is None or after.kind not in ("noun", "number")


def is_elliptic(sentence: Sentence, quantity: Quantity) -> bool:
    """See `Language.is_elliptic`."""
    after, then = _key(sentence, quantity.last), _key(sentence, quantity.last + 1)
    mark = sentence.at[quantity.last] if quantity.last < len(sentence.at) else None
    if after == "of" and then in ("them", "these", "those", "which", "whom"):
        return True
    if after == "of" and year_at(sentence, quantity.last + 1):
        return True  # more than the 30,743 of 2016
    if after in ("among", "more", "others") or mark is not None and mark.kind == "rate":
        return True
    if after in words.BE or after in words.HAVE or mark is not None and mark.kind == "verb":
        return True
    if after in PLACE_PREPOSITIONS:
        return _points_somewhere(sentence, quantity.last + 1)
    if after == "the" and then in (
        "first",
        "second",
        "third",
        "next",
        "following",
        "day",
        "fourth",
        "fifth",
    ):
        return True
    grows = any(m.kind == "growth" for m in sentence.marks)
    return grows and _key(sentence, quantity.first - 1) in ("to", "from", "reached", "and", "then")


def _points_somewhere(sentence: Sentence, at: int) -> bool:
    """Does a place, a day or "the city" follow a preposition?"""
    if at >= len(sentence.tokens):
        return False
    token = sentence.tokens[at]
    return token.text[0].isupper() or token.key in ("the", "of", "each", "night", "and")


def is_dependent(sentence: Sentence, noun: Mark) -> bool:
    """Does a preposition lead the noun ("by Russian aircraft", "on ISIL targets")?"""
    for token in reversed(sentence.tokens[max(0, noun.first - 4) : noun.first]):
        if token.kind != "word":
            return False
        if token.key in GOVERNING:
            return True
    return False
