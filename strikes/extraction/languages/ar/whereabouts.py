"""Which place of an Arabic sentence a claim stands at, or which one it takes from before."""

from itertools import pairwise

from ...context import Setting
from ...lexicon import Mark
from ...mentions import Mention
from ...places import Place, most_specific
from .inherited import inherited
from .place_groups import focused, place_groups
from .scope import STOPS

SHARING = frozenset(("sortie", "strike_sortie", "aircraft", "weapon"))
_IN_WHICH = frozenset(("في", "ب", "جراء", "اثر"))  # في غارة: in which they fell
_CARRIED = frozenset(("item", "target", "sortie", "strike_sortie"))  # struck, or flown for it


def places_of(mention: Mention, setting: Setting) -> list[Place]:
    """The places of one mention: its clause's, else its sentence's, else those handed down."""
    if mention.rule == "one each":
        inside = [p for p in setting.places if mention.first <= p.first < mention.last]
        return inside[-1:]
    groups = place_groups(setting)
    if mention.rule == "elliptic count" and (right := _right_before(mention, setting)):
        return right
    listed = _broken_down(mention, setting)
    if listed:
        return most_specific(listed)
    chosen = _attached(mention, setting, groups)
    if not chosen and mention.rule == "elliptic count":
        chosen = _own_ahead(mention, setting, groups)
    chosen = chosen or _shared_behind(mention, setting, groups)
    chosen = chosen or _of_the_clause(mention, setting, groups) or _left(mention, setting, groups)
    if _allotted(mention, setting, chosen):
        return most_specific(chosen)
    if not chosen or all(place.level == "country" for place in chosen):
        chosen = [*chosen, *_ahead(mention, setting, groups, bool(chosen))]
    if not chosen and mention.noun == "aircraft" and _gathered(mention):
        return []  # where aircraft were sent is said beside them, or not
    whole = mention.noun != "person" or mention.rule == "number of"
    alone = groups[0] if len(groups) == 1 and not whole else []
    return focused(setting, _smallest(setting, chosen)) or inherited(setting) or alone


def _smallest(setting: Setting, places: list[Place]) -> list[Place]:
    """The most specific; a country that "and" joins to a place is one beside it: ليبيا وسيناء."""
    kept = most_specific(places)
    run = setting.sentence.tokens
    beside = (
        a for a, b in pairwise(places) if a.level == "country" and b.level != "country"
        and [t.key for t in run[a.last : b.first]] == ["و"]
    )  # fmt: skip
    return [*(place for place in beside if place not in kept), *kept]


def _gathered(mention: Mention) -> bool:
    numbered = mention.rule == "number of"  # عدد الطائرات المشاركة 69
    return numbered or mention.verb == "deploy" and mention.verb_mark is not None


def _right_before(mention: Mention, setting: Setting) -> list[Place]:
    """صعدة (12) وحجة (9): the place that the bare number stands behind."""
    at = mention.quantity.first
    at -= at > 0 and setting.sentence.tokens[at - 1].text == "("
    return [place for place in setting.places if place.last == at]


def _allotted(mention: Mention, setting: Setting, places: list[Place]) -> bool:
    """حصة سوريا منها تسع غارات، ثمان على الحسكة: the country had so many, its parts come after."""
    if not places or not 0 <= mention.first - places[-1].last <= 2:
        return False
    near = {t.key for t in setting.sentence.tokens[max(0, places[0].first - 2) : mention.first]}
    return bool(near & {"حصه", "نصيب"})


def _attached(mention: Mention, setting: Setting, groups: list[list[Place]]) -> list[Place]:
    """The group right behind the claim, before a comma or another claim."""
    for group in groups:
        if mention.first <= group[0].first < mention.last:
            return group
        if group[0].first < mention.last:
            continue
        between = setting.sentence.tokens[mention.last : group[0].first]
        claimed = any(mention.last <= at < group[0].first for at in setting.claims_at)
        fronted = any(t.key == "و" for t in between[-3:]) and _opens(setting, group)
        if claimed or fronted or len(between) > 12 or any(t.text in STOPS for t in between):
            return []
        return group
    return []


