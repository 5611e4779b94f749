"""Stores areas and their spellings; what an editor has entered is kept."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields

from strikes.desk.gazetteer.facts import AreaFacts
from strikes.models import Area, AreaName
from strikes.models.areas import folded
from strikes.models.bulk import many_rows

BATCH = 2000
COLUMNS = [
    one.name for one in fields(AreaFacts) if one.name not in ("names", "code", "parent", "province")
]
EMPTY = (None, "")


@dataclass
class Stored:
    """What storing did: areas by outcome, and the spellings added."""

    made: int = 0
    filled: int = 0
    unchanged: int = 0
    names: int = 0
    kept: list[str] = field(default_factory=list)


def store(areas: Iterable[AreaFacts], refresh: bool = False) -> Stored:
    """Makes the areas that are new and fills what is empty in the others.

    Where a stored value differs from the file's, the stored one stays (an editor may have set
    it) and is listed in `kept`; with `refresh` the file's value replaces it."""
    given = {one.code: one for one in areas}
    result = Stored()
    with many_rows(gazetteer="load_areas"):
        for level in ("country", "province", "district", "place"):
            _store_level([one for one in given.values() if one.level == level], refresh, result)
        result.names = _store_names(given)
    return result


def _store_level(level: list[AreaFacts], refresh: bool, result: Stored) -> None:
    linked = {one.parent for one in level} | {one.province for one in level}
    codes = linked | {one.code for one in level}
    known = Area.objects.in_bulk(codes, field_name="code")
    fresh = [_new(one, known) for one in level if one.code not in known]
    Area.objects.bulk_create(fresh, batch_size=BATCH)
    result.made += len(fresh)
    for one in level:
        if one.code in known:
            _update(known[one.code], one, known, refresh, result)


def _values(one: AreaFacts, known: dict[str, Area]) -> dict:
    return {name: getattr(one, name) for name in COLUMNS} | {
        "parent": known.get(one.parent),
        "province": known.get(one.province),
    }


def _new(one: AreaFacts, known: dict[str, Area]) -> Area:
    return Area(code=one.code, **_values(one, known))


def _update(
    area: Area, one: AreaFacts, known: dict[str, Area], refresh: bool, result: Stored
) -> None:
    changed = []
    for name, value in _values(one, known).items():
        stored = getattr(area, name)
        if value in EMPTY or stored == value:
            continue
        if stored in EMPTY or refresh:
            setattr(area, name, value)
            changed.append(name)
        else:
            result.kept.append(f"{area.code}: {name.replace('_', ' ')}")
    if changed:
        area.save(update_fields=changed)
        result.filled += 1
    else:
        result.unchanged += 1


def _store_names(given: dict[str, AreaFacts]) -> int:
    keys = dict(Area.objects.filter(code__in=given).values_list("code", "pk"))
    known = set(AreaName.objects.filter(area__code__in=given).values_list("area_id", "text"))
    fresh = [
        AreaName(area_id=keys[one.code], text=text, language=language, folded=folded(text))
        for one in given.values()
        for text, language in one.spellings.items()
        if (keys[one.code], text) not in known
    ]
    AreaName.objects.bulk_create(fresh, batch_size=BATCH)
    return len(fresh)
