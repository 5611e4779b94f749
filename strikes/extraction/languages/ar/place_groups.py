"""Arabic places that stand together as one group, and those on which most strikes fell."""

from ...context import Setting
from ...places import Place

REST = frozenset("بقيه باقي البقيه الباقي".split())  # 22 في العراق والبقية في سوريا
FOCUS = frozenset("تركزت تركز تركزا".split())
GAP = 6  # tokens between two places that stand together


def place_groups(setting: Setting) -> list[list[Place]]:
    """Names that stand together as one group each."""
    groups: list[list[Place]] = []
    parting = {m.first for m in setting.sentence.marks if m.kind == "verb"} | set(setting.claims_at)
    for place in setting.places:
        gap = range(groups[-1][-1].last, place.first) if groups else range(0)
        broken = any(b in gap for b in setting.breaks)
        broken = broken or any(setting.sentence.tokens[i].key in REST for i in gap)
        if groups and len(gap) <= GAP and not broken and not parting.intersection(gap):
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def focused(setting: Setting, places: list[Place]) -> list[Place]:
    """50 غارة على ريف إدلب، تركزت على كفرنبل وحاس: where most of them fell."""
    run = setting.sentence.tokens
    at = next((i for i in range(len(run) - 1) if focuses(run, i)), None)
    if at is None or not places or places[-1].first > at:
        return places
    counted = any(at < claim for claim in setting.claims_at)
    return places if counted else [p for p in setting.places if p.first > at] or places


def focuses(run: list, at: int) -> bool:
    return run[at].key in FOCUS and run[at + 1].key in ("علي", "في", "حول")
