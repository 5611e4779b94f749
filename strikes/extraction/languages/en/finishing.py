"""Corrections to the mentions of an English sentence once their verbs are known."""

from ...mentions import Mention, Scene
from ...quantities import bounds
from .agents import free_agent
from .bounds import qualifier_behind
from .flights import DOING, are_jets, is_idle, name_armed_flights
from .lending import THINGS, inherit_verb
from .nouns import TYPED
from .placed import placed_strikes
from .rules import lost_by_enemy
from .singles import NOTHING

FOES = ("militant", "terrorist", "rebel", "insurgent", "group", "houthi", "taliban")
WHEREABOUTS = frozenset("areas locations sites places points".split())
ANSWER = frozenset("answer response retaliation reply revenge".split())
AFTER = ("", ".", ",", ";", "and", "in", "near", "by")  # what follows a participle
SHARES = (["percent"], ["%"], ["cent"])
NEAR = 8  # tokens from aircraft to what they did
FLOWN = frozenset(["sortie", "strike_sortie", "strike", "engagement"])
TYPED_WORDS = frozenset(word.strip() for word in TYPED.replace("\n", " ").split(","))


def finish(scene: Scene, mentions: list[Mention]) -> None:
    """See `Language.finish`."""
    before = behind = None  # a qualifier behind its noun holds for no list
    for mention in mentions:
        free_agent(scene, mention)
        _name_thing(scene, mention)
        inherit_verb(scene, mention, before)
        if mention.noun is None:
            mention.noun = _kind_of_unknown(scene, mention, before)
        if not behind:
            _carry_qualifier(scene, mention, before)
        behind = None
        if mention.quantity.qualifier == "exact" and not mention.quantity.article:
            behind = qualifier_behind(scene.sentence, mention.last)
            _qualify(mention, behind)
        if not (mention.quantity.article and mention.noun in ("settlement", "none")):
            before = mention  # near Zintan, a town of the rebels, three launchers
    _mark_dead(scene, mentions)
    _end_absolutes(scene, mentions)
    for mention in mentions:
        name_armed_flights(scene, mention)
        _name_strikes_flown(scene, mention)
    idle = [m for m in mentions if is_idle(scene, m, mentions) or _is_answered(scene, m)]
    idle += [m for m in mentions if _is_only_where(scene, m) and m not in idle]
    for mention in idle:
        mentions.remove(mention)
    mentions += placed_strikes(scene, mentions)
    mentions.sort(key=lambda mention: mention.quantity.first)


def _is_only_where(scene: Scene, mention: Mention) -> bool:
    """ "Hit 108 targets in 7 areas", "on 36 targets at 13 locations"."""
    before = [m for m in scene.here if m.first < mention.first and m.noun in FLOWN | THINGS]
    led = scene.key(mention.first - 1) in ("in", "at") and mention.noun == "target"
    return led and bool(before) and scene.key(mention.last - 1) in WHEREABOUTS


def _is_answered(scene: Scene, mention: Mention) -> bool:
    """ "In answer to the attack that killed three soldiers, the army has struck …"."""
    opens = scene.key(0) == "in" and scene.key(1) in ANSWER
    return opens and not any(scene.key(i) == "," for i in range(mention.last))


def _kind_of_unknown(scene: Scene, mention: Mention, before: Mention | None) -> str:
    """What no lexicon knows is a thing if it was struck, and people if they were killed."""
    if scene.key(mention.last - 1).rstrip("s") in NOTHING:
        return "none"
    if mention.verb in ("kill", "wound") and not mention.quantity.article:
        return "person"
    return "item" if _is_struck_thing(scene, mention, before) else "none"


def _mark_dead(scene: Scene, mentions: list[Mention]) -> None:
    """ "48 dead civilians": the verb stands within the mention."""
    for mention in mentions:
        if mention.noun == "person" and mention.verb is None:
            inside = [m for i in range(mention.first, mention.last) if (m := scene.mark(i))]
            if any(m.kind == "verb" and m.value == "kill" for m in inside):
                mention.verb = "kill"


def _are_strike_sorties(scene: Scene, mention: Mention) -> bool:
    """ "115 of the sorties in that period were strike sorties"."""
    if mention.noun != "sortie" or scene.key(mention.quantity.last) != "of":
        return False
    for at in range(mention.last, mention.last + NEAR):
        mark = scene.mark(at)
        if mark is not None and mark.kind == "noun" and mark.value == "strike_sortie":
            return scene.key(at - 1) in ("were", "are", "was")
        if mark is not None and mark.kind in ("noun", "verb", "number"):
            return False
    return False


