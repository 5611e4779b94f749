"""English amounts: what is none, what stands alone, and what they count."""

from ...lexicon import Mark
from ...numbers import Number
from ...tokens import Sentence
from . import words
from .place_words import DEMONYMS
from .tokens_at import is_number_at, key_at
from .wholes import is_whole

INSIDE = frozenset("\"“”‘’'«»[]&-/`´")  # punctuation that may stand inside a noun phrase
QUOTES = frozenset("\"“”'‘’")
ENDING = frozenset(
    """say time weekday month clause total rate not growth number qualifier timeunit""".split()
)
NAMES = frozenset(
    """no resolution article phase chapter mark mk route flight section group storm type model week
    version iv page annex protocol sector line channel boeing airbus brigade""".split()
)
PARTICIPLES = frozenset(
    """making producing carrying transporting hauling holding housing storing containing mounting
    moving heading trying attempting preparing towing""".split()
)  # behind a thing, what it does
HELD = frozenset("held controlled run occupied owned used operated manned".split())
CONTAINERS = frozenset("column convoy motorcade columns convoys battery batteries fleet".split())
PIECES = frozenset("pieces piece units unit items item".split())
DURATIONS = frozenset("minutes hours days weeks months minute hour day miles".split())
ZONES = frozenset("gmt utc est edt cet zulu hrs".split())
WHICH_WEEK = frozenset("the this that last past same previous following".split())
HURT = frozenset(["dead", "wounded", "injured"])
ENDS = frozenset(["", "and", ",", ".", ";", "in"])
DYING = frozenset("died die dies perished perish".split())
HYPHENED = frozenset(["number", "qualifier"])
MORE = frozenset(["further", "additional"])
NOT_ONE = frozenset("another day time such point thing hand side year month week night".split())
BEFORE_YEAR = frozenset(
    """in since of by during from until till and between early late mid to""".split()
)


def ends_noun_phrase(sentence: Sentence, at: int, head: Mark | None) -> bool:
    """See `Language.ends_noun_phrase`."""
    token, mark = sentence.tokens[at], sentence.at[at]
    if token.kind == "punct":
        return _is_stop(sentence, at, head)
    if token.kind == "number":
        return not _is_compound(sentence, at + 1) and key_at(sentence, at + 1) != "mm"
    if token.glued and token.kind == "word" and key_at(sentence, at - 1) == "-":
        return False
    if token.key in ("and", "or"):
        return (
            head is not None
            and not _shares_head(sentence, at + 1, head)
            or key_at(sentence, at + 1) in words.DETERMINERS
        )
    if token.key == "of":
        return head is not None or _is_of_group(sentence, at)
    if head is not None and _begins_clause(token.key, mark, head):
        return True
    if mark is not None and mark.kind == "verb":
        dead = token.key in HURT and key_at(sentence, at + 1) in ENDS  # 25 of its elements dead
        return mark.form != "left" or head is not None or dead or token.key in DYING
    if mark is not None and mark.kind in HYPHENED and _is_compound(sentence, at + 1):
        return False  # 48 four-wheel-drive vehicles, seven all-terrain vehicles
    if mark is not None and (mark.kind in ENDING or mark.kind == "group"):
        within = _is_of_that_year(sentence, at) or _is_more(sentence, at)
        return mark.kind != "group" and not (head is None and within)
    return token.key in words.STOPS and not (head is None and _stands_within(sentence, at))


def _is_of_group(sentence: Sentence, at: int) -> bool:
    """ "2,269 of Nusra and other groups" counts no groups."""
    mark = sentence.at[at + 1] if at + 1 < len(sentence.at) else None
    counted = at > 0 and sentence.tokens[at - 1].kind == "number"
    return counted and mark is not None and mark.kind == "group"


def _begins_clause(key: str, mark: Mark | None, head: Mark) -> bool:
    """ "A depot used by …", "in the 1,500 strike missions NATO planes have flown"."""
    if head.value in ("item", "aircraft"):
        return key in PARTICIPLES
    flown = head.value in ("sortie", "strike_sortie") and head.form == "plural"
    return flown and mark is not None and (mark.kind == "air" or mark.value == "aircraft")


def _is_more(sentence: Sentence, at: int) -> bool:
    """ "Seven further staging areas"."""
    return key_at(sentence, at) in MORE and is_number_at(sentence, at - 1)


def _is_of_that_year(sentence: Sentence, at: int) -> bool:
    """ "966 of that year's sorties"."""
    owner = sentence.tokens[at].text.endswith(("'s", "’s"))
    mark, before = sentence.at[at], key_at(sentence, at - 1)
    unit = mark is not None and mark.kind == "timeunit"
    return owner and unit and before in ("that", "this", "the")


def _stands_within(sentence: Sentence, at: int) -> bool:
    """ "An earlier strike": a word that else ends a phrase."""
    earlier = key_at(sentence, at - 1) == "an" and key_at(sentence, at) == "earlier"
    return earlier or _is_behind_pieces(sentence, at)


def _is_behind_pieces(sentence: Sentence, at: int) -> bool:
    """ "Seven pieces of the militants' military equipment"."""
    pieces = key_at(sentence, at - 1) == "of" and key_at(sentence, at - 2) in PIECES
    return pieces and key_at(sentence, at) in words.DETERMINERS


