"""The review of one statement's claims: every decision is checked against what the editor saw, so
that two editors, or an editor and a newer extractor, never undo each other's work."""

import hashlib
import re
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet

from strikes.desk import four_eyes
from strikes.desk.four_eyes import is_own_entry
from strikes.models import Claim, Sortie, Statement, Strike, Target, Turn
from strikes.models.ranges import plain_number
from strikes.models.records import PUBLIC
from strikes.vocabulary import SETTLED

FACTS = (
    "start", "end", "measure", "low", "high", "qualifier", "unit", "rate", "cumulative", "scope",
    "term", "effect", "target_group", "window", "as_of", "places", "official_id", "speaker",
    "organisation_id", "actor",
)  # fmt: skip
DECISIONS = ("review", "confidence", "note", "part_of_id", "superseded_by_id")
DECIDED = (*SETTLED, "rejected")
IN_NUMBERS = re.compile(r"[\s,.’']")


class ReviewError(Exception):
    """A decision that cannot be taken; the message says why and what to do."""


class Overtaken(ReviewError):
    """Somebody changed the claim since the editor's page was made; nothing was written."""


def seen(claim: Claim) -> str:
    """A mark of all that a claim says now. A decision carries the mark that its editor saw."""
    facts = [str(getattr(claim, name)) for name in (*FACTS, *DECISIONS)]
    areas = sorted(each.pk for each in claim.areas.all())
    return hashlib.sha256(repr((facts, areas)).encode()).hexdigest()[:16]


