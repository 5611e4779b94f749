"""Which of a sentence's places a mention has."""

from .context import Setting
from .mentions import Mention
from .places import Place, for_claim, grouped, most_specific, smallest
from .verbs import FLOWN


def places_of(mention: Mention, setting: Setting) -> list[Place]:
    """The places of one mention: its clause's, else the sentence's, else the inherited ones."""
    if mention.place is not None:
        return [mention.place]
    if _is_summed_behind(mention, setting):
        return [place for place in setting.places if place.level == "country"]
    named = _without_led(mention, _in_clause(mention, setting), setting)
    named = named or [p for p in setting.places if p.first < mention.first]
    if not named and setting.inherited_places:
        return setting.inherited_places
    named = named or setting.places
    own = _directly_after(mention, named, setting) or _directly_before(mention, named, setting)
    within = _within_province(mention, named, setting)
    within = within or _province_and_place(mention, named, setting)
    if not own and within:
        return within
    own = own or _adjoining(mention, named, setting)
    own = own or _alone_in_clause(mention, named, setting)
    own = own or _before_share(mention, named, setting)
    own = own or _country_behind(mention, named, setting) or _leading(mention, named, setting)
    specific = own or smallest(named)
    if not specific:
        return setting.inherited_places
    groups = grouped(specific, setting.claims_at + _uncounted(setting), setting.breaks)
    nearer = _nearer(mention.first, groups, setting)
    chosen = nearer or for_claim(mention.first, groups, setting.claims_at, setting.breaks)
    return most_specific(chosen)


def _uncounted(setting: Setting) -> list[int]:
    """ "A bridge at X, ammunition storage at Y": where a list goes on to what has no number."""
    run, marks = setting.sentence.tokens, setting.sentence.at
    ends = (place.first - 2 for place in setting.places if place.first > 3)
    things = (marks[at] for at in ends if run[at + 1].kind == "word")
    return [
        mark.first
        for mark in things
        if mark is not None and mark.kind == "noun" and mark.value in ("item", "target")
        if run[mark.first - 1].text == "," or run[mark.first - 2].text == ","
    ]


def _is_summed_behind(mention: Mention, setting: Setting) -> bool:
    """ "Nine camps were hit in Homs; in total 510 sorties have been flown": not in Homs alone."""
    run = setting.sentence.tokens
    begin = max((i for i in range(mention.first) if run[i].text == ";"), default=None)
    if begin is None or mention.noun == "aircraft":
        return False
    placed = any(place.first > begin for place in setting.places)
    return not placed and any(begin < at for at, _ in setting.totals)


def _without_led(mention: Mention, places: list[Place], setting: Setting) -> list[Place]:
    """ "A depot near X and, near Y, a bunker": Y leads the bunker, and is none of the depot's."""
    run = setting.sentence.tokens
    if mention.noun in FLOWN:
        return places  # "in eight sorties a depot near X and, near Y, a bunker were hit"
    later = {m.first for m in setting.mentions if m.first > mention.last and m.counts}

    parts = {m.last for m in setting.mentions if m.first > mention.last and m.counts}

    def leads(place: Place) -> bool:
        if place.first in parts and run[place.first - 1].kind == "word":
            return True  # four near Sinjar destroyed a post, and another near Mosul hit a store
        listed = run[place.first - 2].key in (",", "and")
        if place.first < mention.last:
            return False
        if place.last in later:
            return listed or _behind_verb(mention, place, setting)
        return listed and place.last + 1 in later and run[place.last].text == ","

    return [place for place in places if not leads(place)]


def _behind_verb(mention: Mention, place: Place, setting: Setting) -> bool:
    """ "Tanks advancing on X were hit, and on the edge of Y another 14": no list of two places."""
    marks = (m for m in setting.sentence.marks if mention.last <= m.first < place.first)
    return any(mark.kind == "verb" and mark.form == "left" for mark in marks)


