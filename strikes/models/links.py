"""History of links: what a record points at is part of what it says.

The tables between two models have no class to decorate, and a migration sees triggers only on
classes, so each table gets a proxy to carry them."""

import pghistory
from django.db import models

from strikes.models.campaigns import Campaign
from strikes.models.claims import Claim
from strikes.models.records import Sortie, Strike, Target, keeps_evidence


def _tracked(through: type[models.Model], *triggers) -> type[models.Model]:
    """A proxy of a link table with its event model, for example `StrikeEvidenceLink`."""
    name = through.__name__.title().replace("_", "") + "Link"
    options = {
        "proxy": True,
        "app_label": through._meta.app_label,
        "default_permissions": (),
        "triggers": list(triggers),
    }
    proxy = type(name, (through,), {"__module__": __name__, "Meta": type("Meta", (), options)})
    globals()[name] = proxy  # where its `__module__` says that it is
    pghistory.track(pghistory.InsertEvent(), pghistory.DeleteEvent(), obj_field=None)(proxy)
    return proxy


# For each model its links, by field name, each with the model whose events tell its history.
LINKS: dict[type[models.Model], dict[str, type[models.Model]]] = {
    Strike: {
        "evidence": _tracked(Strike.evidence.through, keeps_evidence("strike")),
        "provinces": _tracked(Strike.provinces.through),
    },
    Sortie: {
        "evidence": _tracked(Sortie.evidence.through, keeps_evidence("sortie")),
        "areas": _tracked(Sortie.areas.through),
    },
    Target: {"evidence": _tracked(Target.evidence.through)},
    Claim: {"areas": _tracked(Claim.areas.through)},
    Campaign: {"belligerents": _tracked(Campaign.belligerents.through)},
}
