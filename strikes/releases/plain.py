"""Small pieces of plain data that records of several kinds share: days, figures, names, areas."""

from collections.abc import Iterable

from strikes.models import Area, Assessment
from strikes.models.ranges import Quantity, last_day, plain_number
from strikes.releases import rounding


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


def assessment(one: Assessment) -> dict:
    return {
        "organisation": one.organisation.name,
        "grade": one.grade,
        "address": one.address,
        "assessed": day(one.assessed),
        "note": one.note,
    }
