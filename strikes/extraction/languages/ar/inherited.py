"""Which places an Arabic sentence takes from the ones before."""

from itertools import pairwise

from ...context import Setting
from ...places import Place, most_specific
from .forms import MANY
from .place_groups import focused, focuses, place_groups
from .places import measured_from
from .scope import LOOK_BACK


def inherited(setting: Setting) -> list[Place]:
    """The places of the sentences before; of a running total only the country."""
    if not setting.places and measured_from(setting.sentence):
        return []
    step = setting.before
    total = setting.total == "so_far" or any(t.role == "since" for t in setting.times)
    near = not total or _the_city(setting)
    for _ in range(LOOK_BACK):
        if step is None:
            break
        found = _of_them_all(setting, step) or most_specific(_last_places(step))
        if found and (near or all(place.level == "country" for place in found)):
            return found
        countries = [place for place in step.places if place.level == "country"]
        if countries:
            return most_specific(countries)
        step = step.before
    return setting.inherited_places if setting.before is None else []


def _the_city(setting: Setting) -> bool:
    """أحياء شرق المدينة: the city of which the sentence before spoke."""
    keys = [token.key for token in setting.sentence.tokens]
    return any(a == "ال" and b in ("مدينه", "منطقه", "بلده", "قريه") for a, b in pairwise(keys))


def _of_them_all(setting: Setting, step: Setting) -> list[Place]:
    """87 غارة على الحديدة: 41 على ... وأدت الغارات إلى ...: the raids are all of those."""
    strikes = [m for m in step.mentions if m.noun == "strike"]
    run = setting.sentence.tokens
    heads = [m for m in setting.sentence.marks if m.kind == "noun" and 0 < m.first < 6]
    all_of_them = any(
        m.value == "strike" and m.form == MANY and run[m.first - 1].key == "ال" for m in heads
    )
    if not all_of_them or len(strikes) < 3:
        return []
    return [p for p in step.places if p.first < strikes[1].first]


def _last_places(step: Setting) -> list[Place]:
    groups = place_groups(step)
    if len(step.claims_at) < 2:
        return focused(step, most_specific(step.places[:1])) if _in_focus(step) else step.places
    return groups[-1] if groups else []


def _in_focus(step: Setting) -> bool:
    run = step.sentence.tokens
    return any(focuses(run, i) for i in range(len(run) - 1))
