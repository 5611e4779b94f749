"""English marks settled: noun or verb, active or passive, name or word."""

from ...lexicon import Mark
from ...tokens import Sentence
from . import bounds, relatives, senses, words
from .amounts import BEFORE_YEAR
from .tokens_at import is_number_at, key_at
from .voice import starts_object, voice

ACTORS = frozenset("forces force army military coalition navy pilots crews alliance air".split())
ENDINGS = frozenset(["destroy", "damage"])
GOVERNING = frozenset("by of in for with over from on against at to around near outside".split())
DAYBREAK = frozenset("dawn dusk noon midnight nightfall sunrise sunset morning".split())
SUBJECTS = frozenset(["noun", "either", "air"])
ONE = frozenset(["a", "an", "another"])
TOTAL_WORDS = frozenset("number total tally count toll".split())  # "the number of sorties"
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
        settled = _settled(sentence, senses.settled(sentence, mark))
        if settled is not mark:
            replace(sentence, mark, settled)
    relatives.drop_verbs(sentence)
    bounds.mark(sentence)
    _join_verbs(sentence)
    for mark in [m for m in sentence.marks if m.kind == "verb"]:
        used = key_at(sentence, mark.first - 1) == "-" and mark.first > 1  # an ISIL-used bridge
        used = used or senses.is_price(sentence, mark)
        if used or _describes(sentence, mark) or _is_whole(sentence, mark):
            replace(sentence, mark, None)
        elif mark.form in ("past", "base", "ing"):
            form = voice(sentence, mark)
            replace(sentence, mark, mark._replace(form=form) if form else None)


def _join_verbs(sentence: Sentence) -> None:
    """ "17 objects hit and destroyed" were destroyed; "destroyed or severely damaged" is both."""
    for mark in [m for m in sentence.marks if m.kind == "verb" and m.value in ENDINGS]:
        at = mark.last + 1 + key_at(sentence, mark.last + 1).endswith("ly")
        then = sentence.at[at] if at < len(sentence.at) else None
        if then is None or then.kind != "verb" or {mark.value, then.value} != ENDINGS:
            continue
        if key_at(sentence, mark.last) == "or":
            replace(sentence, then, None)
            replace(sentence, mark, mark._replace(value="destroy_or_damage", last=then.last))
    for mark in [m for m in sentence.marks if m.kind == "verb" and m.value == "hit"]:
        then = sentence.at[mark.last + 1] if mark.last + 1 < len(sentence.at) else None
        joined = key_at(sentence, mark.last) == "and" and then is not None and then.kind == "verb"
        if joined and then.value == "destroy" and then.form == mark.form:
            replace(sentence, mark, mark._replace(value="destroy"))


def _settled(sentence: Sentence, mark: Mark) -> Mark | None:
    """What a mark is among its neighbours; None when it is nothing."""
    if mark.kind in ("total", "time") and _says_nothing(sentence, mark):
        return None
    if mark.kind == "verb" and _is_mountain(sentence, mark):
        return None
    if mark.kind == "verb" and key_at(sentence, mark.last - 1) == "gone":
        return None if starts_object(sentence, mark.last) or _goes_on(sentence, mark) else mark
    if mark.kind == "either":
        if _is_town_of_hit(sentence, mark):
            return mark._replace(kind="place", value=())
        return _noun_or_verb(sentence, mark)
    if mark.kind == "equals" and key_at(sentence, mark.first).startswith("account"):
        return _accounted(sentence, mark)
    if mark.kind == "equals" and sentence.tokens[mark.first].text == "IS":
        return mark._replace(kind="group", value="")
    if mark.kind == "qualifier" and mark.value == "up_to" and _before_time(sentence, mark.last):
        return Mark("time", "until", "", mark.first, mark.last)
    if mark.kind in ("month", "weekday", "place", "elsewhere") and not _is_name(sentence, mark):
        return None
    return mark


