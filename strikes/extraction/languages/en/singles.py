"""English things counted by an article: "a depot", "another strike", "the headquarters"."""

from collections.abc import Iterator
from itertools import pairwise

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...nouns import NounPhrase, noun_phrase
from . import words
from .amounts import QUOTES
from .headlines import STRIKING, one_thing
from .rules import FLOWN, code_class

ITEMS = frozenset(
    """item target strike engagement weapon sortie strike_sortie settlement aircraft""".split()
)
PEOPLE = frozenset(
    """leader chief commander militant terrorist emir ringleader operative gunman mastermind
    facilitator
    fighter planner warlord insurgent woman child civilian""".split()
)
BESIDE = frozenset(
    """in near south north east west at outside around southeast southwest northeast northwest on
    hit struck destroyed""".split()
)
SUBJECT = 18  # tokens from an article to the passive verb over its noun
NOTHING = frozenset(
    """lot number series variety total result bid blow way day night week month year hour large
    small few
    new number statement campaign mission operation response move row moment toll role halt
    record deal host range array half quarter third majority wave bit chance plan threat force
    text success failure group assessment spokesman spokeswoman minister source general admiral
    colonel""".split()
)
ALONG = frozenset("on along beside off".split())  # "three tanks on a road": the road is no target
PLANNING = frozenset("preparing plotting prepare plotted prepared".split())
BELOW = frozenset("under beneath below behind beside opposite".split())
WAYS = frozenset("road highway street track hillside ridge".split())
LED_BY_OF = frozenset(
    """consisting consisted comprised composed result course destruction deaths death killing
    elimination loss hit use""".split()
)


def single_things(scene: Scene) -> Iterator[Mention]:
    """An indefinite singular: "a depot", "another strike", "a fifth airstrike"."""
    for i, token in enumerate(scene.sentence.tokens):
        if token.key not in ("a", "an", "another") or not _may_count(scene, i):
            continue
        if _is_object_alone(scene, i):
            yield from _one_more(scene, i)
            continue
        quoted = scene.key(i + 1) in QUOTES  # a "massive strike"
        phrase = noun_phrase(scene.sentence, i + 1 + quoted, scene.language)
        if any(n in scene.taken for n in range(i, phrase.last)):
            continue
        if phrase.head is not None:
            yield from _known_single(scene, i, phrase)
        elif token.key == "another" and scene.key(i + 1) in BESIDE or _is_nth(scene, i):
            yield from _another(scene, i)
        elif token.key == "another" and scene.key(i + 1) in words.BE:
            yield from _one_more(scene, i)
        else:
            yield from _unknown_single(scene, i, phrase)


def _may_count(scene: Scene, i: int) -> bool:
    """Not "such a", "as a", "one of a"."""
    before = scene.key(i - 1)
    if before in PLANNING:
        return False  # militants who were preparing an attack
    if before == "to" and scene.key(i - 2) == "according":
        return False
    if before in BELOW:
        return False  # a compound under a mosque
    if before in ALONG and WAYS & {scene.key(i + 1), scene.key(i + 2)}:
        aimed = scene.mark(i - 2)
        return aimed is not None and aimed.kind == "noun" and aimed.value == "strike"
    unit = scene.mark(i - 1)
    if unit is not None and unit.kind == "noun" and unit.value == "none" and unit.form == "plural":
        return False  # 1,800 litres a flight
    if before in ("such", "like", "what") or before == "as" and scene.key(i - 2) != "well":
        return False
    return not (before == "of" and scene.key(i - 2) not in LED_BY_OF)


