"""English aircraft and sorties that count: those that act, and those that released weapons."""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from .rules import is_aircraft_type
from .words import BE

DOING = frozenset(["destroy", "hit", "damage", "suppress", "destroy_or_damage"])
DEEDS = frozenset("destroy hit fly release deploy lose damage suppress destroy_or_damage".split())
WEAPONS = frozenset("weapon weapons munition munitions ordnance bomb bombs".split())
DROP = frozenset("dropped drop dropping flew fly flying flown bombed strafed pounded".split())
MAKING = frozenset("make makes made making deliver delivers delivered delivering".split())
FLIGHTS = frozenset("sortie strike_sortie strike engagement target".split())
NEAR = 8  # tokens from a verb to what was flown
CARRYING = frozenset("bring fetch evacuate carry collect rescue deliver transport take".split())
DEFINING = frozenset("kinetic definition defined defines".split())
FOUND = frozenset("found spotted located tracked identified".split())
LASTING = frozenset("takes lasts costs".split())
LOOKING = frozenset("for to the a an at out not no".split())  # behind a verb in the present
AMID = frozenset("on during after from before".split())
AIRCRAFT_WORDS = frozenset(
    """hornet tornado typhoon rafale mirage jaguar harrier jet eurofighter cf f raf raaf nato air
    stealth""".split()
)
RELEASED = frozenset(
    """release released dropped employed expended fired used delivered
    releasing dropping employing expending firing using delivering""".split()
)


def are_jets(scene: Scene, mention: Mention) -> bool:
    """ "Six F-16 fighters", "ten fighters dropped 16 bombs", "two bombers and ten fighters"."""
    head, run = scene.key(mention.last - 1), scene.sentence.tokens[mention.first : mention.last]
    if head in ("tanker", "tankers"):
        return any(map(is_aircraft_type, run))
    if head not in ("fighter", "fighters"):
        return False
    named = any(token.kind == "code" or token.key in AIRCRAFT_WORDS for token in run)
    named = named or [scene.key(mention.last + n) for n in range(3)] == ["of", "the", "air"]
    before = [m for m in scene.here if m.noun == "aircraft" and not m.quantity.article]
    joined = scene.key(mention.first - 1) in ("and", ",")
    listed = joined and any(0 <= mention.first - m.last <= 1 for m in before)
    return named or listed or mention.verb == "deploy" or scene.key(mention.last) in DROP


def name_armed_flights(scene: Scene, mention: Mention) -> None:
    """ "1,248 of its sorties saw at least one weapon released": these were strike sorties."""
    if mention.noun == "weapon" and _is_only_told(scene, mention):
        mention.noun = "none"
    if mention.noun != "sortie" or mention.quantity.article:
        return
    inside = {scene.key(at) for at in range(mention.first, mention.last)}
    if mention.rule == "noun before" and inside & WEAPONS and inside & RELEASED:
        mention.noun = "strike_sortie"  # the missions with weapons released were 7,423
        return
    before = {scene.key(at) for at in range(mention.first - 6, mention.first)}
    if mention.rule == "subset" and before & WEAPONS and before & RELEASED:
        mention.noun = "strike_sortie"  # flew 30 missions and used weapons in 14 of them
        return
    after = [scene.key(at) for at in range(mention.last, mention.last + 9)]
    armed = next((at for at, key in enumerate(after) if key in WEAPONS), None)
    if armed is None or not set(after[armed : armed + 4]) & RELEASED:
        return
    between = range(mention.last, mention.last + armed)
    if not any(q.number in between and q.low != 1 for q in scene.quantities):
        mention.noun = "strike_sortie"


def _is_only_told(scene: Scene, mention: Mention) -> bool:
    """ "At least one weapon" tells an armed sortie from the others, and counts no weapons."""
    one = mention.quantity.low == 1 and mention.quantity.qualifier == "at_least"
    return one and any(m.noun in ("sortie", "strike_sortie") for m in scene.here)


