"""Takes back what an import made, all of it, while nothing else stands on it.

What it made is told by the history: every row that the import inserted has an event with the
import's name. What stands on it is told by the history too (events of others on the same rows),
by the releases, and by rows elsewhere that point at them.

Records go; captures stay, since nothing that was captured is ever deleted. A capture without its
claims is withdrawn by that (`Capture.objects.standing`), and a statement that the import made is
marked so: its address is free for the statement that the next import makes of it."""

from collections.abc import Iterator
from typing import Any

from django.db import IntegrityError, connection, models, transaction
from django.db.models.functions import Cast
from django.utils import timezone
from pghistory.models import Context

from strikes.desk.imports.running import UNDO, lock
from strikes.desk.intake import IntakeError
from strikes.models import (
    LINKS,
    Batch,
    Capture,
    Claim,
    Official,
    Organisation,
    Published,
    Sortie,
    Statement,
    Strike,
    Target,
)
from strikes.models.bulk import check_now, many_rows

RECORDS: tuple[type[models.Model], ...] = (Target, Sortie, Strike, Claim)
KEPT: tuple[type[models.Model], ...] = (Capture, Statement)  # withdrawn, never deleted
PUBLISHED: tuple[tuple[str, Any, str], ...] = (  # kind, model, what its rows are published under
    ("strike", Strike, "key"),
    ("sortie", Sortie, "key"),
    ("claim", Claim, "pk"),
)
SHARED: tuple[type[models.Model], ...] = (Official, Organisation)  # stay where others use them
Keys = dict[type[models.Model], list[int]]


class BuiltOn(IntakeError):
    """Something else stands on what the import made; the message says what."""


def undo(batch: Batch) -> None:
    """Deletes what the batch made and withdraws what it captured.

    Raises BuiltOn, or IntakeError while another import runs."""
    with many_rows(undo=batch.occasion, user=batch.editor_id):
        lock(batch.campaign)
        contexts = list(
            Context.objects.filter(metadata__intake=batch.occasion).values_list("pk", flat=True)
        )
        made = _made(batch, contexts)
        reasons = list(_built_on(made, contexts))
        if reasons:
            raise BuiltOn(
                f"It cannot be undone, since other work stands on it: {'; '.join(reasons)}."
            )
        _delete_links(contexts)
        for model in RECORDS:
            _delete(model, made[model])
        check_now()
        _withdraw(batch, made)
        _delete_unused(contexts)
        batch.state, batch.finished, batch.problem = UNDO.after, timezone.now(), ""
        batch.checked = None
        batch.save(update_fields=["state", "finished", "problem", "checked"])


def _made(batch: Batch, contexts: list) -> Keys:
    """What is still there of it: it may have been undone and imported again before."""
    made: Keys = {model: _there(model, _inserted(model, contexts)) for model in RECORDS}
    brought = _there(Statement, _inserted(Statement, contexts), state="read")
    return made | {Capture: _there(Capture, batch.captures.all()), Statement: brought}


def _inserted(model: Any, contexts: list) -> models.QuerySet:
    events = _events(model).filter(pgh_context__in=contexts, pgh_label="insert")
    return events.values("pgh_obj_id")


def _there(model: Any, among: models.QuerySet, **which: str) -> list[int]:
    return list(model.objects.filter(pk__in=among, **which).values_list("pk", flat=True))


def _with_history() -> list[type[models.Model]]:
    return [*RECORDS, Statement]


def _events(model: Any) -> models.QuerySet:
    return model.pgh_event_model.objects


def _built_on(made: Keys, contexts: list) -> Iterator[str]:
    for model in _with_history():
        others = _events(model).filter(pgh_obj_id__in=made[model]).exclude(pgh_context__in=contexts)
        yield from _said(others.values("pgh_obj_id").distinct().count(), model, "changed since")
    for model, links in LINKS.items():
        if model not in made:
            continue
        side = model._meta.model_name
        for link in links.values():
            others = _events(link).filter(**{f"{side}__in": made[model]})
            number = others.exclude(pgh_context__in=contexts).values(side).distinct().count()
            yield from _said(number, model, "linked to other things since")
    for kind, model, key in PUBLISHED:
        keys = model.objects.filter(pk__in=made[model]).values(text=Cast(key, models.CharField()))
        public = Published.objects.filter(kind=kind, key__in=keys)
        yield from _said(public.values("key").distinct().count(), model, "in a release")
    yield from _pointed_at(made)


def _pointed_at(made: Keys) -> Iterator[str]:
    """Rows that would be left without what they point at."""
    for model in (*RECORDS, *KEPT):
        for relation in model._meta.related_objects:
            other: Any = relation.related_model
            if relation.many_to_many or other in _event_models() or _goes_along(relation):
                continue
            rows = Capture.objects.standing() if other is Capture else other._default_manager
            pointing = rows.filter(**{f"{relation.field.name}__in": made[model]})
            if other in made:
                pointing = pointing.exclude(pk__in=made[other])
            yield from _said(pointing.count(), other, f"on one of its {_plural(model)}")


def _event_models() -> set[Any]:
    tracked = [*RECORDS, *KEPT, *SHARED]
    return {model.pgh_event_model for model in tracked if hasattr(model, "pgh_event_model")}


def _goes_along(relation: Any) -> bool:
    """What the program itself keeps beside a row, and nobody decided."""
    return relation.on_delete is models.CASCADE and not hasattr(
        relation.related_model, "pgh_event_model"
    )


def _said(number: int, model: Any, what: str) -> Iterator[str]:
    if number:
        name = model._meta.verbose_name if number == 1 else _plural(model)
        yield f"{number:,} {name} {what}"


def _plural(model: Any) -> str:
    return str(model._meta.verbose_name_plural)


def _delete_links(contexts: list) -> None:
    """The links that the import made, also those from records that were there before."""
    every: list[Any] = [each for links in LINKS.values() for each in links.values()]
    for link in every:
        one, other = (each.column for each in link._meta.fields if each.is_relation)
        with connection.cursor() as cursor:
            cursor.execute(
                f'DELETE FROM "{link._meta.db_table}" AS l USING'  # noqa: S608 — our own names
                f' "{link.pgh_event_model._meta.db_table}" AS e WHERE e.pgh_context_id = ANY(%s)'
                f" AND e.pgh_label = 'insert' AND e.{one} = l.{one} AND e.{other} = l.{other}",
                [contexts],
            )


def _delete(model: type[models.Model], keys: list[int]) -> None:
    _delete_beside(model, keys)
    _delete_where(model, "id", keys)


def _delete_beside(model: type[models.Model], keys: list[int]) -> None:
    for relation in model._meta.related_objects:
        if not relation.many_to_many and _goes_along(relation):
            _delete_where(relation.related_model, relation.field.column, keys)


def _withdraw(batch: Batch, made: Keys) -> None:
    for model in KEPT:
        _delete_beside(model, made[model])
    why = f"its import, {batch}, was undone"
    Statement.objects.filter(pk__in=made[Statement]).update(state="withdrawn", problem=why)


def _delete_where(model: Any, column: str, keys: list[int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f'DELETE FROM "{model._meta.db_table}" WHERE "{column}" = ANY(%s)',  # noqa: S608
            [keys],
        )


def _delete_unused(contexts: list) -> None:
    """Officials and organisations that the import made and that nothing else names."""
    for model in SHARED:
        for key in _inserted(model, contexts).values_list("pgh_obj_id", flat=True):
            try:
                with transaction.atomic():
                    _delete_where(model, "id", [key])
                    check_now()
            except IntegrityError:
                continue
