"""Names of private persons that what is published does not show; captures keep them."""

import pghistory
from django.core.validators import MinLengthValidator
from django.db import models

from strikes.models.campaigns import Campaign
from strikes.models.statements import Statement

SHORTEST = 3  # characters: less would black out parts of everything


class Mask(models.Model):
    """One name, as a statement writes it. It is masked in all that its campaign publishes, since
    copies and records repeat what a statement says."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="masks", editable=False)
    statement = models.ForeignKey(Statement, models.PROTECT, related_name="masks")
    words = models.CharField(
        max_length=200, validators=[MinLengthValidator(SHORTEST)],
        help_text="Select them in the text. Each spelling and each case form is a mask of its own.",
    )  # fmt: skip
    reason = models.CharField(max_length=500, help_text="Stays at the desk.")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "words"], name="mask_once_per_campaign")
        ]

    def __str__(self) -> str:
        return self.words

    def save(self, **kwargs) -> None:
        self.campaign_id = self.statement.campaign_id
        super().save(**kwargs)


pghistory.track()(Mask)