def under_public_records(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """The claims that are evidence of what is public or about to be."""
    public = Q(strike_set__publication__in=PUBLIC) | Q(sortie_set__publication__in=PUBLIC)
    return claims.filter(public).distinct()


def rivals(claim: Claim, others: list[Claim]) -> list[Claim]:
    """The decided claims on the same words and measure that a newly proposed one differs from."""
    return [
        other
        for other in others
        if other.pk != claim.pk
        and other.capture_id == claim.capture_id
        and other.measure == claim.measure
        and other.review in DECIDED
        and other.start < claim.end
        and claim.start < other.end
    ]


@dataclass(frozen=True)
class Review:
    """One editor at one statement. Every method is one transaction, and raises ReviewError
    where it is another editor's turn or the claim is no longer what was seen."""

    statement: Statement
    editor: User

    def claim(self, pk: int, mark: str) -> Claim:
        """The claim, locked until the transaction ends, if it still is what was seen."""
        self.take_turn()
        # The same lock as proposing takes: an extractor's run waits, or we wait for it.
        Statement.objects.select_for_update().get(pk=self.statement.pk)
        claims = Claim.objects.of(self.statement).with_source().prefetch_related("areas")
        claim = claims.filter(pk=pk).first()
        if claim is None:
            raise ReviewError("This claim is not among those of the statement.")
        if seen(claim) != mark:
            by = f" by {claim.editor}" if claim.editor and claim.editor != self.editor else ""
            raise Overtaken(
                f"The claim was changed{by} since you opened this page, and nothing of yours was"
                " written. Look at it as it is now, then decide again."
            )
        return claim

    def take_turn(self) -> None:
        if not Turn.objects.take(self.statement, self.editor):
            turn = Turn.objects.select_related("editor").get(statement=self.statement)
            raise ReviewError(
                f"This statement is with {turn.editor} until {turn.until:%H:%M} UTC. You can look;"
                " to decide, wait until it is given back or runs out."
            )

    @transaction.atomic
    def accept(self, pk: int, mark: str) -> Claim:
        """Stands by what the claim says; a correction made before stays marked as one."""
        claim = self.claim(pk, mark)
        if claim.review == "superseded":
            raise ReviewError("Another claim stands in its place: decide on that one.")
        self._refuse_own_entry(claim)
        if claim.review != "edited":
            self._decide(claim, "accepted")
        return claim

    @transaction.atomic
    def reject(self, pk: int, mark: str) -> Claim:
        return self._undo(self.claim(pk, mark), "rejected")

    @transaction.atomic
    def reopen(self, pk: int, mark: str) -> Claim:
        return self._undo(self.claim(pk, mark), "proposed")

    @transaction.atomic
    def replace(self, pk: int, mark: str, old_pk: int) -> Claim:
        """Accepts a claim in place of a decided one, and as evidence wherever that one was."""
        claim = self.claim(pk, mark)
        old = next((each for each in self._claims() if each.pk == old_pk), None)
        if old is None or old not in rivals(claim, [old]):
            raise ReviewError("There is no decided claim on the same words to replace.")
        self._refuse_own_entry(claim)
        self._decide(claim, "accepted")
        for records in (Strike, Sortie, Target):
            for record in records.objects.filter(evidence=old):
                record.evidence.add(claim)
                record.evidence.remove(old)
        self._supersede([old], claim)
        return claim

    def _refuse_own_entry(self, claim: Claim) -> None:
        if is_own_entry(self.editor, claim):
            raise ReviewError(four_eyes.SAID)

    @transaction.atomic
    def split(self, pk: int, mark: str, at: int) -> tuple[Claim, Claim]:
        """Two proposed claims in place of one, cut before character `at` of its words."""
        claim = self._undecided(self.claim(pk, mark))
        first, second = claim.evidence[:at], claim.evidence[at:]
        if at <= 0 or not first.strip() or not second.strip():
            raise ReviewError("Put the cut between two words of the claim, not at its ends.")
        start = claim.start
        parts = (self._part(claim, start, first), self._part(claim, start + at, second))
        self._supersede([claim], parts[0])
        return parts

    @transaction.atomic
    def merge(self, pk: int, mark: str, other_pk: int, other_mark: str) -> Claim:
        """One proposed claim over the words of two; what the first leaves open the second fills."""
        one, other = (
            self._undecided(self.claim(*each)) for each in ((pk, mark), (other_pk, other_mark))
        )
        if one.pk == other.pk or one.capture_id != other.capture_id:
            raise ReviewError("Only two claims of the same captured text can become one.")
        merged = self._copy(one, min(one.start, other.start), max(one.end, other.end))
        for name in FACTS:
            if getattr(merged, name) in (None, ""):
                setattr(merged, name, getattr(other, name))
        merged.places = list(dict.fromkeys([*one.places, *other.places]))
        self._keep(merged, {*one.areas.all(), *other.areas.all()})
        self._supersede([one, other], merged)
        return merged

    def _claims(self) -> QuerySet[Claim]:
        return Claim.objects.of(self.statement).with_source()

    def _decide(self, claim: Claim, review: str) -> None:
        claim.review, claim.editor = review, self.editor
        claim.save(update_fields=["review", "editor"])

    def _undo(self, claim: Claim, review: str) -> Claim:
        if under_public_records(Claim.objects.filter(pk=claim.pk)).exists():
            raise ReviewError("A public record stands on this claim: withdraw that record first.")
        if claim.review == "superseded":
            raise ReviewError("Another claim stands in its place: decide on that one.")
        self._decide(claim, review)
        return claim

    def _undecided(self, claim: Claim) -> Claim:
        if claim.review != "proposed":
            raise ReviewError("It is decided already: reopen it first.")
        return claim

    def _supersede(self, claims: list[Claim], by: Claim) -> None:
        for claim in claims:
            claim.superseded_by = by
            claim.review, claim.editor = "superseded", self.editor
            claim.save(update_fields=["superseded_by", "review", "editor"])

    def _part(self, claim: Claim, start: int, words: str) -> Claim:
        """A copy on some of the words; it keeps the figure only where the figure stands in them."""
        blank = len(words) - len(words.lstrip())
        part = self._copy(claim, start + blank, start + len(words.rstrip()))
        digits = IN_NUMBERS.sub("", words)
        figures = {plain_number(each) for each in (claim.low, claim.high) if each is not None}
        if not all(str(figure) in digits for figure in figures):
            part.low = part.high = None
            part.qualifier = ""
        self._keep(part, set(claim.areas.all()))
        return part

    def _copy(self, claim: Claim, start: int, end: int) -> Claim:
        copy = Claim(capture=claim.capture, extractor="editor", editor=self.editor)
        for name in FACTS:
            setattr(copy, name, getattr(claim, name))
        copy.start, copy.end = start, end
        copy.confidence = claim.confidence
        return copy

    def _keep(self, claim: Claim, areas: set) -> None:
        try:
            claim.validate_constraints()
        except ValidationError as problem:
            raise ReviewError(" ".join(problem.messages)) from problem
        claim.save()
        claim.areas.set(areas)
