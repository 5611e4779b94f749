"""The campaign at a glance: its measures side by side, first and last words, what does not fit."""

from dataclasses import dataclass

from django.db.models import Count

from strikes.models import Published, Release
from strikes.public.calendar import months, totals
from strikes.public.disputes import contradictions
from strikes.public.ladder import Ladder, Rung, ladders
from strikes.vocabulary import MEASURES

LARGEST = 5  # contradictions shown


@dataclass
class Measure:
    """One measure: how many claims give it, and the totals said first and last. Never a sum."""

    code: str
    label: str
    claims: int
    ladder: Ladder | None

    @property
    def first(self) -> Rung | None:
        return self.ladder.rungs[0] if self.ladder else None

    @property
    def last(self) -> Rung | None:
        return self.ladder.rungs[-1] if self.ladder else None


def overview(release: Release) -> dict:
    """What the overview page shows, by part."""
    found, disputes = months(release), contradictions(release)
    return {
        "measures": _measures(release, disputes),
        "statements": _statements(release),
        "disputes": _largest(disputes),
        "days": totals(found),
    }


def _measures(release: Release, disputes: list[dict]) -> list[Measure]:
    rows = Published.objects.of(release, "claim").order_by()
    counts = dict(rows.values_list("data__measure").annotate(Count("pk")))
    whole: dict[str, Ladder] = {}
    for ladder in ladders(release, disputes):
        if not ladder.claim["scope"]:
            whole.setdefault(ladder.claim["measure"], ladder)  # the longest comes first
    return [
        Measure(entry.code, entry.label, counts[entry.code], whole.get(entry.code))
        for entry in MEASURES
        if entry.code in counts
    ]


def _statements(release: Release) -> dict:
    """How many, and the first and the last one that is dated (`data` without its text)."""
    rows = Published.objects.of(release, "statement")
    dated = rows.filter(window__isnull=False).order_by("window", "key")
    shown = ("key", "data__publisher", "data__published", "data__title")
    ends = dated.values(*shown)[:1].union(dated.reverse().values(*shown)[:1], all=True)
    found = sorted(ends, key=lambda each: each["data__published"])
    count = release.counts.get("statement", 0)
    return {"count": count} | ({"first": found[0], "last": found[-1]} if found else {})


def _largest(disputes: list[dict]) -> list[dict]:
    """Those with the widest gap between the two figures, hedged ones left out; first of all the
    totals that fall and the speakers who disagree, each earlier figure once."""
    plain = sorted((each for each in disputes if not each["hedged"]), key=gap, reverse=True)
    grave = [each for each in plain if each["kind"] in ("total_falls", "two_speakers")]
    widest: dict[str, dict] = {}
    for each in grave or plain:
        widest.setdefault(each["first"]["claim"], each)
    return list(widest.values())[:LARGEST]


def gap(dispute: dict) -> float:
    """How far the two figures lie apart, as a share of the larger one."""
    first, second = (_number(dispute[side]) for side in ("first", "second"))
    return abs(first - second) / max(first, second, 1)


def _number(claim: dict) -> float:
    return claim["low"] if claim["low"] is not None else claim["high"] or 0
