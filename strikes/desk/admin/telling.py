"""Changes of fields in words: labels in place of codes, names in place of keys."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.utils.formats import date_format, number_format
from django.utils.text import Truncator, capfirst

from strikes.desk.history import Change, is_nothing
from strikes.desk.windows import in_words
from strikes.models.ranges import plain_number

NOTHING = "–"


class Telling:
    """Looks up all records that the changes name at once, then tells each change."""

    def __init__(self, record: models.Model, changes: Iterable[Change]):
        self.whole = (type(record), record.pk)
        named: dict[type[models.Model], set[int]] = defaultdict(set)
        for change in changes:
            if change.field.is_relation:
                named[change.field.related_model] |= _keys(change.before) | _keys(change.after)
        self.records = {
            model: model._default_manager.in_bulk(keys) for model, keys in named.items()
        }

    def by_part(self, changes: list[Change]) -> list[dict]:
        """[{"title", "rows": [{"label", "before", "after"}]}], one for each row that changed."""
        parts: dict[tuple, list[Change]] = defaultdict(list)
        for change in changes:
            parts[change.model, change.pk].append(change)
        return [
            {
                "title": f"{capfirst(model._meta.verbose_name)} #{pk}",
                "is_part": (model, pk) != self.whole,
                "is_new": all(is_nothing(change.before) for change in rows),
                "rows": [self._row(change) for change in rows],
            }
            for (model, pk), rows in parts.items()
        ]

    def _row(self, change: Change) -> dict[str, str]:
        return {
            "label": capfirst(str(change.field.verbose_name)),
            "before": self._words(change.field, change.before),
            "after": self._words(change.field, change.after),
        }

    def _words(self, field: models.Field, value: Any) -> str:
        if is_nothing(value):
            return NOTHING
        if field.is_relation:
            return "; ".join(self._name(field.related_model, key) for key in sorted(_keys(value)))
        if field.choices:
            return str(dict(field.flatchoices).get(value, value))
        return Truncator(_plain(field, value)).chars(500)

    def _name(self, model: type[models.Model], key: int) -> str:
        record = self.records[model].get(key)
        return str(record) if record else f"{model._meta.verbose_name} #{key}, since deleted"


def _keys(value: Any) -> set[int]:
    return set(value) if isinstance(value, frozenset) else {value} - {None}


def _plain(field: models.Field, value: Any) -> str:
    if isinstance(field, DateRangeField):
        return in_words(value)
    if isinstance(field, models.BooleanField):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return number_format(plain_number(value), use_l10n=True, force_grouping=True)
    if isinstance(field, models.DateTimeField):
        return date_format(value, "j F Y, H:i")
    if isinstance(field, models.DateField):
        return date_format(value, "j F Y")
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
