"""Turns names and codes of rows into areas, organisations and officials."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from strikes.desk.gazetteer import AreaFacts, country_facts
from strikes.desk.intake import provinces
from strikes.desk.intake.values import ClaimRow, Source, StrikeRow
from strikes.models import Area, AreaName, Campaign, Official, Organisation
from strikes.spelling import fold

KIND_OF_CLAIMANT = {"monitor": "monitor", "media": "media"}
IN_BRACKETS = re.compile(r"\s*\([^)]*\)")


@dataclass
class Placed:
    """Where a row is: its place if one is known, its provinces, and what is open about that."""

    place: Area | None = None
    provinces: list[Area] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def note(self) -> str:
        return " ".join(self.notes)

    @property
    def areas(self) -> list[Area]:
        named = [self.place] if self.place and self.place not in self.provinces else []
        return named + self.provinces


@dataclass
class OpenPlace:
    """A spelling that fits several areas, or none; how many rows have it."""

    text: str
    province: Area | None
    fits: list[Area]
    rows: int = 0
    is_province: bool = False


Spelling = tuple[str, str | None]  # folded, code of the one province that was stated


class Names:
    """Looks names up for one import; each is asked of the database once."""

    def __init__(self, campaign: Campaign):
        self.campaign = campaign
        self.open: dict[Spelling, OpenPlace] = {}
        self.chosen: dict[Spelling, Area | None] = {
            (one.folded, one.province.code if one.province else None): one.area
            for one in campaign.place_choices.select_related("area__province", "province")
        }
        self.areas: dict[str, Area | None] = {}
        self.spelled: dict[str, list[Area]] = {}
        self.organisations = {one.name.casefold(): one for one in Organisation.objects.all()}
        self.officials: dict[tuple[str, int], list[Official]] = {}
        for one in Official.objects.order_by("pk"):
            self.officials.setdefault((one.name, one.organisation_id), []).append(one)
        self.made: list[Organisation] = []

    def load_areas(self, rows: Iterable[ClaimRow | StrikeRow]) -> None:
        """Fetches all areas that the rows name and that were not asked for before, at once."""
        codes: set[str] = set()
        texts: set[str] = set()
        for row in rows:
            stated = {form for text in row.provinces for form in provinces.spellings(text)}
            codes.update((row.place_id, *stated))
            texts.update((*map(bare, stated), bare(row.country)))
            if not row.place_id and row.place:
                texts.add(bare(row.place))
            if base := getattr(row, "base", ""):
                texts.add(bare(base))
        areas = Area.objects.select_related("province").defer("polygon", "province__polygon")
        new = codes - self.areas.keys() - {""}
        self.areas |= dict.fromkeys(new) | areas.in_bulk(new, field_name="code")
        self._load_spellings(texts - self.spelled.keys() - {""})

    def _load_spellings(self, texts: set[str]) -> None:
        self.spelled |= {text: [] for text in texts}
        names = AreaName.objects.filter(folded__in=texts).select_related("area__province")
        for name in names.defer("area__polygon", "area__province__polygon").order_by("pk"):
            if name.area not in self.spelled[name.folded]:
                self.spelled[name.folded].append(name.area)

    def place(self, row: ClaimRow | StrikeRow) -> Placed:
        """The row's place and provinces. Unknown codes are reasons to refuse the row; a spelling
        that fits several areas stays open."""
        placed = Placed()
        if row.country and not self._is_here(row.country):
            placed.reasons.append(
                f"country “{row.country}” is not the campaign's ({self._here.name_en}): take such"
                " rows into a campaign of their own"
            )
            return placed
        for stated in row.provinces:
            self._add_province(stated, placed)
        if row.place_id:
            self._by_code(row.place_id, placed)
        elif row.place:
            self._by_spelling(row.place, placed)
        return placed

    def _is_here(self, stated: str) -> bool:
        """Whether a country's code or name, in any script, is that of the campaign."""
        here = self._here
        names = (here.name_en, here.name_ar, here.name_ru)
        return (
            stated.upper() == here.code
            or bare(stated) in map(bare, names)
            or any(area.code == here.code for area in self.spelled.get(bare(stated), []))
        )

    @cached_property
    def _here(self) -> AreaFacts:
        """The campaign's country by its names, also where its areas were never loaded."""
        return country_facts(self.campaign.country)

    def _add_province(self, stated: str, placed: Placed) -> None:
        """Where a spelling fits several provinces the row is in one of them, and a person is
        asked; where it fits none the row is refused until a person was."""
        named = provinces.read(stated, self._provinces_of)
        placed.provinces += [area for area in named.provinces if area not in placed.provinces]
        placed.notes += filter(None, [named.note])
        if named.fits or not (named.provinces or named.is_open):
            fits = named.fits or self._all_provinces
            asked = provinces.ASKED + bare(stated), None
            self.open.setdefault(asked, OpenPlace(stated, None, fits, is_province=True)).rows += 1
        if not (named.provinces or named.is_open):
            placed.reasons.append(f"provinces: “{stated}” is no province of the gazetteer")

    def _provinces_of(self, stated: str) -> list[Area] | None:
        """The province of that code, those of that name in the campaign's country; None where an
        editor said that the spelling stays open."""
        area = self.areas.get(stated)
        if area and area.level == "province":
            return [area]
        asked = provinces.ASKED + bare(stated), None
        if asked in self.chosen:
            chosen = self.chosen[asked]
            return [chosen] if chosen else None
        return [
            area
            for area in self.spelled.get(bare(stated), [])
            if area.level == "province" and area.country == self.campaign.country
        ]

    @cached_property
    def _all_provinces(self) -> list[Area]:
        here = Area.objects.in_country(self.campaign.country).provinces()
        return list(here.defer("polygon").order_by("name_en"))

    def _by_code(self, code: str, placed: Placed) -> None:
        placed.place = self.areas.get(code)
        if placed.place is None:
            placed.reasons.append(f"place_id “{code}” is not in the gazetteer: leave it empty")
        elif placed.place.level == "province" and placed.place not in placed.provinces:
            placed.provinces.append(placed.place)
        self._compare(placed)

    def _by_spelling(self, text: str, placed: Placed) -> None:
        """The one area of that name within the stated provinces; of several, the one that an
        editor chose before."""
        near = [
            area
            for area in self.spelled.get(bare(text), [])
            if area.country == self.campaign.country and area.level in ("place", "district")
            and (not placed.provinces or area.province in placed.provinces)
        ]  # fmt: skip
        if len(near) == 1:
            placed.place = near[0]
            return
        province = placed.provinces[0] if len(placed.provinces) == 1 else None
        asked = (bare(text), province.code if province else None)
        if asked in self.chosen:
            placed.place = self.chosen[asked]
        elif near:
            codes = ", ".join(area.code for area in near[:5])
            placed.notes.append(f"“{text}” fits several places ({codes}): an editor decides.")
            self.open.setdefault(asked, OpenPlace(text, province, near)).rows += 1
        elif bare(text):
            self.open.setdefault(asked, OpenPlace(text, province, [])).rows += 1

    @staticmethod
    def _compare(placed: Placed) -> None:
        """Says where the statement and the gazetteer put a place into different provinces."""
        if not (placed.place and placed.place.province and placed.provinces):
            return
        if placed.place.province not in placed.provinces:
            stated = ", ".join(area.name_en for area in placed.provinces)
            placed.notes.append(
                f"Stated for {stated}; the gazetteer has {placed.place.name_en}"
                f" in {placed.place.province.name_en}."
            )

    def country(self) -> Area | None:
        """The country of the campaign."""
        code = self.campaign.country
        if code not in self.areas:
            self.areas.update(Area.objects.in_bulk([code], field_name="code"))
        return self.areas.get(code)

    def base(self, text: str) -> Area | None:
        """The airfield or country of that name; None where none or several fit."""
        fits = [
            area
            for area in self.spelled.get(bare(text), [])
            if area.level == "country" or area.kind in ("air base", "airport")
        ]
        return fits[0] if len(fits) == 1 else None

    def organisation(self, name: str, claimant_type: str = "government") -> Organisation | None:
        """The organisation of that name, made where there is none yet."""
        if not name:
            return None
        if name.casefold() not in self.organisations:
            kind = KIND_OF_CLAIMANT.get(claimant_type, "government")
            one = Organisation.objects.create(name=name, kind=kind)
            self.organisations[name.casefold()] = one
            self.made.append(one)
        return self.organisations[name.casefold()]

    def official(self, source: Source, organisation: Organisation | None) -> Official | None:
        """The official who spoke; without a post, the one of that name who is known."""
        if not (source.speaker and organisation):
            return None
        known = self.officials.setdefault((source.speaker, organisation.pk), [])
        for one in known:
            if one.post == source.post or not source.post:
                return one
        known.append(
            Official.objects.create(
                name=source.speaker, post=source.post, organisation=organisation
            )
        )
        return known[-1]


def bare(text: str) -> str:
    """A stated place without what stands in brackets, folded for comparing."""
    return fold(IN_BRACKETS.sub("", text))
