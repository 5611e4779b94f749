"""Writes strikes with their targets and sorties, each linked to the claims that it stands on."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Model

from strikes.desk.intake.claims import common, days, identity, save_claims, stored_claims
from strikes.desk.intake.duplicates import look_alikes
from strikes.desk.intake.events import Event, events
from strikes.desk.intake.lots import Lot, link
from strikes.desk.intake.matching import Matching, strike_key
from strikes.desk.intake.names import Names, Placed
from strikes.desk.intake.outcome import Outcome
from strikes.desk.intake.sources import Evidence
from strikes.desk.intake.values import Aircraft, StrikeRow
from strikes.models import Area, Campaign, Claim, Sortie, Strike, Target
from strikes.models.copying import copy_in, copy_links
from strikes.models.keys import new_key
from strikes.vocabulary import NEAR_KM

Fresh = list[tuple[Event, Strike]]


def write_strikes(lot: Lot) -> None:
    """Strikes with the targets and sorties that their rows name."""
    strikes = Strikes(lot.campaign, lot.names, lot.outcome, lot.made)
    strikes.prepare(lot.rows, lot.evidence, lot.placed)
    if not lot.is_barred:
        strikes.write()


class Strikes:
    """The strikes of some rows: `prepare` finds what each row reports, `write` stores it.

    `made` has the leading line of each strike that this import has made so far, by its key in
    the database; `write` adds to it."""

    def __init__(self, campaign: Campaign, names: Names, outcome: Outcome, made: dict[int, int]):
        self.made = made
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
        self.saved = save_claims(self.wanted, self.known_claims, self.placed, self.outcome)
        fresh = [
            (one, self._strike(one)) for one in self.events if one.lead.line not in self.stored
        ]
        for line, key in look_alikes(self.campaign, fresh, self.made).items():
            self.outcome.note(line, f"looks like {key}: same days, place, target and publisher")
        copy_in([strike for _, strike in fresh])
        self.made |= {strike.pk: one.lead.line for one, strike in fresh}
        self.outcome.count("strikes", len(fresh))
        copy_links(
            Strike.provinces.through,
            ((strike.pk, area.pk) for one, strike in fresh for area in self._provinces(one)),
        )
        self._write_evidence(fresh)
        self._write_targets(fresh)
        self._write_sorties(fresh)
        self._settle(fresh)

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
            grade=one.first("grade"),
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

    def _write_evidence(self, fresh: Fresh) -> None:
        strikes = self.stored | {one.lead.line: strike for one, strike in fresh}
        pairs = {
            (strikes[one.lead.line].pk, self.saved.claims[row.line].pk): None
            for one in self.events
            for row in one.rows
        }
        link(Strike.evidence.through, "strike", pairs)

    def _write_targets(self, fresh: Fresh) -> None:
        facts = [(strike, target) for one, strike in fresh for target in one.targets]
        targets = [
            Target(
                strike=strike, category=one.category, term=one.term, effect=one.effect,
                target_group=one.group, low=one.figure.low, high=one.figure.high,
                qualifier=one.figure.qualifier,
            )
            for strike, one in facts
        ]  # fmt: skip
        copy_in(targets)
        self.outcome.count("targets", len(targets))
        self._link_lines(Target.evidence.through, [
            (target.pk, one.lines) for target, (_, one) in zip(targets, facts, strict=True)
        ])  # fmt: skip

    def _write_sorties(self, fresh: Fresh) -> None:
        made: list[tuple[Sortie, list[int]]] = []
        for one, strike in fresh:
            for number, flown in enumerate(one.aircraft, 1):
                lines = [row.line for row in one.rows if flown.kind in _kinds(row)]
                made.append((self._sortie(one, strike, number, flown), lines))
        copy_in([sortie for sortie, _ in made])
        self.outcome.count("sorties in strikes", len(made))
        self._link_lines(Sortie.evidence.through, [(sortie.pk, lines) for sortie, lines in made])

    def _link_lines(self, through: type[Model], lines: list[tuple[int, Iterable[int]]]) -> None:
        """Links records with the claims of the lines that report them."""
        claims = self.saved.claims
        copy_links(
            through, dict.fromkeys((key, claims[line].pk) for key, some in lines for line in some)
        )

    def _sortie(self, one: Event, strike: Strike, number: int, flown: Aircraft) -> Sortie:
        base = one.first("base")
        return Sortie(
            key=f"{strike.key}-{number}"[:40], campaign=self.campaign, strike=strike,
            window=strike.window, date_prec=strike.date_prec, organisation=strike.organisation,
            aircraft=flown.kind, low=flown.flights, high=flown.flights,
            qualifier="exact" if flown.flights else "", base=self.names.base(base),
            base_as_stated=base, confidence=strike.confidence, publication="pending",
        )  # fmt: skip

    def _settle(self, fresh: Fresh) -> None:
        """The verdict on each row."""
        for one, strike in fresh:
            self.outcome.settle(one.lead.line, "made", record=strike.key)
            for row in one.rows[1:]:
                self._join(row, one.lead.line, strike)
        for one in self.events:
            strike = self.stored.get(one.lead.line)
            for row in one.rows if strike else ():
                if strike.pk in self.made:
                    self._join(row, self.made[strike.pk], strike)
                elif row.line in self.saved.fresh:
                    said = f"further evidence of {strike.key}: compare its targets"
                    self.outcome.settle(row.line, "changed", said, strike.key)
                else:
                    self.outcome.settle(row.line, "unchanged", record=strike.key)

    def _join(self, row: StrikeRow, line: int, strike: Strike) -> None:
        said = f"reports the strike of line {line}"
        self.outcome.settle(row.line, "joined", said, strike.key)


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