def _name_strikes_flown(scene: Scene, mention: Mention) -> None:
    """ "670 sorties: 197 strike": a singular behind a number is short for strike sorties."""
    if _are_strike_sorties(scene, mention):
        mention.noun = "strike_sortie"
    inside = {scene.key(i) for i in range(mention.quantity.last, mention.last)}
    if mention.noun == "sortie" and "strike" in inside and mention.rule == "counted noun":
        mention.noun = "strike_sortie"  # 46 "strike" sorties
    mark = scene.mark(mention.last - 1)
    single = mention.noun == "strike" and mark is not None and mark.form == "singular"
    many = not mention.quantity.article and mention.quantity.low not in (None, 1)
    if single and many and any(m.noun == "sortie" for m in scene.preceding(mention.first)[-3:]):
        mention.noun = "strike_sortie"


def _end_absolutes(scene: Scene, mentions: list[Mention]) -> None:
    """ "… hit the hills, with two hideouts and a tunnel knocked out"."""
    for verb in scene.sentence.marks:
        if verb.kind != "verb" or verb.value not in DOING or scene.key(verb.last - 1) == "with":
            continue
        led = range(verb.first - 1, max(-1, verb.first - 14), -1)
        opener = next((i for i in led if _opens_absolute(scene, i)), None)
        if opener is None or scene.key(opener) in ";:" or scene.key(verb.last) not in AFTER:
            continue
        between = [m for m in mentions if opener < m.first and m.last <= verb.first]
        parts = {m.noun for m in between}
        if between and between[0].first == opener + 1 and parts <= {"item", "target"}:
            for mention in between:
                mention.verb, mention.verb_mark = verb.value, verb


def _opens_absolute(scene: Scene, at: int) -> bool:
    """ "With 100 militants killed, four tanks destroyed": the comma opens another."""
    if scene.key(at) in ("with", ";", ":"):
        return True
    ended = scene.mark(at - 1)
    led = "with" in {scene.key(i) for i in range(max(0, at - 8), at)}
    return scene.key(at) == "," and led and ended is not None and ended.kind == "verb"


def _is_struck_thing(scene: Scene, mention: Mention, before: Mention | None) -> bool:
    """Is something that no lexicon knows a thing, by its verb and its neighbours?"""
    if not mention.quantity.article or mention.verb not in DOING:
        return mention.verb in DOING
    verb, following = mention.verb_mark, scene.mark(mention.last)
    if following is not None and following.kind == "say":
        return False
    between = range(verb.last, mention.first) if verb is not None else ()
    if any((m := scene.mark(i)) and m.kind == "say" or scene.key(i) in '”"' for i in between):
        return False
    beside = before is not None and before.noun in ("item", "target", "strike")
    return mention.verb != "hit" or beside


def _name_thing(scene: Scene, mention: Mention) -> None:
    """An object of the oil industry is a typed thing; fighters with a type are aircraft."""
    _name_losses(scene, mention)
    _name_burned(scene, mention)
    if mention.noun == "aircraft" and mention.rule == "noun before":
        mention.noun = _counted_by_number(scene, mention) or mention.noun
    if mention.noun == "weapon" and scene.key(mention.first - 1) in ("put", "puts", "putting"):
        mention.verb = "release"  # put 33 munitions on the enemy
    if mention.noun == "none" and _is_share(scene, mention):
        mention.noun = "share"
    if mention.noun == "item" and mention.verb == "lose" and mention.verb_mark is not None:
        mention.verb = "destroy" if lost_by_enemy(scene, mention.verb_mark) else "lose"
    if mention.noun == "none" and mention.verb == "hit" and _are_gatherings(scene, mention):
        mention.noun = "target"
    run = scene.sentence.tokens[mention.first : mention.last + 5]
    keys = [token.key for token in run]
    if mention.noun == "target" and not {"target", "targets"} & set(
        keys[: mention.last - mention.first]
    ):
        inside = set(keys[: mention.last - mention.first])
        of = keys[mention.last - mention.first :]
        typed = inside & TYPED_WORDS or of[:1] in (["of"], ["for"]) and set(of) & TYPED_WORDS
        if typed:
            mention.noun = "item"
    if mention.noun in ("person", "item") and are_jets(scene, mention):
        mention.noun = "aircraft"


def _name_burned(scene: Scene, mention: Mention) -> None:
    """ "Six strikes were aimed at vehicles, of which four burned": things burn, strikes do not."""
    if mention.rule != "subset" or mention.noun not in FLOWN:
        return
    led = scene.mark(mention.first - 1)
    if led is not None and led.kind == "verb" and led.value == "destroy" and led.form == "right":
        struck = [m for m in scene.sentence.marks if m.last <= led.first and m.kind == "noun"]
        known = next((m.value for m in reversed(struck) if m.value in THINGS), None)
        mention.noun, mention.verb, mention.verb_mark = known or "none", "destroy", led
        return  # struck terrorists 1,000 times and destroyed over 800 of them
    verb = scene.mark(mention.last) or scene.mark(mention.last - 1)
    if verb is not None and verb.kind == "verb" and (verb.value, verb.form) == ("destroy", "left"):
        mention.noun, mention.verb, mention.verb_mark = "item", "destroy", verb


