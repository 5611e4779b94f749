"""Writes strikes with their targets and sorties, each linked to the claims that it stands on."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Model

from strikes.desk.intake.claims import common, days, identity, save_claims, stored_claims
from strikes.desk.intake.events import Event, events
from strikes.desk.intake.matching import Matching, strike_key
from strikes.desk.intake.names import Names, Placed
from strikes.desk.intake.outcome import Outcome
from strikes.desk.intake.sources import Evidence
from strikes.desk.intake.values import Aircraft, StrikeRow
from strikes.models import Area, Campaign, Claim, Sortie, Strike, Target
from strikes.models.keys import new_key
from strikes.vocabulary import NEAR_KM

BATCH = 2000
Fresh = list[tuple[Event, Strike]]


class Strikes:
    """The strikes of one import: `prepare` finds what each row reports, `write` stores it."""

    def __init__(self, campaign: Campaign, names: Names, outcome: Outcome):
        self.campaign = campaign
        self.names = names
        self.outcome = outcome

    def prepare(
        self,
        rows: list[StrikeRow],
        evidence: Mapping[int, Evidence],
        placed: Mapping[int, Placed],
    ) -> None:
        """Puts rows of one strike together and refuses those whose number another strike has."""
        self.placed = placed
        self.wanted = {
            row.line: self._claim(row, evidence[row.line], placed[row.line]) for row in rows
        }
        self.known_claims = stored_claims(self.wanted)
        found = events(rows, lambda row: identity(self.wanted[row.line]))
        matching = Matching(self.campaign, found, self._stored_of)
        self.stored = matching.stored
        self.events = []
        for one in found:
            reason = matching.clash(one, placed[one.lead.line].place)
            if not reason:
                self.events.append(one)
            for row in one.rows if reason else ():
                self.outcome.refuse(row.line, [reason])
                del self.wanted[row.line]

    def write(self) -> None:
        """Makes the strikes that are new; further rows of a strike become further evidence."""
        claims = save_claims(self.wanted, self.known_claims, self.placed, self.outcome)
        fresh = [
            (one, self._strike(one)) for one in self.events if one.lead.line not in self.stored
        ]
        Strike.objects.bulk_create([strike for _, strike in fresh], batch_size=BATCH)
        self.outcome.count("strikes", len(fresh))
        self._link(Strike.provinces.through, "strike", "area", [
            (strike.pk, area.pk) for one, strike in fresh for area in self._provinces(one)
        ])  # fmt: skip
        self._write_evidence(fresh, claims)
        self._write_targets(fresh, claims)
        self._write_sorties(fresh, claims)
        self._count_rows()

    def _stored_of(self, row: StrikeRow) -> Claim | None:
        return self.known_claims.get(identity(self.wanted[row.line]))

    def _claim(self, row: StrikeRow, found: Evidence, placed: Placed) -> Claim:
        return Claim(
            measure=row.measure,
            term=row.term,
            effect=row.effect if row.effect != "unspecified" else "",
            window=days(row.start, row.end),
            **common(row, found, placed, self.names),
        )

    def _strike(self, one: Event) -> Strike:
        lead, widest = one.lead, one.widest
        where = self.placed[widest.line]
        return Strike(
            key=strike_key(one) or new_key(),
            campaign=self.campaign,
            window=days(one.start, one.end),
            date_prec=date_prec(one.start, one.end),
            night=all(row.night for row in one.rows),
            area=self._area(widest, where),
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

    def _area(self, row: StrikeRow, where: Placed) -> Area | None:
        """The most specific area that is stated; several provinces are not told apart."""
        if where.place:
            return where.place
        if len(where.provinces) == 1:
            return where.provinces[0]
        return self.names.country() if row.where_prec == "6" else None

    def _provinces(self, one: Event) -> list[Area]:
        areas = {area.pk: area for row in one.rows for area in self.placed[row.line].provinces}
        return list(areas.values())

    def _write_evidence(self, fresh: Fresh, claims: Mapping[int, Claim]) -> None:
        strikes = self.stored | {one.lead.line: strike for one, strike in fresh}
        pairs = {
            (strikes[one.lead.line].pk, claims[row.line].pk): None
            for one in self.events
            for row in one.rows
        }
        self._link(Strike.evidence.through, "strike", "claim", list(pairs))

    def _write_targets(self, fresh: Fresh, claims: Mapping[int, Claim]) -> None:
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

    def _write_sorties(self, fresh: Fresh, claims: Mapping[int, Claim]) -> None:
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

    def _sortie(self, one: Event, strike: Strike, number: int, flown: Aircraft) -> Sortie:
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
        through._default_manager.bulk_create(
            [through(**{f"{left}_id": one, f"{right}_id": other}) for one, other in pairs],
            batch_size=BATCH,
            ignore_conflicts=True,
        )

    def _count_rows(self) -> None:
        for one in self.events:
            stored = self.stored.get(one.lead.line)
            self.outcome.rows["made"] += stored is None
            for row in one.rows if stored else one.rows[1:]:
                if stored and row.line not in self.outcome.fresh:
                    self.outcome.rows["unchanged"] += 1
                elif stored:
                    self.outcome.join(row.line, f"reports {stored.key}, compare its targets")
                else:
                    self.outcome.join(row.line, f"reports the strike of line {one.lead.line}")


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


def _kinds(row: StrikeRow) -> set[str]:
    return {flown.kind for flown in row.aircraft}


def _note(one: Event, where: Placed) -> str:
    lead = one.lead
    launched = f"Launched from {lead.launcher}." if lead.launcher else ""
    guess = "The date is inferred." if any(row.inferred for row in one.rows) else ""
    notes = dict.fromkeys(row.note for row in one.rows if row.note)
    return "\n".join(filter(None, (*notes, where.note, launched, guess, *one.differences)))
