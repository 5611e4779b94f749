"""What the desk makes of the claims: sorties, strikes and their targets, and others' verdicts."""

from typing import Any

import pghistory
import pgtrigger
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from strikes.models.areas import Area
from strikes.models.campaigns import Campaign, Organisation
from strikes.models.claims import Claim
from strikes.models.keys import Keyed
from strikes.models.points import Pointed
from strikes.models.protection import Protected, is_delayed, is_held, is_rounded
from strikes.models.ranges import Quantity, Windowed
from strikes.vocabulary import (
    CONFIDENCE,
    EFFECTS,
    GRADES,
    LOCATION_PRECISION,
    PLATFORMS,
    PUBLICATION,
    STRIKE_STATUS,
    TARGET_CATEGORIES,
)

PUBLIC = ("pending", "published")


# Run when the transaction ends; {kind} is one of our own two table names.
NEEDS_EVIDENCE = """
IF EXISTS (SELECT 1 FROM strikes_{kind}
           WHERE id = {record} AND publication IN ('pending', 'published'))
   AND NOT EXISTS (SELECT 1 FROM strikes_{kind}_evidence WHERE {kind}_id = {record}) THEN
    RAISE EXCEPTION '{kind} % has no evidence and cannot be public', {record}
        USING ERRCODE = 'check_violation';
END IF;
RETURN NULL;
"""


def needs_evidence(kind: str) -> pgtrigger.Trigger:
    """Refuses, when the transaction ends, a public record without evidence."""
    return pgtrigger.Trigger(
        name="public_needs_evidence",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("publication"),
        timing=pgtrigger.Deferred,
        func=NEEDS_EVIDENCE.format(kind=kind, record="NEW.id"),
    )


def keeps_evidence(kind: str) -> pgtrigger.Trigger:
    """Refuses, when the transaction ends, to take the last evidence from a public record."""
    return pgtrigger.Trigger(
        name="public_keeps_evidence",
        when=pgtrigger.After,
        operation=pgtrigger.Delete,
        timing=pgtrigger.Deferred,
        func=NEEDS_EVIDENCE.format(kind=kind, record=f"OLD.{kind}_id"),
    )


class RecordQuerySet(models.QuerySet):
    def for_release(self) -> "RecordQuerySet":
        """Records that belong in the next release."""
        return self.filter(publication__in=PUBLIC).exclude(self._kept())

    def kept_back(self) -> "RecordQuerySet":
        """Records that are ready and that protection keeps back today."""
        return self.filter(self._kept(), publication__in=PUBLIC)

    def held(self) -> "RecordQuerySet":
        return self.filter(is_held(self._links(), Area.objects.all()), publication__in=PUBLIC)

    def rounded(self) -> "RecordQuerySet":
        """Records of the next release that it shows less exactly than they are known."""
        return self.for_release().filter(is_rounded(self._links(), Area.objects.all()))

    def _kept(self) -> Q:
        links, areas = self._links(), Area.objects.all()
        return is_held(links, areas) | is_delayed(links, areas)

    def _links(self) -> dict[str, models.QuerySet | None]:
        """How a record leads to the areas that may protect it."""
        model: Any = self.model
        field, many = model.lies_in
        through = getattr(model, many).through.objects
        return {
            field: None,
            many: through.filter(**{model._meta.model_name: models.OuterRef("pk")}),
        }

    def without_evidence(self) -> "RecordQuerySet":
        return self.filter(evidence=None)


class Record(Keyed, Windowed, Protected):
    """What sorties and strikes have in common."""

    lies_in: tuple[str, str]  # its field and its link that lead to areas

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="%(class)s_set")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, help_text="who flew"
    )
    evidence = models.ManyToManyField(Claim, blank=True, related_name="%(class)s_set")
    publication = models.CharField(max_length=9, choices=PUBLICATION.choices, default="draft")
    confidence = models.CharField(max_length=6, choices=CONFIDENCE.choices, default="medium")
    note = models.TextField(blank=True)
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["window", "pk"]
        indexes = [
            models.Index(fields=["campaign", "publication"], name="%(class)s_publication"),
            # Every release asks for those that protection keeps back, however few they are.
            models.Index(
                fields=["campaign"],
                condition=Q(protection="held") | Q(delay_days__isnull=False),
                name="%(class)s_kept_back",
            ),
        ]