def _accounted(sentence: Sentence, mark: Mark) -> Mark:
    """ "Jets accounted for six tanks" destroyed them; "for 70 of the sorties" counts a part."""
    following = sentence.at[mark.last : mark.last + 4]
    counted = next((m for m in following if m is not None and m.kind == "noun"), None)
    nouns = [m for m in sentence.at[: mark.first] if m is not None and m.kind in SUBJECTS]
    values = [m.value[0] if m.kind == "either" else m.value for m in nouns]
    flew = bool(nouns) and values[-1] in ("air", "aircraft", "strike")
    if flew and counted is not None and counted.value in ("item", "person"):
        return Mark("verb", "destroy", "right", mark.first, mark.last)
    return mark


def _goes_on(sentence: Sentence, mark: Mark) -> bool:
    """ "Had gone up from 50": gone somewhere, and not lost."""
    return key_at(sentence, mark.last) in ("up", "down", "to", "from", "on", "back", "through")


def _is_nth_day(sentence: Sentence, mark: Mark) -> bool:
    """ "The first night of the operation" sums nothing up, "the 48 days of the operation" do."""
    if key_at(sentence, mark.first) != "of" or key_at(sentence, mark.last - 1) == "campaign":
        return False
    unit = key_at(sentence, mark.first - 1)
    if unit not in ("days", "weeks", "months", "month", "year", "years"):
        return True
    before = sentence.at[mark.first - 2] if mark.first > 1 else None
    return before is not None and before.kind == "ordinal"


def _says_nothing(sentence: Sentence, mark: Mark) -> bool:
    """ "Burned till dawn" bounds no days; and a cue may tell of no campaign's total."""
    if mark.kind == "time":
        return mark.value == "until" and key_at(sentence, mark.last) in DAYBREAK
    return _sums_nothing_up(sentence, mark)


def _sums_nothing_up(sentence: Sentence, mark: Mark) -> bool:
    """Does the cue tell of no campaign's total?"""
    if sentence.tokens[mark.last - 1].text.endswith(("'s", "’s")) and mark.value == "so_far":
        return key_at(sentence, mark.last - 1) != "year"  # in the campaign's first days
    if _is_superlative(sentence, mark) or _is_nth_day(sentence, mark):
        return True
    before = sentence.at[mark.first - 1] if mark.first else None
    return before is not None and before.value == "engagement"  # 66 engagements altogether


def _is_superlative(sentence: Sentence, mark: Mark) -> bool:
    """ "Its biggest raid to date" sums nothing up."""
    before = sentence.tokens[max(0, mark.first - 4) : mark.first]
    return any(t.key.endswith("est") and len(t.key) > 5 and t.text.islower() for t in before)


def _is_mountain(sentence: Sentence, mark: Mark) -> bool:
    """ "Mount Noqum"."""
    run = sentence.tokens[mark.first : mark.first + 2]
    return run[0].text == "Mount" and len(run) == 2 and run[1].text[0].isupper()


def _describes(sentence: Sentence, mark: Mark) -> bool:
    """Is it the participle of "15 targeted airstrikes"?"""
    if mark.form != "past" or not mark.first:
        return False
    if _is_mounted_gun(sentence, mark):
        return True
    after = sentence.at[mark.last] if mark.last < len(sentence.at) else None
    if after is None or after.kind not in ("noun", "either"):
        return False
    single = key_at(sentence, mark.first - 1) in ONE and after.value == "strike"
    return single or is_number_at(sentence, mark.first - 1)


def _is_mounted_gun(sentence: Sentence, mark: Mark) -> bool:
    """ "Trucks with mounted weapons"."""
    after = sentence.at[mark.last] if mark.last < len(sentence.at) else None
    carried = after is not None and after.kind == "noun" and after.value in ("weapon", "item")
    return key_at(sentence, mark.first) == "mounted" and carried


def _is_whole(sentence: Sentence, mark: Mark) -> bool:
    """ "33 bridges out of 36": only of settlements is anybody driven "out"."""
    if key_at(sentence, mark.first) != "out" or mark.value != "take":
        return False
    following = [m for m in sentence.at[mark.last : mark.last + 5] if m is not None]
    return not any(m.kind == "noun" and m.value == "settlement" for m in following)


