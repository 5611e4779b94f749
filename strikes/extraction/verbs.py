"""Which verb governs which mention: one verb over a list, or a verb that changes in mid-list.

A verb mark's form says where what it governs stands: "right" of it (destroyed two tanks), "left" of
it (two tanks were destroyed), or "both" (whichever is nearer, right first).
"""

from .lexicon import Mark
from .tokens import Sentence

FLOWN = frozenset("sortie strike_sortie strike engagement".split())
ENDING = frozenset("destroy damage suppress kill wound take destroy_or_damage lose".split())
IDLE = frozenset("release take deploy fly detect".split())  # participles that tell of a thing
OWN_SUBJECTS = frozenset("item target person settlement".split())
NEAR = 6  # tokens between a verb and what it governs on its right when both sides are possible


def govern(sentence: Sentence, mentions: list, breaks: list[int]) -> list[Mark | None]:
    """The verb over each mention (objects with `first` and `last`), None where there is none.

    `breaks` are the tokens at which a new clause begins; no verb reaches across one to its left.
    """
    verbs = [m for m in sentence.marks if m.kind == "verb"]
    over: list[Mark | None] = [None] * len(mentions)
    right = []
    for verb in verbs:
        if not (
            _looks_left(verb, mentions, breaks)
            and _take_left(sentence, verb, verbs, mentions, over, breaks)
        ) and (verb.form == "right" or _leads(verb, mentions)):
            right.append(verb)  # a passive without a subject: "were destroyed two tanks"
    for i, mention in enumerate(mentions):
        if over[i] is None:
            over[i] = _nearest_left(mention, right, breaks)
    return over


def _looks_left(verb: Mark, mentions: list, breaks: list[int]) -> bool:
    if verb.form != "both":
        return verb.form == "left"
    following = next((m for m in mentions if m.first >= verb.last), None)
    return (
        following is None
        or following.first - verb.last > NEAR
        or _broken(breaks, verb.last, following.first)
    )


def suits(verb: Mark, mention) -> bool:
    """Can the verb govern the mention at all? Nobody destroys sorties."""
    if verb.value == "release" and verb.form == "left":
        return mention.noun in ("weapon", None)
    if verb.value == "take" and verb.form == "left" and mention.noun in ("item", "target"):
        return False  # vehicles that had been captured
    return not (mention.noun in FLOWN and verb.value in ENDING)


def _leads(verb: Mark, mentions: list) -> bool:
    return any(0 <= m.first - verb.last <= NEAR for m in mentions)


def _broken(breaks: list[int], first: int, last: int) -> bool:
    return any(first <= b <= last for b in breaks)


def _take_left(
    sentence: Sentence, verb: Mark, verbs: list, mentions: list, over: list, breaks: list[int]
) -> bool:
    """Give the verb its subjects, and tell whether it has any.

    They go back to the clause's start, or are only the last mention if an object list precedes.
    """
    start = max((b for b in breaks if b <= verb.first), default=0)
    earlier = [v for v in verbs if start <= v.first < verb.first]
    start = max([start, *(v.last for v in earlier if v.form == "left" and not _idles(v, over))])
    active = [v.last for v in earlier if v.form != "left"]
    objects = bool(active)
    if any(m.sure and m.first < verb.first < m.last for m in mentions):
        return True  # killed ten people and left 14 injured
    start = max([start, *active])
    taken = [
        i
        for i, m in enumerate(mentions)
        if start <= m.first and m.last <= verb.first and suits(verb, m)
    ]
    if objects and taken and _has_own_subject(sentence, mentions[taken[-1]], verb, active[-1]):
        return True  # destroyed 31 targets, and senior members were neutralised
    whole = len(taken) > 1 and mentions[taken[-1]].rule == "subset"  # 51, 40 of them children
    first = _new_subject(sentence, mentions, taken) if objects else None
    own = taken[-1 - whole :] if first is None else taken[first:]
    for i in own if objects else taken:
        over[i] = verb
    return bool(taken)


def _new_subject(sentence: Sentence, mentions: list, taken: list[int]) -> int | None:
    """ "Struck five units, and two posts, a car and a gun were destroyed": where it begins."""
    run = sentence.tokens
    for n in range(len(taken) - 1, 0, -1):
        at = mentions[taken[n]].first
        led = at > 1 and run[at - 1].key == "and" and run[at - 2].text == ","
        if led and n < len(taken) - 1:
            return n
    return None


def _has_own_subject(sentence: Sentence, last, verb: Mark, governed: int) -> bool:
    """Does a thing without a number stand before the verb, parted from the object by a comma?"""
    between = range(last.last, verb.first)
    comma = next((i for i in between if sentence.tokens[i].text == ","), None)
    if comma is None or governed > last.first:
        return False
    nouns = (m for m in sentence.marks if comma < m.first < verb.first and m.kind == "noun")
    return any(m.value in OWN_SUBJECTS for m in nouns)


def _idles(verb: Mark, over: list) -> bool:
    """ "Ten houses used as shelters and two posts were hit": what took nothing ends no list."""
    return verb.value in IDLE and not any(taken is verb for taken in over)


def _nearest_left(mention, verbs: list, breaks: list[int]) -> Mark | None:
    for verb in reversed(verbs):
        if verb.last <= mention.first and suits(verb, mention):
            return verb if not _broken(breaks, verb.last, mention.first) else None
    return None
