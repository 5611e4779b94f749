"""Strikes without a number that their own sentence places: "bombed camps in Derna"."""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...quantities import Quantity
from .bombing import ENEMY, come_from, drops_bombs, flies_there, is_ground_fire
from .rules import is_aircraft_type

COUNTED = frozenset(["target", "item", "person", "strike", "engagement"])
UNREAL = frozenset("to would will could may might if should can halt stop against".split())
DONE = frozenset("managed continue continued continues".split())
PERIODS = frozenset("night nights day days week weeks month months".split())
CHANGES = frozenset("fall rise drop decline increase surge spike pace rate intensity".split())
LED = {"of": PERIODS | CHANGES, "in": CHANGES}  # the second night of raids, the fall in raids
DEBATED = frozenset(
    "decreased reduced backed approved authorised authorized debated ordered urged oppose".split()
)
TOWNS = frozenset("town city village".split())
OPENER = 2  # tokens before a place that a sentence opens with
SCENE = 10  # tokens from "in raids" to their place
REACH = 30  # tokens from a strike to its place


def placed_strikes(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """One mention for each strike noun or verb of the sentence that a place follows or leads."""
    places = scene.language.find_places(scene.sentence)
    if (
        not places
        and not _names_the_city(scene)
        or _is_bare_heading(scene)
        or any(m.kind == "trap" and m.value in ("aid", "embargo") for m in scene.sentence.marks)
    ):
        return []
    found: list[Mention] = []
    used: list[Mark] = []
    for mark in scene.sentence.marks:
        if not _is_strike(scene, mark, mentions, places) or _already(mark, mentions, used, scene):
            continue
        place = _place(scene, mark, places)
        if place is None and places:
            continue
        used.append(mark)
        first, last = mark.first, mark.last
        if place is not None:
            first, last = min(mark.first, place.first), max(mark.last, place.last)
        quantity = Quantity(None, None, None, mark.first, mark.first, mark.last)
        found.append(
            Mention(
                quantity,
                "strike",
                first,
                last,
                "placed strike",
                (mark.first, mark.last),
                confidence=0.6,
                counts=False,
            )
        )
    return found


def _names_the_city(scene: Scene) -> bool:
    """ "The ancient city … backed by air raids": the place is the one just named."""
    keys = [t.key for t in scene.sentence.tokens[:5]]
    return keys[:1] == ["the"] and bool({"city", "town", "village"} & set(keys))


def _is_strike(scene: Scene, mark: Mark, mentions: list[Mention], places: list) -> bool:
    before = scene.key(mark.first - 1)
    if any(scene.key(mark.first - n) in ENEMY for n in (1, 2)) or before in ("no", "not", "any"):
        return False
    if "since" in {scene.key(mark.first - n) for n in range(1, 6)}:
        return False  # in the month since it began its strikes in Syria
    told = _are_told_of(scene, mark) or is_ground_fire(scene, mark) or come_from(scene, mark)
    if told or scene.key(mark.last) == "nothing":
        return False
    if before in LED and scene.key(mark.first - 2) in LED[before]:
        return False
    aimed = mark.value == "strike_sortie" and scene.key(mark.last) in ("on", "against")
    if mark.kind == "noun" and (mark.value == "strike" or aimed):
        if mark.form == "singular" or any(m.first <= mark.first < m.last for m in mentions):
            return False
        return (
            not _is_agent(scene, mark, mentions, places)
            and not _is_debated(scene, mark)
            and not _is_judged(scene, mark)
            and not _is_unreal(scene, mark)
            and not _is_planned(scene, mark)
        )
    if mark.kind == "verb" and (mark.value == "hit" or drops_bombs(scene, mark)):
        if before == "and" and "to" in {scene.key(mark.first - n) for n in (2, 3)}:
            return False  # to identify and engage targets
        own = [m for m in mentions if m.verb_mark is mark and not flies_there(m, mark)]
        if own or before in UNREAL:
            return before == "to" and scene.key(mark.first - 2) in DONE
        return not _by_enemy(scene, mark, mentions)
    return False


def _are_told_of(scene: Scene, mark: Mark) -> bool:
    """ "Four strikes hit … In the strikes near Mosul a bridge was damaged": no new strikes."""
    again = mark.kind == "noun" and scene.key(mark.first - 1) in ("the", "these", "those")
    told = [m for m in scene.earlier[-12:] if m.noun == "strike" and m.quantity.low is not None]
    begin = max(0, scene.sentence.index - 4)
    before = scene.sentences[begin : scene.sentence.index]
    struck = {place.name for sentence in before for place in sentence.places or ()}
    here = {place.name for place in scene.language.find_places(scene.sentence)}
    return again and bool(told) and here <= struck


def _is_bare_heading(scene: Scene) -> bool:
    """ "Strikes in Syria" over a list says nothing by itself."""
    verbs = any(m.kind == "verb" for m in scene.sentence.marks)
    return (
        not verbs
        and len(scene.sentence.tokens) - _dateline(scene) < 9
        and len(scene.sentences) > 1
        and scene.sentence.tokens[-1].text != "."
    )


def _is_judged(scene: Scene, mark: Mark) -> bool:
    """ "Drone attacks are a violation of the sovereignty of Pakistan": of any, and of none."""
    if scene.key(mark.last) in ("halted", "stopped", "ended", "condemned"):
        return True  # to have the strikes halted
    return scene.key(mark.last) in ("are", "is") and scene.key(mark.last + 1) in ("a", "an")


def _is_debated(scene: Scene, mark: Mark) -> bool:
    """ "Ordered air strikes", "has reduced its air strikes": none that is told."""
    led = scene.key(mark.first - 1) in ("its", "their", "the")
    return scene.key(mark.first - 1 - led) in DEBATED


def _dateline(scene: Scene) -> int:
    """Tokens of "SOUTHWEST ASIA, Dec. 28, 2016 —" before a heading."""
    dashes = (i for i, token in enumerate(scene.sentence.tokens) if token.text == "—")
    return next(dashes, 0)


def _is_planned(scene: Scene, mark: Mark) -> bool:
    """ "The air strikes, he said, would be paused"."""
    following = range(mark.last, min(mark.last + 8, len(scene.sentence.tokens)))
    return any(
        scene.key(i) in ("would", "will", "could", "may", "might", "should") for i in following
    )


def _is_unreal(scene: Scene, mark: Mark) -> bool:
    """ "A request to carry out air strikes", "ready to launch strikes", "against the strikes"."""
    if scene.key(mark.first - 2) in ("against", "stop", "halt", "condemn", "condemned"):
        return True
    return any(scene.key(mark.first - n) == "to" for n in (2, 3, 4)) and any(
        m.kind == "verb" and m.last <= mark.first <= m.last + 2 and scene.key(m.first - 1) == "to"
        for m in scene.sentence.marks
    )


def _by_enemy(scene: Scene, mark: Mark, mentions: list[Mention]) -> bool:
    if mark.form != "right" or any(flies_there(m, mark) for m in mentions):
        return False
    if any(map(is_aircraft_type, scene.sentence.tokens[max(0, mark.first - 4) : mark.first])):
        return False  # Su-24 fighters dropped bombs there
    start = max((b for b in scene.breaks if b <= mark.first), default=0)
    if scene.key(start) in ("who", "which"):  # fighters who had attacked the base near X
        start = max((b for b in scene.breaks if b < start), default=0)
    subjects = [
        m
        for m in scene.sentence.marks
        if start <= m.first < mark.first and m.kind in ("group", "noun", "air")
    ]
    if not subjects or any(scene.key(i) == "," for i in range(subjects[-1].last, mark.first)):
        return False  # in answer to the attack that killed soldiers, the army has struck
    return subjects[-1].kind == "group" or subjects[-1].value == "person"


def _is_left_dead(scene: Scene, mark: Mark, mention: Mention) -> bool:
    """ "Airstrikes left eleven dead"."""
    between = scene.sentence.tokens[mark.last : mention.first]
    return any(t.key in ("leave", "leaves", "left", "leaving") for t in between)


def _is_scene(scene: Scene, mark: Mark, places: list) -> bool:
    """ "200 militants killed in Russian raids near X": the raids have a place, not the dead."""
    first = mark.first
    while first > mark.first - 4 and scene.key(first - 1) not in ("in", "by", "", "the", "these"):
        first -= 1
    says = [m.first for m in scene.sentence.marks if m.kind == "say" and m.first >= mark.last]
    end = min([mark.last + SCENE, *says])
    near = any(mark.last <= p.first <= end for p in places)
    near = near or any(0 <= first - p.last <= 4 for p in places)
    town = scene.key(mark.last + 1) == "the" and scene.key(mark.last + 2) in TOWNS
    near = near or town
    aimed = scene.key(mark.last) == "on" and any(0 < p.first - mark.last <= 2 for p in places)
    return near and (scene.key(first - 1) == "in" or scene.key(first - 1) == "by" and aimed)


def _is_agent(scene: Scene, mark: Mark, mentions: list[Mention], places: list) -> bool:
    """Do the strikes only carry a figure ("airstrikes destroyed 25 targets in X")?"""
    result = "result" in {scene.key(mark.first - n) for n in (2, 3, 4)}
    for mention in mentions:
        verb = mention.verb_mark
        if verb is None or mention.noun not in COUNTED:
            continue
        if result and mark.first < mention.first:
            return True  # as a result of strikes in Homs three tanks were destroyed
        placed = any(mark.last <= p.first < verb.first for p in places)
        if verb.form == "right" and mark.first < verb.first and not placed:
            return True
        if verb.form == "right" and verb.last <= mark.first < mention.first:
            return True  # "damaged in the Mosul strikes were a building …"
        if _is_left_dead(scene, mark, mention) and not any(
            mark.last <= p.first < mention.first for p in places
        ):
            return True
        parted = any(verb.last <= b <= mark.first for b in scene.breaks)
        if parted:
            continue
        if verb.form == "left" and verb.last <= mark.first and mention.last <= verb.first:
            return not _is_scene(scene, mark, places)
    return False


def _already(mark: Mark, mentions: list[Mention], used: list[Mark], scene: Scene) -> bool:
    """Is the strike counted, or named by another word of its clause?"""
    start = max((b for b in scene.breaks if b <= mark.first), default=0)
    end = min((b for b in scene.breaks if b > mark.first), default=len(scene.sentence.tokens))
    if any(start <= u.first < end and not _is_elsewhere(scene, u, mark) for u in used):
        return True
    if mark.kind == "verb":
        beside = scene.sentence.tokens[mark.first].key.endswith("ing")
        counted = {"strike", "target", "item"} | ({"sortie", "strike_sortie"} if beside else set())
        own = [m for m in mentions if not _has_later_verb(scene, m, mark)]
        if any(m.noun == "weapon" and start <= m.first < mark.first for m in own):
            return True  # four missiles hit a palace in Sanaa
        return any(m.noun in counted and start <= m.first < end for m in own)
    return any(m.noun == "strike" and start <= m.first < end for m in mentions)


def _is_elsewhere(scene: Scene, used: Mark, mark: Mark) -> bool:
    """ "Mortars near Srbica were struck, guns were attacked near Decani": each has its place."""
    places = scene.language.find_places(scene.sentence)
    both = used.kind == mark.kind == "verb"
    between = any(used.last <= p.first < mark.first for p in places)
    return both and between and any(p.first >= mark.last for p in places)


def _has_later_verb(scene: Scene, mention: Mention, mark: Mark) -> bool:
    """ "Posts at X were struck, and one at Y came under attack", "hit X, and destroyed a post"."""
    verb = mention.verb_mark
    if verb is None or verb.form != mark.form:
        return False
    if mark.form == "left":
        return mark.last <= mention.first < verb.first
    joined = scene.key(verb.first - 1) == "and" and not scene.key(verb.first).endswith("ing")
    if not joined or scene.key(mark.first - 1) == "to":
        return False
    between = scene.language.find_places(scene.sentence)
    return any(mark.last <= p.first and p.last < verb.first for p in between)


def _place(scene: Scene, mark: Mark, places: list):
    start = max((b for b in scene.breaks if b <= mark.first), default=0)
    end = min((b for b in scene.breaks if b > mark.first), default=len(scene.sentence.tokens))
    near = [p for p in places if start <= p.first < end and abs(p.first - mark.first) <= REACH]
    if "there" in {scene.key(i) for i in range(mark.last, mark.last + 6)} and not near:
        near = [p for p in places if p.first < mark.first]  # "attacked targets there"
    near = near or [p for p in places if p.first <= OPENER]  # Outside Sirte, where it ruled, …
    after = [p for p in near if p.first >= mark.last]
    if not near and scene.key(mark.last + 2) in TOWNS:
        near = [p for p in places if p.first < mark.first]  # "In Ataq … in raids on the town"
    return after[0] if after else near[-1] if near else None