class Strike(Record, Pointed):
    lies_in = ("area", "provinces")

    night = models.BooleanField("at night", default=False)
    area = models.ForeignKey(
        Area, models.PROTECT, null=True, blank=True, related_name="strikes",
        help_text="the most specific area that is stated",
    )  # fmt: skip
    place_as_stated = models.CharField(max_length=300, blank=True)
    where_prec = models.CharField(
        "location precision", max_length=1, choices=LOCATION_PRECISION.choices, default="6"
    )
    radius_km = models.FloatField(
        null=True, blank=True, validators=[MinValueValidator(0), MaxValueValidator(1000)]
    )
    provinces = models.ManyToManyField(
        Area, blank=True, related_name="strikes_within", limit_choices_to={"level": "province"},
        help_text="several mean: somewhere in these, not told apart",
    )  # fmt: skip
    platform = models.CharField(max_length=3, choices=PLATFORMS.choices, default="air")
    weapon = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=8, choices=STRIKE_STATUS.choices, default="declared")
    grade = models.CharField(max_length=20, choices=GRADES.choices, blank=True)

    class Meta(Record.Meta):
        constraints = [
            *Windowed.rules("strike"),
            *Pointed.rules("strike"),
            models.CheckConstraint(
                condition=~Q(where_prec="2", lat__isnull=False, radius_km__isnull=True),
                name="strike_near_has_a_radius",
                violation_error_message="“Near a place” needs a radius in kilometres.",
            ),
        ]
        triggers = [needs_evidence("strike")]

    def __str__(self) -> str:
        return f"{self.place_as_stated or self.area or 'no place'}, {self.window.lower}"


class Sortie(Record, Quantity):
    """Flights in a window: `low` and `high` count flights, both empty where none is stated."""

    lies_in = ("base", "areas")

    strike = models.ForeignKey(
        Strike, models.CASCADE, null=True, blank=True, related_name="sorties"
    )
    aircraft = models.CharField(max_length=100, blank=True, help_text="type, as stated")
    base = models.ForeignKey(
        Area, models.PROTECT, null=True, blank=True, related_name="sorties_from"
    )
    base_as_stated = models.CharField(max_length=100, blank=True)
    mission = models.CharField(max_length=100, blank=True, help_text="what narrows the count")
    areas = models.ManyToManyField(Area, blank=True, related_name="sorties_over")

    class Meta(Record.Meta):
        verbose_name_plural = "sorties"
        constraints = [*Windowed.rules("sortie"), *Quantity.rules("sortie")]
        triggers = [needs_evidence("sortie")]

    def __str__(self) -> str:
        return f"{self.aircraft or 'sorties'}, {self.window.lower}"


class Target(Quantity):
    strike = models.ForeignKey(Strike, models.CASCADE, related_name="targets")
    category = models.CharField(
        max_length=30, choices=TARGET_CATEGORIES.choices, default="unspecified"
    )
    term = models.CharField(max_length=1000, blank=True, help_text="as written")
    effect = models.CharField(max_length=20, choices=EFFECTS.choices, default="unspecified")
    target_group = models.CharField(max_length=200, blank=True)
    evidence = models.ManyToManyField(Claim, blank=True, related_name="target_set")

    class Meta:
        ordering = ["pk"]
        constraints = [*Quantity.rules("target")]

    def __str__(self) -> str:
        return self.term or self.get_category_display()


class Assessment(models.Model):
    """Another body's verdict on a strike or on a claim."""

    strike = models.ForeignKey(
        Strike, models.CASCADE, null=True, blank=True, related_name="assessments"
    )
    claim = models.ForeignKey(
        Claim, models.PROTECT, null=True, blank=True, related_name="assessments"
    )
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="assessments")
    grade = models.CharField(max_length=20, choices=GRADES.choices)
    address = models.URLField(max_length=2000)
    assessed = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(strike__isnull=True) ^ Q(claim__isnull=True),
                name="assessment_of_one_thing",
                violation_error_message="An assessment is of a strike or of a claim, not both.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.get_grade_display()}"


for model in (Strike, Sortie, Target, Assessment):
    pghistory.track()(model)