def _opens(setting: Setting, group: list[Place]) -> bool:
    """وفي حماة, أما في سوريا, قرب الرمادي، ...: the group opens what follows it."""
    run, at = setting.sentence.tokens, group[0].first - 1
    while at >= 0 and at > group[0].first - 6 and run[at].key not in ("و", "ف", "،", ",", ":", "."):
        at -= 1
    return at < 0 or run[at].key in ("و", "ف", "،", ",", ":", ".") and at > group[0].first - 6


def _shared_behind(mention: Mention, setting: Setting, groups: list[list[Place]]) -> list[Place]:
    """ومخزنين في حلب، وخندق ومدفعين في اللاذقية: the place behind what "and" joins to it."""
    behind = next((group for group in groups if group[0].first >= mention.last), None)
    run = setting.sentence.tokens
    at = mention.last
    if behind is None or at >= len(run) or run[at].key != "و":
        return []
    between = range(at, behind[0].first)
    counted = any(other in between for other in setting.claims_at)
    verbs = any(m.kind == "verb" and m.first in between for m in setting.sentence.marks)
    return (
        behind if counted and not verbs and not any(run[i].text in STOPS for i in between) else []
    )


def _of_the_clause(mention: Mention, setting: Setting, groups: list[list[Place]]) -> list[Place]:
    """53 طلعة في العراق، وأنها دمرت عجلتين وقتلت 10 في بيجي: the clause has its own."""
    begin = max((b for b in setting.breaks if b <= mention.first), default=0)
    end = min((b for b in setting.breaks if b > mention.first), default=10**6)
    own = [g for g in groups if begin <= g[0].first < end]
    if not begin or len(own) != 1 or own[0][0].first < mention.last or mention.noun in SHARING:
        return []
    return own[0]


def _left(mention: Mention, setting: Setting, groups: list[list[Place]]) -> list[Place]:
    before = [group for group in groups if group[0].first < mention.first]
    return before[-1] if before else []


def _own_ahead(mention: Mention, setting: Setting, groups: list[list[Place]]) -> list[Place]:
    """وواحدة استهدفت منزلا شمالي صنعاء: a share has its place behind, before the next comma."""
    for group in groups:
        if group[0].first >= mention.last:
            between = setting.sentence.tokens[mention.last : group[0].first]
            return [] if any(t.text in STOPS or t.key == "و" for t in between) else group
    return []


def _ahead(
    mention: Mention, setting: Setting, groups: list[list[Place]], here: bool
) -> list[Place]:
    """The next group within the clause; `here`: the claim has a country already."""
    for group in groups:
        if group[0].first < mention.first or here and _is_wide(group):
            continue
        if any(mention.first < b <= group[0].first for b in setting.breaks):
            return []
        if (here or mention.noun == "person") and _is_of_a_share(mention, setting, group):
            return []
        later = [at for at in setting.claims_at if mention.last <= at < group[0].first]
        shared = not later or mention.noun in SHARING or _carries(mention, setting, later)
        listed = _is_list(mention, setting, group)
        other = not listed and (not shared if here else _is_anothers(mention, setting, later))
        return [] if other or _before_its_claim(mention, setting, group) else group
    return []


def _is_of_a_share(mention: Mention, setting: Setting, group: list[Place]) -> bool:
    """شهدت ليبيا 122 طلعة، منها 46 في البريقة: the place of the part alone."""
    later = (m for m in setting.mentions if mention.last <= m.first < group[0].first)
    verbs = [m.first for m in setting.sentence.marks if m.kind == "verb"]

    def its_own(part: Mention) -> bool:
        return not any(part.last <= at < group[0].first for at in verbs)

    return any(m.rule == "elliptic count" and _is_part(setting, m) and its_own(m) for m in later)


def _carries(mention: Mention, setting: Setting, later: list[int]) -> bool:
    """ضربة داخل سوريا طالت ثلاثة أوكار بمنطقة هجين: the strike is where its targets are."""
    carried = [m.noun for m in setting.mentions if m.quantity.first in later]
    return mention.noun == "strike" and bool(carried) and set(carried) <= _CARRIED


