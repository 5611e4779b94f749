"""English headlines, which leave out articles, and strikes told with a definite one."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...nouns import NounPhrase, noun_phrase
from ...quantities import Quantity
from ...tokens import TERMINAL

STRIKES = frozenset("strike airstrike raid".split())
STRIKING = frozenset(["destroy", "hit", "damage", "suppress", "destroy_or_damage"])


def one_thing(
    scene: Scene, i: int, phrase: NounPhrase, noun: str | None, rule: str, confidence: float
):
    """A mention of one thing whose article stands at token i."""
    quantity = Quantity(1, 1, "exact", i, i, i + 1, True)
    term = phrase.first, phrase.last
    return Mention(quantity, noun, i, phrase.last, rule, term, confidence=confidence)


def headline_things(scene: Scene) -> Iterator[Mention]:
    """ "Arms convoy from Libya wiped out by jets": a headline leaves the article out."""
    sentence = scene.sentence
    if sentence.index or sentence.tokens[-1].text in TERMINAL or len(scene.sentences) > 1:
        return
    phrase = noun_phrase(sentence, 0, scene.language)
    head = phrase.head
    if head is None or head.value not in ("item", "target") or head.form == "plural":
        return
    passive = [m for m in sentence.marks if m.kind == "verb" and m.value in STRIKING]
    struck = bool(passive) and passive[0].form == "left" and passive[0].first >= phrase.last
    if struck and not any(n in scene.taken for n in range(phrase.last)):
        yield one_thing(scene, 0, phrase, head.value, "thing in a headline", 0.5)


def the_strike(scene: Scene) -> Iterator[Mention]:
    """A definite strike, placed, where none was spoken of before: "the strike on Mosul"."""
    for mark in scene.sentence.marks:
        word = scene.sentence.tokens[mark.last - 1].key
        if mark.value != "strike" or mark.form != "singular" or word not in STRIKES:
            continue
        if _is_headline(scene, mark):
            yield one_thing(
                scene, 0, NounPhrase(mark, 0, mark.last), "strike", "strike in a headline", 0.5
            )
            return
        at = mark.first - 1
        while at >= 0 and at in scene.sentence.timed:
            at -= 1
        free = not any(m.noun == "strike" for m in scene.earlier[-12:])
        if (
            free
            and scene.key(at) == "the"
            and scene.key(mark.last) in ("on", "in", "near", "against")
        ):
            if not any(m.first <= mark.first < m.last for m in scene.here):
                phrase = NounPhrase(mark, mark.first, mark.last)
                yield one_thing(scene, mark.first, phrase, "strike", "definite strike", 0.5)
            return


def _is_headline(scene: Scene, mark: Mark) -> bool:
    """ "Saudi air raid leaves 31 dead in Yemen": a headline leaves the article out."""
    sentence = scene.sentence
    if sentence.tokens[-1].text in TERMINAL or mark.first > 2 or not _opens_paragraph(scene):
        return False
    leaders = [sentence.at[i] for i in range(mark.first)]
    plain = all(m is None or m.kind in ("elsewhere", "air", "place") for m in leaders)
    words = all(scene.key(i) not in ("the", "a", "an", "no") for i in range(mark.first))
    verb = scene.mark(mark.last)
    acts = verb is not None and verb.kind == "verb" or scene.key(mark.last) in ("leaves", "left")
    return plain and words and acts and bool(scene.language.find_places(sentence))


def _opens_paragraph(scene: Scene) -> bool:
    at = scene.sentence.index
    return at == 0 or scene.sentences[at - 1].paragraph != scene.sentence.paragraph
