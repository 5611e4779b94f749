"""How many strikes a query finds, and how many each other choice of one of its filters would find:
all in one pass over the release."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Count,
    F,
    Func,
    IntegerField,
    Q,
    TextField,
    Value,
    When,
)

from strikes.models import Published, Release
from strikes.public.query import AT, CERTAIN, CHOICES, POSSIBLE, Query
from strikes.public.worked_out import keeping

FACETS = (*CHOICES, "where")
EVERY_STRIKE = "kind:strike"  # the facet that every strike has
Counts = dict[str, int]


def no_counts() -> Counts:
    return {CERTAIN: 0, POSSIBLE: 0}


@dataclass
class Tally:
    """`counts` are of the query; `choices` hold, by filter and value, what choosing that value
    alone in that filter would give while the others stay as they are."""

    counts: Counts = field(default_factory=lambda: no_counts() | {"unplaced": 0})
    choices: dict[str, dict[str, Counts]] = field(default_factory=dict)


def tally(release: Release, query: Query) -> Tally:
    return _tally(release.campaign_id, release.number, release.sha256, replace(query, page=1))


@keeping
def _tally(campaign: int, number: int, sha256: str, query: Query) -> Tally:
    release = Release(campaign_id=campaign, number=number, sha256=sha256)
    found = Tally()
    choices: dict[str, dict[str, Counts]] = {name: defaultdict(no_counts) for name in FACETS}
    for group in _groups(release, query):
        name, _colon, value = group["facet"].partition(":")
        if group["facet"] == EVERY_STRIKE:
            _count(found.counts, group)
        elif name in choices and group["missed"] in ("", name):
            choices[name][value][_doubt(group, name)] += group["n"]
    found.choices = {name: dict(values) for name, values in choices.items()}
    found.choices["precision"] = _at_least(found.choices.pop("where"))
    return found


def _groups(release: Release, query: Query) -> Any:
    """Numbers of strikes by facet, by the one filter that keeps them out if any does, and by what
    is certain about them."""
    misses, sure = query.misses(), _certainties(query)
    rows = Published.objects.of(release, "strike").filter(query.in_days_and_text())
    out = [Case(When(let_in, then=0), default=1) for let_in in misses.values()]
    missed = [When(~let_in, then=Value(name)) for name, let_in in misses.items()]
    return (
        rows.annotate(out=sum(out, Value(0, IntegerField())))
        .filter(out__lte=1)
        .annotate(
            missed=Case(*missed, default=Value(""), output_field=CharField()),
            facet=_Counted(F("facets"), F("missed")),
            among=Func(F("provinces"), function="cardinality", output_field=IntegerField()),
            **{f"sure_{name}": _holds(condition) for name, condition in sure.items()},
        )
        .order_by()
        .values("facet", "missed", "among", *[f"sure_{name}" for name in sure])
        .annotate(n=Count("pk"))
    )


class _Counted(Func):
    """The facets that a row counts for: all of one that is in; of one that a single filter keeps
    out, only that filter's, and EVERY_STRIKE, by which the unplaced are told."""

    template = (
        "unnest((SELECT CASE missed WHEN '' THEN facets ELSE ARRAY(SELECT facet FROM"
        " unnest(facets) AS facet WHERE starts_with(facet, missed || ':')"
        " OR facet = 'kind:strike') END FROM (VALUES (%(expressions)s)) AS one (facets, missed)))"
    )
    set_returning = True
    output_field = TextField()


def _certainties(query: Query) -> dict[str, Q]:
    """As the query's own, and what would be certain if a place were chosen."""
    sure = query.certainties()
    exact = {f"at_{name}": Q(where_prec__in=precisions) for name, precisions in AT.items()}
    return sure | exact


def _holds(condition: Q) -> Case:
    return Case(When(condition, then=True), default=False, output_field=BooleanField())


def _doubt(group: dict[str, Any], name: str) -> str:
    """How surely the strikes of a group would be in, were one value of a filter chosen."""
    own = {
        "province": group["among"] == 1,
        "place": group["sure_at_place"],
        "district": group["sure_at_district"],
    }
    others = (each for each in ("days", "province", *AT) if each != name)
    sure = own.get(name, True) and all(group.get(f"sure_{each}", True) for each in others)
    return CERTAIN if sure else POSSIBLE


def _count(counts: Counts, group: dict[str, Any]) -> None:
    if not group["missed"]:
        counts[_doubt(group, "")] += group["n"]
    if not group["among"] and group["missed"] in ("", "province"):
        counts["unplaced"] += group["n"]


def _at_least(by_precision: dict[str, Counts]) -> dict[str, Counts]:
    """Strikes by UCDP where_prec → strikes by “at least so exact”."""
    each = [by_precision.get(str(code), no_counts()) for code in range(1, 8)]
    sums = accumulate(each, lambda one, two: {key: one[key] + two[key] for key in one})
    return {str(code): counts for code, counts in enumerate(sums, start=1)}