def _is_list(mention: Mention, setting: Setting, group: list[Place]) -> bool:
    """تدمير 92 وحدة و43 مبنى و13 نفقا قرب هجين: one list, its place at the end."""
    marks = [m for m in setting.sentence.marks if mention.last <= m.first < group[0].first]
    marks = [m for m in marks if (m.kind, m.value) != ("verb", "release")]  # منصة إطلاق
    things = mention.noun in ("item", "target", "person")
    return things and not any(m.kind in ("verb", "list", "clause", "say") for m in marks)


def _is_wide(group: list[Place]) -> bool:
    return all(place.level == "country" for place in group)


def _broken_down(mention: Mention, setting: Setting) -> list[Place]:
    """14 غارة: أربع في سوريا وعشر في العراق: the whole has the places of its shares."""
    run = setting.sentence.tokens
    parted = next((i for i in range(mention.last, len(run)) if _parts(setting, mention, i)), None)
    if parted is None or any(mention.first - 4 <= p.first < parted for p in setting.places):
        return []
    shares = [at for at in setting.claims_at if parted < at <= parted + 2]
    return [place for place in setting.places if place.first > parted] if shares else []


def _parts(setting: Setting, mention: Mention, at: int) -> bool:
    """A colon, or the comma before 19 منها في العراق."""
    if setting.sentence.tokens[at].text == ":":
        return True
    if setting.sentence.tokens[at].text not in ("،", ","):
        return False
    parts = [m for m in setting.mentions if m.first > at and m.rule == "elliptic count"]
    first = bool(parts) and parts[0].first <= at + 2 and len(parts) > 1
    return first and {m.noun for m in parts} == {mention.noun} and _is_part(setting, parts[0])


def _is_part(setting: Setting, mention: Mention) -> bool:
    """Does منها stand beside the number?"""
    near = setting.sentence.tokens[max(0, mention.first - 1) : mention.last + 1]
    return any(token.key in ("منها", "بينها", "منهم", "بينهم") for token in near)


def _is_anothers(mention: Mention, setting: Setting, later: list[int]) -> bool:
    """Does a group belong to a later claim, one of the same kind or with a verb of its own?

    The place of the targets is that of the flights that hit them.
    """
    if not later or mention.noun in SHARING or _fell_together(mention, setting, later):
        return False
    if _carries(mention, setting, later):
        return False
    alone = mention.noun == "person" and len(setting.places) == 1
    if not alone and any(place.level != "country" for place in inherited(setting)):
        return True
    return any(verb.value == "fly" for verb in _new_verbs(setting, mention.last, later[-1]))


def _fell_together(mention: Mention, setting: Setting, later: list[int]) -> bool:
    """استشهد مواطن وأصيبت طفلة جراء غارة في باقم: people and their strike, no comma between."""
    behind = [m for m in setting.mentions if m.quantity.first in later]
    run = setting.sentence.tokens
    if mention.noun == "person" and any(
        m.noun == "strike" and run[m.first - 1].key in _IN_WHICH for m in behind
    ):
        return True  # أربعة، بينهم ثلاث نساء، استشهدوا في غارة على رفح
    between = setting.sentence.tokens[mention.last : max(m.last for m in behind)] if behind else []
    alike = all(m.noun in ("person", "strike") for m in behind)
    return mention.noun == "person" and alike and not any(t.text in STOPS for t in between)


def _new_verbs(setting: Setting, first: int, last: int) -> list[Mark]:
    """The verbs that "and" joins on between two tokens."""
    run = setting.sentence.tokens
    verbs = [m for m in setting.sentence.marks if m.kind == "verb" and first <= m.first < last]
    return [verb for verb in verbs if verb.first and run[verb.first - 1].key == "و"]


def _before_its_claim(mention: Mention, setting: Setting, group: list[Place]) -> bool:
    """وقضى في منطقة الغوطة على قيادي: the place stands between a new verb and its object."""
    before = [at for at in setting.claims_at if at < group[0].first]
    if _is_wide(group):
        return False
    if not _new_verbs(setting, max([mention.last, *before]), group[0].first):
        return False
    after = next((at for at in setting.claims_at if at >= group[-1].last), 0)
    verbs = [m.first for m in setting.sentence.marks if m.kind == "verb"]
    return bool(after) and not any(group[-1].last <= at < after for at in verbs)
