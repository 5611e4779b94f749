"""What can be asked for in a release: its provinces, districts and places by every spelling, and
the aircraft and organisations its strikes name. A release never changes, so it is read once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache

from django.db.models import F, Func, TextField
from django.db.models.fields.json import KT, KeyTransform

from strikes.models import Published, Release
from strikes.spelling import fold

RELEASES_KEPT = 4  # in each process
SIMILAR = 3  # names that a message offers for one that is not known
FILTERED = ("aircraft", "organisation")  # whose values only the strikes themselves know


@dataclass(frozen=True)
class Known:
    """`areas` are code → names of each level; `spelled` is a folded name → codes of places."""

    areas: dict[str, dict[str, dict]] = field(default_factory=dict)
    spelled: dict[str, tuple[str, ...]] = field(default_factory=dict)
    values: dict[str, tuple[str, ...]] = field(default_factory=dict)

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


def known_of(release: Release) -> Known:
    return _known(release.campaign_id, release.number, release.sha256)


@lru_cache(maxsize=RELEASES_KEPT)
def _known(campaign: int, number: int, sha256: str) -> Known:
    release = Release(campaign_id=campaign, number=number, sha256=sha256)
    areas: dict[str, dict[str, dict]] = defaultdict(dict)
    spelled: dict[str, dict[str, None]] = defaultdict(dict)
    rows = Published.objects.of(release, "area").order_by("data__names__en", "key")
    spellings = KeyTransform("spellings", "data")
    for code, level, names, more in rows.values_list(
        "key", KT("data__level"), F("data__names"), spellings
    ):
        areas[level][code] = names
        if level == "place":
            for name in _folded([*names.values(), *(more or [])]):
                spelled[name][code] = None
    return Known(
        dict(areas), {name: tuple(codes) for name, codes in spelled.items()}, _values(release)
    )


def _folded(names: Iterable[str]) -> set[str]:
    return {fold(name) for name in names if name} - {""}


def _values(release: Release) -> dict[str, tuple[str, ...]]:
    rows = Published.objects.of(release, "strike").order_by()
    token = Func(F("facets"), function="unnest", set_returning=True, output_field=TextField())
    found: dict[str, list[str]] = {name: [] for name in FILTERED}
    for facet in rows.values_list(token, flat=True).distinct():
        name, _colon, value = facet.partition(":")
        if name in found:
            found[name].append(value)
    return {name: tuple(sorted(values)) for name, values in found.items()}
