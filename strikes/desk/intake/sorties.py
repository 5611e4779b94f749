"""Sortie records: from claims of sorties flown in a window, and from rows of sorties.

Pages that say the same (window, scope, provinces, number, and whose claim it is) are evidence of
one record; another number makes another record, and each says so of the other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Prefetch, Q, QuerySet

from strikes.desk.intake.claims import Saved, claims_of, days
from strikes.desk.intake.events import Figure
from strikes.desk.intake.lots import Lot, link
from strikes.desk.intake.names import Names
from strikes.desk.intake.parts import SortieRow
from strikes.desk.intake.strikes import date_prec
from strikes.desk.intake.summaries import spoken_number
from strikes.desk.intake.values import ClaimRow
from strikes.models import Campaign, Claim, Sortie, Strike
from strikes.models.copying import copy_in, copy_links
from strikes.models.keys import new_key

FLOWN = ("sorties", "strike_sorties")
SPEAKERS = Claim.objects.select_related(
    "organisation", "capture__statement__organisation"
).defer("capture__text")  # fmt: skip


class Said(NamedTuple):
    """What makes two reports the same; `family` is whose claim, `flown` who flew. `number` is what
    a table calls the record, where it numbers its rows."""

    window: tuple[date | None, date | None]
    mission: str
    family: int | None
    flown: int | None
    strike: int | None
    aircraft: str
    base: str
    figure: Figure
    areas: frozenset[int]
    number: str = ""

    @property
    def but_for_figure(self) -> tuple:
        return self[:-3]


def write_claims(lot: Lot) -> None:
    """Claims; the sorties that new ones speak of are made, or have one more as evidence."""
    saved = claims_of(lot)
    groups: dict[Said, list[ClaimRow]] = defaultdict(list)
    for row in lot.rows:
        if row.line in saved.fresh and is_flown(row):
            groups[said_of(row, lot)].append(row)
    if groups:
        _write_spoken_of(lot, saved, groups)
    for row in lot.rows:
        lot.outcome.settle(row.line, "made" if row.line in saved.fresh else "unchanged")


def _write_spoken_of(lot: Lot, saved: Saved, groups: Mapping[Said, list[ClaimRow]]) -> None:
    stored = {
        said._replace(aircraft="", base=""): one
        for said, one in stored_sorties(lot.campaign, groups).items()
    }
    records = stored | make(lot, {said: some[0] for said, some in groups.items()}, stored)
    pairs = {
        (records[said].pk, saved.claims[row.line].pk): None
        for said, some in groups.items()
        for row in some
    }
    link(Sortie.evidence.through, "sortie", pairs)


def make(
    lot: Lot, leads: Mapping[Said, ClaimRow], stored: Mapping[Said, Sortie]
) -> dict[Said, Sortie]:
    """Makes the sorties that are not stored, each from its leading row."""
    fresh = {said: _sortie(said, row, lot) for said, row in leads.items() if said not in stored}
    give_keys(fresh.values())
    figures: dict[tuple, dict[Figure, None]] = defaultdict(dict)
    for said in (*stored, *fresh):
        figures[said.but_for_figure][said.figure] = None
    for said, sortie in fresh.items():
        others = _others(said.figure, figures[said.but_for_figure])
        sortie.note = "\n".join(filter(None, (sortie.note, others)))
    copy_in(list(fresh.values()))
    copy_links(
        Sortie.areas.through,
        ((sortie.pk, area) for said, sortie in fresh.items() for area in said.areas),
    )
    lot.outcome.count("sorties", len(fresh))
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


def said_of(row: ClaimRow, lot: Lot, strike: Strike | None = None) -> Said:
    """What a row says, as far as it makes a record of its own."""
    body = lot.names.organisation(row.source.organisation, row.source.claimant_type)
    flown = lot.names.organisation(row.flown_by)
    window = days(row.start, row.end)
    return Said(
        window=(window.lower, window.upper),
        mission=mission(row),
        family=(body.parent_id or body.pk) if body else None,
        flown=flown.pk if flown else None,
        strike=strike.pk if strike else None,
        aircraft=row.aircraft if isinstance(row, SortieRow) else "",
        base=row.base if isinstance(row, SortieRow) else "",
        figure=row.figure,
        areas=frozenset(area.pk for area in lot.placed[row.line].areas),
        number=row.ref.lower() if isinstance(row, SortieRow) else "",
    )


def said_in(sortie: Sortie) -> Said:
    """What a stored sortie says, by its first claim; see `with_speakers`."""
    bodies = (
        claim.organisation or claim.capture.statement.organisation
        for claim in sortie.evidence.all()
    )
    body = next(bodies, None)
    return Said(
        window=(sortie.window.lower, sortie.window.upper),
        mission=sortie.mission,
        family=(body.parent_id or body.pk) if body else None,
        flown=sortie.organisation_id,
        strike=sortie.strike_id,
        aircraft=sortie.aircraft,
        base=sortie.base_as_stated,
        figure=Figure(sortie.low, sortie.high, sortie.qualifier),
        areas=frozenset(area.pk for area in sortie.areas.all()),
    )


def with_speakers() -> QuerySet[Sortie]:
    """Sorties with all at hand that `said_in` reads."""
    return Sortie.objects.prefetch_related("areas", Prefetch("evidence", SPEAKERS.all()))


def mission(row: ClaimRow) -> str:
    kind = "strike sorties" if row.measure == "strike_sorties" else ""
    return "; ".join(filter(None, (kind, row.scope)))[:100]


def stored_sorties(campaign: Campaign, said: Iterable[Said]) -> dict[Said, Sortie]:
    """The sorties of the same windows, of the same strikes or of none, by what they say."""
    windows = {one.window for one in said}
    strikes = {one.strike for one in said} - {None}
    found: dict[Said, Sortie] = {}
    for one in with_speakers().filter(
        Q(strike=None) | Q(strike__in=strikes),
        campaign=campaign,
        window__in=[DateRange(*window) for window in windows],
    ):
        found.setdefault(said_in(one), one)
    return found


def _sortie(said: Said, row: ClaimRow, lot: Lot) -> Sortie:
    sortie = Sortie(
        key=row.ref.lower() or new_key(),
        campaign=lot.campaign,
        strike_id=said.strike,
        window=days(row.start, row.end),
        date_prec=date_prec(row.start, row.end),
        organisation=lot.names.organisation(row.flown_by),
        mission=said.mission,
        low=row.figure.low,
        high=row.figure.high,
        qualifier=row.figure.qualifier,
        confidence="low" if row.source.inferred else "medium",
        publication="pending",
    )
    if isinstance(row, SortieRow):
        _detail(sortie, row, lot.names)
    return sortie


def _detail(sortie: Sortie, row: SortieRow, names: Names) -> None:
    """What a row of sorties has and a claim has not."""
    sortie.aircraft, sortie.note = row.aircraft, row.note
    sortie.base, sortie.base_as_stated = names.base(row.base), row.base
    sortie.confidence = "low" if row.source.inferred else row.confidence


def _others(figure: Figure, stated: Iterable[Figure]) -> str:
    """What the same speakers are reported to have said of the same days besides."""
    numbers = dict.fromkeys(spoken_number(other) for other in stated if other != figure)
    return f"Other reports for the same days: {'; '.join(numbers)}." if numbers else ""