def _is_apposition(scene: Scene, i: int) -> bool:
    """ "In Saada, a Houthi stronghold, six homes …": what only explains a name."""
    if scene.key(i - 1) != "," or i < 2 or not scene.sentence.tokens[i - 2].text[0].isupper():
        return False
    if _is_of_part(scene, i):
        return False
    leader = scene.mark(0)
    if i == 2 and leader is not None and leader.kind == "noun":
        return False  # "Vehicles, a mortar and a depot were hit"
    phrase = noun_phrase(scene.sentence, i + 1, scene.language)
    if scene.key(phrase.last) == "," and scene.key(phrase.last + 1) in ("a", "an"):
        return False  # "Near Kisik, a staging area, a bunker and a cache were destroyed"
    if _is_subject(scene, phrase.last):
        return False  # "In the latest strike in Iraq, a position near Mosul was attacked"
    return not any(m.kind == "verb" and m.first < i for m in scene.sentence.marks)


def _is_of_part(scene: Scene, i: int) -> bool:
    """ "In Misrata, two tanks; in Brega, an ammunition store": a part of a list, of its own."""
    opener = max((n + 1 for n in range(i) if scene.key(n) == ";"), default=0)
    phrase = noun_phrase(scene.sentence, i + 1, scene.language)
    alone = scene.key(phrase.last) in (";", ".", "") and scene.key(opener) in BESIDE
    return opener > 0 and alone and i - opener <= 6


def _is_subject(scene: Scene, at: int) -> bool:
    """Does a passive verb follow before any comma?"""
    for i in range(at, len(scene.sentence.tokens)):
        mark = scene.mark(i)
        if scene.sentence.tokens[i].text in ",;:":
            return False
        if mark is not None and mark.kind == "verb":
            before = i - 1 - scene.key(i - 1).endswith("ly")
            return mark.form == "left" and scene.key(before) in words.BE
    return False


def _known_single(scene: Scene, i: int, phrase: NounPhrase) -> Iterator[Mention]:
    head = phrase.head
    if head is None or head.form == "plural":
        return
    if head.value not in FLOWN and _is_apposition(scene, i):
        return
    owner = scene.mark(i - 2 - (scene.key(i - 2) in QUOTES))
    if scene.key(i - 1) == "with" and head.value == "item" and owner and owner.value == "item":
        return  # "a jeep with a cannon" is one thing
    word = scene.sentence.tokens[head.last - 1].key
    if head.value in ITEMS or head.value == "person" and word in PEOPLE:
        yield one_thing(scene, i, phrase, head.value, "single thing", 0.7)


def _is_nth(scene: Scene, i: int) -> bool:
    """ "Two airstrikes hit …; a fifth, near Al Qa'im, damaged eight vehicles"."""
    nth = scene.mark(i + 1)
    opens = i == 0 or scene.key(i - 1) in (";", ",", "and")
    after = scene.key(i + 2) in BESIDE or scene.key(i + 2) == ","
    return nth is not None and nth.kind == "ordinal" and opens and after


def _another(scene: Scene, i: int) -> Iterator[Mention]:
    """ "Another south of the city": one more of the strikes before."""
    flown = [m for m in scene.preceding(i) if m.noun in FLOWN]
    if flown:
        yield one_thing(scene, i, NounPhrase(None, i, i + 2), flown[-1].noun, "single thing", 0.6)


def _one_more(scene: Scene, i: int) -> Iterator[Mention]:
    """ "Knocked out two tanks; another was damaged"."""
    things = [m for m in scene.preceding(i)[-2:] if m.noun in ("item", "target")]
    if things:
        yield one_thing(scene, i, NounPhrase(None, i, i + 2), things[-1].noun, "single thing", 0.6)


def _is_verb(scene: Scene, last: int) -> bool:
    mark = scene.mark(last - 1)
    return mark is not None and mark.kind == "verb"


def _is_object_alone(scene: Scene, i: int) -> bool:
    """ "Destroyed two posts and damaged another", "and damaged a fourth"."""
    verb, nth = scene.mark(i - 1), scene.mark(i + 1)
    struck = verb is not None and verb.kind == "verb" and verb.value in STRIKING
    at = i + 1 + (nth is not None and nth.kind == "ordinal")
    counted = scene.key(i) == "another" or at > i + 1
    return struck and counted and scene.key(at) in ("", ";", ",", ".", "and")


