"""A working record as plain data, complete as it is shown: rendered once, when it is released.

Each function takes a record with its relations at hand (see freeze.py) and gives what JSON holds.
"""

from collections.abc import Iterable
from typing import NamedTuple

from strikes.differences import changes, shortened
from strikes.ledger.contradictions import Contradiction
from strikes.ledger.coverage import Day
from strikes.models import Area, Assessment, Capture, Claim, Sortie, Statement, Strike, Target
from strikes.models.ranges import Quantity, last_day, plain_number
from strikes.quoting import sentence_span
from strikes.releases import masking, rounding

FORM = 5  # goes up when a record is rendered another way, so that the next release writes all anew

LONGEST = 200_000  # characters; longer texts of two captures are not compared


def day(value) -> str | None:
    return value.isoformat() if value else None


def window(days, prec: str = "") -> dict | None:
    """Both days included; EDTF as ISO 8601-2 writes an interval, open ends as ".."."""
    if days is None or days.isempty:
        return None
    start, end = day(days.lower), day(last_day(days))
    edtf = start if start == end and start else f"{start or '..'}/{end or '..'}"
    return {"start": start, "end": end, "prec": prec, "edtf": edtf}


def quantity(record: Quantity) -> dict:
    return {
        "low": plain_number(record.low),
        "high": plain_number(record.high),
        "qualifier": record.qualifier,
    }


def names(record) -> dict[str, str]:
    english = getattr(record, "name_en", None) or getattr(record, "name", "")
    return {"en": english, "ar": record.name_ar, "ru": record.name_ru}


def area_ref(area: Area | None) -> dict | None:
    return None if area is None else {"code": area.code, "level": area.level, "names": names(area)}


def area_refs(areas: Iterable[Area]) -> list[dict]:
    shown = {each.code: each for each in map(rounding.area, areas) if each}
    return [area_ref(shown[code]) for code in sorted(shown)]


def capture(held: Capture) -> dict:
    return {
        "kind": held.kind,
        "sha256": held.sha256,
        "size": held.size,
        "address": held.address,
        "captured": held.captured.date().isoformat(),
    }


def captures(held: list[Capture]) -> list[dict]:
    """In the order in which they were made, each with what its text changed: `same`, or `changed`
    as pieces (`before`, `after`) with long stretches that are the same cut to their ends."""
    return [
        capture(one) | (_difference(before, one) if before else {})
        for before, one in zip([None, *held], held, strict=False)
    ]


def _difference(before: Capture, after: Capture) -> dict:
    texts = masking.text(before.text), masking.text(after.text)
    if before.is_summary != after.is_summary or not all(texts) or max(map(len, texts)) > LONGEST:
        return {}
    if texts[0] == texts[1]:
        return {"same": True}
    pieces = shortened(changes(*texts))
    return {"changed": [{"before": one.before, "after": one.after} for one in pieces]}


def language(held: Capture) -> str:
    """Of the text that is shown: a summary is in English, whatever language the original is in."""
    return "en" if held.is_summary else held.statement.language


def claim(one: Claim) -> dict:
    """A claim with the sentence its words stand in, and where the words are inside it."""
    statement = one.capture.statement
    organisation = one.organisation or statement.organisation
    text = masking.text(one.capture.text)
    first, last = sentence_span(text, one.start, one.end)
    return {
        "claim": str(one.pk),
        "measure": one.measure,
        **quantity(one),
        "unit": one.unit,
        "scope": one.scope,
        "term": one.term,
        "effect": one.effect,
        "cumulative": one.cumulative,
        "rate": one.rate,
        "window": window(one.window),
        "as_of": day(one.as_of),
        "places": one.places,
        "areas": area_refs(one.areas.all()),
        "speaker": one.official.name if one.official else one.speaker,
        "post": one.official.post if one.official else "",
        "organisation": organisation.name if organisation else "",
        "family": organisation.family if organisation else "",
        "target_group": one.target_group,
        "sentence": text[first:last],
        "start": one.start - first,
        "end": one.end - first,
        "offset": first,
        "statement": statement.key,
        "title": statement.title,
        "publisher": statement.publisher.name,
        "address": statement.address,
        "published": day(statement.published),
        "language": language(one.capture),
        "original_language": statement.language,
        "capture": capture(one.capture),
        "extractor": one.extractor,
        "rule": one.rule,
        "confidence": one.confidence,
        "note": one.note,
        "assessments": [assessment(each) for each in one.assessments.all()],
    }


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


def assessment(one: Assessment) -> dict:
    return {
        "organisation": one.organisation.name,
        "grade": one.grade,
        "address": one.address,
        "assessed": day(one.assessed),
        "note": one.note,
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


def statement(one: Statement, claims: Iterable[Claim]) -> dict:
    """A statement with the text last captured and the claims that stand in it."""
    held = list(one.captures.all())
    shown = held[-1]
    masked = any(masking.text(each.text) != each.text for each in held)
    return ({"masked": True} if masked else {}) | {
        "key": one.key,
        "title": one.title,
        "publisher": one.publisher.name,
        "organisation": one.organisation.name if one.organisation else "",
        "address": one.address,
        "language": language(shown),
        "original_language": one.language,
        "published": day(one.published),
        "published_inferred": one.published_inferred,
        "text": masking.text(shown.text),
        "capture": capture(shown),
        "captures": captures(held),
        "copy_of": one.copy_of.key if one.copy_of else "",
        "carriers": sorted(each.key for each in one.carriers.all()),
        "claims": [
            {"claim": str(each.pk), "start": each.start, "end": each.end, "measure": each.measure}
            | {"unit": each.unit}
            | quantity(each)
            for each in claims
            if each.capture_id == shown.pk
        ],
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
