"""Mentions: an amount with the thing it counts, found by rules that carry a name.

The rules here serve every language; a language may replace them or add its own (`Language.rules`).
Each takes a `Scene` and yields mentions. A mention becomes a claim when its noun and verb make a
measure (measures.py).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .lexicon import Mark
from .nouns import noun_phrase
from .places import Place
from .quantities import Quantity
from .tokens import Sentence


@dataclass(slots=True)
class Mention:
    """An amount of something at tokens `first` to `last` (exclusive) of its sentence.

    `noun` is a class of measures.NOUNS, or None for a thing that no lexicon knows; `verb` a class
    of measures.VERBS, found by verbs.govern unless the rule knows it.
    """

    quantity: Quantity
    noun: str | None
    first: int
    last: int
    rule: str
    term: tuple[int, int] = (0, 0)
    verb: str | None = None
    verb_mark: Mark | None = None
    confidence: float = 0.9
    listed: bool = False
    counts: bool = True  # False for a strike without a number, which parts no places
    trapped: bool = False  # the language found it to be no claim
    place: Place | None = None  # the one place of a mention such as "one each near A and B"
    sure: bool = False  # the rule knows the verb: verbs.govern does not replace it


@dataclass(slots=True)
class Scene:
    """One sentence as the rules see it, among the statement's sentences and mentions so far."""

    sentence: Sentence
    quantities: list[Quantity]
    breaks: list[int]
    language: Any  # a Language; not imported, since that imports this
    earlier: list[Mention] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    here: list[Mention] = field(default_factory=list)  # the mentions found in this sentence
    taken: set[int] = field(default_factory=set)

    def preceding(self, at: int) -> list[Mention]:
        """The mentions before a token in text order, those of earlier sentences first."""
        here = [m for m in self.here if m.first < at]
        earlier = [m for m in self.earlier[-12:] if not any(m is h for h in self.here)]
        return earlier + sorted(here, key=lambda mention: mention.first)

    def in_order(self) -> list[Mention]:
        """The mentions found so far in this sentence, as they stand."""
        return sorted(self.here, key=lambda mention: mention.first)

    def free(self) -> Iterator[Quantity]:
        """The quantities that no rule has taken yet."""
        return (q for q in self.quantities if q.number not in self.taken)

    def key(self, at: int) -> str:
        """The key of a token, "" outside the sentence."""
        return self.sentence.tokens[at].key if 0 <= at < len(self.sentence.tokens) else ""

    def mark(self, at: int) -> Mark | None:
        """The mark over a token, None outside the sentence."""
        return self.sentence.at[at] if 0 <= at < len(self.sentence.at) else None


def tells_of_strikes(sentence: Sentence) -> bool:
    """Whether it names strikes or sorties, or says that something was destroyed."""
    return any(
        mark.kind == "noun"
        and mark.value in ("strike", "sortie")
        or mark.kind == "verb"
        and mark.value == "destroy"
        for mark in sentence.marks
    )


def counted_nouns(scene: Scene) -> Iterator[Mention]:
    """Number, then noun: "72 militant targets", "two dozen of the depots"."""
    for quantity in scene.free():
        if quantity.number in scene.taken:
            continue
        at = counted_at(scene, quantity)
        phrase = noun_phrase(scene.sentence, at, scene.language)
        if phrase.head is None:
            continue
        take(scene, quantity, at)
        yield Mention(
            quantity, phrase.kind, quantity.first, phrase.last, "counted noun", (at, phrase.last)
        )


def counted_at(scene: Scene, quantity: Quantity) -> int:
    """Where the counted noun begins: "two of the four bakeries" counts bakeries, and no four."""
    at = quantity.last
    while scene.key(at) in scene.language.partitives:
        at += 1
    at += _is_owner(scene, at)
    later = (q for q in scene.quantities if q.number > quantity.number)
    whole = next((q for q in later if q.first <= at <= q.number), None)
    return whole.last if whole is not None else at


def _is_owner(scene: Scene, at: int) -> bool:
    """ "946 of the coalition's 5,500 sorties": the whole is somebody's."""
    run = scene.sentence.tokens
    owned = at < len(run) and at > 0 and run[at].text.endswith(("'s", "’s"))
    return owned and any(q.first == at + 1 for q in scene.quantities)


def take(scene: Scene, quantity: Quantity, until: int) -> None:
    """No other rule may use the quantity, nor the whole that it is a part of."""
    scene.taken.update(q.number for q in scene.quantities if quantity.first <= q.first < until)
    scene.taken.add(quantity.number)


