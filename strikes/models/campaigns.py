"""Campaigns and the bodies that speak, fly, watch and publish."""

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from strikes.vocabulary import ORGANISATION_KINDS


class Organisation(models.Model):
    name = models.CharField(max_length=200, unique=True)
    name_ru = models.CharField("name in Russian", max_length=200, blank=True)
    name_ar = models.CharField("name in Arabic", max_length=200, blank=True)
    kind = models.CharField(max_length=12, choices=ORGANISATION_KINDS.choices)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def family(self) -> str:
        """The body at the top: a ministry and its general staff speak as one."""
        return self.parent.family if self.parent else self.name


class Official(models.Model):
    name = models.CharField(max_length=200)
    name_ru = models.CharField("name in Russian", max_length=200, blank=True)
    name_ar = models.CharField("name in Arabic", max_length=200, blank=True)
    post = models.CharField(max_length=200, blank=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="officials")

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "post", "organisation"], name="official_once_per_post"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.post}" if self.post else self.name


class CampaignQuerySet(models.QuerySet["Campaign"]):
    def first_shown(self) -> "Campaign | None":
        """The campaign that stands at the root of the site."""
        return self.order_by("position", "pk").first()


class Campaign(models.Model):
    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=200)
    name_ru = models.CharField("name in Russian", max_length=200, blank=True)
    name_ar = models.CharField("name in Arabic", max_length=200, blank=True)
    country = models.CharField(max_length=2, help_text="ISO 3166-1 code of where it was flown")
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    belligerents = models.ManyToManyField(Organisation, blank=True, related_name="campaigns")
    lat = models.FloatField(validators=[MinValueValidator(-90), MaxValueValidator(90)])
    lon = models.FloatField(validators=[MinValueValidator(-180), MaxValueValidator(180)])
    zoom = models.PositiveSmallIntegerField(default=7)
    position = models.PositiveSmallIntegerField(
        default=1, help_text="the lowest stands at the root of the site"
    )
    synthetic = models.BooleanField(default=False, help_text="made up, for measuring; never a fact")
    note = models.TextField(blank=True)

    objects = CampaignQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end__isnull=True) | Q(end__gte=F("start")),
                name="campaign_ends_after_it_starts",
                violation_error_message="A campaign cannot end before it starts.",
            )
        ]

    def __str__(self) -> str:
        return self.name


for model in (Organisation, Official, Campaign):
    pghistory.track()(model)
