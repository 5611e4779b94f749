"""What was deleted at the desk and can be brought back: the history still has all of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models

from strikes.desk.history import event_model
from strikes.models import (
    Area,
    Assessment,
    Campaign,
    Feed,
    Mask,
    Official,
    Organisation,
    Sortie,
    Statement,
    Strike,
)

# What a person may delete; the rest is rejected, withdrawn or switched off, or is a part of these.
KINDS: dict[str, type[models.Model]] = {
    model._meta.model_name: model
    for model in (
        Strike, Sortie, Assessment, Statement, Mask, Feed, Organisation, Official, Area, Campaign,
    )
}  # fmt: skip
LISTED = 100  # of each kind, the latest


@dataclass(frozen=True)
class Deleted:
    model: type[models.Model]
    pk: int
    name: str
    at: datetime
    user: int | None
    reason: str


def deleted(model: type[models.Model]) -> Iterator[Deleted]:
    """Rows that are gone, the latest first. What an import made and took back with its undoing is
    not among them: importing the table again brings it back."""
    events = event_model(model).objects.filter(pgh_label="delete")
    events = events.exclude(pgh_obj_id__in=model._default_manager.values("pk"))
    events = events.exclude(pgh_context__metadata__has_key="undo").select_related("pgh_context")
    seen: set[int] = set()
    for event in events.order_by("-pgh_id")[:LISTED]:
        if event.pgh_obj_id not in seen:
            seen.add(event.pgh_obj_id)
            yield _told(model, event)


def _told(model: type[models.Model], event: Any) -> Deleted:
    about = event.pgh_context.metadata if event.pgh_context else {}
    return Deleted(
        model, event.pgh_obj_id, _name(model, event), event.pgh_created_at,
        about.get("user"), about.get("reason", ""),
    )  # fmt: skip


def _name(model: type[models.Model], event: Any) -> str:
    """As it was called; what it names may be gone as well."""
    kept = {each.attname for each in event._meta.concrete_fields}
    values = {
        each.attname: getattr(event, each.attname)
        for each in model._meta.concrete_fields
        if each.attname in kept and not each.generated
    }
    try:
        return str(model(**values | {"pk": event.pgh_obj_id}))
    except ObjectDoesNotExist:
        return f"{model._meta.verbose_name} #{event.pgh_obj_id}"
