"""Finds statements that carry another's words or figures, and proposes them to an editor."""

import re
from collections import Counter
from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from rensa import RMinHash

from strikes.models import Capture, Claim, CopyProposal, Official, Statement
from strikes.spelling import fold

SHINGLE = 4  # words
PERMUTATIONS, SEED = 128, 1
SAME_WORDS = 0.5
SAME_FIGURES = 0.6
FEWEST_FIGURES = 2
DAYS_APART = timedelta(days=7)
DAYS_ACROSS = timedelta(days=1)
MOST_COMPARED = 2_000
WORD = re.compile(r"\w+")

Figure = tuple[str, str, str]


def propose_copies(statement: Statement) -> int:
    """Proposes which earlier statements this one may be a copy of; returns how many."""
    capture = statement.capture
    if capture is None or not capture.text or statement.copy_of_id:
        return 0
    found = [*_same_words(statement, capture), *_same_figures(statement, capture)]
    made = CopyProposal.objects.bulk_create(found, ignore_conflicts=True)
    return len(made)


def confirm(proposal: CopyProposal, editor: User) -> None:
    """Makes the statement a carrier of the original, with all that it carried so far."""
    with transaction.atomic():
        original = proposal.original.copy_of or proposal.original
        statement = proposal.statement
        if original.pk != statement.pk:
            carried = Statement.objects.filter(copy_of=statement) | Statement.objects.filter(
                pk=statement.pk
            )
            carried.update(copy_of=original)
        _decide(proposal, "confirmed", editor)


def refuse(proposal: CopyProposal, editor: User) -> None:
    """Notes that the two are statements of their own."""
    _decide(proposal, "refused", editor)


def likeness(one: str, other: str) -> float:
    """The share of runs of words that two texts have in common, estimated; 0 to 1."""
    return _signature(one).jaccard(_signature(other))


def figures_apart(one: list[Claim], other: list[Claim]) -> list[tuple[str, list[str], list[str]]]:
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


def _signature(text: str) -> RMinHash:
    words = WORD.findall(fold(text))
    runs = [" ".join(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))]
    signature = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    signature.update(runs)
    return signature


def _others(statement: Statement, apart: timedelta):
    """Originals of the campaign published about the same day and taken in before."""
    others = Statement.objects.originals().filter(
        campaign=statement.campaign_id, state="read", pk__lt=statement.pk
    )
    if statement.published:
        first, last = statement.published - apart, statement.published + apart
        others = others.filter(published__range=(first, last))
    return others.order_by("-pk")[:MOST_COMPARED]


def _same_words(statement: Statement, capture: Capture) -> list[CopyProposal]:
    others = [
        other.pk for other in _others(statement, DAYS_APART) if other.language == statement.language
    ]
    mine, found = _signature(capture.text), {}
    for other in Capture.objects.filter(statement__in=others).exclude(text="").order_by("pk"):
        like = mine.jaccard(_signature(other.text))
        if like >= SAME_WORDS:
            found[other.statement_id] = like
    return [
        CopyProposal(statement=statement, original_id=key, sign="words", likeness=like)
        for key, like in found.items()
    ]


def _same_figures(statement: Statement, capture: Capture) -> list[CopyProposal]:
    """In another language: the same measures and values, and no other speaker."""
    if not statement.published:
        return []
    mine = list(capture.claims.exclude(review="rejected"))
    if len(mine) < FEWEST_FIGURES:
        return []
    others = [o for o in _others(statement, DAYS_ACROSS) if o.language != statement.language]
    officials, found = list(Official.objects.all()), []
    for other in others:
        theirs = list(other.capture.claims.exclude(review="rejected")) if other.capture else []
        like = _alike(mine, theirs)
        if like >= SAME_FIGURES and not _speakers_differ(mine, theirs, officials):
            found.append(
                CopyProposal(statement=statement, original=other, sign="figures", likeness=like)
            )
    return found


def _alike(one: list[Claim], other: list[Claim]) -> float:
    here, there = (
        Counter(_figure(c) for c in claims if c.low or c.high) for claims in (one, other)
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
    """The officials whose name, in any language, stands in what the claims call the speaker."""
    said = " ".join({fold(claim.speaker) for claim in claims if claim.speaker})
    return {
        official.pk
        for official in officials
        for name in (official.name, official.name_ru, official.name_ar)
        if name and fold(name) in said
    }
