"""English mentions of rockets and missiles that are not the campaign's, and of what they did."""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from .downed import CAUGHT, GROUND_FIRED, HIT, verb_of
from .rules import is_aircraft_type

AIMING = frozenset("weapon strike item target".split())
OWN = frozenset("saudi emirati russian american turkish israeli".split())


def hit_own_aircraft(scene: Scene, mention: Mention) -> bool:
    """ "A helicopter was hit by a missile", "a missile hit their aircraft"."""
    if scene.key(mention.first - 1) == "by":
        start = max((b for b in scene.breaks if b <= mention.first), default=0)
        return any(is_aircraft(scene, i) for i in range(start, mention.first))
    blow = scene.mark(mention.last)
    hits = blow is not None and blow.kind == "verb" and blow.value in HIT and blow.form == "right"
    return hits and any(is_aircraft(scene, i) for i in range(blow.last, blow.last + 4))


def is_aircraft(scene: Scene, at: int) -> bool:
    mark, run = scene.mark(at), scene.sentence.tokens
    named = mark is not None and mark.value == "aircraft"
    return named or at < len(run) and is_aircraft_type(run[at])


def is_fired_at_jets(scene: Scene, mention: Mention) -> bool:
    """ "More than 20 missiles had been fired at the jets", "a missile at a Saudi base"."""
    reach = range(mention.last, mention.last + 8)
    at = next((i for i in reach if scene.key(i) == "at"), None)
    if at is None:
        return False
    aim = range(at + 1, at + 4)
    jets = any((m := scene.mark(i)) and m.value == "aircraft" for i in aim)
    own = any((m := scene.mark(i)) and m.kind == "elsewhere" for i in aim)
    return jets or own or bool((OWN | {"kingdom"}) & {scene.key(i) for i in aim})


def is_ballistic(scene: Scene, mention: Mention) -> bool:
    """Ballistic or air-to-air: no aircraft fires them at the ground. Destroyed, they are things."""
    inside = [scene.key(i) for i in range(mention.first, mention.last)]
    at_air = "air-to-air" in "".join(inside)
    ballistic = bool(GROUND_FIRED & set(inside)) or at_air
    return ballistic and verb_of(mention) not in ("destroy", "damage")


def is_rocket(scene: Scene, mention: Mention) -> bool:
    """Rockets that "were launched" are the enemy's, unless the sentence says who in the air did."""
    head = scene.sentence.tokens[(mention.term[1] or mention.last) - 1].key
    end = min([mention.last + 8, *(b for b in scene.breaks if b > mention.first)])
    by = any(t.key == "by" for t in scene.sentence.tokens[mention.last : end])
    start = max((b for b in scene.breaks if b <= mention.first), default=0)
    before = range(start, mention.first)
    flying = (i for i in before if is_aircraft(scene, i) or _is_air(scene, i))
    flown = any(not _is_agent(scene, i) for i in flying)
    return head in ("rockets", "rocket", "shells", "mortars") and not by and not flown


def _is_air(scene: Scene, at: int) -> bool:
    mark = scene.mark(at)
    return mark is not None and mark.kind == "air"


def _is_agent(scene: Scene, at: int) -> bool:
    """ "Five rockets were intercepted by the IDF, one fell": who caught them fired none."""
    return "by" in {scene.key(i) for i in range(at - 3, at)}


def is_killed_by_rocket(scene: Scene, mention: Mention) -> bool:
    """ "A rocket fired from Yemen killed three people", "hit by a Scud; 27 were killed"."""
    keys = {token.key for token in scene.sentence.tokens}
    if GROUND_FIRED & keys and not scene.language.is_about_air(scene.sentence):
        return True
    if any(_hits_aircraft(scene, mark) for mark in scene.sentence.marks):
        return True
    verb = mention.verb_mark
    if verb is None or verb.form != "right":
        return False
    subject = [*range(4), *range(max(0, verb.first - 6), verb.first)]
    return any(
        scene.key(at) in ("rocket", "rockets", "mortar", "mortars", "shells")
        and not _is_of_thing(scene, at)
        for at in subject
    )


def _hits_aircraft(scene: Scene, mark: Mark) -> bool:
    """ "It was a missile that hit the Mi-17 and killed six"."""
    if mark.kind != "verb" or mark.value not in HIT or mark.form != "right":
        return False
    sent = CAUGHT & {scene.key(i) for i in range(mark.first - 3, mark.first)}
    return bool(sent) and any(is_aircraft(scene, i) for i in range(mark.last, mark.last + 4))


def _is_of_thing(scene: Scene, at: int) -> bool:
    """ "Two rocket launchers": what fires rockets is an item that was struck."""
    mark = scene.mark(at)
    return mark is not None and mark.value in ("item", "target")


def is_done_by_trapped(scene: Scene, mention: Mention) -> bool:
    """ "Iran fired 16 missiles, 11 of which struck the base, destroying seven tents"."""
    verb, noun = mention.verb_mark, mention.noun
    if mention.rule == "placed strike":
        verb, noun = scene.mark(mention.term[0]), "target"
        if verb is None or verb.kind != "verb" or not scene.key(verb.first).endswith("ing"):
            return False
    if verb is None or verb.form != "right" or noun not in ("item", "target", "person"):
        return False
    before = [m for m in scene.in_order() if m.first < verb.first]
    beside = bool(before) and verb.first - before[-1].last <= 1
    if beside and before[-1].trapped and before[-1].noun == "weapon":
        return True
    if not before or not all(m.trapped or m.noun == "person" for m in before):
        return False
    again = CAUGHT & {scene.key(at) for at in range(verb.first - 2, verb.first)}  # the missile also
    goes_on = scene.key(verb.first).endswith("ing") or beside or bool(again)
    return goes_on and any(m.noun in ("weapon", "aircraft", "strike") for m in before)


def is_hit_from_ground(scene: Scene, mention: Mention) -> bool:
    """ "A barracks was hit by an Iraqi Scud"."""
    verb = mention.verb_mark
    if verb is None or verb.form != "left" or scene.key(verb.last) != "by":
        return False
    return bool(GROUND_FIRED & {scene.key(i) for i in range(verb.last + 1, verb.last + 5)})


def is_aimed_at_by_trapped(scene: Scene, mention: Mention) -> bool:
    """ "Iran fired two dozen missiles at two bases": what others fire at is not the campaign's."""
    if mention.noun not in ("item", "target", "person"):
        return False
    if _is_shot_by_country(scene, mention):
        return True
    before = [m for m in scene.in_order() if m.last < mention.first]
    if not before or not before[-1].trapped or before[-1].noun not in AIMING:
        return False
    aimed = before[-1].last <= mention.first - 1 <= before[-1].last + 1
    return aimed and scene.key(mention.first - 1) in ("at", "on", "against", "into", "towards")


def _is_shot_by_country(scene: Scene, mention: Mention) -> bool:
    """ "Iran fired missiles at two bases": the country that is struck fires."""
    verb = mention.verb_mark
    if verb is None or verb.form != "right" or verb.value != "release":
        return False
    shooter = scene.mark(verb.first - 1)
    return shooter is not None and shooter.kind == "place" and shooter.form == "country"
