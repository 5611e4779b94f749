"""A record out of an accepted claim: what the claim says and nothing more; the rest stays open."""

from django.db import transaction

from strikes.desk.review import ReviewError
from strikes.desk.windows import precision_of
from strikes.models import Area, Claim, Sortie, Strike, Target
from strikes.vocabulary import NEAR_KM

FLOWN = ("sorties", "strike_sorties")
STRUCK = ("strikes", "engagements", "targets_hit", "items_destroyed")
COUNTED = ("targets_hit", "items_destroyed")  # a strike's target carries the figure


def makes(claim: Claim) -> str:
    """The kind of record that the claim can become: "sortie", "strike", or "" for none."""
    if claim.cumulative:
        return ""
    return "sortie" if claim.measure in FLOWN else "strike" if claim.measure in STRUCK else ""


@transaction.atomic
def draft_from(claim: Claim) -> Sortie | Strike:
    """A record with the claim as its evidence, ready for the next release.

    Raises ReviewError where the claim makes no record, has no window, or made one already.
    """
    kind = makes(claim)
    if not kind:
        why = "It is a running total" if claim.cumulative else "Its measure is no record's"
        raise ReviewError(f"{why}: the claim was not accepted. Accept it without a record.")
    if claim.window is None or claim.window.lower is None:
        raise ReviewError(
            "A record needs a window with a first day: edit the claim's window first."
        )
    made = (claim.sortie_set if kind == "sortie" else claim.strike_set).first()
    if made:
        raise ReviewError(f"The claim is evidence of a {kind} already: {made}.")
    record = _sortie(claim) if kind == "sortie" else _strike(claim)
    record.evidence.add(claim)
    return record


def _shared(claim: Claim) -> dict:
    statement = claim.statement
    return {
        "campaign": statement.campaign,
        "organisation": claim.organisation or statement.organisation,
        "window": claim.window,
        "date_prec": precision_of(claim.window),
        "confidence": claim.confidence,
        "publication": "pending",
    }


def _figure(claim: Claim) -> dict:
    return {"low": claim.low, "high": claim.high, "qualifier": claim.qualifier}


def _sortie(claim: Claim) -> Sortie:
    sortie = Sortie.objects.create(**_shared(claim), **_figure(claim), mission=claim.scope[:100])
    sortie.areas.set(claim.areas.all())
    return sortie


def _strike(claim: Claim) -> Strike:
    areas = list(claim.areas.select_related("province"))
    strike = Strike.objects.create(
        **_shared(claim),
        **_where(areas),
        place_as_stated=", ".join(claim.places)[:300],
        note="" if claim.measure in COUNTED else claim.evidence,
    )
    strike.provinces.set({each.own_province for each in areas if each.own_province})
    if claim.measure in COUNTED:
        target = Target.objects.create(
            strike=strike,
            **_figure(claim),
            term=claim.term,
            effect=claim.effect or "unspecified",
            target_group=claim.target_group,
        )
        target.evidence.add(claim)
    return strike


def _where(areas: list[Area]) -> dict:
    """How precisely the claim's areas say where: one place is near it, never on it."""
    if len(areas) != 1:
        provinces = {each.own_province for each in areas}
        precision = "6" if not areas else "4" if len(provinces) == 1 else "5"
        return {"where_prec": precision}
    (area,) = areas
    if area.level == "place":
        return {"area": area, "where_prec": "2", "radius_km": NEAR_KM}
    return {"area": area, "where_prec": {"district": "3", "province": "4"}.get(area.level, "6")}
