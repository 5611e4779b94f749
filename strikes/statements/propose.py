"""Lays the claims found in a capture's text before an editor. Never touches a decision."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from strikes.extraction import VERSION
from strikes.extraction.claims import Claim as Found
from strikes.extraction.extract import extract
from strikes.models import Capture, Claim, Official, Statement
from strikes.statements.people import certain_official
from strikes.statements.places import areas_of, certain_area
from strikes.statements.wording import clean
from strikes.vocabulary import LANGUAGES

EXTRACTOR = f"rules {VERSION}"
LARGEST = 10**12  # what the column holds
SURE, LIKELY = 0.8, 0.5


def propose(capture: Capture) -> int:
    """Proposes what the text claims and no claim says yet; returns how many that were.

    Run again it adds nothing. With a newer extractor it adds what is different, and withdraws the
    older one's proposals that it no longer makes, those alone that nobody has decided on.
    """
    statement = capture.statement
    language = statement.language if statement.language in LANGUAGES else None
    found = extract(capture.text, published=statement.published, language=language)
    officials = list(Official.objects.all())
    pairs = [(_claim(capture, item, officials), item) for item in found]
    claims = {_identity(claim): (claim, item) for claim, item in pairs}
    with transaction.atomic():
        Statement.objects.select_for_update().get(pk=statement.pk)
        known = set(map(_identity, capture.claims.all()))
        _withdraw(capture, keep=set(claims))
        told = {_wording(claim) for claim in _on_earlier_captures(capture)}
        new = [
            pair
            for identity, pair in claims.items()
            if identity not in known and _wording(pair[0]) not in told
        ]
        Claim.objects.bulk_create(claim for claim, _ in new)
        _place(new, statement.campaign.country)
    return len(new)


def _claim(capture: Capture, found: Found, officials: list[Official]) -> Claim:
    storable = all(value is None or 0 <= value < LARGEST for value in (found.low, found.high))
    return Claim(
        capture=capture,
        start=found.start,
        end=found.end,
        measure=found.measure,
        low=_number(found.low) if storable else None,
        high=_number(found.high) if storable else None,
        qualifier=found.qualifier or "" if storable else "",
        term=clean(found.term, 300),
        effect=found.effect or "",
        rate=found.rate or "",
        cumulative=found.cumulative,
        window=_window(found.window_start, found.window_end),
        as_of=capture.statement.published,
        places=[clean(name, 200) for name in found.places],
        official=certain_official(found.speaker or "", officials),
        speaker=clean(found.speaker, 300),
        actor=clean(found.actor, 300),
        target_group=clean(found.target_group, 200),
        extractor=EXTRACTOR,
        rule=clean(found.rule, 80),
        confidence=_confidence(found.confidence),
        note="" if storable else "The figure is larger than a record can hold: see the text.",
    )


def _number(value: int | float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value)).quantize(Decimal("0.01"))


def _window(first: date | None, last: date | None) -> DateRange | None:
    """Half-open, as Postgres keeps it; None where nothing is known or the days are crossed."""
    if first is None and last is None or first and last and last < first:
        return None
    return DateRange(first, last + timedelta(days=1) if last and last < date.max else None)


def _confidence(share: float) -> str:
    return "high" if share >= SURE else "medium" if share >= LIKELY else "low"


def _identity(claim: Claim) -> tuple:
    """What makes two claims of one capture the same."""
    return (claim.start, claim.end, *_figures(claim))


def _wording(claim: Claim) -> tuple:
    """What makes claims of two captures of one page the same."""
    return (" ".join(claim.evidence.split()), *_figures(claim))


def _figures(claim: Claim) -> tuple:
    return (claim.measure, claim.low, claim.high, tuple(claim.places))


def _on_earlier_captures(capture: Capture) -> Iterable[Claim]:
    earlier = Claim.objects.of(capture.statement).filter(capture__pk__lt=capture.pk)
    return earlier.select_related("capture")


def _withdraw(capture: Capture, keep: set[tuple]) -> None:
    """Proposals of an older version that the newer no longer makes, undecided ones alone."""
    older = capture.claims.awaiting_review().filter(extractor__startswith="rules ")
    gone = [
        claim.pk for claim in older.exclude(extractor=EXTRACTOR) if _identity(claim) not in keep
    ]
    Claim.objects.filter(pk__in=gone, review="proposed").update(
        review="superseded", note=f"{EXTRACTOR} no longer finds this."
    )


def _place(claims: list[tuple[Claim, Found]], country: str) -> None:
    """Links the areas that names surely mean; a name that fits several stays open."""
    bearers = areas_of({name for claim, _ in claims for name in claim.places}, country)
    links = set()
    for claim, found in claims:
        for name in claim.places:
            area = certain_area(bearers[name], is_province=name in found.provinces)
            if area:
                links.add((claim.pk, area.pk))
    through = Claim.areas.through
    through.objects.bulk_create(through(claim_id=claim, area_id=area) for claim, area in links)
