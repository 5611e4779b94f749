"""No table is emptied all at once whose rows have a history, are history, or never change.

TRUNCATE fires no trigger of a row: it would pass by the history, and by the triggers that refuse to
delete. The tables' owner may truncate, and the application is the owner."""

from typing import Any

import pgtrigger
from django.db import models

from strikes.models.accounts import Invitation
from strikes.models.areas import Area, AreaName
from strikes.models.batches import PlaceChoice
from strikes.models.campaigns import Campaign, Official, Organisation
from strikes.models.claims import Claim
from strikes.models.copies import CopyProposal
from strikes.models.history import KeptContext
from strikes.models.links import LINKS
from strikes.models.masks import Mask
from strikes.models.planned import PlannedRelease
from strikes.models.records import Assessment, Sortie, Strike, Target
from strikes.models.releases import Published, Release, ReleaseFile
from strikes.models.statements import Capture, Feed, Statement

# Each has an event table beside it, which is kept as well.
WITH_HISTORY: tuple[type[models.Model], ...] = (
    Area, AreaName, Assessment, Campaign, Claim, CopyProposal, Feed, Invitation, Mask, Official,
    Organisation, PlaceChoice, PlannedRelease, Sortie, Statement, Strike, Target,
    *(link for links in LINKS.values() for link in links.values()),
)  # fmt: skip
# Postgres refuses to change or delete their rows one by one.
UNCHANGING: tuple[type[models.Model], ...] = (
    Capture, KeptContext, Published, Release, ReleaseFile,
)  # fmt: skip

NEVER_EMPTIED = pgtrigger.Trigger(
    name="never_emptied",
    level=pgtrigger.Statement,
    when=pgtrigger.Before,
    operation=pgtrigger.Truncate,
    func="RAISE EXCEPTION '% is never emptied all at once', TG_TABLE_NAME;",
)


def kept() -> list[Any]:
    """The models whose tables are never emptied, each table once."""
    told: list[Any] = [*WITH_HISTORY]
    return [*told, *(each.pgh_event_model for each in told), *UNCHANGING]


NEVER_EMPTIED.register(*kept())
