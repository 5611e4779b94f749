"""Sortie records from rows of sorties, each with its own number or known by what it says."""

from collections.abc import Mapping
from dataclasses import replace

from strikes.desk.intake.claims import Saved, claims_of
from strikes.desk.intake.lots import Lot, link, settle
from strikes.desk.intake.parts import SortieRow
from strikes.desk.intake.sorties import (
    Said,
    make,
    said_in,
    said_of,
    stored_sorties,
    with_speakers,
)
from strikes.models import Sortie, Strike

Known = dict[int, Sortie]  # by line


def write_sorties(lot: Lot, strikes: Mapping[str, Strike]) -> None:
    """`strikes` by the key that rows name."""
    said = {row.line: said_of(row, lot, strikes.get(row.strike)) for row in lot.rows}
    numbered = _numbered(lot, said)
    rows = [row for row in lot.rows if not _clashes(lot, row, said[row.line], numbered)]
    lot = replace(lot, rows=rows)
    if lot.is_barred:
        return
    saved = claims_of(lot)
    stored = stored_sorties(lot.campaign, said.values())
    known = _known(lot, saved, said, numbered, stored)
    leads: dict[Said, SortieRow] = {}
    for row in rows:
        if row.line not in known:
            leads.setdefault(said[row.line], row)
    fresh = make(lot, leads, stored)
    lot.made.update((fresh[one].pk, row.line) for one, row in leads.items())
    records = {row.line: known.get(row.line) or fresh[said[row.line]] for row in rows}
    claims = {row.line: saved.claims[row.line].pk for row in rows}
    pairs = {(records[line].pk, claim): None for line, claim in claims.items()}
    linked = link(Sortie.evidence.through, "sortie", pairs)
    settle(lot, {line: (one.pk, one.key) for line, one in records.items()}, claims, linked)


def _numbered(lot: Lot, said: Mapping[int, Said]) -> Known:
    keys = {row.ref.lower(): row.line for row in lot.rows if row.ref}
    return {keys[one.key]: one for one in with_speakers().filter(key__in=keys)}


def _clashes(lot: Lot, row: SortieRow, said: Said, numbered: Known) -> bool:
    """Refuses a row whose number another record has; another speaker may say the same of it."""
    there = numbered.get(row.line)
    if there is None or (
        there.campaign_id == lot.campaign.pk
        and said_in(there)._replace(family=None) == said._replace(family=None, number="")
    ):
        return False
    reason = (
        f"sortie_id {row.ref} is another record already ({there}): give the row a number of its"
        " own, or leave it empty"
    )
    lot.outcome.refuse(row.line, [reason])
    return True


def _known(
    lot: Lot,
    saved: Saved,
    said: Mapping[int, Said],
    numbered: Known,
    stored: Mapping[Said, Sortie],
) -> Known:
    """The rows whose record is there: by its number; else by its claim (an editor may have mended
    the record since), or by what it says."""
    before = {claim.pk for line, claim in saved.claims.items() if line not in saved.fresh}
    links = Sortie.evidence.through.objects.filter(
        claim__in=before, sortie__campaign=lot.campaign
    ).select_related("sortie")
    standing = {(one.claim_id, one.sortie.aircraft): one.sortie for one in links}
    found: Known = {}
    for row in lot.rows:
        by_claim = standing.get((saved.claims[row.line].pk, row.aircraft))
        by_words = None if row.ref else by_claim or stored.get(said[row.line])
        if there := numbered.get(row.line) or by_words:
            found[row.line] = there
    return found