def _name_losses(scene: Scene, mention: Mention) -> None:
    """ "The militants' losses: 3 tanks, 180 men" were destroyed and killed."""
    if mention.noun == "person" and _are_losses(scene, mention):
        mention.verb = "kill"
    elif mention.noun == "item" and mention.verb is None and _are_losses(scene, mention):
        mention.verb = "destroy"


def _counted_by_number(scene: Scene, mention: Mention) -> str | None:
    """ "The number of sorties which warplanes flew reached 510"."""
    for at in range(mention.first - 1, max(1, mention.first - 8), -1):
        mark = scene.mark(at)
        if mark is not None and mark.kind == "noun" and mark.value in FLOWN:
            leaders = {scene.key(mark.first - 1), scene.key(mark.first - 2)}
            return mark.value if leaders & {"of"} else None
    return None


def _are_gatherings(scene: Scene, mention: Mention) -> bool:
    """ "Struck 12 areas where enemy personnel was concentrated"."""
    after = scene.key(mention.last)
    return scene.key(mention.last - 1) == "areas" and after in ("of", "where")


def _are_losses(scene: Scene, mention: Mention) -> bool:
    """ "The militants' losses came to 11,300 people"."""
    if mention.verb == "lose" and mention.verb_mark is not None:
        return lost_by_enemy(scene, mention.verb_mark)
    if mention.verb is not None:
        return False
    listed = ":" in {scene.key(i) for i in range(mention.first)}
    first = 0 if listed else max(0, mention.first - 8)
    before = [t.key.strip("'’") for t in scene.sentence.tokens[first : mention.first]]
    return "losses" in before and any(key.startswith(FOES) for key in before)


def _is_share(scene: Scene, mention: Mention) -> bool:
    """ "60 percent of the missions"."""
    keys = [t.key for t in scene.sentence.tokens[mention.first : mention.last + 5]]
    head = keys[mention.last - mention.first - 1 : mention.last - mention.first]
    if scene.key(mention.first - 2) == "of" and scene.key(mention.first - 1) == "which":
        before = [m for m in scene.preceding(mention.first) if m.noun in FLOWN]
        return head in SHARES and bool(before)
    if scene.key(mention.last) == "of" and scene.key(mention.last + 1) == "them":
        return head in SHARES and any(
            m.noun in FLOWN for m in scene.here if m.first < mention.first
        )
    if head in SHARES and _is_of_flights(scene):
        return True
    if scene.key(mention.last) != "of":
        return False  # their use is up by 800 percent since the strikes began
    flown = {"missions", "sorties", "strikes", "airstrikes", "flights"} & set(keys)
    return head in SHARES and bool(flown)


def _is_of_flights(scene: Scene) -> bool:
    """ "Of the total sorties of the coalition 20 percent were Jordan's"."""
    opening = {scene.key(i) for i in range(1, 5)}
    return scene.key(0) == "of" and bool(opening & {"missions", "sorties", "strikes", "airstrikes"})


def _carry_qualifier(scene: Scene, mention: Mention, before: Mention | None) -> None:
    """ "More than 50 tanks, 30 vehicles and 20 depots": the qualifier holds for the list."""
    if before is not None and _is_hurt_beside(scene, mention, before):
        _qualify(mention, before.quantity.qualifier)
        return
    if before is None or before.listed is False and before.quantity.qualifier in ("exact", None):
        return
    counted = mention.rule == "counted noun" or _is_of_another_group(scene, mention)
    if scene.key(mention.last) in ("among", "included") or not counted:
        return
    between = scene.sentence.tokens[before.last : mention.quantity.first]
    joined = 0 < len(between) <= 8 and between[-1].key in (",", "and")
    same = (
        before.verb_mark is mention.verb_mark
        and {before.noun, mention.noun} <= THINGS
        or before.noun == mention.noun == "weapon"
        or {before.noun, mention.noun} <= FLOWN
        and [token.key for token in between] == ["and"]
    )
    if not (joined and same and mention.quantity.qualifier == "exact") or mention.quantity.article:
        return
    qualifier = before.quantity.qualifier
    if qualifier in ("more_than", "at_least", "about", "up_to", "less_than"):
        _qualify(mention, qualifier)
        mention.listed = True


def _is_of_another_group(scene: Scene, mention: Mention) -> bool:
    """ "More than 28,000 fighters of ISIS and 7,000 of al-Nusra"."""
    return mention.rule == "elliptic count" and scene.key(mention.last - 1) == "of"


def _qualify(mention: Mention, qualifier: str | None) -> None:
    if qualifier is not None and mention.quantity.low is not None:
        low, high = bounds(mention.quantity.low, qualifier)
        mention.quantity = mention.quantity._replace(low=low, high=high, qualifier=qualifier)


def _is_hurt_beside(scene: Scene, mention: Mention, before: Mention) -> bool:
    """ "At least 25 were killed and 40 injured"."""
    told = before.verb == "kill" and mention.verb == "wound" and before.noun == "person"
    near = 0 <= mention.first - before.last <= 4 and scene.key(mention.first - 1) == "and"
    return told and near and mention.quantity.qualifier == "exact"
