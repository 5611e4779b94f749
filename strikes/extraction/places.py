"""Names of places: the gazetteer's, in every script, and how a sentence's places are chosen."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from .lexicon import Sense

AREAS = Path(__file__).resolve().parent.parent / "data" / "areas"
SHORTEST = 3  # letters of a gazetteer name that may be looked for in running text


class Place(NamedTuple):
    """A place name at tokens `first` to `last` (exclusive).

    `ids` are the gazetteer's areas that bear the name, empty when it knows none; `level` is
    "country", "province" (the text itself calls it one) or "place".
    """

    name: str
    first: int
    last: int
    level: str = "place"
    ids: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def gazetteer() -> dict[str, tuple[str, ...]]:
    """Every name and alias to the ids of the areas that bear it."""
    ids = defaultdict(set)
    for path in sorted(AREAS.glob("*/*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                area = row.get("place_id") or row.get("iso_3166_2")
                for name in _names(row) if area else ():  # a district is named after its town
                    ids[name].add(area)
    return {name: tuple(sorted(found)) for name, found in ids.items()}


def _names(row: dict) -> Iterator[str]:
    written = [row.get(f"name_{code}") or "" for code in ("en", "ar", "ru")]
    for name in [*written, *(row.get("alt_names") or "").split(";")]:
        name = name.split("(")[0].strip()
        for ending in (" governorate", " Governorate"):
            name = name.removesuffix(ending)
        name = name.removeprefix("محافظة ")
        if len(name) >= SHORTEST and not name.isdigit():
            yield name


def gazetteer_senses() -> Iterator[tuple[list[str], Sense]]:
    """The gazetteer as lexicon entries: kind "place", value the ids."""
    for name, ids in gazetteer().items():
        yield [name], Sense("place", ids)


def grouped(places: list[Place], claims_at: list[int], breaks: list[int]) -> list[list[Place]]:
    """Places that stand together, with no claim and no new clause between, as one group each."""
    groups: list[list[Place]] = []
    for place in places:
        before = groups[-1][-1].last if groups else -1
        apart = any(before <= at < place.first for at in [*claims_at, *breaks])
        if groups and not apart:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def most_specific(places: list[Place]) -> list[Place]:
    """The smallest places, each name once."""
    return list({place.name: place for place in smallest(places)}.values())


def smallest(places: list[Place]) -> list[Place]:
    """Without the countries, if anything smaller is named."""
    return [place for place in places if place.level != "country"] or places


def _apart(at: int, until: int, claims_at: list[int]) -> bool:
    """Does another claim stand between a claim and a place?"""
    return any(at < c < until for c in claims_at)


def for_claim(at: int, groups: list[list[Place]], claims_at: list[int], breaks: list[int]):
    """The group of places that a claim at a token belongs to, or [] when there is none.

    "Near X, two strikes …; near Y, one": a group that opens the clause holds for what follows.
    "Two tanks in X and one in Y": else the next group, or the last before.
    """
    if len(groups) < 2:
        return groups[0] if groups else []
    clause = max((b for b in breaks if b <= at), default=0)
    before = [g for g in groups if g[0].first < at]
    after = [g for g in groups if g[0].first >= at]
    opener = [g for g in before if not any(clause <= c < g[0].first for c in claims_at)]
    if opener and opener[-1][0].first >= clause:
        return before[-1] if before[-1] in opener else opener[-1]
    farther = bool(after and before) and _apart(at, after[0][0].first, claims_at)
    if farther and not any(before[-1][-1].last <= c < at for c in claims_at):
        return before[-1]  # "three near X destroyed a bunker, and one near Y"
    end = next((b for b in breaks if b > at), None)
    if after and (end is None or after[0][0].first < end):
        return after[0]
    return before[-1] if before else after[0]
