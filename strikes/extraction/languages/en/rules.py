"""English rules of its own, beside those that serve every language (mentions.py)."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...nouns import noun_phrase
from ...quantities import Quantity
from . import words

TOTAL_WORDS = frozenset("number total tally count toll".split())
AIRCRAFT_CODE = (
    "f-",
    "cf-",
    "su-",
    "mig-",
    "tu-",
    "il-",
    "a-10",
    "a-50",
    "b-1",
    "b-2",
    "b-5",
    "av-",
    "mq-",
    "ah-",
    "ea-",
    "kc-",
    "c-1",
    "e-3",
    "mi-",
    "ka-",
    "cp-",
    "cc-",
    "p-3",
    "rq-",
    "uh-",
    "ec-",
    "gr4",
    "f1",
    "fa-",
    "ea-6",
    "l-39",
    "yak-",
    "an-",
    "ch-",
    "e-8",
    "rc-",
    "u-2",
    "tb2",
    "f4",
    "f5",
    "mq9",
)
WEAPON_CODE = (
    "kab-",
    "fab-",
    "ofab-",
    "betab-",
    "gbu-",
    "agm-",
    "kh-",
    "mk-",
    "cbu-",
    "x-1",
    "mk8",
    "blu-",
    "agm",
    "rbk-",
    "3m-",
)
BESIDE = frozenset(
    "in near south north east west at outside around southeast southwest northeast northwest on hit struck destroyed".split()
)
FLOWN = frozenset("strike sortie strike_sortie".split())
ITEMS = frozenset("item target strike engagement weapon sortie strike_sortie settlement".split())
PEOPLE = frozenset(
    """leader commander militant terrorist emir ringleader operative gunman mastermind facilitator
    fighter planner warlord insurgent""".split()
)
OF_THEM = frozenset("them these those which whom".split())


def subsets(scene: Scene) -> Iterator[Mention]:
    """A part of what was counted before, named anew: "218 of which were strike sorties"."""
    for quantity in scene.free():
        at = _after_of_them(scene, quantity.last)
        of_which = _stands_after_of_which(scene, quantity.first)
        joint = scene.mark(quantity.first - 1)
        named = _named_whole(scene, quantity.first)
        if named is not None:
            scene.taken.add(quantity.number)
            last = min(quantity.last + 1, len(scene.sentence.tokens))
            yield Mention(
                quantity,
                named,
                quantity.first,
                last,
                "subset",
                (quantity.first, quantity.last),
                confidence=0.8,
            )
            continue
        if at is None and not of_which or joint is not None and joint.kind == "equals":
            continue
        at = _skip(scene, at or quantity.last)
        phrase = noun_phrase(scene.sentence, at, scene.language)
        noun = phrase.kind
        earlier = scene.preceding(quantity.first)
        if not earlier or earlier[-1].noun == "none" or earlier[-1].trapped:
            continue
        before = earlier[-1]
        if noun is None:
            combat = "combat" in _keys(scene, at, at + 2) and before.noun == "sortie"
            noun = (
                "strike_sortie"
                if combat
                else scene.language.elliptic_noun(scene, quantity, earlier)
            )
        last = max(phrase.last if phrase.head else quantity.last + 1, quantity.last)
        scene.taken.add(quantity.number)
        last = min(last, len(scene.sentence.tokens))
        yield Mention(
            quantity,
            noun,
            quantity.first,
            last,
            "subset",
            (at, last) if phrase.head else (quantity.first, quantity.last),
            verb=before.verb,
            confidence=0.8,
        )


def _named_whole(scene: Scene, at: int) -> str | None:
    """ "Of these sorties, 65 were flown …": the class of the whole."""
    if scene.key(at - 1) != ",":
        return None
    noun = scene.mark(at - 2)
    if noun is None or noun.kind != "noun" or noun.value == "none":
        return None
    before = [scene.key(noun.first - n) for n in (1, 2, 3)]
    return noun.value if "of" in before and {"these", "those", "the"} & set(before) else None


def _keys(scene: Scene, first: int, last: int) -> set[str]:
    return {t.key for t in scene.sentence.tokens[first:last]}


def _after_of_them(scene: Scene, at: int) -> int | None:
    at += scene.key(at) == "more"
    if scene.key(at) in ("of", "among", "out") and scene.key(at + 1) in OF_THEM:
        return at + 2
    return None


def _stands_after_of_which(scene: Scene, first: int) -> bool:
    return scene.key(first - 1) in OF_THEM and scene.key(first - 2) in ("of", "among")


def _skip(scene: Scene, at: int) -> int:
    while scene.key(at) in words.BE or scene.key(at) in ("that", "the", "as", "which", "being"):
        at += 1
    return at


def numbers_of(scene: Scene) -> Iterator[Mention]:
    """The noun behind the number: "put at 1,391 the number of sorties", "to 214 the total of
    strikes"."""
    for quantity in scene.free():
        at = quantity.last
        at += scene.key(at + 2) in TOTAL_WORDS and scene.key(at + 1) not in TOTAL_WORDS
        if scene.key(quantity.last) != "the" or scene.key(at + 1) not in TOTAL_WORDS:
            continue
        at += 3 if scene.key(at + 2) == "of" else 2
        phrase = noun_phrase(scene.sentence, at, scene.language)
        if phrase.head is not None:
            scene.taken.add(quantity.number)
            yield Mention(
                quantity, phrase.kind, quantity.first, phrase.last, "number of", (at, phrase.last)
            )


