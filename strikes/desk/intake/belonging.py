"""The strikes that rows of sorties and targets name as theirs: what such a row leaves out, its
days and its place, is what its strike has."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from strikes.desk.intake.parts import PartRow, TargetRow
from strikes.models import Campaign, Strike
from strikes.models.ranges import last_day


class Belonging:
    """Looks strikes up for one import; each is asked of the database once."""

    def __init__(self, campaign: Campaign):
        self.campaign = campaign
        self.strikes: dict[str, Strike] = {}

    def load(self, rows: Iterable[Any]) -> None:
        """Fetches the strikes that rows name and that were not asked for before, at once."""
        keys = {row.strike for row in rows if isinstance(row, PartRow)} - self.strikes.keys() - {""}
        strikes = Strike.objects.select_related("area", "organisation").prefetch_related(
            "provinces"
        )
        found = strikes.filter(campaign=self.campaign).defer("area__polygon")
        self.strikes |= found.in_bulk(keys, field_name="key") if keys else {}

    def of(self, row: PartRow) -> Strike | None:
        return self.strikes.get(row.strike)

    def complete(self, row: Any) -> tuple[Any, list[str]]:
        """The row with what it leaves to its strike, and reasons to refuse it."""
        if not isinstance(row, PartRow) or not row.strike:
            return row, []
        strike = self.of(row)
        if strike is None:
            return row, [
                f"strike “{row.strike}” is none of {self.campaign}: import the strikes first"
            ]
        whole = row if row.start else replace(row, **_days(strike))
        if not (row.place or row.place_id or row.provinces):
            whole = replace(whole, **_place(strike))
        flown_by = row.flown_by or (strike.organisation.name if strike.organisation else "")
        return replace(whole, flown_by="" if isinstance(row, TargetRow) else flown_by), []


def _days(strike: Strike) -> dict[str, Any]:
    return {"start": strike.window.lower, "end": last_day(strike.window)}


def _place(strike: Strike) -> dict[str, Any]:
    area = strike.area
    return {
        "place": strike.place_as_stated,
        "place_id": area.code if area and area.level != "country" else "",
        "provinces": tuple(each.code for each in strike.provinces.all()),
    }
