"""Statements that may carry another one's words; an editor says whether they do."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from strikes.models.statements import Capture, Statement
from strikes.vocabulary import COPY_DECISIONS, COPY_SIGNS


class Signature(models.Model):
    """A short stand-in for a capture's text; texts that share a band are worth comparing."""

    capture = models.OneToOneField(Capture, models.CASCADE, related_name="signature")
    digest = ArrayField(models.BigIntegerField(), help_text="MinHash of its runs of words")
    bands = ArrayField(models.BigIntegerField(), help_text="sums over parts of the digest")

    class Meta:
        indexes = [GinIndex(fields=["bands"], name="signature_bands")]

    def __str__(self) -> str:
        return f"Signature of capture {self.capture_id}"


class CopyProposalQuerySet(models.QuerySet):
    def undecided(self) -> "CopyProposalQuerySet":
        """What waits for an editor, the likest first."""
        return self.filter(decision="open").order_by("-likeness", "pk")


class CopyProposal(models.Model):
    statement = models.ForeignKey(Statement, models.CASCADE, related_name="copy_proposals")
    original = models.ForeignKey(Statement, models.CASCADE, related_name="carrier_proposals")
    sign = models.CharField(max_length=7, choices=COPY_SIGNS.choices)
    likeness = models.FloatField(help_text="0 to 1: the share of words or figures they have alike")
    decision = models.CharField(max_length=9, choices=COPY_DECISIONS.choices, default="open")
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    created = models.DateTimeField(auto_now_add=True)

    objects = CopyProposalQuerySet.as_manager()

    class Meta:
        ordering = ["-likeness", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "original"], name="copy_proposed_once"),
            models.CheckConstraint(
                condition=~Q(statement=F("original")), name="copy_of_another_statement"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.statement} ← {self.original}"


pghistory.track()(CopyProposal)
