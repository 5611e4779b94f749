"""Which noun under which verb is which measure.

The only place where the labelling rules on measures are written down; languages translate their
words into these classes of nouns and verbs.
"""

NOUNS = (
    "sortie",  # a flight
    "strike_sortie",
    "strike",
    "engagement",
    "target",  # generic: object, facility, site
    "item",  # typed: depot, tank, fighting position
    "person",
    "weapon",
    "aircraft",
    "settlement",
    "area",  # km2, or a share of territory
    "share",  # of strikes or sorties, in percent
    "none",  # counted by nobody here: ships, nations, kilograms
)
VERBS = (
    "destroy",
    "hit",
    "damage",
    "suppress",
    "destroy_or_damage",
    "kill",
    "wound",
    "neutralise",
    "detect",
    "fly",  # also: carry out, conduct, launch (strikes, sorties)
    "release",  # drop, fire, launch (weapons)
    "deploy",
    "take",  # liberate, recapture
    "lose",  # own losses, and everything else that makes no claim
)
_EFFECT = {
    "destroy": "destroyed",
    "damage": "damaged",
    "suppress": "suppressed",
    "destroy_or_damage": "destroyed_or_damaged",
    "hit": "hit",
}
_BY_NOUN = {
    "sortie": "sorties",
    "strike_sortie": "strike_sorties",
    "strike": "strikes",
    "engagement": "engagements",
}
_PEOPLE = {"kill": "killed", "destroy": "killed", "wound": "wounded", "neutralise": "other"}


def measure(noun: str | None, verb: str | None) -> tuple[str, str | None] | None:
    """Measure and effect of a counted noun under a verb, or None when it makes no claim."""
    if verb == "lose" or noun in (None, "none"):
        return None
    if noun == "share":
        return "other", None
    if noun in _BY_NOUN:
        return _BY_NOUN[noun], None
    if noun == "person":
        return (_PEOPLE[verb], None) if verb in _PEOPLE else None
    if noun in ("target", "item"):
        return _things(noun, verb)
    if noun == "weapon":
        return _weapons(verb)
    if noun == "aircraft":
        return _things("item", verb) if verb in _EFFECT else ("aircraft", None)
    if verb == "take":
        return ("settlements_taken" if noun == "settlement" else "area_taken"), None
    return None


def _things(noun: str, verb: str | None) -> tuple[str, str | None] | None:
    if verb in ("detect", "neutralise"):
        return "other", None
    if noun == "item" and verb == "destroy":
        return "items_destroyed", "destroyed"
    if verb in _EFFECT:
        return "targets_hit", _EFFECT[verb]
    return ("targets_hit", "hit") if noun == "target" and verb in (None, "fly", "release") else None


def _weapons(verb: str | None) -> tuple[str, str | None] | None:
    if verb == "destroy":
        return "items_destroyed", "destroyed"
    if verb == "damage":
        return "targets_hit", "damaged"
    return ("weapons_released", None) if verb in ("release", "hit", "fly", "deploy") else None
