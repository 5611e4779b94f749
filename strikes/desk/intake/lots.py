"""Some rows of an import, checked and placed, on their way into the database."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from strikes.desk.intake.names import Names, Placed
from strikes.desk.intake.outcome import Outcome
from strikes.desk.intake.sources import Evidence
from strikes.models import Campaign
from strikes.models.copying import copy_links


@dataclass(frozen=True)
class Lot:
    """What the writer of a kind of rows is given.

    `rows` are that kind's values; `placed` and `evidence` say by line where each is and on which
    words it stands. `made` has, by the key in the database of each record that this import made
    so far, the line of its leading row: writers add to it. `partial` allows refused rows."""

    campaign: Campaign
    names: Names
    outcome: Outcome
    made: dict[int, int]
    rows: list[Any]
    placed: Mapping[int, Placed]
    evidence: Mapping[int, Evidence]
    partial: bool

    @property
    def is_barred(self) -> bool:
        """Whether a refused row keeps all of them out."""
        return bool(self.outcome.rows["refused"]) and not self.partial


def link(through: type[models.Model], side: str, pairs: Mapping[tuple[int, int], Any]) -> set:
    """Links records (`side` names their field) with claims; gives the pairs that were not linked
    before."""
    records = {record for record, _ in pairs}
    there = through._default_manager.filter(**{f"{side}__in": records})
    fresh = dict.fromkeys(pairs)
    for pair in there.values_list(f"{side}_id", "claim_id"):
        fresh.pop(pair, None)
    copy_links(through, fresh)
    return set(fresh)


def settle(
    lot: Lot, records: Mapping[int, tuple[int, str]], claims: Mapping[int, int], fresh: set
) -> None:
    """The verdict on each row: `records` has the record's key in the database and its address,
    `claims` the key of the claim, both by line; `fresh` are the pairs of both that are new."""
    for row in lot.rows:
        record, address = records[row.line]
        lead = lot.made.get(record)
        if lead == row.line:
            lot.outcome.settle(row.line, "made", record=address)
        elif lead:
            said = f"says the same as line {lead}"
            lot.outcome.settle(row.line, "joined", said, address)
        elif (record, claims[row.line]) in fresh:
            said = f"further evidence of what {address} has"
            lot.outcome.settle(row.line, "changed", said, address)
        else:
            lot.outcome.settle(row.line, "unchanged", record=address)
