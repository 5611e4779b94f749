"""What can be asked for in a release: its provinces, districts and places by every spelling, and
the aircraft and organisations its strikes name. A release never changes, so it is read once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from django.db.models import Case, F, Func, JSONField, QuerySet, TextField, Value, When
from django.db.models.fields.json import KT, KeyTransform

from strikes.models import Published, Release
from strikes.public.held import Held
from strikes.spelling import fold

MOST_BYTES = 4_000_000  # in each process
SIMILAR = 3  # names that a message offers for one that is not known
COLUMNS = ("code", "english", "level", "names", "spellings", "polygon")
FILTERED = ("aircraft", "organisation")  # whose values only the strikes themselves know


@dataclass(frozen=True)
class Known:
    """`areas` are code → names of each level; `spelled` is a folded name → codes of places;
    `values` are of the filters that take what strikes name."""

    areas: dict[str, dict[str, dict]] = field(default_factory=dict)
    spelled: dict[str, tuple[str, ...]] = field(default_factory=dict)
    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    polygons: dict[str, dict] = field(default_factory=dict)  # of provinces, GeoJSON

    @property
    def provinces(self) -> dict[str, dict]:
        return self.areas.get("province", {})

    @property
    def districts(self) -> dict[str, dict]:
        return self.areas.get("district", {})

    @property
    def places(self) -> dict[str, dict]:
        return self.areas.get("place", {})

    def similar(self, name: str) -> list[str]:
        """Names of places, in English, that are spelled like one that is not known."""
        found = get_close_matches(fold(name), self.spelled, n=SIMILAR)
        codes = dict.fromkeys(code for each in found for code in self.spelled[each])
        return [self.places[code].get("en", code) for code in codes]


_held: Held[Known] = Held(MOST_BYTES)


def known_of(release: Release) -> Known:
    named = (release.campaign_id, release.number, release.sha256)
    return _held.of(named, lambda: _read(release))


def _read(release: Release) -> Known:
    areas: dict[str, dict[str, dict]] = defaultdict(dict)
    spelled: dict[str, dict[str, None]] = defaultdict(dict)
    values: dict[str, list[str]] = {name: [] for name in FILTERED}
    found = Known(areas, {}, {}, {})
    rows = _areas(release).union(_facets(release), all=True).order_by("english", "code")
    for code, _english, level, names, more, polygon in rows:
        if level is None:
            name, _colon, value = code.partition(":")
            values.get(name, []).append(value)
            continue
        areas[level][code] = names
        if polygon:
            found.polygons[code] = polygon
        if level == "place":
            for name in _folded([*names.values(), *(more or [])]):
                spelled[name][code] = None
    found.spelled.update((name, tuple(codes)) for name, codes in spelled.items())
    found.values.update((name, tuple(sorted(all_of))) for name, all_of in values.items())
    return found


def _folded(names: Iterable[str]) -> set[str]:
    return {fold(name) for name in names if name} - {""}


def _areas(release: Release) -> QuerySet[Any, Any]:
    """Code, level, names, spellings and, of a province, the polygon."""
    of_provinces = Case(When(data__level="province", then=KeyTransform("polygon", "data")))
    return (
        Published.objects.of(release, "area")
        .annotate(code=F("key"), english=KT("data__names__en"), level=KT("data__level"))
        .annotate(names=KeyTransform("names", "data"), spellings=KeyTransform("spellings", "data"))
        .annotate(polygon=of_provinces)
        .values_list(*COLUMNS)
    )


def _facets(release: Release) -> QuerySet[Any, Any]:
    """What strikes name, each once, in the columns of `_areas`: no level, no names."""
    token = Func(F("facets"), function="unnest", set_returning=True, output_field=TextField())
    nameless, nothing = Value(None, TextField()), Value(None, JSONField())
    return (
        Published.objects.of(release, "strike").order_by()
        .annotate(code=token, english=nameless, level=nameless)
        .annotate(names=nothing, spellings=nothing, polygon=nothing)
        .values_list(*COLUMNS).distinct()
    )  # fmt: skip
