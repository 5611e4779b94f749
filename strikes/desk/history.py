"""The history of a record with its links and its parts: every version, and the way back to one.

The database itself writes an event for each change of each row (django-pghistory), whoever made
it. A version is what one transaction changed in a record, its links and its parts together.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import models

from strikes.models import LINKS, Area, AreaName, Assessment, Sortie, Strike, Target

# What stands inside a record, by the name of the key that points back at it.
PARTS: dict[type[models.Model], dict[type[models.Model], str]] = {
    Strike: {Target: "strike", Sortie: "strike", Assessment: "strike"},
    Area: {AreaName: "area"},
}
UNTOLD = {
    "id",
    "key",
    "created",
    "changed",
    "bounds",
    "folded",
}  # follow from the rest, or never change

RowName = tuple[type[models.Model], int]
Row = dict[str, Any]  # field name → value as stored; link name → frozenset of keys
State = dict[RowName, Row]


@dataclass(frozen=True)
class Change:
    """One field of one row: `before` and `after` as stored, None where the row was not there."""

    model: type[models.Model]
    pk: int
    field: models.Field
    before: Any
    after: Any


@dataclass
class Version:
    """What a transaction left: `state` is the whole record then; `user` the key of who did it,
    `reason` why, where somebody said so."""

    at: datetime
    user: int | None
    reason: str
    state: State
    changes: list[Change] = field(default_factory=list)


def versions(record: models.Model) -> list[Version]:
    """Every version of a saved record, the oldest first."""
    told: list[Version] = []
    rows: State = {}
    links: dict[RowName, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for at, events in _moments(record):
        for event in events:
            _apply(event, rows, links)
        before = told[-1].state if told else {}
        user, reason = _said(events, "user"), _said(events, "reason")
        version = Version(at, user, reason or "", _snapshot(rows, links))
        version.changes = list(_differences(before, version.state))
        if version.changes:
            told.append(version)
    return told


def event_model(model: Any) -> Any:
    """The model of the events of a tracked model, as pghistory made it."""
    return model.pgh_event_model


def tracked_fields(model: type[models.Model]) -> list[models.Field]:
    """The fields and links of a model whose history is told, in the model's order."""
    fields = [each for each in _kept_fields(model) if each.name not in UNTOLD]
    return fields + [getattr(model, name).field for name in LINKS.get(model, {})]


def _kept_fields(model: type[models.Model]) -> list[models.Field]:
    """The fields that events keep; what only the program counts, such as tries, is left out."""
    kept = {each.name for each in event_model(model)._meta.fields}
    return [each for each in model._meta.fields if each.name in kept and not each.generated]


@dataclass(frozen=True)
class _Event:
    row: Any  # of an event model
    model: type[models.Model]
    link: str = ""  # the name of a link, where it is the event of one

    @property
    def at(self) -> datetime:
        return self.row.pgh_created_at


def _moments(record: models.Model) -> Iterator[tuple[datetime, list[_Event]]]:
    """The events of a record by transaction; all events of one carry the time it began."""
    by_time: dict[datetime, list[_Event]] = defaultdict(list)
    for event in _events(record):
        by_time[event.at].append(event)
    yield from sorted(by_time.items())


def _events(record: models.Model) -> Iterator[_Event]:
    model = type(record)
    yield from _row_events(model, [record.pk])
    for part, key in PARTS.get(model, {}).items():
        keys = event_model(part).objects.filter(**{key: record.pk}).values("pgh_obj_id")
        yield from _row_events(part, [each["pgh_obj_id"] for each in keys.distinct()])


def _row_events(model: type[models.Model], keys: list[int]) -> Iterator[_Event]:
    events = event_model(model).objects.filter(pgh_obj_id__in=keys)
    for row in events.select_related("pgh_context").order_by("pgh_id"):
        yield _Event(row, model)
    for name, link in LINKS.get(model, {}).items():
        events = event_model(link).objects.filter(**{f"{model._meta.model_name}__in": keys})
        for row in events.select_related("pgh_context").order_by("pgh_id"):
            yield _Event(row, model, name)


def _apply(event: _Event, rows: State, links: dict) -> None:
    row, gone = event.row, event.row.pgh_label == "delete"
    if event.link:
        owner = (event.model, getattr(row, f"{event.model._meta.model_name}_id"))
        other = getattr(event.model, event.link).field.m2m_reverse_name()
        held = links[owner][event.link]
        (held.discard if gone else held.add)(getattr(row, other))
    elif gone:
        rows.pop((event.model, row.pgh_obj_id), None)
    else:
        kept = _kept_fields(event.model)
        rows[event.model, row.pgh_obj_id] = {each.name: getattr(row, each.attname) for each in kept}


def _snapshot(rows: State, links: dict) -> State:
    return {
        name: dict(values) | {link: frozenset(links[name][link]) for link in LINKS.get(name[0], {})}
        for name, values in rows.items()
    }


def _differences(before: State, after: State) -> Iterator[Change]:
    for name in before | after:
        model, pk = name
        old, new = before.get(name, {}), after.get(name, {})
        for each in tracked_fields(model):
            was, now = old.get(each.name), new.get(each.name)
            if was != now and not (is_nothing(was) and is_nothing(now)):
                yield Change(model, pk, each, was, now)


def is_nothing(value: Any) -> bool:
    return value is None or value == "" or value == frozenset() or value == []


def _said(events: list[_Event], what: str) -> Any:
    """The first that the contexts of the events say of it, else None."""
    contexts = (event.row.pgh_context for event in events if event.row.pgh_context)
    return next(filter(None, (context.metadata.get(what) for context in contexts)), None)
