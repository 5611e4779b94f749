"""Writes claims: each row one accepted claim on its words in the statement's text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from strikes.desk.intake.lots import Lot
from strikes.desk.intake.names import Names, Placed
from strikes.desk.intake.outcome import Outcome
from strikes.desk.intake.sources import SUMMARY, VERBATIM, Evidence
from strikes.desk.intake.values import ClaimRow, Source, StrikeRow
from strikes.models import Claim
from strikes.models.copying import copy_in, copy_links


def days(first: date | None, last: date | None) -> DateRange | None:
    """A window of days, both included; None where neither end is known."""
    if first is None and last is None:
        return None
    return DateRange(first, last + timedelta(days=1) if last else None)


@dataclass
class Saved:
    """The claim of each row by its line, and the lines whose claim was not stored before."""

    claims: dict[int, Claim]
    fresh: set[int]


def claims_of(lot: Lot) -> Saved:
    """Saves what each row claims, unless it is stored already."""
    wanted = {row.line: _claim(row, lot) for row in lot.rows}
    return save_claims(wanted, stored_claims(wanted), lot.placed, lot.outcome)


def stored_claims(wanted: Mapping[int, Claim]) -> dict[tuple, Claim]:
    """By identity, all claims that stand on the captures of the wanted ones."""
    captures = {claim.capture_id for claim in wanted.values()}
    return {identity(one): one for one in Claim.objects.filter(capture__in=captures)}


def save_claims(
    wanted: Mapping[int, Claim],
    stored: Mapping[tuple, Claim],
    placed: Mapping[int, Placed],
    outcome: Outcome,
) -> Saved:
    """Saves the claims that are not stored yet; one said twice in the same words is one claim."""
    known = dict(stored)
    saved = {line: known.setdefault(identity(claim), claim) for line, claim in wanted.items()}
    fresh = {line: claim for line, claim in wanted.items() if saved[line] is claim}
    copy_in(list(fresh.values()))
    copy_links(
        Claim.areas.through,
        ((claim.pk, area.pk) for line, claim in fresh.items() for area in placed[line].areas),
    )
    outcome.count("claims", len(fresh))
    return Saved(saved, set(fresh))


def identity(claim: Claim) -> tuple:
    """What the constraint `claim_once` goes by."""
    return (
        claim.capture_id, claim.extractor, claim.start, claim.end, claim.measure,
        claim.low, claim.high, tuple(claim.places),
    )  # fmt: skip


def common(row: ClaimRow | StrikeRow, found: Evidence, placed: Placed, names: Names) -> dict:
    """The fields that every claim takes from its row's source and place."""
    source = row.source
    organisation = names.organisation(source.organisation, source.claimant_type)
    own = organisation and found.capture.statement.organisation_id != organisation.pk
    return {
        "capture": found.capture,
        "start": found.start,
        "end": found.end,
        "low": row.figure.low,
        "high": row.figure.high,
        "qualifier": row.figure.qualifier,
        "as_of": source.stated_on,
        "places": [row.place] if row.place else [],
        "organisation": organisation if own else None,
        "official": names.official(source, organisation),
        "speaker": source.speaker,
        "target_group": row.target_group,
        "extractor": SUMMARY if found.capture.is_summary else VERBATIM,
        "confidence": "low" if source.inferred else "medium",
        "review": "accepted",
        "note": " ".join(filter(None, (_unnamed(source), row.note, placed.note))),
    }


def _unnamed(source: Source) -> str:
    """«(infographic, no named speaker)» is no post of anybody's, but worth keeping."""
    return f"{source.post[1:-1].capitalize()}." if source.post.startswith("(") else ""


def _claim(row: ClaimRow, lot: Lot) -> Claim:
    return Claim(
        measure=row.measure,
        scope=row.scope,
        term=row.term,
        unit=row.unit,
        rate=row.rate,
        effect=row.effect,
        cumulative=row.cumulative,
        window=days(row.start, row.end),
        **common(row, lot.evidence[row.line], lot.placed[row.line], lot.names),
    )
