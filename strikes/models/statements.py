"""Statements as published, and what their addresses held when someone looked."""

from typing import Any

import pghistory
import pgtrigger
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from strikes.models.campaigns import Campaign, Organisation
from strikes.models.keys import Keyed
from strikes.vocabulary import CAPTURE_KINDS, FEED_KINDS, STATEMENT_STATES

# Failures in a row after which a feed is left alone for a day at a time.
RESTS_AFTER = 5


class FeedQuerySet(models.QuerySet):
    def due(self, now=None) -> "FeedQuerySet":
        """Feeds that it is time to look at, the longest waiting first."""
        return self.filter(active=True, next_look__lte=now or timezone.now()).order_by("next_look")


class Feed(models.Model):
    name = models.CharField(max_length=200)
    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="feeds")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="feeds")
    kind = models.CharField(max_length=8, choices=FEED_KINDS.choices, default="rss")
    address = models.URLField(max_length=2000)
    link_pattern = models.CharField(
        max_length=300, blank=True, help_text="for an index page: what a statement's address holds"
    )
    language = models.CharField(max_length=8, blank=True)
    interval_minutes = models.PositiveIntegerField(default=60, validators=[MinValueValidator(5)])
    active = models.BooleanField("on", default=True)
    next_look = models.DateTimeField(default=timezone.now)
    last_looked = models.DateTimeField(null=True, blank=True, editable=False)
    last_new = models.DateTimeField(null=True, blank=True, editable=False)
    failures = models.PositiveIntegerField("failures in a row", default=0, editable=False)
    problem = models.TextField("last failure", blank=True, editable=False)
    remark = models.TextField("oddities at the last look", blank=True, editable=False)
    etag = models.CharField(max_length=500, blank=True, editable=False)
    last_modified = models.CharField(max_length=100, blank=True, editable=False)

    objects = FeedQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "address"], name="feed_once_per_campaign")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def rests(self) -> bool:
        """Whether it failed so often in a row that it is looked at once a day only."""
        return self.failures >= RESTS_AFTER


class StatementQuerySet(models.QuerySet):
    def due(self, now=None) -> "StatementQuerySet":
        """Statements that wait to be fetched or read, the oldest first."""
        return self.filter(state="waiting", due__lte=now or timezone.now()).order_by("due")

    def due_for_another_look(self, now=None) -> "StatementQuerySet":
        """Statements whose page may have changed since it was read, the longest waiting first."""
        return self.filter(look_again__lte=now or timezone.now()).order_by("look_again")

    def standing(self) -> "StatementQuerySet":
        """Statements that are not withdrawn; another may have the address of one that is."""
        return self.exclude(state="withdrawn")

    def originals(self) -> "StatementQuerySet":
        """Statements that are no carried copy of another."""
        return self.filter(copy_of=None)


class Statement(Keyed):
    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="statements")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="statements",
        help_text="whose statement it is",
    )  # fmt: skip
    publisher = models.ForeignKey(
        Organisation, models.PROTECT, related_name="published_statements",
        help_text="who published this text",
    )  # fmt: skip
    address = models.URLField(max_length=2000, blank=True)
    title = models.CharField(max_length=500, blank=True)
    language = models.CharField(max_length=8, blank=True)
    published = models.DateField(null=True, blank=True)
    published_inferred = models.BooleanField(
        default=False, help_text="the day is worked out from the text, not printed"
    )
    copy_of = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="carriers",
        help_text="the statement that this one carries",
    )  # fmt: skip
    feed = models.ForeignKey(Feed, models.PROTECT, null=True, blank=True, related_name="statements")
    state = models.CharField(
        max_length=9, choices=STATEMENT_STATES.choices, default="waiting", editable=False
    )
    problem = models.TextField(blank=True, editable=False, help_text="why it could not be read")
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    due = models.DateTimeField(default=timezone.now, editable=False)
    look_again = models.DateTimeField(
        null=True, blank=True, editable=False, help_text="when to see whether the page has changed"
    )
    created = models.DateTimeField(auto_now_add=True)

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ["-published", "-pk"]
        indexes = [
            models.Index(fields=["due"], condition=Q(state="waiting"), name="statement_waiting"),
            models.Index(
                fields=["look_again"],
                condition=Q(look_again__isnull=False),
                name="statement_look_again",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "address"],
                condition=~Q(address="") & ~Q(state="withdrawn"),
                name="statement_once_per_address",
                violation_error_message="This address is a statement of the campaign already.",
            ),
            models.CheckConstraint(
                condition=~Q(copy_of=models.F("pk")),
                name="statement_is_no_copy_of_itself",
                violation_error_message="A statement cannot be a copy of itself.",
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"{self.publisher}, {self.published or 'undated'}"

    @property
    def is_withdrawn(self) -> bool:
        return self.state == "withdrawn"

    @property
    def capture(self) -> "Capture | None":
        """What was held last, if possible with a text; None while nothing has been captured."""
        captures = self.captures.order_by("pk")
        if not self.is_withdrawn:
            captures = captures.standing()
        return captures.exclude(text="").last() or captures.last()


class CaptureQuerySet(models.QuerySet["Capture"]):
    def standing(self) -> "CaptureQuerySet":
        """Captures but those that are withdrawn: they came with an import, to hold the words of its
        rows, and since it was undone no claim stands on them. Another import may take them up."""
        claims: Any = self.model._meta.get_field("claims").related_model
        return self.filter(Q(batch=None) | Exists(claims.objects.filter(capture=OuterRef("pk"))))


class Capture(models.Model):
    """What an address held at one moment. Append-only: the bytes never change, and the text that
    was read from them is written once, since claims point into it."""

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="captures")
    kind = models.CharField(max_length=8, choices=CAPTURE_KINDS.choices)
    address = models.URLField(max_length=2000, blank=True, help_text="after redirects")
    captured = models.DateTimeField(default=timezone.now)
    sha256 = models.CharField("SHA-256", max_length=64, db_index=True)
    size = models.PositiveIntegerField(help_text="bytes")
    content_type = models.CharField(max_length=200, blank=True)
    charset = models.CharField(max_length=40, blank=True)
    warc_file = models.CharField(max_length=200, blank=True, help_text="below the archive folder")
    warc_offset = models.BigIntegerField(null=True, blank=True)
    text = models.TextField(blank=True)
    batch = models.ForeignKey(
        "Batch", models.PROTECT, null=True, blank=True, related_name="captures",
        help_text="the import that brought it",
    )  # fmt: skip

    objects = CaptureQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "sha256"], name="capture_once"),
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="capture_has_its_sum"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="bytes_never_change", exclude=["text"]),
            pgtrigger.Protect(
                name="text_written_once",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__text__df=pgtrigger.F("new__text"))
                & ~pgtrigger.Q(old__text=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.captured:%Y-%m-%d %H:%M}"

    @property
    def is_withdrawn(self) -> bool:
        """What `standing` leaves out."""
        return self.batch_id is not None and not self.claims.exists()

    @property
    def is_summary(self) -> bool:
        return self.kind == "summary"


# What the program notes for itself is no editor's history.
pghistory.track(
    exclude=["next_look", "last_looked", "last_new", "etag", "last_modified", "failures", "remark"]
)(Feed)
pghistory.track(exclude=["attempts", "due", "look_again"])(Statement)
