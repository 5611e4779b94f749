"""Where FOUR_EYES is on, nobody passes on what the same person entered."""

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import models

SAID = "Four eyes: you entered this yourself, so somebody else has to pass it on."
BROUGHT = "Four eyes: you brought this table yourself, so somebody else has to import it."


def is_own_entry(user: AbstractBaseUser, row: models.Model) -> bool:
    """Whether the rule stands between this editor and this row."""
    return settings.FOUR_EYES and entered_by(row) == user.pk


def entered_by(row: models.Model) -> int | None:
    """The key of the account that made the row, as the database's own history has it."""
    first = row.events.filter(pgh_label="insert").select_related("pgh_context").first()  # type: ignore[attr-defined]
    context = first.pgh_context if first else None
    return context.metadata.get("user") if context else None