def _before_time(sentence: Sentence, at: int) -> bool:
    if key_at(sentence, at) == "the" and key_at(sentence, at + 1) in ("end", "middle"):
        at += 3
    following = sentence.at[at] if at < len(sentence.at) else None
    if following is None and at < len(sentence.at):
        return sentence.tokens[at].kind == "number" and bounds.is_day(sentence, at)
    return following is not None and following.kind in ("month", "weekday", "time")


def _is_town_of_hit(sentence: Sentence, mark: Mark) -> bool:
    before, led = key_at(sentence, mark.first - 1), key_at(sentence, mark.first - 3)
    if before == "and" and mark.first > 2:  # in al-Baghdadi and Hit
        before = led if led != "-" else key_at(sentence, mark.first - 5)
    town = sentence.tokens[mark.first].text == "Hit"
    return town and before in ("near", "in", "around", "outside", "of")


def _is_name(sentence: Sentence, mark: Mark) -> bool:
    token = sentence.tokens[mark.first]
    if not token.text[0].isupper():
        return False
    if mark.kind in ("month", "weekday") and token.key in WORD_MONTHS:
        around = key_at(sentence, mark.first - 1), sentence.tokens[mark.last : mark.last + 2]
        return around[0] in BEFORE_YEAR | {"last", "this", "on"} or any(
            t.kind == "number"
            for t in [*around[1], *sentence.tokens[max(0, mark.first - 1) : mark.first]]
        )
    return True


def _noun_or_verb(sentence: Sentence, mark: Mark) -> Mark | None:
    noun, verb = mark.value
    before = key_at(sentence, mark.first - 1)
    word = sentence.tokens[mark.first].key
    if verb is not None and _is_verb(sentence, mark, before, word):
        return Mark("verb", verb, "past" if word == "hit" else "base", mark.first, mark.last)
    return Mark("noun", noun, mark.form, mark.first, mark.last)


def _is_verb(sentence: Sentence, mark: Mark, before: str, word: str) -> bool:
    if word != "hit" and _is_numbered(sentence, mark.last):
        return False
    if mark.form == "singular" and word != "hit" and key_at(sentence, mark.first - 2) in ONE:
        return False  # a Su-25 attack
    if before in words.SUBJECTS or word == "hit" and before in words.BE | words.HAVE:
        return True
    previous = sentence.at[mark.first - 1] if mark.first else None
    if before in words.DETERMINERS or before in ("of", "in", "by", "air", "with"):
        return False
    if previous is not None and previous.kind in ("number", "qualifier"):
        several = previous.kind == "number" and previous.value != 1
        following = key_at(sentence, mark.last)
        return word == "hit" and several and following in words.DETERMINERS | {","}
    if before in ("direct", "air", "key"):
        return False
    if word == "hit":
        return True
    if any(is_number_at(sentence, i) for i in range(max(0, mark.first - 3), mark.first)):
        return False  # 62,000 military targets
    return _has_subject(sentence, mark, previous) and starts_object(sentence, mark.last)


def _is_numbered(sentence: Sentence, at: int) -> bool:
    """ "And that targets numbering 1,093 were hit"."""
    then = sentence.at[at] if at + 1 < len(sentence.at) else None
    return then is not None and then.kind == "equals" and is_number_at(sentence, at + 1)


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


def is_dependent(sentence: Sentence, noun: Mark) -> bool:
    """Does a preposition lead the noun ("by Russian aircraft", "on ISIL targets")?"""
    for i in range(noun.first - 1, max(-1, noun.first - 5), -1):
        token, mark = sentence.tokens[i], sentence.at[i]
        placed = mark is not None and mark.kind == "place" and i < noun.first - 1
        if token.kind != "word" or placed:
            return False  # "302 sorties in Syria and targets numbering 1,093"
        if token.key in GOVERNING:
            return not (token.key == "of" and key_at(sentence, i - 1) in TOTAL_WORDS)
    return False