def _nearer(at: int, groups: list[list[Place]], setting: Setting) -> list[Place]:
    """ "In X six were killed and a launcher smashed near Y": the last claim has Y, not X."""
    if any(at < claim for claim in setting.claims_at):
        return []
    clause = max((b for b in setting.breaks if b <= at), default=0)
    end = min((b for b in setting.breaks if b > at), default=len(setting.sentence.tokens))
    before = [g for g in groups if clause <= g[0].first < at]
    after = [g for g in groups if at <= g[0].first < end]
    claims = [c for c in setting.claims_at if clause <= c < at]
    leads = before and not any(c < before[-1][0].first for c in claims)
    return after[0] if leads and after and any(before[-1][-1].last <= c for c in claims) else []


def _directly_after(mention: Mention, places: list[Place], setting: Setting) -> list[Place]:
    """The countries between a mention and the next of its kind: "79 strikes in Iraq, 34 near X"."""
    later = [m for m in setting.mentions if m.quantity.first > mention.quantity.first]
    if not later or later[0].noun != mention.noun:
        return []
    between = [p for p in places if mention.first < p.first < later[0].quantity.first]
    if between and between[-1].last == later[0].quantity.first and places[0].first < mention.first:
        return []  # in Iraq there were 7,525, in Syria 3,586
    return between if between and all(p.level == "country" for p in between) else []


def _directly_before(mention: Mention, places: list[Place], setting: Setting) -> list[Place]:
    """The country that leads a sum: "in Iraq they made 15 strikes, three near X, one near Y"."""
    before = [m for m in setting.mentions if m.first < mention.first]
    if len(before) > (mention.noun == "engagement"):
        return []
    leading = [p for p in places if p.first < mention.first]
    later = [p for p in places if p.first > mention.first and p.level != "country"]
    parts = grouped(later, setting.claims_at, setting.breaks)
    run = setting.sentence.tokens[mention.last : later[0].first] if later else []
    if any(token.text == ":" for token in run) and all(p.level == "country" for p in leading):
        return leading  # in Iraq there were five strikes: near X one …
    if later and later[0].first - mention.last <= 2:
        return []  # in Kosovo they hit two tanks near X, a bunker near Y
    return leading if len(parts) > 1 and all(p.level == "country" for p in leading) else []


def _within_province(mention: Mention, places: list[Place], setting: Setting) -> list[Place]:
    """ "In Jawf province three were launched on Mutun district": both."""
    begin = max((b for b in setting.breaks if b <= mention.first), default=0)
    later = [c for c in setting.claims_at if c > mention.first]
    stops = [b for b in setting.breaks if b > mention.first] + later
    end = min(stops, default=len(setting.sentence.tokens))
    before = [p for p in places if begin <= p.first < mention.first]
    after = [p for p in places if mention.first < p.first < end and p.level == "place"]
    earlier = any(begin <= c < mention.first for c in setting.claims_at)
    whole = bool(before) and all(p.level == "province" for p in before)
    return [*before, *after] if whole and after and not earlier else []


def _province_and_place(mention: Mention, places: list[Place], setting: Setting) -> list[Place]:
    """ "In Helmand province, a strike in Kajaki district killed two": both, for what follows."""
    whole = [p for p in places if p.level == "province"]
    part = [p for p in places if p.level == "place"]
    led = len(whole) == len(part) == 1 and len(places) == 2
    if not led or not whole[0].last <= part[0].first < mention.first:
        return []
    return [*whole, *part] if not any(c < whole[0].first for c in setting.claims_at) else []


def _adjoining(mention: Mention, places: list[Place], setting: Setting) -> list[Place]:
    """ "Posts at X were struck, and a post at Y came under attack": one word between."""
    run, at = setting.sentence.tokens, mention.last + 1
    beside = any(p.first == at and p.level != "country" for p in places)
    joined = mention.counts and at < len(run) and run[at - 1].kind == "word"
    if not beside or not joined:
        return []
    later = [p for p in places if p.first >= at]
    return grouped(later, setting.claims_at, setting.breaks)[0]