def is_idle(scene: Scene, mention: Mention, mentions: list[Mention]) -> bool:
    """A single thing that no verb struck, or aircraft that do nothing, are no claim."""
    if _defines(scene) or mention.noun in ("aircraft", "sortie") and _are_foreign(scene, mention):
        return True
    if mention.noun == "aircraft":
        return _is_idle_aircraft(scene, mention, mentions)
    flight = mention.noun in ("strike_sortie", "sortie")
    if flight and mention.quantity.low == 1 and scene.key(mention.first - 1) in ("for", "per"):
        return True  # fuel for one flight
    if flight and mention.quantity.low == 1 and scene.key(mention.quantity.last - 2) == "is":
        return True  # a strike sortie is one that …
    if not mention.quantity.article:
        return False
    after = {scene.key(i) for i in range(mention.last, mention.last + 6)}
    if flight and (_is_defined(scene, mention) or after & LASTING):
        return True  # a flight from Qatar to Syria takes six hours
    if mention.noun == "none":
        return True
    if flight and scene.key(mention.first - 1) in AMID:
        return True  # a helicopter crashed during a support mission
    if mention.noun in ("strike", "engagement", "strike_sortie", "sortie"):
        return False
    return mention.verb is None or mention.noun == "settlement" and mention.verb != "take"


def _defines(scene: Scene) -> bool:
    """ "A strike, as defined, is one or more kinetic events": of any, and of none in particular."""
    keys = {token.key for token in scene.sentence.tokens}
    return bool(keys & DEFINING) and bool(keys & {"strike", "sortie", "strikes", "sorties"})


def _are_foreign(scene: Scene, mention: Mention) -> bool:
    """ "Foreign aircraft flew 12 surveillance missions near the borders"."""
    foreign = [i for i in range(mention.last) if scene.key(i) == "foreign"]
    flown = (scene.mark(foreign[-1] + n) for n in (1, 2)) if foreign else ()
    return any(m is not None and m.value == "aircraft" for m in flown)


def _is_defined(scene: Scene, mention: Mention) -> bool:
    """ "A strike sortie looks for targets": the present tells of any, and counts none."""
    at = next(
        i for i in range(mention.last - 1, -1, -1) if i <= mention.first or _is_noun(scene, i)
    )
    key = scene.key(at + 1)
    return key in ("is", "means", "may", "can") or len(key) > 3 and _is_present(scene, at + 1)


def _is_noun(scene: Scene, at: int) -> bool:
    mark = scene.mark(at)
    return mark is not None and mark.kind == "noun"


def _is_present(scene: Scene, at: int) -> bool:
    """ "Looks", and no plural noun, which a lexicon or a comma would tell."""
    key, mark = scene.key(at), scene.mark(at)
    verb = mark is None or mark.kind == "verb"
    return verb and key.endswith("s") and not key.endswith("ss") and scene.key(at + 1) in LOOKING


def _is_idle_aircraft(scene: Scene, mention: Mention, mentions: list[Mention]) -> bool:
    """Aircraft that neither fly nor strike nor stand deployed."""
    if mention.quantity.article and not _is_struck_drone(scene, mention):
        others = [m for m in mentions if m.noun == "aircraft" and not m.quantity.article]
        beside = any(scene.key(m.first - 1) in ("are", "were") for m in others)
        return not beside and not any(m.verb == "deploy" for m in others)
    verb = mention.verb_mark
    if _are_over(scene, mention):
        return False
    if _carry_people(scene, mention):
        return True
    made = verb is not None and verb.form == "right" and verb.last <= mention.first
    if made and verb.value == "fly" and scene.key(verb.last - 1) in MAKING:
        return True  # a plant makes 200 drones a year
    if _are_ordered(scene, mention):
        return True
    if mention.rule == "noun before":
        return False  # the number of aircraft was raised to 69
    after = [scene.key(mention.last + n) for n in range(3)]
    if after == ["are", "in", "service"] or set(after[:2]) & {"aboard", "board"}:
        return True  # ten ships with 15 planes on board
    if _are_listed(scene, mention, mentions):
        return False
    if any(m.noun == "weapon" and m.verb in ("release", "hit") for m in mentions):
        return False  # two Typhoons were over the oilfield, where eight Paveways hit wellheads
    return mention.verb not in DEEDS and not _acts(scene, mention)