def _is_stop(sentence: Sentence, at: int, head: Mark | None) -> bool:
    """Punctuation that ends a noun phrase; not the quotes of: forty "terrorist" targets."""
    text = sentence.tokens[at].text
    following = sentence.at[at + 1] if at + 1 < len(sentence.at) else None
    if text in QUOTES and following is not None and following.kind in ("noun", "either"):
        return False
    letter = sentence.tokens[at - 1].text if at else ""
    then = key_at(sentence, at + 1)
    if text == "-" and (then in HELD or then.endswith("ing") and sentence.tokens[at].glued):
        return False  # a Houthi-held camp, a bunker-busting bomb
    if text == "," and _lists_demonyms(sentence, at):
        return False  # 15 US, French and British aircraft
    if text == "." and len(letter) == 1 and letter.isupper() and head is None:
        return False  # a U.S. airstrike
    return text not in INSIDE or head is not None and text in '-"“”['


def _lists_demonyms(sentence: Sentence, at: int) -> bool:
    around = [sentence.tokens[i] for i in (at - 1, at + 1) if 0 <= i < len(sentence.tokens)]
    return len(around) == 2 and all(t.key in DEMONYMS and t.text[0].isupper() for t in around)


def _shares_head(sentence: Sentence, at: int, head: Mark) -> bool:
    """ "Munitions and fuel depots": what is counted comes after the "and"."""
    if head.value == "strike" and head.form == "singular":
        marks = [m for m in sentence.at[at : at + 4] if m is not None and m.kind == "noun"]
        return any(m.value in ("sortie", "aircraft") and m.form != "singular" for m in marks)
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
    if any(i in sentence.timed for i in range(first, last)) or _is_content(sentence, first):
        return True
    odd = key_at(sentence, last + 1) in ("plus", "odd") and after is not None and after.text == "-"
    if (
        not odd
        and after is not None
        and after.glued
        and (after.kind == "word" or _is_compound(sentence, last))
    ):
        return after.key not in ("k",)
    if _is_of_clock(sentence, last) or key_at(sentence, last) == "mm":
        return True
    if after is not None and after.text == ":" and after.glued and _next_is_number(sentence, last):
        return True
    if before is not None and _is_named(sentence, first, before, token):
        return True
    if is_whole(sentence, first):
        return True
    if token.key == "single" and before is not None and before.key.endswith("est"):
        return True  # the biggest single attack
    if token.key == "one" and last == first + 1:
        return _is_pronoun(sentence, first, last)
    return _is_year_or_clock(sentence, number, token, before)


def _is_of_clock(sentence: Sentence, at: int) -> bool:
    """ "At 19.00 GMT", "50 minutes' flight"."""
    key = key_at(sentence, at)
    return key in ZONES or key in DURATIONS and key_at(sentence, at + 1) in QUOTES


def _is_content(sentence: Sentence, first: int) -> bool:
    """ "A column of ten vehicles" is one thing."""
    if first < 2 or key_at(sentence, first - 1) != "of":
        return False
    return key_at(sentence, first - 2) in CONTAINERS


def _next_is_number(sentence: Sentence, at: int) -> bool:
    return at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].kind == "number"


def _is_named(sentence: Sentence, first: int, before, token) -> bool:
    counted = first > 1 and sentence.at[first - 2] is not None  # in one week 383 facilities
    if before.key == "week" and counted and sentence.at[first - 2].kind == "number":
        return False
    if before.key == "week" and key_at(sentence, first - 2) in WHICH_WEEK:
        return False  # in the same week 12 strikes
    if before.text in "$€£#№" or before.key in NAMES and token.kind == "number":
        return True
    if token.kind == "number" and _names_a_type(sentence, first):
        return True
    if before.text in ("-", ":", "/", ".", "‑") and before.glued and token.glued and first > 1:
        return sentence.tokens[first - 2].kind in ("word", "number", "code")
    return first == 0 and token.kind == "number" and key_at(sentence, 1) in (".", ")")


def _names_a_type(sentence: Sentence, first: int) -> bool:
    """ "Mirage 2000 jets", "Boeing 707": a capital name of aircraft before round digits."""
    mark = sentence.at[first - 1]
    if mark is None or mark.value not in ("aircraft", "weapon") or mark.form != "singular":
        return False
    following = sentence.at[first + 1] if first + 1 < len(sentence.at) else None
    capital = sentence.tokens[first - 1].text[0].isupper()
    return capital and following is not None and following.value == mark.value


def _is_pronoun(sentence: Sentence, first: int, last: int) -> bool:
    before, after = key_at(sentence, first - 1), key_at(sentence, last)
    counted = sentence.at[last] if last < len(sentence.at) else None
    if before == "that" and _follows_said(sentence, first - 1):
        return False  # its assessment is that one was killed
    if before == "that" and counted is not None and counted.kind == "noun":
        return key_at(sentence, first - 2) in ("in", "on", "by", "with", "of")  # in that one raid
    return (
        before in ("no", "every", "any", "each", "this", "that", "the", "which") or after in NOT_ONE
    )


def _follows_said(sentence: Sentence, at: int) -> bool:
    said = sentence.at[at - 1] if at else None
    return key_at(sentence, at - 1) in words.BE or said is not None and said.kind == "say"


def _is_year_or_clock(sentence: Sentence, number: Number, token, before) -> bool:
    if token.kind != "number" or len(token.text) != 4 or not token.text.isdecimal():
        return False
    key = before.key if before is not None else ""
    if key == "at" and number.value < 2400 and number.last - number.first == 1:
        return True
    if not 1900 <= number.value <= 2100:
        return False
    after = sentence.at[number.last] if number.last < len(sentence.at) else None
    if after is not None and key in words.DETERMINERS:
        return after.kind != "noun" or after.form == "singular"  # in the 1986 raid on Tripoli
    return key in BEFORE_YEAR or after is None or after.kind not in ("noun", "number")
