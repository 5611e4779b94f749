"""Target records from rows that name the strike they belong to.

A row that says what a stored target of its strike says already is further evidence of it. Another
figure or wording makes another target: reports are never added or averaged."""

from collections import Counter
from collections.abc import Mapping

from strikes.desk.intake.claims import Saved, claims_of
from strikes.desk.intake.lots import Lot, link, settle
from strikes.desk.intake.parts import TargetRow
from strikes.desk.intake.values import Figure
from strikes.models import Strike, Target
from strikes.models.copying import copy_in

Said = tuple  # key of the strike, category, term, effect, group, figure


def write_targets(lot: Lot, strikes: Mapping[str, Strike]) -> None:
    """`strikes` by the key that rows name."""
    saved = claims_of(lot)
    stored = _stored({strike.pk for strike in strikes.values()})
    standing = _standing(saved)
    kinds = Counter(said[:2] for said in stored)
    records: dict[int, Target] = {}
    fresh: list[Target] = []
    for row in lot.rows:
        strike = strikes[row.strike]
        said = _said(row, strike)
        known = stored.get(said) or standing.get((saved.claims[row.line].pk, said[:3]))
        if known is None:
            known = stored[said] = _target(row, strike)
            fresh.append(known)
            _name_others(lot, row.line, kinds[said[:2]])
            kinds[said[:2]] += 1
        records[row.line] = known
    copy_in(fresh)
    lot.outcome.count("targets", len(fresh))
    leading: dict[int, int] = {}
    for line, target in records.items():
        leading.setdefault(target.pk, line)
    lot.made.update((one.pk, leading[one.pk]) for one in fresh)
    _link(lot, saved, records, strikes)


def _link(
    lot: Lot, saved: Saved, records: Mapping[int, Target], strikes: Mapping[str, Strike]
) -> None:
    """What stands behind a target stands behind its strike."""
    claims = {line: claim.pk for line, claim in saved.claims.items()}
    both = {line: (target.pk, claims[line]) for line, target in records.items()}
    fresh = link(Target.evidence.through, "target", dict.fromkeys(both.values()))
    whole = {(target.strike_id, claims[line]): None for line, target in records.items()}
    link(Strike.evidence.through, "strike", whole)
    keys = {row.line: (records[row.line].pk, row.strike) for row in lot.rows}
    settle(lot, keys, claims, fresh)


def _said(row: TargetRow, strike: Strike) -> Said:
    term = row.term.casefold()
    return strike.pk, row.category, term, row.effect, row.target_group, row.figure


def _of_target(one: Target) -> Said:
    effect = "" if one.effect == "unspecified" else one.effect
    figure = Figure(one.low, one.high, one.qualifier)
    return one.strike_id, one.category, one.term.casefold(), effect, one.target_group, figure


def _stored(strikes: set[int]) -> dict[Said, Target]:
    found: dict[Said, Target] = {}
    for one in Target.objects.filter(strike__in=strikes):
        found.setdefault(_of_target(one), one)
    return found


def _standing(saved: Saved) -> dict[tuple[int, tuple], Target]:
    """The targets that claims are evidence of already, which an editor may have mended since."""
    claims = {claim.pk for line, claim in saved.claims.items() if line not in saved.fresh}
    links = Target.evidence.through.objects.filter(claim__in=claims).select_related("target")
    return {(one.claim_id, _of_target(one.target)[:3]): one.target for one in links}


def _target(row: TargetRow, strike: Strike) -> Target:
    return Target(
        strike=strike, category=row.category, term=row.term, effect=row.effect or "unspecified",
        target_group=row.target_group, low=row.figure.low, high=row.figure.high,
        qualifier=row.figure.qualifier,
    )  # fmt: skip


def _name_others(lot: Lot, line: int, number: int) -> None:
    if number:
        others = f"{number} other target{'s' if number > 1 else ''}"
        lot.outcome.note(line, f"its strike has {others} of this category: is it another report?")