def each_place(scene: Scene) -> Iterator[Mention]:
    """ "One each near A, B and C": as many figures as places."""
    for quantity in scene.free():
        if scene.key(quantity.last) != "each":
            continue
        phrase = noun_phrase(scene.sentence, quantity.last + 1, scene.language)
        flown = [m.noun for m in scene.preceding(quantity.first) if m.noun in FLOWN]
        noun = phrase.kind or (flown[-1] if flown else None)
        places = [p for p in scene.language.find_places(scene.sentence) if p.first >= quantity.last]
        if noun is None or not places:
            continue
        scene.taken.add(quantity.number)
        for i, place in enumerate(places):
            first = quantity.first if i == 0 else place.first
            yield Mention(
                quantity,
                noun,
                first,
                place.last,
                "each place",
                (place.first, place.last),
                confidence=0.8,
                place=place,
            )


def people_without_noun(scene: Scene) -> Iterator[Mention]:
    """People whom only the verb names: "killing 20", "some 2,700 were injured",
    "the militants have lost 2,359"."""
    for quantity in scene.free():
        before, after = scene.mark(quantity.first - 1), scene.mark(quantity.last)
        if scene.key(quantity.last) in words.BE or scene.key(quantity.last) in words.HAVE:
            after = scene.mark(quantity.last + 1) or scene.mark(quantity.last + 2)
        if _is_person_verb(before) and before.form == "right":
            verb = before.value
        elif _is_person_verb(after) and after.form == "left":
            verb = after.value
        elif before is not None and before.value == "lose" and _lost_by_enemy(scene, before):
            verb = "kill"
        else:
            continue
        scene.taken.add(quantity.number)
        last = (
            quantity.last
            if before is not None
            else min(quantity.last + 2, len(scene.sentence.tokens))
        )
        yield Mention(
            quantity,
            "person",
            quantity.first,
            last,
            "people without a noun",
            (quantity.first, quantity.last),
            verb=verb,
            confidence=0.7,
            sure=True,
        )


def _is_person_verb(mark: Mark | None) -> bool:
    return mark is not None and mark.kind == "verb" and mark.value in ("kill", "wound")


def _lost_by_enemy(scene: Scene, verb: Mark) -> bool:
    subjects = [
        m
        for m in scene.sentence.marks
        if m.first < verb.first and m.kind in ("noun", "group", "air")
    ]
    return bool(subjects) and (subjects[-1].kind == "group" or subjects[-1].value == "person")


