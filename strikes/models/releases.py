"""The one door: numbered releases and every version of every record that was ever public.

The public side reads these two tables and no other."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from django.db.models.fields.json import KT

from strikes.models.campaigns import Campaign

KINDS = [
    (kind, kind)
    for kind in ("strike", "sortie", "claim", "statement", "area", "contradiction", "ledger")
]

ITEMS = ("strike", "sortie", "claim", "statement", "area")  # kinds that the API hands out


class ReleaseQuerySet(models.QuerySet["Release"]):
    def current(self, slug: str = "") -> "Release | None":
        """The newest release of a campaign; without a slug, of the one at the root of the site."""
        if slug:
            return self.filter(slug=slug).order_by("-number").first()
        return self.order_by("position", "campaign_id", "-number").first()

    def numbered(self, number: int, slug: str = "") -> "Release | None":
        """The release of this number, of the campaign that `current` would take."""
        current = self.current(slug)
        return current and self.filter(campaign_id=current.campaign_id, number=number).first()


class Release(models.Model):
    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="releases")
    number = models.PositiveIntegerField()
    # Copied from the campaign, so that the public side needs no working table.
    slug = models.SlugField()
    position = models.PositiveSmallIntegerField(default=1)
    about = models.JSONField(default=dict, help_text="the campaign as it was described")
    published = models.DateTimeField(auto_now_add=True)
    publisher = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="releases"
    )
    note = models.TextField(blank=True)
    counts = models.JSONField(default=dict, help_text="records by kind; added, changed, withdrawn")
    form = models.PositiveSmallIntegerField(
        default=0, help_text="how its rows were rendered; see strikes/releases/render.py"
    )
    sha256 = models.CharField(
        max_length=64, help_text="over the release before and all that changed since"
    )

    newest: int | None = None  # the door's: the current release, where an older one is read

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        ordering = ["campaign_id", "-number"]  # by "campaign", Django would join its table
        constraints = [
            models.UniqueConstraint(fields=["campaign", "number"], name="release_once_per_number")
        ]
        triggers = [
            pgtrigger.Protect(name="immutable", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self) -> str:
        return f"Release {self.number}"


class ReleaseFile(models.Model):
    """One file of a release, as it was written once into the storage "releases"."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="files")
    name = models.CharField(max_length=100)
    stored = models.CharField(max_length=300, help_text="its name in the storage")
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField(help_text="bytes")
    sha256 = models.CharField("SHA-256", max_length=64)
    written = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["release", "name"], name="release_file_once")
        ]
        triggers = [
            pgtrigger.Protect(name="written_once", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def parts(self) -> list[str]:
        """Its name before and behind the point, as its address has them."""
        return self.name.rsplit(".", 1)


class PublishedQuerySet(models.QuerySet["Published"]):
    def of(self, release: Release, kind: str = "") -> "PublishedQuerySet":
        """The rows as they stand in the release."""
        rows = self.filter(campaign_id=release.campaign_id, since__lte=release.number).filter(
            Q(until__isnull=True) | Q(until__gt=release.number)
        )
        return rows.filter(kind=kind) if kind else rows


def _end_of_window(which: str) -> models.Func:
    """As strikes/public/api/order.py has it: an open end comes last."""
    template = f"coalesce({which}(%(expressions)s), 'infinity'::date)"
    return models.Func("window", template=template, output_field=models.DateField())


class Published(models.Model):
    """One version of one public record: `since` is the number of the release in which it began,
    `until` the number of the one in which it ended."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="published")
    kind = models.CharField(max_length=13, choices=KINDS)
    key = models.CharField(max_length=80)
    since = models.PositiveIntegerField()
    until = models.PositiveIntegerField(null=True, blank=True)
    window = DateRangeField(null=True, blank=True)
    where_prec = models.CharField(max_length=1, blank=True)
    provinces = ArrayField(models.CharField(max_length=10), default=list)
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    radius_km = models.FloatField(null=True, blank=True)
    evidence_count = models.PositiveSmallIntegerField(default=0)
    data = models.JSONField(help_text="the whole record as it is shown")
    sha256 = models.CharField(max_length=64)
    # What a record is found by. Postgres works both out from kind and data: see migration 0010.
    facets = models.GeneratedField(
        expression=models.Func("kind", "data", function="published_facets"),
        output_field=ArrayField(models.TextField()),
        db_persist=True,
        help_text="“category:vehicle”, “place:palmyra-163808” …",
    )
    search = models.GeneratedField(
        expression=models.Func("kind", "data", function="published_search"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    # The same record as the API hands it out, behind the site's address: releases/items.py.
    feature = models.TextField(blank=True, help_text="its GeoJSON")
    line = models.TextField(blank=True, help_text="its line of CSV")

    objects = PublishedQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "published"
        ordering = ["campaign_id", "kind", "window", "key"]
        indexes = [
            models.Index(
                fields=["campaign", "kind", "since", "until"], name="published_by_release"
            ),
            models.Index(
                fields=["campaign", "until"],
                condition=Q(until__isnull=False),
                name="published_ended",
            ),
            # Claims that can contradict each other: releases/ledger_rows.py.
            models.Index(
                "campaign",
                KT("data__measure"),
                KT("data__scope"),
                condition=Q(kind="claim", until__isnull=True),
                name="published_topics",
            ),
            GinIndex(fields=["provinces"], name="published_provinces"),
            GinIndex(fields=["facets"], name="published_facets"),
            GinIndex(fields=["search"], name="published_search"),
            # A page of the API: in the order of publication, or of some provinces and months.
            models.Index(fields=["campaign", "kind", "id"], name="published_in_order"),
            GinIndex(
                models.Func(
                    "campaign_id", "kind", "provinces", "window", function="published_cells"
                ),
                name="published_cells",
                fastupdate=False,  # a list of what is not sorted in yet would slow every reader
            ),
            # Points in a box, counted without a look at the rows.
            models.Index(
                fields=["campaign", "kind", "lat", "lon"],
                include=["since", "until"],
                condition=Q(lat__isnull=False),
                name="published_in_box",
            ),
            # A page in the order of windows, as the API's sortby asks for it.
            models.Index("campaign", "kind", _end_of_window("lower"), "id", name="published_start"),
            models.Index("campaign", "kind", _end_of_window("upper"), "id", name="published_end"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "kind", "key", "since"], name="published_once_per_release"
            ),
            models.UniqueConstraint(
                fields=["campaign", "kind", "key"],
                condition=Q(until__isnull=True),
                name="published_one_version_stands",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=("strike", "sortie")) | Q(evidence_count__gt=0),
                name="published_has_evidence",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=models.F("since")),
                name="published_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=ITEMS) | ~Q(feature="") & ~Q(line=""),
                name="published_items_are_rendered",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
            # A generated column changes only with what it is worked out from.
            pgtrigger.ReadOnly(name="content_never_changes", exclude=["until", "facets", "search"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key} since release {self.since}"
