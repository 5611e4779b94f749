"""English mentions of what was shot down or intercepted: none of an air campaign's claims."""

from itertools import pairwise

from ...mentions import Mention, Scene
from ...tokens import Sentence

DOWNED = ("intercept", "crash", "shot", "shoot")
LOST = frozenset("lost lose loses losing".split())
STOPPED = ("stop", "thwart", "foil")
DRONES = frozenset("drone drones uav uavs uas quadcopters shahed shaheds geran gerans".split())
FALLEN = frozenset([("went", "down"), ("going", "down"), ("goes", "down"), ("crash", "landed")])
CRASHES = frozenset("crash crashes".split())
GROUND_FIRED = frozenset("ballistic scud scuds rpg katyusha grad".split())
LADEN = frozenset("explosive laden kamikaze".split())
SENT = frozenset("launched fired sent".split())
CAUGHT = DRONES | {"missiles", "rockets", "projectiles", "missile"}
DEFENCES = frozenset("defences defenses defence defense pantsir pantsirs patriots patriot".split())
BASES = frozenset("base airbase airport airfield".split())
OBJECT = 8  # tokens from "brought down" to the drones it governs
RAIDED = frozenset("strike sortie strike_sortie hit destroy damage".split())
HIT = frozenset("destroy hit damage kill wound destroy_or_damage suppress neutralise".split())


def is_downing(scene: Scene):
    """Marks of what was shot down, crashed or was intercepted."""
    return lambda mark: _is_of_downing(scene.sentence, mark)


def _is_of_downing(sentence: Sentence, mark) -> bool:
    if mark.kind != "verb" or mark.value not in ("destroy", "lose"):
        return False
    if mark.value == "destroy":
        return _is_by_defences(sentence, mark)
    if sentence.tokens[mark.first].key.startswith(DOWNED):
        return True
    if sentence.tokens[mark.first].key in LOST:
        near = sentence.at[mark.last : mark.last + OBJECT]
        return any(m is not None and m.value == "aircraft" for m in near)
    reach = len(sentence.tokens) if mark.form == "left" else mark.last + OBJECT
    caught = any(token.key in CAUGHT for token in sentence.tokens[:reach])
    ended = sentence.tokens[mark.last - 1].key
    return caught and (ended == "down" or ended.startswith(STOPPED))


def _is_by_defences(sentence: Sentence, mark) -> bool:
    """ "Which the air defences destroyed", "destroyed by air defence units"."""
    before = {token.key for token in sentence.tokens[max(0, mark.first - 2) : mark.first]}
    after = [token.key for token in sentence.tokens[mark.last : mark.last + 4]]
    return bool(before & DEFENCES) or after[:1] == ["by"] and bool(set(after) & DEFENCES)


def tells_of_downing(sentence: Sentence) -> bool:
    """ "One Su-25 was shot down": an aircraft is named, but none that struck."""
    return any(_is_of_downing(sentence, mark) for mark in sentence.marks)


def are_downed_after(scene: Scene) -> bool:
    """ "Thirteen drones attacked the base. Seven were shot down": the enemy's drones."""
    opener = [scene.mark(at) for at in range(3)]
    flown = (m for m in opener if m is not None and m.kind == "noun")
    subject = next(flown, None)
    if subject is None or scene.sentence.tokens[subject.last - 1].key not in CAUGHT:
        return False
    following = scene.sentences[scene.sentence.index + 1 : scene.sentence.index + 2]
    return any(tells_of_downing(sentence) for sentence in following)


def is_of_crash(sentence: Sentence) -> bool:
    """ "A helicopter crash killed 11", "two died when the Chinook went down"."""
    pairs = list(pairwise(token.key for token in sentence.tokens))
    if any(a in CRASHES and b != "site" for a, b in pairs):
        return True
    flown = any(m.kind == "noun" and m.value == "aircraft" for m in sentence.marks)
    return flown and any(pair in FALLEN for pair in pairs)