def nouns_before(scene: Scene) -> Iterator[Mention]:
    """Noun, then number: "sorties: 53", "strike sorties numbered 70", "sorties rose to 80"."""
    for quantity in scene.free():
        joint = scene.mark(quantity.first - 1)
        equals = joint is not None and joint.kind in ("equals", "growth", "total")
        equals = equals or _grows_to(scene, quantity.first)
        equals = equals or scene.key(quantity.first) in scene.language.excess
        if not equals and scene.key(quantity.first - 1) not in scene.language.equals_signs:
            continue
        if (other := _counts_nothing(scene, joint)) is not None:
            scene.taken.add(quantity.number)
            yield Mention(quantity, "none", other.first, quantity.last, "noun before")
            continue
        noun = _noun_left(scene, quantity.first - 1)
        grown = joint is not None and joint.kind == "growth" and not _is_numbered(scene, noun)
        if (
            noun is not None
            and noun.value == "aircraft"
            and (grown or _is_far(scene, noun, quantity))
        ):
            continue
        of_all = _total_of_before(scene, noun, quantity.first)
        if noun is None and of_all is None or _is_part(scene, quantity, noun):
            continue
        scene.taken.add(quantity.number)
        if of_all is not None:
            first, last = _one_more(scene, quantity)
            yield Mention(quantity, of_all.noun, first, last, "total of the same", verb=of_all.verb)
        else:
            term = noun.first, noun.last
            verb = _verb_between(scene, noun.last, quantity.first)
            yield Mention(
                quantity, noun.value, noun.first, quantity.last, "noun before", term, verb=verb
            )


def _counts_nothing(scene: Scene, joint: Mark | None) -> Mark | None:
    """ "The flying hours came to some 2,000": the noun right before is nobody's claim."""
    before = scene.mark(joint.first - 1) if joint is not None and joint.kind == "equals" else None
    idle = before is not None and before.kind == "noun" and before.value == "none"
    return before if idle and before.form == "plural" and before.last == joint.first else None


def _is_numbered(scene: Scene, noun: Mark | None) -> bool:
    """ "The number of aircraft was raised to 69"; else what grew is what they flew."""
    words = scene.language.total_words
    return noun is not None and any(scene.key(noun.first - n) in words for n in (1, 2, 3))


def _is_far(scene: Scene, noun: Mark, quantity: Quantity) -> bool:
    """A bracket or colon counts what is right before it: "jets made nine strikes (six in Iraq)"."""
    return scene.key(quantity.first - 1) in ("(", ":") and noun.last < quantity.first - 1


def _is_part(scene: Scene, quantity: Quantity, noun: Mark | None) -> bool:
    """ "Used 76 missiles: 57 of them …" names a part, not the number of what stands before."""
    if scene.key(quantity.last) == "," or scene.key(quantity.last + 1) not in scene.language.them:
        return False
    return noun is None or noun.value not in ("strike", "sortie", "strike_sortie")


def _verb_between(scene: Scene, first: int, last: int) -> str | None:
    """ "Depots destroyed in the raids: 12": the verb stands between noun and number."""
    verbs = [scene.sentence.at[i] for i in range(first, last)]
    return next((m.value for m in verbs if m is not None and m.kind == "verb"), None)


def _one_more(scene: Scene, quantity: Quantity) -> tuple[int, int]:
    return max(0, quantity.first - 1), quantity.last


def _grows_to(scene: Scene, at: int) -> bool:
    """ "Bringing the total since May to 500"."""
    return scene.key(at - 1) == "to" and any(
        (m := scene.mark(i)) and m.kind == "growth" for i in range(max(0, at - 14), at - 1)
    )


def _total_of_before(scene: Scene, noun: Mark | None, at: int) -> Mention | None:
    """What was counted before, when a bare "the total" or "the number" takes it up."""
    words = scene.language.total_words
    start = noun.last if noun is not None and not _is_counted(scene, noun) else 0
    if not any(scene.key(i) in words for i in range(max(start, at - 14), at - 1)):
        return None
    if noun is not None and any(scene.key(noun.first - n) in words for n in (1, 2, 3)):
        return None
    here = [m for m in scene.here if m.noun != "none"]
    own = [m for m in here if m.first < at]
    before = own or [m for m in scene.preceding(at)[-1:] if m.noun != "none"]
    return before[0] if before else None


def _noun_left(scene: Scene, at: int) -> Mark | None:
    """The nearest noun on the left, within the clause, that no other number counts.

    A noun that another one governs ("sorties by Russian aircraft numbered 70") comes second.
    """
    start = max((b for b in scene.breaks if b <= at), default=0)
    nouns = [m for m in scene.sentence.marks if m.kind == "noun" and start <= m.first < at]
    nouns = [n for n in nouns if n.value != "strike" or n.form != "singular"]  # "in the bombing"
    free = [n for n in reversed(nouns) if n.value != "none" and not _is_counted(scene, n)]
    heads = [n for n in free if not scene.language.is_dependent(scene.sentence, n)]
    return (heads or free or [None])[0]


def _is_counted(scene: Scene, noun: Mark) -> bool:
    return any(m.first <= noun.first < m.last for m in scene.here)


def elliptic_counts(scene: Scene) -> Iterator[Mention]:
    """A number whose noun was said before: "38 of them", "nine in Raqqa", "18 the second"."""
    for quantity in scene.free():
        if not scene.language.is_elliptic(scene.sentence, quantity):
            continue
        before = [m for m in scene.preceding(quantity.first) if m.noun]
        if not before or before[-1].noun == "none" or before[-1].trapped:
            continue
        noun = scene.language.elliptic_noun(scene, quantity, before)
        if noun is None:
            continue
        scene.taken.add(quantity.number)
        yield Mention(
            quantity,
            noun,
            quantity.first,
            quantity.last + 1 if quantity.last < len(scene.sentence.tokens) else quantity.last,
            "elliptic count",
            (quantity.first, quantity.last),
            verb=before[-1].verb,
            confidence=0.7,
        )
