"""Mentions: an amount with the thing it counts, found by rules that carry a name.

The rules here serve every language; a language may replace them or add its own (`Language.rules`).
Each takes a `Scene` and yields mentions. A mention becomes a claim when its noun and verb make a
measure (measures.py).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from .lexicon import Mark
from .nouns import noun_phrase
from .quantities import Quantity
from .tokens import Sentence


@dataclass(slots=True)
class Mention:
    """An amount of something at tokens `first` to `last` (exclusive) of its sentence.

    `noun` is a class of measures.NOUNS, or None for a thing that no lexicon knows; `verb` a class of
    measures.VERBS, found by verbs.govern unless the rule knows it.
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


@dataclass(slots=True)
class Scene:
    """One sentence as the rules see it, with the statement's sentences and the mentions found so far."""

    sentence: Sentence
    quantities: list[Quantity]
    breaks: list[int]
    language: object
    earlier: list[Mention] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    def free(self) -> Iterator[Quantity]:
        """The quantities that no rule has taken yet."""
        return (q for q in self.quantities if q.number not in self.taken)

    def key(self, at: int) -> str:
        """The key of a token, "" outside the sentence."""
        return self.sentence.tokens[at].key if 0 <= at < len(self.sentence.tokens) else ""

    def mark(self, at: int) -> Mark | None:
        """The mark over a token, None outside the sentence."""
        return self.sentence.at[at] if 0 <= at < len(self.sentence.at) else None


def counted_nouns(scene: Scene) -> Iterator[Mention]:
    """Number, then noun: "72 militant targets", "two dozen of the depots"."""
    for quantity in scene.free():
        at = quantity.last
        while scene.key(at) in scene.language.partitives:
            at += 1
        phrase = noun_phrase(scene.sentence, at, scene.language)
        if phrase.head is None:
            continue
        scene.taken.add(quantity.number)
        yield Mention(
            quantity, phrase.kind, quantity.first, phrase.last, "counted noun", (at, phrase.last)
        )


def nouns_before(scene: Scene) -> Iterator[Mention]:
    """Noun, then number: "sorties: 53", "strike sorties numbered 70", "sorties have gone up to 80"."""
    for quantity in scene.free():
        joint = scene.mark(quantity.first - 1)
        equals = joint is not None and joint.kind in ("equals", "growth")
        if not equals and scene.key(quantity.first - 1) not in scene.language.equals_signs:
            continue
        noun = _noun_left(scene, quantity.first - 1)
        if noun is None:
            continue
        scene.taken.add(quantity.number)
        yield Mention(
            quantity, noun.value, noun.first, quantity.last, "noun before", (noun.first, noun.last)
        )


def _noun_left(scene: Scene, at: int) -> Mark | None:
    """The nearest noun on the left, within the clause, that no other number counts."""
    start = max((b for b in scene.breaks if b <= at), default=0)
    counted = [q.number for q in scene.quantities if start <= q.number < at]
    nouns = [m for m in scene.sentence.marks if m.kind == "noun" and start <= m.first < at]
    for noun in reversed(nouns):
        if noun.value != "none" and not any(n < noun.first and noun.first - n < 6 for n in counted):
            return noun
    return nouns[0] if nouns and nouns[0].value != "none" else None


def elliptic_counts(scene: Scene) -> Iterator[Mention]:
    """A number whose noun was said before: "38 of them", "nine in Raqqa", "18 the second"."""
    for quantity in scene.free():
        if not scene.language.is_elliptic(scene.sentence, quantity):
            continue
        before = [m for m in scene.earlier if m.noun]
        if not before or before[-1].noun == "none":
            continue
        noun = scene.language.elliptic_noun(scene.sentence, quantity, before)
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
