"""A release that is to be published at a time: the row says what is due, and what became of it."""

import pghistory
from django.conf import settings
from django.db import models
from django.utils import timezone

from strikes.models.campaigns import Campaign
from strikes.models.releases import Release


class PlannedReleaseQuerySet(models.QuerySet["PlannedRelease"]):
    def waiting(self) -> "PlannedReleaseQuerySet":
        return self.filter(done=None).order_by("due")

    def due(self) -> "PlannedReleaseQuerySet":
        """What it is time for, the longest waiting first."""
        return self.waiting().filter(due__lte=timezone.now())


class PlannedRelease(models.Model):
    """`done` is when it was published or given up; `outcome` says why there was no release."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="planned_releases")
    due = models.DateTimeField()
    note = models.TextField(blank=True)
    planner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="planned_releases"
    )
    done = models.DateTimeField(null=True, blank=True)
    release = models.ForeignKey(Release, models.PROTECT, null=True, blank=True, related_name="+")
    outcome = models.TextField(blank=True)

    objects = PlannedReleaseQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["-due"]

    def __str__(self) -> str:
        return f"{self.campaign}, {self.due:%Y-%m-%d %H:%M}"


pghistory.track()(PlannedRelease)