def _are_ordered(scene: Scene, mention: Mention) -> bool:
    """ "Committed to 620 aircraft", "of the 24 helicopters that are being sent"."""
    if [scene.key(mention.first - n) for n in (2, 1)] == ["committed", "to"]:
        return True
    return scene.key(0) == "of" and mention.first <= 2


def _are_listed(scene: Scene, mention: Mention, mentions: list[Mention]) -> bool:
    """ "Fifteen aircraft took part: six Rafales and four Mirages"."""
    before = (m for m in mentions if m.noun == "aircraft" and m.last <= mention.first)
    acting = (m for m in before if m.verb in DEEDS)
    return any(":" in {scene.key(i) for i in range(m.last, mention.first)} for m in acting)


def _are_over(scene: Scene, mention: Mention) -> bool:
    """ "Twenty aircraft were over Libya", "100 jets in the operation", "a strike of two Su-34s"."""
    if [scene.key(mention.last + n) for n in range(2)] == ["in", "the"]:
        return scene.key(mention.last + 2) in ("operation", "operations", "campaign", "coalition")
    over = scene.key(mention.last + 1) in ("over", "above", "airborne")
    if over and scene.key(mention.last) in ("are", "were"):
        return True
    strike = scene.mark(mention.first - 2)
    return scene.key(mention.first - 1) == "of" and strike is not None and strike.value == "strike"


def _is_struck_drone(scene: Scene, mention: Mention) -> bool:
    """A single aircraft that was hit is the campaign's own loss, unless it is a drone."""
    verb = mention.verb_mark
    if verb is not None and scene.key(verb.last) in ("it", "them"):
        return False  # a drone found a mortar team and hit it
    keys = {t.key for t in scene.sentence.tokens[mention.first : mention.last]}
    grounded = {scene.key(i) for i in range(mention.last, mention.last + 6)} >= {"on", "ground"}
    return mention.verb in DOING and (grounded or bool(keys & {"drone", "unmanned", "uav"}))


def _carry_people(scene: Scene, mention: Mention) -> bool:
    """ "Sent two jumbo jets to bring home 600 citizens", "44 planes to fetch them"."""
    near = range(mention.last, mention.last + 3)
    return any(scene.key(i) == "to" and scene.key(i + 1) in CARRYING for i in near)


def _is_flown(scene: Scene, verb: Mark) -> bool:
    """ "Made 12 sorties", not "made forced landings"."""
    if scene.key(verb.last - 1) not in MAKING:
        return True
    objects = [scene.mark(i) for i in range(verb.last, verb.last + NEAR)]
    return any(m is not None and m.kind == "noun" and m.value in FLIGHTS for m in objects)


def _acts(scene: Scene, mention: Mention) -> bool:
    """Do the aircraft fly or strike, or stand deployed ("are six CF-18 fighters")?"""
    end = min((b for b in scene.breaks if b > mention.first), default=len(scene.sentence.tokens))
    verbs = [m for m in scene.sentence.marks if m.kind == "verb" and m.value in DEEDS - {"lose"}]
    verbs = [m for m in verbs if scene.key(m.first - 1) != "to"]  # came to target a base
    if any(mention.last <= m.first < end and _is_flown(scene, m) for m in verbs):
        return True
    if any(scene.key(i) in FOUND and scene.key(i - 1) not in BE for i in range(mention.last, end)):
        return True  # two Typhoons, helped by a Reaper, found a group of men
    return any(
        scene.key(m.first - 1) in ("are", "were", "by", "with")
        for m in scene.here
        if m.noun == "aircraft" and m.first <= mention.first
    )
