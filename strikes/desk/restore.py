"""Brings a record back to one of its versions, also one that was deleted; what happened since stays
in its history."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models, transaction

from strikes.desk.history import PARTS, Row, State, versions
from strikes.models import LINKS
from strikes.models.records import PUBLIC

# Its address and where it stands with the public are decisions of today, not of that version.
KEPT = {"id", "key", "publication", "review", "created", "changed"}


class CannotRestore(Exception):
    """The version would be no valid record today; the message says why."""


@transaction.atomic
def restore(record: models.Model, at: datetime) -> list[str]:
    """Gives the record, its links and parts the values they had in the version of that time.

    Returns what could not be brought back because it no longer exists, a sentence each.
    Raises CannotRestore where there is no such version or the record would break a rule.
    """
    version = next((each for each in versions(record) if each.at == at), None)
    if version is None or (type(record), record.pk) not in version.state:
        raise CannotRestore("This version is not in the history of the record.")
    _refuse_unproven(record, version.state[type(record), record.pk])
    return _bring(record, version.state)


@transaction.atomic
def bring_back(model: type[models.Model], pk: int) -> tuple[models.Model, list[str]]:
    """Makes a deleted record again as it last stood, with its address, links and parts, as a draft.

    Returns it and what could not be brought back, a sentence each. Raises CannotRestore where it is
    there, never was, or would break a rule today.
    """
    record = model(pk=pk)
    stood = [each.state for each in versions(record) if (model, pk) in each.state]
    if not stood or model._default_manager.filter(pk=pk).exists():
        raise CannotRestore("There is nothing deleted of this kind and number.")
    return record, _bring(record, stood[-1])


def _bring(record: models.Model, state: State) -> list[str]:
    lost: list[str] = []
    try:
        _write(record, state[type(record), record.pk], lost)
        for model, key in PARTS.get(type(record), {}).items():
            _restore_parts(record, model, key, state, lost)
    except ValidationError as problem:
        raise CannotRestore(" ".join(problem.messages)) from problem
    return lost


def _refuse_unproven(record: models.Model, values: Row) -> None:
    if getattr(record, "publication", "") in PUBLIC and not values.get("evidence"):
        raise CannotRestore(
            "That version has no evidence and the record is public: withdraw the record first."
        )


def _restore_parts(record, model, key: str, state: State, lost: list[str]) -> None:
    wanted = {pk: row for (kind, pk), row in state.items() if kind is model}
    for part in model._default_manager.filter(**{key: record}).exclude(pk__in=wanted):
        part.delete()
    for pk, row in wanted.items():
        part = model._default_manager.filter(pk=pk).first() or model(pk=pk)
        _write(part, row, lost)


def _write(record: models.Model, values: Row, lost: list[str]) -> None:
    new, links = record._state.adding, LINKS.get(type(record), {})
    for each in record._meta.fields:
        stays = each.name in KEPT and not (new and each.name == "key")
        if stays or each.name not in values:
            continue
        setattr(record, each.attname, _still_there(each, values[each.name], lost))
    record.full_clean(exclude=["id"])
    record.save()
    for name in links:
        found = record._meta.get_field(name).related_model._default_manager.filter(
            pk__in=values[name]
        )
        getattr(record, name).set(found)
        missing = len(values[name]) - len(found)
        if missing:
            lost.append(f"{missing} of its {name} no longer exist.")


def _still_there(each: models.Field, value, lost: list[str]):
    """The value, or None for a key whose row was deleted since and may be left open."""
    if not each.is_relation or value is None or not each.null:
        return value
    if each.related_model._default_manager.filter(pk=value).exists():
        return value
    lost.append(f"Its {each.verbose_name} no longer exists and was left open.")
    return None
