"""The campaigns that come with the project: loaded through the code that an import goes through."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from strikes.desk.intake import Outcome, StatementFacts, open_table, take_in
from strikes.models import Area, Campaign, Organisation

SHIPPED = Path(__file__).resolve().parents[1] / "data" / "campaigns"
TABLES = ("claims", "strikes")


class CampaignError(Exception):
    """A sentence for the person at the shell: what is wrong, and what to do."""


@dataclass(frozen=True)
class Loaded:
    """A campaign and what loading each of its tables did."""

    campaign: Campaign
    outcomes: dict[str, Outcome]


def shipped() -> list[str]:
    """The slugs of the campaigns that come with the project."""
    return sorted(
        folder.name for folder in SHIPPED.iterdir() if (folder / "campaign.json").exists()
    )


@transaction.atomic
def load_campaign(slug: str) -> Loaded:
    """Loads a campaign whose files come with the project; loading it again changes nothing.

    Raises CampaignError for an unknown slug, or where its country's areas are not loaded."""
    if slug not in shipped():
        raise CampaignError(f"There is no campaign “{slug}”: there is {', '.join(shipped())}.")
    folder = SHIPPED / slug
    facts = json.loads((folder / "campaign.json").read_text(encoding="utf-8"))
    if not Area.objects.in_country(facts["country"]).provinces().exists():
        raise CampaignError(
            f"No province of {facts['country']} is loaded: run"
            f" manage.py load_areas {facts['country']} first."
        )
    _load_organisations(folder / "organisations.csv")
    campaign = _load_campaign(facts)
    known = {one["address"]: _statement(one) for one in _rows(folder / "statements.csv")}
    outcomes = {
        kind: take_in(campaign, open_table(folder / f"{kind}.csv"), kind, known, partial=True)
        for kind in TABLES
    }
    return Loaded(campaign, outcomes)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _statement(row: dict[str, str]) -> StatementFacts:
    return StatementFacts(row["key"], row["title"], row["text"])


def _load_organisations(path: Path) -> None:
    """Makes those that are not there yet; parents stand before their parts in the file."""
    for row in _rows(path):
        parent = Organisation.objects.get(name=row["parent"]) if row["parent"] else None
        names = {"name_ru": row["name_ru"], "name_ar": row["name_ar"]}
        Organisation.objects.get_or_create(
            name=row["name"], defaults={"kind": row["kind"], "parent": parent, **names}
        )


def _load_campaign(facts: dict) -> Campaign:
    bodies = facts.pop("belligerents")
    campaign, made = Campaign.objects.get_or_create(slug=facts.pop("slug"), defaults=facts)
    if made:
        campaign.belligerents.set(Organisation.objects.filter(name__in=bodies))
        campaign.refresh_from_db()
    return campaign
