"""Verbs that an English list, a heading or the sentence before lends to a thing."""

from itertools import pairwise

from ...mentions import Mention, Scene
from .flights import DOING

THINGS = frozenset(["item", "target", "person"])
NO_BLOW = (None, "release", "fly", "deploy", "kill")  # verbs that things do not suffer
DRIVEN = frozenset("drive drives drove driven driving expelled ousted pushed forced".split())
WHICH = frozenset(["that", "which"])
WHERE = frozenset("on in at aboard inside".split())  # shot dead on a bus
GROUND = frozenset(["settlement", "area"])
TOLD = frozenset("included include includes were lists listed".split())
FIGURES = frozenset("figure count number total tally".split())
LISTING = frozenset(
    """among including include includes comprises comprise comprised these consists consisted
    consist""".split()
)


def inherit_verb(scene: Scene, mention: Mention, before: Mention | None) -> None:
    """A thing without a verb takes the one before it in the list, or of the sentence before."""
    if mention.verb in NO_BLOW and _is_aimed_at(scene, mention, before):
        mention.verb = "hit"
    elif mention.verb == "fly" and before is not None and _is_aimed_beside(scene, mention, before):
        mention.verb = "hit"  # made a strike on a post and a centre
    if mention.noun == "weapon" and mention.verb is None:
        fired = _strikes_itself(scene, mention) or _is_figure_of(scene, mention)
        mention.verb = "release" if fired else None
    if _is_driven_from(scene, mention):
        mention.verb = "take"
    if mention.noun == "item" and mention.verb == "kill":
        _name_killed(scene, mention)
    if before is not None and _is_among(scene, mention, before):
        mention.verb, mention.verb_mark = before.verb, before.verb_mark
    if before is not None and _repeats_verb(mention, before):
        mention.verb = before.verb
    if mention.verb == "wound" and _is_of_the_dead(scene, mention):
        mention.verb = "kill"
    _take_listed_verb(scene, mention, before)


def _take_listed_verb(scene: Scene, mention: Mention, before: Mention | None) -> None:
    """Let a thing of a list take the verb of what is listed."""
    if mention.verb == "deploy" and mention.noun in THINGS:
        mention.verb, mention.verb_mark = None, None  # the list consists of 41 camps
    idle = before is not None and mention.verb in NO_BLOW
    beside = idle and _is_behind_relative(scene, mention, before)
    if idle and (beside or _lists_what_was_hit(scene, mention, before)):
        mention.verb = before.verb
    if mention.verb in (None, "hit"):
        mention.verb = _verb_told_apart(scene, mention, before) or mention.verb


def _lists_what_was_hit(scene: Scene, mention: Mention, before: Mention) -> bool:
    """ "Jets flew, and 684 targets were hit: 119 tanks and 62 guns": the list is of the targets."""
    things = before.noun in ("item", "target") and mention.noun == "item"
    if mention.quantity.article:
        return False
    opened = ":" in {scene.key(i) for i in range(before.last, mention.first)}
    return things and before.verb in DOING and (opened or mention.verb_mark is before.verb_mark)


def _is_behind_relative(scene: Scene, mention: Mention, before: Mention) -> bool:
    """ "18 workshops that made bombs, 65 dumps": what those did is not done to these."""
    verb = mention.verb_mark
    if verb is None or verb.first < before.last or scene.key(verb.first - 1) not in WHICH:
        return False
    return before.verb in DOING and {before.noun, mention.noun} <= {"item", "target"}


def _is_among(scene: Scene, mention: Mention, before: Mention) -> bool:
    """ "At least 30 being killed, three commanders among them"."""
    if before.noun != mention.noun:
        return False
    return (scene.key(mention.last), scene.key(mention.last + 1)) == ("among", "them")


def _verb_told_apart(scene: Scene, mention: Mention, before: Mention | None) -> str | None:
    """The verb of a relative clause behind the mention, or of its list."""
    told = _verb_of_relative(scene, mention.last) if mention.noun in THINGS else None
    if told or mention.verb is not None or mention.noun not in THINGS | {None, "weapon"}:
        return told
    return _listed_verb(scene, mention, before)