def is_downed(scene: Scene, mention: Mention, traps: set) -> bool:
    """Beside an aircraft that was shot down, weapons and dead are not the campaign's."""
    if are_downed_after(scene):
        return True
    if "down" not in traps:
        return False
    if mention.noun in ("sortie", "strike_sortie"):
        return bool(mention.quantity.article) and is_of_crash(scene.sentence)
    if mention.noun == "weapon":
        return _is_caught(scene, mention) or verb_of(mention) not in ("release", "fly")
    if mention.noun == "person":
        return not _is_of_other_part(scene, mention)
    if mention.noun in ("item", "target") and scene.key(mention.last - 1) in BASES:
        return True  # the base was attacked by two drones, which were shot down
    if _is_aim_of_caught(scene, mention):
        return True
    if mention.noun not in ("item", "aircraft", "target") or mention.verb in HIT:
        return False
    start = max((b for b in scene.breaks if b <= mention.first), default=0)
    end = min((b for b in scene.breaks if b > mention.first), default=len(scene.sentence.tokens))
    if DRONES & {scene.key(i) for i in range(mention.first, mention.last)}:
        return True  # thirteen drones came; seven were brought down
    downing = filter(is_downing(scene), scene.sentence.marks)
    return any(start <= m.first < end for m in downing)


def _is_of_other_part(scene: Scene, mention: Mention) -> bool:
    """ "32 strikes killed 160; two missiles were intercepted": a part of its own tells of raids."""
    run = scene.sentence.tokens
    ends = [i for i, token in enumerate(run) if token.text == ";"]
    begin = max((i for i in ends if i < mention.first), default=0)
    end = min((i for i in ends if i >= mention.last), default=len(run))
    part = [m for m in scene.sentence.marks if begin <= m.first < end]
    fallen = any(map(is_downing(scene), part)) or any(run[m.first].key in CRASHES for m in part)
    return bool(ends) and not fallen and any(m.value in RAIDED for m in part)


def _is_aim_of_caught(scene: Scene, mention: Mention) -> bool:
    """ "Intercepted missiles that targeted a city, and drones targeting an oil facility"."""
    verb = mention.verb_mark
    if verb is None or verb.form != "right" or verb.last > mention.first:
        return False
    subject = verb.first - 1 - (scene.key(verb.first - 1) in ("that", "which"))
    return scene.key(subject) in CAUGHT


def is_flying_drone(scene: Scene, mention: Mention) -> bool:
    """ "Destroyed 32 drones": drones that fly are shot down, those on the ground are struck."""
    keys = [scene.key(i) for i in range(mention.first, mention.last + 6)]
    if mention.noun != "aircraft":
        return False
    inside = keys[: mention.last - mention.first]
    if LADEN & set(inside):
        return True  # explosive-laden drones are sent by those who have no jets
    if DRONES & set(inside) and GROUND_FIRED & {token.key for token in scene.sentence.tokens}:
        return True  # by three Grad missiles, and two drones hit the base
    drones = bool({"drones", "uavs", "shaheds", "gerans"} & set(inside))
    sent = keys[len(inside)] in SENT and _is_hit_before(scene, mention)
    return drones and (mention.verb in HIT or sent) and "ground" not in keys


def _is_hit_before(scene: Scene, mention: Mention) -> bool:
    """ "Neutralised eleven drones that were launched at night"."""
    before = [m for m in scene.sentence.marks if m.last <= mention.first and m.kind == "verb"]
    return bool(before) and before[-1].form == "right" and before[-1].value in HIT


def _is_caught(scene: Scene, mention: Mention) -> bool:
    """ "Intercepted five drones and two missiles fired at Abha"."""
    if _is_sent_with_drones(scene, mention):
        return True
    following = [m for m in scene.sentence.marks if m.first >= mention.last and m.kind == "verb"]
    parts = [q for q in scene.quantities if q.first >= mention.last]
    for verb in following:
        if verb.value == "lose" and not any(q.first < verb.first for q in parts):
            return True  # missiles launched at Riyadh were shot down
    before = [m for m in scene.sentence.marks if m.last <= mention.first and m.kind == "verb"]
    return bool(before) and is_downing(scene)(before[-1]) and before[-1].form == "right"


def _is_sent_with_drones(scene: Scene, mention: Mention) -> bool:
    """ "Sent 31 drones and 2 missiles, of which 28 and one were destroyed by air defences"."""
    before = [m for m in scene.in_order() if m.last < mention.first]
    if not before or scene.key(mention.first - 1) not in ("and", ","):
        return False
    beside = range(before[-1].first, before[-1].last)
    return before[-1].last == mention.first - 1 and bool(DRONES & {scene.key(i) for i in beside})


def verb_of(mention: Mention) -> str | None:
    """The verb over the mention, the one that govern found first."""
    return mention.verb_mark.value if mention.verb_mark is not None else mention.verb
