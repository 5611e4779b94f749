"""Finds statements that carry another's words or figures, and proposes them to an editor."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from strikes.models import Capture, Claim, CopyProposal, Official, Signature, Statement
from strikes.models.statements import StatementQuerySet
from strikes.statements.likeness import bands, likeness, signature
from strikes.statements.people import officials_in

SAME_WORDS = 0.5
SAME_FIGURES = 0.6
FEWEST_FIGURES = 2
DAYS_APART = timedelta(days=7)
DAYS_ACROSS = timedelta(days=1)

Figure = tuple[str, str, str]


def propose_copies(statement: Statement) -> int:
    """Proposes which statements taken in before this one may be a copy of; returns how many."""
    capture = statement.capture
    if capture is None or not capture.text or statement.copy_of_id:
        return 0
    found = _same_words(statement, capture) | _same_figures(statement, capture)
    known = set(statement.copy_proposals.values_list("original", flat=True))
    new = [proposal for key, proposal in found.items() if key not in known]
    CopyProposal.objects.bulk_create(new, ignore_conflicts=True)
    return len(new)


def confirm(proposal: CopyProposal, editor: User) -> None:
    """Makes the statement a carrier of the original, with all that it carried so far."""
    with transaction.atomic():
        original = proposal.original.copy_of or proposal.original
        statement = proposal.statement
        if original.pk != statement.pk:
            carried = Statement.objects.filter(Q(copy_of=statement) | Q(pk=statement.pk))
            carried.update(copy_of=original)
        _decide(proposal, "confirmed", editor)


def refuse(proposal: CopyProposal, editor: User) -> None:
    """Notes that the two are statements of their own."""
    _decide(proposal, "refused", editor)


def figures_apart(
    one: Iterable[Claim], other: Iterable[Claim]
) -> list[tuple[str, list[str], list[str]]]:
    """For each measure the values that only the one and only the other gives: 36 here, 39 there."""
    here, there = Counter(map(_figure, one)), Counter(map(_figure, other))
    only_here, only_there = here - there, there - here
    measures = dict.fromkeys(figure[0] for figure in [*only_here, *only_there])
    return [
        (measure, _values(only_here, measure), _values(only_there, measure)) for measure in measures
    ]


def _values(figures: Counter[Figure], measure: str) -> list[str]:
    return [low or high for kind, low, high in figures.elements() if kind == measure]


def _decide(proposal: CopyProposal, decision: str, editor: User) -> None:
    proposal.decision, proposal.editor = decision, editor
    proposal.save(update_fields=["decision", "editor"])


def _others(statement: Statement, apart: timedelta) -> StatementQuerySet:
    """Originals of the campaign taken in before and, where known, published about the same day."""
    others = (
        Statement.objects.standing()
        .originals()
        .filter(campaign=statement.campaign_id, pk__lt=statement.pk)
    )
    if statement.published:
        first, last = statement.published - apart, statement.published + apart
        others = others.filter(Q(published__range=(first, last)) | Q(published=None))
    return others


def _same_words(statement: Statement, capture: Capture) -> dict[int, CopyProposal]:
    """Proposals by the original's id, for texts in the same language."""
    digest = signature(capture.text)
    mine = bands(digest)
    Signature.objects.get_or_create(capture=capture, defaults={"digest": digest, "bands": mine})
    alike = Signature.objects.filter(
        bands__overlap=mine,
        capture__statement__in=_others(statement, DAYS_APART).filter(language=statement.language),
    )
    found = {}
    for key, theirs in alike.values_list("capture__statement", "digest"):
        like = likeness(digest, theirs)
        if like >= SAME_WORDS:
            found[key] = CopyProposal(
                statement=statement, original_id=key, sign="words", likeness=like
            )
    return found


def _same_figures(statement: Statement, capture: Capture) -> dict[int, CopyProposal]:
    """Proposals by the original's id: another language, the same figures, no other speaker."""
    mine = list(capture.claims.exclude(review="rejected"))
    if not statement.published or len(mine) < FEWEST_FIGURES:
        return {}
    others = _others(statement, DAYS_ACROSS).exclude(language=statement.language)
    theirs = defaultdict(list)
    claims = Claim.objects.filter(capture__statement__in=others).exclude(review="rejected")
    for claim in claims.select_related("capture").defer("capture__text"):
        theirs[claim.capture.statement_id].append(claim)
    officials = list(Official.objects.all()) if theirs else []
    return {
        key: CopyProposal(statement=statement, original_id=key, sign="figures", likeness=like)
        for key, claims in theirs.items()
        if (like := _alike(mine, claims)) >= SAME_FIGURES
        and not _speakers_differ(mine, claims, officials)
    }


def _alike(one: list[Claim], other: list[Claim]) -> float:
    here, there = (
        Counter(_figure(claim) for claim in claims if claim.low or claim.high)
        for claims in (one, other)
    )
    shared, total = (here & there).total(), (here | there).total()
    return shared / total if shared >= FEWEST_FIGURES else 0.0


def _figure(claim: Claim) -> Figure:
    low, high = ("" if end is None else f"{end.normalize():f}" for end in (claim.low, claim.high))
    return claim.measure, low, high


def _speakers_differ(one: list[Claim], other: list[Claim], officials: list[Official]) -> bool:
    here, there = _named(one, officials), _named(other, officials)
    return bool(here and there and not here & there)


def _named(claims: list[Claim], officials: list[Official]) -> set[int]:
    said = " ; ".join({claim.speaker for claim in claims if claim.speaker})
    return {official.pk for official in officials_in(said, officials)}
