"""Sortie records from claims of sorties flown in a window.

Pages that say the same (window, scope, provinces, number, and whose claim it is) are evidence of
one record; another number makes another record, and each says so of the other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from strikes.desk.intake.claims import days
from strikes.desk.intake.events import Figure
from strikes.desk.intake.names import Names, Placed
from strikes.desk.intake.outcome import Outcome
from strikes.desk.intake.strikes import date_prec
from strikes.desk.intake.summaries import spoken_number
from strikes.desk.intake.values import ClaimRow
from strikes.models import Campaign, Claim, Sortie
from strikes.models.keys import new_key

BATCH = 2000
FLOWN = ("sorties", "strike_sorties")
Said = tuple  # window, mission, whose claim, figure, area keys


def write_sorties(
    campaign: Campaign,
    rows: list[ClaimRow],
    claims: Mapping[int, Claim],
    placed: Mapping[int, Placed],
    names: Names,
    outcome: Outcome,
) -> None:
    """Makes the sorties that new claims speak of, and adds new claims to those that stand."""
    groups: dict[Said, list[ClaimRow]] = defaultdict(list)
    for row in rows:
        if row.line in outcome.fresh and is_flown(row):
            groups[_said(row, placed[row.line], names)].append(row)
    if not groups:
        return
    stored = _stored(campaign, names)
    fresh = {
        said: _sortie(campaign, some[0], names)
        for said, some in groups.items()
        if said not in stored
    }
    give_keys(fresh.values())
    for said, sortie in fresh.items():
        sortie.note = _others(said, [*stored, *fresh])
    Sortie.objects.bulk_create(fresh.values(), batch_size=BATCH)
    outcome.count("sorties", len(fresh))
    records = stored | {said: sortie.pk for said, sortie in fresh.items()}
    link, over = Sortie.evidence.through, Sortie.areas.through
    link.objects.bulk_create(
        [
            link(sortie_id=records[said], claim_id=claims[row.line].pk)
            for said, some in groups.items()
            for row in some
        ],
        batch_size=BATCH,
        ignore_conflicts=True,
    )
    over.objects.bulk_create(
        [
            over(sortie_id=sortie.pk, area_id=area)
            for said, sortie in fresh.items()
            for area in said[-1]
        ],
        batch_size=BATCH,
    )


def give_keys(sorties: Iterable[Sortie]) -> None:
    """Sets a new key where the wanted one is taken, as by another campaign's row numbers."""
    by_key = {sortie.key: sortie for sortie in sorties}
    for key in Sortie.objects.filter(key__in=by_key).values_list("key", flat=True):
        by_key[key].key = new_key()


def is_flown(row: ClaimRow) -> bool:
    """Sorties counted in a window of their own: no running total, no daily rate, no end open."""
    return bool(
        row.measure in FLOWN and not row.cumulative and not row.rate and row.start and row.end
    )


def _said(row: ClaimRow, placed: Placed, names: Names) -> Said:
    body = names.organisation(row.source.organisation, row.source.claimant_type)
    family = (body.parent_id or body.pk) if body else None
    flown = names.organisation(row.flown_by)
    areas = frozenset(area.pk for area in placed.areas)
    window = days(row.start, row.end)
    return (
        (window.lower, window.upper), mission(row), family, flown and flown.pk, row.figure, areas
    )  # fmt: skip


def mission(row: ClaimRow) -> str:
    kind = "strike sorties" if row.measure == "strike_sorties" else ""
    return "; ".join(filter(None, (kind, row.scope)))[:100]


def _stored(campaign: Campaign, names: Names) -> dict[Said, int]:
    """The sorties of the campaign that belong to no strike, by what their first claim says."""
    found: dict[Said, int] = {}
    sorties = Sortie.objects.filter(campaign=campaign, strike=None).prefetch_related(
        "areas", "evidence__organisation", "evidence__capture__statement__organisation"
    )
    for one in sorties:
        for claim in one.evidence.all()[:1]:
            body = claim.organisation or claim.capture.statement.organisation
            said = (
                (one.window.lower, one.window.upper), one.mission,
                (body.parent_id or body.pk) if body else None, one.organisation_id,
                Figure(one.low, one.high, one.qualifier),
                frozenset(area.pk for area in one.areas.all()),
            )  # fmt: skip
            found.setdefault(said, one.pk)
    return found


def _sortie(campaign: Campaign, row: ClaimRow, names: Names) -> Sortie:
    return Sortie(
        key=row.ref.lower() or new_key(),
        campaign=campaign,
        window=days(row.start, row.end),
        date_prec=date_prec(row.start, row.end),
        organisation=names.organisation(row.flown_by),
        mission=mission(row),
        low=row.figure.low,
        high=row.figure.high,
        qualifier=row.figure.qualifier,
        confidence="low" if row.source.inferred else "medium",
        publication="pending",
    )


def _others(said: Said, everything: list[Said]) -> str:
    """What the same speakers are reported to have said of the same days besides."""
    numbers = dict.fromkeys(
        spoken_number(other[4])
        for other in everything
        if other[:4] == said[:4] and other[4] != said[4]
    )
    return f"Other reports for the same days: {'; '.join(numbers)}." if numbers else ""
