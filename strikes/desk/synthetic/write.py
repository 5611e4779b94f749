"""Writes made-up briefings, and the records that rest on them, into the working tables."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from random import Random

from django.db.backends.postgresql.psycopg_any import DateRange

from strikes.desk.synthetic.ground import Ground
from strikes.desk.synthetic.groups import Group, category, figure
from strikes.desk.synthetic.texts import Briefing, Said
from strikes.models import Campaign, Capture, Claim, Organisation, Sortie, Statement, Strike, Target
from strikes.models.copying import copy_in, copy_links
from strikes.models.keys import ALPHABET
from strikes.vocabulary import TARGET_CATEGORIES

KEY_LENGTH = 10
STEP = 389_712_345_678_907  # shares no factor with the alphabet's length: no key comes twice


def keys(random: Random) -> Iterator[str]:
    """Public keys that look like any other: the same for the same seed, none twice."""
    most = len(ALPHABET) ** KEY_LENGTH
    number = random.randrange(most)
    while True:
        number = (number + STEP) % most
        left, letters = number, ""
        for _place in range(KEY_LENGTH):
            left, letter = divmod(left, len(ALPHABET))
            letters += ALPHABET[letter]
        yield letters


class Writer:
    """Writes briefings of one campaign; `flies` is who flew."""

    def __init__(
        self, campaign: Campaign, flies: Organisation, ground: Ground, random: Random
    ) -> None:
        self.campaign, self.flies, self.ground, self.random = campaign, flies, ground, random
        self.keys = keys(random)

    def write(self, briefings: list[Briefing]) -> int:
        """Gives the number of strikes written."""
        captures = self._captures(briefings)
        found = [
            (_claim(capture, said), said)
            for capture, briefing in zip(captures, briefings, strict=True)
            for said in briefing.said
        ]
        copy_in([claim for claim, _said in found])
        copy_links(Claim.areas.through, [
            (claim.pk, province.area.pk)
            for claim, said in found if said.group for province in said.group.provinces
        ])  # fmt: skip
        announced = [
            (claim, said.group)
            for claim, said in found
            if said.group
            for _one in range(said.number)
        ]
        return self._write_strikes(announced)

    def _captures(self, briefings: list[Briefing]) -> list[Capture]:
        statements = [
            Statement(
                key=next(self.keys), campaign=self.campaign, publisher=one.publisher,
                organisation=one.publisher, title=one.title, language="en", state="read",
                published=one.published,
            )
            for one in briefings
        ]  # fmt: skip
        copy_in(statements)
        captures = [
            _capture(statement, one.text)
            for statement, one in zip(statements, briefings, strict=True)
        ]
        copy_in(captures)
        return captures

    def _write_strikes(self, announced: list[tuple[Claim, Group]]) -> int:
        """Each with its evidence, its provinces, its targets and, where told, who flew."""
        strikes = [self._strike(group) for _claim, group in announced]
        copy_in(strikes)
        both = list(zip(strikes, announced, strict=True))
        copy_links(
            Strike.evidence.through, [(strike.pk, claim.pk) for strike, (claim, _group) in both]
        )
        copy_links(Strike.provinces.through, [
            (strike.pk, one.area.pk)
            for strike, (_claim, group) in both for one in group.provinces
        ])  # fmt: skip
        targets = [self._target(strike) for strike in strikes]
        copy_in(targets)
        copy_links(Target.evidence.through, [
            (target.pk, claim.pk)
            for target, (claim, _group) in zip(targets, announced, strict=True)
        ])  # fmt: skip
        copy_in([self._sortie(strike, group) for strike, (_claim, group) in both if group.aircraft])
        return len(strikes)

    def _strike(self, group: Group) -> Strike:
        spot = self.ground.spot(group.where_prec, group.provinces, self.random)
        return Strike(
            key=next(self.keys), campaign=self.campaign, organisation=self.flies,
            publication="pending", window=_days(group.first, group.last),
            date_prec=group.date_prec, night=self.random.random() < 0.2, area=spot.area,
            place_as_stated=spot.area.name_en if spot.area else "", where_prec=group.where_prec,
            lat=spot.lat, lon=spot.lon, radius_km=spot.radius_km, status=group.status,
            grade=group.grade, note="Synthetic.",
        )  # fmt: skip

    def _target(self, strike: Strike) -> Target:
        low, high, qualifier = figure(self.random)
        code = category(self.random)
        term = "" if code == "unspecified" else TARGET_CATEGORIES.label(code).lower()
        return Target(
            strike=strike, category=code, term=term, low=low, high=high, qualifier=qualifier,
            effect=self.random.choice(("struck", "destroyed", "damaged")),
        )  # fmt: skip

    def _sortie(self, strike: Strike, group: Group) -> Sortie:
        flights = self.random.randint(1, 4)
        return Sortie(
            key=next(self.keys), campaign=self.campaign, organisation=self.flies, strike=strike,
            window=strike.window, date_prec=strike.date_prec, aircraft=group.aircraft,
            low=flights, high=flights, qualifier="exact",
        )  # fmt: skip


def _days(first: date, last: date) -> DateRange:
    return DateRange(first, last + timedelta(days=1))


def _capture(statement: Statement, text: str) -> Capture:
    body = text.encode()
    return Capture(
        statement=statement, kind="pasted", text=text, size=len(body),
        sha256=sha256(body).hexdigest(), content_type="text/plain", charset="utf-8",
        captured=datetime.combine(statement.published, time(12), UTC),
    )  # fmt: skip


def _claim(capture: Capture, said: Said) -> Claim:
    places = [one.area.name_en for one in said.group.provinces] if said.group else []
    return Claim(
        capture=capture, start=said.start, end=said.end, measure=said.measure, scope=said.scope,
        low=said.number, high=said.number, qualifier="exact",
        window=_days(said.first, said.last), as_of=capture.statement.published, places=places,
        extractor="synthetic", review="accepted", note="Synthetic.",
    )  # fmt: skip
