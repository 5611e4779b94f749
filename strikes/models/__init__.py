from strikes.models.accounts import Invitation
from strikes.models.areas import Area, AreaName
from strikes.models.batches import Batch, BatchRow, PlaceChoice, SavedMapping
from strikes.models.campaigns import Campaign, Official, Organisation
from strikes.models.claims import Claim
from strikes.models.copies import CopyProposal, Signature
from strikes.models.history import KeptContext
from strikes.models.hosts import Host
from strikes.models.kept import UNCHANGING, WITH_HISTORY
from strikes.models.links import LINKS
from strikes.models.marks import Mark
from strikes.models.masks import Mask
from strikes.models.planned import PlannedRelease
from strikes.models.records import Assessment, Sortie, Strike, Target
from strikes.models.releases import Published, Release, ReleaseFile
from strikes.models.statements import Capture, Feed, Statement
from strikes.models.turns import Turn
from strikes.models.uses import Use

__all__ = [
    "LINKS",
    "UNCHANGING",
    "WITH_HISTORY",
    "Area",
    "AreaName",
    "Assessment",
    "Batch",
    "BatchRow",
    "Campaign",
    "Capture",
    "Claim",
    "CopyProposal",
    "Feed",
    "Host",
    "Invitation",
    "KeptContext",
    "Mark",
    "Mask",
    "Official",
    "Organisation",
    "PlaceChoice",
    "PlannedRelease",
    "Published",
    "Release",
    "ReleaseFile",
    "SavedMapping",
    "Signature",
    "Sortie",
    "Statement",
    "Strike",
    "Target",
    "Turn",
    "Use",
]
