"""Writes strikes with their targets and sorties, each linked to the claims that it stands on."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Model

from strikes.desk.intake.claims import common, days, save_claims
from strikes.desk.intake.events import Event, events
from strikes.desk.intake.names import Names, Placed
from strikes.desk.intake.outcome import Outcome
from strikes.desk.intake.sources import Evidence
from strikes.desk.intake.values import StrikeRow
from strikes.models import Campaign, Claim, Sortie, Strike, Target
from strikes.models.keys import new_key

BATCH = 2000
NEAR_KM = 25.0  # UCDP's radius for “near a place”; docs/methodology.md says what it cannot hold


class Strikes:
    """The strikes of one import."""

    def __init__(self, campaign: Campaign, names: Names, outcome: Outcome):
        self.campaign = campaign
        self.names = names
        self.outcome = outcome

    def write(
        self,
        rows: list[StrikeRow],
        evidence: Mapping[int, Evidence],
        placed: Mapping[int, Placed],
    ) -> None:
        """Makes the strikes that are new; further rows of a strike become further evidence."""
        wanted = {row.line: self._claim(row, evidence[row.line], placed[row.line]) for row in rows}
        claims = save_claims(wanted, placed, self.outcome)
        found = events(rows)
        stored = self._stored(found)
        fresh = [(one, self._strike(one, placed)) for one in found if not self._known(one, stored)]
        Strike.objects.bulk_create([strike for _, strike in fresh], batch_size=BATCH)
        self.outcome.count("strikes", len(fresh))
        self._link(Strike.provinces.through, "strike", "area", [
            (strike.pk, area.pk) for one, strike in fresh for area in _provinces(one, placed)
        ])  # fmt: skip
        self._write_evidence(fresh, found, stored, claims)
        self._write_targets(fresh, claims)
        self._write_sorties(fresh, claims)
        self._count_rows(found, stored)

    def _claim(self, row: StrikeRow, found: Evidence, placed: Placed) -> Claim:
        return Claim(
            measure=row.measure,
            term=row.term,
            effect=row.effect if row.effect != "unspecified" else "",
            window=days(row.start, row.end),
            **common(row, found, placed, self.names),
        )

    def _stored(self, found: list[Event]) -> dict[str, Strike]:
        keys = [key for one in found if (key := strike_key(one))]
        return Strike.objects.filter(campaign=self.campaign).in_bulk(keys, field_name="key")

    @staticmethod
    def _known(one: Event, stored: dict[str, Strike]) -> bool:
        return strike_key(one) in stored

    def _strike(self, one: Event, placed: Mapping[int, Placed]) -> Strike:
        lead, widest = one.lead, one.widest
        where = placed[widest.line]
        return Strike(
            key=strike_key(one) or new_key(),
            campaign=self.campaign,
            window=days(one.start, one.end),
            date_prec=date_prec(one.start, one.end),
            night=all(row.night for row in one.rows),
            area=where.place or (where.provinces[0] if len(where.provinces) == 1 else None),
            place_as_stated=widest.place,
            where_prec=widest.where_prec,
            radius_km=radius_km(widest),
            lat=widest.lat,
            lon=widest.lon,
            platform=lead.platform,
            weapon=one.first("weapon"),
            organisation=self.names.organisation(one.first("flown_by")),
            status=lead.status or self._status(lead),
            confidence="low" if any(row.inferred for row in one.rows) else lead.confidence,
            note=_note(one, where),
            publication="pending",
        )

    def _status(self, row: StrikeRow) -> str:
        body = self.names.organisation(row.source.organisation, row.source.claimant_type)
        return "declared" if body and body.kind == "belligerent" else "alleged"

    def _write_evidence(self, fresh, found, stored, claims: Mapping[int, Claim]) -> None:
        strikes = {one.lead.line: strike for one, strike in fresh}
        pairs = {
            (strike.pk, claims[row.line].pk): None
            for one in found
            if (strike := strikes.get(one.lead.line) or stored.get(strike_key(one)))
            for row in one.rows
        }
        self._link(Strike.evidence.through, "strike", "claim", list(pairs))

    def _write_targets(self, fresh, claims: Mapping[int, Claim]) -> None:
        facts = [(strike, target) for one, strike in fresh for target in one.targets]
        targets = [
            Target(
                strike=strike, category=one.category, term=one.term, effect=one.effect,
                target_group=one.group, low=one.figure.low, high=one.figure.high,
                qualifier=one.figure.qualifier,
            )
            for strike, one in facts
        ]  # fmt: skip
        Target.objects.bulk_create(targets, batch_size=BATCH)
        self.outcome.count("targets", len(targets))
        pairs = {
            (target.pk, claims[line].pk): None
            for target, (_, one) in zip(targets, facts, strict=True)
            for line in one.lines
        }
        self._link(Target.evidence.through, "target", "claim", list(pairs))

    def _write_sorties(self, fresh, claims: Mapping[int, Claim]) -> None:
        made: list[tuple[Sortie, list[int]]] = []
        for one, strike in fresh:
            for number, flown in enumerate(one.aircraft, 1):
                lines = [row.line for row in one.rows if flown.kind in _kinds(row)]
                made.append((self._sortie(one, strike, number, flown), lines))
        sorties = [sortie for sortie, _ in made]
        Sortie.objects.bulk_create(sorties, batch_size=BATCH)
        self.outcome.count("sorties in strikes", len(sorties))
        pairs = {(sortie.pk, claims[line].pk): None for sortie, lines in made for line in lines}
        self._link(Sortie.evidence.through, "sortie", "claim", list(pairs))

    def _sortie(self, one: Event, strike: Strike, number: int, flown) -> Sortie:
        base = one.first("base")
        return Sortie(
            key=f"{strike.key}-{number}"[:40], campaign=self.campaign, strike=strike,
            window=strike.window, date_prec=strike.date_prec, organisation=strike.organisation,
            aircraft=flown.kind, low=flown.flights, high=flown.flights,
            qualifier="exact" if flown.flights else "", base=self.names.base(base),
            base_as_stated=base, confidence=strike.confidence, publication="pending",
        )  # fmt: skip

    @staticmethod
    def _link(through: type[Model], left: str, right: str, pairs: list[tuple[int, int]]) -> None:
        through.objects.bulk_create(
            [through(**{f"{left}_id": one, f"{right}_id": other}) for one, other in pairs],
            batch_size=BATCH,
            ignore_conflicts=True,
        )

    def _count_rows(self, found: list[Event], stored: dict[str, Strike]) -> None:
        for one in found:
            known = self._known(one, stored)
            self.outcome.rows["unchanged" if known else "made"] += 1
            for row in one.rows[1:]:
                if known:
                    self.outcome.rows["unchanged"] += 1
                else:
                    self.outcome.join(row.line, f"reports the strike of line {one.lead.line}")


def strike_key(one: Event) -> str:
    """The row's own number in lower case: the address of the strike for ever."""
    return one.lead.ref.lower()


def date_prec(first: date, last: date) -> str:
    """UCDP's precision of a window of days."""
    length = (last - first).days + 1
    steps = ((1, "1"), (6, "2"), (7, "3"), (31, "4"))
    return next((prec for most, prec in steps if length <= most), "5")


def radius_km(row: StrikeRow) -> float | None:
    """The stated radius; else UCDP's for “near a place”, since nearness is never a point."""
    if row.radius_km is not None or row.where_prec != "2":
        return row.radius_km
    return NEAR_KM


def _provinces(one: Event, placed: Mapping[int, Placed]) -> list:
    areas = {area.pk: area for row in one.rows for area in placed[row.line].provinces}
    return list(areas.values())


def _kinds(row: StrikeRow) -> set[str]:
    return {flown.kind for flown in row.aircraft}


def _note(one: Event, where: Placed) -> str:
    lead = one.lead
    launched = f"Launched from {lead.launcher}." if lead.launcher else ""
    guess = "The date is inferred." if any(row.inferred for row in one.rows) else ""
    notes = dict.fromkeys(row.note for row in one.rows if row.note)
    return "\n".join(filter(None, (*notes, where.note, launched, guess, *one.differences)))
