"""English people who were killed: what must stand beside them to be an air campaign's claim."""

from ...mentions import Mention, Scene
from ...tokens import Sentence
from .downed import HIT, is_of_crash, tells_of_downing
from .enemies import EITHER_WAY, FLYING, speaks_of_air
from .rockets import OWN
from .rules import is_aircraft_type

STATE = frozenset(
    """soldier soldiers troops officer officers conscript conscripts policeman policemen police
    guard guards serviceman servicemen crew sailor sailors marine marines contractor contractors
    peacekeeper peacekeepers recruit recruits pilot pilots airman airmen personnel""".split()
)
CAUSES = frozenset("by in from of when after as during".split())
LEADING = CAUSES - {"as", "of"}
LINKS = frozenset(
    """the a an its their this that these same other another two three four
    northern southern eastern western central""".split()
)
ROCKETS = frozenset("rocket rockets mortar mortars shells".split())
OWNERS = OWN | {"coalition", "allied", "allies", "nato", "our", "its", "american"}
DEEDS = HIT | {"strike", "sortie", "strike_sortie", "weapon", "fly", "release", "take"}
DYING = frozenset(["kill", "wound"])
REACH = 7  # tokens from the word for a cause to the cause


def has_flying_killer(scene: Scene, mention: Mention) -> bool:
    """Soldiers need an aircraft in their clause; others no killer on the ground."""
    victims = {scene.key(i) for i in range(mention.first, mention.last + 1)}
    if _are_own_losses(scene, mention):
        return False
    if victims & STATE and mention.verb != "neutralise" and not _of_group(scene, mention):
        return _flies_in_clause(scene, mention)
    if scene.key(mention.last - 1) == "of" and flies(scene, mention.last + 1):
        return False  # the three dead of the HH-60
    if flies_in_part(scene, mention):
        return True
    return _flew_elsewhere(scene, mention) and not _has_killer_below(scene, mention)


def _are_own_losses(scene: Scene, mention: Mention) -> bool:
    """ "The coalition's losses came to 292 killed"."""
    lost = (i for i in range(mention.first) if scene.key(i) in ("losses", "casualties"))
    return any(OWNERS & {scene.key(i) for i in range(at - 2, at)} for at in lost)


def flies_in_part(scene: Scene, mention: Mention) -> bool:
    """Does an aircraft or a strike stand between the semicolons around the dead?"""
    run = scene.sentence.tokens
    ends = [i for i, token in enumerate(run) if token.text == ";"]
    if not ends:
        return speaks_of_air(scene)
    begin = max((i for i in ends if i < mention.first), default=0)
    end = min((i for i in ends if i >= mention.last), default=len(run))
    return any(flies(scene, i) for i in range(begin, end))


def _flew_elsewhere(scene: Scene, mention: Mention) -> bool:
    """Does the nearest sentence of raid or crash, those before first, tell of a raid?"""
    at = scene.sentence.index
    parted = any(token.text == ";" for token in scene.sentence.tokens)
    nearest = [*scene.sentences[at - 1 + parted :: -1], *scene.sentences[at + 1 :]]
    if not at and not parted:
        nearest = scene.sentences[1:]
    flown = (s for s in nearest if is_of_raid(scene, s) or is_of_crash(s))
    found = next(flown, None)
    return found is not None and not is_of_crash(found)


def is_of_raid(scene: Scene, sentence: Sentence) -> bool:
    """Did aircraft do something, and were not only brought down or sent?"""
    if not scene.language.is_about_air(sentence):
        return False
    marks = [m for m in sentence.marks if m.form != "left" or m.value not in DYING]
    struck = any(m.kind == "verb" and m.value in HIT for m in marks)
    done = any(m.value in DEEDS for m in marks)
    return struck or done and not tells_of_downing(sentence)


def _of_group(scene: Scene, mention: Mention) -> bool:
    """ "150 recruits of al-Shabab", "50 guards of the leader"."""
    return scene.key(mention.last) == "of"


def _flies_in_clause(scene: Scene, mention: Mention) -> bool:
    """Does an aircraft or a strike stand before the dead, or as the cause behind them?"""
    begin = max((b for b in scene.breaks if b <= mention.first), default=0)
    end = min((b for b in scene.breaks if b > mention.first), default=len(scene.sentence.tokens))
    flown = [at for at in range(begin, end) if flies(scene, at)]
    passive = mention.verb_mark is not None and mention.verb_mark.form == "left"
    before = (at for at in flown if at < mention.first and not (passive and _speaks(scene, at)))
    behind = (at for at in flown if at >= mention.last)
    owned = ("of" in (scene.key(at - 2), scene.key(at - 3)) for at in before)  # crew of an Il-20
    return not all(owned) or any(_is_led_to(scene, at, mention.last) for at in behind)


def _speaks(scene: Scene, at: int) -> bool:
    """ "The coalition said five soldiers were killed": who tells of the dead killed none."""
    mark = scene.mark(at)
    return mark is not None and mark.kind == "air"


def _is_led_to(scene: Scene, at: int, first: int) -> bool:
    """ "Killed by a strike", not "by a mortar as jets flew over"."""
    for i in range(at - 1, max(first - 1, at - REACH), -1):
        if scene.key(i) in LEADING:
            return True
        if scene.key(i) in (",", "as"):
            return False
    return False


def flies(scene: Scene, at: int) -> bool:
    mark = scene.mark(at)
    named = mark is not None and (mark.kind == "air" or mark.value in FLYING)
    named = named or mark is not None and mark.value == "strike" and not _is_bare(scene, at)
    run = scene.sentence.tokens
    return named or at < len(run) and is_aircraft_type(run[at])


def _is_bare(scene: Scene, at: int) -> bool:
    """ "Confirmed the attacks": they may have been made on the ground."""
    mark = scene.mark(at)
    alone = mark is not None and mark.last - mark.first == 1
    return alone and scene.key(at) in EITHER_WAY


def _has_killer_below(scene: Scene, mention: Mention) -> bool:
    """ "A car bomb killed 28", "died in an ambush": a cause is named, and it does not fly."""
    verb = mention.verb_mark
    if verb is None or verb.value not in ("kill", "wound"):
        return False
    if verb.form == "right":
        return _is_killer(scene, verb.first)
    end = min((b for b in scene.breaks if b > mention.first), default=len(scene.sentence.tokens))
    causes = (at for at in range(max(verb.last, mention.last), end) if scene.key(at) in CAUSES)
    return any(_is_cause(scene, at + 1, end) for at in causes)


def _is_killer(scene: Scene, verb: int) -> bool:
    """Is the subject before the verb a thing or men, and no force, country or pronoun?"""
    subject = scene.mark(verb - 1)
    return subject is not None and subject.kind in ("noun", "group") and subject.value != "strike"


def _is_cause(scene: Scene, at: int, end: int) -> bool:
    """Is what stands there an event, and neither a place nor a time?"""
    while at < end and scene.key(at) in LINKS:
        at += 1
    if scene.key(at) in ROCKETS:
        return True
    if at >= end or scene.mark(at) is not None or at in scene.sentence.timed:
        return False
    word = scene.sentence.tokens[at].text
    return word[0].islower() and word != "them" and not word.endswith(("'s", "’s"))