def _verb_of_relative(scene: Scene, at: int) -> str | None:
    """ "Had opened fire from a compound, which was destroyed"."""
    which = scene.key(at) == "," and scene.key(at + 1) == "which"
    verb = scene.mark(at + 3) if which and scene.key(at + 2) in ("was", "were") else None
    struck = verb is not None and verb.kind == "verb" and verb.value in DOING
    return verb.value if struck else None


def _name_killed(scene: Scene, mention: Mention) -> None:
    """ "Killed were 80 militants and seven vehicles"; snipers are people who are killed."""
    if scene.key(mention.last - 1) in ("sniper", "snipers"):
        mention.noun = "person"
        return
    verb = mention.verb_mark
    died = verb is not None and scene.key(verb.last - 1) not in ("killed", "kills", "killing")
    beside = mention.quantity.article and (scene.key(mention.first - 1) in WHERE or died)
    mention.verb = None if beside else "destroy"


def _is_driven_from(scene: Scene, mention: Mention) -> bool:
    """ "Militants were driven from three villages"."""
    led = "from" in {scene.key(mention.first - n) for n in (0, 1)}
    driven = {scene.key(mention.first - n) for n in range(2, 8)} & DRIVEN
    return mention.noun == "settlement" and led and bool(driven)


def _is_of_the_dead(scene: Scene, mention: Mention) -> bool:
    """ "300 were killed and 700 wounded. Of that number 16 were commanders"."""
    before = scene.preceding(mention.first)[-4:]
    opens = scene.key(0) == "of" and mention.rule in ("elliptic count", "subset")
    return opens and any(m.verb == "kill" for m in before)


def _repeats_verb(mention: Mention, before: Mention) -> bool:
    """Does an elliptic part, or one more settlement, do without the verb that was just said?"""
    if mention.rule in ("elliptic count", "total of the same"):
        return mention.verb_mark is None
    return mention.verb is None and mention.noun in GROUND and before.noun in GROUND


def _listed_verb(scene: Scene, mention: Mention, before: Mention | None) -> str | None:
    """The verb of the list that the mention belongs to, None when there is none."""
    listing = _lists(scene, mention.last + 18)
    if before is not None:
        if scene.key(mention.quantity.first - 1) == ":" and before.noun in THINGS:
            return before.verb  # destroyed seven targets, said the military: four buildings …
        again = before.noun == mention.noun and not mention.quantity.article
        joined = before.noun in THINGS | {None} and _is_joined(scene, before, mention)
        if again or joined or before.noun in THINGS and listing:
            return before.verb  # 11 tanks destroyed today while …, and 14 tanks this morning
    if _is_hits_list(scene) or _are_the_targets(scene, mention):
        return "hit"
    here = {id(m) for m in scene.here}
    recent = (m for m in scene.earlier[-12:] if id(m) not in here and not m.trapped)
    earlier = [m for m in recent if m.verb and m.noun in THINGS]
    if not earlier or not listing:
        return "hit" if listing and _is_among_targets(scene, mention) else None
    killed = mention.noun == "person" and any(m.verb == "kill" for m in earlier[-3:])
    return "kill" if killed else earlier[-1].verb


def _lists(scene: Scene, end: int) -> bool:
    """ "The list comprises 41 camps", "the tally was made up of 12 camps"."""
    keys = [token.key for token in scene.sentence.tokens[:end]]
    return bool(LISTING & set(keys)) or ("made", "up", "of") in zip(
        keys, keys[1:], keys[2:], strict=False
    )


def _is_among_targets(scene: Scene, mention: Mention) -> bool:
    """ "Among the targets around Mizda were two depots"."""
    before = {t.key for t in scene.sentence.tokens[: mention.first]}
    return "among" in before and bool(before & {"targets", "objects", "hits"})


def _are_the_targets(scene: Scene, mention: Mention) -> bool:
    """ "On Thursday the targets were three fighting positions and a truck"."""
    keys = [scene.key(i) for i in range(mention.first)]
    return any(a == "targets" and b in ("were", "included") for a, b in pairwise(keys))


