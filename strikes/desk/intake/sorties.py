"""Sortie records from claims of sorties flown in a window.

Pages that say the same (window, scope, provinces, number, and whose claim it is) are evidence of
one record; another number makes another record, and each says so of the other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from strikes.desk.intake.claims import Saved, days
from strikes.desk.intake.events import Figure
from strikes.desk.intake.names import Names, Placed
from strikes.desk.intake.outcome import Outcome
from strikes.desk.intake.strikes import date_prec
from strikes.desk.intake.summaries import spoken_number
from strikes.desk.intake.values import ClaimRow
from strikes.models import Campaign, Sortie
from strikes.models.copying import copy_in, copy_links
from strikes.models.keys import new_key

FLOWN = ("sorties", "strike_sorties")
EVIDENCE_OF = "evidence__capture__statement__organisation"
Window = tuple[date | None, date | None]
Said = tuple  # window, mission, whose claim, who flew, figure, area keys
Groups = dict[Said, list[ClaimRow]]


def write_sorties(
    campaign: Campaign,
    rows: list[ClaimRow],
    saved: Saved,
    placed: Mapping[int, Placed],
    names: Names,
    outcome: Outcome,
) -> None:
    """Makes the sorties that new claims speak of, and adds new claims to those that stand."""
    groups: Groups = defaultdict(list)
    for row in rows:
        if row.line in saved.fresh and is_flown(row):
            groups[_said(row, placed[row.line], names)].append(row)
    if not groups:
        return
    stored = _stored(campaign, {said[0] for said in groups})
    fresh = _make(campaign, groups, stored, names)
    outcome.count("sorties", len(fresh))
    records = stored | {said: sortie.pk for said, sortie in fresh.items()}
    copy_links(
        Sortie.evidence.through,
        dict.fromkeys(
            (records[said], saved.claims[row.line].pk)
            for said, some in groups.items()
            for row in some
        ),
    )
    copy_links(
        Sortie.areas.through,
        ((sortie.pk, area) for said, sortie in fresh.items() for area in said[-1]),
    )


def _make(
    campaign: Campaign, groups: Groups, stored: Mapping[Said, int], names: Names
) -> dict[Said, Sortie]:
    fresh = {
        said: _sortie(campaign, some[0], names)
        for said, some in groups.items()
        if said not in stored
    }
    give_keys(fresh.values())
    figures: dict[Said, dict[Figure, None]] = defaultdict(dict)
    for said in (*stored, *fresh):
        figures[said[:4]][said[4]] = None
    for said, sortie in fresh.items():
        sortie.note = _others(said[4], figures[said[:4]])
    copy_in(list(fresh.values()))
    return fresh


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


def _stored(campaign: Campaign, windows: Iterable[Window]) -> dict[Said, int]:
    """The sorties of these windows that belong to no strike, by what their first claim says."""
    found: dict[Said, int] = {}
    sorties = Sortie.objects.filter(
        campaign=campaign, strike=None, window__in=[DateRange(*window) for window in windows]
    ).prefetch_related("areas", "evidence__organisation", EVIDENCE_OF)
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


def _others(figure: Figure, stated: Iterable[Figure]) -> str:
    """What the same speakers are reported to have said of the same days besides."""
    numbers = dict.fromkeys(spoken_number(other) for other in stated if other != figure)
    return f"Other reports for the same days: {'; '.join(numbers)}." if numbers else ""
