"""Imports of tables: the file that came, what was said of its rows, what a person settled."""

from datetime import timedelta

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from strikes.models.areas import Area
from strikes.models.campaigns import Campaign, Organisation
from strikes.vocabulary import BATCH_STATES, ROW_FATES

SILENT_SECONDS = 120  # a run that has said nothing for so long has died


class BatchQuerySet(models.QuerySet["Batch"]):
    def running(self) -> "BatchQuerySet":
        return self.filter(state__in=("checking", "importing", "undoing"))

    def silent(self) -> "BatchQuerySet":
        """Of which nothing was heard for long, by the one clock that all processes share."""
        return self.filter(beat__lt=Now() - timedelta(seconds=SILENT_SECONDS))


class Batch(models.Model):
    """One file on its way into a campaign. While it runs, only `done`, `total`, `beat` and `stop`
    change, through a connection of their own: what it imports is one transaction."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="batches")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="batches",
        help_text="who made the table; the mapping is kept for the next one of theirs",
    )  # fmt: skip
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="batches"
    )
    name = models.CharField("file", max_length=200)
    stored = models.CharField(max_length=80, help_text="below the folder of imports")
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveBigIntegerField(help_text="bytes")
    encoding = models.CharField("character set", max_length=40, blank=True)
    form = models.CharField("read as", max_length=200, blank=True)
    mapping = models.JSONField(default=dict)
    state = models.CharField(max_length=9, choices=BATCH_STATES.choices, default="mapping")
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    beat = models.DateTimeField(null=True, blank=True)
    stop = models.BooleanField(default=False)
    counts = models.JSONField(default=dict, help_text="rows by verdict, records by kind")
    checked = models.JSONField(null=True, blank=True, help_text="the mapping that was checked")
    problem = models.TextField(blank=True)
    created = models.DateTimeField(auto_now_add=True)
    finished = models.DateTimeField(null=True, blank=True)

    objects = BatchQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = "import"

    def __str__(self) -> str:
        return self.name

    @property
    def is_running(self) -> bool:
        return self.state in ("checking", "importing", "undoing")

    @property
    def has_died(self) -> bool:
        """Whether it should be running and nothing was heard of it for long."""
        if not self.is_running:
            return False
        heard = self.beat or self.created
        return (timezone.now() - heard).total_seconds() > SILENT_SECONDS

    @property
    def occasion(self) -> str:
        """What the history calls it."""
        return f"import {self.pk}"


class BatchRow(models.Model):
    """What the last dry run or import said of one row."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="rows")
    line = models.PositiveIntegerField()
    what = models.CharField(max_length=9, choices=ROW_FATES.choices)
    reason = models.TextField(blank=True)
    record = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["line"]
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["batch", "line"], name="batch_row_once")]

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}"


class PlaceChoice(models.Model):
    """What an editor said that a spelling means, where it fits several places or none; without
    an area: that it stays open."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="place_choices")
    folded = models.CharField(max_length=300)
    text = models.CharField(max_length=300, help_text="as it was written")
    province = models.ForeignKey(
        Area, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="where the table said it is",
    )  # fmt: skip
    area = models.ForeignKey(
        Area, models.PROTECT, null=True, blank=True, related_name="place_choices"
    )

    class Meta:
        ordering = ["text"]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "folded", "province"],
                name="place_chosen_once",
                nulls_distinct=False,
            )
        ]

    def __str__(self) -> str:
        return f"{self.text} → {self.area or 'open'}"


class SavedMapping(models.Model):
    """The mapping that was last imported with, of an organisation's tables of one kind."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="mappings")
    kind = models.CharField(max_length=10)
    mapping = models.JSONField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["organisation", "kind"], name="mapping_once"),
            models.CheckConstraint(condition=~Q(kind=""), name="mapping_has_a_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.organisation}"


pghistory.track()(PlaceChoice)
