"""What licenses an English claim: somebody who flies, and a deed that is told as done.

The trap rules say what a figure is not; a licence says what must stand beside it, so that a
sentence of a kind that no trap foresaw stays quiet.
"""

from ...mentions import Mention, Scene
from ...tokens import Sentence
from .downed import HIT, LADEN, is_of_crash, tells_of_downing
from .enemies import EITHER_WAY, FLYING, speaks_of_air
from .rockets import OWN
from .rules import is_aircraft_type
from .unfought import MODALS
from .words import BE

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
LAND = frozenset(["settlement", "area"])
DONE_TO = frozenset(["aircraft", "weapon", "target", "item"])
ROCKETS = frozenset("rocket rockets mortar mortars shells".split())
ARMED = frozenset(["strike", "strike_sortie", "weapon", "hit"])
RELIEF = frozenset(
    """bundles gallons meals pallets supplies parcels rations airdrop airdrops humanitarian rescue
    rescuers survivors""".split()
)
SHIPS = frozenset("vessel vessels ship ships freighter freighters tanker tankers".split())
TRADING = frozenset("commercial merchant cargo container civilian".split())
OWNERS = OWN | {"coalition", "allied", "allies", "nato", "our", "its", "american"}
DEEDS = HIT | {"strike", "sortie", "strike_sortie", "weapon", "fly", "release", "take"}
SHOOTING = frozenset("mortar mortars gunfire groundfire snipers sniper arms shelling".split())
BESIDE = frozenset("near outside around from beside".split())
OBJECT = 10  # tokens from attacks to the ships they are made on
REACH = 7  # tokens from the word for a cause to the cause


def is_licensed(scene: Scene, mention: Mention) -> bool:
    """Does the sentence hold what this kind of figure needs to be a claim?"""
    if mention.noun in DONE_TO and _only_may_be(scene, mention):
        return False
    flown = mention.noun == "aircraft" or scene.key(mention.last - 1) == "flights"
    if flown and _is_on_relief(scene):
        return False
    if mention.noun in LAND and not _is_taken_from_above(scene):
        return False
    if mention.noun in DONE_TO and _is_shot_from_below(scene, mention):
        return False
    if mention.noun in DONE_TO | {"strike"} and _is_neutral_ship(scene, mention):
        return False
    if mention.noun == "target" and mention.verb is None and _is_only_a_place(scene, mention):
        return False
    if mention.noun == "engagement" and not _is_beside_strikes(scene):
        return False
    if mention.rule == "placed strike":
        return _has_striker(scene, mention) and not _is_struck_in_flight(scene, mention)
    return mention.noun != "person" or _has_flying_killer(scene, mention)


def _is_beside_strikes(scene: Scene) -> bool:
    """Engagements are counted below strikes; a navy has some too."""
    return any(
        m.value in ("strike", "aircraft", "sortie") or m.kind == "air"
        for sentence in scene.sentences
        for m in sentence.marks
    )


def _has_striker(scene: Scene, mention: Mention) -> bool:
    """A bare "attack", or who "was attacked", needs a raid told in its sentence or before."""
    mark = scene.mark(mention.term[0])
    if mark is None:
        return True
    explosive = {scene.key(i) for i in range(mark.first - 7, mark.first)} & LADEN
    if explosive or not scene.key(mark.first).startswith("attack"):
        return not explosive
    before = scene.sentences[: scene.sentence.index + 1]
    return any(scene.language.is_about_air(sentence) for sentence in before)


def _is_struck_in_flight(scene: Scene, mention: Mention) -> bool:
    """ "A helicopter was hit by a rocket on the Ghab plain": that is no strike."""
    verb = scene.mark(mention.term[0])
    if verb is None or verb.kind != "verb" or scene.key(verb.first - 1) not in BE:
        return False
    begin = max((b for b in scene.breaks if b <= verb.first), default=0)
    return any((m := scene.mark(i)) and m.value == "aircraft" for i in range(begin, verb.first))


def _is_taken_from_above(scene: Scene) -> bool:
    """Is land told of beside aircraft, or in a briefing that tells what aircraft did?"""
    return speaks_of_air(scene) or any(
        scene.language.is_about_air(sentence)
        and (
            any(m.value in DEEDS for m in sentence.marks)
            or any(token.key.startswith("support") for token in sentence.tokens)
        )
        for sentence in scene.sentences
    )


