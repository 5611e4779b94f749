"""New rows by COPY, with their history in one statement a table.

The triggers that keep history run once a row, each through a subtransaction of its own; here they
are switched off for these rows alone, and the same events are written by one INSERT … SELECT.
`tests/models/test_copying.py` holds that they are the same."""

import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from typing import Any

import pgtrigger
from django.db import connection, models
from django.db.backends.postgresql.psycopg_any import DateRange

from strikes.models.links import LINKS

NULL = r"\N"
ESCAPES = {"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"}  # the backslash first
Write = Callable[[Any], str]
_is_told = ContextVar("is_told", default=True)


@contextmanager
def untold() -> Iterator[None]:
    """Rows that are copied in meanwhile leave no history: what is taken back needs none."""
    before = _is_told.set(False)
    try:
        yield
    finally:
        _is_told.reset(before)


def copy_in(rows: Sequence[models.Model]) -> None:
    """Saves new rows, all of one model, inside a transaction (`many_rows`); each gets its key.

    Signals and `save` do not run; constraints and all triggers but history's do."""
    if not rows:
        return
    model = type(rows[0])
    keys = _new_keys(model, len(rows))
    for row, key in zip(rows, keys, strict=True):
        row.pk = key
    fields = [each for each in model._meta.concrete_fields if not each.generated]
    _copy(model, (each.column for each in fields), _lines(fields, rows), keys)
    for row in rows:
        row._state.adding = False
        row._state.db = connection.alias


def copy_links(through: type[models.Model], pairs: Iterable[tuple[int, int]]) -> None:
    """Rows of a table between two models: keys of the one that has the field, and of the other.
    None of them may be there yet."""
    pairs = list(pairs)
    if not pairs:
        return
    columns = [each.column for each in through._meta.fields if each.is_relation]
    keys = _new_keys(through, len(pairs))
    lines = (f"{key}\t{left}\t{right}\n" for key, (left, right) in zip(keys, pairs, strict=True))
    _copy(through, ("id", *columns), lines, keys)


def _copy(
    model: type[models.Model], columns: Iterable[str | None], lines: Iterable[str], keys: list[int]
) -> None:
    named = ", ".join(f'"{each}"' for each in columns)
    sql = f'COPY "{model._meta.db_table}" ({named}) FROM STDIN'
    with _history_off(model), connection.cursor() as cursor, connection.wrap_database_errors:
        cursor.copy_expert(sql, io.StringIO("".join(lines)))
    if _is_told.get() and tracked(model):
        _write_events(model, keys)


def _new_keys(model: type[models.Model], number: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH keys AS MATERIALIZED (SELECT pg_get_serial_sequence(%s, 'id')::regclass AS name)"
            " SELECT nextval(keys.name) FROM keys, generate_series(1, %s)",
            [model._meta.db_table, number],
        )
        return [key for (key,) in cursor.fetchall()]


def _lines(fields: list[models.Field], rows: Sequence[models.Model]) -> Iterator[str]:
    """Rows in COPY's text format."""
    cells = [(each.attname, _writer(each)) for each in fields]
    stamps = [each for each in fields if getattr(each, "auto_now", False) or _on_add(each)]
    for row in rows:
        for each in stamps:
            each.pre_save(row, add=True)
        values = [(getattr(row, name), write) for name, write in cells]
        yield "\t".join([NULL if value is None else write(value) for value, write in values]) + "\n"


def _on_add(field: models.Field) -> bool:
    return getattr(field, "auto_now_add", False)


def _writer(field: models.Field) -> Write:
    """How a value of the field is written; those not named here read as their own text."""
    kinds: dict[str, Write] = {
        "CharField": _text, "TextField": _text, "URLField": _text, "SlugField": _text,
        "BooleanField": lambda value: "t" if value else "f",
        "DateRangeField": _range, "ArrayField": _array, "JSONField": _json,
        "DateField": date.isoformat, "DateTimeField": datetime.isoformat,
    }  # fmt: skip
    return kinds.get(type(field).__name__, str)


def _text(value: str) -> str:
    """Most have nothing to escape: looking for each is many times as quick as `str.translate`."""
    for letter, escaped in ESCAPES.items():
        if letter in value:
            value = value.replace(letter, escaped)
    return value


def _range(value: DateRange) -> str:
    return f"[{value.lower or ''},{value.upper or ''})"


def _array(values: list[str]) -> str:
    quoted = (value.replace("\\", "\\\\").replace('"', '\\"') for value in values)
    return _text("{" + ",".join(f'"{value}"' for value in quoted) + "}")


def _json(value: Any) -> str:
    return _text(json.dumps(value, ensure_ascii=False))


def tracked(model: type[models.Model]) -> Any:
    """The class that carries the history of a table; None where none is kept."""
    if hasattr(model, "pgh_event_model"):
        return model
    links = (each for fields in LINKS.values() for each in fields.values())
    return next((each for each in links if each._meta.db_table == model._meta.db_table), None)


@contextmanager
def _history_off(model: type[models.Model]) -> Iterator[None]:
    """Rows that are inserted meanwhile leave no event, in this transaction alone."""
    teller = tracked(model)
    _ignore([
        trigger.get_pgid(each)
        for each, trigger in pgtrigger.registered()
        if each is teller and trigger.name == "insert_insert"
    ])  # fmt: skip
    yield
    _ignore([])


def _ignore(triggers: list[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pgtrigger.ignore', %s::text[]::text, true)", [triggers])


def _write_events(model: type[models.Model], keys: list[int]) -> None:
    events = tracked(model).pgh_event_model._meta
    stored = [each for each in events.fields if not each.generated]
    kept = [f'"{each.column}"' for each in stored if not each.name.startswith("pgh_")]
    into, source = [*kept], [*kept]
    if "pgh_obj" in {each.name for each in stored}:
        into, source = [*into, "pgh_obj_id"], [*source, "id"]
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{events.db_table}"'  # noqa: S608 — names of our own tables
            f" ({', '.join(into)}, pgh_label, pgh_created_at, pgh_context_id)"
            " WITH occasion AS MATERIALIZED (SELECT _pgh_attach_context() AS context)"
            f" SELECT {', '.join(source)}, 'insert', now(), occasion.context"
            f' FROM "{model._meta.db_table}", occasion WHERE id = ANY(%s) ORDER BY id',
            [keys],
        )
