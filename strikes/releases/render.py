"""A working record as plain data, complete as it is shown: rendered once, when it is released.

Each function takes a record with its relations at hand (see freeze.py) and gives what JSON holds.
Statements and claims: sources.py; what several kinds share: plain.py.
"""

from collections.abc import Iterable
from typing import NamedTuple

from strikes.ledger.contradictions import Contradiction
from strikes.ledger.coverage import Day
from strikes.models import Area, Assessment, Sortie, Strike, Target
from strikes.releases.plain import area_ref, area_refs, assessment, quantity, window
from strikes.releases.sources import claim

FORM = 5  # goes up when a record is rendered another way, so that the next release writes all anew


def contradiction(one: Contradiction, claims: dict[str, dict]) -> dict:
    """Two claims that cannot both be true, each as it was released, and the claims in between."""
    return {
        "key": one.key,
        "kind": one.kind,
        "hedged": one.hedged,
        "sum": one.sum,
        "first": claims[one.first.key],
        "second": claims[one.second.key],
        "others": [claims[other.key] for other in one.others],
    }


def coverage(days: list[Day]) -> dict:
    """What is known of each day, with the keys of the claims that speak of it."""
    return {
        "days": [
            {
                "date": one.date.isoformat(),
                "status": one.status,
                "corrected": one.corrected,
                "contradicted": one.contradicted,
                "claims": one.figures,
            }
            for one in days
        ]
    }


class Named(NamedTuple):
    """A target with the primary keys of the claims that name it."""

    target: Target
    claims: list[int]


class Beside(NamedTuple):
    """What a strike is shown with: see beside.py."""

    evidence: list[dict]
    provinces: list[Area]
    targets: list[Named]
    sorties: list[Sortie]
    assessments: list[Assessment]


def target(one: Target, claims: Iterable[int]) -> dict:
    return {
        "category": one.category,
        "term": one.term,
        "effect": one.effect,
        "target_group": one.target_group,
        **quantity(one),
        "claims": [str(claim) for claim in claims],
    }


def point(strike: Strike) -> list[float] | None:
    """The strike's own point, else its place's. Never a province's centre: that is a guess."""
    if strike.lat is not None:
        return [strike.lat, strike.lon]
    area = strike.area
    if area and area.level == "place" and area.lat is not None and strike.where_prec in "12":
        return [area.lat, area.lon]
    return None


def place(strike: Strike) -> dict:
    """As stated, and as the gazetteer knows it; its district only where the gazetteer tells it.
    To protect people both may be `rounded` to a district or province, which is then in their place.
    """
    area = strike.area
    found = {"stated": strike.place_as_stated, "area": area_ref(area)}
    if area and area.parent and area.parent.level == "district":
        found["district"] = area.parent.code
    return found | ({"rounded": strike.rounded_to} if strike.rounded_to else {})


def _base(sortie: Sortie) -> str:
    return sortie.base.name_en if sortie.base else sortie.base_as_stated


def _record(one: Strike | Sortie, evidence: list[dict]) -> dict:
    """What a strike and a sortie both show."""
    return {
        "key": one.key,
        "window": window(one.window, one.date_prec),
        "organisation": one.organisation.name if one.organisation else "",
        "confidence": one.confidence,
        "note": one.note,
        "evidence": evidence,
    }


def strike(one: Strike, beside: Beside) -> dict:
    return _record(one, beside.evidence) | {
        "night": one.night,
        "place": place(one),
        "provinces": area_refs(beside.provinces),
        "where_prec": one.where_prec,
        "radius_km": one.radius_km,
        "point": point(one),
        "platform": one.platform,
        "weapon": one.weapon,
        "status": one.status,
        "grade": one.grade,
        "targets": [target(*each) for each in beside.targets],
        "sorties": [
            {"aircraft": each.aircraft, "base": _base(each), **quantity(each)}
            for each in beside.sorties
        ],
        "assessments": [assessment(each) for each in beside.assessments],
    }


def sortie(one: Sortie) -> dict:
    provinces = {each.own_province for each in one.areas.all() if each.own_province}
    return _record(one, [claim(each) for each in one.evidence.all()]) | {
        "aircraft": one.aircraft,
        "base": _base(one),
        "mission": one.mission,
        **quantity(one),
        "provinces": area_refs(provinces),
    }


def area(one: Area) -> dict:
    return area_ref(one) | {
        "kind": one.kind,
        "pcode": one.pcode,
        "point": [one.lat, one.lon] if one.lat is not None else None,
        "polygon": one.polygon,
        "province": one.own_province.code if one.own_province else "",
        "population": one.population,
        "spellings": sorted({name.text for name in one.names.all()}),
        "licence": one.licence,
        "source": one.source,
    }