def _unknown_single(scene: Scene, i: int, phrase: NounPhrase) -> Iterator[Mention]:
    if phrase.last == phrase.first or scene.key(i) == "another" and _is_verb(scene, phrase.last):
        return  # which another patrol engaged
    run = scene.sentence.tokens[phrase.first : phrase.last]
    types = {code_class(token) for token in run} & {"aircraft", "weapon"}
    if types:
        inside = range(phrase.first, phrase.last)
        ends = (n for n in inside if (m := scene.mark(n)) is not None and m.kind == "verb")
        named = phrase._replace(last=next(ends, phrase.last))  # a BetAB-500 dropped by a Su-34
        yield one_thing(scene, i, named, min(types), "single thing", 0.6)
    elif (mark := scene.mark(phrase.last - 1)) is not None and mark.kind == "ordinal":
        return  # a fifth of them
    elif run[-1].kind == "word" and run[-1].text.islower() and run[-1].key not in NOTHING:
        yield one_thing(scene, i, phrase, None, "unknown thing", 0.4)


def the_things(scene: Scene) -> Iterator[Mention]:
    """A definite singular that was not spoken of before: "destroyed the headquarters"."""
    for i, token in enumerate(scene.sentence.tokens):
        if token.key not in ("the", "its") and not _is_owner(scene, i):
            continue
        if not _is_object(scene, i):
            continue
        phrase = noun_phrase(scene.sentence, i + 1, scene.language)
        head = phrase.head
        if head is None or head.form == "plural":
            continue
        if head.value != "item" and (head.value != "target" or head.first == i + 1):
            continue  # "the site" is any, "the radio relay site" is one
        taken = any(n in scene.taken for n in range(i, phrase.last))
        if not taken and not _was_named(scene, head):
            yield one_thing(scene, i, phrase, "item", "definite thing", 0.5)


def _is_owner(scene: Scene, at: int) -> bool:
    """ "ISIL's headquarters": the group that holds the one thing."""
    mark = scene.mark(at)
    owner = scene.sentence.tokens[at].text.endswith(("'s", "’s"))
    return owner and mark is not None and mark.kind == "group"


def _is_object(scene: Scene, at: int) -> bool:
    """Does the article follow a verb of destruction, or an item of its list, or lead a subject?"""
    verbs = [m for m in scene.sentence.marks if m.kind == "verb" and m.value in STRIKING]
    if any(m.form == "right" and m.last == at for m in verbs):
        return True
    if _follows_targets(scene, at):
        return True
    leads = at == 0 or scene.key(at - 1) in (";", ",", "and", ":", "“")
    leads = leads or scene.key(at - 1) == "time"  # and for a second time the bridge
    leads = leads or scene.key(at - 1) == "with" and scene.key(at - 2) in ("along", "together")
    leads = leads or at < 6 and scene.key(0) in BESIDE  # "In Kragujevac the plant was struck"
    listed = any(m.form == "right" and m.last < at for m in verbs)
    return leads and (listed or any(m.form == "left" and 0 < m.first - at < SUBJECT for m in verbs))


def _follows_targets(scene: Scene, at: int) -> bool:
    """ "The targets were the control center, the headquarters and the offices"."""
    keys = [scene.key(i) for i in range(at)]
    told = any(a == "targets" and b in ("were", "included") for a, b in pairwise(keys))
    return told and keys[-1] in ("were", "included", ",", "and", "said")


def _was_named(scene: Scene, head: Mark) -> bool:
    """Did an earlier sentence, or this one, speak of the same kind of thing?"""
    word = scene.sentence.tokens[head.last - 1].key
    begin = max(0, scene.sentence.index - 6)
    before = [t for s in scene.sentences[begin : scene.sentence.index] for t in s.tokens]
    return any(
        t.key.rstrip("s") == word.rstrip("s") for t in before + scene.sentence.tokens[: head.first]
    )