def _is_joined(scene: Scene, before: Mention, mention: Mention) -> bool:
    """Does nothing but the rest of a list stand between two mentions?"""
    between = range(before.last, mention.first)
    for mark in filter(None, map(scene.mark, between)):
        own = mark is before.verb_mark and mark.form == "left"  # "… were destroyed, and two depots"
        if mark.kind in ("say", "clause", "verb") and not own:
            return False
    return not (mention.quantity.article and mention.noun == "person")


def _is_aimed_at(scene: Scene, mention: Mention, before: Mention | None) -> bool:
    """ "Twelve strikes on 20 depots", "used two bombs against a container"."""
    if mention.noun not in ("item", "target"):
        return False
    if before is None or _follows_strikes(scene, mention):
        return _follows_strikes(scene, mention)
    flown = before.noun in ("strike", "sortie", "strike_sortie", "weapon", "aircraft")
    if before.noun == "aircraft" and scene.key(mention.first - 1) == "at":
        return False  # 28 planes at a base
    return flown and scene.key(mention.first - 1) in ("on", "against", "at", "to", "over", "upon")


def _follows_strikes(scene: Scene, mention: Mention) -> bool:
    """ "Died in strikes of Turkish jets on 18 targets": the strikes have no number."""
    if scene.key(mention.first - 1) not in ("on", "against", "at"):
        return False
    marks = [m for i in range(mention.first - 8, mention.first - 1) if (m := scene.mark(i))]
    clause = [m for m in marks if m.kind in ("verb", "clause", "say", "noun")]
    nouns = [m for m in clause if m.kind == "noun" and m.value != "aircraft"]
    aimed = bool(nouns) and nouns[-1].value in ("strike", "weapon")
    flown = clause[-1].value == "fly" and clause[-1].form == "left" if clause else False
    return aimed and (clause[-1].kind == "noun" or flown)  # "were carried out on nine objects"


def _is_aimed_beside(scene: Scene, mention: Mention, before: Mention) -> bool:
    both = {mention.noun, before.noun} <= {"item", "target"} and before.verb == "hit"
    return both and _is_joined(scene, before, mention)


def _strikes_itself(scene: Scene, mention: Mention) -> bool:
    """ "22 weapons hit the storage site"."""
    at = mention.last
    if scene.key(at) == "from":  # seven bombs from two F-15s destroyed nine buildings
        verbs = (i for i in range(at, at + 6) if (m := scene.mark(i)) and m.kind == "verb")
        at = next(verbs, at)
    following = scene.mark(at)
    return following is not None and following.kind == "verb" and following.value in DOING


def _is_figure_of(scene: Scene, mention: Mention) -> bool:
    """ "The figure for September, given as 751 weapons": of those counted as released before."""
    begin = max((b for b in scene.breaks if b <= mention.first), default=0)
    figure = any(scene.key(i) in FIGURES for i in range(begin, mention.first))
    joint = scene.mark(mention.quantity.first - 1)
    joined = joint is not None and joint.kind in ("equals", "growth")
    told = (m for m in scene.preceding(mention.first) if m.noun == "weapon")
    return figure and joined and any(m.verb in ("release", "fly") for m in told)


def _is_hits_list(scene: Scene) -> bool:
    """Does a heading such as "Key hits" stand over the sentence, or within it?"""
    begin = max(0, scene.sentence.index - 12)
    for sentence in reversed(scene.sentences[begin : scene.sentence.index + 1]):
        keys = [t.key for t in sentence.tokens]
        told = sentence is scene.sentence and bool(TOLD & set(keys))
        if _is_head_of_hits(keys) and (":" in keys or len(keys) < 8 or told):
            return True
        if len(keys) < 6 and ":" not in keys and keys[-1] != "." and sentence is not scene.sentence:
            return False  # another heading
    return False


def _is_head_of_hits(keys: list[str]) -> bool:
    listed = keys[-1:] == [":"] and "targets" in keys and bool(TOLD & set(keys))
    return (
        listed or "hits" in keys or "key" in keys and bool({"targets", "engagements"} & set(keys))
    )
