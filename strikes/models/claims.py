"""The atom: one value in one sentence of one archived statement."""

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.db import models
from django.db.models import F, Q

from strikes.models.areas import Area
from strikes.models.campaigns import Official, Organisation
from strikes.models.ranges import Quantity
from strikes.models.statements import Capture, Statement
from strikes.vocabulary import CONFIDENCE, EFFECTS, MEASURES, REVIEW, SETTLED

RATES = [("day", "a day"), ("month", "a month")]
UNITS = [("km2", "km²"), ("percent", "percent"), ("tonnes", "tonnes")]

INSIDE_ITS_TEXT = """
IF NEW."end" > (SELECT char_length(text) FROM strikes_capture WHERE id = NEW.capture_id) THEN
    RAISE EXCEPTION 'claim % lies outside the text of its capture', NEW.id
        USING ERRCODE = 'check_violation';
END IF;
RETURN NEW;
"""


class ClaimQuerySet(models.QuerySet["Claim"]):
    def of(self, statement: Statement) -> "ClaimQuerySet":
        return self.filter(capture__statement=statement)

    def settled(self) -> "ClaimQuerySet":
        """Claims that an editor stands by, fit to be evidence."""
        return self.filter(review__in=SETTLED)

    def awaiting_review(self) -> "ClaimQuerySet":
        return self.filter(review="proposed")

    def with_source(self) -> "ClaimQuerySet":
        """With capture, statement, publisher and speaker at hand in one query."""
        return self.select_related(
            "capture__statement__publisher",
            "capture__statement__organisation__parent",
            "organisation__parent",
            "official",
        )


class Claim(Quantity):
    capture = models.ForeignKey(
        Capture, models.PROTECT, related_name="claims",
        limit_choices_to=~Q(statement__state="withdrawn"),
    )  # fmt: skip
    start = models.PositiveIntegerField(help_text="first character in the capture's text")
    end = models.PositiveIntegerField(help_text="character after the last")
    measure = models.CharField(max_length=20, choices=MEASURES.choices)
    scope = models.CharField(max_length=100, blank=True, help_text="what narrows the measure")
    term = models.CharField(max_length=1000, blank=True, help_text="the thing counted, as written")
    unit = models.CharField(max_length=8, choices=UNITS, blank=True)
    rate = models.CharField(max_length=5, choices=RATES, blank=True)
    effect = models.CharField(max_length=20, choices=EFFECTS.choices, blank=True)
    cumulative = models.BooleanField(default=False, help_text="a running total since a start")
    window = DateRangeField(null=True, blank=True, help_text="what the figure covers, if stated")
    as_of = models.DateField(null=True, blank=True, help_text="the day it was said")
    places = ArrayField(
        models.CharField(max_length=300), default=list, blank=True, help_text="as written"
    )
    areas = models.ManyToManyField(Area, blank=True, related_name="claims")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="claims",
        help_text="whose claim it is, where it is not the statement's",
    )  # fmt: skip
    official = models.ForeignKey(
        Official, models.PROTECT, null=True, blank=True, related_name="claims"
    )
    speaker = models.CharField(max_length=300, blank=True, help_text="as written")
    actor = models.CharField(max_length=300, blank=True, help_text="who flew, as written")
    target_group = models.CharField(max_length=200, blank=True)
    extractor = models.CharField(max_length=40, help_text="name and version, or “editor”")
    rule = models.CharField(max_length=80, blank=True)
    confidence = models.CharField(max_length=6, choices=CONFIDENCE.choices, default="medium")
    review = models.CharField(max_length=10, choices=REVIEW.choices, default="proposed")
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="claims"
    )
    part_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    superseded_by = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="supersedes"
    )
    note = models.TextField(blank=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["capture", "start", "pk"]
        permissions = [("review_claim", "Can decide on claims and pass records on")]
        indexes = [models.Index(fields=["measure", "review"], name="claim_measure_review")]
        constraints = [
            *Quantity.rules("claim"),
            models.CheckConstraint(
                condition=Q(end__gt=F("start")),
                name="claim_covers_some_text",
                violation_error_message="A claim needs at least one character of the text.",
            ),
            models.CheckConstraint(
                condition=Q(window__isnull=True) | Q(window__isempty=False),
                name="claim_window_not_empty",
            ),
            models.UniqueConstraint(
                fields=["capture", "extractor", "start", "end", "measure", "low", "high", "places"],
                name="claim_once",
                nulls_distinct=False,
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="inside_its_text",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("capture_id", "start", "end"),
                func=INSIDE_ITS_TEXT,
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_measure_display()}: {self.evidence[:80]}"

    @property
    def statement(self) -> Statement:
        return self.capture.statement

    @property
    def evidence(self) -> str:
        """The words themselves."""
        return self.capture.text[self.start : self.end]


pghistory.track()(Claim)