def _before_share(mention: Mention, places: list[Place], setting: Setting) -> list[Place]:
    """ "In Syria there were 16 strikes, seven of them near X": the whole has the country."""
    shares = (m for m in setting.mentions if m.first > mention.first and _is_share(m))
    share = next(shares, None)
    leading = [p for p in places if p.first < mention.first]
    if share is None or not leading or any(p.level != "country" for p in leading):
        return []
    return [] if any(mention.first < p.first < share.first for p in places) else leading


def _is_share(mention: Mention) -> bool:
    """ "Seven of the strikes", "seven of them"."""
    return mention.rule == "subset" or mention.term[0] > mention.quantity.last


def _alone_in_clause(mention: Mention, places: list[Place], setting: Setting) -> list[Place]:
    """ "… near Prizren, while in Serbia three bridges were struck"."""
    begin = max((b for b in setting.breaks if b <= mention.first), default=0)
    end = min(
        (b for b in setting.breaks if b > mention.first), default=len(setting.sentence.tokens)
    )
    own = [p for p in places if begin <= p.first < end]
    leads = bool(own) and 0 <= mention.first - own[-1].last <= 1
    return own if begin and leads and all(p.level == "country" for p in own) else []


def _country_behind(mention: Mention, places: list[Place], setting: Setting) -> list[Place]:
    """ "20 sorties near Rafah, bringing to 3,834 the targets hit in Gaza"."""
    behind = [p for p in places if 0 <= p.first - mention.last <= 3 and p.level == "country"]
    if behind and mention.rule == "subset":
        return behind  # 33 sorties, 12 of them over Syria, around Mosul
    smaller = [p for p in places if p.level != "country"]
    earlier = all(
        p.last <= mention.first
        and any(p.last <= at < mention.first for at in setting.claims_at)
        or any(p.first < at < mention.first for at in setting.claims_at)
        for p in smaller
    )
    return behind if behind and smaller and earlier else []


def _leading(mention: Mention, places: list[Place], setting: Setting) -> list[Place]:
    """ "A depot near X was destroyed, and in Y province three strongholds"."""
    run = setting.sentence.tokens
    led = [p for p in places if 0 <= mention.first - p.last <= 1 and p.level != "country"]
    town = _town_before(led, places, setting)
    if town is not None and run[town.first - 2].key in (",", "and"):
        return [town, *led]
    before = [m for m in setting.mentions if m.last <= mention.first]
    parted = [p for p in led if p.first > 1 and run[p.first - 2].key in (",", "and")]
    parted = parted or [
        p
        for p in led
        if p.last == mention.first and any(_behind_verb(m, p, setting) for m in before)
    ]
    earlier = any(m.last <= p.first for m in setting.mentions for p in parted)
    bare = all(run[p.first - 1].kind == "word" and run[p.first - 1].key != "and" for p in parted)
    return parted if parted and earlier and bare else []


def _town_before(led: list[Place], places: list[Place], setting: Setting) -> Place | None:
    """ "And near Akerbat in Hama province two columns": the town before its province too."""
    if not led or led[0].level != "province" or led[0].first < 2:
        return None
    joined = setting.sentence.tokens[led[0].first - 1].key == "in"
    return next((p for p in places if joined and p.last == led[0].first - 1 and p.first > 1), None)


def _in_clause(mention: Mention, setting: Setting) -> list[Place]:
    """The places between the semicolons around the mention."""
    run = setting.sentence.tokens
    stops = [b for b in setting.breaks if run[b].text == ";"]
    begin = max((b for b in stops if b <= mention.first), default=0)
    end = min((b for b in stops if b > mention.first), default=len(run))
    return [place for place in setting.places if begin <= place.first < end]