def named_types(scene: Scene) -> Iterator[Mention]:
    """Types for nouns: "two Iraqi F-16s", "six Tu-22M3", "ten KAB-500s"."""
    for quantity in scene.free():
        phrase = noun_phrase(scene.sentence, quantity.last, scene.language)
        for at in range(phrase.first, phrase.last):
            noun = _code_class(scene.sentence.tokens[at])
            if noun is not None:
                scene.taken.add(quantity.number)
                yield Mention(
                    quantity,
                    noun,
                    quantity.first,
                    phrase.last,
                    "named type",
                    (phrase.first, phrase.last),
                    confidence=0.8,
                )
                break


def is_aircraft_type(token) -> bool:
    """Is the token a type of aircraft ("F-16s")?"""
    return token.kind == "code" and _code_class(token) == "aircraft"


def _code_class(token) -> str | None:
    if token.kind != "code":
        return None
    if token.key.lower().startswith(AIRCRAFT_CODE):
        return "aircraft"
    return "weapon" if token.key.lower().startswith(WEAPON_CODE) else "item"


def unknown_things(scene: Scene) -> Iterator[Mention]:
    """Things that no lexicon knows; only a verb of destruction makes them claims: "three
    separators"."""
    for quantity in scene.free():
        phrase = noun_phrase(scene.sentence, quantity.last, scene.language)
        if phrase.head is not None or phrase.last == phrase.first or quantity.low is None:
            continue
        last = scene.sentence.tokens[phrase.last - 1]
        plural = last.key.endswith("s") or quantity.low == 1
        if last.kind == "word" and plural and not last.text[0].isupper():
            scene.taken.add(quantity.number)
            yield Mention(
                quantity,
                None,
                quantity.first,
                phrase.last,
                "unknown thing",
                (phrase.first, phrase.last),
                confidence=0.5,
            )


def single_things(scene: Scene) -> Iterator[Mention]:
    """An indefinite singular: "a depot", "another strike", "a fifth airstrike"."""
    run = scene.sentence.tokens
    for i, token in enumerate(run):
        if token.key not in ("a", "an", "another") or scene.key(i - 1) in ("such", "like", "what"):
            continue
        if scene.key(i - 1) == "as" and scene.key(i - 2) != "well":
            continue
        if (
            i
            and scene.key(i - 1) == "of"
            and scene.key(i - 2)
            not in ("destruction", "deaths", "death", "killing", "elimination", "loss")
        ):
            continue
        phrase = noun_phrase(scene.sentence, i + 1, scene.language)
        head = phrase.head
        if (
            any(n in scene.taken for n in range(i, phrase.last))
            or head is not None
            and head.form == "plural"
        ):
            continue
        if token.key == "another" and head is None and scene.key(i + 1) in BESIDE:
            flown = [m for m in scene.preceding(i) if m.noun in FLOWN]
            if flown:
                yield Mention(
                    Quantity(1, 1, "exact", i, i, i + 1, True),
                    flown[-1].noun,
                    i,
                    i + 2,
                    "single thing",
                    (i, i + 1),
                    confidence=0.6,
                )
            continue
        if head is None:
            codes = [
                c for t in run[phrase.first : phrase.last] if (c := _code_class(t)) == "aircraft"
            ]
            if codes:
                yield Mention(
                    Quantity(1, 1, "exact", i, i, i + 1, True),
                    "aircraft",
                    i,
                    phrase.last,
                    "single thing",
                    (i + 1, phrase.last),
                    confidence=0.6,
                )
            continue
        if (
            head.value in ITEMS | {"aircraft"}
            or head.value == "person"
            and run[head.last - 1].key in PEOPLE
        ):
            yield Mention(
                Quantity(1, 1, "exact", i, i, i + 1, True),
                head.value,
                i,
                phrase.last,
                "single thing",
                (i + 1, phrase.last),
                confidence=0.7,
            )