def _is_only_a_place(scene: Scene, mention: Mention) -> bool:
    """ "Near one of the group's sites", "trains 6,000 men at five sites"."""
    leader = scene.key(mention.first - 1)
    struck = any(m.value in ARMED for m in scene.sentence.marks)
    return leader in BESIDE or leader in ("at", "in") and not struck


def _is_neutral_ship(scene: Scene, mention: Mention) -> bool:
    """ "Three merchant vessels were attacked": whose trade is hit, no campaign struck."""
    aim = OBJECT * (mention.noun == "strike")
    keys = {scene.key(i) for i in range(mention.first - 1, mention.last + aim)}
    return bool(keys & SHIPS) and bool(keys & TRADING)


def _is_on_relief(scene: Scene) -> bool:
    """Do the aircraft of an unarmed sentence bring aid or look for men, as those beside it say?"""
    if any(m.value in ARMED for m in scene.sentence.marks):
        return False
    at, paragraph = scene.sentence.index, scene.sentence.paragraph
    near = scene.sentences[max(0, at - 2) : at + 3]
    beside = (s for s in near if abs(s.paragraph - paragraph) <= 1)
    return any(RELIEF & {token.key for token in sentence.tokens} for sentence in beside)


def _is_shot_from_below(scene: Scene, mention: Mention) -> bool:
    """ "Damaged by small-arms fire", "destroyed by mortar fire": a cause that does not fly."""
    end = min([mention.last + REACH, *(b for b in scene.breaks if b > mention.first)])
    for at in range(mention.last, end):
        if scene.key(at) == "by" and not any(_flies(scene, i) for i in range(at, end)):
            return bool(SHOOTING & {scene.key(i) for i in range(at + 1, at + 5)})
    return False


def _only_may_be(scene: Scene, mention: Mention) -> bool:
    """ "Five Rafales with Scalp missiles could fire": its own verb is told as possible only."""
    end = min((b for b in scene.breaks if b > mention.first), default=len(scene.sentence.tokens))
    for at in range(mention.last, end):
        mark = scene.mark(at)
        if mark is not None and mark.kind == "verb" or scene.key(at) in (",", ";"):
            return False
        if scene.key(at) in MODALS:
            return scene.key(at + 1) != "have"
    return False


def _has_flying_killer(scene: Scene, mention: Mention) -> bool:
    """Soldiers need an aircraft in their clause; others no killer on the ground."""
    victims = {scene.key(i) for i in range(mention.first, mention.last + 1)}
    if _are_own_losses(scene, mention):
        return False
    if victims & STATE and mention.verb != "neutralise" and not _of_group(scene, mention):
        return _flies_in_clause(scene, mention)
    if scene.key(mention.last - 1) == "of" and _flies(scene, mention.last + 1):
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
    return any(_flies(scene, i) for i in range(begin, end))


def _flew_elsewhere(scene: Scene, mention: Mention) -> bool:
    """Does the nearest sentence of raid or crash, those before first, tell of a raid?"""
    at = scene.sentence.index
    parted = any(token.text == ";" for token in scene.sentence.tokens)
    nearest = [*scene.sentences[at - 1 + parted :: -1], *scene.sentences[at + 1 :]]
    if not at and not parted:
        nearest = scene.sentences[1:]
    flown = (s for s in nearest if _is_of_raid(scene, s) or is_of_crash(s))
    found = next(flown, None)
    return found is not None and not is_of_crash(found)


def _is_of_raid(scene: Scene, sentence: Sentence) -> bool:
    """Did aircraft do something, and were not only brought down or sent?"""
    if not scene.language.is_about_air(sentence):
        return False
    struck = any(m.kind == "verb" and m.value in HIT for m in sentence.marks)
    done = any(m.value in DEEDS for m in sentence.marks)
    return struck or done and not tells_of_downing(sentence)


def _of_group(scene: Scene, mention: Mention) -> bool:
    """ "150 recruits of al-Shabab", "50 guards of the leader"."""
    return scene.key(mention.last) == "of"


def _flies_in_clause(scene: Scene, mention: Mention) -> bool:
    """Does an aircraft or a strike stand before the dead, or as the cause behind them?"""
    begin = max((b for b in scene.breaks if b <= mention.first), default=0)
    end = min((b for b in scene.breaks if b > mention.first), default=len(scene.sentence.tokens))
    flown = [at for at in range(begin, end) if _flies(scene, at)]
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


def _flies(scene: Scene, at: int) -> bool:
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
