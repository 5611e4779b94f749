"""Who may come in: nobody signs up; an administrator invites by a link that ends."""

import pghistory
from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models
from django.db.models import Q
from django.utils import timezone


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def open(self) -> "InvitationQuerySet":
        return self.filter(used__isnull=True, ends__gt=timezone.now())


class Invitation(models.Model):
    """One link for one person. The link itself is not kept, only its sum."""

    whom = models.CharField(
        "for whom", max_length=200, help_text="how you know them; they choose their own user name"
    )
    roles = models.ManyToManyField(Group, blank=True, help_text="what they may do")
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        help_text="only for someone who has an account and lost the password",
    )
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    made = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    ends = models.DateTimeField(help_text="from then on the link opens nothing")
    used = models.DateTimeField(null=True, editable=False)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-made"]
        constraints = [
            models.CheckConstraint(condition=Q(ends__gt=models.F("made")), name="invitation_ends")
        ]

    def __str__(self) -> str:
        return f"Invitation for {self.whom}"

    @property
    def state(self) -> str:
        if self.used:
            return "used"
        return "open" if self.ends > timezone.now() else "ended"


pghistory.track(exclude=["sha256"])(Invitation)
